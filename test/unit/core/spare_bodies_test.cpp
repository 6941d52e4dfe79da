// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/spare_bodies.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

using runtype::detail::spare_bodies;

namespace {

constexpr std::size_t kib = 1024;

/// A string with this much storage, and its text to the end of that.
std::string with_storage(std::size_t size)
{
    std::string s;
    s.reserve(size);
    s.resize(s.capacity(), '?');
    return s;
}

/// What this many bodies are missed in makes it keep as many.
void miss(spare_bodies& spare, std::size_t times)
{
    for (std::size_t i = 0; i < times; ++i) BOOST_TEST(spare.take(20 * kib).empty());
}

} // namespace

BOOST_AUTO_TEST_SUITE(spare_bodies_test)

BOOST_AUTO_TEST_CASE(what_is_kept)
{
    BOOST_TEST(spare_bodies::max_kept == 4u);
    BOOST_TEST(spare_bodies::least_size == 17 * kib);
    BOOST_TEST(spare_bodies::largest_size == 256 * kib);
}

BOOST_AUTO_TEST_CASE(the_last_one_comes_first_and_keeps_its_text)
{
    spare_bodies spare(false);
    miss(spare, 2);
    std::string first = with_storage(30 * kib);
    std::string second = with_storage(40 * kib);
    const char* const where = second.data();
    spare.give_back(std::move(first));
    spare.give_back(std::move(second));
    const std::string taken = spare.take(26 * kib);
    BOOST_TEST((taken.data() == where));
    BOOST_TEST(taken.size() >= 40 * kib); // nothing of it has to be filled with zeros again
    BOOST_TEST(spare.take(20 * kib).capacity() >= 30 * kib);
    BOOST_TEST(spare.take(20 * kib).empty());
}

BOOST_AUTO_TEST_CASE(only_one_of_about_the_size)
{
    spare_bodies spare(true);
    miss(spare, 2);
    spare.give_back(with_storage(100 * kib));
    spare.give_back(with_storage(40 * kib));
    BOOST_TEST(spare.take(41 * kib).empty());
    BOOST_TEST(spare.take(19 * kib).empty());             // its new owner would hold twice what he needs
    BOOST_TEST(spare.take(60 * kib).size() >= 100 * kib); // behind one that does not fit
    BOOST_TEST(!spare.take(20 * kib).empty());
}

BOOST_AUTO_TEST_CASE(neither_short_nor_very_long_ones)
{
    spare_bodies spare(true);
    miss(spare, 4);
    spare.give_back(std::string());
    spare.give_back(with_storage(17 * kib - 1));
    spare.give_back(with_storage(256 * kib + 1));
    BOOST_TEST(spare.take(17 * kib - 1).empty());
    BOOST_TEST(spare.take(256 * kib).empty());
    spare.give_back(with_storage(17 * kib));
    BOOST_TEST(!spare.take(17 * kib).empty());
    spare.give_back(with_storage(256 * kib));
    BOOST_TEST(!spare.take(200 * kib).empty());
}

// Who never asks, because all answers are compressed, is not made to hold anything.
BOOST_AUTO_TEST_CASE(no_more_than_was_missed)
{
    spare_bodies spare(true);
    spare.give_back(with_storage(20 * kib));
    BOOST_TEST(spare.take(16 * kib).empty()); // nor is this one that could be kept
    BOOST_TEST(spare.take(257 * kib).empty());
    spare.give_back(with_storage(20 * kib));
    miss(spare, 1);
    spare.give_back(with_storage(30 * kib));
    spare.give_back(with_storage(20 * kib));
    BOOST_TEST(!spare.take(20 * kib).empty());
    BOOST_TEST(spare.take(20 * kib).empty());
}

// When the pages have become longer, those of the old size go.
BOOST_AUTO_TEST_CASE(the_oldest_makes_room)
{
    spare_bodies spare(true);
    miss(spare, spare_bodies::max_kept + 3);
    for (std::size_t i = 0; i < spare_bodies::max_kept; ++i) spare.give_back(with_storage(20 * kib));
    spare.give_back(with_storage(60 * kib));
    BOOST_TEST(!spare.take(60 * kib).empty());
    for (std::size_t i = 1; i < spare_bodies::max_kept; ++i) BOOST_TEST(!spare.take(20 * kib).empty());
    BOOST_TEST(spare.take(20 * kib).empty());
    spare.give_back(with_storage(20 * kib));
    spare.clear();
    BOOST_TEST(spare.take(20 * kib).empty());
}

BOOST_AUTO_TEST_SUITE_END()
