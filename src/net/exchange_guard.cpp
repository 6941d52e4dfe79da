// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/exchange_guard.hpp"

namespace runtype::detail {

namespace asio = boost::asio;

exchange_guard::exchange_guard(
    std::shared_ptr<timer_service> timers, std::shared_ptr<guard_registry> registry, bool single_threaded)
    : timers_(std::move(timers)), registry_(std::move(registry)), mutex_(single_threaded)
{
    if (!registry_->add(*this)) reason_ = abort_reason::closed;
}

exchange_guard::~exchange_guard()
{
    // Order: once both returned, nobody else holds a way to this object.
    if (timed_) timers_->remove(*this);
    registry_->remove(*this);
}

void exchange_guard::deadline(time_point when)
{
    if (timed_) timers_->remove(*this);
    timed_ = true;
    timers_->add(*this, when);
}

void exchange_guard::abort(abort_reason reason) noexcept
{
    std::lock_guard lock(mutex_);
    if (reason_ != abort_reason::none) return;
    reason_ = reason;
    if (target_) target_->abort();
}

void exchange_guard::interrupt() noexcept
{
    std::lock_guard lock(mutex_);
    if (!target_) return;
    interrupted_ = true;
    target_->abort();
}

bool exchange_guard::attach(abortable* target) noexcept
{
    std::lock_guard lock(mutex_);
    target_ = target;
    interrupted_ = false;
    return reason_ == abort_reason::none;
}

bool guard_registry::add(exchange_guard& guard) noexcept
{
    std::lock_guard lock(mutex_);
    if (closed_) return false;
    guards_.push_back(guard);
    return true;
}

void guard_registry::remove(exchange_guard& guard) noexcept
{
    std::lock_guard lock(mutex_);
    if (guard.registry_hook::is_linked()) guards_.erase(guards_.iterator_to(guard));
}

void guard_registry::close() noexcept
{
    std::lock_guard lock(mutex_);
    closed_ = true;
    for (exchange_guard& guard : guards_) guard.abort(abort_reason::closed);
}

std::size_t guard_registry::size() const noexcept
{
    std::lock_guard lock(mutex_);
    return guards_.size();
}

namespace {

struct connect_start {
    connect_start(byte_stream& s, const asio::ip::tcp::endpoint& e) : stream(&s), endpoint(&e) {}
    void operator()(completion handler) const { stream->async_connect(*endpoint, std::move(handler)); }
    byte_stream* stream;
    const asio::ip::tcp::endpoint* endpoint;
};

struct writable_start {
    explicit writable_start(byte_stream& s) : stream(&s) {}
    void operator()(completion handler) const { stream->async_wait_writable(std::move(handler)); }
    byte_stream* stream;
};

struct ready_start {
    explicit ready_start(byte_stream& s) : stream(&s) {}
    void operator()(completion handler) const { stream->async_wait_ready(std::move(handler)); }
    byte_stream* stream;
};

struct read_start {
    read_start(byte_stream& s, receive_buffer& b) : stream(&s), into(&b) {}
    void operator()(completion handler) const { stream->async_read_some(*into, std::move(handler)); }
    byte_stream* stream;
    receive_buffer* into;
};

template <typename Start>
auto initiate(exchange_guard& guard, const asio::any_io_executor& executor, Start start)
{
    auto token = asio::as_tuple(asio::use_awaitable);
    return asio::async_initiate<decltype(token), void(boost::system::error_code, std::size_t)>(
        guarded_start<Start>(guard, executor, start), token);
}

} // namespace

asio::awaitable<io_outcome> guarded_connect(
    exchange_guard& guard,
    byte_stream& stream,
    const asio::any_io_executor& executor,
    const asio::ip::tcp::endpoint& endpoint)
{
    return initiate(guard, executor, connect_start(stream, endpoint));
}

asio::awaitable<io_outcome>
guarded_wait_writable(exchange_guard& guard, byte_stream& stream, const asio::any_io_executor& executor)
{
    return initiate(guard, executor, writable_start(stream));
}

asio::awaitable<io_outcome>
guarded_wait_ready(exchange_guard& guard, byte_stream& stream, const asio::any_io_executor& executor)
{
    return initiate(guard, executor, ready_start(stream));
}

asio::awaitable<io_outcome>
guarded_read(exchange_guard& guard, byte_stream& stream, const asio::any_io_executor& executor, receive_buffer& into)
{
    return initiate(guard, executor, read_start(stream, into));
}

} // namespace runtype::detail
