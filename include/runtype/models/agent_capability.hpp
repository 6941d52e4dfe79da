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

/** Something that an agent can call: a flow, another agent or a tool.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or
 *  false in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/get-agent-details
 */
struct RUNTYPE_API agent_capability {
    agent_capability() {}

    std::string id;
    std::optional<std::string> flow_id;
    std::optional<std::string> sub_agent_id;
    std::optional<std::string> tool_id;
    std::string tool_name;
    std::optional<std::string> tool_description;
    bool enabled = false;
    std::int64_t display_order = 0;
    std::string agent_id;
    raw_json parameters_schema; ///< JSON Schema or null
    std::string created_at;     ///< date and time, ISO 8601
    extra_fields extra;         ///< fields that this version does not know

    friend bool operator==(const agent_capability&, const agent_capability&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_capability& value);

BOOST_DESCRIBE_STRUCT(
    agent_capability,
    (),
    (id,
     flow_id,
     sub_agent_id,
     tool_id,
     tool_name,
     tool_description,
     enabled,
     display_order,
     agent_id,
     parameters_schema,
     created_at,
     extra))

} // namespace runtype
