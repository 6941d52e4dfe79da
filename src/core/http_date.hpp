// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/** Reads an HTTP-date in any of the three forms of RFC 9110, section 5.6.7.
 *
 *  Exact about syntax and ranges: no surrounding space, names in the case the RFC gives, days that exist, hours up
 * to 23. Second 60 is a leap second and means the first second of the next minute. Two things are accepted on purpose:
 *  - a day name that does not fit the date. It carries no information, and a Retry-After date that is thrown away for
 *    it would make the client retry too early;
 *  - in the RFC 850 form a two-digit year is the latest year with these digits that is not more than 50 years ahead.
 *
 *  @param text Nothing but the date.
 *  @param now  Decides the century of the RFC 850 form; the other forms ignore it.
 *  @return The time, or nullopt when `text` is not an HTTP-date.
 */
[[nodiscard]] std::optional<std::chrono::sys_seconds>
parse_http_date(std::string_view text, std::chrono::sys_seconds now) noexcept;

/// The time as an IMF-fixdate ("Sun, 06 Nov 1994 08:49:37 GMT"). The form has four digits for the year, so times
/// outside of the years 0 to 9999 are written as the nearest second inside.
[[nodiscard]] std::string format_http_date(std::chrono::sys_seconds time);

} // namespace runtype::detail
