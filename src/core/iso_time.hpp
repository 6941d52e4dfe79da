// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

namespace runtype::detail {

/// A point in time of the years 0 to 9999. 64 bits of nanoseconds since 1970 end in the year 2262.
struct iso_time {
    std::chrono::sys_seconds second;
    std::chrono::nanoseconds fraction{0}; ///< of the second
};

/** Reads a time as the service writes it: RFC 3339, `2026-03-04T08:00:00.000Z`.
 *
 *  The fraction may be missing or have any number of digits (those behind the nanoseconds do not count); instead of
 *  `Z` there may be an offset, `+01:00`. Second 60 is the first of the next minute.
 *
 *  @return The time, or nullopt when the text is none.
 */
[[nodiscard]] std::optional<iso_time> parse_iso_time(std::string_view text) noexcept;

/// The time in UTC with milliseconds: `2026-03-04T08:00:00.000Z`. Only for the years 0 to 9999.
[[nodiscard]] std::array<char, 24> format_iso_time(std::chrono::sys_time<std::chrono::milliseconds> time) noexcept;

} // namespace runtype::detail
