// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/agent.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, agent& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "userId")
            read_field(in, out.user_id);
        else if (key == "organizationId")
            read_field(in, out.organization_id);
        else if (key == "name")
            read_field(in, out.name);
        else if (key == "description")
            read_field(in, out.description);
        else if (key == "icon")
            read_field(in, out.icon);
        else if (key == "primaryFlowId")
            read_field(in, out.primary_flow_id);
        else if (key == "agentType")
            read_field(in, out.agent_type);
        else if (key == "config")
            read_field(in, out.config);
        else if (key == "externalConfig")
            read_field(in, out.external_config);
        else if (key == "claudeManagedConfig")
            read_field(in, out.claude_managed_config);
        else if (key == "healthStatus")
            read_field(in, out.health_status);
        else if (key == "lastHealthCheckAt")
            read_field(in, out.last_health_check_at);
        else if (key == "publishedVersionId")
            read_field(in, out.published_version_id);
        else if (key == "status")
            read_field(in, out.status);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else if (key == "primaryFlow")
            read_field(in, out.primary_flow);
        else if (key == "capabilities")
            read_field(in, out.capabilities);
        else if (key == "draftVersionId")
            read_field(in, out.draft_version_id);
        else if (key == "dashboardUrl")
            read_field(in, out.dashboard_url);
        else if (key == "_warnings")
            read_field(in, out.warnings);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const agent& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "name", value.name);
    write_member(out, "description", value.description);
    write_member(out, "icon", value.icon);
    write_member(out, "primaryFlowId", value.primary_flow_id);
    write_member(out, "agentType", value.agent_type);
    write_member(out, "config", value.config);
    write_member(out, "externalConfig", value.external_config);
    write_member(out, "claudeManagedConfig", value.claude_managed_config);
    write_member(out, "healthStatus", value.health_status);
    write_member(out, "lastHealthCheckAt", value.last_health_check_at);
    write_member(out, "publishedVersionId", value.published_version_id);
    write_member(out, "status", value.status);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "primaryFlow", value.primary_flow);
    write_member(out, "capabilities", value.capabilities);
    write_member(out, "draftVersionId", value.draft_version_id);
    write_member(out, "dashboardUrl", value.dashboard_url);
    write_member(out, "_warnings", value.warnings);
    write_extra(out, value.extra);
    out.end_object();
}

} // namespace detail

std::ostream& operator<<(std::ostream& os, const agent& value) { return detail::print(os, value); }

} // namespace runtype
