// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/agents.hpp>

#include "core/build_request.hpp"
#include "core/chat_message.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, agent_list_item& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "id",        "name",      "description",     "icon",     "primaryFlowId", "config", "status",
        "createdAt", "updatedAt", "capabilityCount", "lastRunAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.description); break;
        case 3: read_field(in, out.icon); break;
        case 4: read_field(in, out.primary_flow_id); break;
        case 5: read_field(in, out.config); break;
        case 6: read_field(in, out.status); break;
        case 7: read_field(in, out.created_at); break;
        case 8: read_field(in, out.updated_at); break;
        case 9: read_field(in, out.capability_count); break;
        case 10: read_field(in, out.last_run_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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

void decode(json_reader& in, agent_capability& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "id",      "flowId",       "subAgentId", "toolId",           "toolName", "toolDescription",
        "enabled", "displayOrder", "agentId",    "parametersSchema", "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.flow_id); break;
        case 2: read_field(in, out.sub_agent_id); break;
        case 3: read_field(in, out.tool_id); break;
        case 4: read_field(in, out.tool_name); break;
        case 5: read_field(in, out.tool_description); break;
        case 6: read_field(in, out.enabled); break;
        case 7: read_field(in, out.display_order); break;
        case 8: read_field(in, out.agent_id); break;
        case 9: read_field(in, out.parameters_schema); break;
        case 10: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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

void decode(json_reader& in, agent& out)
{
    static constexpr std::array<std::string_view, 22> names{
        "id",
        "userId",
        "organizationId",
        "name",
        "description",
        "icon",
        "primaryFlowId",
        "agentType",
        "config",
        "externalConfig",
        "claudeManagedConfig",
        "healthStatus",
        "lastHealthCheckAt",
        "publishedVersionId",
        "status",
        "createdAt",
        "updatedAt",
        "primaryFlow",
        "capabilities",
        "draftVersionId",
        "dashboardUrl",
        "_warnings"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.organization_id); break;
        case 3: read_field(in, out.name); break;
        case 4: read_field(in, out.description); break;
        case 5: read_field(in, out.icon); break;
        case 6: read_field(in, out.primary_flow_id); break;
        case 7: read_field(in, out.agent_type); break;
        case 8: read_field(in, out.config); break;
        case 9: read_field(in, out.external_config); break;
        case 10: read_field(in, out.claude_managed_config); break;
        case 11: read_field(in, out.health_status); break;
        case 12: read_field(in, out.last_health_check_at); break;
        case 13: read_field(in, out.published_version_id); break;
        case 14: read_field(in, out.status); break;
        case 15: read_field(in, out.created_at); break;
        case 16: read_field(in, out.updated_at); break;
        case 17: read_field(in, out.primary_flow); break;
        case 18: read_field(in, out.capabilities); break;
        case 19: read_field(in, out.draft_version_id); break;
        case 20: read_field(in, out.dashboard_url); break;
        case 21: read_field(in, out.warnings); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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

void decode(json_reader& in, agent_execution& out)
{
    static constexpr std::array<std::string_view, 16> names{
        "id",        "agentId",    "agentSource", "executionId",  "parentExecutionId", "surfaceType",
        "status",    "iterations", "totalCost",   "stopReason",   "startedAt",         "completedAt",
        "createdAt", "agentSpec",  "totalTokens", "inputMessages"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.agent_id); break;
        case 2: read_field(in, out.agent_source); break;
        case 3: read_field(in, out.execution_id); break;
        case 4: read_field(in, out.parent_execution_id); break;
        case 5: read_field(in, out.surface_type); break;
        case 6: read_field(in, out.status); break;
        case 7: read_field(in, out.iterations); break;
        case 8: read_field(in, out.total_cost); break;
        case 9: read_field(in, out.stop_reason); break;
        case 10: read_field(in, out.started_at); break;
        case 11: read_field(in, out.completed_at); break;
        case 12: read_field(in, out.created_at); break;
        case 13: read_field(in, out.agent_spec); break;
        case 14: read_field(in, out.total_tokens); break;
        case 15: read_field(in, out.input_messages); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_execution& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "agentSource", value.agent_source);
    write_member(out, "executionId", value.execution_id);
    write_member(out, "parentExecutionId", value.parent_execution_id);
    write_member(out, "surfaceType", value.surface_type);
    write_member(out, "status", value.status);
    write_member(out, "iterations", value.iterations);
    write_member(out, "totalCost", value.total_cost);
    write_member(out, "stopReason", value.stop_reason);
    write_member(out, "startedAt", value.started_at);
    write_member(out, "completedAt", value.completed_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "agentSpec", value.agent_spec);
    write_member(out, "totalTokens", value.total_tokens);
    write_member(out, "inputMessages", value.input_messages);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_execution_detail& out)
{
    static constexpr std::array<std::string_view, 17> names{
        "id",        "agentId",    "agentSource", "executionId",   "parentExecutionId", "surfaceType",
        "status",    "iterations", "totalCost",   "stopReason",    "startedAt",         "completedAt",
        "createdAt", "agentSpec",  "totalTokens", "inputMessages", "finalOutput"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.agent_id); break;
        case 2: read_field(in, out.agent_source); break;
        case 3: read_field(in, out.execution_id); break;
        case 4: read_field(in, out.parent_execution_id); break;
        case 5: read_field(in, out.surface_type); break;
        case 6: read_field(in, out.status); break;
        case 7: read_field(in, out.iterations); break;
        case 8: read_field(in, out.total_cost); break;
        case 9: read_field(in, out.stop_reason); break;
        case 10: read_field(in, out.started_at); break;
        case 11: read_field(in, out.completed_at); break;
        case 12: read_field(in, out.created_at); break;
        case 13: read_field(in, out.agent_spec); break;
        case 14: read_field(in, out.total_tokens); break;
        case 15: read_field(in, out.input_messages); break;
        case 16: read_field(in, out.final_output); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_execution_detail& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "agentSource", value.agent_source);
    write_member(out, "executionId", value.execution_id);
    write_member(out, "parentExecutionId", value.parent_execution_id);
    write_member(out, "surfaceType", value.surface_type);
    write_member(out, "status", value.status);
    write_member(out, "iterations", value.iterations);
    write_member(out, "totalCost", value.total_cost);
    write_member(out, "stopReason", value.stop_reason);
    write_member(out, "startedAt", value.started_at);
    write_member(out, "completedAt", value.completed_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "agentSpec", value.agent_spec);
    write_member(out, "totalTokens", value.total_tokens);
    write_member(out, "inputMessages", value.input_messages);
    write_member(out, "finalOutput", value.final_output);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_tool_call_summary& out)
{
    static constexpr std::array<std::string_view, 9> names{"id",       "toolId", "toolName",     "toolDescription",
                                                           "model",    "status", "errorMessage", "executionTimeMs",
                                                           "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.tool_id); break;
        case 2: read_field(in, out.tool_name); break;
        case 3: read_field(in, out.tool_description); break;
        case 4: read_field(in, out.model); break;
        case 5: read_field(in, out.status); break;
        case 6: read_field(in, out.error_message); break;
        case 7: read_field(in, out.execution_time_ms); break;
        case 8: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_tool_call_summary& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "toolId", value.tool_id);
    write_member(out, "toolName", value.tool_name);
    write_member(out, "toolDescription", value.tool_description);
    write_member(out, "model", value.model);
    write_member(out, "status", value.status);
    write_member(out, "errorMessage", value.error_message);
    write_member(out, "executionTimeMs", value.execution_time_ms);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_tool_call& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "id",           "toolId",          "toolName",  "toolDescription", "model",       "status",
        "errorMessage", "executionTimeMs", "createdAt", "inputParameters", "outputResult"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.tool_id); break;
        case 2: read_field(in, out.tool_name); break;
        case 3: read_field(in, out.tool_description); break;
        case 4: read_field(in, out.model); break;
        case 5: read_field(in, out.status); break;
        case 6: read_field(in, out.error_message); break;
        case 7: read_field(in, out.execution_time_ms); break;
        case 8: read_field(in, out.created_at); break;
        case 9: read_field(in, out.input_parameters); break;
        case 10: read_field(in, out.output_result); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_tool_call& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "toolId", value.tool_id);
    write_member(out, "toolName", value.tool_name);
    write_member(out, "toolDescription", value.tool_description);
    write_member(out, "model", value.model);
    write_member(out, "status", value.status);
    write_member(out, "errorMessage", value.error_message);
    write_member(out, "executionTimeMs", value.execution_time_ms);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "inputParameters", value.input_parameters);
    write_member(out, "outputResult", value.output_result);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_runtime_export& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",     "name",        "description",  "agentType",
                                                           "config", "primaryFlow", "capabilities", "externalConfig"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.description); break;
        case 3: read_field(in, out.agent_type); break;
        case 4: read_field(in, out.config); break;
        case 5: read_field(in, out.primary_flow); break;
        case 6: read_field(in, out.capabilities); break;
        case 7: read_field(in, out.external_config); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_runtime_export& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "description", value.description);
    write_member(out, "agentType", value.agent_type);
    write_member(out, "config", value.config);
    write_member(out, "primaryFlow", value.primary_flow);
    write_member(out, "capabilities", value.capabilities);
    write_member(out, "externalConfig", value.external_config);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, refreshed_agent_card& out)
{
    static constexpr std::array<std::string_view, 15> names{
        "id",          "userId",         "organizationId",      "name",
        "description", "icon",           "primaryFlowId",       "agentType",
        "config",      "externalConfig", "claudeManagedConfig", "status",
        "createdAt",   "updatedAt",      "changeReport"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.organization_id); break;
        case 3: read_field(in, out.name); break;
        case 4: read_field(in, out.description); break;
        case 5: read_field(in, out.icon); break;
        case 6: read_field(in, out.primary_flow_id); break;
        case 7: read_field(in, out.agent_type); break;
        case 8: read_field(in, out.config); break;
        case 9: read_field(in, out.external_config); break;
        case 10: read_field(in, out.claude_managed_config); break;
        case 11: read_field(in, out.status); break;
        case 12: read_field(in, out.created_at); break;
        case 13: read_field(in, out.updated_at); break;
        case 14: read_field(in, out.change_report); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const refreshed_agent_card& value)
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
    write_member(out, "status", value.status);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "changeReport", value.change_report);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, speech_result& out)
{
    static constexpr std::array<std::string_view, 6> names{"success",  "audioBase64", "audioUrl",
                                                           "duration", "modelId",     "voiceId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.audio_base64); break;
        case 2: read_field(in, out.audio_url); break;
        case 3: read_field(in, out.duration); break;
        case 4: read_field(in, out.model_id); break;
        case 5: read_field(in, out.voice_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const speech_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "audioBase64", value.audio_base64);
    write_member(out, "audioUrl", value.audio_url);
    write_member(out, "duration", value.duration);
    write_member(out, "modelId", value.model_id);
    write_member(out, "voiceId", value.voice_id);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_agents& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_agents& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "direction", params.direction());
    write_parameter(out, "includeCount", params.include_count());
    write_parameter(out, "search", params.search());
    write_parameter(out, "status", params.status());
}

void check(request_check& problems, const create_agent& params)
{
    problems.length("name", params.name(), 1);
    problems.length("agentType", params.agent_type(), 0);
    problems.length("description", params.description(), 0);
    problems.length("icon", params.icon(), 0, 50);
    problems.length("primaryFlowId", params.primary_flow_id(), 0);
    problems.object("config", params.config());
    problems.object("externalConfig", params.external_config());
    problems.object("claudeManagedConfig", params.claude_managed_config());
    problems.array("capabilities", params.capabilities());
}

void encode(json_writer& out, const create_agent& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "agentType", params.agent_type());
    write_member(out, "description", params.description());
    write_member(out, "icon", params.icon());
    write_member(out, "primaryFlowId", params.primary_flow_id());
    write_member(out, "config", params.config());
    write_member(out, "externalConfig", params.external_config());
    write_member(out, "claudeManagedConfig", params.claude_managed_config());
    write_member(out, "capabilities", params.capabilities());
    out.end_object();
}

void check(request_check& problems, const fetch_agent_card_request& params) { problems.length("url", params.url(), 0); }

void encode(json_writer& out, const fetch_agent_card_request& params)
{
    out.begin_object();
    write_member(out, "url", params.url());
    out.end_object();
}

void check(request_check& problems, const update_agent& params)
{
    problems.length("name", params.name(), 1);
    problems.length("description", params.description(), 0);
    problems.length("icon", params.icon(), 0, 50);
    problems.length("primaryFlowId", params.primary_flow_id(), 0);
    problems.length("status", params.status(), 0);
    problems.object("config", params.config());
    problems.object("externalConfig", params.external_config());
    problems.object("claudeManagedConfig", params.claude_managed_config());
}

void encode(json_writer& out, const update_agent& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "description", params.description());
    write_member(out, "icon", params.icon());
    write_member(out, "primaryFlowId", params.primary_flow_id());
    write_member(out, "status", params.status());
    write_member(out, "config", params.config());
    write_member(out, "externalConfig", params.external_config());
    write_member(out, "claudeManagedConfig", params.claude_managed_config());
    out.end_object();
}

void check(request_check& problems, const approve_agent_call& params)
{
    problems.length("executionId", params.execution_id(), 1);
    problems.length("approvalId", params.approval_id(), 1);
    problems.length("decision", params.decision(), 0);
    problems.one_of("decision", params.decision(), {"approved", "denied"});
}

void encode(json_writer& out, const approve_agent_call& params, streaming mode)
{
    out.begin_object();
    write_member(out, "executionId", params.execution_id());
    write_member(out, "approvalId", params.approval_id());
    write_member(out, "decision", params.decision());
    write_member(out, "streamResponse", mode == streaming::on);
    out.end_object();
}

void check(request_check& problems, const add_agent_capability& params)
{
    problems.length("toolName", params.tool_name(), 1, 100);
    problems.length("flowId", params.flow_id(), 0);
    problems.length("subAgentId", params.sub_agent_id(), 0);
    problems.length("toolId", params.tool_id(), 0);
    problems.length("toolDescription", params.tool_description(), 0);
}

void encode(json_writer& out, const add_agent_capability& params)
{
    out.begin_object();
    write_member(out, "toolName", params.tool_name());
    write_member(out, "flowId", params.flow_id());
    write_member(out, "subAgentId", params.sub_agent_id());
    write_member(out, "toolId", params.tool_id());
    write_member(out, "toolDescription", params.tool_description());
    write_member(out, "parametersSchema", params.parameters_schema());
    write_member(out, "enabled", params.enabled());
    out.end_object();
}

void check(request_check& problems, const execute_agent& params)
{
    problems.required("messages", params.messages());
    problems.array("messages", params.messages());
    problems.nested("options", params.options());
    problems.object("context", params.context());
    problems.object("metadata", params.metadata());
    problems.array("clientTools", params.client_tools());
    problems.length("conversationId", params.conversation_id(), 0);
}

void encode(json_writer& out, const execute_agent& params, streaming mode)
{
    out.begin_object();
    write_member(out, "messages", params.messages());
    out.key("options");
    encode(out, params.options().value_or(dispatch_options()), mode);
    write_member(out, "context", params.context());
    write_member(out, "metadata", params.metadata());
    write_member(out, "clientTools", params.client_tools());
    write_member(out, "conversationId", params.conversation_id());
    write_extra(out, params.extra());
    out.end_object();
}

void check(request_check& problems, const list_agent_executions& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_agent_executions& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "parentExecutionId", params.parent_execution_id());
    write_parameter(out, "executionId", params.execution_id());
    write_parameter(out, "direction", params.direction());
    write_parameter(out, "includeCount", params.include_count());
}

void check(request_check& problems, const agent_execution_events_query& params)
{
    problems.length("conversationId", params.conversation_id(), 1);
}

void write_query(call_request& out, const agent_execution_events_query& params)
{
    write_parameter(out, "conversationId", params.conversation_id());
    write_parameter(out, "after", params.after());
}

void check(request_check& problems, const resume_agent& params)
{
    problems.length("executionId", params.execution_id(), 1);
    problems.object("toolOutputs", params.tool_outputs());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const resume_agent& params, streaming mode)
{
    out.begin_object();
    write_member(out, "executionId", params.execution_id());
    write_member(out, "toolOutputs", params.tool_outputs());
    write_member(out, "messages", params.messages());
    write_member(out, "streamResponse", mode == streaming::on);
    out.end_object();
}

void check(request_check& problems, const agent_voice_request& params)
{
    problems.length("text", params.text(), 0);
    problems.length("voiceId", params.voice_id(), 0);
    problems.length("modelId", params.model_id(), 0);
}

void encode(json_writer& out, const agent_voice_request& params)
{
    out.begin_object();
    write_member(out, "text", params.text());
    write_member(out, "voiceId", params.voice_id());
    write_member(out, "modelId", params.model_id());
    out.end_object();
}

void check(request_check& problems, const agent_speak_request& params)
{
    problems.length("text", params.text(), 0);
    problems.length("voice", params.voice(), 0);
    problems.length("format", params.format(), 0);
}

void encode(json_writer& out, const agent_speak_request& params)
{
    out.begin_object();
    write_member(out, "text", params.text());
    write_member(out, "voice", params.voice());
    write_member(out, "format", params.format());
    out.end_object();
}

void check(request_check& problems, const ensure_agent& params)
{
    problems.length("name", params.name(), 1);
    problems.length("contentHash", params.content_hash(), 0);
    problems.object("definition", params.definition());
    problems.length("expectedRemoteHash", params.expected_remote_hash(), 0);
    problems.length("onConflict", params.on_conflict(), 0);
    problems.length("release", params.release(), 0);
}

void encode(json_writer& out, const ensure_agent& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "contentHash", params.content_hash());
    write_member(out, "definition", params.definition());
    write_member(out, "dryRun", params.dry_run());
    write_member(out, "expectedRemoteHash", params.expected_remote_hash());
    write_member(out, "onConflict", params.on_conflict());
    write_member(out, "release", params.release());
    out.end_object();
}

void check(request_check& problems, const pull_agent& params) { problems.length("name", params.name(), 1); }

void write_query(call_request& out, const pull_agent& params) { write_parameter(out, "name", params.name()); }

} // namespace detail

agent_list_item::agent_list_item() = default;
agent_capability::agent_capability() = default;
agent::agent() = default;
agent_execution::agent_execution() = default;
agent_execution_detail::agent_execution_detail() = default;
agent_tool_call_summary::agent_tool_call_summary() = default;
agent_tool_call::agent_tool_call() = default;
agent_runtime_export::agent_runtime_export() = default;
refreshed_agent_card::refreshed_agent_card() = default;
speech_result::speech_result() = default;
list_agents::list_agents() = default;
create_agent::create_agent(std::string name) : name_(std::move(name)) {}
fetch_agent_card_request::fetch_agent_card_request(std::string url) : url_(std::move(url)) {}
update_agent::update_agent() = default;
approve_agent_call::approve_agent_call(std::string execution_id, std::string approval_id, std::string decision)
    : execution_id_(std::move(execution_id)), approval_id_(std::move(approval_id)), decision_(std::move(decision))
{
}
add_agent_capability::add_agent_capability(std::string tool_name) : tool_name_(std::move(tool_name)) {}
execute_agent::execute_agent() = default;
list_agent_executions::list_agent_executions() = default;
agent_execution_events_query::agent_execution_events_query(std::string conversation_id)
    : conversation_id_(std::move(conversation_id))
{
}
resume_agent::resume_agent(std::string execution_id) : execution_id_(std::move(execution_id)) {}
agent_voice_request::agent_voice_request(std::string text) : text_(std::move(text)) {}
agent_speak_request::agent_speak_request(std::string text) : text_(std::move(text)) {}
ensure_agent::ensure_agent(std::string name) : name_(std::move(name)) {}
pull_agent::pull_agent(std::string name) : name_(std::move(name)) {}

std::ostream& operator<<(std::ostream& os, const agent_list_item& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_capability& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_execution& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_execution_detail& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_tool_call_summary& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_tool_call& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_runtime_export& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const refreshed_agent_card& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const speech_result& value) { return detail::print(os, value); }

execute_agent& execute_agent::message(std::string_view role, std::string_view text) &
{
    detail::append_message(messages_, role, text);
    return *this;
}

} // namespace runtype
