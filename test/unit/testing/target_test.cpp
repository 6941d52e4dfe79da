// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/target.hpp"

#include "testing/ids.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace runtype::testing::detail;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(target_suite)

BOOST_AUTO_TEST_CASE(path_is_split_and_decoded)
{
    const auto target = parse_target("/v1/records/rec_%31%2f..%2Fx");
    BOOST_REQUIRE(target.has_value());
    BOOST_TEST(target->path == "/v1/records/rec_%31%2f..%2Fx");
    BOOST_TEST(target->segments == (std::vector<std::string>{"v1", "records", "rec_1/../x"}));
    BOOST_TEST(target->query.empty());
}

BOOST_AUTO_TEST_CASE(dot_segments_and_empty_ones_are_kept)
{
    BOOST_TEST(parse_target("/v1/../x/").value().segments == (std::vector<std::string>{"v1", "..", "x", ""}));
    BOOST_TEST(parse_target("/").value().segments == (std::vector<std::string>{""}));
}

BOOST_AUTO_TEST_CASE(query_is_decoded_and_the_first_of_a_name_counts)
{
    const auto target = parse_target("/v1/records?limit=5&cursor=a%2Bb+c%3D&&limit=6&flag&=x&type=");
    BOOST_REQUIRE(target.has_value());
    BOOST_TEST(target->path == "/v1/records");
    BOOST_TEST(target->parameter("limit").value() == "5");
    BOOST_TEST(target->parameter("cursor").value() == "a+b c=");
    BOOST_TEST(target->parameter("flag").value().empty());
    BOOST_TEST(target->parameter("type").value().empty());
    BOOST_TEST(!target->parameter("search").has_value());
}

BOOST_AUTO_TEST_CASE(plus_is_a_blank_in_the_query_only)
{
    const auto target = parse_target("/v1/a+b?c=d+e");
    BOOST_TEST(target.value().segments.at(1) == "a+b");
    BOOST_TEST(target.value().parameter("c").value() == "d e");
}

BOOST_AUTO_TEST_CASE(broken_targets_are_refused)
{
    for (const char* text : {"", "v1", "*", "https://host/v1", "/v1/%", "/v1/%4", "/v1/%zz", "/v1?a=%", "/v1?%g0=1"}) {
        BOOST_TEST_INFO(text);
        BOOST_TEST(!parse_target(text).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ids_suite)

BOOST_AUTO_TEST_CASE(ids_look_like_the_services_and_depend_on_seed_prefix_and_number)
{
    const std::string id = make_id("rec_", 1, 1);
    BOOST_TEST(id.size() == 4U + 26U);
    BOOST_TEST(id.starts_with("rec_01"));
    BOOST_TEST(id.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz", 4) == std::string::npos);
    BOOST_TEST(id == make_id("rec_", 1, 1));
    BOOST_TEST(id != make_id("rec_", 2, 1));
    BOOST_TEST(id.substr(4) != make_id("cap_", 1, 1).substr(4));
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_grow)
{
    std::vector<std::string> ids;
    for (std::uint64_t n = 1; n <= 5000; ++n) {
        ids.push_back(make_id("rec_", 5, n));
    }
    BOOST_TEST(std::is_sorted(ids.begin(), ids.end()));
    BOOST_TEST(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

BOOST_AUTO_TEST_CASE(times_are_written_with_milliseconds)
{
    BOOST_TEST(iso_time(store_epoch) == "2026-03-04T08:00:00.000Z");
    BOOST_TEST(iso_time(store_epoch + 1h + 2min + 3s + 4ms) == "2026-03-04T09:02:03.004Z");
    BOOST_TEST(iso_time(std::chrono::sys_seconds(-1s)) == "1969-12-31T23:59:59.000Z");
}

BOOST_AUTO_TEST_SUITE_END()
