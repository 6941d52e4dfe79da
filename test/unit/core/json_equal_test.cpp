// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_equal.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string_view>

namespace runtype::detail {
namespace {

bool equal(std::string_view a, std::string_view b)
{
    const boost::json::value x = boost::json::parse(a);
    const boost::json::value y = boost::json::parse(b);
    BOOST_TEST(json_equal(x, y) == json_equal(y, x));
    return json_equal(x, y);
}

BOOST_AUTO_TEST_SUITE(json_equality)

BOOST_AUTO_TEST_CASE(what_differs)
{
    BOOST_TEST(!equal("1", "2"));
    BOOST_TEST(!equal("1", "1.5"));
    BOOST_TEST(!equal("18446744073709551615", "-1"));
    BOOST_TEST(!equal("1", R"("1")"));
    BOOST_TEST(!equal("0", "false"));
    BOOST_TEST(!equal("null", "{}"));
    BOOST_TEST(!equal("[]", "{}"));
    BOOST_TEST(!equal("[1,2]", "[2,1]"));
    BOOST_TEST(!equal("[1]", "[1,1]"));
    BOOST_TEST(!equal(R"({"a":1})", R"({"a":1,"b":1})"));
    BOOST_TEST(!equal(R"({"a":1})", R"({"b":1})"));
    BOOST_TEST(!equal(R"({"a":[{"b":1}]})", R"({"a":[{"b":2}]})"));
    BOOST_TEST(!equal(R"("a")", R"("A")"));
}

BOOST_AUTO_TEST_CASE(what_does_not)
{
    BOOST_TEST(equal("1", "1.0"));
    BOOST_TEST(equal("100", "1e2"));
    BOOST_TEST(equal("18446744073709551615", "18446744073709551615"));
    BOOST_TEST(equal("null", "null"));
    BOOST_TEST(equal(R"("\u0061")", R"("a")"));
    BOOST_TEST(equal(R"({"a":1,"b":[{"c":2.0}]})", R"( { "b" : [ { "c" : 2 } ], "a" : 1 } )"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
