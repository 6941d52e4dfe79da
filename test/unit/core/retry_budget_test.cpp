// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/retry_budget.hpp"

#include <boost/test/unit_test.hpp>

namespace runtype::test {
namespace {

using detail::retry_budget;

BOOST_AUTO_TEST_SUITE(retry_budget_)

BOOST_AUTO_TEST_CASE(pays_for_retries_until_it_is_empty)
{
    retry_budget b(2);
    BOOST_TEST(b.spend());
    BOOST_TEST(b.spend());
    BOOST_TEST(!b.spend());
    for (int i = 0; i < 4; ++i) b.succeeded(0);
    BOOST_TEST(!b.spend()); // a retry costs five successes
    b.succeeded(0);
    BOOST_TEST(b.spend());
    b.succeeded(1); // the retry was worth it
    BOOST_TEST(b.left() == 1U);
    for (int i = 0; i < 100; ++i) b.succeeded(0);
    BOOST_TEST(b.left() == 2U); // never more than the store holds
}

BOOST_AUTO_TEST_CASE(of_zero_is_no_budget)
{
    retry_budget b(0);
    for (int i = 0; i < 1'000; ++i) BOOST_TEST(b.spend());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
