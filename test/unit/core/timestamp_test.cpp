// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using runtype::nullable;
using runtype::timestamp;
namespace detail = runtype::detail;

// A parameter that is an aggregate is destroyed twice by GCC 12 when it is a temporary beside co_await.
static_assert(!std::is_aggregate_v<timestamp>);
static_assert(sizeof(timestamp) == 40);
static_assert(std::is_nothrow_default_constructible_v<timestamp>);
static_assert(std::is_nothrow_move_constructible_v<timestamp>);
static_assert(std::is_nothrow_move_assignable_v<timestamp>);
static_assert(std::is_convertible_v<std::string_view, timestamp>);
static_assert(std::is_convertible_v<const char*, timestamp>);
static_assert(std::is_convertible_v<const std::string&, timestamp>);
static_assert(std::is_convertible_v<std::chrono::sys_days, timestamp>);
static_assert(std::is_convertible_v<std::chrono::system_clock::time_point, timestamp>);
static_assert(!std::is_convertible_v<std::nullptr_t, timestamp>);
static_assert(!std::is_convertible_v<bool, timestamp>);
static_assert(!std::is_convertible_v<int, timestamp>);
static_assert(!std::is_convertible_v<std::chrono::steady_clock::time_point, timestamp>);
static_assert(!std::is_convertible_v<timestamp, std::string_view>);

namespace timestamp_test {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

const sys_time<nanoseconds> eight = sys_days(2026y / March / 4) + 8h;

/// Texts around the length that fits the object, and what no time has.
std::vector<std::string> texts()
{
    std::vector<std::string> out{
        "",
        "2026-03-04T08:00:00.000Z",
        "yesterday",
        "2026-03-04T08:00:00.123456789+01:00",
        std::string("a\0b", 3),
        "\xff\x80 no UTF-8",
        std::string(1, '\x7f'),
    };
    for (const std::size_t size : {1u, 38u, 39u, 40u, 41u, 127u, 128u, 255u, 256u, 5000u}) {
        out.emplace_back(size, '\x7f');
        out.emplace_back(size, 'x');
        out.back().front() = 'y';
        out.back().back() = 'z';
    }
    return out;
}

BOOST_AUTO_TEST_SUITE(timestamps)

BOOST_AUTO_TEST_CASE(keeps_any_text)
{
    BOOST_TEST(timestamp().text() == "");
    BOOST_TEST(timestamp().empty());
    for (const std::string& text : texts()) {
        const timestamp time(text);
        BOOST_TEST(time.text() == text);
        BOOST_TEST(time.empty() == text.empty());
        std::ostringstream out;
        out << time;
        BOOST_TEST(out.str() == text);
    }
}

BOOST_AUTO_TEST_CASE(copies_and_moves)
{
    for (const std::string& from : texts()) {
        const timestamp original(from);
        timestamp copy(original);
        BOOST_TEST(copy.text() == from);
        timestamp moved(std::move(copy));
        BOOST_TEST(moved.text() == from);
        BOOST_TEST(copy.empty()); // it can be used again
        copy = "again";
        BOOST_TEST(copy.text() == "again");
        for (const std::string& to : texts()) {
            timestamp target(to);
            target = original;
            BOOST_TEST(target.text() == from);
            target = timestamp(to);
            BOOST_TEST(target.text() == to);
            timestamp source(original);
            target = std::move(source);
            BOOST_TEST(target.text() == from);
            BOOST_TEST(source.empty());
            std::swap(target, copy);
            BOOST_TEST(copy.text() == from);
            copy = "again";
        }
        BOOST_TEST(original.text() == from);
    }
}

BOOST_AUTO_TEST_CASE(assigned_to_itself)
{
    for (const std::string& text : texts()) {
        timestamp time(text);
        timestamp& same = time;
        time = same;
        BOOST_TEST(time.text() == text);
        time = std::move(same);
        BOOST_TEST(time.text() == text);
    }
}

BOOST_AUTO_TEST_CASE(in_a_vector_that_grows)
{
    std::vector<timestamp> times;
    for (int round = 0; round < 3; ++round) {
        for (const std::string& text : texts()) times.emplace_back(text);
    }
    const std::vector<timestamp> copies = times;
    times.erase(times.begin());
    const std::vector<std::string> expected = texts();
    for (std::size_t i = 0; i < copies.size(); ++i) BOOST_TEST(copies[i].text() == expected[i % expected.size()]);
    for (std::size_t i = 0; i < times.size(); ++i) BOOST_TEST(times[i].text() == expected[(i + 1) % expected.size()]);
}

BOOST_AUTO_TEST_CASE(is_equal_to_the_same_text)
{
    const std::vector<std::string> all = texts();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all.size(); ++j) {
            BOOST_TEST((timestamp(all[i]) == timestamp(all[j])) == (i == j || all[i] == all[j]));
            BOOST_TEST((timestamp(all[i]) == all[j]) == (i == j || all[i] == all[j]));
        }
    }
    const timestamp time("2026-03-04T08:00:00Z");
    BOOST_TEST(time == "2026-03-04T08:00:00Z");
    BOOST_TEST("2026-03-04T08:00:00Z" == time);
    BOOST_TEST(time == std::string_view("2026-03-04T08:00:00Z"));
    BOOST_TEST(time != "2026-03-04T08:00:00.000Z"); // the same time
    BOOST_TEST((std::optional<timestamp>(time) == "2026-03-04T08:00:00Z"));
    BOOST_TEST((nullable<timestamp>(time) == nullable<timestamp>("2026-03-04T08:00:00Z")));
}

BOOST_AUTO_TEST_CASE(says_its_time)
{
    const auto time_of = [](const char* text) { return timestamp(text).time(); };
    BOOST_TEST((time_of("2026-03-04T08:00:00.000Z") == eight));
    BOOST_TEST((time_of("2026-03-04t09:30:00.5+01:30") == eight + 500ms));
    BOOST_TEST((time_of("2026-03-04T08:00:00.123456789Z") == eight + 123'456'789ns));
    BOOST_TEST((time_of("2026-03-04T08:00:00.1234567899Z") == eight + 123'456'789ns));
    BOOST_TEST((time_of("1969-12-31T23:59:59.999999999Z") == sys_time<nanoseconds>(-1ns)));
    BOOST_TEST((time_of("2016-12-31T23:59:60Z") == sys_days(2017y / 1 / 1)));
    for (const char* const text :
         {"", "now", "2026-03-04", "2026-02-29T08:00:00Z", "2026-03-04T08:00:00", "2026-03-04T08:00:00Z ",
          " 2026-03-04T08:00:00Z", "2026-03-04T08:00:00.123456789012345678901234567890x"})
        BOOST_TEST(!time_of(text).has_value(), text);
    // Longer than what fits the object.
    BOOST_TEST((time_of("2026-03-04T08:00:00.123456789012345678901234567890Z") == eight + 123'456'789ns));
}

BOOST_AUTO_TEST_CASE(times_that_nanoseconds_cannot_say)
{
    const auto time_of = [](const char* text) { return timestamp(text).time(); };
    BOOST_TEST((time_of("1677-09-21T00:12:44Z") == ceil<seconds>(sys_time<nanoseconds>::min())));
    BOOST_TEST(!time_of("1677-09-21T00:12:43.999999999Z").has_value());
    BOOST_TEST((time_of("2262-04-11T23:47:15.999999999Z") == floor<seconds>(sys_time<nanoseconds>::max()) - 1ns));
    BOOST_TEST(!time_of("2262-04-11T23:47:16Z").has_value());
    BOOST_TEST(!time_of("0000-01-01T00:00:00+23:59").has_value());
    BOOST_TEST(!time_of("9999-12-31T23:59:60-23:59").has_value());
}

BOOST_AUTO_TEST_CASE(made_of_a_time)
{
    BOOST_TEST(timestamp(eight) == "2026-03-04T08:00:00.000Z");
    BOOST_TEST(timestamp(sys_days(2024y / February / 29)) == "2024-02-29T00:00:00.000Z");
    BOOST_TEST(timestamp(sys_seconds(0s)) == "1970-01-01T00:00:00.000Z");
    BOOST_TEST(timestamp(eight + 1ms) == "2026-03-04T08:00:00.001Z");
    BOOST_TEST(timestamp(eight + 999'999'999ns) == "2026-03-04T08:00:00.999Z"); // not rounded up
    BOOST_TEST(timestamp(sys_time<nanoseconds>(-1ns)) == "1969-12-31T23:59:59.999Z");
    BOOST_TEST(timestamp(sys_time<minutes>(sys_days(2026y / December / 31)) + 61min) == "2026-12-31T01:01:00.000Z");
    const timestamp seven = sys_time<system_clock::duration>(eight - 1h); // as system_clock::now() is
    BOOST_TEST((timestamp(seven.time().value()) == seven));
}

BOOST_AUTO_TEST_CASE(made_of_a_time_that_no_four_digits_say)
{
    const char* const first = "0000-01-01T00:00:00.000Z";
    const char* const last = "9999-12-31T23:59:59.999Z";
    BOOST_TEST(timestamp(sys_days(0y / 1 / 1)) == first);
    BOOST_TEST(timestamp(sys_days(9999y / 12 / 31) + 23h + 59min + 59s) == "9999-12-31T23:59:59.000Z");
    BOOST_TEST(timestamp(sys_days(0y / 1 / 1) - 1ms) == first);
    BOOST_TEST(timestamp(sys_days(10000y / 1 / 1)) == last);
    BOOST_TEST(timestamp(sys_seconds::min()) == first);
    BOOST_TEST(timestamp(sys_seconds::max()) == last);
    BOOST_TEST(timestamp(sys_days::max()) == last);
    BOOST_TEST(timestamp(sys_time<hours>::min()) == first);
    BOOST_TEST(timestamp(sys_time<milliseconds>::min()) == first);
    BOOST_TEST(timestamp(sys_time<milliseconds>::max()) == last);
    BOOST_TEST(timestamp(sys_time<microseconds>::max()) == last);
    BOOST_TEST(timestamp(sys_time<nanoseconds>::max()) == "2262-04-11T23:47:16.854Z");
    BOOST_TEST(
        timestamp(sys_time<duration<int>>(duration<int>(std::numeric_limits<int>::max()))) ==
        "2038-01-19T03:14:07.000Z");
}

BOOST_AUTO_TEST_CASE(json_gives_what_it_took)
{
    for (const std::string& text : texts()) {
        std::string json;
        detail::json_writer out(json);
        write_value(out, timestamp(text));
        timestamp back("before");
        const auto failure = detail::decode_document(json, back);
        BOOST_TEST(!failure);
        BOOST_TEST(out.problem().has_value() == (text.find('\xff') != text.npos));
        if (!out.problem()) BOOST_TEST(back.text() == text);
    }
    std::vector<timestamp> times;
    BOOST_TEST(!detail::decode_document(
        R"([ "2026-03-04T08:00:00Z" ,"a\n\u00e9","\u65e5 )" + std::string(50, '-') + "\"]", times));
    BOOST_TEST_REQUIRE(times.size() == 3u);
    BOOST_TEST(times[0] == "2026-03-04T08:00:00Z");
    BOOST_TEST(times[1] == "a\n\xc3\xa9");
    BOOST_TEST(times[2] == "\xe6\x97\xa5 " + std::string(50, '-'));
    std::string json;
    detail::json_writer out(json);
    out.begin_object();
    write_member(out, "a", times[0]);
    write_member(out, "b", timestamp());
    write_member(out, "c", std::optional<timestamp>());
    write_member(out, "d", nullable<timestamp>(nullptr));
    write_member(out, "e", nullable<timestamp>("x"));
    write_member(out, "f", std::vector<timestamp>{"1", "2"});
    out.end_object();
    BOOST_TEST(json == R"({"a":"2026-03-04T08:00:00Z","b":"","d":null,"e":"x","f":["1","2"]})");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_a_failure)
{
    for (const char* const json : {"1", "true", "[]", "{}", "\"2026", "\"\\x\"", "\"\xff\"", "null"}) {
        timestamp time;
        BOOST_TEST(detail::decode_document(json, time).has_value(), json);
        BOOST_TEST(time.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace timestamp_test
