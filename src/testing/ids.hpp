// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// Point in time of the first object that is in a store from the start.
inline constexpr std::chrono::sys_seconds store_epoch =
    std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + std::chrono::hours(8);

/// `prefix` and 26 lower-case characters in the form of a ULID. Depends on the arguments alone and grows with `n`: the
/// time inside counts objects and is not the time of day, so that a seed always gives the same ids.
[[nodiscard]] std::string make_id(std::string_view prefix, std::uint64_t seed, std::uint64_t n);

/// As the service writes times: `2026-03-04T08:00:00.000Z`.
[[nodiscard]] std::string iso_time(std::chrono::sys_time<std::chrono::milliseconds> time);

} // namespace runtype::testing::detail
