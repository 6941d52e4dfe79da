// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_writer.hpp"

#include "core/encode.hpp"
#include "core/json_reader.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace runtype::detail;
using runtype::detail_code;
using runtype::nullable;
using runtype::raw_json;

namespace {

template <typename Write>
std::string written(Write write)
{
    std::string text;
    json_writer out(text);
    write(out);
    BOOST_TEST(!out.problem());
    return text;
}

// What is written, and the problem that is reported.
template <typename Write>
std::string spoiled(Write write)
{
    std::string text;
    json_writer out(text);
    write(out);
    BOOST_TEST_REQUIRE(out.problem().has_value());
    BOOST_TEST((out.problem()->code == detail_code::invalid_format));
    BOOST_TEST(out.problem()->code_text == "INVALID_FORMAT");
    json_reader in(text);
    BOOST_TEST((in.skip_value() && in.finish()), text); // whatever goes in, JSON comes out
    return text + " " + out.problem()->path + ": " + out.problem()->message;
}

std::string number(double value)
{
    return written([&](json_writer& out) { out.number(value); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_writer_test)

BOOST_AUTO_TEST_CASE(structure)
{
    const std::string text = written([](json_writer& out) {
        out.begin_object();
        out.key("a");
        out.begin_array();
        out.number(std::int64_t{1});
        out.begin_array();
        out.end_array();
        out.begin_object();
        out.end_object();
        out.null();
        out.end_array();
        out.key("b");
        out.begin_object();
        out.key("c");
        out.boolean(true);
        out.key("d");
        out.boolean(false);
        out.end_object();
        out.key("e");
        out.raw(" {\"x\": 1} ");
        out.key("f");
        out.string("g");
        out.end_object();
    });
    BOOST_TEST(text == R"({"a":[1,[],{},null],"b":{"c":true,"d":false},"e":{"x": 1},"f":"g"})");
}

BOOST_AUTO_TEST_CASE(appends_to_what_is_there)
{
    std::string text = "body=";
    json_writer out(text);
    out.begin_array();
    out.string("\xff");
    out.end_array();
    BOOST_TEST(text == "body=[\"\xef\xbf\xbd\"]");
    BOOST_TEST(out.problem()->path == "0");
}

BOOST_AUTO_TEST_CASE(strings_are_escaped)
{
    const auto quoted = [](std::string_view value) { return written([&](json_writer& out) { out.string(value); }); };
    BOOST_TEST(quoted("") == "\"\"");
    BOOST_TEST(quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
    BOOST_TEST(quoted("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    BOOST_TEST(quoted(std::string_view("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
    BOOST_TEST(quoted("\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80") == "\"\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\"");
    BOOST_TEST(written([](json_writer& out) {
                   out.begin_object();
                   out.key("a\"b");
                   out.null();
                   out.end_object();
               }) == R"({"a\"b":null})");
}

BOOST_AUTO_TEST_CASE(numbers_are_the_shortest_that_read_back)
{
    BOOST_TEST(number(0) == "0");
    BOOST_TEST(number(0.1) == "0.1");
    BOOST_TEST(number(-2.5) == "-2.5");
    BOOST_TEST(number(1e300) == "1e+300");
    BOOST_TEST(number(std::numeric_limits<double>::denorm_min()) == "5e-324");
    BOOST_TEST(written([](json_writer& out) {
                   out.number(std::numeric_limits<std::int64_t>::min());
               }) == "-9223372036854775808");
    std::mt19937_64 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) continue;
        const std::string text = number(value);
        json_reader in(text);
        double back = 0;
        BOOST_TEST((in.read_double(back) && in.finish()), text);
        BOOST_TEST(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value), text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_replaced_and_reported)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double value : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
        BOOST_TEST(spoiled([&](json_writer& out) {
                       out.number(value);
                   }) == "null : Expected a number, received infinity or NaN");
    }
    BOOST_TEST(spoiled([](json_writer& out) {
                   out.string("caf\xe9!");
               }) == "\"caf\xef\xbf\xbd!\" : Expected UTF-8 text, received other bytes");
    BOOST_TEST(spoiled([](json_writer& out) {
                   out.raw("{\"a\":}");
               }) == "null : Not JSON at offset 5: expected a value, found '}'");
    BOOST_TEST(spoiled([](json_writer& out) { out.raw(""); }).starts_with("null : Not JSON at offset 0"));
    BOOST_TEST(
        spoiled([](json_writer& out) { out.raw("1,\"injected\":2"); }).starts_with("null : Not JSON at offset 1"));
}

BOOST_AUTO_TEST_CASE(the_first_problem_is_reported_with_its_path_in_the_form_of_the_service)
{
    const std::string text = spoiled([](json_writer& out) {
        out.begin_object();
        out.key("name");
        out.string("fine");
        out.key("steps");
        out.begin_array();
        out.null();
        out.begin_object();
        out.key("cost");
        out.number(std::nan(""));
        out.key("label");
        out.string("\xff");
        out.end_object();
        out.end_array();
        out.end_object();
    });
    BOOST_TEST(
        text == "{\"name\":\"fine\",\"steps\":[null,{\"cost\":null,\"label\":\"\xef\xbf\xbd\"}]} "
                "steps.1.cost: Expected a number, received infinity or NaN");
}

BOOST_AUTO_TEST_CASE(members_without_a_value_are_left_out)
{
    const std::string text = written([](json_writer& out) {
        out.begin_object();
        write_member(out, "string", std::string("s"));
        write_member(out, "empty", std::string());
        write_member(out, "number", std::int64_t{7});
        write_member(out, "real", 0.5);
        write_member(out, "flag", true);
        write_member(out, "absent_optional", std::optional<std::string>());
        write_member(out, "optional", std::optional<std::string>("o"));
        write_member(out, "absent_raw", raw_json());
        write_member(out, "raw", raw_json("[1]"));
        write_member(out, "absent_nullable", nullable<std::string>());
        write_member(out, "null", nullable<std::string>(nullptr));
        write_member(out, "nullable", nullable<std::string>("n"));
        write_member(out, "absent_raw_nullable", nullable<raw_json>(raw_json()));
        write_member(out, "list", std::vector<std::string>{"x", "y"});
        write_member(out, "optional_list", std::optional<std::vector<std::int64_t>>(std::in_place));
        out.end_object();
    });
    BOOST_TEST(
        text == R"({"string":"s","empty":"","number":7,"real":0.5,"flag":true,"optional":"o","raw":[1],)"
                R"("null":null,"nullable":"n","list":["x","y"],"optional_list":[]})");
}

BOOST_AUTO_TEST_SUITE_END()
