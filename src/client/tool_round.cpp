// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/tool_round.hpp"

#include "async/unless_called.hpp"
#include "client/client_core.hpp"
#include "core/json_writer.hpp"
#include "core/retry_after.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

/// One round. Outlives the coroutine that waits for it as long as a job takes no notice of its cancellation.
struct round_state {
    struct slot {
        asio::cancellation_signal signal;
        std::optional<raw_json> output;
    };

    round_state(asio::any_io_executor executor, std::size_t jobs, bool single_threaded)
        : strand(asio::make_strand(executor)),
          slots(jobs),
          left(jobs),
          done(std::make_shared<sleeper>(executor, single_threaded))
    {
    }

    void finish(std::size_t i, raw_json output)
    {
        std::lock_guard lock(mutex);
        slots[i].output = std::move(output);
        if (--left == 0) done->complete({});
    }

    asio::strand<asio::any_io_executor> strand;
    std::mutex mutex; // held by finish() on the strand and by take() on the caller's executor
    std::deque<slot> slots;
    std::size_t left;
    std::shared_ptr<sleeper> done; // ends when the last job does, at the deadline, or when the client is closed
};

raw_json error_output(std::string_view message)
{
    std::string text;
    json_writer out(text);
    out.begin_object();
    out.key("error");
    out.string(message);
    out.end_object();
    return raw_json(std::move(text));
}

asio::awaitable<raw_json> run_job(tool_job job)
{
    try {
        result<raw_json> output = co_await job.run(std::move(job.call));
        if (!output) co_return error_output(output.error().message());
        if (!output->empty() && !output->parse()) co_return error_output("The tool's output is not JSON");
        co_return std::move(*output);
    } catch (const std::exception& e) {
        co_return error_output(e.what());
    } catch (...) {
        co_return error_output("The tool failed");
    }
}

void start_job(const std::shared_ptr<round_state>& state, std::size_t i, tool_job job)
{
    auto on_end = [state, i, dropped = unless_called([state] { state->done->complete(asio::error::shut_down); })](
                      const std::exception_ptr& e, raw_json output) mutable {
        dropped.called();
        // run_job() lets nothing out but the cancellation that struck before it began.
        state->finish(i, e ? error_output("The tool was cancelled") : std::move(output));
    };
    asio::co_spawn(
        state->strand, run_job(std::move(job)),
        asio::bind_cancellation_slot(state->slots[i].signal.slot(), std::move(on_end)));
}

/// On the strand, where the jobs are: a signal is not thread-safe.
void cancel_jobs(const std::shared_ptr<round_state>& state)
{
    asio::post(state->strand, [state] {
        for (round_state::slot& s : state->slots) s.signal.emit(asio::cancellation_type::terminal);
    });
}

tool_outputs take_outputs(round_state& state, const std::vector<std::string>& ids, std::chrono::milliseconds limit)
{
    std::lock_guard lock(state.mutex);
    tool_outputs all;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        std::optional<raw_json>& output = state.slots[i].output;
        const std::string late = "The tool did not answer within " + std::to_string(limit.count()) + " ms";
        all.emplace_back(ids[i], output ? std::move(*output) : error_output(late));
    }
    return all;
}

/// Cancels what still runs, whichever way the coroutine leaves the scope.
class round_guard {
public:
    explicit round_guard(std::shared_ptr<round_state> state) : state_(std::move(state)) {}
    ~round_guard()
    {
        bool all_done = false;
        {
            std::lock_guard lock(state_->mutex);
            all_done = state_->left == 0;
        }
        if (!all_done) cancel_jobs(state_);
    }
    round_guard(const round_guard&) = delete;
    round_guard& operator=(const round_guard&) = delete;

private:
    std::shared_ptr<round_state> state_;
};

} // namespace

asio::awaitable<result<tool_outputs>>
run_tool_round(std::shared_ptr<client_core> core, std::vector<tool_job> jobs, std::chrono::milliseconds limit)
{
    limit = std::min(limit, max_retry_after); // beyond it, now + limit would overflow
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    auto state = std::make_shared<round_state>(executor, jobs.size(), core->options().single_threaded);
    std::vector<std::string> ids;
    ids.reserve(jobs.size());
    for (const tool_job& j : jobs) ids.push_back(j.call.id);
    const round_guard guard(state);
    const auto until = core->timers().now() + limit;
    for (std::size_t i = 0; i < jobs.size(); ++i) start_job(state, i, std::move(jobs[i]));
    const boost::system::error_code ec = co_await client_core::sleep(core, state->done, until);
    if (ec == asio::error::shut_down) co_return error(errc::closed, "The client was closed while tools were at work");
    if (ec == asio::error::operation_aborted)
        co_return error(errc::cancelled, "The caller cancelled while tools of the run were at work");
    co_return take_outputs(*state, ids, limit);
}

} // namespace runtype::detail
