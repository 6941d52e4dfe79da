// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/redaction.hpp"

#include "core/prng.hpp"
#include "core/url.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace runtype::detail;
using namespace std::string_view_literals;

namespace {

// Slashes, plus, equals sign, quote, backslash, percent, space, line break and a letter outside of ASCII: every encoder
// has to act.
const std::string awkward = "k/e+y=\"\\% \n\xc3\xa9~end";
const std::string key = "rt_live_0123456789abcdefABCDEF";

std::string base64(std::string_view bytes, bool url_safe)
{
    const std::string alphabet =
        std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") + (url_safe ? "-_" : "+/");
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            group = group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            out += i + j > bytes.size() ? '=' : alphabet[(group >> (18 - 6 * j)) & 63];
        }
    }
    return out;
}

std::string json_ascii(std::string_view ascii)
{
    std::string out;
    for (const char c : ascii) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        out.append("\\u00").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

std::string percent_all(std::string_view bytes, bool upper)
{
    std::string out;
    for (const char c : bytes) {
        const std::string_view digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

std::string random_bytes(prng& random, std::size_t size)
{
    std::string bytes(size, ' ');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random.below(256)); });
    return bytes;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(redaction)

BOOST_AUTO_TEST_CASE(a_secret_is_replaced_wherever_it_stands)
{
    const redactor r({key});
    BOOST_TEST(r.redact(key) == "[redacted]");
    BOOST_TEST(r.redact("a " + key + " b") == "a [redacted] b");
    BOOST_TEST(r.redact(key + key) == "[redacted][redacted]");
    BOOST_TEST(r.redact("x" + key + "y" + key + "z") == "x[redacted]y[redacted]z");
}

BOOST_AUTO_TEST_CASE(other_text_is_left_alone)
{
    const redactor r({key, awkward});
    for (const auto text : {""sv, "hello"sv, "rt_live_"sv, "100% of %zz \\u12 \\"sv, "a+b/c-d_e"sv, "\0\xff\xfe"sv}) {
        BOOST_TEST(r.redact(text) == text);
    }
    BOOST_TEST(r.redact(key.substr(0, key.size() - 1)) == key.substr(0, key.size() - 1));
    BOOST_TEST(r.redact("X" + key.substr(1)) == "X" + key.substr(1));
}

BOOST_AUTO_TEST_CASE(without_secrets_nothing_is_replaced)
{
    BOOST_TEST(redactor({}).redact("any text") == "any text");
    BOOST_TEST(redactor({""}).redact("any text") == "any text");
    BOOST_TEST(redactor({"", key}).redact("a" + key) == "a[redacted]");
}

BOOST_AUTO_TEST_CASE(percent_encoded_by_any_encoder)
{
    const redactor r({awkward});
    BOOST_TEST(r.redact("u=" + percent_encode_query(awkward) + "&x") == "u=[redacted]&x");
    BOOST_TEST(r.redact("[" + percent_all(awkward, true) + "]") == "[[redacted]]");
    BOOST_TEST(r.redact("[" + percent_all(awkward, false) + "]") == "[[redacted]]");
    // A form: a space is a plus sign; some encoders leave '/' and '=' as they are.
    BOOST_TEST(r.redact("k/e%2By=%22%5C%25+%0A%C3%A9~end") == "[redacted]");
    BOOST_TEST(r.redact("k%2fe%2by%3d%22%5c%25%20%0a%c3%a9%7eend") == "[redacted]");
}

BOOST_AUTO_TEST_CASE(escaped_in_json)
{
    const redactor r({awkward});
    BOOST_TEST(r.redact(boost::json::serialize(boost::json::string(awkward))) == "\"[redacted]\"");
    BOOST_TEST(r.redact(R"({"key":"k\/e+y=\"\\% \n\u00e9~end"})") == R"({"key":"[redacted]"})");
    BOOST_TEST(r.redact(R"(k\u002fe\u002By\u003D\u0022\u005c\u0025\u0020\u000a\u00E9\u007eend)") == "[redacted]");
    const redactor plain({key});
    BOOST_TEST(plain.redact("\"" + json_ascii(key) + "\"") == "\"[redacted]\"");
}

BOOST_AUTO_TEST_CASE(characters_of_every_length_escaped_in_json)
{
    const redactor r({"pass\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80word"});
    BOOST_TEST(r.redact(R"(pass\u00e9\u20ac\ud83d\ude00word)") == "[redacted]");
    BOOST_TEST(r.redact("pass\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80word") == "[redacted]");
    BOOST_TEST(r.redact("pass%C3%A9%E2%82%AC%F0%9F%98%80word") == "[redacted]");
    for (const auto* broken :
         {R"(pass\u00e9\u20ac\ud83dword)", R"(pass\u00e9\u20ac\ud83d\ud83dword)", R"(pass\u00e9\u20ac\ude00\ud83dword)",
          R"(pass\u00e9\u20ac\ud83d\u)", R"(pass\u00e9\u20)"}) {
        BOOST_TEST(r.redact(broken) == broken);
    }
}

BOOST_AUTO_TEST_CASE(json_short_escapes)
{
    const redactor r({"\b\f\n\r\t\"\\/12345"});
    BOOST_TEST(r.redact(R"(\b\f\n\r\t\"\\\/12345)") == "[redacted]");
    BOOST_TEST(r.redact(R"(\b\f\n\r\t\"\\/12345)") == "[redacted]");
    BOOST_TEST(r.redact(R"(\b\f\n\r\t\"\\/1234)") == R"(\b\f\n\r\t\"\\/1234)");
}

BOOST_AUTO_TEST_CASE(secrets_that_look_encoded_themselves)
{
    const redactor r({"abc%41%42%25xyz", R"(abc\n\u0041\\xyz)"});
    BOOST_TEST(r.redact("<abc%41%42%25xyz>") == "<[redacted]>");
    BOOST_TEST(r.redact("<" + percent_encode_query("abc%41%42%25xyz") + ">") == "<[redacted]>");
    BOOST_TEST(r.redact(R"(<abc\n\u0041\\xyz>)") == "<[redacted]>");
    BOOST_TEST(r.redact(R"(<abc\\n\\u0041\\\\xyz>)") == "<[redacted]>");
}

BOOST_AUTO_TEST_CASE(inside_base64_at_every_alignment_and_in_both_alphabets)
{
    const std::string binary = "\xfb\xff\xbf\xfe\xff\xbf\xfb\xef\xbe\xff"; // every letter is '+' or '/'
    for (const auto& secret : {key, awkward, binary}) {
        const redactor r({secret});
        for (const std::string before : {"", "u", "us", "use", "user:", "\xff\xff"}) {
            for (const std::string after : {"", "1", "12", "123", "\xff"}) {
                for (const bool url_safe : {false, true}) {
                    const auto encoded = base64(before + secret + after, url_safe);
                    const auto redacted = r.redact("Basic " + encoded + " ");
                    BOOST_TEST_CONTEXT(before << " " << after << " " << encoded << " " << redacted)
                    {
                        BOOST_TEST(contains(redacted, "[redacted]"));
                        // What may be left of the base64 text: what stands for the bytes around, and one character at
                        // each edge.
                        const auto left = redacted.size() - "Basic [redacted] "sv.size();
                        BOOST_TEST(left <= (before.size() + 2) / 3 * 4 + (after.size() + 2) / 3 * 4 + 4);
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(base64_that_is_encoded_once_more)
{
    const std::string secret = "\xfb\xff\xbf\xfe\xff\xbf\xfb\xef\xbe"; // nine bytes: no padding, no shared characters
    const redactor r({secret});
    const auto standard = base64(secret, false);
    BOOST_TEST_REQUIRE(contains(standard, "/"));
    BOOST_TEST(r.redact(standard) == "[redacted]");
    BOOST_TEST(r.redact(percent_encode_query(standard)) == "[redacted]");
    std::string escaped;
    for (const char c : standard) {
        escaped += c == '/' ? "\\/" : std::string(1, c);
    }
    BOOST_TEST(r.redact(escaped) == "[redacted]");
}

BOOST_AUTO_TEST_CASE(base64_keeps_the_text_around)
{
    const redactor r({"123456789"});
    BOOST_TEST(
        r.redact("user " + base64("abc123456789xyz", false) + "!") ==
        "user " + base64("abc", false) + "[redacted]" + base64("xyz", false) + "!");
}

BOOST_AUTO_TEST_CASE(a_short_secret_is_looked_for_as_it_is_only)
{
    BOOST_TEST(redactor::shortest_encoded == 8u);
    const redactor seven({"ab/cd\"e"});
    BOOST_TEST(seven.redact("x ab/cd\"e y") == "x [redacted] y");
    BOOST_TEST(seven.redact("ab%2Fcd%22e") == "ab%2Fcd%22e");
    BOOST_TEST(seven.redact("ab/cd\\\"e") == "ab/cd\\\"e");
    BOOST_TEST(seven.redact(base64("ab/cd\"e", false)) == base64("ab/cd\"e", false));
    const redactor eight({"ab/cd\"ef"});
    BOOST_TEST(eight.redact("ab%2Fcd%22ef ab/cd\\\"ef") == "[redacted] [redacted]");
    BOOST_TEST(contains(eight.redact(base64("ab/cd\"ef", false)), "[redacted]"));
    BOOST_TEST(redactor({"a"}).redact("banana") == "b[redacted]n[redacted]n[redacted]");
}

BOOST_AUTO_TEST_CASE(overlapping_secrets_are_hidden_altogether)
{
    const redactor r({"aaaa-bbbb-cccc", "cccc-dddd-eeee", "bbbb"});
    BOOST_TEST(r.redact("<aaaa-bbbb-cccc-dddd-eeee>") == "<[redacted]>");
    BOOST_TEST(r.redact("<bbbb-cccc-dddd-eeee>") == "<[redacted]-[redacted]>");
    const redactor nested({"secret-long-one", "secret-long-one-and-more"});
    BOOST_TEST(nested.redact("secret-long-one-and-more") == "[redacted]");
    BOOST_TEST(nested.redact("secret-long-one-and") == "[redacted]-and");
    BOOST_TEST(redactor({"abababab"}).redact("xababababababx") == "x[redacted]x");
}

BOOST_AUTO_TEST_CASE(copies_work_on_after_the_original_is_gone)
{
    auto first = std::make_unique<redactor>(std::vector<std::string>{key});
    const redactor copy = *first;
    first.reset();
    BOOST_TEST(copy.redact("k=" + key) == "k=[redacted]");
}

BOOST_AUTO_TEST_CASE(no_secret_survives_in_any_form_between_any_bytes)
{
    prng random(31);
    for (int i = 0; i < 3'000; ++i) {
        const auto secret = random_bytes(random, 8 + random.below(30));
        const auto before = random_bytes(random, random.below(20));
        const auto after = random_bytes(random, random.below(20));
        const redactor r({secret});
        // Separators keep a random byte before the secret from joining it to an escape.
        for (const auto& form :
             {secret, percent_encode_query(secret), percent_all(secret, false), base64(secret, false),
              base64(secret, true), base64("k" + secret, true), base64("ke" + secret, false)}) {
            const auto redacted = r.redact(before + "|" + form + "|" + after);
            BOOST_TEST_REQUIRE(contains(redacted, "[redacted]"));
            BOOST_TEST_REQUIRE(!contains(redacted, form));
        }
    }
}

BOOST_AUTO_TEST_CASE(text_without_the_secret_is_never_changed)
{
    prng random(32);
    const redactor r({key, awkward, "\\u005c\\\\%25%%"});
    constexpr auto alphabet = "%\\u0025cdDK+/-_ rtkb\xc3\xa9\n"sv;
    for (int i = 0; i < 20'000; ++i) {
        std::string text(random.below(11), ' ');
        std::generate(text.begin(), text.end(), [&] { return alphabet[random.below(alphabet.size())]; });
        BOOST_TEST_REQUIRE(r.redact(text) == text);
    }
}

BOOST_AUTO_TEST_CASE(headers_that_may_be_logged)
{
    for (const auto* name :
         {"Content-Type", "content-length", "DATE", "Retry-After", "X-Request-Id", "request-id", "CF-Ray", "RateLimit",
          "RateLimit-Policy", "ratelimit-reset", "X-RateLimit-Remaining", "Server", "Connection", "Keep-Alive",
          "Transfer-Encoding", "Content-Encoding", "ETag"}) {
        BOOST_TEST(is_loggable_header(name), name);
    }
}

BOOST_AUTO_TEST_CASE(headers_that_may_not_be_logged)
{
    for (const auto* name :
         {"Authorization", "Proxy-Authorization", "X-API-Key", "Cookie", "Set-Cookie", "WWW-Authenticate", "Location",
          "Referer", "", "x-", "ratelimited-token", "x-ratelimit", "content-type2", "xetag", "Idempotency-Key",
          "date "}) {
        BOOST_TEST(!is_loggable_header(name), name);
    }
}

BOOST_AUTO_TEST_CASE(an_excerpt_of_a_short_text_is_the_text)
{
    BOOST_TEST(excerpt("", 10) == "");
    BOOST_TEST(excerpt("hello", 10) == "hello");
    BOOST_TEST(excerpt("hello", 5) == "hello");
    BOOST_TEST(
        excerpt("Gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x98\x80", 50) ==
        "Gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x98\x80");
}

BOOST_AUTO_TEST_CASE(an_excerpt_is_one_printable_line)
{
    BOOST_TEST(excerpt("a\r\nb\tc", 50) == "a\\r\\nb\\tc");
    BOOST_TEST(excerpt("\0\x1b[31m\x7f"sv, 50) == "\\x00\\x1b[31m\\x7f");
    BOOST_TEST(excerpt("\xff\xfe", 50) == "\\xff\\xfe");
    BOOST_TEST(
        excerpt(
            "\xc2\x9b"
            "31m",
            50) == "\\xc2\\x9b31m"); // CSI as one character
    BOOST_TEST(
        excerpt(
            "a\xe2\x80\xa8"
            "b\xe2\x80\xa9",
            50) == "a\\xe2\\x80\\xa8b\\xe2\\x80\\xa9");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_escaped_one_by_one)
{
    BOOST_TEST(excerpt("\xc3", 50) == "\\xc3");
    BOOST_TEST(excerpt("\xe2\x82", 50) == "\\xe2\\x82");
    BOOST_TEST(excerpt("\xf0\x9f\x98", 50) == "\\xf0\\x9f\\x98");
    BOOST_TEST(excerpt("\xc3(", 50) == "\\xc3(");
    BOOST_TEST(excerpt("\xc0\xaf", 50) == "\\xc0\\xaf");                            // overlong
    BOOST_TEST(excerpt("\xe0\x80\xaf", 50) == "\\xe0\\x80\\xaf");                   // overlong
    BOOST_TEST(excerpt("\xf0\x80\x80\xaf", 50) == "\\xf0\\x80\\x80\\xaf");          // overlong
    BOOST_TEST(excerpt("\xed\xa0\x80", 50) == "\\xed\\xa0\\x80");                   // surrogate
    BOOST_TEST(excerpt("\xf4\x90\x80\x80", 50) == "\\xf4\\x90\\x80\\x80");          // above U+10FFFF
    BOOST_TEST(excerpt("\xf8\x88\x80\x80\x80", 50) == "\\xf8\\x88\\x80\\x80\\x80"); // no such lead byte
    BOOST_TEST(excerpt("\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80", 50) == "\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80");
}

BOOST_AUTO_TEST_CASE(an_excerpt_is_cut_between_characters)
{
    BOOST_TEST(excerpt("hello world", 8) == "hello...");
    BOOST_TEST(excerpt("\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac", 8) == "\xe2\x82\xac..."); // nine bytes
    BOOST_TEST(excerpt("\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac", 9) == "\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac");
    BOOST_TEST(excerpt("ab\ncdefgh", 6) == "ab...");
    BOOST_TEST(excerpt("ab\x01xyz", 7) == "ab...");
    BOOST_TEST(excerpt("hello", 4) == "h...");
    BOOST_TEST(excerpt("hello", 3) == "...");
    BOOST_TEST(excerpt("hello", 2) == "..");
    BOOST_TEST(excerpt("hello", 0) == "");
    BOOST_TEST(excerpt(std::string(1'000'000, 'x'), 100) == std::string(97, 'x') + "...");
}

BOOST_AUTO_TEST_CASE(an_excerpt_of_any_bytes_is_short_printable_and_utf8)
{
    prng random(33);
    for (int i = 0; i < 10'000; ++i) {
        const auto max = static_cast<std::size_t>(random.below(40));
        const auto body = random_bytes(random, random.below(40));
        const auto text = excerpt(body, max);
        BOOST_TEST_REQUIRE(text.size() <= max);
        // What is printable and UTF-8 passes unchanged.
        BOOST_TEST_REQUIRE(excerpt(text, 1'000) == text);
        // The longest escape has 12 bytes: not more than that is given away when the text is cut.
        BOOST_TEST_REQUIRE(text.size() + 12 > std::min(body.size(), max));
    }
}

BOOST_AUTO_TEST_SUITE_END()
