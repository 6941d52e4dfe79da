// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: one list of events for everything that happens at a time: the alarms of clients, what is on its way through
// the simulated network, the patience of the simulated server. So there is one order of events, and a jump of the clock
// can pass none of them.

#include "testing/sim_task.hpp"

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace runtype::testing::detail {

/// Virtual time and what is to happen when. Thread-safe.
class timeline {
public:
    using time_point = std::chrono::steady_clock::time_point;

    /// An event's name.
    struct key {
        time_point when{};
        std::uint64_t order = 0; ///< from 1; 0 is no event
        friend auto operator<=>(const key&, const key&) = default;
    };
    struct event {
        sim_task run;
        /// The end of this is waited for: an alarm of a client, unlike the patience of a server.
        bool counted = false;
    };

    /// Far from the epoch, so that an uninitialised time point is not "now" by accident.
    static constexpr time_point start{std::chrono::hours(1'000)};

    [[nodiscard]] time_point now() const noexcept;
    key add(time_point when, sim_task run, bool counted);
    /// False if it has been handed out, or removed, before.
    bool remove(const key& which);
    [[nodiscard]] std::optional<time_point> next() const;
    /// Moves the time to `to`, unless that is in the past, and hands out what is due, in order.
    [[nodiscard]] std::vector<event> advance(time_point to);
    /// Events that count.
    [[nodiscard]] std::size_t counted() const noexcept;
    void clear();

private:
    mutable std::mutex mutex_;
    time_point now_ = start;
    std::map<key, event> events_;
    std::uint64_t order_ = 0;
    std::size_t counted_ = 0;
};

} // namespace runtype::testing::detail
