// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/tool_handlers.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

class client_core;

/// What a call is known by, to the service as well: its toolCallId, or the name of its tool, which is the old form. As
/// event_facts::waits_for.
[[nodiscard]] inline std::string_view identity_of(const events::await& call) noexcept
{
    if (call.tool_call_id && !call.tool_call_id->empty()) return *call.tool_call_id;
    return call.tool_name ? std::string_view(*call.tool_name) : std::string_view();
}

/// A call and what answers it.
struct tool_job {
    tool_job() {}

    tool_call call;
    tool_handlers::handler run;
};

using tool_outputs = std::vector<std::pair<std::string, raw_json>>; ///< by call id, in the order of the calls

/** Runs all jobs at the same time and waits for the last, but no longer than `limit`.
 *
 *  A job that fails or is too slow has `{"error": "..."}` as its output; the slow one is cancelled and not waited for.
 *  An error comes only if the caller cancelled; then all jobs are cancelled.
 */
[[nodiscard]] boost::asio::awaitable<result<tool_outputs>>
run_tool_round(std::shared_ptr<client_core> core, std::vector<tool_job> jobs, std::chrono::milliseconds limit);

} // namespace runtype::detail
