// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace runtype {

/// How often a progress callback is called at most, if nobody says otherwise: once a second reads well on a screen and
/// does not fill a log.
inline constexpr std::chrono::milliseconds default_progress_interval{1000};

/** What a generator has done so far.
 *
 *  `waited` has four parts: `backing_off`, `held_back`, `queued`, and the rest, which is served().
 *
 *  With prefetch() the caller may have worked meanwhile; the time in which it could not is `stalled`.
 */
struct RUNTYPE_API generator_stats {
    generator_stats() noexcept {}

    std::uint64_t items = 0;                 ///< handed to the caller
    std::uint64_t pages = 0;                 ///< received
    std::uint64_t requests = 0;              ///< attempts, retries included
    std::uint64_t retries = 0;               ///< attempts after the first, over all pages
    std::uint64_t bytes = 0;                 ///< decoded bytes of the answers
    std::chrono::nanoseconds waited{0};      ///< time spent in calls to the service, every wait included
    std::chrono::nanoseconds backing_off{0}; ///< the part of it between attempts: attempt::wait, also after a 429
    std::chrono::nanoseconds held_back{0};   ///< the part in which the rate governor gave no turn: attempt::admission
    std::chrono::nanoseconds queued{0};      ///< the part that was waiting for a connection: attempt::queue
    std::chrono::nanoseconds stalled{
        0}; ///< time in which the caller waited for a page; with prefetch() less than `waited`
    std::chrono::nanoseconds working{0}; ///< time between pages: the caller's own work
    std::chrono::nanoseconds elapsed{0}; ///< from the first next() to the end of the list, or to now
    std::uint64_t items_before = 0;      ///< handed out by earlier runs, if resumed from a checkpoint
    std::optional<std::int64_t> total;   ///< items in all, where the service says so

    /// The part of `waited` that was the network's and the service's: connecting, sending, and waiting for the answer.
    [[nodiscard]] std::chrono::nanoseconds served() const noexcept { return waited - backing_off - held_back - queued; }
    /// Items per second of this run; 0 before the first.
    [[nodiscard]] double items_per_second() const noexcept;
    /// Items that are left, where the total is known. A walk that did not begin at the list's start overestimates.
    [[nodiscard]] std::optional<std::uint64_t> items_left() const noexcept;
    /// The time that the rest takes at this rate, where the total is known and something was handed out.
    [[nodiscard]] std::optional<std::chrono::seconds> time_left() const noexcept;

    /// Adds what another generator did at the same time: sums, but the largest of `stalled`, `working` and `elapsed`.
    /// The total is known if both are.
    generator_stats& operator+=(const generator_stats& other) noexcept;
};

} // namespace runtype
