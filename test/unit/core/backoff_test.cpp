// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/backoff.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <set>

using namespace std::chrono_literals;
using runtype::detail::backoff_ceiling;
using runtype::detail::full_jitter_backoff;
using runtype::detail::prng;
using std::chrono::milliseconds;

BOOST_AUTO_TEST_SUITE(backoff)

BOOST_AUTO_TEST_CASE(the_ceiling_doubles_up_to_the_cap)
{
    const long long wanted[] = {500, 1'000, 2'000, 4'000, 8'000, 10'000, 10'000};
    for (unsigned index = 0; index < std::size(wanted); ++index) {
        BOOST_TEST(backoff_ceiling(index, 500ms, 10s).count() == wanted[index]);
    }
}

BOOST_AUTO_TEST_CASE(a_cap_that_is_hit_exactly_is_not_passed)
{
    BOOST_TEST(backoff_ceiling(4, 500ms, 8s).count() == 8'000);
    BOOST_TEST(backoff_ceiling(4, 500ms, 7'999ms).count() == 7'999);
    BOOST_TEST(backoff_ceiling(4, 500ms, 8'001ms).count() == 8'000);
    BOOST_TEST(backoff_ceiling(0, 10s, 500ms).count() == 500);
}

BOOST_AUTO_TEST_CASE(no_index_overflows)
{
    for (const unsigned index : {31u, 32u, 53u, 62u, 63u, 64u, 65u, 1'000u, std::numeric_limits<unsigned>::max()}) {
        BOOST_TEST(backoff_ceiling(index, 500ms, 10s).count() == 10'000);
        BOOST_TEST(
            backoff_ceiling(index, milliseconds::max(), milliseconds::max()).count() == milliseconds::max().count());
        BOOST_TEST(backoff_ceiling(index, 0ms, 10s).count() == 0);
    }
    BOOST_TEST(backoff_ceiling(62, 1ms, milliseconds::max()).count() == std::int64_t{1} << 62);
    BOOST_TEST(backoff_ceiling(63, 1ms, milliseconds::max()).count() == milliseconds::max().count());
    BOOST_TEST(backoff_ceiling(61, 3ms, milliseconds::max()).count() == std::int64_t{3} << 61);
    BOOST_TEST(backoff_ceiling(62, 3ms, milliseconds::max()).count() == milliseconds::max().count());
}

BOOST_AUTO_TEST_CASE(negative_durations_count_as_zero)
{
    prng random(1);
    for (const auto bad : {-1ms, milliseconds::min()}) {
        BOOST_TEST(backoff_ceiling(3, bad, 10s).count() == 0);
        BOOST_TEST(backoff_ceiling(3, 10ms, bad).count() == 0);
        BOOST_TEST(full_jitter_backoff(3, bad, bad, random).count() == 0);
    }
}

BOOST_AUTO_TEST_CASE(the_wait_is_between_zero_and_the_ceiling)
{
    prng random(2);
    for (unsigned index = 0; index < 80; ++index) {
        const auto ceiling = backoff_ceiling(index, 500ms, 10s);
        for (int i = 0; i < 200; ++i) {
            const auto wait = full_jitter_backoff(index, 500ms, 10s, random);
            BOOST_TEST_REQUIRE((wait >= 0ms && wait <= ceiling));
        }
    }
}

BOOST_AUTO_TEST_CASE(both_ends_are_reached)
{
    prng random(3);
    std::set<std::int64_t> seen;
    for (int i = 0; i < 1'000; ++i) {
        seen.insert(full_jitter_backoff(2, 1ms, 1s, random).count());
    }
    const std::set<std::int64_t> wanted{0, 1, 2, 3, 4};
    BOOST_TEST(seen == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_jitter_covers_the_whole_range_evenly)
{
    prng random(4);
    constexpr int rounds = 20'000;
    int buckets[4] = {};
    for (int i = 0; i < rounds; ++i) {
        const auto wait = full_jitter_backoff(10, 500ms, 9'999ms, random); // 0 to 9,999 ms
        ++buckets[wait.count() / 2'500];
    }
    for (const int count : buckets) {
        BOOST_TEST((count > rounds / 4 - 370 && count < rounds / 4 + 370)); // six standard deviations
    }
}

BOOST_AUTO_TEST_CASE(the_largest_range_works)
{
    prng random(5);
    for (int i = 0; i < 100; ++i) {
        BOOST_TEST(full_jitter_backoff(63, 1ms, milliseconds::max(), random).count() >= 0);
    }
}

BOOST_AUTO_TEST_CASE(one_seed_gives_one_sequence_of_waits)
{
    prng first(6);
    prng second(6);
    for (unsigned index = 0; index < 20; ++index) {
        BOOST_TEST(
            full_jitter_backoff(index, 100ms, 1h, first).count() ==
            full_jitter_backoff(index, 100ms, 1h, second).count());
    }
}

BOOST_AUTO_TEST_SUITE_END()
