// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// How a run, its turns and its steps begin and end. Every member may be missing: it is empty, 0 or false then.
#include <runtype/json.hpp>
#include <runtype/models/events/failure.hpp>
#include <runtype/timestamp.hpp>

#include <optional>
#include <string>
#include <vector>

namespace runtype::events {

/// `execution_start`: run began; kind tells flow from agent.
struct execution_start {
    execution_start() {}

    std::optional<std::string> agent_id;
    std::optional<std::string> agent_name;
    raw_json config; ///< object
    std::optional<std::string> flow_id;
    std::optional<std::string> flow_name;
    std::string kind; ///< open: agent, flow
    std::optional<double> max_turns;
    std::optional<std::string> source;
    timestamp started_at;
    std::optional<double> total_steps;

    friend bool operator==(const execution_start&, const execution_start&) = default;
};

/// `execution_complete`: run ended well or badly (success); terminal.
struct execution_complete {
    execution_complete() {}

    std::optional<std::string> claude_managed_agent_id;
    std::optional<timestamp> completed_at;
    std::optional<double> duration_ms;
    raw_json external_agent; ///< {contextId?, taskId?}
    std::optional<double> failed_steps;
    std::optional<std::string> final_output;
    std::optional<double> iterations;
    std::string kind; ///< open: agent, flow
    std::optional<double> step_error_count;
    std::optional<std::string> stop_reason;
    bool success = false;
    std::optional<double> successful_steps;
    std::optional<double> total_cost;
    std::optional<double> total_steps;
    raw_json total_tokens; ///< {input, output}
    std::optional<double> total_tokens_used;

    friend bool operator==(const execution_complete&, const execution_complete&) = default;
};

/// `execution_error`: run failed; terminal.
struct execution_error {
    execution_error() {}

    std::optional<std::string> block_reason;
    std::optional<std::string> code;
    std::optional<timestamp> completed_at;
    failure error;
    std::string kind; ///< open: agent, flow
    std::optional<std::string> upgrade_url;

    friend bool operator==(const execution_error&, const execution_error&) = default;
};

/// `turn_start`: a model turn began (agents).
struct turn_start {
    turn_start() {}

    std::string id;
    std::optional<double> iteration;
    std::string role; ///< open: user, assistant, system
    std::optional<double> turn_index;

    friend bool operator==(const turn_start&, const turn_start&) = default;
};

/// `turn_complete`: a model turn ended (agents).
struct turn_complete {
    turn_complete() {}

    std::optional<timestamp> completed_at;
    std::optional<std::string> content;
    std::optional<double> cost;
    raw_json estimated_context_breakdown; ///< {categories, contextWindowSize?, estimatedTotalTokens,
                                          ///< estimatedUtilizationPercent?}
    raw_json fallback;                    ///< {attempts, exhausted, model?, reason?, used}
    std::string id;
    std::optional<double> iteration;
    std::string role;                       ///< open: user, assistant, system
    std::optional<std::string> stop_reason; ///< open: end_turn, max_tool_calls, length, content_filter, error, unknown
    raw_json tokens;                        ///< {input, output}

    friend bool operator==(const turn_complete&, const turn_complete&) = default;
};

/// `step_start`: a flow step began.
struct step_start {
    step_start() {}

    std::string id;
    std::optional<double> index;
    std::optional<std::string> name;
    std::optional<std::string> output_variable;
    std::optional<timestamp> started_at;
    std::optional<std::string> step_type;
    std::optional<double> total_steps;

    friend bool operator==(const step_start&, const step_start&) = default;
};

/// `step_complete`: a flow step ended; success false carries its error; result.response holds the final prompt text.
struct step_complete {
    step_complete() {}

    std::optional<timestamp> completed_at;
    std::optional<double> cost;
    std::optional<double> duration_ms;
    std::optional<std::string> error;
    raw_json fallback; ///< {attempts, exhausted, model?, reason?, used}
    std::string id;
    std::optional<std::string> name;
    raw_json result;
    std::optional<std::string> step_type;
    std::optional<std::string> stop_reason; ///< open: end_turn, max_tool_calls, length, content_filter, error, unknown
    std::optional<bool> success;
    std::optional<double> tokens_used;
    std::vector<std::string> unresolved_variables;

    friend bool operator==(const step_complete&, const step_complete&) = default;
};

/// `step_skip`: a flow step's condition was false.
struct step_skip {
    step_skip() {}

    std::string id;
    std::optional<double> index;
    std::optional<std::string> name;
    std::optional<timestamp> skipped_at;
    std::optional<std::string> step_type;
    std::optional<double> total_steps;
    std::optional<std::string> when;

    friend bool operator==(const step_skip&, const step_skip&) = default;
};

} // namespace runtype::events
