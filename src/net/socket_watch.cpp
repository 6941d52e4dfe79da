// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include <boost/asio/dispatch.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <array>
#include <cerrno>
#include <cstddef>
#include <mutex>
#include <span>
#include <utility>

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

namespace runtype::detail {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

namespace {

/// Taken from the kernel at a time. More wait for the next turn, and for another thread if there is one.
constexpr std::size_t max_events = 64;

constexpr std::uint32_t broken = EPOLLERR | EPOLLHUP;

/// What can be tried: of a connection that broke, anything, and it tells why.
std::uint32_t possible(std::uint32_t events) noexcept
{
    return (events & broken) != 0 ? EPOLLIN | EPOLLOUT : events & (EPOLLIN | EPOLLOUT);
}

bool possible_now(int descriptor, std::uint32_t wanted) noexcept
{
    static_assert(POLLIN == EPOLLIN && POLLOUT == EPOLLOUT);
    pollfd socket{descriptor, static_cast<short>(wanted), 0};
    return ::poll(&socket, 1, 0) != 0;
}

} // namespace

/// Of the wait for any socket. Dropped with its executor, it drops the waits of all of them: they keep the coroutines
/// alive that keep the sockets.
class socket_watch::event_handler {
public:
    explicit event_handler(std::shared_ptr<socket_watch> watch) : watch_(std::move(watch)) {}
    event_handler(event_handler&&) noexcept = default;
    event_handler& operator=(event_handler&&) = delete;
    ~event_handler()
    {
        if (watch_ && !watch_->arming_) watch_->drop_waits();
    }
    void operator()(error_code) { std::exchange(watch_, nullptr)->on_events(); }

private:
    std::shared_ptr<socket_watch> watch_;
};

std::shared_ptr<socket_watch> socket_watch::create(const asio::any_io_executor& executor, bool single_threaded)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0) return nullptr;
    try {
        return std::make_shared<socket_watch>(executor, single_threaded, epoll);
    } catch (const boost::system::system_error&) {
        ::close(epoll);
        return nullptr;
    } catch (...) {
        ::close(epoll);
        throw;
    }
}

socket_watch::socket_watch(const asio::any_io_executor& executor, bool single_threaded, int epoll)
    : mutex_(single_threaded), epoll_(std::in_place, executor, epoll), owner_(::getpid())
{
}

/// Tells a socket on its handler's executor.
class socket_watch::ready_function {
public:
    ready_function(watched_socket& socket, completion handler, error_code ec) noexcept
        : socket_(&socket), handler_(std::move(handler)), ec_(ec)
    {
    }
    void operator()() { socket_->on_ready(std::move(handler_), ec_); }

private:
    watched_socket* socket_;
    completion handler_;
    error_code ec_;
};

/// Whoever waited for one thing deals with it. Who waited for either may deal with one of them only.
void watched_socket::told_of(std::uint32_t wanted) noexcept
{
    if (wanted != (EPOLLIN | EPOLLOUT)) seen_ &= ~wanted;
}

void socket_watch::add(watched_socket& socket, int descriptor, error_code& ec)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.ptr = &socket;
    std::lock_guard lock(mutex_);
    socket.descriptor_ = descriptor;
    socket.seen_ = 0;
    socket.ended_ = false;
    if (!epoll_)
        ec = asio::error::operation_aborted;
    else if (::epoll_ctl(epoll_->native_handle(), EPOLL_CTL_ADD, descriptor, &event) != 0)
        ec.assign(errno, boost::system::system_category());
}

void socket_watch::remove(watched_socket& socket) noexcept
{
    // Said to the kernel, because a descriptor that a fork() has copied stays in the epoll when it is closed; but the
    // copy leaves the epoll, which is one for both processes, to the original. Under the lock, because on_events() asks
    // for events and uses them under it: none of them is this socket's from here on.
    std::lock_guard lock(mutex_);
    epoll_event event{};
    if (epoll_ && ::getpid() == owner_) ::epoll_ctl(epoll_->native_handle(), EPOLL_CTL_DEL, socket.descriptor_, &event);
    socket.descriptor_ = -1;
}

void socket_watch::wait(watched_socket& socket, std::uint32_t wanted, bool maybe_now, completion handler)
{
    if (auto slot = handler.get_cancellation_slot(); slot.is_connected())
        slot.assign([this, &socket](asio::cancellation_type type) {
            if (type != asio::cancellation_type::none) cancel(socket);
        });
    error_code ec;
    {
        std::lock_guard lock(mutex_);
        if (!epoll_) ec = asio::error::operation_aborted;
        // Most often what was seen has been dealt with since. The end of a connection stays.
        const bool maybe = maybe_now || (socket.seen_ & wanted) != 0 || socket.ended_;
        if (!ec && (!maybe || !possible_now(socket.descriptor_, wanted))) {
            if (!armed_) arm();
            socket.seen_ &= ~wanted;
            socket.wanted_ = wanted;
            socket.handler_ = std::move(handler);
            waiting_.push_back(socket);
            return;
        }
        socket.told_of(wanted);
    }
    const auto executor = handler.get_executor();
    asio::post(executor, ready_function(socket, std::move(handler), ec));
}

void socket_watch::cancel(watched_socket& socket) noexcept
{
    completion handler;
    {
        std::lock_guard lock(mutex_);
        handler = take(socket);
        error_code ignored;
        if (epoll_ && armed_ && waiting_.empty()) epoll_->cancel(ignored);
    }
    if (!handler) return;
    const auto executor = handler.get_executor();
    asio::post(executor, ready_function(socket, std::move(handler), asio::error::operation_aborted));
}

void socket_watch::close() noexcept
{
    std::lock_guard lock(mutex_);
    epoll_.reset();
}

completion socket_watch::take(watched_socket& socket) noexcept
{
    if (!socket.is_linked()) return {};
    waiting_.erase(waiting_.iterator_to(socket));
    return std::move(socket.handler_);
}

void socket_watch::arm()
{
    // A handler that is dropped in here, for want of memory, drops no waits: the lock is held.
    arming_ = true;
    armed_ = true;
    try {
        epoll_->async_wait(asio::posix::stream_descriptor::wait_read, event_handler(shared_from_this()));
    } catch (...) {
        arming_ = false;
        armed_ = false;
        throw;
    }
    arming_ = false;
}

void socket_watch::on_events()
{
    struct ready {
        watched_socket* socket;
        completion handler;
    };
    std::array<ready, max_events> batch;
    std::size_t count = 0;
    {
        std::lock_guard lock(mutex_);
        armed_ = false;
        if (!epoll_) return;
        std::array<epoll_event, max_events> events;
        const int n = ::epoll_wait(epoll_->native_handle(), events.data(), static_cast<int>(max_events), 0);
        for (const epoll_event& event : std::span(events).first(n > 0 ? static_cast<std::size_t>(n) : 0)) {
            watched_socket& socket = *static_cast<watched_socket*>(event.data.ptr);
            if ((event.events & (broken | EPOLLRDHUP)) != 0) socket.ended_ = true;
            socket.seen_ |= possible(event.events);
            if (!socket.is_linked() || (socket.seen_ & socket.wanted_) == 0) continue;
            socket.told_of(socket.wanted_);
            batch[count++] = {&socket, take(socket)};
        }
        if (!waiting_.empty()) arm();
    }
    // The first goes on here, once the others can on other threads.
    for (std::size_t i = 1; i < count; ++i) {
        const auto executor = batch[i].handler.get_executor();
        asio::post(executor, ready_function(*batch[i].socket, std::move(batch[i].handler), {}));
    }
    if (count == 0) return;
    const auto executor = batch[0].handler.get_executor();
    asio::dispatch(executor, ready_function(*batch[0].socket, std::move(batch[0].handler), {}));
}

void socket_watch::drop_waits() noexcept
{
    for (;;) {
        completion dropped; // outside the lock: a coroutine goes with it
        std::lock_guard lock(mutex_);
        armed_ = false;
        if (waiting_.empty()) return;
        dropped = take(waiting_.front());
    }
}

} // namespace runtype::detail

#endif
