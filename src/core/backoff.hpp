// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/prng.hpp"

#include <chrono>

namespace runtype::detail {

/// The longest wait before this retry: base * 2^retry_index, at most `cap`. Defined for every index; negative durations
/// count as zero.
[[nodiscard]] std::chrono::milliseconds
backoff_ceiling(unsigned retry_index, std::chrono::milliseconds base, std::chrono::milliseconds cap) noexcept;

/** How long to wait before a retry: anything from zero to backoff_ceiling, both included, equally likely.
 *
 *  The whole range is random ("full jitter") so that clients that failed together do not come back together.
 *
 *  @param retry_index 0 for the first retry.
 */
[[nodiscard]] std::chrono::milliseconds full_jitter_backoff(
    unsigned retry_index, std::chrono::milliseconds base, std::chrono::milliseconds cap, prng& random) noexcept;

} // namespace runtype::detail
