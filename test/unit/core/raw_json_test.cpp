// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include "core/json_reader.hpp"
#include "json_samples.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <sstream>
#include <string>
#include <type_traits>

using runtype::errc;
using runtype::extra_fields;
using runtype::nullable;
using runtype::raw_json;
namespace json = boost::json;

// A parameter that is an aggregate is destroyed twice by GCC 12 when it is a temporary beside co_await.
static_assert(!std::is_aggregate_v<raw_json>);
static_assert(!std::is_aggregate_v<extra_fields>);
static_assert(!std::is_aggregate_v<nullable<std::string>>);
static_assert(std::is_nothrow_move_constructible_v<raw_json>);
static_assert(std::is_nothrow_move_constructible_v<nullable<std::string>>);

// Text is never taken for JSON by accident, and neither is what boost::json::value converts from.
static_assert(!std::is_convertible_v<std::string, raw_json>);
static_assert(!std::is_convertible_v<const char*, raw_json>);
static_assert(!std::is_convertible_v<int, raw_json>);
static_assert(!std::is_convertible_v<bool, raw_json>);
static_assert(!std::is_constructible_v<raw_json, std::nullptr_t>);
static_assert(std::is_convertible_v<json::value, raw_json>);
static_assert(std::is_convertible_v<json::object, raw_json>);
static_assert(std::is_convertible_v<json::array, raw_json>);

BOOST_AUTO_TEST_SUITE(raw_json_test)

BOOST_AUTO_TEST_CASE(absent_null_and_value_differ)
{
    const raw_json absent;
    BOOST_TEST(absent.empty());
    BOOST_TEST(!absent.is_null());
    BOOST_TEST(absent.text() == "");
    for (const char* text : {"null", " null", "null\n", "\t null \r\n"}) {
        BOOST_TEST(raw_json(text).is_null(), text);
        BOOST_TEST(!raw_json(text).empty());
    }
    for (const char* text : {"\"null\"", "[null]", "nullx", "nul", "0", " ", "null null"})
        BOOST_TEST(!raw_json(text).is_null(), text);
}

BOOST_AUTO_TEST_CASE(keeps_the_text_as_it_is)
{
    const raw_json value("{ \"a\" : 1.50 }");
    BOOST_TEST(value.text() == "{ \"a\" : 1.50 }");
    std::ostringstream os;
    os << value;
    BOOST_TEST(os.str() == value.text());
    BOOST_TEST((value == raw_json("{ \"a\" : 1.50 }")));
    BOOST_TEST((value != raw_json("{\"a\":1.5}")));
    BOOST_TEST(raw_json("[1]").text() == "[1]");
}

BOOST_AUTO_TEST_CASE(is_made_from_boost_json)
{
    BOOST_TEST(raw_json(json::value(nullptr)).is_null());
    BOOST_TEST(raw_json(json::object{{"a", 1}, {"b", {true, nullptr}}}).text() == R"({"a":1,"b":[true,null]})");
    BOOST_TEST(raw_json(json::array{1, "x"}).text() == R"([1,"x"])");
    const auto take = [](raw_json value) { return value.text(); };
    BOOST_TEST(take(json::value("text")) == "\"text\"");
    BOOST_TEST(take({}) == "");
}

BOOST_AUTO_TEST_CASE(parses_when_asked)
{
    const auto value = raw_json(R"({"owner":"ann","n":[1,2.5]})").parse();
    BOOST_TEST_REQUIRE(value.has_value());
    BOOST_TEST((*value == json::value({{"owner", "ann"}, {"n", {1, 2.5}}})));
    BOOST_TEST((raw_json("null").parse().value() == json::value(nullptr)));
}

BOOST_AUTO_TEST_CASE(text_that_is_not_json_gives_an_error_that_names_the_place)
{
    const auto problem = [](std::string text) {
        const auto value = raw_json(std::move(text)).parse();
        BOOST_TEST_REQUIRE(value.has_error());
        BOOST_TEST((value.error().code() == errc::bad_response));
        return std::string(value.error().message());
    };
    BOOST_TEST(problem("") == "There is no JSON value to parse: the text is empty.");
    BOOST_TEST(problem("<html>") == "Not JSON at offset 0: expected a value, found '<'.");
    BOOST_TEST(problem(R"({"a":[1,}]})") == "Not JSON at offset 8 (a[1]): expected a value, found '}'.");
    BOOST_TEST(problem("{} {}") == "Not JSON at offset 3: expected the end of the text, found an object.");
    BOOST_TEST(problem("[\"\xff\"]") == "Not JSON at offset 2 ([0]): a string is not UTF-8.");
    BOOST_TEST(problem(std::string(10'000, '[')).find("nested too deep") != std::string::npos);
}

// The limit of Boost.JSON is 32 levels unless it is told otherwise.
BOOST_AUTO_TEST_CASE(parses_as_deep_as_answers_may_be)
{
    const std::size_t depth = runtype::detail::max_json_depth;
    BOOST_TEST(raw_json(std::string(depth, '[') + std::string(depth, ']')).parse().has_value());
    BOOST_TEST(raw_json(std::string(depth + 1, '[') + std::string(depth + 1, ']')).parse().has_error());
}

// What the service may send is parsed, even where Boost.JSON is stricter.
BOOST_AUTO_TEST_CASE(half_of_a_surrogate_pair_parses_as_the_replacement_character)
{
    const auto value = raw_json(R"({"a":"x\ud83d","b":"\\ud83d \ud83d\ude00 \udc00\n","\ud83d":1})").parse();
    BOOST_TEST_REQUIRE(value.has_value());
    BOOST_TEST(value->at("a").as_string() == "x\xef\xbf\xbd");
    BOOST_TEST(value->at("b").as_string() == "\\ud83d \xf0\x9f\x98\x80 \xef\xbf\xbd\n");
    BOOST_TEST(value->at("\xef\xbf\xbd").as_int64() == 1);
}

BOOST_AUTO_TEST_CASE(parse_agrees_with_the_reader)
{
    runtype::testing::json_samples samples(4);
    for (int i = 0; i < 10'000; ++i) {
        const std::string text = i % 2 == 0 ? samples.document() : samples.spoiled(samples.document());
        runtype::detail::json_reader in(text);
        const bool accepted = in.skip_value() && in.finish();
        const auto value = raw_json(text).parse();
        if (value.has_error() && value.error().message().starts_with("Boost.JSON cannot hold"))
            continue; // e99999999999
        BOOST_TEST(value.has_value() == accepted, text);
    }
}

BOOST_AUTO_TEST_CASE(nullable_has_three_states)
{
    const nullable<std::string> absent;
    BOOST_TEST(absent.is_absent());
    BOOST_TEST(!absent.is_null());
    BOOST_TEST(!absent.has_value());
    const nullable<std::string> null(nullptr);
    BOOST_TEST(!null.is_absent());
    BOOST_TEST(null.is_null());
    BOOST_TEST(!null);
    const nullable<std::string> value("v");
    BOOST_TEST(!value.is_absent());
    BOOST_TEST(!value.is_null());
    BOOST_TEST_REQUIRE(value.has_value());
    BOOST_TEST(*value == "v");
    BOOST_TEST(value->size() == 1u);
    BOOST_TEST((absent != null));
    BOOST_TEST((null != value));
    BOOST_TEST((value == nullable<std::string>("v")));
    nullable<std::string> changing("v");
    changing = nullptr;
    BOOST_TEST((changing == null));
}

BOOST_AUTO_TEST_CASE(extra_fields_keep_order_and_find_the_last)
{
    extra_fields extra;
    BOOST_TEST(extra.empty());
    BOOST_TEST(extra.find("a") == nullptr);
    extra.add("a", raw_json("1"));
    extra.add("b", raw_json("2"));
    extra.add("a", raw_json("3"));
    BOOST_TEST(extra.size() == 3u);
    BOOST_TEST_REQUIRE(extra.contains("a"));
    BOOST_TEST(extra.find("a")->text() == "3");
    BOOST_TEST(extra.find("b")->text() == "2");
    BOOST_TEST(!extra.contains("c"));
    std::string names;
    for (const auto& [name, value] : extra) names += name + value.text();
    BOOST_TEST(names == "a1b2a3");
    extra_fields same = extra;
    BOOST_TEST((same == extra));
    same.add("c", raw_json());
    BOOST_TEST((same != extra));
}

BOOST_AUTO_TEST_SUITE_END()
