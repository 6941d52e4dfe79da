// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/watched_stream.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include <boost/asio/append.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <cerrno>
#include <new>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace runtype::detail {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

namespace {

error_code last_error() noexcept { return {errno, boost::system::system_category()}; }

/// Again as long as a signal interrupts it.
template <typename Call>
auto uninterrupted(Call call) noexcept
{
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

} // namespace

void watched_stream::open(const asio::ip::tcp::endpoint& endpoint, error_code& ec) noexcept
{
    close(); // what an earlier address left
    socket_ = ::socket(endpoint.protocol().family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    if (socket_ < 0) {
        ec = last_error();
        return;
    }
    // The request leaves in one send: waiting for more to send would only delay it.
    const int on = 1;
    if (::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0) ec = last_error();
}

void watched_stream::close() noexcept
{
    if (socket_ < 0) return;
    watch_->remove(*this);
    ::close(socket_);
    socket_ = -1;
}

void watched_stream::async_connect(const asio::ip::tcp::endpoint& endpoint, completion handler)
{
    error_code ec;
    open(endpoint, ec);
    // Not again when a signal interrupts it: the connecting goes on all the same.
    if (!ec && ::connect(socket_, endpoint.data(), static_cast<socklen_t>(endpoint.size())) != 0 &&
        errno != EINPROGRESS && errno != EINTR)
        ec = last_error();
    if (!ec) watch_->add(*this, socket_, ec);
    if (ec) {
        const auto executor = handler.get_executor();
        asio::post(executor, asio::append(std::move(handler), ec, std::size_t{0}));
        return;
    }
    step_ = step::connecting;
    watch_->wait(*this, EPOLLOUT, false, std::move(handler));
}

error_code watched_stream::connect_result() const noexcept
{
    int problem = 0;
    socklen_t size = sizeof problem;
    if (::getsockopt(socket_, SOL_SOCKET, SO_ERROR, &problem, &size) != 0) return last_error();
    return {problem, boost::system::system_category()};
}

std::size_t watched_stream::try_write(asio::const_buffer data, error_code& ec) noexcept
{
    const auto n = uninterrupted([&] { return ::send(socket_, data.data(), data.size(), MSG_NOSIGNAL); });
    ec = n < 0 ? last_error() : error_code();
    return n < 0 ? 0 : static_cast<std::size_t>(n);
}

std::size_t watched_stream::try_read(asio::mutable_buffer into, error_code& ec) noexcept
{
    const auto n = uninterrupted([&] { return ::recv(socket_, into.data(), into.size(), 0); });
    ec = n < 0 ? last_error() : error_code();
    if (n == 0) ec = asio::error::eof;
    return n < 0 ? 0 : static_cast<std::size_t>(n);
}

bool watched_stream::stale() noexcept
{
    char byte = 0;
    const auto n = ::recv(socket_, &byte, 1, MSG_PEEK);
    return !(n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

void watched_stream::async_wait_writable(completion handler)
{
    step_ = step::waiting;
    watch_->wait(*this, EPOLLOUT, false, std::move(handler));
}

void watched_stream::async_wait_ready(completion handler)
{
    step_ = step::waiting;
    watch_->wait(*this, EPOLLIN | EPOLLOUT, false, std::move(handler));
}

void watched_stream::async_read_some(receive_buffer& into, completion handler)
{
    step_ = step::reading;
    into_ = &into;
    watch_->wait(*this, EPOLLIN, into.expects_more(), std::move(handler));
}

void watched_stream::on_ready(completion handler, error_code ec)
{
    std::size_t n = 0;
    if (!ec && step_ == step::reading) n = receive(ec);
    if (!ec && step_ == step::connecting) ec = connect_result();
    handler(ec, n);
}

std::size_t watched_stream::receive(error_code& ec) noexcept
{
    try {
        const std::size_t n = try_read(into_->space(), ec);
        // There was none after all. Not waited for again here, outside the lock of the guard.
        if (ec == asio::error::would_block || ec == asio::error::try_again) ec.clear();
        return n;
    } catch (const std::bad_alloc&) {
        ec = asio::error::no_memory;
        return 0;
    }
}

} // namespace runtype::detail

#endif
