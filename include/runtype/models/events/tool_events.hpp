// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// Tool calls, and what a run waits for. Every member may be missing: it is empty, 0 or false then.
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <optional>
#include <string>
#include <vector>

namespace runtype::events {

/// `tool_start`: a tool call began.
struct tool_start {
    tool_start() {}

    std::vector<std::string> hidden_parameter_names;
    std::optional<double> iteration;
    std::optional<std::string> origin; ///< open: webmcp, sdk
    std::optional<std::string> page_origin;
    raw_json parameters; ///< object
    std::optional<timestamp> started_at;
    std::optional<std::string> step_id;
    std::string tool_call_id;
    std::string tool_name;
    std::string tool_type;

    friend bool operator==(const tool_start&, const tool_start&) = default;
};

/// `tool_input_delta`: streamed argument text.
struct tool_input_delta {
    tool_input_delta() {}

    std::string delta;
    std::string tool_call_id;

    friend bool operator==(const tool_input_delta&, const tool_input_delta&) = default;
};

/// `tool_input_complete`: arguments are final.
struct tool_input_complete {
    tool_input_complete() {}

    std::vector<std::string> hidden_parameter_names;
    raw_json parameters; ///< object
    std::string tool_call_id;
    std::optional<std::string> tool_name;

    friend bool operator==(const tool_input_complete&, const tool_input_complete&) = default;
};

/// `tool_output_delta`: streamed tool output.
struct tool_output_delta {
    tool_output_delta() {}

    std::string delta;
    std::string tool_call_id;

    friend bool operator==(const tool_output_delta&, const tool_output_delta&) = default;
};

/// `tool_complete`: a tool call ended.
struct tool_complete {
    tool_complete() {}

    std::optional<std::string> error;
    std::optional<double> execution_time;
    std::optional<double> iteration;
    raw_json result;
    std::optional<std::string> step_id;
    bool success = false;
    std::string tool_call_id;
    std::optional<double> tool_cost;
    std::optional<std::string> tool_name;

    friend bool operator==(const tool_complete&, const tool_complete&) = default;
};

/// `approval_start`: the run waits for a human decision.
struct approval_start {
    approval_start() {}

    std::string approval_id;
    std::optional<std::string> description;
    raw_json external_agent; ///< {contextId?, taskId?}
    std::optional<double> iteration;
    raw_json parameters; ///< object
    std::optional<std::string> reason;
    std::optional<timestamp> started_at;
    raw_json subagent; ///< {agentName?, parentToolCallId?, toolName}
    std::optional<double> timeout;
    std::optional<std::string> tool_call_id;
    std::string tool_name;
    std::optional<std::string> tool_type;

    friend bool operator==(const approval_start&, const approval_start&) = default;
};

/// `approval_complete`: a decision was taken.
struct approval_complete {
    approval_complete() {}

    std::string approval_id;
    std::optional<timestamp> completed_at;
    std::string decision;                   ///< open: approved, denied, timeout
    std::optional<std::string> resolved_by; ///< open: user, system

    friend bool operator==(const approval_complete&, const approval_complete&) = default;
};

/// `await`: the run is parked until the caller resumes it.
struct await {
    await() {}

    std::optional<std::string> await_reason;
    std::optional<timestamp> awaited_at;
    std::optional<std::string> crawl_id;
    raw_json elicitation;              ///< {message, mode, pauseCount?, requestedSchema?, requests?, serverName?, url?}
    raw_json external_agent;           ///< {contextId?, taskId?}
    std::optional<std::string> origin; ///< open: webmcp, sdk
    std::optional<std::string> page_origin;
    raw_json parameters; ///< object
    std::optional<std::string> step_id;
    std::optional<std::string> tool_call_id;
    std::optional<std::string> tool_id;
    std::optional<std::string> tool_name;

    friend bool operator==(const await&, const await&) = default;
};

} // namespace runtype::events
