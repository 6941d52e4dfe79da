// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_reader.hpp"

#include "core/json_scan.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <string>
#include <vector>

using namespace runtype::detail;
namespace data = boost::unit_test::data;

namespace {

// Enough to say that an answer is right or what is wrong with it.
std::string verdict(std::string_view text)
{
    json_reader in(text);
    if (in.skip_value() && in.finish()) return "ok";
    return std::to_string(in.offset()) + " " + in.path() + ": " + in.problem();
}

std::string string_of(std::string_view text)
{
    json_reader in(text);
    std::string out;
    return in.read_string(out) && in.finish() ? out : "FAILED " + in.problem();
}

std::string nested(std::size_t depth, char open, char close)
{
    return std::string(depth, open) + std::string(depth, close);
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_reader_test)

BOOST_AUTO_TEST_CASE(reads_an_object_in_order)
{
    json_reader in(
        R"( {"id" : "r1", "on":true,"off": false, "n":-17, "d":2.5e1, "none":null, "list":[1,2,3], "more":{"a":{}} } )");
    BOOST_TEST_REQUIRE(in.begin_object());
    std::string trace;
    for (std::string_view key; in.next_key(key);) {
        trace += std::string(key) + "=";
        std::string text;
        bool flag = false;
        std::int64_t number = 0;
        double real = 0;
        std::string_view raw;
        if (key == "id" && in.read_string(text))
            trace += text;
        else if ((key == "on" || key == "off") && in.read_bool(flag))
            trace += flag ? "yes" : "no";
        else if (key == "n" && in.read_int64(number))
            trace += std::to_string(number);
        else if (key == "d" && in.read_double(real))
            trace += std::to_string(real);
        else if (key == "none" && in.read_null())
            trace += "null";
        else if (key == "more" && in.raw_value(raw))
            trace += raw;
        else if (key == "list" && in.begin_array()) {
            while (in.next_element()) {
                BOOST_TEST(in.read_int64(number));
                trace += std::to_string(number);
            }
        }
        trace += ' ';
    }
    BOOST_TEST(in.finish());
    BOOST_TEST(trace == "id=r1 on=yes off=no n=-17 d=25.000000 none=null list=123 more={\"a\":{}} ");
}

BOOST_AUTO_TEST_CASE(empty_containers_and_nesting)
{
    for (const char* text : {"{}", "[]", "[[],{}]", R"({"a":[],"b":{}})", " [ ] ", " { } ", R"([{"a":[{"b":[]}]}])"})
        BOOST_TEST(verdict(text) == "ok", text);
}

BOOST_AUTO_TEST_CASE(null_is_taken_only_if_it_is_there)
{
    json_reader in("null");
    BOOST_TEST(in.read_null());
    BOOST_TEST(in.finish());
    json_reader other("nil");
    BOOST_TEST(!other.read_null());
    BOOST_TEST(other.failed());
    json_reader number("5");
    BOOST_TEST(!number.read_null());
    BOOST_TEST(!number.failed());
}

BOOST_AUTO_TEST_CASE(strings_with_escapes)
{
    BOOST_TEST(string_of(R"("")") == "");
    BOOST_TEST(string_of(R"("plain text")") == "plain text");
    BOOST_TEST(string_of(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
    BOOST_TEST(string_of(R"("\u0041\u00e9\u20AC")") == "A\xc3\xa9\xe2\x82\xac");
    BOOST_TEST(string_of(R"("\ud83d\uDE00")") == "\xf0\x9f\x98\x80");
    BOOST_TEST(string_of(R"("\udbff\udfff")") == "\xf4\x8f\xbf\xbf");
    BOOST_TEST(string_of(R"("a\u0000b")") == std::string("a\0b", 3));
    BOOST_TEST(
        string_of("\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 mixed \\n tail\"") ==
        "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 mixed \n tail");
}

// A name that a JavaScript service has cut within an emoji.
BOOST_AUTO_TEST_CASE(half_of_a_surrogate_pair_reads_as_the_replacement_character)
{
    const std::string replacement = "\xef\xbf\xbd";
    BOOST_TEST(string_of(R"("Plan \ud83d")") == "Plan " + replacement);
    BOOST_TEST(string_of(R"("\ude00 Plan")") == replacement + " Plan");
    BOOST_TEST(string_of(R"("\ud83d\ud83d\ude00")") == replacement + "\xf0\x9f\x98\x80");
    BOOST_TEST(string_of(R"("\ud83d\n")") == replacement + "\n");
    BOOST_TEST(string_of(R"("\ud83dA")") == replacement + "A");
    BOOST_TEST(verdict(R"(["\ud83d"])") == "ok");
}

BOOST_AUTO_TEST_CASE(bad_strings_are_refused)
{
    BOOST_TEST(verdict("\"a") == "2 : a string does not end");
    BOOST_TEST(verdict("[\"a\nb\"]") == "3 [0]: a control character in a string");
    BOOST_TEST(verdict("\"\x1f\"") == "1 : a control character in a string");
    for (const char* text : {R"("\x")", R"("\u12")", R"("\u12g4")", R"("\)", R"("\u)", R"("\ud83d\u12")", "\"\\"})
        BOOST_TEST(verdict(text) != "ok", text);
    BOOST_TEST(verdict(R"({"a":"\q"})") == "6 a: an unknown escape sequence in a string");
}

BOOST_DATA_TEST_CASE(
    text_that_is_not_utf8_is_refused,
    data::make(std::vector<std::string>{
        "\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xe2\x82",
        "\xe2(\xac", "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf0\x9f\x98",
        "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xfe"}),
    bytes)
{
    for (const std::string& text :
         {'"' + bytes + '"', "\"plain text before it " + bytes + " and behind\"", "{\"" + bytes + "\":1}"}) {
        const std::string got = verdict(text);
        BOOST_TEST(got.ends_with(": a string is not UTF-8"), got);
        BOOST_TEST(string_of(text).starts_with("FAILED"));
    }
}

BOOST_AUTO_TEST_CASE(integers)
{
    const auto read = [](std::string_view text, digit_strings strings = digit_strings::refused) {
        json_reader in(text);
        std::int64_t value = -1;
        return in.read_int64(value, strings) && in.finish() ? std::to_string(value) : in.problem();
    };
    BOOST_TEST(read("0") == "0");
    BOOST_TEST(read("-0") == "0");
    BOOST_TEST(read("25.0") == "25");
    BOOST_TEST(read("1e2") == "100");
    BOOST_TEST(read("12.5e1") == "125");
    BOOST_TEST(read("-3E+0") == "-3");
    BOOST_TEST(read("9223372036854775807") == "9223372036854775807");
    BOOST_TEST(read("-9223372036854775808") == "-9223372036854775808");
    BOOST_TEST(read("9223372036854775808") == "a number is out of range");
    BOOST_TEST(read("9223372036854775808.0") == "a number is out of range");
    BOOST_TEST(read("-9223372036854775808.0") == "-9223372036854775808");
    BOOST_TEST(read("1e19") == "a number is out of range");
    BOOST_TEST(read("1e999") == "a number is too large");
    BOOST_TEST(read("1.5") == "expected a whole number, found a fraction");
    BOOST_TEST(read("true") == "expected a whole number, found a boolean");
    BOOST_TEST(read("\"25\"") == "expected a whole number, found a string");
    BOOST_TEST(read("\"25\"", digit_strings::accepted) == "25");
    BOOST_TEST(read("\"-7\"", digit_strings::accepted) == "-7");
    BOOST_TEST(read("26", digit_strings::accepted) == "26");
    for (const char* text : {"\"\"", "\"x\"", "\"25 \"", "\"25", "\"2.5\"", "\"99999999999999999999\""})
        BOOST_TEST(read(text, digit_strings::accepted) == "a string is not a whole number", text);
}

BOOST_AUTO_TEST_CASE(reals)
{
    const auto read = [](std::string_view text) {
        json_reader in(text);
        double value = -1;
        BOOST_TEST((in.read_double(value) && in.finish()), text << ": " << in.problem());
        return value;
    };
    BOOST_TEST(read("0") == 0.0);
    BOOST_TEST(read("0.1") == 0.1);
    BOOST_TEST(read("-2.5e-3") == -0.0025);
    BOOST_TEST(read("1.7976931348623157e308") == std::numeric_limits<double>::max());
    BOOST_TEST(read("5e-324") == std::numeric_limits<double>::denorm_min());
    BOOST_TEST(read("123456789012345678901234567890") == 123456789012345678901234567890.0);
    // Too small for a double is zero, whatever way it is written.
    const std::string small = "0." + std::string(400, '0') + "1";
    for (const std::string& text :
         {std::string("1e-999"), std::string("1e-99999999999999999999"), std::string("0e999"), small})
        BOOST_TEST(read(text) == 0.0, text);
    const std::string large = "1" + std::string(400, '0');
    for (const std::string& text :
         {std::string("1e309"), std::string("-1e999"), std::string("1e99999999999999999999"), large}) {
        json_reader in(text);
        double value = 0;
        BOOST_TEST(!in.read_double(value), text);
        BOOST_TEST(in.problem() == "a number is too large");
    }
}

BOOST_DATA_TEST_CASE(
    bad_numbers_are_refused,
    data::make(std::vector<std::string>{
        "-", "+1", "01", "-01", "1.", ".5", "1.e5", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity", "-Infinity",
        "1.5.5", "--1", "1-"}),
    text)
{
    BOOST_TEST(verdict(text) != "ok");
    json_reader real(text);
    double d = 0;
    BOOST_TEST(!(real.read_double(d) && real.finish()));
    json_reader whole(text);
    std::int64_t i = 0;
    BOOST_TEST(!(whole.read_int64(i) && whole.finish()));
}

BOOST_AUTO_TEST_CASE(bad_structure_names_the_place)
{
    BOOST_TEST(verdict("") == "0 : expected a value, found the end of the text");
    BOOST_TEST(verdict("  ") == "2 : expected a value, found the end of the text");
    BOOST_TEST(verdict("{} x") == "3 : expected the end of the text, found 'x'");
    BOOST_TEST(verdict("[1 2]") == "3 [0]: expected ',' or ']', found a number");
    BOOST_TEST(verdict("[1,]") == "3 [1]: expected a value, found ']'");
    BOOST_TEST(verdict("[,1]") == "1 [0]: expected a value, found ','");
    BOOST_TEST(verdict("{,}") == "1 : expected a key, found ','");
    BOOST_TEST(verdict(R"({"a":1,})") == "7 : expected a key, found '}'");
    BOOST_TEST(verdict(R"({"a" 1})") == "5 a: expected ':', found a number");
    BOOST_TEST(verdict(R"({"a":})") == "5 a: expected a value, found '}'");
    BOOST_TEST(verdict(R"({"a":1 "b":2})") == "7 a: expected ',' or '}', found a string");
    BOOST_TEST(verdict("{a:1}") == "1 : expected a key, found 'a'");
    BOOST_TEST(verdict("{1:2}") == "1 : expected a key, found a number");
    BOOST_TEST(
        verdict(R"({"data":[{"x":1},{"x":[1,{"y":tru}]}]})") == "30 data[1].x[1].y: expected a value, found 't'");
    BOOST_TEST(verdict(R"({"data":[1,2)") == "12 data[1]: expected ',' or ']', found the end of the text");
    BOOST_TEST(verdict("[1}") == "2 [0]: expected ',' or ']', found '}'");
    BOOST_TEST(verdict("<html>") == "0 : expected a value, found '<'");
    BOOST_TEST(verdict("\xef\xbb\xbf{}") == "0 : expected a value, found a byte order mark");
    BOOST_TEST(verdict(std::string_view("[\0]", 3)) == "1 [0]: expected a value, found the byte 0x00");
    BOOST_TEST(verdict("[\x0b]") == "1 [0]: expected a value, found the byte 0x0b");
    BOOST_TEST(verdict("nul") == "0 : expected a value, found 'n'");
    BOOST_TEST(verdict("truefalse") == "4 : expected the end of the text, found a boolean");
}

BOOST_AUTO_TEST_CASE(a_wrong_type_is_refused_by_every_reader)
{
    const std::vector<std::string> values = {"{}", "[]", "\"s\"", "1", "true", "null", ""};
    const std::vector<std::string> names = {"an object", "an array", "a string",           "a number",
                                            "a boolean", "null",     "the end of the text"};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto refused = [&](auto read, const std::string& what, bool right) {
            json_reader in(values[i]);
            BOOST_TEST(read(in) == right, what << " from " << values[i]);
            BOOST_TEST(in.problem() == (right ? "" : "expected " + what + ", found " + names[i]));
        };
        refused([](json_reader& in) { return in.begin_object(); }, "an object", i == 0);
        refused([](json_reader& in) { return in.begin_array(); }, "an array", i == 1);
        refused(
            [](json_reader& in) {
                std::string s;
                return in.read_string(s);
            },
            "a string", i == 2);
        refused(
            [](json_reader& in) {
                std::string_view s;
                return in.read_text(s);
            },
            "a string", i == 2);
        refused(
            [](json_reader& in) {
                std::int64_t n;
                return in.read_int64(n);
            },
            "a whole number", i == 3);
        refused(
            [](json_reader& in) {
                double d;
                return in.read_double(d);
            },
            "a number", i == 3);
        refused(
            [](json_reader& in) {
                bool b;
                return in.read_bool(b);
            },
            "a boolean", i == 4);
    }
}

BOOST_AUTO_TEST_CASE(the_first_failure_stays_and_everything_after_it_fails)
{
    json_reader in(R"({"a":[true],"b":2})");
    std::string_view key;
    BOOST_TEST(in.begin_object());
    BOOST_TEST(in.next_key(key));
    BOOST_TEST(in.begin_array());
    BOOST_TEST(in.next_element());
    std::string text;
    BOOST_TEST(!in.read_string(text));
    std::int64_t number = 0;
    std::string_view raw;
    BOOST_TEST(!in.next_element());
    BOOST_TEST(!in.next_key(key));
    BOOST_TEST(!in.read_int64(number));
    BOOST_TEST(!in.read_null());
    BOOST_TEST(!in.skip_value());
    BOOST_TEST(!in.raw_value(raw));
    BOOST_TEST(!in.begin_object());
    BOOST_TEST(!in.finish());
    BOOST_TEST(in.problem() == "expected a string, found a boolean");
    BOOST_TEST(in.path() == "a[0]");
}

BOOST_AUTO_TEST_CASE(depth_is_limited)
{
    BOOST_TEST(max_json_depth == 512u);
    BOOST_TEST(verdict(nested(max_json_depth, '[', ']')) == "ok");
    BOOST_TEST(verdict(nested(max_json_depth + 1, '[', ']')).ends_with("nested too deep"));
    std::string objects;
    for (std::size_t i = 0; i < max_json_depth; ++i) objects += "{\"a\":";
    BOOST_TEST(verdict(objects + "1" + std::string(max_json_depth, '}')) == "ok");
    BOOST_TEST(verdict(objects + "{}" + std::string(max_json_depth, '}')).ends_with("nested too deep"));
    BOOST_TEST(verdict(nested(10'000, '[', ']')).ends_with("nested too deep"));
    BOOST_TEST(verdict(std::string(1'000'000, '[')).ends_with("nested too deep"));
    // What was entered by hand counts as well, and what was left does not.
    const std::string text = "[" + nested(max_json_depth - 1, '[', ']') + "," + nested(max_json_depth, '[', ']') + "]";
    json_reader in(text);
    BOOST_TEST(in.begin_array());
    BOOST_TEST(in.next_element());
    BOOST_TEST(in.skip_value());
    BOOST_TEST(in.next_element());
    BOOST_TEST(!in.skip_value());
    BOOST_TEST(in.problem() == "nested too deep");
}

BOOST_AUTO_TEST_CASE(raw_values_have_no_space_around_them_and_keep_it_within)
{
    json_reader in(" [ { \"a\" : 1 } , \"x\" , 12 ] ");
    std::vector<std::string> values;
    BOOST_TEST(in.begin_array());
    for (std::string_view raw; in.next_element() && in.raw_value(raw);) values.emplace_back(raw);
    BOOST_TEST(in.finish());
    BOOST_TEST(values == (std::vector<std::string>{"{ \"a\" : 1 }", "\"x\"", "12"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(keys_with_escapes_are_compared_unescaped)
{
    json_reader in(R"({"\u0069d":1,"a\nb":{"\u0069d":2}})");
    std::string_view key;
    BOOST_TEST(in.begin_object());
    BOOST_TEST(in.next_key(key));
    BOOST_TEST(key == "id");
    BOOST_TEST(in.skip_value());
    BOOST_TEST(in.next_key(key));
    BOOST_TEST(key == "a\nb");
    BOOST_TEST(in.begin_object());
    BOOST_TEST(in.next_key(key));
    BOOST_TEST(key == "id");
}

BOOST_AUTO_TEST_CASE(peek_shows_what_comes_next)
{
    BOOST_TEST(json_reader(" \t\r\n{").peek() == '{');
    BOOST_TEST(json_reader("").peek() == '\0');
    json_reader in("  7");
    BOOST_TEST(!in.fail_expected("a cursor"));
    BOOST_TEST(in.problem() == "expected a cursor, found a number");
    BOOST_TEST(in.offset() == 2u);
}

// Each special byte at each place of a text of each length, so that every path through the blocks is taken.
BOOST_AUTO_TEST_CASE(both_searches_find_the_first_special_byte)
{
    for (std::size_t size = 0; size < 40; ++size) {
        std::string text(size, 'a');
        BOOST_TEST_REQUIRE(find_special(text.data(), text.data() + size) == text.data() + size);
        BOOST_TEST_REQUIRE(find_special_portable(text.data(), text.data() + size) == text.data() + size);
        for (std::size_t at = 0; at < size; ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                text.assign(size, at % 2 == 0 ? ' ' : '!'); // neighbours of the bounds, which a borrow could reach
                text[at] = static_cast<char>(byte);
                const char* const end = text.data() + size;
                const char* const expected = is_special(text[at]) ? text.data() + at : end;
                if (find_special(text.data(), end) != expected || find_special_portable(text.data(), end) != expected)
                    BOOST_TEST_REQUIRE(false, "byte " << byte << " at " << at << " of " << size);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_member_is_its_whole_name_whatever_its_length)
{
    for (std::size_t size = 1; size <= 40; ++size) {
        std::string name;
        for (std::size_t i = 0; i < size; ++i) name += static_cast<char>('a' + i % 26);
        const std::array<std::string_view, 1> names{name};
        for (std::size_t wrong = 0; wrong <= size; ++wrong) { // the last is right
            std::string key = name;
            if (wrong < size) key[wrong] = '_';
            const std::string text = "{\"" + key + "\":1}";
            json_reader in(text);
            member_finder member(names);
            BOOST_TEST_REQUIRE(in.begin_object());
            BOOST_TEST_REQUIRE(in.next_member(member));
            BOOST_TEST(member.index() == (wrong < size ? 1U : 0U));
            BOOST_TEST(in.skip_value());
            BOOST_TEST(!in.next_member(member));
            BOOST_TEST(in.finish());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
