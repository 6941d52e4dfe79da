// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/retry_after.hpp"

#include "core/http_date.hpp"

#include <algorithm>
#include <cstdint>

namespace runtype::detail {

namespace {

using std::chrono::milliseconds;

constexpr std::string_view trim(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Digits only; a number above `limit` is read as `limit`, whatever its length.
std::optional<std::int64_t> parse_digits(std::string_view text, std::int64_t limit) noexcept
{
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = std::min(value * 10 + (c - '0'), limit);
    }
    return value;
}

} // namespace

std::optional<milliseconds> parse_retry_after(std::string_view value, std::chrono::sys_time<milliseconds> now) noexcept
{
    using std::chrono::seconds;
    value = trim(value);
    if (const auto count = parse_digits(value, std::chrono::floor<seconds>(max_retry_after).count())) {
        return seconds(*count);
    }
    const auto date = parse_http_date(value, std::chrono::floor<seconds>(now));
    if (!date) {
        return std::nullopt;
    }
    const std::chrono::sys_time<milliseconds> when = *date;
    if (when <= now) {
        return milliseconds(0);
    }
    // Compared before it is subtracted, so that no `now`, however odd, overflows.
    return now <= when - max_retry_after ? max_retry_after : when - now;
}

std::optional<milliseconds> parse_retry_after_ms(std::string_view value) noexcept
{
    const auto count = parse_digits(trim(value), max_retry_after.count());
    return count ? std::optional(milliseconds(*count)) : std::nullopt;
}

} // namespace runtype::detail
