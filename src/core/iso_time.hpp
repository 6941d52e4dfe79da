// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace runtype::detail {

/** Reads a time as the service writes it: RFC 3339, `2026-03-04T08:00:00.000Z`.
 *
 *  The fraction may be missing or have any number of digits (those behind the milliseconds do not count); instead of
 *  `Z` there may be an offset, `+01:00`. Second 60 is the first of the next minute.
 *
 *  @return The time, or nullopt when the text is none.
 */
[[nodiscard]] std::optional<std::chrono::sys_time<std::chrono::milliseconds>>
parse_iso_time(std::string_view text) noexcept;

} // namespace runtype::detail
