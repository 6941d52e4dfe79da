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
#include <new>
#include <span>
#include <utility>

#include <fcntl.h>
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
/// Behind these a read that did not fill its buffer may have left something: the end, or what follows urgent data.
constexpr std::uint32_t last_event = broken | EPOLLRDHUP | EPOLLPRI;

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

/// What the executor does for the watch. Dropped with its executor, it drops the waits of all sockets: they keep the
/// coroutines alive that keep the sockets.
class socket_watch::step {
public:
    explicit step(std::shared_ptr<socket_watch> watch) : watch_(std::move(watch)) {}
    step(step&&) noexcept = default;
    step& operator=(step&&) = delete;
    ~step()
    {
        if (watch_ && watch_->starting_ == 0) watch_->drop_waits();
    }
    void operator()(error_code) { std::exchange(watch_, nullptr)->on_events(); }
    void operator()() { std::exchange(watch_, nullptr)->run_ready(true); }

private:
    std::shared_ptr<socket_watch> watch_;
};

/// While there is one, a step that is dropped could not be given to the executor, for want of memory: no end of it.
class socket_watch::starting {
public:
    explicit starting(socket_watch& watch) noexcept : count_(watch.starting_) { ++count_; }
    ~starting() { --count_; }
    starting(const starting&) = delete;
    starting& operator=(const starting&) = delete;

private:
    std::atomic<int>& count_;
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
    : executor_(executor), mutex_(single_threaded), epoll_(std::in_place, executor, epoll)
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
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLPRI | EPOLLET;
    event.data.ptr = &socket;
    std::lock_guard lock(mutex_);
    if (epoll_ && mark_.copied()) renew(ec);
    if (ec) return;
    socket.descriptor_ = descriptor;
    socket.seen_ = 0;
    socket.looks_first_ = false;
    socket.disturbed_ = false;
    if (!epoll_)
        ec = asio::error::operation_aborted;
    else if (::epoll_ctl(epoll_->native_handle(), EPOLL_CTL_ADD, descriptor, &event) != 0)
        ec.assign(errno, boost::system::system_category());
}

void socket_watch::remove(watched_socket& socket) noexcept
{
    // Said to the kernel, because a descriptor that a fork() has copied stays in the epoll when it is closed; but a
    // copied process leaves the epoll, which is one for both, to the original. Under the lock, because on_events() asks
    // for events and uses them under it: none of them is this socket's from here on.
    std::lock_guard lock(mutex_);
    epoll_event event{};
    if (epoll_ && !mark_.copied()) ::epoll_ctl(epoll_->native_handle(), EPOLL_CTL_DEL, socket.descriptor_, &event);
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
        const bool maybe = maybe_now || (socket.seen_ & wanted) != 0 || socket.looks_first_;
        if (!ec && (!maybe || !possible_now(socket.descriptor_, wanted))) {
            if (!armed_) arm();
            socket.seen_ &= ~wanted;
            if ((wanted & EPOLLIN) != 0) socket.disturbed_ = socket.looks_first_;
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
        socket.seen_ = EPOLLIN | EPOLLOUT; // it may have been told of what came, and will not be any more
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
    if (epoll_ && mark_.copied()) keep_from_the_original();
    epoll_.reset();
}

/// In a process that a fork() has made: what Asio says to the kernel about this descriptor from now on no longer
/// reaches the epoll that both have.
void socket_watch::keep_from_the_original() noexcept
{
    const int fresh = ::epoll_create1(EPOLL_CLOEXEC);
    if (fresh < 0) return;
    ::dup3(fresh, epoll_->native_handle(), O_CLOEXEC);
    ::close(fresh);
}

/// An epoll of its own for a process that a fork() has made. The sockets that it copied stay the original's.
void socket_watch::renew(error_code& ec)
{
    const int fresh = ::epoll_create1(EPOLL_CLOEXEC);
    if (fresh < 0) {
        ec.assign(errno, boost::system::system_category());
        return;
    }
    keep_from_the_original();
    epoll_.reset();
    try {
        epoll_.emplace(executor_, fresh);
    } catch (...) {
        ::close(fresh);
        throw;
    }
    mark_.set(); // armed_ stays until the step of the wait that ended here has run
}

completion socket_watch::take(watched_socket& socket) noexcept
{
    if (socket.is_linked()) socket.unlink();
    socket.wanted_ = 0;
    return std::move(socket.handler_);
}

void socket_watch::arm()
{
    const starting now(*this);
    epoll_->async_wait(asio::posix::stream_descriptor::wait_read, step(shared_from_this()));
    armed_ = true;
}

void socket_watch::on_events()
{
    {
        std::lock_guard lock(mutex_);
        armed_ = false;
        error_code failure;
        if (epoll_ && mark_.copied()) renew(failure);
        if (!epoll_ || failure) return;
        std::array<epoll_event, max_events> events;
        const int n = ::epoll_wait(epoll_->native_handle(), events.data(), static_cast<int>(max_events), 0);
        for (const epoll_event& event : std::span(events).first(n > 0 ? static_cast<std::size_t>(n) : 0)) {
            watched_socket& socket = *static_cast<watched_socket*>(event.data.ptr);
            if ((event.events & last_event) != 0) socket.looks_first_ = true;
            if (socket.looks_first_ || ((event.events & EPOLLIN) != 0 && (socket.wanted_ & EPOLLIN) == 0))
                socket.disturbed_ = true;
            socket.seen_ |= possible(event.events);
            if ((socket.seen_ & socket.wanted_) == 0) continue;
            socket.told_of(socket.wanted_);
            socket.wanted_ = 0;
            socket.unlink();
            ready_.push_back(socket);
        }
        try {
            if (!waiting_.empty()) arm();
        } catch (const std::bad_alloc&) {
            // The next wait does it; until then only their deadlines reach those that wait.
        }
    }
    run_ready(false);
}

/// Whoever finds more than one socket that is ready calls for help before it begins: from another thread, or, should a
/// handler throw, from the executor's next run. So what is in ready_ has somebody who comes for it.
void socket_watch::run_ready(bool called_for_help)
{
    for (std::size_t n = 0;; ++n) {
        completion handler;
        watched_socket* socket = nullptr;
        bool call = false;
        {
            std::lock_guard lock(mutex_);
            if (std::exchange(called_for_help, false)) help_comes_ = false;
            if (ready_.empty()) return;
            if (n >= max_in_a_turn && help_comes_) return; // others have their turn
            socket = &ready_.front();
            handler = take(*socket);
            call = !ready_.empty() && !help_comes_;
            if (call) help_comes_ = true;
        }
        if (call) call_for_help();
        if (handler.get_executor() == executor_) {
            socket->on_ready(std::move(handler), {});
        } else {
            const auto executor = handler.get_executor();
            asio::dispatch(executor, ready_function(*socket, std::move(handler), {}));
        }
    }
}

void socket_watch::call_for_help()
{
    const starting now(*this);
    try {
        asio::post(executor_, step(shared_from_this()));
    } catch (const std::bad_alloc&) {
        std::lock_guard lock(mutex_);
        help_comes_ = false; // whoever called goes on alone
    }
}

void socket_watch::drop_waits() noexcept
{
    for (;;) {
        completion dropped; // outside the lock: a coroutine goes with it
        std::lock_guard lock(mutex_);
        armed_ = false;
        sockets& left = waiting_.empty() ? ready_ : waiting_;
        if (left.empty()) return;
        dropped = take(left.front());
    }
}

} // namespace runtype::detail

#endif
