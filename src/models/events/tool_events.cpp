// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "models/event_fields.hpp"

#include <runtype/models/events/tool_events.hpp>

namespace runtype::detail {

void decode(json_reader& in, events::tool_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "hiddenParameterNames")
            take(in, out.hidden_parameter_names);
        else if (key == "iteration")
            take(in, out.iteration);
        else if (key == "origin")
            take(in, out.origin);
        else if (key == "pageOrigin")
            take(in, out.page_origin);
        else if (key == "parameters")
            take(in, out.parameters);
        else if (key == "startedAt")
            take(in, out.started_at);
        else if (key == "stepId")
            take(in, out.step_id);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolName")
            take(in, out.tool_name);
        else if (key == "toolType")
            take(in, out.tool_type);
        else if (key == "toolId")
            take_alias(in, out.tool_call_id);
        else if (key == "name")
            take_alias(in, out.tool_name);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::tool_input_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "delta")
            take(in, out.delta);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolId")
            take_alias(in, out.tool_call_id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::tool_input_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "hiddenParameterNames")
            take(in, out.hidden_parameter_names);
        else if (key == "parameters")
            take(in, out.parameters);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolName")
            take(in, out.tool_name);
        else if (key == "toolId")
            take_alias(in, out.tool_call_id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::tool_output_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "delta")
            take(in, out.delta);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolId")
            take_alias(in, out.tool_call_id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::tool_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "error")
            take(in, out.error);
        else if (key == "executionTime")
            take(in, out.execution_time);
        else if (key == "iteration")
            take(in, out.iteration);
        else if (key == "result")
            take(in, out.result);
        else if (key == "stepId")
            take(in, out.step_id);
        else if (key == "success")
            take(in, out.success);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolCost")
            take(in, out.tool_cost);
        else if (key == "toolName")
            take(in, out.tool_name);
        else if (key == "toolId")
            take_alias(in, out.tool_call_id);
        else if (key == "name")
            take_alias(in, out.tool_name);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::approval_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "approvalId")
            take(in, out.approval_id);
        else if (key == "description")
            take(in, out.description);
        else if (key == "externalAgent")
            take(in, out.external_agent);
        else if (key == "iteration")
            take(in, out.iteration);
        else if (key == "parameters")
            take(in, out.parameters);
        else if (key == "reason")
            take(in, out.reason);
        else if (key == "startedAt")
            take(in, out.started_at);
        else if (key == "subagent")
            take(in, out.subagent);
        else if (key == "timeout")
            take(in, out.timeout);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolName")
            take(in, out.tool_name);
        else if (key == "toolType")
            take(in, out.tool_type);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::approval_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "approvalId")
            take(in, out.approval_id);
        else if (key == "completedAt")
            take(in, out.completed_at);
        else if (key == "decision")
            take(in, out.decision);
        else if (key == "resolvedBy")
            take(in, out.resolved_by);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::await& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "awaitReason")
            take(in, out.await_reason);
        else if (key == "awaitedAt")
            take(in, out.awaited_at);
        else if (key == "crawlId")
            take(in, out.crawl_id);
        else if (key == "elicitation")
            take(in, out.elicitation);
        else if (key == "externalAgent")
            take(in, out.external_agent);
        else if (key == "origin")
            take(in, out.origin);
        else if (key == "pageOrigin")
            take(in, out.page_origin);
        else if (key == "parameters")
            take(in, out.parameters);
        else if (key == "stepId")
            take(in, out.step_id);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "toolId")
            take(in, out.tool_id);
        else if (key == "toolName")
            take(in, out.tool_name);
        else if (key == "reason")
            take_alias(in, out.await_reason);
        else
            in.skip_value();
    }
}

} // namespace runtype::detail
