// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/iso_time.hpp"

#include <boost/test/unit_test.hpp>

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
         })
        BOOST_TEST(!parse_iso_time(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(what_is_one)
{
    const auto eight = sys_days(2026y / March / 4) + 8h;
    BOOST_TEST((parse_iso_time("2026-03-04T08:00:00.000Z") == eight));
    BOOST_TEST((parse_iso_time("2026-03-04t08:00:00z") == eight));
    BOOST_TEST((parse_iso_time("2026-03-04 08:00:00Z") == eight));
    BOOST_TEST((parse_iso_time("2026-03-04T08:00:00.1Z") == eight + 100ms));
    BOOST_TEST((parse_iso_time("2026-03-04T08:00:00.123456789Z") == eight + 123ms));
    BOOST_TEST((parse_iso_time("2026-03-04T09:30:00+01:30") == eight));
    BOOST_TEST((parse_iso_time("2026-03-03T22:00:00-10:00") == eight));
    BOOST_TEST((parse_iso_time("2026-03-04T07:59:60Z") == eight));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
