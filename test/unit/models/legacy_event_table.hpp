// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Every event of the older vocabulary: an example, and what it has to become. By the notes on the service's streams,
// which give some of the events a counterpart in the unified vocabulary; the others come as their JSON.

#include <runtype/models/events.hpp>

#include <string>
#include <utility>
#include <vector>

namespace runtype::test {

struct legacy_row {
    /// Without a counterpart: events::unknown.
    legacy_row(std::string text, event_body body = event_body()) : example(std::move(text)), expected(std::move(body))
    {
    }
    std::string example;
    event_body expected;
};

template <typename Event, typename Fill>
event_body made(Fill fill)
{
    Event e;
    fill(e);
    return e;
}

inline std::vector<legacy_row> agent_rows()
{
    return {
        legacy_row(
            R"({"type":"agent_start","executionId":"exec_r7","seq":42,"agentId":"agent_5","agentName":"Shelf","config":{"model":"m1"},"maxTurns":3,"startedAt":"2026-08-01T10:00:00Z"})",
            made<events::execution_start>([](auto& e) {
                e.kind = "agent";
                e.agent_id = "agent_5";
                e.agent_name = "Shelf";
                e.config = raw_json(std::string(R"({"model":"m1"})"));
                e.max_turns = 3;
                e.started_at = "2026-08-01T10:00:00Z";
            })),
        legacy_row(
            R"({"type":"agent_iteration_start","executionId":"exec_r7","seq":42,"iteration":1,"maxTurns":3,"startedAt":"2026-08-01T10:00:00Z","totalCost":0.5})"),
        legacy_row(
            R"({"type":"agent_turn_start","executionId":"exec_r7","seq":42,"iteration":1,"role":"assistant","turnId":"turn_a","turnIndex":0})"),
        legacy_row(
            R"({"type":"agent_turn_delta","executionId":"exec_r7","seq":42,"contentType":"text","delta":"größer 🙂","iteration":1,"turnId":"turn_a"})",
            made<events::text_delta>([](auto& e) {
                e.delta = "größer 🙂";
                e.id = "turn_a";
            })),
        legacy_row(
            R"({"type":"agent_turn_delta","executionId":"exec_r7","seq":42,"contentType":"thinking","delta":"Hm","iteration":1,"turnId":"turn_a"})",
            made<events::reasoning_delta>([](auto& e) {
                e.delta = "Hm";
                e.id = "turn_a";
            })),
        legacy_row(
            R"({"type":"agent_turn_delta","executionId":"exec_r7","seq":42,"contentType":"tool_input","delta":"{","iteration":1,"turnId":"turn_a"})"),
        legacy_row(
            R"({"type":"agent_turn_complete","executionId":"exec_r7","seq":42,"completedAt":"2026-08-01T10:00:00Z","content":"Hi","cost":0.5,"estimatedContextBreakdown":{},"iteration":1,"role":"assistant","stopReason":"end_turn","tokens":{"input":1,"output":2},"turnId":"turn_a"})"),
        legacy_row(
            R"({"type":"agent_tool_start","executionId":"exec_r7","seq":42,"iteration":1,"origin":"sdk","pageOrigin":"https://a.example","parameters":{"sku":"Q-4"},"toolCallId":"call_9","toolName":"stock_level","toolType":"local"})",
            made<events::tool_start>([](auto& e) {
                e.iteration = 1;
                e.origin = "sdk";
                e.page_origin = "https://a.example";
                e.parameters = raw_json(std::string(R"({"sku":"Q-4"})"));
                e.tool_call_id = "call_9";
                e.tool_name = "stock_level";
                e.tool_type = "local";
            })),
        legacy_row(
            R"({"type":"agent_tool_delta","executionId":"exec_r7","seq":42,"delta":"3 ","iteration":1,"toolCallId":"call_9"})",
            made<events::tool_output_delta>([](auto& e) {
                e.delta = "3 ";
                e.tool_call_id = "call_9";
            })),
        legacy_row(
            R"({"type":"agent_tool_input_delta","executionId":"exec_r7","seq":42,"delta":"sku","iteration":1,"toolCallId":"call_9"})",
            made<events::tool_input_delta>([](auto& e) {
                e.delta = "sku";
                e.tool_call_id = "call_9";
            })),
        legacy_row(
            R"({"type":"agent_tool_input_complete","executionId":"exec_r7","seq":42,"hiddenParameterNames":["key"],"iteration":1,"parameters":{"sku":"Q-4"},"toolCallId":"call_9","toolName":"stock_level"})",
            made<events::tool_input_complete>([](auto& e) {
                e.hidden_parameter_names = {"key"};
                e.parameters = raw_json(std::string(R"({"sku":"Q-4"})"));
                e.tool_call_id = "call_9";
                e.tool_name = "stock_level";
            })),
        legacy_row(
            R"({"type":"agent_tool_complete","executionId":"exec_r7","seq":42,"executionTime":12,"iteration":1,"result":{"left":3},"success":true,"toolCallId":"call_9","toolName":"stock_level"})",
            made<events::tool_complete>([](auto& e) {
                e.execution_time = 12;
                e.iteration = 1;
                e.result = raw_json(std::string(R"({"left":3})"));
                e.success = true;
                e.tool_call_id = "call_9";
                e.tool_name = "stock_level";
            })),
        legacy_row(
            R"({"type":"agent_media","executionId":"exec_r7","seq":42,"iteration":1,"media":[{"data":"QUJD","mediaType":"image/png"}],"toolCallId":"call_9","toolName":"draw"})",
            made<events::media_complete>([](auto& e) {
                e.data = "QUJD";
                e.media_type = "image/png";
                e.tool_call_id = "call_9";
            })),
        legacy_row(
            R"({"type":"agent_media","executionId":"exec_r7","seq":42,"iteration":1,"media":[{"url":"https://a.example/1"},{"url":"https://a.example/2"}],"toolCallId":"call_9","toolName":"draw"})"),
        legacy_row(
            R"({"type":"agent_approval_start","executionId":"exec_r7","seq":42,"approvalId":"ap_1","description":"Refund 9 EUR","externalAgent":{"taskId":"t"},"iteration":1,"parameters":{"eur":9},"reason":"costs","startedAt":"2026-08-01T10:00:00Z","timeout":60000,"toolCallId":"call_9","toolName":"refund","toolType":"custom"})",
            made<events::approval_start>([](auto& e) {
                e.approval_id = "ap_1";
                e.description = "Refund 9 EUR";
                e.external_agent = raw_json(std::string(R"({"taskId":"t"})"));
                e.iteration = 1;
                e.parameters = raw_json(std::string(R"({"eur":9})"));
                e.reason = "costs";
                e.started_at = "2026-08-01T10:00:00Z";
                e.timeout = 60000;
                e.tool_call_id = "call_9";
                e.tool_name = "refund";
                e.tool_type = "custom";
            })),
        legacy_row(
            R"({"type":"agent_approval_complete","executionId":"exec_r7","seq":42,"approvalId":"ap_1","completedAt":"2026-08-01T10:00:00Z","decision":"denied","resolvedBy":"user"})",
            made<events::approval_complete>([](auto& e) {
                e.approval_id = "ap_1";
                e.completed_at = "2026-08-01T10:00:00Z";
                e.decision = "denied";
                e.resolved_by = "user";
            })),
        legacy_row(
            R"({"type":"agent_await","executionId":"exec_r7","seq":42,"awaitedAt":"2026-08-01T10:00:00Z","origin":"webmcp","pageOrigin":"https://a.example","parameters":{"sku":"Q-4"},"toolCallId":"call_9","toolId":"tool_1","toolName":"stock_level"})",
            made<events::await>([](auto& e) {
                e.awaited_at = "2026-08-01T10:00:00Z";
                e.origin = "webmcp";
                e.page_origin = "https://a.example";
                e.parameters = raw_json(std::string(R"({"sku":"Q-4"})"));
                e.tool_call_id = "call_9";
                e.tool_id = "tool_1";
                e.tool_name = "stock_level";
            })),
        legacy_row(
            R"({"type":"agent_iteration_complete","executionId":"exec_r7","seq":42,"completedAt":"2026-08-01T10:00:00Z","cost":0.5,"duration":12,"estimatedContextBreakdown":{},"iteration":1,"output":"Hi","runningTotalCost":0.5,"stopConditionMet":true,"tokens":{"input":1,"output":2},"toolCallsMade":1})"),
        legacy_row(
            R"({"type":"agent_reflection","executionId":"exec_r7","seq":42,"iteration":1,"reflection":"Better ask","timestamp":"2026-08-01T10:00:00Z"})"),
        legacy_row(
            R"({"type":"agent_skill_loaded","executionId":"exec_r7","seq":42,"activatedCapabilities":["a"],"iteration":1,"skill":"s","timestamp":"2026-08-01T10:00:00Z","toolCallId":"call_9"})"),
        legacy_row(
            R"({"type":"agent_skill_proposed","executionId":"exec_r7","seq":42,"iteration":1,"outcome":"auto_published","proposalId":"p","skill":"s","timestamp":"2026-08-01T10:00:00Z","toolCallId":"call_9"})"),
        legacy_row(
            R"({"type":"agent_complete","executionId":"exec_r7","seq":42,"agentId":"agent_5","completedAt":"2026-08-01T10:00:00Z","duration":4000,"error":"too dear","externalAgent":{"contextId":"c"},"finalOutput":"Three left.","iterations":2,"stopReason":"max_cost","success":false,"totalCost":0.25,"totalTokens":{"input":1,"output":2}})",
            made<events::execution_complete>([](auto& e) {
                e.kind = "agent";
                e.completed_at = "2026-08-01T10:00:00Z";
                e.duration_ms = 4000;
                e.external_agent = raw_json(std::string(R"({"contextId":"c"})"));
                e.final_output = "Three left.";
                e.iterations = 2;
                e.stop_reason = "max_cost";
                e.success = false;
                e.total_cost = 0.25;
                e.total_tokens = raw_json(std::string(R"({"input":1,"output":2})"));
            })),
        legacy_row(
            R"({"type":"agent_error","executionId":"exec_r7","seq":42,"error":{"code":"E7","details":{"k":1},"message":"no model"},"iteration":1,"recoverable":true,"timestamp":"2026-08-01T10:00:00Z"})",
            made<events::error>([](auto& e) {
                e.what.code = "E7";
                e.what.message = "no model";
                e.what.details = raw_json(std::string(R"({"k":1})"));
                e.recoverable = true;
            })),
        legacy_row(
            R"({"type":"agent_error","executionId":"exec_r7","seq":42,"error":{"code":"E7","details":{"k":1},"message":"no model"},"iteration":1,"recoverable":false,"timestamp":"2026-08-01T10:00:00Z"})",
            made<events::execution_error>([](auto& e) {
                e.kind = "agent";
                e.error.code = "E7";
                e.error.message = "no model";
                e.error.details = raw_json(std::string(R"({"k":1})"));
            })),
        legacy_row(
            R"({"type":"agent_ping","executionId":"exec_r7","seq":42,"timestamp":"2026-08-01T10:00:00Z"})",
            made<events::ping>([](auto& e) { e.timestamp = "2026-08-01T10:00:00Z"; })),
    };
}

inline std::vector<legacy_row> flow_rows()
{
    return {
        legacy_row(
            R"({"type":"flow_start","executionId":"exec_r7","seq":42,"executionContext":{"a":1},"flowId":"flow_3","flowName":"Order","input":{"x":1},"source":"api","startedAt":"2026-08-01T10:00:00Z","totalSteps":2})",
            made<events::execution_start>([](auto& e) {
                e.kind = "flow";
                e.flow_id = "flow_3";
                e.flow_name = "Order";
                e.source = "api";
                e.started_at = "2026-08-01T10:00:00Z";
                e.total_steps = 2;
            })),
        legacy_row(
            R"({"type":"flow_start","executionId":"exec_r7","seq":42,"executionContext":{"a":1},"flowId":"flow_3","flowName":"Order","input":{"x":1},"source":"api","startedAt":"2026-08-01T10:00:00Z","totalSteps":2,"toolContext":{"executionId":"exec_outer","stepId":"step_0","toolId":"call_7"}})"),
        legacy_row(
            R"({"type":"flow_complete","executionId":"exec_r7","seq":42,"claudeManagedAgentId":"cm","completedAt":"2026-08-01T10:00:00Z","completedSteps":2,"duration":12,"executionContext":{"a":1},"executionTime":13,"failedSteps":0,"finalOutput":"done","flowId":"flow_3","flowName":"Order","output":{"x":1},"source":"api","success":true,"successfulSteps":2,"totalSteps":2,"totalTokensUsed":9})",
            made<events::execution_complete>([](auto& e) {
                e.kind = "flow";
                e.claude_managed_agent_id = "cm";
                e.completed_at = "2026-08-01T10:00:00Z";
                e.duration_ms = 12;
                e.failed_steps = 0;
                e.final_output = "done";
                e.success = true;
                e.successful_steps = 2;
                e.total_steps = 2;
                e.total_tokens_used = 9;
            })),
        legacy_row(
            R"({"type":"flow_complete","executionId":"exec_r7","seq":42,"claudeManagedAgentId":"cm","completedAt":"2026-08-01T10:00:00Z","completedSteps":2,"duration":12,"executionContext":{"a":1},"executionTime":13,"failedSteps":0,"finalOutput":"done","flowId":"flow_3","flowName":"Order","output":{"x":1},"source":"api","success":true,"successfulSteps":2,"totalSteps":2,"totalTokensUsed":9,"toolContext":{"executionId":"exec_outer","stepId":"step_0","toolId":"call_7"}})"),
        legacy_row(
            R"({"type":"flow_error","executionId":"exec_r7","seq":42,"code":"E7","error":{"code":"E8","message":"no model"},"executionTime":13,"flowId":"flow_3","timestamp":"2026-08-01T10:00:00Z","upgradeUrl":"https://a.example/up"})",
            made<events::execution_error>([](auto& e) {
                e.kind = "flow";
                e.code = "E7";
                e.error.code = "E8";
                e.error.message = "no model";
                e.upgrade_url = "https://a.example/up";
            })),
        legacy_row(
            R"({"type":"flow_error","executionId":"exec_r7","seq":42,"code":"E7","error":{"code":"E8","message":"no model"},"executionTime":13,"flowId":"flow_3","timestamp":"2026-08-01T10:00:00Z","upgradeUrl":"https://a.example/up","toolContext":{"executionId":"exec_outer","stepId":"step_0","toolId":"call_7"}})"),
        legacy_row(
            R"({"type":"flow_await","executionId":"exec_r7","seq":42,"awaitedAt":"2026-08-01T10:00:00Z","flowId":"flow_3","origin":"sdk","pageOrigin":"https://a.example","parameters":{"sku":"Q-4"},"toolCallId":"call_9","toolId":"tool_1","toolName":"stock_level"})",
            made<events::await>([](auto& e) {
                e.awaited_at = "2026-08-01T10:00:00Z";
                e.origin = "sdk";
                e.page_origin = "https://a.example";
                e.parameters = raw_json(std::string(R"({"sku":"Q-4"})"));
                e.tool_call_id = "call_9";
                e.tool_id = "tool_1";
                e.tool_name = "stock_level";
            })),
        legacy_row(
            R"({"type":"step_start","executionId":"exec_r7","seq":42,"estimatedTokens":5,"id":"step_1","index":0,"name":"Ask","outputVariable":"out","startedAt":"2026-08-01T10:00:00Z","stepId":"older","stepName":"older","stepType":"prompt","totalSteps":2,"toolContext":{"executionId":"exec_outer","stepId":"step_0","toolId":"call_7"}})",
            made<events::step_start>([](auto& e) {
                e.id = "step_1";
                e.index = 0;
                e.name = "Ask";
                e.output_variable = "out";
                e.started_at = "2026-08-01T10:00:00Z";
                e.step_type = "prompt";
                e.total_steps = 2;
            })),
        legacy_row(
            R"({"type":"step_delta","executionId":"exec_r7","seq":42,"delta":"größer","id":"step_1","messageId":"m","partId":"p","text":"older","toolId":"tool_1","toolContext":{"executionId":"exec_outer","stepId":"step_0","toolId":"call_7"}})",
            made<events::text_delta>([](auto& e) {
                e.delta = "größer";
                e.id = "step_1";
            })),
        legacy_row(
            R"({"type":"step_complete","executionId":"exec_r7","seq":42,"completedAt":"2026-08-01T10:00:00Z","duration":1,"durationMs":2,"error":"late","executionTime":3,"id":"step_1","index":0,"name":"Ask","output":"older","result":{"response":"Hi"},"stepId":"older","stepName":"older","stepType":"prompt","stopReason":"length","success":true,"tokensUsed":9,"unresolvedVariables":["a","b"],"toolContext":{"executionId":"exec_outer","stepId":"step_0","toolId":"call_7"}})",
            made<events::step_complete>([](auto& e) {
                e.completed_at = "2026-08-01T10:00:00Z";
                e.duration_ms = 2;
                e.error = "late";
                e.id = "step_1";
                e.name = "Ask";
                e.result = raw_json(std::string(R"({"response":"Hi"})"));
                e.step_type = "prompt";
                e.stop_reason = "length";
                e.success = true;
                e.tokens_used = 9;
                e.unresolved_variables = {"a", "b"};
            })),
        legacy_row(
            R"({"type":"step_error","executionId":"exec_r7","seq":42,"error":"no model","executionTime":3,"id":"step_1","index":0,"name":"Ask","stepType":"prompt"})",
            made<events::step_complete>([](auto& e) {
                e.duration_ms = 3;
                e.error = "no model";
                e.id = "step_1";
                e.name = "Ask";
                e.step_type = "prompt";
                e.success = false;
            })),
        legacy_row(
            R"({"type":"step_skip","executionId":"exec_r7","seq":42,"error":"none","id":"step_1","index":1,"name":"Ask","skippedAt":"2026-08-01T10:00:00Z","stepType":"prompt","totalSteps":2,"when":"false"})",
            made<events::step_skip>([](auto& e) {
                e.id = "step_1";
                e.index = 1;
                e.name = "Ask";
                e.skipped_at = "2026-08-01T10:00:00Z";
                e.step_type = "prompt";
                e.total_steps = 2;
                e.when = "false";
            })),
        legacy_row(
            R"({"type":"step_await","executionId":"exec_r7","seq":42,"reason":"approval_required"})",
            made<events::await>([](auto& e) { e.await_reason = "approval_required"; })),
        legacy_row(
            R"({"type":"tool_start","executionId":"exec_r7","seq":42,"agentContext":{"executionId":"exec_outer","iteration":5,"seq":1},"hiddenParameterNames":["key"],"name":"older","parameters":{"sku":"Q-4"},"providerOptions":{"a":1},"startedAt":"2026-08-01T10:00:00Z","stepId":"step_1","toolCallId":"call_9","toolId":"older","toolName":"stock_level","toolType":"custom"})",
            made<events::tool_start>([](auto& e) {
                e.hidden_parameter_names = {"key"};
                e.parameters = raw_json(std::string(R"({"sku":"Q-4"})"));
                e.started_at = "2026-08-01T10:00:00Z";
                e.step_id = "step_1";
                e.tool_call_id = "call_9";
                e.tool_name = "stock_level";
                e.tool_type = "custom";
            })),
        legacy_row(
            R"({"type":"tool_delta","executionId":"exec_r7","seq":42,"delta":"3 ","toolId":"call_9"})",
            made<events::tool_output_delta>([](auto& e) {
                e.delta = "3 ";
                e.tool_call_id = "call_9";
            })),
        legacy_row(
            R"({"type":"tool_input_delta","executionId":"exec_r7","seq":42,"delta":"sku","stepId":"step_1","toolCallId":"call_9","toolId":"older"})",
            made<events::tool_input_delta>([](auto& e) {
                e.delta = "sku";
                e.tool_call_id = "call_9";
            })),
        legacy_row(
            R"({"type":"tool_input_complete","executionId":"exec_r7","seq":42,"hiddenParameterNames":["key"],"parameters":{"sku":"Q-4"},"providerOptions":{"a":1},"stepId":"step_1","toolCallId":"call_9","toolId":"older","toolName":"stock_level"})",
            made<events::tool_input_complete>([](auto& e) {
                e.hidden_parameter_names = {"key"};
                e.parameters = raw_json(std::string(R"({"sku":"Q-4"})"));
                e.tool_call_id = "call_9";
                e.tool_name = "stock_level";
            })),
        legacy_row(
            R"({"type":"tool_complete","executionId":"exec_r7","seq":42,"agentContext":{"executionId":"exec_outer","iteration":5,"seq":1},"completedAt":"2026-08-01T10:00:00Z","error":"late","executionTime":12,"name":"older","result":{"left":3},"stepId":"step_1","success":true,"toolCallId":"call_9","toolCost":0.5,"toolId":"older","toolName":"stock_level"})",
            made<events::tool_complete>([](auto& e) {
                e.error = "late";
                e.execution_time = 12;
                e.result = raw_json(std::string(R"({"left":3})"));
                e.step_id = "step_1";
                e.success = true;
                e.tool_call_id = "call_9";
                e.tool_cost = 0.5;
                e.tool_name = "stock_level";
            })),
        legacy_row(
            R"({"type":"tool_error","executionId":"exec_r7","seq":42,"agentContext":{"executionId":"exec_outer","iteration":5,"seq":1},"error":"gone","executionTime":12,"failedAt":"2026-08-01T10:00:00Z","name":"stock_level","toolId":"call_9"})",
            made<events::tool_complete>([](auto& e) {
                e.error = "gone";
                e.execution_time = 12;
                e.success = false;
                e.tool_call_id = "call_9";
                e.tool_name = "stock_level";
            })),
    };
}

inline std::vector<legacy_row> part_rows()
{
    return {
        legacy_row(
            R"({"type":"chunk","executionId":"exec_r7","seq":42,"id":"c1","text":"raw"})",
            made<events::text_delta>([](auto& e) {
                e.delta = "raw";
                e.id = "c1";
            })),
        legacy_row(R"({"type":"text_start","executionId":"exec_r7","seq":42})", events::text_start()),
        legacy_row(R"({"type":"text_end","executionId":"exec_r7","seq":42})"),
        legacy_row(R"({"type":"reason_start","executionId":"exec_r7","seq":42})", events::reasoning_start()),
        legacy_row(R"({"type":"reason_delta","executionId":"exec_r7","seq":42})", events::reasoning_delta()),
        legacy_row(R"({"type":"reason_complete","executionId":"exec_r7","seq":42})", events::reasoning_complete()),
        legacy_row(R"({"type":"source","executionId":"exec_r7","seq":42})", events::source()),
        legacy_row(R"({"type":"fallback_start","executionId":"exec_r7","seq":42})"),
        legacy_row(R"({"type":"fallback_complete","executionId":"exec_r7","seq":42})"),
        legacy_row(R"({"type":"fallback_exhausted","executionId":"exec_r7","seq":42})"),
        legacy_row(
            R"({"type":"artifact_start","artifactType":"component","component":"Chart","id":"art_1","title":"Sales"})",
            made<events::artifact_start>([](auto& e) {
                e.artifact_type = "component";
                e.component = "Chart";
                e.id = "art_1";
                e.title = "Sales";
            })),
        legacy_row(R"({"type":"artifact_delta","delta":"# T","id":"art_1"})", made<events::artifact_delta>([](auto& e) {
                       e.delta = "# T";
                       e.id = "art_1";
                   })),
        legacy_row(
            R"({"type":"artifact_update","component":"Chart","id":"art_1","props":{"a":1}})",
            made<events::artifact_update>([](auto& e) {
                e.component = "Chart";
                e.id = "art_1";
                e.props = raw_json(std::string(R"({"a":1})"));
            })),
        legacy_row(R"({"type":"artifact_complete","id":"art_1"})", made<events::artifact_complete>([](auto& e) {
                       e.id = "art_1";
                   })),
        legacy_row(
            R"({"type":"artifact","artifactType":"markdown","component":"Chart","content":"# T","id":"art_1","props":{"a":1},"title":"Sales"})"),
    };
}

inline std::vector<legacy_row> legacy_rows()
{
    std::vector<legacy_row> all = agent_rows();
    for (legacy_row& each : flow_rows()) all.push_back(std::move(each));
    for (legacy_row& each : part_rows()) all.push_back(std::move(each));
    return all;
}

} // namespace runtype::test
