// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/models/agent_capability.hpp>

#include <boost/describe/class.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace runtype {

/** An agent: a configured model with tools, flows and other agents to call.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or
 *  false in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/get-agent-details
 */
struct RUNTYPE_API agent {
    agent() {}

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string name;
    std::optional<std::string> description;
    std::optional<std::string> icon; ///< emoji or URL
    std::optional<std::string> primary_flow_id;
    std::string agent_type;         ///< open: "runtype" and "external" are documented
    raw_json config;                ///< object or null
    raw_json external_config;       ///< object or null
    raw_json claude_managed_config; ///< object or null
    std::optional<std::string> health_status;
    std::optional<std::string> last_health_check_at; ///< date and time, ISO 8601
    std::optional<std::string> published_version_id;
    std::string status;     ///< open: draft, active, paused, archived in the dashboard
    std::string created_at; ///< date and time, ISO 8601
    std::string updated_at; ///< date and time, ISO 8601
    raw_json primary_flow;  ///< object (id, name) or null; present on get
    std::optional<std::vector<agent_capability>> capabilities; ///< present on get and create, absent from update
    std::optional<std::string> draft_version_id;               ///< present on create and update
    std::optional<std::string> dashboard_url;
    std::optional<std::vector<std::string>> warnings; ///< write answers only
    extra_fields extra;                               ///< fields that this version does not know

    friend bool operator==(const agent&, const agent&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent& value);

BOOST_DESCRIBE_STRUCT(
    agent,
    (),
    (id,
     user_id,
     organization_id,
     name,
     description,
     icon,
     primary_flow_id,
     agent_type,
     config,
     external_config,
     claude_managed_config,
     health_status,
     last_health_check_at,
     published_version_id,
     status,
     created_at,
     updated_at,
     primary_flow,
     capabilities,
     draft_version_id,
     dashboard_url,
     warnings,
     extra))

} // namespace runtype
