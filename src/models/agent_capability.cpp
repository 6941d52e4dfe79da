// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/agent_capability.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, agent_capability& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "flowId")
            read_field(in, out.flow_id);
        else if (key == "subAgentId")
            read_field(in, out.sub_agent_id);
        else if (key == "toolId")
            read_field(in, out.tool_id);
        else if (key == "toolName")
            read_field(in, out.tool_name);
        else if (key == "toolDescription")
            read_field(in, out.tool_description);
        else if (key == "enabled")
            read_field(in, out.enabled);
        else if (key == "displayOrder")
            read_field(in, out.display_order);
        else if (key == "agentId")
            read_field(in, out.agent_id);
        else if (key == "parametersSchema")
            read_field(in, out.parameters_schema);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const agent_capability& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "subAgentId", value.sub_agent_id);
    write_member(out, "toolId", value.tool_id);
    write_member(out, "toolName", value.tool_name);
    write_member(out, "toolDescription", value.tool_description);
    write_member(out, "enabled", value.enabled);
    write_member(out, "displayOrder", value.display_order);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "parametersSchema", value.parameters_schema);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

} // namespace detail

std::ostream& operator<<(std::ostream& os, const agent_capability& value) { return detail::print(os, value); }

} // namespace runtype
