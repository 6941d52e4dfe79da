// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/time_source.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace runtype::testing {

/** A clock that moves when a test says so: nothing is waited for, and what happens when is exact.
 *
 *  Give it to a client with client_options::time_source(); every deadline, back-off and wait of the client then runs on
 *  it. A simulation has one of its own and moves it by itself. (Asio's timers are not moved by either: they are on the
 *  machine's time.)
 *
 *  Alarms are as unkind as their contract allows: one that was cancelled or destroyed while its call back was on its
 * way is called all the same.
 *
 *  @par Thread safety
 *  All functions may be called from any thread.
 */
class RUNTYPE_API virtual_clock final : public time_source {
public:
    using time_point = std::chrono::steady_clock::time_point;
    using utc_time_point = std::chrono::system_clock::time_point;

    /// Where each clock begins: noon of 4 March 2026, a Wednesday.
    static constexpr utc_time_point start_of_calendar =
        std::chrono::sys_days(std::chrono::year(2026) / std::chrono::March / 4) + std::chrono::hours(12);

    /// Call backs are posted to this executor when their time has come; without one they run inside advance().
    explicit virtual_clock(boost::asio::any_io_executor executor = boost::asio::any_io_executor());
    ~virtual_clock() override;
    virtual_clock(const virtual_clock&) = delete;
    virtual_clock& operator=(const virtual_clock&) = delete;

    [[nodiscard]] time_point now() const noexcept override;
    [[nodiscard]] utc_time_point utc_now() const noexcept override;
    [[nodiscard]] std::unique_ptr<alarm> make_alarm(std::function<void()> callback) override;

    /// Time since the clock began.
    [[nodiscard]] std::chrono::nanoseconds elapsed() const noexcept;
    /// Moves the time; alarms that are due by then call back. Not negative.
    void advance(std::chrono::nanoseconds by);
    /// Moves to the time of the earliest alarm. False if none is set.
    bool advance_to_next();
    /// When the earliest alarm is set for.
    [[nodiscard]] std::optional<time_point> next() const;
    /// Alarms that exist now, set or not: a client has one until it is closed or destroyed.
    [[nodiscard]] std::size_t alarms() const noexcept;
    /// How often an alarm was set, in all.
    [[nodiscard]] std::size_t times_set() const noexcept;

private:
    friend class simulation;
    struct impl;
    class virtual_alarm;
    explicit virtual_clock(std::shared_ptr<impl> state) noexcept;

    std::shared_ptr<impl> impl_;
};

} // namespace runtype::testing
