// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The one way in which a coroutine of this library waits for something that is not a socket: a free connection, a
// resolved name, the end of a back-off, the drain at shutdown. complete() and wait() may race from any threads.

#include "async/completion.hpp"
#include "core/maybe_mutex.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <memory>

namespace runtype::detail {

/** Waits for one event.
 *
 *  The first complete() decides; later ones do nothing.
 */
class waiter : public std::enable_shared_from_this<waiter> {
public:
    using error_code = boost::system::error_code;

    waiter(boost::asio::any_io_executor executor, bool single_threaded)
        : mutex_(single_threaded), executor_(std::move(executor))
    {
    }
    virtual ~waiter() = default;
    waiter(const waiter&) = delete;
    waiter& operator=(const waiter&) = delete;

    /// True if this call decided. The waiting coroutine resumes on its own executor, never inside complete().
    bool complete(error_code ec) { return complete(ec, false); }
    /// So, but at once if this is its executor: it can go on, and end, inside this call.
    bool complete_here(error_code ec) { return complete(ec, true); }
    [[nodiscard]] bool completed();

protected:
    /// The wait was cancelled: completes it with operation_aborted. Runs inside the emission of the signal.
    virtual void on_cancel();

private:
    friend struct start_wait;

    bool complete(error_code ec, bool here);
    void start(completion handler);

    maybe_mutex mutex_;
    boost::asio::any_io_executor executor_;
    completion handler_;
    boost::asio::any_io_executor work_; ///< keeps run() from returning while the handler waits
    error_code result_;
    bool completed_ = false;
};

/// Suspends until complete() was called; gives its code.
boost::asio::awaitable<boost::system::error_code> wait(std::shared_ptr<waiter> w);

} // namespace runtype::detail
