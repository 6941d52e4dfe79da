// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: sockets wait on an epoll of the client's own, which the executor's reactor watches as one descriptor. Asio
// tells the kernel of every wait anew (epoll_ctl), which takes 5 % of the CPU time of a small GET; here a socket is
// registered once, edge-triggered, and the kernel is told once for all sockets that wait. Where there is no epoll, the
// streams are Asio's (system_io_layer.cpp).

#include "async/completion.hpp"
#include "core/maybe_mutex.hpp"
#include "net/fork_mark.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/detail/config.hpp>

#if defined(BOOST_ASIO_HAS_EPOLL) && defined(BOOST_ASIO_HAS_POSIX_STREAM_DESCRIPTOR)
#define RUNTYPE_HAS_SOCKET_WATCH 1

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/intrusive/list.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace runtype::detail {

using watch_hook =
    boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::link_mode_type::auto_unlink>>;

/// One socket that is watched. Waits for one thing at a time.
class watched_socket : public watch_hook {
public:
    watched_socket() = default;
    watched_socket(const watched_socket&) = delete;
    watched_socket& operator=(const watched_socket&) = delete;

    /// Something came that nobody waited for, the peer's close among it. Learnt while any socket of the watch waits.
    [[nodiscard]] bool disturbed() const noexcept { return disturbed_; }

protected:
    /// What the wait was for has come, or `ec`. Runs on the handler's executor, and calls the handler.
    virtual void on_ready(completion handler, boost::system::error_code ec) = 0;
    ~watched_socket() = default;

private:
    friend class socket_watch;
    void told_of(std::uint32_t wanted) noexcept;

    int descriptor_ = -1;
    completion handler_;       ///< while it waits
    std::uint32_t wanted_ = 0; ///< EPOLLIN, EPOLLOUT or both
    std::uint32_t seen_ = 0;   ///< came and may not have been dealt with: no event will tell again
    bool looks_first_ = false; ///< so is it with all that can come: the peer has closed, say
    std::atomic<bool> disturbed_ = false;
};

/** Tells sockets when they can be read or written.
 *
 *  Nothing stays on the executor while no socket waits. Thread-safe.
 */
class socket_watch : public std::enable_shared_from_this<socket_watch> {
public:
    using error_code = boost::system::error_code;

    /// Sockets that go on in one turn of the executor. What else it has to do waits for so many at most, as if each had
    /// a turn of its own; and so few that a handler which stops the executor is not followed by many.
    static constexpr std::size_t max_in_a_turn = 8;

    /// Null if the system gives no descriptor for it.
    static std::shared_ptr<socket_watch> create(const boost::asio::any_io_executor& executor, bool single_threaded);
    socket_watch(const boost::asio::any_io_executor& executor, bool single_threaded, int epoll);

    /// From now on `descriptor` is watched for `socket`, until remove().
    void add(watched_socket& socket, int descriptor, error_code& ec);
    /// No wait may be under way.
    void remove(watched_socket& socket) noexcept;

    /// Until `wanted` (EPOLLIN, EPOLLOUT or both), or cancel(). `socket` lives until its on_ready() was called. An
    /// event tells of what is new: `maybe_now` says that something may have been left behind by the last read or write.
    void wait(watched_socket& socket, std::uint32_t wanted, bool maybe_now, completion handler);
    /// Ends the wait with operation_aborted.
    void cancel(watched_socket& socket) noexcept;
    /// Lets go of the executor, which may be on its way out. The sockets have been told to end; none waits any more.
    void close() noexcept;

private:
    class step;
    class starting;
    class ready_function;
    using sockets = boost::intrusive::list<watched_socket, boost::intrusive::constant_time_size<false>>;

    void arm();
    void keep_from_the_original() noexcept;
    void renew(error_code& ec);
    void on_events();
    void run_ready(bool called_for_help);
    void call_for_help();
    void drop_waits() noexcept;
    static completion take(watched_socket& socket) noexcept;

    const boost::asio::any_io_executor executor_;
    maybe_mutex mutex_;
    std::optional<boost::asio::posix::stream_descriptor> epoll_; ///< until close()
    sockets waiting_;
    sockets ready_;                 ///< what they waited for has come; somebody comes for them
    bool armed_ = false;            ///< the executor's reactor watches epoll_
    bool help_comes_ = false;       ///< a run_ready() is with the executor
    std::atomic<int> starting_ = 0; ///< steps that are being given to the executor
    fork_mark mark_;                ///< of the process that epoll_ is for
};

} // namespace runtype::detail

#endif
