// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/prng.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <set>
#include <type_traits>
#include <vector>

using runtype::detail::prng;

static_assert(std::uniform_random_bit_generator<prng>);
static_assert(!std::is_convertible_v<std::uint64_t, prng>);

namespace {

std::vector<std::uint64_t> first_numbers(std::uint64_t seed, std::size_t count)
{
    prng random(seed);
    std::vector<std::uint64_t> numbers(count);
    for (auto& number : numbers) {
        number = random();
    }
    return numbers;
}

} // namespace

BOOST_AUTO_TEST_SUITE(prng_suite)

BOOST_AUTO_TEST_CASE(gives_the_published_numbers)
{
    // xoshiro256** with the first four outputs of splitmix64 for this seed as its state, computed independently.
    const std::vector<std::uint64_t> zero{
        0x99ec5f36cb75f2b4, 0xbf6e1f784956452a, 0x1a5f849d4933e6e0, 0x6aa594f1262d2d2c};
    const std::vector<std::uint64_t> forty_two{
        0x15780b2e0c2ec716, 0x6104d9866d113a7e, 0xae17533239e499a1, 0xecb8ad4703b360a1};
    BOOST_TEST(first_numbers(0, zero.size()) == zero, boost::test_tools::per_element());
    BOOST_TEST(first_numbers(42, forty_two.size()) == forty_two, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_seed_gives_one_sequence)
{
    BOOST_TEST(first_numbers(7, 100) == first_numbers(7, 100), boost::test_tools::per_element());
    BOOST_TEST((first_numbers(7, 100) != first_numbers(8, 100)));
}

BOOST_AUTO_TEST_CASE(seeds_that_are_close_give_unrelated_numbers)
{
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        seen.insert(prng(seed)());
    }
    BOOST_TEST(seen.size() == 10'000u);
}

BOOST_AUTO_TEST_CASE(every_bit_is_set_half_of_the_time)
{
    std::array<int, 64> ones{};
    prng random(11);
    constexpr int rounds = 10'000;
    for (int i = 0; i < rounds; ++i) {
        const auto number = random();
        for (std::size_t bit = 0; bit < 64; ++bit) {
            ones[bit] += (number >> bit) & 1 ? 1 : 0;
        }
    }
    for (const auto count : ones) {
        BOOST_TEST((count > rounds / 2 - 300 && count < rounds / 2 + 300)); // six standard deviations
    }
}

BOOST_AUTO_TEST_CASE(below_stays_below_and_reaches_every_value)
{
    prng random(12);
    for (const std::uint64_t bound : {1u, 2u, 3u, 7u, 10u, 100u}) {
        std::set<std::uint64_t> seen;
        for (std::uint64_t i = 0; i < bound * 50; ++i) {
            const auto value = random.below(bound);
            BOOST_TEST_REQUIRE(value < bound);
            seen.insert(value);
        }
        BOOST_TEST(seen.size() == bound);
    }
}

BOOST_AUTO_TEST_CASE(below_has_no_bias)
{
    // For this bound a plain remainder would give the lower half of the range two thirds of the draws.
    constexpr std::uint64_t bound = (std::uint64_t{1} << 63) + (std::uint64_t{1} << 62);
    prng random(13);
    int low = 0;
    constexpr int rounds = 10'000;
    for (int i = 0; i < rounds; ++i) {
        low += random.below(bound) < bound / 2 ? 1 : 0;
    }
    BOOST_TEST(low > rounds / 2 - 300);
    BOOST_TEST(low < rounds / 2 + 300);
}

BOOST_AUTO_TEST_CASE(below_works_at_the_largest_bounds)
{
    prng random(14);
    for (const auto bound : {prng::max(), prng::max() - 1, (prng::max() >> 1) + 1, (prng::max() >> 1) + 2}) {
        for (int i = 0; i < 100; ++i) {
            BOOST_TEST_REQUIRE(random.below(bound) < bound);
        }
    }
}

BOOST_AUTO_TEST_CASE(serves_the_standard_distributions)
{
    prng random(15);
    std::uniform_int_distribution<int> die(1, 6);
    std::array<int, 7> counts{};
    for (int i = 0; i < 6'000; ++i) {
        ++counts[static_cast<std::size_t>(die(random))];
    }
    BOOST_TEST(counts[0] == 0);
    for (std::size_t face = 1; face <= 6; ++face) {
        BOOST_TEST((counts[face] > 800 && counts[face] < 1'200));
    }
}

BOOST_AUTO_TEST_SUITE_END()
