// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace runtype {

/** An agent as lists show it.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or
 *  false in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/list-agents
 */
struct RUNTYPE_API agent_list_item {
    agent_list_item() {}

    std::string id;
    std::string name;
    std::optional<std::string> description;
    std::optional<std::string> icon; ///< emoji or URL
    std::optional<std::string> primary_flow_id;
    raw_json config;        ///< object or null
    std::string status;     ///< open: draft, active, paused, archived in the dashboard
    std::string created_at; ///< date and time, ISO 8601
    std::string updated_at; ///< date and time, ISO 8601
    std::int64_t capability_count = 0;
    std::optional<std::string> last_run_at; ///< date and time, ISO 8601
    extra_fields extra;                     ///< fields that this version does not know

    friend bool operator==(const agent_list_item&, const agent_list_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_list_item& value);

BOOST_DESCRIBE_STRUCT(
    agent_list_item,
    (),
    (id,
     name,
     description,
     icon,
     primary_flow_id,
     config,
     status,
     created_at,
     updated_at,
     capability_count,
     last_run_at,
     extra))

} // namespace runtype
