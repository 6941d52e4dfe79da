// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Running coroutines from the plain functions that tests are, without a thread and without waiting for anything real.

#include "manual_clock.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/this_coro.hpp>

#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <variant>

namespace runtype::test {

/** A coroutine that was started and may be looked at and cancelled from outside.
 *
 *  Outlives its io_context if need be.
 */
template <typename T>
class job {
    using value_type = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
    struct state {
        boost::asio::cancellation_signal signal;
        std::optional<value_type> value;
        std::exception_ptr exception;
        bool done = false;
    };

public:
    template <typename Executor>
    job(Executor& where, boost::asio::awaitable<T> op) : state_(std::make_shared<state>())
    {
        auto handler = [s = state_](std::exception_ptr e, auto... value) {
            s->done = true;
            s->exception = e;
            if constexpr (std::is_void_v<T>)
                s->value.emplace();
            else if (!e)
                (s->value.emplace(std::move(value)), ...);
        };
        boost::asio::co_spawn(
            where, std::move(op), boost::asio::bind_cancellation_slot(state_->signal.slot(), std::move(handler)));
    }

    bool done() const { return state_->done; }
    void cancel(boost::asio::cancellation_type type = boost::asio::cancellation_type::terminal)
    {
        state_->signal.emit(type);
    }
    /// What the coroutine returned; throws what it threw, or if it has not ended.
    std::add_lvalue_reference_t<T> get()
    {
        if (!state_->done) throw std::logic_error("the coroutine has not ended");
        if (state_->exception) std::rethrow_exception(state_->exception);
        if constexpr (!std::is_void_v<T>) return *state_->value;
    }
    /// The same, moved out: once.
    T take()
    {
        if constexpr (std::is_void_v<T>)
            get();
        else
            return std::move(get());
    }

private:
    std::shared_ptr<state> state_;
};

/// Runs the io_context until it has nothing left to do, which the coroutine must have ended by.
template <typename T>
T run(boost::asio::io_context& ioc, boost::asio::awaitable<T> op)
{
    job<T> j(ioc, std::move(op));
    ioc.restart();
    ioc.run();
    return j.take();
}

/// Runs what is ready now, without moving the time.
inline void settle(boost::asio::io_context& ioc)
{
    ioc.restart();
    ioc.poll();
}

/// Moves the time from alarm to alarm until the job has ended. Throws if nothing is left that could end it.
template <typename T>
void drive(boost::asio::io_context& ioc, manual_clock& clock, job<T>& j)
{
    for (settle(ioc); !j.done(); settle(ioc)) {
        if (!clock.advance_to_next()) throw std::logic_error("the coroutine waits for something that never comes");
    }
}

/// Runs a coroutine to its end, moving the time from alarm to alarm.
template <typename T>
T run(boost::asio::io_context& ioc, manual_clock& clock, boost::asio::awaitable<T> op)
{
    job<T> j(ioc, std::move(op));
    drive(ioc, clock, j);
    return j.take();
}

/// Lets the types of cancellation through that Asio filters out of a coroutine unless it asks for them.
template <typename T>
boost::asio::awaitable<T> with_every_cancellation(boost::asio::awaitable<T> op)
{
    const boost::asio::enable_total_cancellation filter;
    co_await boost::asio::this_coro::reset_cancellation_state(filter);
    co_return co_await std::move(op);
}

} // namespace runtype::test
