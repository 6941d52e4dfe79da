// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/agent_list_item.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, agent_list_item& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "name")
            read_field(in, out.name);
        else if (key == "description")
            read_field(in, out.description);
        else if (key == "icon")
            read_field(in, out.icon);
        else if (key == "primaryFlowId")
            read_field(in, out.primary_flow_id);
        else if (key == "config")
            read_field(in, out.config);
        else if (key == "status")
            read_field(in, out.status);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else if (key == "capabilityCount")
            read_field(in, out.capability_count);
        else if (key == "lastRunAt")
            read_field(in, out.last_run_at);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const agent_list_item& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "description", value.description);
    write_member(out, "icon", value.icon);
    write_member(out, "primaryFlowId", value.primary_flow_id);
    write_member(out, "config", value.config);
    write_member(out, "status", value.status);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "capabilityCount", value.capability_count);
    write_member(out, "lastRunAt", value.last_run_at);
    write_extra(out, value.extra);
    out.end_object();
}

} // namespace detail

std::ostream& operator<<(std::ostream& os, const agent_list_item& value) { return detail::print(os, value); }

} // namespace runtype
