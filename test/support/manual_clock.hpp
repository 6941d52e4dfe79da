// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A clock that moves when a test says so. Alarms call back once their time has come, late by nothing: what happens at
// which time is exact. The calls are as unkind as the contract allows: an alarm that was cancelled or destroyed while
// its call back was on its way is called all the same.

#include <runtype/time_source.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace runtype::test {

/** The time of a test.
 *
 *  With an executor, call backs are posted to it as soon as their time has come. Without one they run inside advance().
 *  Thread-safe.
 */
class manual_clock final : public time_source {
public:
    using time_point = std::chrono::steady_clock::time_point;
    using utc_time_point = std::chrono::system_clock::time_point;

    /// Noon of 4 March 2026, a Wednesday.
    static constexpr utc_time_point start_of_calendar =
        std::chrono::sys_days(std::chrono::year(2026) / std::chrono::March / 4) + std::chrono::hours(12);

    explicit manual_clock(boost::asio::any_io_executor executor = boost::asio::any_io_executor())
        : state_(std::make_shared<state>())
    {
        state_->executor = std::move(executor);
    }

    time_point now() const noexcept override
    {
        std::lock_guard lock(state_->mutex);
        return state_->now;
    }
    bool real() const noexcept override { return taken_for_real; }
    utc_time_point utc_now() const noexcept override
    {
        return start_of_calendar + std::chrono::duration_cast<std::chrono::system_clock::duration>(now() - start());
    }
    std::unique_ptr<alarm> make_alarm(std::function<void()> callback) override
    {
        return std::make_unique<manual_alarm>(state_, std::move(callback));
    }

    /// When the clock began: far from the epoch, so that an uninitialised time point is not "now" by accident.
    static constexpr time_point start() noexcept { return time_point(std::chrono::hours(1'000)); }
    /// Time since start().
    std::chrono::nanoseconds elapsed() const { return now() - start(); }
    /// Moves the time and calls back the alarms that are due.
    void advance(std::chrono::nanoseconds by)
    {
        {
            std::lock_guard lock(state_->mutex);
            state_->now += by;
        }
        state_->fire();
    }
    /// Moves to the earliest alarm that is set, if it is in the future. False if none is set.
    bool advance_to_next()
    {
        const auto when = next();
        if (!when) return false;
        advance(std::max(*when - now(), std::chrono::nanoseconds(0)));
        return true;
    }
    /// When the earliest alarm is set for.
    std::optional<time_point> next() const
    {
        std::lock_guard lock(state_->mutex);
        std::optional<time_point> earliest;
        for (const manual_alarm* a : state_->alarms) {
            if (a->when && (!earliest || *a->when < *earliest)) earliest = a->when;
        }
        return earliest;
    }
    /// Alarms that exist.
    std::size_t alarms() const
    {
        std::lock_guard lock(state_->mutex);
        return state_->alarms.size();
    }
    /// How often an alarm was set.
    std::size_t times_set() const
    {
        std::lock_guard lock(state_->mutex);
        return state_->times_set;
    }

    bool taken_for_real = false; ///< see time_source::real()

private:
    class manual_alarm;

    struct state {
        void fire()
        {
            std::vector<std::shared_ptr<std::function<void()>>> due;
            {
                std::lock_guard lock(mutex);
                for (manual_alarm* a : alarms) {
                    if (!a->when || *a->when > now) continue;
                    a->when.reset();
                    due.push_back(a->callback);
                }
            }
            for (auto& callback : due) {
                if (executor)
                    boost::asio::post(executor, [callback] { (*callback)(); });
                else
                    (*callback)();
            }
        }

        std::mutex mutex;
        boost::asio::any_io_executor executor;
        time_point now = manual_clock::start();
        std::vector<manual_alarm*> alarms;
        std::size_t times_set = 0;
    };

    class manual_alarm final : public alarm {
    public:
        manual_alarm(std::shared_ptr<state> s, std::function<void()> f)
            : callback(std::make_shared<std::function<void()>>(std::move(f))), state_(std::move(s))
        {
            std::lock_guard lock(state_->mutex);
            state_->alarms.push_back(this);
        }
        ~manual_alarm() override
        {
            std::lock_guard lock(state_->mutex);
            std::erase(state_->alarms, this);
        }
        void set(time_point at) override
        {
            {
                std::lock_guard lock(state_->mutex);
                ++state_->times_set;
                when = at;
            }
            if (state_->executor) state_->fire(); // posted, so not inside this call
        }
        void cancel() noexcept override
        {
            std::lock_guard lock(state_->mutex);
            when.reset();
        }

        std::shared_ptr<std::function<void()>> callback;
        std::optional<time_point> when;

    private:
        std::shared_ptr<state> state_;
    };

    std::shared_ptr<state> state_;
};

} // namespace runtype::test
