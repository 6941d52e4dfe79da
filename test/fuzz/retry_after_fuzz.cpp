// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Retry-After and HTTP-date: exactly what the server said, never negative, never beyond the cap; a date that is read
// writes as a date that reads the same.
#include "fuzz_input.hpp"

#include "core/http_date.hpp"
#include "core/retry_after.hpp"

#include <chrono>
#include <cstring>
#include <optional>

using namespace runtype::detail;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

constexpr std::int64_t first_second = -62'167'219'200; // 0000-01-01
constexpr std::int64_t last_second = 253'402'300'799;  // 9999-12-31T23:59:59

// Any moment of the years that a date can have.
std::chrono::sys_time<milliseconds> moment(const fuzz::input& in)
{
    std::uint64_t bits = in.number();
    for (const std::string_view piece : in.pieces()) bits = bits * 0x9e3779b97f4a7c15 + piece.size() + in.flags();
    const auto range = static_cast<std::uint64_t>(last_second - first_second) * 1000;
    return std::chrono::sys_time<milliseconds>(
        milliseconds(first_second * 1000 + static_cast<std::int64_t>(bits % range)));
}

void check_dates(sys_seconds now, std::string_view text)
{
    const auto written = format_http_date(now);
    fuzz::require(parse_http_date(written, now) == now, "a written date reads back", written);
    if (const auto date = parse_http_date(text, now)) {
        // Two digits of a year are read against a `now` that may be near the ends, and second 60 of the last year is
        // one second behind it; neither can be written.
        const auto count = date->time_since_epoch().count();
        if (count < first_second || count > last_second) return;
        fuzz::require(parse_http_date(format_http_date(*date), now) == *date, "a date that was read writes the same");
        fuzz::require(!parse_http_date(std::string(text) + " ", now), "a date has nothing behind it");
    }
}

bool all_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    const auto now = moment(in);
    const auto now_s = std::chrono::floor<seconds>(now);
    const std::string text(in.text());
    check_dates(now_s, text);

    const auto wait = parse_retry_after(text, now);
    const auto wait_ms = parse_retry_after_ms(text);
    fuzz::require(parse_retry_after(" \t" + text + "\t ", now) == wait, "blanks around it do not count");
    if (wait) fuzz::require(*wait >= milliseconds(0) && *wait <= max_retry_after, "a wait is within its range");
    if (all_digits(text)) {
        fuzz::require(wait.has_value() && wait_ms.has_value(), "digits are a wait");
        // 18 digits are the most that cannot overflow here.
        const auto number = text.size() > 18 && text.find_first_not_of('0') < text.size() - 18
                                ? max_retry_after.count()
                                : std::strtoll(text.c_str(), nullptr, 10);
        fuzz::require(
            wait_ms->count() == std::min<long long>(number, max_retry_after.count()), "milliseconds are exact");
        fuzz::require(
            wait->count() == std::min<long long>(number, max_retry_after.count() / 1000) * 1000, "seconds are exact");
    } else if (const auto date = parse_http_date(text, now_s)) {
        const auto delta = std::chrono::duration_cast<milliseconds>(date->time_since_epoch()) - now.time_since_epoch();
        fuzz::require(wait == std::clamp(delta, milliseconds(0), max_retry_after), "a date is the time until it", text);
        fuzz::require(!wait_ms, "a date is no number of milliseconds");
    }
    return 0;
}
