// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The two things that end an exchange from outside its coroutine are the deadline and the shutdown, from whatever
// thread they come. A socket object is not thread-safe, so both meet the exchange here: operations are started under
// the guard's lock, and abort() runs under it. The lock is never held across a suspension and, with one thread, is not
// taken at all.

#include "core/maybe_mutex.hpp"
#include "core/timer_service.hpp"
#include "net/byte_stream.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/intrusive/list.hpp>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <tuple>

namespace runtype::detail {

enum class abort_reason : std::uint8_t { none, deadline, closed };

/// Every guard of a client, so that a shutdown finds them.
class guard_registry;

struct registry_tag;
using registry_hook = boost::intrusive::list_base_hook<boost::intrusive::tag<registry_tag>>;

/// One exchange as seen by deadline and shutdown. Lives in the exchange's coroutine frame.
class exchange_guard final : public deadline_node, public registry_hook {
public:
    exchange_guard(
        std::shared_ptr<timer_service> timers, std::shared_ptr<guard_registry> registry, bool single_threaded);
    ~exchange_guard();

    /// (Re)sets the deadline. Not while an operation is being started from another place.
    void deadline(time_point when);
    void abort(abort_reason reason) noexcept;
    /// Ends the operation of the attached target, under way or not begun yet, without ending the exchange.
    void interrupt() noexcept;
    [[nodiscard]] abort_reason reason() const noexcept { return reason_; }

    /// From now on abort() reaches `target`; nullptr detaches. False if the guard was aborted already.
    bool attach(abortable* target) noexcept;

    /// Runs `start(handler)` under the lock, unless aborted or interrupted: then the handler completes with
    /// operation_aborted.
    template <typename Start>
    void start(completion handler, Start&& start_operation)
    {
        {
            std::lock_guard lock(mutex_);
            if (reason_ == abort_reason::none && !interrupted_) {
                start_operation(std::move(handler));
                return;
            }
        }
        auto executor = handler.get_executor();
        boost::asio::post(executor, boost::asio::append(std::move(handler), aborted(), std::size_t{0}));
    }

private:
    void on_deadline() noexcept override { abort(abort_reason::deadline); }
    static boost::system::error_code aborted() noexcept { return boost::asio::error::operation_aborted; }

    std::shared_ptr<timer_service> timers_;
    std::shared_ptr<guard_registry> registry_;
    mutable maybe_mutex mutex_;
    abortable* target_ = nullptr;
    std::atomic<abort_reason> reason_ = abort_reason::none; ///< written under the lock; read on its own too
    bool interrupted_ = false;                              ///< since the last attach()
    bool timed_ = false;                                    ///< has been given to the timers
};

/// Attaches a target for the length of a scope.
class guard_attachment {
public:
    guard_attachment(exchange_guard& guard, abortable* target) noexcept : guard_(guard), live_(guard.attach(target)) {}
    ~guard_attachment() { guard_.attach(nullptr); }
    guard_attachment(const guard_attachment&) = delete;
    guard_attachment& operator=(const guard_attachment&) = delete;
    /// False if the guard was aborted already.
    explicit operator bool() const noexcept { return live_; }

private:
    exchange_guard& guard_;
    bool live_;
};

class guard_registry {
public:
    explicit guard_registry(bool single_threaded) noexcept : mutex_(single_threaded) {}
    /// False if closed: the guard must not go on.
    bool add(exchange_guard& guard) noexcept;
    void remove(exchange_guard& guard) noexcept;
    /// Aborts all and every one that comes later.
    void close() noexcept;
    [[nodiscard]] std::size_t size() const noexcept;

private:
    mutable maybe_mutex mutex_;
    boost::intrusive::list<exchange_guard, boost::intrusive::base_hook<registry_hook>> guards_;
    bool closed_ = false;
};

/// What an operation gives: never an exception.
using io_outcome = std::tuple<boost::system::error_code, std::size_t>;

/// Starts a stream operation under the guard; used as the initiation of async_initiate.
template <typename Start>
class guarded_start {
public:
    guarded_start(exchange_guard& guard, const boost::asio::any_io_executor& executor, Start start) noexcept
        : guard_(&guard), executor_(&executor), start_(start)
    {
    }
    template <typename Handler>
    void operator()(Handler handler)
    {
        guard_->start(completion::make(std::move(handler), *executor_), start_);
    }

private:
    exchange_guard* guard_;
    const boost::asio::any_io_executor* executor_;
    Start start_;
};

// Decision: deferred operations. They are awaited within the caller's frame, where use_awaitable makes a frame for
// each.
template <typename Start>
auto guarded(exchange_guard& guard, const boost::asio::any_io_executor& executor, Start start)
{
    auto token = boost::asio::as_tuple(boost::asio::deferred);
    return boost::asio::async_initiate<decltype(token), void(boost::system::error_code, std::size_t)>(
        guarded_start<Start>(guard, executor, start), token);
}

struct connect_start {
    connect_start(byte_stream& s, const boost::asio::ip::tcp::endpoint& e) noexcept : stream(&s), endpoint(&e) {}
    void operator()(completion handler) const { stream->async_connect(*endpoint, std::move(handler)); }
    byte_stream* stream;
    const boost::asio::ip::tcp::endpoint* endpoint;
};

struct writable_start {
    explicit writable_start(byte_stream& s) noexcept : stream(&s) {}
    void operator()(completion handler) const { stream->async_wait_writable(std::move(handler)); }
    byte_stream* stream;
};

struct ready_start {
    explicit ready_start(byte_stream& s) noexcept : stream(&s) {}
    void operator()(completion handler) const { stream->async_wait_ready(std::move(handler)); }
    byte_stream* stream;
};

struct read_start {
    read_start(byte_stream& s, receive_buffer& b) noexcept : stream(&s), into(&b) {}
    void operator()(completion handler) const { stream->async_read_some(*into, std::move(handler)); }
    byte_stream* stream;
    receive_buffer* into;
};

/// The stream operations under a guard, to be awaited at once: `guard`, `stream` and `executor` belong to the caller's
/// frame. `co_await` gives an io_outcome.
inline auto guarded_connect(
    exchange_guard& guard,
    byte_stream& stream,
    const boost::asio::any_io_executor& executor,
    const boost::asio::ip::tcp::endpoint& endpoint)
{
    return guarded(guard, executor, connect_start(stream, endpoint));
}
inline auto
guarded_wait_writable(exchange_guard& guard, byte_stream& stream, const boost::asio::any_io_executor& executor)
{
    return guarded(guard, executor, writable_start(stream));
}
inline auto guarded_wait_ready(exchange_guard& guard, byte_stream& stream, const boost::asio::any_io_executor& executor)
{
    return guarded(guard, executor, ready_start(stream));
}
inline auto guarded_read(
    exchange_guard& guard, byte_stream& stream, const boost::asio::any_io_executor& executor, receive_buffer& into)
{
    return guarded(guard, executor, read_start(stream, into));
}

} // namespace runtype::detail
