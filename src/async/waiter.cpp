// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/waiter.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <mutex>

namespace runtype::detail {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

namespace {

// Once one of these has been called the waiter may be gone: the coroutine can run, and end, at once.

void post(completion handler, error_code ec)
{
    auto executor = handler.get_executor();
    asio::post(executor, asio::append(std::move(handler), ec, std::size_t{0}));
}

void dispatch(completion handler, error_code ec)
{
    auto executor = handler.get_executor();
    asio::dispatch(executor, asio::append(std::move(handler), ec, std::size_t{0}));
}

} // namespace

bool waiter::complete(error_code ec, bool here)
{
    completion handler;
    asio::any_io_executor work; // let go of behind the post, so that run() does not return in between
    {
        std::lock_guard lock(mutex_);
        if (completed_) return false;
        completed_ = true;
        result_ = ec;
        if (!handler_) return true;
        handler = std::move(handler_);
        work = std::move(work_);
    }
    if (here)
        dispatch(std::move(handler), ec);
    else
        post(std::move(handler), ec);
    return true;
}

void waiter::on_cancel() { complete(asio::error::operation_aborted); }

bool waiter::completed()
{
    std::lock_guard lock(mutex_);
    return completed_;
}

void waiter::start(completion handler)
{
    // The slot's function holds the waiter weakly: the slot outlives the wait when the coroutine goes on to other
    // things.
    auto slot = handler.get_cancellation_slot();
    if (slot.is_connected()) {
        slot.assign([weak = weak_from_this()](asio::cancellation_type type) {
            if (type == asio::cancellation_type::none) return;
            if (auto self = weak.lock()) self->on_cancel();
        });
    }
    error_code ec;
    {
        std::lock_guard lock(mutex_);
        if (!completed_) {
            work_ = asio::prefer(executor_, asio::execution::outstanding_work.tracked);
            handler_ = std::move(handler);
            return;
        }
        ec = result_;
    }
    post(std::move(handler), ec);
}

struct start_wait {
    explicit start_wait(std::shared_ptr<waiter> w) : w_(std::move(w)) {}
    template <typename Handler>
    void operator()(Handler handler)
    {
        w_->start(completion::make(std::move(handler), w_->executor_));
    }
    std::shared_ptr<waiter> w_;
};

boost::asio::awaitable<boost::system::error_code> wait(std::shared_ptr<waiter> w)
{
    boost::system::error_code ec;
    auto token = asio::redirect_error(asio::use_awaitable, ec);
    start_wait initiation(w);
    co_await asio::async_initiate<decltype(token), void(boost::system::error_code, std::size_t)>(
        std::move(initiation), token);
    // A cancellation that came behind the event, but before this coroutine ran, still counts: nothing has begun yet.
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (!ec && cancellation.cancelled() != asio::cancellation_type::none) ec = asio::error::operation_aborted;
    co_return ec;
}

} // namespace runtype::detail
