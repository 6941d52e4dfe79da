// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace runtype::detail {

/** Decides when to ask again.
 *
 *  The intervals grow by half, up to the longest. The last request comes at the deadline itself, so that a job that
 * ends just before it is not missed.
 */
class poll_fsm {
public:
    using time_point = std::chrono::steady_clock::time_point;
    using duration = std::chrono::nanoseconds;

    poll_fsm(time_point now, duration first, duration longest, duration limit) noexcept
        : interval_(std::min(first, longest)),
          longest_(longest),
          // Cut, because the sum must not overflow.
          deadline_(now + std::min<duration>(limit, std::chrono::hours(24 * 3650)))
    {
    }

    /// When to ask again after an answer that was not the last; nullopt: the deadline has passed.
    [[nodiscard]] std::optional<time_point> next(time_point now) noexcept
    {
        if (now >= deadline_) return std::nullopt;
        const time_point when = std::min(now + interval_, deadline_);
        interval_ = std::min(interval_ + interval_ / 2, longest_);
        return when;
    }

private:
    duration interval_;
    duration longest_;
    time_point deadline_;
};

} // namespace runtype::detail
