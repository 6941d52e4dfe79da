// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/common.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, run_result& out)
{
    static constexpr std::array<std::string_view, 6> names{"success", "executionId", "status",
                                                           "result",  "finalOutput", "error"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.execution_id); break;
        case 2: read_field(in, out.status); break;
        case 3: read_field(in, out.result); break;
        case 4: read_field(in, out.final_output); break;
        case 5: read_field(in, out.error); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const run_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "executionId", value.execution_id);
    write_member(out, "status", value.status);
    write_member(out, "result", value.result);
    write_member(out, "finalOutput", value.final_output);
    write_member(out, "error", value.error);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, publish_result& out)
{
    static constexpr std::array<std::string_view, 3> names{"success", "publishedVersionId", "message"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.published_version_id); break;
        case 2: read_field(in, out.message); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const publish_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "publishedVersionId", value.published_version_id);
    write_member(out, "message", value.message);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, ensure_result& out)
{
    static constexpr std::array<std::string_view, 8> names{"result", "contentHash", "agentId",   "flowId",
                                                           "toolId", "productId",   "surfaceId", "versionId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.result); break;
        case 1: read_field(in, out.content_hash); break;
        case 2: read_field(in, out.agent_id); break;
        case 3: read_field(in, out.flow_id); break;
        case 4: read_field(in, out.tool_id); break;
        case 5: read_field(in, out.product_id); break;
        case 6: read_field(in, out.surface_id); break;
        case 7: read_field(in, out.version_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const ensure_result& value)
{
    out.begin_object();
    write_member(out, "result", value.result);
    write_member(out, "contentHash", value.content_hash);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "toolId", value.tool_id);
    write_member(out, "productId", value.product_id);
    write_member(out, "surfaceId", value.surface_id);
    write_member(out, "versionId", value.version_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, pulled_definition& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "agentId",   "flowId",      "toolId",     "productId",
        "surfaceId", "contentHash", "definition", "lastModifiedSource",
        "updatedAt", "versionId",   "warnings"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.agent_id); break;
        case 1: read_field(in, out.flow_id); break;
        case 2: read_field(in, out.tool_id); break;
        case 3: read_field(in, out.product_id); break;
        case 4: read_field(in, out.surface_id); break;
        case 5: read_field(in, out.content_hash); break;
        case 6: read_field(in, out.definition); break;
        case 7: read_field(in, out.last_modified_source); break;
        case 8: read_field(in, out.updated_at); break;
        case 9: read_field(in, out.version_id); break;
        case 10: read_field(in, out.warnings); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const pulled_definition& value)
{
    out.begin_object();
    write_member(out, "agentId", value.agent_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "toolId", value.tool_id);
    write_member(out, "productId", value.product_id);
    write_member(out, "surfaceId", value.surface_id);
    write_member(out, "contentHash", value.content_hash);
    write_member(out, "definition", value.definition);
    write_member(out, "lastModifiedSource", value.last_modified_source);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "versionId", value.version_id);
    write_member(out, "warnings", value.warnings);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, step_result& out)
{
    static constexpr std::array<std::string_view, 30> names{
        "id",
        "userId",
        "organizationId",
        "batchExecutionId",
        "executionSessionId",
        "flowId",
        "flowVersionId",
        "recordId",
        "recordName",
        "stepId",
        "stepType",
        "stepName",
        "order",
        "status",
        "startedAt",
        "completedAt",
        "durationMs",
        "outputPreview",
        "createdAt",
        "recordMetadata",
        "stepConfig",
        "inputVariables",
        "resolvedPrompt",
        "modelUsed",
        "promptTokens",
        "completionTokens",
        "totalTokens",
        "estimatedCost",
        "errorMessage",
        "retryCount"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.organization_id); break;
        case 3: read_field(in, out.batch_execution_id); break;
        case 4: read_field(in, out.execution_session_id); break;
        case 5: read_field(in, out.flow_id); break;
        case 6: read_field(in, out.flow_version_id); break;
        case 7: read_field(in, out.record_id); break;
        case 8: read_field(in, out.record_name); break;
        case 9: read_field(in, out.step_id); break;
        case 10: read_field(in, out.step_type); break;
        case 11: read_field(in, out.step_name); break;
        case 12: read_field(in, out.order); break;
        case 13: read_field(in, out.status); break;
        case 14: read_field(in, out.started_at); break;
        case 15: read_field(in, out.completed_at); break;
        case 16: read_field(in, out.duration_ms); break;
        case 17: read_field(in, out.output_preview); break;
        case 18: read_field(in, out.created_at); break;
        case 19: read_field(in, out.record_metadata); break;
        case 20: read_field(in, out.step_config); break;
        case 21: read_field(in, out.input_variables); break;
        case 22: read_field(in, out.resolved_prompt); break;
        case 23: read_field(in, out.model_used); break;
        case 24: read_field(in, out.prompt_tokens); break;
        case 25: read_field(in, out.completion_tokens); break;
        case 26: read_field(in, out.total_tokens); break;
        case 27: read_field(in, out.estimated_cost); break;
        case 28: read_field(in, out.error_message); break;
        case 29: read_field(in, out.retry_count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const step_result& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "executionSessionId", value.execution_session_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "flowVersionId", value.flow_version_id);
    write_member(out, "recordId", value.record_id);
    write_member(out, "recordName", value.record_name);
    write_member(out, "stepId", value.step_id);
    write_member(out, "stepType", value.step_type);
    write_member(out, "stepName", value.step_name);
    write_member(out, "order", value.order);
    write_member(out, "status", value.status);
    write_member(out, "startedAt", value.started_at);
    write_member(out, "completedAt", value.completed_at);
    write_member(out, "durationMs", value.duration_ms);
    write_member(out, "outputPreview", value.output_preview);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "recordMetadata", value.record_metadata);
    write_member(out, "stepConfig", value.step_config);
    write_member(out, "inputVariables", value.input_variables);
    write_member(out, "resolvedPrompt", value.resolved_prompt);
    write_member(out, "modelUsed", value.model_used);
    write_member(out, "promptTokens", value.prompt_tokens);
    write_member(out, "completionTokens", value.completion_tokens);
    write_member(out, "totalTokens", value.total_tokens);
    write_member(out, "estimatedCost", value.estimated_cost);
    write_member(out, "errorMessage", value.error_message);
    write_member(out, "retryCount", value.retry_count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, schedule_run_start& out)
{
    static constexpr std::array<std::string_view, 3> names{"batchExecutionId", "recordCount", "status"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.batch_execution_id); break;
        case 1: read_field(in, out.record_count); break;
        case 2: read_field(in, out.status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const schedule_run_start& value)
{
    out.begin_object();
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "recordCount", value.record_count);
    write_member(out, "status", value.status);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const client_tool& params)
{
    problems.length("name", params.name(), 0);
    problems.length("description", params.description(), 0);
    problems.object("parametersSchema", params.parameters_schema());
    problems.length("origin", params.origin(), 0);
    problems.one_of("origin", params.origin(), {"webmcp", "sdk"});
    problems.length("pageOrigin", params.page_origin(), 0);
}

void encode(json_writer& out, const client_tool& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "description", params.description());
    write_member(out, "parametersSchema", params.parameters_schema());
    write_member(out, "origin", params.origin());
    write_member(out, "pageOrigin", params.page_origin());
    write_member(out, "untrustedContentHint", params.untrusted_content_hint());
    out.end_object();
}

void check(request_check& problems, const dispatch_options& params)
{
    problems.length("flowMode", params.flow_mode(), 0);
    problems.length("recordMode", params.record_mode(), 0);
}

void encode(json_writer& out, const dispatch_options& params, streaming mode)
{
    out.begin_object();
    write_member(out, "flowMode", params.flow_mode());
    write_member(out, "recordMode", params.record_mode());
    write_member(out, "autoAppendMetadata", params.auto_append_metadata());
    write_member(out, "storeResults", params.store_results());
    write_member(out, "debugMode", params.debug_mode());
    write_member(out, "streamResponse", mode == streaming::on);
    write_extra(out, params.extra());
    out.end_object();
}

} // namespace detail

run_result::run_result() = default;
publish_result::publish_result() = default;
ensure_result::ensure_result() = default;
pulled_definition::pulled_definition() = default;
step_result::step_result() = default;
schedule_run_start::schedule_run_start() = default;
client_tool::client_tool() = default;
dispatch_options::dispatch_options() = default;

std::ostream& operator<<(std::ostream& os, const run_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const publish_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const ensure_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const pulled_definition& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const step_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const schedule_run_start& value) { return detail::print(os, value); }

} // namespace runtype
