// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/header_check.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace runtype::detail;

namespace {

std::string problem(std::string_view name, std::string_view value) { return check_header(name, value).value_or(""); }

bool mentions(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

std::string one(int byte) { return std::string(1, static_cast<char>(byte)); }

} // namespace

BOOST_AUTO_TEST_SUITE(header_check)

BOOST_AUTO_TEST_CASE(iequals_ignores_the_case_of_ascii_letters_only)
{
    BOOST_TEST(iequals("", ""));
    BOOST_TEST(iequals("Retry-After", "retry-AFTER"));
    BOOST_TEST(!iequals("a", ""));
    BOOST_TEST(!iequals("", "a"));
    BOOST_TEST(!iequals("a", "ab"));
    BOOST_TEST(!iequals("[", "{")); // 0x5b and 0x7b differ in the same bit as 'A' and 'a'
    BOOST_TEST(!iequals("@", "`"));
    BOOST_TEST(!iequals("-", "\r"));
    BOOST_TEST(!iequals("\xc3\x89", "\xc3\xa9"));
    for (int upper = 'A'; upper <= 'Z'; ++upper) {
        BOOST_TEST(iequals(one(upper), one(upper + 32)));
    }
}

BOOST_AUTO_TEST_CASE(istarts_with_ignores_case_too)
{
    BOOST_TEST(istarts_with("X-RateLimit-Limit", "x-ratelimit-"));
    BOOST_TEST(istarts_with("abc", ""));
    BOOST_TEST(istarts_with("abc", "ABC"));
    BOOST_TEST(!istarts_with("ab", "abc"));
    BOOST_TEST(!istarts_with("xab", "ab"));
}

BOOST_AUTO_TEST_CASE(a_token_is_made_of_the_characters_of_the_rfc)
{
    const std::string_view allowed = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    BOOST_TEST(is_token(allowed));
    BOOST_TEST(!is_token(""));
    for (int byte = 0; byte < 256; ++byte) {
        const bool wanted = mentions(allowed, one(byte));
        BOOST_TEST(is_token(one(byte)) == wanted, byte);
        BOOST_TEST(is_token("X" + one(byte) + "Y") == wanted, byte);
    }
}

BOOST_AUTO_TEST_CASE(a_field_value_has_no_control_character_but_tab)
{
    for (int byte = 0; byte < 256; ++byte) {
        const bool wanted = byte == '\t' || (byte >= 0x20 && byte != 0x7f);
        BOOST_TEST(is_field_value("a" + one(byte) + "b") == wanted, byte);
    }
    BOOST_TEST(!is_field_value("a\r\nX-Injected: b"));
    BOOST_TEST(!is_field_value("a\n"));
    BOOST_TEST(!is_field_value(std::string_view("a\0", 2)));
    BOOST_TEST(is_field_value("Gr\xc3\xbc\xc3\x9f"));
}

BOOST_AUTO_TEST_CASE(a_field_value_has_no_white_space_at_its_ends)
{
    BOOST_TEST(is_field_value(""));
    BOOST_TEST(is_field_value("x"));
    BOOST_TEST(is_field_value("a b\tc"));
    for (const auto* value : {" ", "\t", " a", "a ", "\ta", "a\t", "  "}) {
        BOOST_TEST(!is_field_value(value));
    }
}

BOOST_AUTO_TEST_CASE(headers_that_callers_may_set)
{
    for (const auto* name :
         {"Authorization", "Accept", "User-Agent", "X-API-Key", "Idempotency-Key", "Content-Type", "Accept-Encoding",
          "traceparent", "Host2", "X-Host", "T", "TEA"}) {
        BOOST_TEST(problem(name, "some value") == "", name);
        BOOST_TEST(problem(name, "") == "", name);
    }
}

BOOST_AUTO_TEST_CASE(headers_of_the_library_are_refused_with_a_reason)
{
    const std::pair<std::string_view, std::string_view> owned[] = {
        {"Host", "base URL"},
        {"host", "base URL"},
        {"Content-Length", "body"},
        {"Transfer-Encoding", "body"},
        {"CONNECTION", "connection pool"},
        {"Keep-Alive", "connection pool"},
        {"proxy-connection", "connection pool"},
        {"Upgrade", "protocols"},
        {"te", "trailers"},
        {"Trailer", "trailers"},
        {"Expect", "100 (Continue)"}};
    for (const auto& [name, reason] : owned) {
        const auto text = problem(name, "x");
        BOOST_TEST(mentions(text, "\"" + std::string(name) + "\" cannot be set: "), text);
        BOOST_TEST(mentions(text, reason), text);
    }
}

BOOST_AUTO_TEST_CASE(a_bad_value_is_not_shown)
{
    for (const auto* value : {"hunter2\r\nX: y", "hunter2\n", "\x01hunter2", " hunter2", "hunter2\t", "hun\x7fter2"}) {
        const auto text = problem("X-Key", value);
        BOOST_TEST(mentions(text, "\"X-Key\""), text);
        BOOST_TEST(!mentions(text, "hun"), text);
        BOOST_TEST(is_field_value(text), text);
    }
    BOOST_TEST(mentions(problem("X-Key", "ab\r\n"), "position 2"));
    BOOST_TEST(mentions(problem("X-Key", " ab"), "white space"));
    BOOST_TEST(mentions(problem("Host", "hunter2\n"), "cannot be set"));
}

BOOST_AUTO_TEST_CASE(a_bad_name_is_shown_only_as_far_as_it_is_a_name)
{
    BOOST_TEST(mentions(problem("", "v"), "is empty"));
    const auto pasted = problem("Authorization: Bearer hunter2", "v");
    BOOST_TEST(mentions(pasted, "begins with \"Authorization\""), pasted);
    BOOST_TEST(mentions(pasted, "position 13"), pasted);
    BOOST_TEST(!mentions(pasted, "hunter2"), pasted);
    for (const auto* name : {"X Y", "X\r\nY", "X:", " X", "X\xc3\xa9", "\n", "(x)"}) {
        const auto text = problem(name, "v");
        BOOST_TEST(mentions(text, "is not allowed"), text);
        BOOST_TEST(is_field_value(text), text);
    }
    const auto lengthy = problem(std::string(100'000, 'n') + " ", "v");
    BOOST_TEST(mentions(lengthy, "nnn...\""));
    BOOST_TEST(lengthy.size() < 300u);
}

BOOST_AUTO_TEST_SUITE_END()
