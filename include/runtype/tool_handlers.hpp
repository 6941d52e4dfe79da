// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/events/tool_events.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace runtype {

/// A call of a tool that the caller of the run is to carry out.
struct tool_call {
    tool_call() {}

    std::string id;   ///< toolCallId: two calls of one tool have different ones. The tool's name if the run gave none
    std::string name; ///< of the tool
    raw_json parameters;
    std::string execution_id;
};

/// What somebody decided about an approval that a run asks for.
struct approval_decision {
    explicit approval_decision(bool yes, std::string why = std::string()) : approved(yes), reason(std::move(why)) {}

    bool approved;
    std::string reason; ///< sent if the run was started through dispatch, which alone takes one
};

/** What the program does when a run asks for it. Given to event_stream::run_tools().
 *
 *  @code
 *  auto stock = [&](runtype::tool_call call) -> boost::asio::awaitable<runtype::result<runtype::raw_json>> {
 *      co_return runtype::raw_json(R"({"left":3})");
 *  };
 *  runtype::tool_handlers tools;
 *  tools.on("stock_level", stock);
 *  @endcode
 *
 *  Name a handler before giving it here, as above, and let it live as long as the run: a coroutine refers to its
 *  lambda.
 */
class RUNTYPE_API tool_handlers {
public:
    using handler = std::function<boost::asio::awaitable<result<raw_json>>(tool_call)>;
    using approver = std::function<boost::asio::awaitable<approval_decision>(events::approval_start)>;

    /// How often one run may be resumed before it is taken for one that goes round in circles.
    static constexpr unsigned default_max_rounds = 32;
    /// How long one tool may take. A run that waits costs nothing; a tool that hangs must not hold it for ever.
    static constexpr std::chrono::milliseconds default_deadline{300'000};

    tool_handlers() {}

    /// What answers the calls of this tool.
    tool_handlers& on(std::string tool, handler h) &;
    tool_handlers&& on(std::string tool, handler h) && { return std::move(on(std::move(tool), std::move(h))); }
    /// What answers the calls of every other tool. Without it, a run that calls one stays paused.
    tool_handlers& otherwise(handler h) &;
    tool_handlers&& otherwise(handler h) && { return std::move(otherwise(std::move(h))); }
    /// Who decides about approvals. Without, a run that asks for one stays paused.
    tool_handlers& on_approval(approver a) &;
    tool_handlers&& on_approval(approver a) && { return std::move(on_approval(std::move(a))); }
    /// See default_max_rounds.
    tool_handlers& max_rounds(unsigned n) &;
    tool_handlers&& max_rounds(unsigned n) && { return std::move(max_rounds(n)); }
    /// See default_deadline. Must be > 0.
    tool_handlers& deadline(std::chrono::milliseconds d) &;
    tool_handlers&& deadline(std::chrono::milliseconds d) && { return std::move(deadline(d)); }

    /// The handler of a tool, or nullptr.
    [[nodiscard]] const handler* find(const std::string& tool) const;
    [[nodiscard]] const approver& approval() const noexcept { return approver_; }
    [[nodiscard]] unsigned max_rounds() const noexcept { return max_rounds_; }
    [[nodiscard]] std::chrono::milliseconds deadline() const noexcept { return deadline_; }

private:
    std::map<std::string, handler> handlers_;
    handler otherwise_;
    approver approver_;
    unsigned max_rounds_ = default_max_rounds;
    std::chrono::milliseconds deadline_ = default_deadline;
};

} // namespace runtype
