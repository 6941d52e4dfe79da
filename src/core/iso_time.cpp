// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/iso_time.hpp"

#include <cstddef>
#include <cstdint>

namespace runtype::detail {

namespace {

/// Takes the text apart from left to right; the first thing that is not there makes it bad.
class scanner {
public:
    explicit scanner(std::string_view text) noexcept : rest_(text) {}

    int number(std::size_t digits) noexcept
    {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) value = value * 10 + digit();
        return value;
    }
    int digit() noexcept
    {
        const char c = take();
        if (c < '0' || c > '9') {
            good_ = false;
            return 0;
        }
        return c - '0';
    }
    [[nodiscard]] bool at_digit() const noexcept { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; }
    void expect(std::string_view any_of) noexcept
    {
        if (any_of.find(take()) == std::string_view::npos) good_ = false;
    }
    char take() noexcept
    {
        if (rest_.empty()) {
            good_ = false;
            return '\0';
        }
        const char c = rest_[0];
        rest_.remove_prefix(1);
        return c;
    }
    [[nodiscard]] char peek() const noexcept { return rest_.empty() ? '\0' : rest_[0]; }
    [[nodiscard]] bool ended_well() const noexcept { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

} // namespace

std::optional<iso_time> parse_iso_time(std::string_view text) noexcept
{
    using namespace std::chrono;
    scanner in(text);
    const int y = in.number(4);
    in.expect("-");
    const auto m = static_cast<unsigned>(in.number(2));
    in.expect("-");
    const auto d = static_cast<unsigned>(in.number(2));
    in.expect("Tt ");
    const int hour = in.number(2);
    in.expect(":");
    const int minute = in.number(2);
    in.expect(":");
    const int second = in.number(2);
    int fraction = 0;
    if (in.peek() == '.') {
        in.take();
        int scale = 100'000'000;
        do {
            fraction += in.digit() * scale;
            scale /= 10;
        } while (in.at_digit());
    }
    minutes offset{0};
    if (const char sign = in.take(); sign == '+' || sign == '-') {
        const int oh = in.number(2);
        in.expect(":");
        const int om = in.number(2);
        if (oh > 23 || om > 59) return std::nullopt;
        offset = minutes((sign == '-' ? -1 : 1) * (oh * 60 + om));
    } else if (sign != 'Z' && sign != 'z') {
        return std::nullopt;
    }
    const year_month_day date = year(y) / month(m) / day(d);
    if (!in.ended_well() || !date.ok() || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    iso_time out;
    out.second = sys_days(date) + hours(hour) + minutes(minute) + seconds(second) - offset;
    out.fraction = nanoseconds(fraction);
    return out;
}

std::array<char, 24> format_iso_time(std::chrono::sys_time<std::chrono::milliseconds> time) noexcept
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 24> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0',
                              '0', ':', '0', '0', ':', '0', '0', '.', '0', '0', '0', 'Z'};
    const auto put = [&](std::size_t last, std::int64_t number) {
        for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
    };
    put(3, static_cast<int>(date.year()));
    put(6, static_cast<unsigned>(date.month()));
    put(9, static_cast<unsigned>(date.day()));
    put(12, clock.hours().count());
    put(15, clock.minutes().count());
    put(18, clock.seconds().count());
    put(22, clock.subseconds().count());
    return text;
}

} // namespace runtype::detail
