// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/// What an event means for the stream that it comes in.
enum class event_role : std::uint8_t {
    ordinary,
    ping,          ///< shows that the connection lives, and nothing else
    completed,     ///< terminal
    failed,        ///< terminal
    call,          ///< the run waits for a tool's output
    wait,          ///< the run waits for something else, which no handler of a tool can give
    approval,      ///< the run waits for a decision
    call_done,     ///< a tool call ended
    approval_done, ///< a decision was taken
};

/// What the rules of streams have to know of an event, in either vocabulary.
struct event_facts {
    event_facts() {}

    event_role role = event_role::ordinary;
    std::string type;
    std::optional<std::int64_t> seq;
    std::string execution_id;
    std::string agent_id;
    std::string waits_for;   ///< approvalId, or toolCallId; a call without one goes by the tool's name, the old form
    bool by_name = false;    ///< waits_for is the tool's name: the next call of the tool has it too
    std::string parent_call; ///< of the tool whose flow the event is of: parentToolCallId, or toolContext's toolId
    bool of_a_tool = false;  ///< of a flow that runs as a tool: neither its end nor its ids are the run's
};

/** Reads them from an event's JSON.
 *
 *  @param name What the frame calls the event: counts if the JSON has no `type`.
 *  @return False if the text is not a JSON object.
 */
[[nodiscard]] bool read_event_facts(std::string_view json, std::string_view name, event_facts& out);

} // namespace runtype::detail
