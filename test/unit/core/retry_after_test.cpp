// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/retry_after.hpp"

#include "core/http_date.hpp"
#include "core/prng.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace std::chrono;
using runtype::detail::max_retry_after;
using runtype::detail::parse_retry_after;
using runtype::detail::parse_retry_after_ms;

namespace {

using sys_milliseconds = sys_time<milliseconds>;

constexpr sys_milliseconds now = sys_days(year(2026) / March / 4) + hours(8) + milliseconds(250);

// -1 for junk, so that a table reads as one column.
std::int64_t parsed(std::string_view value, sys_milliseconds when = now)
{
    const auto wait = parse_retry_after(value, when);
    return wait ? wait->count() : -1;
}

std::int64_t parsed_ms(std::string_view value)
{
    const auto wait = parse_retry_after_ms(value);
    return wait ? wait->count() : -1;
}

constexpr std::string_view junk[] = {"",         " ",    "\t",     "-1",    "-0",     "+1",       "1.5",
                                     "1,5",      ".5",   "1.",     "1e3",   "0x10",   "1 2",      "12s",
                                     "s12",      "soon", "120;",   "1_000", "1 000",  "nan",      "inf",
                                     "120, 120", "\n12", "12\r\n", "--",    "\"12\"", "\xc2\xb2", "\xef\xbc\x91"};

} // namespace

BOOST_AUTO_TEST_SUITE(retry_after)

BOOST_AUTO_TEST_CASE(the_cap_is_ten_years)
{
    BOOST_TEST(max_retry_after.count() == 315'360'000'000);
    // The reason for it: added to the latest time a nanosecond clock will show for two centuries it does not overflow.
    BOOST_TEST((nanoseconds::max() - max_retry_after) / hours(24 * 365) > 280);
}

BOOST_AUTO_TEST_CASE(seconds_are_taken_as_they_are)
{
    BOOST_TEST(parsed("0") == 0);
    BOOST_TEST(parsed("1") == 1'000);
    BOOST_TEST(parsed("10") == 10'000);
    BOOST_TEST(parsed("120") == 120'000);
    BOOST_TEST(parsed("3600") == 3'600'000);
    BOOST_TEST(parsed("000000000000000000000000000000007") == 7'000);
}

BOOST_AUTO_TEST_CASE(white_space_around_is_ignored)
{
    BOOST_TEST(parsed("  120") == 120'000);
    BOOST_TEST(parsed("120 \t ") == 120'000);
    BOOST_TEST(parsed(" Wed, 04 Mar 2026 08:00:10 GMT\t") == 9'750);
    BOOST_TEST(parsed_ms("\t1500 ") == 1'500);
}

BOOST_AUTO_TEST_CASE(junk_is_refused)
{
    for (const auto value : junk) {
        BOOST_TEST_CONTEXT("value: " << value)
        {
            BOOST_TEST(parsed(value) == -1);
            BOOST_TEST(parsed_ms(value) == -1);
        }
    }
    BOOST_TEST(parsed(std::string_view("12\0", 3)) == -1);
    BOOST_TEST(parsed("Wed, 30 Feb 2026 08:00:10 GMT") == -1);
    BOOST_TEST(parsed("Wed, 04 Mar 2026 08:00:10") == -1);
}

BOOST_AUTO_TEST_CASE(what_is_longer_than_the_cap_becomes_the_cap_and_nothing_else_is_shortened)
{
    BOOST_TEST(parsed("315359999") == 315'359'999'000);
    BOOST_TEST(parsed("315360000") == max_retry_after.count());
    BOOST_TEST(parsed("315360001") == max_retry_after.count());
    BOOST_TEST(parsed("9223372036854775807") == max_retry_after.count());
    BOOST_TEST(parsed("9223372036854775808") == max_retry_after.count());
    BOOST_TEST(parsed("18446744073709551616") == max_retry_after.count());
    BOOST_TEST(parsed(std::string(10'000, '9')) == max_retry_after.count());
    // Digits that overflow are still checked to the last one.
    BOOST_TEST(parsed(std::string(100, '9') + "x") == -1);
}

BOOST_AUTO_TEST_CASE(a_date_is_held_against_now_to_the_millisecond)
{
    BOOST_TEST(parsed("Wed, 04 Mar 2026 08:00:10 GMT") == 9'750);
    BOOST_TEST(parsed("Wednesday, 04-Mar-26 08:00:10 GMT") == 9'750);
    BOOST_TEST(parsed("Wed Mar  4 08:00:10 2026") == 9'750);
    BOOST_TEST(parsed("Wed, 04 Mar 2026 09:00:00 GMT") == 3'599'750);
}

BOOST_AUTO_TEST_CASE(a_date_that_has_passed_means_now)
{
    BOOST_TEST(parsed("Wed, 04 Mar 2026 08:00:00 GMT") == 0);
    BOOST_TEST(parsed("Wed, 04 Mar 2026 08:00:00 GMT", floor<seconds>(now)) == 0);
    BOOST_TEST(parsed("Sun, 06 Nov 1994 08:49:37 GMT") == 0);
    BOOST_TEST(parsed("Sat, 01 Jan 0000 00:00:00 GMT") == 0);
    BOOST_TEST(parsed("Wed, 04 Mar 2026 08:00:01 GMT") == 750);
}

BOOST_AUTO_TEST_CASE(a_far_date_is_capped_too)
{
    BOOST_TEST(parsed("Fri, 31 Dec 9999 23:59:59 GMT") == max_retry_after.count());
    const auto edge = floor<seconds>(now) + duration_cast<seconds>(max_retry_after);
    BOOST_TEST(parsed(runtype::detail::format_http_date(edge)) == max_retry_after.count() - 250);
    BOOST_TEST(parsed(runtype::detail::format_http_date(edge + seconds(1))) == max_retry_after.count());
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_far_off_overflows_nothing)
{
    const std::string_view date = "Wed, 04 Mar 2026 08:00:10 GMT";
    BOOST_TEST(parsed(date, sys_milliseconds::min()) == max_retry_after.count());
    BOOST_TEST(parsed(date, sys_milliseconds::max()) == 0);
    BOOST_TEST(parsed("12", sys_milliseconds::min()) == 12'000);
}

BOOST_AUTO_TEST_CASE(the_millisecond_header)
{
    BOOST_TEST(parsed_ms("0") == 0);
    BOOST_TEST(parsed_ms("1") == 1);
    BOOST_TEST(parsed_ms("1500") == 1'500);
    BOOST_TEST(parsed_ms("315359999999") == 315'359'999'999);
    BOOST_TEST(parsed_ms("315360000001") == max_retry_after.count());
    BOOST_TEST(parsed_ms(std::string(500, '8')) == max_retry_after.count());
    BOOST_TEST(parsed_ms("Wed, 04 Mar 2026 08:00:10 GMT") == -1);
}

BOOST_AUTO_TEST_CASE(any_bytes_give_a_wait_in_range_or_nothing)
{
    runtype::detail::prng random(3);
    constexpr std::string_view alphabet = "0123456789 \t-+.,:GMTSunNov\xff";
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string value(random.below(12), ' ');
        for (auto& c : value) {
            c = alphabet[random.below(alphabet.size())];
        }
        const auto wait = parsed(value);
        BOOST_TEST_REQUIRE((wait >= -1 && wait <= max_retry_after.count()), value);
        accepted += wait >= 0 ? 1 : 0;
    }
    BOOST_TEST(accepted > 1'000);
    BOOST_TEST(accepted < 49'000);
}

BOOST_AUTO_TEST_SUITE_END()
