// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A run that goes on by itself where it waits for the program.
#include "client/tool_round.hpp"
#include "core/error_data.hpp"

#include <runtype/event_stream.hpp>

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <exception>
#include <ostream>
#include <utility>

namespace runtype {

std::string_view to_string(run_state s) noexcept
{
    switch (s) {
    case run_state::open: return "open";
    case run_state::completed: return "completed";
    case run_state::failed: return "failed";
    case run_state::paused: return "paused";
    case run_state::dropped: return "dropped";
    }
    return "?";
}

std::ostream& operator<<(std::ostream& os, run_state s) { return os << to_string(s); }

// ---- tool_handlers

tool_handlers& tool_handlers::on(std::string tool, handler h) &
{
    handlers_[std::move(tool)] = std::move(h);
    return *this;
}

tool_handlers& tool_handlers::otherwise(handler h) &
{
    otherwise_ = std::move(h);
    return *this;
}

tool_handlers& tool_handlers::on_approval(approver a) &
{
    approver_ = std::move(a);
    return *this;
}

tool_handlers& tool_handlers::max_rounds(unsigned n) &
{
    max_rounds_ = n;
    return *this;
}

tool_handlers& tool_handlers::deadline(std::chrono::milliseconds d) &
{
    deadline_ = d;
    return *this;
}

const tool_handlers::handler* tool_handlers::find(const std::string& tool) const
{
    const auto at = handlers_.find(tool);
    if (at != handlers_.end() && at->second) return &at->second;
    return otherwise_ ? &otherwise_ : nullptr;
}

namespace detail {

namespace asio = boost::asio;

namespace {

class tool_rounds final : public event_source {
public:
    tool_rounds(std::shared_ptr<event_source> inner, tool_handlers tools)
        : inner_(std::move(inner)), tools_(std::move(tools))
    {
    }

    bool pop(std::optional<result<event>>& out) override
    {
        out.reset();
        if (error_) {
            out.emplace(std::exchange(error_, error()));
            stopped_ = true;
            return true;
        }
        if (!inner_->pop(out)) return false;
        // After an error nothing is tried again, though the run may wait as it did.
        if (out && !*out) stopped_ = true;
        if (out || stopped_ || !can_answer()) return true;
        round_due_ = true;
        return false;
    }

    asio::awaitable<void> fill() override
    {
        if (!std::exchange(round_due_, false)) return inner_->fill();
        if (rounds_ >= tools_.max_rounds()) {
            error_ = too_many_rounds();
            return nothing();
        }
        ++rounds_;
        return inner_->status().calls.empty() ? decide() : call_tools();
    }

    generator_stats stats() const override { return inner_->stats(); }
    const run_status& status() const noexcept override { return inner_->status(); }
    bool resume(const std::vector<std::pair<std::string, raw_json>>& outputs) override
    {
        return inner_->resume(outputs);
    }
    bool approve(const std::string& id, const approval_decision& decision) override
    {
        return inner_->approve(id, decision);
    }
    const std::shared_ptr<client_core>& core() const noexcept override { return inner_->core(); }

private:
    static asio::awaitable<void> nothing() { co_return; }

    bool can_answer() const
    {
        const run_status& s = inner_->status();
        if (s.state != run_state::paused) return false;
        if (s.calls.empty()) return !s.approvals.empty() && tools_.approval();
        for (const events::await& call : s.calls) {
            if (!tools_.find(*call.tool_name)) return false;
        }
        return true;
    }

    error too_many_rounds() const
    {
        error_data data(
            errc::bad_request, "The run was answered " + std::to_string(rounds_) +
                                   " times and waits again: raise tool_handlers::max_rounds if that is expected");
        data.stopped = stop_reason::attempts_used_up;
        return make_error(std::move(data));
    }

    error nowhere_to_answer() const
    {
        return error(errc::bad_request, "The run waits for an answer, but where to send it is not known");
    }

    static error cancelled_decision()
    {
        return error(errc::cancelled, "The caller cancelled while a run waited for a decision");
    }

    asio::awaitable<void> call_tools()
    {
        const run_status& s = inner_->status();
        std::vector<tool_job> jobs;
        for (const events::await& call : s.calls) {
            tool_job& j = jobs.emplace_back();
            j.call.id = identity_of(call);
            j.call.name = *call.tool_name;
            j.call.parameters = call.parameters;
            j.call.execution_id = s.execution_id;
            j.run = *tools_.find(*call.tool_name);
        }
        result<tool_outputs> outputs = co_await run_tool_round(inner_->core(), std::move(jobs), tools_.deadline());
        if (!outputs)
            error_ = outputs.error();
        else if (!inner_->resume(*outputs))
            error_ = nowhere_to_answer();
    }

    asio::awaitable<void> decide()
    {
        events::approval_start asked = inner_->status().approvals.front();
        const std::string id = asked.approval_id;
        try {
            approval_decision decision = co_await tools_.approval()(std::move(asked));
            // Cancelled when the decision was there already, or an approver who takes no notice: nothing is sent. (Asio
            // would throw at the next co_await.)
            const auto cancellation = co_await asio::this_coro::cancellation_state;
            if (cancellation.cancelled() != asio::cancellation_type::none)
                error_ = cancelled_decision();
            else if (!inner_->approve(id, decision))
                error_ = nowhere_to_answer();
        } catch (const boost::system::system_error& e) {
            const bool cancelled = e.code() == asio::error::operation_aborted;
            error_ = cancelled ? cancelled_decision()
                               : error(errc::bad_request, "The approver threw: " + std::string(e.what()));
        } catch (const std::exception& e) {
            error_ = error(errc::bad_request, "The approver threw: " + std::string(e.what()));
        }
    }

    std::shared_ptr<event_source> inner_;
    tool_handlers tools_;
    unsigned rounds_ = 0;
    bool round_due_ = false;
    bool stopped_ = false;
    error error_;
};

} // namespace

std::shared_ptr<event_source> with_tools(std::shared_ptr<event_source> source, tool_handlers tools)
{
    return std::make_shared<tool_rounds>(std::move(source), std::move(tools));
}

} // namespace detail

} // namespace runtype
