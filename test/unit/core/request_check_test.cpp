// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/request_check.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using runtype::detail_code;
using runtype::nullable;
using runtype::raw_json;
using runtype::timestamp;
using runtype::detail::request_check;

namespace {

// The findings as "path CODE message", one after the other.
template <typename Check>
std::string findings(Check check)
{
    request_check problems;
    check(problems);
    std::string text;
    for (const auto& detail : problems.take()) {
        BOOST_TEST(to_string(detail.code) == detail.code_text);
        BOOST_TEST(!detail.suggestion.value_or("").empty());
        text += detail.path + ' ' + detail.code_text + ' ' + detail.message + ';';
    }
    return text;
}

std::string repeat(std::string_view text, int count)
{
    std::string out;
    for (; count > 0; --count) out += text;
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(request_check_test)

BOOST_AUTO_TEST_CASE(length_counts_characters)
{
    const auto name = [](const std::string& text) {
        return findings([&](request_check& problems) { problems.length("name", text, 1, 5); });
    };
    BOOST_TEST(name("a") == "");
    BOOST_TEST(name("abcde") == "");
    BOOST_TEST(name(repeat("\xf0\x9f\x98\x80", 5)) == "");
    BOOST_TEST(name("") == "name OUT_OF_RANGE Must contain at least 1 character(s), has 0;");
    BOOST_TEST(name("abcdef") == "name OUT_OF_RANGE Must contain at most 5 character(s), has 6;");
    BOOST_TEST(name(repeat("\xc3\xa9", 6)) == "name OUT_OF_RANGE Must contain at most 5 character(s), has 6;");
    BOOST_TEST(name("a\xff") == "name INVALID_FORMAT Expected UTF-8 text, received other bytes;");
}

BOOST_AUTO_TEST_CASE(range_includes_its_bounds)
{
    const auto score = [](std::int64_t value) {
        return findings([&](request_check& problems) { problems.range("score", value, 1, 5); });
    };
    BOOST_TEST(score(1) == "");
    BOOST_TEST(score(5) == "");
    BOOST_TEST(score(0) == "score OUT_OF_RANGE Must be at least 1, is 0;");
    BOOST_TEST(score(6) == "score OUT_OF_RANGE Must be at most 5, is 6;");
    BOOST_TEST(findings([](request_check& problems) { problems.range("limit", INT64_MAX, 1); }) == "");
}

BOOST_AUTO_TEST_CASE(kinds_of_json)
{
    const auto metadata = [](const char* text) {
        return findings([&](request_check& problems) { problems.object("metadata", raw_json(text)); });
    };
    BOOST_TEST(metadata("{}") == "");
    BOOST_TEST(metadata("  {\"a\":1}") == "");
    BOOST_TEST(metadata("") == ""); // not given
    for (const char* text : {"[]", "null", "\"{}\"", "nonsense"})
        BOOST_TEST(metadata(text) == "metadata INVALID_TYPE Expected object, received another type;", text);
    BOOST_TEST(findings([](request_check& problems) {
                   problems.array("messages", raw_json("{}"));
               }) == "messages INVALID_TYPE Expected array, received another type;");
    BOOST_TEST(findings([](request_check& problems) { problems.array("messages", raw_json("[]")); }) == "");
}

BOOST_AUTO_TEST_CASE(times_are_of_rfc_3339)
{
    const auto at = [](const auto& time) {
        return findings([&](request_check& problems) { problems.time("at", time); });
    };
    BOOST_TEST(at(timestamp("2026-03-04T08:00:00Z")) == "");
    BOOST_TEST(at(timestamp("9999-12-31T23:59:59+01:00")) == ""); // beyond nanoseconds
    BOOST_TEST(at(timestamp(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4))) == "");
    const std::string finding = "at INVALID_FORMAT Expected a date and time (RFC 3339);";
    for (const char* text : {"", "2026-03-04", "tomorrow", "2026-03-04T08:00:00", "2026-13-04T08:00:00Z", "\xff"}) {
        BOOST_TEST(at(timestamp(text)) == finding, text);
        BOOST_TEST(at(std::optional<timestamp>(text)) == finding, text);
        BOOST_TEST(at(nullable<timestamp>(text)) == finding, text);
    }
    BOOST_TEST(at(std::optional<timestamp>()) == "");
    BOOST_TEST(at(nullable<timestamp>()) == "");
    BOOST_TEST(at(nullable<timestamp>(nullptr)) == "");
}

BOOST_AUTO_TEST_CASE(fields_without_a_value_are_right)
{
    BOOST_TEST(findings([](request_check& problems) {
                   problems.length("a", std::optional<std::string>(), 1, 5);
                   problems.length("b", nullable<std::string>(), 1, 5);
                   problems.length("c", nullable<std::string>(nullptr), 1, 5);
                   problems.range("d", std::optional<std::int64_t>(), 1);
                   problems.array("e", nullable<raw_json>());
                   problems.object("f", nullable<raw_json>(nullptr));
               }) == "");
    BOOST_TEST(
        findings([](request_check& problems) {
            problems.length("a", std::optional<std::string>(""), 1, 5);
            problems.length("b", nullable<std::string>(""), 1, 5);
            problems.range("d", std::optional<std::int64_t>(0), 1);
            problems.array("e", nullable<raw_json>(raw_json("1")));
            problems.object("f", nullable<raw_json>(raw_json("1")));
        }) == "a OUT_OF_RANGE Must contain at least 1 character(s), has 0;"
              "b OUT_OF_RANGE Must contain at least 1 character(s), has 0;"
              "d OUT_OF_RANGE Must be at least 1, is 0;"
              "e INVALID_TYPE Expected array, received another type;"
              "f INVALID_TYPE Expected object, received another type;");
}

BOOST_AUTO_TEST_SUITE_END()
