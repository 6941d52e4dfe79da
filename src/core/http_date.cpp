// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http_date.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace runtype::detail {

namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> short_days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> long_days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months_of_year{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr sys_seconds first_second = sys_days(year(0) / January / 1);
constexpr sys_seconds last_second = sys_days(year(10000) / January / 1) - seconds(1);

struct date_fields {
    int year_number = 0;
    int month_index = 0; // from 0
    int day_number = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

bool take(std::string_view& in, std::string_view literal) noexcept
{
    if (!in.starts_with(literal)) {
        return false;
    }
    in.remove_prefix(literal.size());
    return true;
}

bool take_digits(std::string_view& in, std::size_t count, int& out) noexcept
{
    if (in.size() < count) {
        return false;
    }
    out = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (in[i] < '0' || in[i] > '9') {
            return false;
        }
        out = out * 10 + (in[i] - '0');
    }
    in.remove_prefix(count);
    return true;
}

template <std::size_t Size>
bool take_name(std::string_view& in, const std::array<std::string_view, Size>& names, int& index) noexcept
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](std::string_view name) { return in.starts_with(name); });
    if (found == names.end()) {
        return false;
    }
    in.remove_prefix(found->size());
    index = static_cast<int>(found - names.begin());
    return true;
}

bool take_time(std::string_view& in, date_fields& f) noexcept
{
    return take_digits(in, 2, f.hour) && take(in, ":") && take_digits(in, 2, f.minute) && take(in, ":") &&
           take_digits(in, 2, f.second);
}

// Sun, 06 Nov 1994 08:49:37 GMT
bool read_imf_fixdate(std::string_view in, date_fields& f) noexcept
{
    int ignored = 0;
    return take_name(in, short_days, ignored) && take(in, ", ") && take_digits(in, 2, f.day_number) && take(in, " ") &&
           take_name(in, months_of_year, f.month_index) && take(in, " ") && take_digits(in, 4, f.year_number) &&
           take(in, " ") && take_time(in, f) && in == " GMT";
}

// Sunday, 06-Nov-94 08:49:37 GMT
bool read_rfc850(std::string_view in, date_fields& f) noexcept
{
    int ignored = 0;
    return take_name(in, long_days, ignored) && take(in, ", ") && take_digits(in, 2, f.day_number) && take(in, "-") &&
           take_name(in, months_of_year, f.month_index) && take(in, "-") && take_digits(in, 2, f.year_number) &&
           take(in, " ") && take_time(in, f) && in == " GMT";
}

// Sun Nov  6 08:49:37 1994
bool read_asctime(std::string_view in, date_fields& f) noexcept
{
    int ignored = 0;
    return take_name(in, short_days, ignored) && take(in, " ") && take_name(in, months_of_year, f.month_index) &&
           take(in, " ") && (take(in, " ") ? take_digits(in, 1, f.day_number) : take_digits(in, 2, f.day_number)) &&
           take(in, " ") && take_time(in, f) && take(in, " ") && take_digits(in, 4, f.year_number) && in.empty();
}

year_month_day date_of(const date_fields& f) noexcept
{
    return year(f.year_number) / month(static_cast<unsigned>(f.month_index) + 1) /
           day(static_cast<unsigned>(f.day_number));
}

sys_seconds time_of(const date_fields& f) noexcept
{
    // sys_days carries a day past the end of the month over into the next one, so this is defined for 29 February too.
    return sys_days(date_of(f)) + hours(f.hour) + minutes(f.minute) + seconds(f.second);
}

std::optional<sys_seconds> checked_time(const date_fields& f) noexcept
{
    if (!date_of(f).ok() || f.hour > 23 || f.minute > 59 || f.second > 60) {
        return std::nullopt;
    }
    return time_of(f);
}

void resolve_century(date_fields& f, sys_seconds now) noexcept
{
    now = std::clamp(now, first_second, last_second);
    const auto today = floor<days>(now);
    const year_month_day date_now(today);
    const sys_seconds limit = sys_days(date_now + years(50)) + (now - today);
    f.year_number += (static_cast<int>(date_now.year()) / 100 + 1) * 100;
    while (time_of(f) > limit) {
        f.year_number -= 100;
    }
}

void append_digits(std::string& out, unsigned value, unsigned divisor)
{
    for (; divisor > 0; divisor /= 10) {
        out += static_cast<char>('0' + value / divisor % 10);
    }
}

} // namespace

std::optional<sys_seconds> parse_http_date(std::string_view text, sys_seconds now) noexcept
{
    date_fields f;
    if (read_imf_fixdate(text, f) || read_asctime(text, f)) {
        return checked_time(f);
    }
    if (!read_rfc850(text, f)) {
        return std::nullopt;
    }
    resolve_century(f, now);
    return checked_time(f);
}

std::string format_http_date(sys_seconds time)
{
    time = std::clamp(time, first_second, last_second);
    const auto date = floor<days>(time);
    const year_month_day ymd(date);
    const auto of_day = static_cast<unsigned>((time - date).count());

    std::string out;
    out.reserve(29);
    out.append(short_days[weekday(date).c_encoding()]).append(", ");
    append_digits(out, static_cast<unsigned>(ymd.day()), 10);
    out.append(" ").append(months_of_year[static_cast<unsigned>(ymd.month()) - 1]).append(" ");
    append_digits(out, static_cast<unsigned>(static_cast<int>(ymd.year())), 1000);
    out.append(" ");
    append_digits(out, of_day / 3600, 10);
    out.append(":");
    append_digits(out, of_day / 60 % 60, 10);
    out.append(":");
    append_digits(out, of_day % 60, 10);
    out.append(" GMT");
    return out;
}

} // namespace runtype::detail
