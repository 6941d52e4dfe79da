// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace runtype::detail {

/// What every longer wait is cut to: ten years. Long enough to mean "never", and short enough that adding it to any
/// time point of the steady or the system clock (64-bit nanoseconds, 292 years) cannot overflow.
inline constexpr std::chrono::milliseconds max_retry_after = std::chrono::hours(24) * 3650;

/** Reads the value of a Retry-After header (RFC 9110, section 10.2.3).
 *
 *  @param value Seconds as plain digits ("120") or an HTTP-date; blanks and tabs around it are ignored.
 *  @param now   The calendar time that a date is held against.
 *  @return How long to wait: zero for a date that has passed, max_retry_after for what lies beyond it, and otherwise
 *          exactly what the server said. nullopt when the value is neither form (negative, fraction, empty, text).
 */
[[nodiscard]] std::optional<std::chrono::milliseconds>
parse_retry_after(std::string_view value, std::chrono::sys_time<std::chrono::milliseconds> now) noexcept;

/// Reads the value of a `retry-after-ms` header: milliseconds as plain digits, with the rules of parse_retry_after.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_retry_after_ms(std::string_view value) noexcept;

} // namespace runtype::detail
