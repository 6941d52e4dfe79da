// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/buffer_pool.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

namespace runtype::detail {
namespace {

using block = buffer_pool::block;

BOOST_AUTO_TEST_SUITE(buffer_pool_tests)

BOOST_AUTO_TEST_CASE(a_block_holds_one_tls_record)
{
    constexpr std::size_t largest_record = 5 + 16 * 1024 + 256; // RFC 8446, section 5.2
    BOOST_TEST(buffer_pool::block_size >= largest_record);
    const auto pool = std::make_shared<buffer_pool>(false);
    const block b = pool->lend();
    BOOST_TEST(b.bytes().size() == buffer_pool::block_size);
    std::fill(b.bytes().begin(), b.bytes().end(), 'x'); // all of it is there, says the sanitizer
    BOOST_TEST(static_cast<bool>(b));
    BOOST_TEST(!block());
}

BOOST_AUTO_TEST_CASE(what_comes_back_is_lent_again)
{
    for (const bool single_threaded : {false, true}) {
        const auto pool = std::make_shared<buffer_pool>(single_threaded);
        block first = pool->lend();
        const block second = pool->lend();
        BOOST_TEST((first.bytes().data() != second.bytes().data()));
        const char* memory = first.bytes().data();
        first.reset();
        BOOST_TEST(!first);
        first.reset();
        const block third = pool->lend();
        BOOST_TEST((third.bytes().data() == memory));
    }
}

BOOST_AUTO_TEST_CASE(moving_a_block)
{
    const auto pool = std::make_shared<buffer_pool>(false);
    block a = pool->lend();
    const char* memory = a.bytes().data();
    block b = std::move(a);
    BOOST_TEST(!a);
    BOOST_TEST((b.bytes().data() == memory));
    block c = pool->lend();
    const char* other = c.bytes().data();
    c = std::move(b); // gives back what it had
    BOOST_TEST((c.bytes().data() == memory));
    const block d = pool->lend();
    BOOST_TEST((d.bytes().data() == other));
}

BOOST_AUTO_TEST_CASE(not_more_than_so_many_are_kept)
{
    const auto pool = std::make_shared<buffer_pool>(false);
    std::vector<block> all;
    std::set<const char*> first_time;
    for (std::size_t n = 0; n < buffer_pool::max_kept + 10; ++n) {
        all.push_back(pool->lend());
        first_time.insert(all.back().bytes().data());
    }
    BOOST_TEST(first_time.size() == all.size());
    // Those that are given back first are kept; the rest goes to the system, which the sanitizer would notice if not.
    std::set<const char*> kept;
    for (std::size_t n = 0; n < buffer_pool::max_kept; ++n) kept.insert(all[n].bytes().data());
    for (block& each : all) each.reset();
    std::vector<block> again;
    for (std::size_t n = 0; n < buffer_pool::max_kept; ++n) {
        again.push_back(pool->lend());
        BOOST_TEST(kept.erase(again.back().bytes().data()) == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
