// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "models/event_fields.hpp"

#include <runtype/models/events/execution_events.hpp>

namespace runtype::detail {

void decode(json_reader& in, events::execution_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "agentId")
            take(in, out.agent_id);
        else if (key == "agentName")
            take(in, out.agent_name);
        else if (key == "config")
            take(in, out.config);
        else if (key == "flowId")
            take(in, out.flow_id);
        else if (key == "flowName")
            take(in, out.flow_name);
        else if (key == "kind")
            take(in, out.kind);
        else if (key == "maxTurns")
            take(in, out.max_turns);
        else if (key == "source")
            take(in, out.source);
        else if (key == "startedAt")
            take(in, out.started_at);
        else if (key == "totalSteps")
            take(in, out.total_steps);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::execution_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "claudeManagedAgentId")
            take(in, out.claude_managed_agent_id);
        else if (key == "completedAt")
            take(in, out.completed_at);
        else if (key == "durationMs")
            take(in, out.duration_ms);
        else if (key == "externalAgent")
            take(in, out.external_agent);
        else if (key == "failedSteps")
            take(in, out.failed_steps);
        else if (key == "finalOutput")
            take(in, out.final_output);
        else if (key == "iterations")
            take(in, out.iterations);
        else if (key == "kind")
            take(in, out.kind);
        else if (key == "stepErrorCount")
            take(in, out.step_error_count);
        else if (key == "stopReason")
            take(in, out.stop_reason);
        else if (key == "success")
            take(in, out.success);
        else if (key == "successfulSteps")
            take(in, out.successful_steps);
        else if (key == "totalCost")
            take(in, out.total_cost);
        else if (key == "totalSteps")
            take(in, out.total_steps);
        else if (key == "totalTokens")
            take(in, out.total_tokens);
        else if (key == "totalTokensUsed")
            take(in, out.total_tokens_used);
        else if (key == "duration")
            take_alias(in, out.duration_ms);
        else if (key == "executionTime")
            take_alias(in, out.duration_ms);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::execution_error& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "blockReason")
            take(in, out.block_reason);
        else if (key == "code")
            take(in, out.code);
        else if (key == "completedAt")
            take(in, out.completed_at);
        else if (key == "error")
            take(in, out.error);
        else if (key == "kind")
            take(in, out.kind);
        else if (key == "upgradeUrl")
            take(in, out.upgrade_url);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::turn_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "iteration")
            take(in, out.iteration);
        else if (key == "role")
            take(in, out.role);
        else if (key == "turnIndex")
            take(in, out.turn_index);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::turn_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "completedAt")
            take(in, out.completed_at);
        else if (key == "content")
            take(in, out.content);
        else if (key == "cost")
            take(in, out.cost);
        else if (key == "estimatedContextBreakdown")
            take(in, out.estimated_context_breakdown);
        else if (key == "fallback")
            take(in, out.fallback);
        else if (key == "id")
            take(in, out.id);
        else if (key == "iteration")
            take(in, out.iteration);
        else if (key == "role")
            take(in, out.role);
        else if (key == "stopReason")
            take(in, out.stop_reason);
        else if (key == "tokens")
            take(in, out.tokens);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::step_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "index")
            take(in, out.index);
        else if (key == "name")
            take(in, out.name);
        else if (key == "outputVariable")
            take(in, out.output_variable);
        else if (key == "startedAt")
            take(in, out.started_at);
        else if (key == "stepType")
            take(in, out.step_type);
        else if (key == "totalSteps")
            take(in, out.total_steps);
        else if (key == "stepId")
            take_alias(in, out.id);
        else if (key == "stepName")
            take_alias(in, out.name);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::step_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "completedAt")
            take(in, out.completed_at);
        else if (key == "cost")
            take(in, out.cost);
        else if (key == "durationMs")
            take(in, out.duration_ms);
        else if (key == "error")
            take(in, out.error);
        else if (key == "fallback")
            take(in, out.fallback);
        else if (key == "id")
            take(in, out.id);
        else if (key == "name")
            take(in, out.name);
        else if (key == "result")
            take(in, out.result);
        else if (key == "stepType")
            take(in, out.step_type);
        else if (key == "stopReason")
            take(in, out.stop_reason);
        else if (key == "success")
            take(in, out.success);
        else if (key == "tokensUsed")
            take(in, out.tokens_used);
        else if (key == "unresolvedVariables")
            take(in, out.unresolved_variables);
        else if (key == "stepId")
            take_alias(in, out.id);
        else if (key == "stepName")
            take_alias(in, out.name);
        else if (key == "duration")
            take_alias(in, out.duration_ms);
        else if (key == "executionTime")
            take_alias(in, out.duration_ms);
        else if (key == "output")
            take_alias(in, out.result);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::step_skip& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "index")
            take(in, out.index);
        else if (key == "name")
            take(in, out.name);
        else if (key == "skippedAt")
            take(in, out.skipped_at);
        else if (key == "stepType")
            take(in, out.step_type);
        else if (key == "totalSteps")
            take(in, out.total_steps);
        else if (key == "when")
            take(in, out.when);
        else
            in.skip_value();
    }
}

} // namespace runtype::detail
