// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/https_server.hpp"

#include "testing/session.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <poll.h>

#include <algorithm>
#include <array>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

// A peer that went away while it is kept waiting is noticed within this time.
constexpr std::chrono::milliseconds peer_check_interval{20};
// How long an ended connection still takes what the peer sends. Closing at once would make the kernel answer unread
// bytes with a reset, which can overtake what was sent before.
constexpr std::chrono::seconds linger_limit{2};
// Bounds of the interval at which time limits are looked at.
constexpr std::chrono::milliseconds shortest_tick{5};
constexpr std::chrono::milliseconds longest_tick{250};
// Four TLS records: what a large request body comes in.
constexpr std::size_t read_size = 64 * 1024;
// Pause after a failed accept (no descriptors left, say).
constexpr std::chrono::milliseconds accept_pause{50};

bool peer_is_gone(tcp::socket& socket)
{
    pollfd query{};
    query.fd = socket.native_handle();
#if defined(POLLRDHUP)
    query.events = POLLRDHUP;
    constexpr short gone = POLLRDHUP | POLLHUP | POLLERR;
#else
    constexpr short gone = POLLHUP | POLLERR;
#endif
    return ::poll(&query, 1, 0) > 0 && (query.revents & gone) != 0;
}

} // namespace

struct https_server::connection {
    connection(std::shared_ptr<https_server> server, tcp::socket peer)
        : owner(std::move(server)),
          socket(std::move(peer)),
          timer(socket.get_executor()),
          state(*owner->backend_, owner->settings_, owner->tls_)
    {
        error_code ignored;
        socket.non_blocking(true, ignored);
        owner->connections_.insert(this);
    }
    connection(const connection&) = delete;
    connection& operator=(const connection&) = delete;
    ~connection() { owner->connections_.erase(this); }

    std::shared_ptr<https_server> owner; // first, so that it goes last: the session refers to what it holds
    tcp::socket socket;
    asio::steady_timer timer;
    session state;
    clock::time_point deadline = clock::time_point::max(); // of the read in progress
    bool timed_out = false;
};

https_server::https_server(
    const asio::any_io_executor& executor,
    const simulator_settings& settings,
    std::shared_ptr<backend> service,
    std::shared_ptr<const tls_server_context> tls)
    : strand_(asio::make_strand(executor)),
      settings_(settings),
      backend_(std::move(service)),
      tls_(std::move(tls)),
      acceptor_(strand_),
      tick_(strand_),
      buffer_(read_size)
{
    const tcp::endpoint endpoint(asio::ip::make_address(settings_.host), settings_.port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen();
    port_ = acceptor_.local_endpoint().port();
}

https_server::~https_server() = default;

void https_server::start()
{
    asio::co_spawn(strand_, accept_all(shared_from_this()), asio::detached);
    asio::co_spawn(strand_, watch_time(shared_from_this()), asio::detached);
}

void https_server::stop()
{
    asio::post(strand_, [self = shared_from_this()] { self->close_all(); });
}

void https_server::use_tls(std::shared_ptr<const tls_server_context> tls)
{
    asio::post(strand_, [self = shared_from_this(), tls = std::move(tls)] { self->tls_ = tls; });
}

void https_server::close_all()
{
    stopping_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    tick_.cancel();
    for (connection* const c : connections_) {
        c->socket.close(ignored);
        c->timer.cancel();
    }
}

// The coroutines' frames hold the server, not the other way round.
asio::awaitable<void> https_server::accept_all(std::shared_ptr<https_server> self)
{
    while (!self->stopping_) {
        error_code ec;
        tcp::socket socket = co_await self->acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, ec));
        if (self->stopping_) {
            break;
        }
        if (ec) {
            asio::steady_timer pause(self->strand_, accept_pause);
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, ec));
            continue;
        }
        socket.set_option(tcp::no_delay(true), ec);
        const auto made = std::make_shared<connection>(self, std::move(socket));
        asio::co_spawn(self->strand_, serve(made), asio::detached);
    }
}

// One timer for all time limits: they are long, and a timer for each read would cost more than the read.
asio::awaitable<void> https_server::watch_time(std::shared_ptr<https_server> self)
{
    const auto tick = std::clamp(self->settings_.idle_timeout / 4, shortest_tick, longest_tick);
    while (!self->stopping_) {
        error_code ec;
        self->tick_.expires_after(tick);
        co_await self->tick_.async_wait(asio::redirect_error(asio::use_awaitable, ec));
        const auto now = clock::now();
        for (connection* const c : self->connections_) {
            if (c->deadline <= now) {
                c->timed_out = true;
                c->socket.cancel(ec);
            }
        }
    }
}

asio::awaitable<void> https_server::serve(std::shared_ptr<connection> c)
{
    for (;;) {
        const session_step step = c->state.next();
        switch (step.what) {
        case session_step::action::read: co_await read(*c, step.time); break;
        case session_step::action::write: co_await write(*c); break;
        case session_step::action::wait: co_await wait(*c, step.time); break;
        case session_step::action::stall: co_await wait(*c, std::chrono::hours(24 * 365)); break;
        case session_step::action::close: co_await close(*c, step.style); co_return;
        }
    }
}

asio::awaitable<void> https_server::read(connection& c, std::chrono::nanoseconds limit)
{
    c.deadline = clock::now() + limit;
    const auto [ec, bytes] = co_await receive(c);
    c.deadline = clock::time_point::max();
    if (!ec) {
        c.state.received(bytes);
    } else if (c.timed_out && !c.owner->stopping_) {
        c.state.timed_out();
    } else {
        c.state.peer_closed();
    }
}

// All connections read into one buffer: it is in use only from here to the next suspension, and an idle connection
// holds none.
asio::awaitable<std::pair<error_code, std::string_view>> https_server::receive(connection& c)
{
    error_code ec = asio::error::would_block;
    std::size_t size = 0;
    while (ec == asio::error::would_block) {
        co_await c.socket.async_wait(tcp::socket::wait_read, asio::redirect_error(asio::use_awaitable, ec));
        if (!ec) {
            size = c.socket.read_some(asio::buffer(c.owner->buffer_), ec);
        }
    }
    co_return std::pair(ec, std::string_view(c.owner->buffer_.data(), size));
}

asio::awaitable<void> https_server::write(connection& c)
{
    error_code ec;
    const std::string_view bytes = c.state.output();
    co_await asio::async_write(
        c.socket, asio::buffer(bytes.data(), bytes.size()), asio::redirect_error(asio::use_awaitable, ec));
    if (ec) {
        c.state.peer_closed();
    }
}

asio::awaitable<void> https_server::wait(connection& c, std::chrono::nanoseconds time)
{
    const auto end = clock::now() + time;
    while (!c.owner->stopping_ && !peer_is_gone(c.socket)) {
        const auto now = clock::now();
        if (now >= end) {
            co_return;
        }
        error_code ec;
        c.timer.expires_at(std::min<clock::time_point>(end, now + peer_check_interval));
        co_await c.timer.async_wait(asio::redirect_error(asio::use_awaitable, ec));
    }
    c.state.peer_closed();
}

asio::awaitable<void> https_server::close(connection& c, cut_style style)
{
    error_code ec;
    if (style == cut_style::reset) {
        c.socket.set_option(asio::socket_base::linger(true, 0), ec);
        c.socket.close(ec);
        co_return;
    }
    c.socket.shutdown(tcp::socket::shutdown_send, ec);
    c.deadline = clock::now() + linger_limit;
    while (!ec) {
        ec = (co_await receive(c)).first;
    }
    c.deadline = clock::time_point::max();
    c.socket.close(ec);
}

} // namespace runtype::testing::detail
