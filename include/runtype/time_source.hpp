// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the library asks one object for the time and owns one alarm per client; every deadline, back-off and wait
// is a node in a queue behind that alarm. So a virtual clock replaces one object, and no call arms a timer of its own.

#include <runtype/config.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace runtype {

/// One timer that calls back. Made by time_source::make_alarm.
class RUNTYPE_API alarm {
public:
    virtual ~alarm();
    /// Calls back once, at or after `when`; replaces an earlier setting. Must not call back from inside set().
    virtual void set(std::chrono::steady_clock::time_point when) = 0;
    /// No call back until the next set(). One that is on its way already may still come.
    virtual void cancel() noexcept = 0;
};

/** Where the library gets the time from. The default one reads the steady clock and uses an Asio timer.
 *
 *  @par Thread safety
 *  now() and utc_now() may be called from any thread; an alarm's functions are never called by two threads at a time.
 */
class RUNTYPE_API time_source {
public:
    virtual ~time_source();
    /// Monotonic time: deadlines, back-off, timings.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point now() const noexcept = 0;
    /// True if this is the time in which the network moves too, so that little can have happened in a short time. Not
    /// so of a virtual clock, which may stand still while bytes arrive.
    [[nodiscard]] virtual bool real() const noexcept { return false; }
    /// Calendar time; used for nothing but Retry-After given as a date.
    [[nodiscard]] virtual std::chrono::system_clock::time_point utc_now() const noexcept = 0;
    /// A new alarm. `callback` runs on the client's executor, never inside a call of the alarm's functions.
    [[nodiscard]] virtual std::unique_ptr<alarm> make_alarm(std::function<void()> callback) = 0;
};

} // namespace runtype
