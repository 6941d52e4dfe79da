// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/iso_time.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace runtype::detail {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(iso_times)

BOOST_AUTO_TEST_CASE(what_is_no_time)
{
    for (const char* const text : {
             "",
             "2026-03-04",
             "2026-03-04T08:00:00",
             "2026-03-04T08:00:00.Z",
             "2026-03-04T08:00Z",
             "2026-13-04T08:00:00Z",
             "2026-02-30T08:00:00Z",
             "2026-03-04T24:00:00Z",
             "2026-03-04T08:60:00Z",
             "2026-03-04T08:00:61Z",
             "2026-03-04T08:00:00+24:00",
             "2026-03-04T08:00:00+01:60",
             "2026-03-04T08:00:00+0100",
             "2026-03-04T08:00:00Zx",
             "2026-3-04T08:00:00Z",
             "+026-03-04T08:00:00Z",
             "2026/03/04T08:00:00Z",
             "2025-02-29T08:00:00Z",
             "2026-00-04T08:00:00Z",
             "2026-03-00T08:00:00Z",
             "2026-03-04T-1:00:00Z",
             "2026-03-04T08:00:00,5Z",
             "2026-03-04T08:00:00+01",
             "2026-03-04T08:00:00 Z",
             "2026-03-04T08:00:00Z+01:00",
             "2026-W10-3T08:00:00Z",
             "20260304T080000Z",
             "12026-03-04T08:00:00Z",
             "1772611200",
         })
        BOOST_TEST(!parse_iso_time(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(what_is_one)
{
    const sys_seconds eight = sys_days(2026y / March / 4) + 8h;
    const auto reads = [](std::string_view text, sys_seconds second, nanoseconds fraction = 0ns) {
        const auto read = parse_iso_time(text);
        BOOST_TEST_REQUIRE(read.has_value(), text);
        BOOST_TEST((read->second == second), text);
        BOOST_TEST(read->fraction.count() == fraction.count(), text);
    };
    reads("2026-03-04T08:00:00.000Z", eight);
    reads("2026-03-04t08:00:00z", eight);
    reads("2026-03-04 08:00:00Z", eight);
    reads("2026-03-04T08:00:00.1Z", eight, 100ms);
    reads("2026-03-04T08:00:00.123456789Z", eight, 123'456'789ns);
    reads("2026-03-04T08:00:00.0000000019Z", eight, 1ns);
    reads("2026-03-04T09:30:00+01:30", eight);
    reads("2026-03-03T22:00:00-10:00", eight);
    reads("2026-03-04T08:00:00-00:00", eight);
    reads("2026-03-04T07:59:60Z", eight);
    reads("2026-03-04T07:59:60.5Z", eight, 500ms);
    reads("2024-02-29T23:59:59Z", sys_days(2024y / March / 1) - 1s);
    reads("0000-01-01T00:00:00+23:59", sys_days(0y / 1 / 1) - 23h - 59min);
    reads("9999-12-31T23:59:60-23:59", sys_days(10000y / 1 / 1) + 23h + 59min);
}

BOOST_AUTO_TEST_CASE(written_so_that_they_read_the_same)
{
    const auto written = [](sys_time<milliseconds> time) {
        const auto text = format_iso_time(time);
        return std::string(text.data(), text.size());
    };
    BOOST_TEST(written(sys_days(2026y / March / 4) + 8h) == "2026-03-04T08:00:00.000Z");
    BOOST_TEST(written(sys_days(987y / December / 31) + 23h + 59min + 58s + 607ms) == "0987-12-31T23:59:58.607Z");
    BOOST_TEST(written(sys_days(0y / 1 / 1)) == "0000-01-01T00:00:00.000Z");
    BOOST_TEST(written(sys_days(10000y / 1 / 1) - 1ms) == "9999-12-31T23:59:59.999Z");
    constexpr auto step = 36h + 7min + 11s + 13ms;
    for (sys_time<milliseconds> time = sys_days(1899y / 1 / 1); time < sys_days(2101y / 1 / 1); time += step) {
        const auto read = parse_iso_time(written(time));
        BOOST_REQUIRE(read && read->second + duration_cast<milliseconds>(read->fraction) == time);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
