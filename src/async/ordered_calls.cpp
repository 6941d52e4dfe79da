// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/task_group.hpp"

#include <runtype/map.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <atomic>
#include <deque>
#include <exception>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

/// A call, from its start until it is taken.
struct ordered_call {
    explicit ordered_call(std::shared_ptr<void> k, held_item h) : kept(std::move(k)), held(std::move(h)) {}

    const std::shared_ptr<void> kept;
    held_item held;
    result<void> outcome;
    std::exception_ptr thrown;
    std::atomic<bool> ended = false; // the two above are for the reader from then on
};

task run_ordered(std::shared_ptr<ordered_call> c, task call)
{
    try {
        c->outcome = co_await std::move(call);
    } catch (const api_exception& failure) {
        c->outcome = failure.error();
    } catch (...) {
        c->thrown = std::current_exception();
    }
    c->ended.store(true, std::memory_order_release);
    co_return result<void>();
}

} // namespace

struct ordered_calls::data {
    data(std::size_t n, on_failure f) : concurrency(std::max<std::size_t>(n, 1)), failures(f) {}

    [[nodiscard]] bool front_ended() const
    {
        return !calls.empty() && calls.front()->ended.load(std::memory_order_acquire);
    }
    /// Whether the first call has ended in a way that ends all.
    [[nodiscard]] bool front_failed() const
    {
        if (!front_ended()) return false;
        const ordered_call& first = *calls.front();
        return first.thrown || (failures == on_failure::stop && !first.outcome);
    }
    void end(error e)
    {
        calls.clear();
        closed = true;
        last = std::move(e);
    }

    const std::size_t concurrency;
    const on_failure failures;
    const std::shared_ptr<task_group> group = std::make_shared<task_group>(on_failure::collect);
    std::deque<std::shared_ptr<ordered_call>> calls;
    std::uint64_t started = 0;
    std::uint64_t taken = 0;
    bool refilled = false; // all that could be started without waiting was, since the last take()
    bool closed = false;
    error last;
};

ordered_calls::ordered_calls(std::size_t concurrency, on_failure failures)
    : data_(std::make_unique<data>(concurrency, failures))
{
}

ordered_calls::~ordered_calls() { data_->group->cancel(); }

ordered_calls::state ordered_calls::look(error& last)
{
    if (data_->calls.empty() && data_->closed) {
        last = std::exchange(data_->last, error());
        return end;
    }
    const bool to_start = !data_->refilled && room();
    return to_start || !data_->front_ended() || data_->front_failed() ? want_fill : next;
}

ended_call ordered_calls::take()
{
    const std::shared_ptr<ordered_call> first = std::move(data_->calls.front());
    data_->calls.pop_front();
    data_->refilled = false;
    ended_call ended;
    ended.index = data_->taken++;
    ended.kept = first->kept;
    ended.outcome = std::move(first->outcome);
    ended.held = std::move(first->held);
    return ended;
}

bool ordered_calls::room() const noexcept { return !data_->closed && data_->calls.size() < data_->concurrency; }

bool ordered_calls::front_ended() const noexcept { return data_->front_ended(); }

void ordered_calls::start(const asio::any_io_executor& executor, task call, std::shared_ptr<void> kept, held_item held)
{
    auto c = std::make_shared<ordered_call>(std::move(kept), std::move(held));
    data_->calls.push_back(c);
    try {
        task_group::start(data_->group, executor, data_->started++, run_ordered(c, std::move(call)), nullptr);
    } catch (...) {
        data_->calls.pop_back();
        throw;
    }
}

void ordered_calls::close(error last)
{
    data_->closed = true;
    data_->last = std::move(last);
}

asio::awaitable<void>
ordered_calls::advance(std::shared_ptr<ordered_calls> self, asio::awaitable<void> fetch, bool throws)
{
    data& all = *self->data_;
    const std::shared_ptr<task_group> group = all.group;
    co_await asio::this_coro::throw_if_cancelled(throws);
    all.refilled = !fetch.valid();
    std::exception_ptr thrown;
    try {
        if (fetch.valid()) {
            co_await task_group::beside(group, std::move(fetch));
        } else {
            while (!all.calls.empty() && !all.front_ended()) {
                const bool cancelled = co_await task_group::changed(group);
                if (cancelled) break;
            }
        }
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() != asio::error::operation_aborted) thrown = std::current_exception();
    } catch (...) {
        thrown = std::current_exception();
    }
    // From here on a cancellation must not end this coroutine before its calls.
    co_await asio::this_coro::throw_if_cancelled(false);
    const auto state = co_await asio::this_coro::cancellation_state;
    const bool cancelled = state.cancelled() != asio::cancellation_type::none;
    if (cancelled || (!thrown && all.front_failed())) {
        co_await task_group::join(group, true);
        const std::shared_ptr<ordered_call> first = all.calls.empty() ? nullptr : all.calls.front();
        if (!cancelled) thrown = first->thrown;
        all.end(cancelled ? error(errc::cancelled, "The caller cancelled") : thrown ? error() : first->outcome.error());
    }
    co_await asio::this_coro::throw_if_cancelled(throws);
    if (thrown) std::rethrow_exception(thrown);
}

} // namespace runtype::detail
