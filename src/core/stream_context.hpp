// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/event_facts.hpp"
#include "core/operation.hpp"

#include <runtype/json.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::detail {

/** What a run's first request says about going on with it later: where, and as what.
 *
 *  Found from path and body, so that a raw request can do all that a typed one can.
 */
struct stream_context {
    stream_context() {}

    std::string base;            ///< "/agents/agent_5", "/dispatch", "/client"; "" if the run cannot be continued
    std::string agent_id;        ///< from the path, or from execution_start
    std::string execution_id;    ///< from the body, or from the events
    std::string conversation_id; ///< without one a run is not durable
    std::string session_id;      ///< of the client plane
    std::string after;           ///< the cursor, if the request itself attaches to a run
    bool attaches = false;       ///< the request itself is GET .../events
    bool several_runs = false;   ///< an eval: the runs of all its variants come in one stream

    /// Takes from an event of the run what going on needs.
    void learn(const event_facts& facts);
};

inline constexpr operation events_operation{
    "agents.execution_events", "GET", "/agents/{id}/executions/{executionId}/events", idempotency::safe};
/// What the request to a resume_target() or an approve_target() is.
[[nodiscard]] const operation& continuation_operation(std::string_view target) noexcept;

[[nodiscard]] stream_context read_stream_context(std::string_view target, std::string_view body);

/// Path and query that replays the run from behind `after`; "" if something is not known that it takes.
[[nodiscard]] std::string events_target(const stream_context& context, std::string_view after);

/** Where the outputs of tools go, "" if nowhere.
 *
 *  For agents too it is the dispatch group's: of that path documents and transcripts speak, that of the agents group is
 *  only listed.
 */
[[nodiscard]] std::string resume_target(const stream_context& context);
/// Where decisions go, "" if nowhere.
[[nodiscard]] std::string approve_target(const stream_context& context);

/// Output by toolCallId. A call that has no id goes by the name of its tool, which is the old form.
[[nodiscard]] std::string
resume_body(const stream_context& context, std::span<const std::pair<std::string, raw_json>> outputs);
[[nodiscard]] std::string
approve_body(const stream_context& context, std::string_view approval_id, bool approved, std::string_view reason);

} // namespace runtype::detail
