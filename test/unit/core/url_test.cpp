// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/url.hpp"

#include "core/prng.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <type_traits>

using namespace runtype::detail;

static_assert(!std::is_aggregate_v<base_url>);
static_assert(fnv1a_64("") == 0xcbf29ce484222325);
static_assert(fnv1a_64("a") == 0xaf63dc4c8601ec8c);
static_assert(fnv1a_64("foobar") == 0x85944171f73967e8);

namespace {

base_url good(std::string_view text)
{
    auto parsed = parse_base_url(text);
    BOOST_TEST_REQUIRE(std::holds_alternative<base_url>(parsed), text);
    return std::get<base_url>(parsed);
}

// The problem, or "" when the URL is accepted.
std::string problem(std::string_view text)
{
    auto parsed = parse_base_url(text);
    return std::holds_alternative<std::string>(parsed) ? std::get<std::string>(parsed) : std::string();
}

bool mentions(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

std::string all_bytes()
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(url)

BOOST_AUTO_TEST_CASE(unreserved_characters_stay)
{
    const std::string_view unreserved = "ABCXYZabcxyz0189-._~";
    BOOST_TEST(percent_encode_segment(unreserved) == unreserved);
    BOOST_TEST(percent_encode_query(unreserved) == unreserved);
    BOOST_TEST(percent_encode_segment("") == "");
}

BOOST_AUTO_TEST_CASE(everything_else_is_encoded)
{
    BOOST_TEST(percent_encode_segment("a/b") == "a%2Fb");
    BOOST_TEST(percent_encode_segment("../../admin") == "..%2F..%2Fadmin");
    BOOST_TEST(percent_encode_segment("a b?c#d&e=f%g+h;i:j@k,l") == "a%20b%3Fc%23d%26e%3Df%25g%2Bh%3Bi%3Aj%40k%2Cl");
    BOOST_TEST(percent_encode_segment("\r\n") == "%0D%0A");
    BOOST_TEST(percent_encode_segment("Gr\xc3\xbc\xc3\x9f") == "Gr%C3%BC%C3%9F");
    BOOST_TEST(percent_encode_segment(std::string_view("\0\xff", 2)) == "%00%FF");
    BOOST_TEST(percent_encode_segment("%2e%2e") == "%252e%252e");
    BOOST_TEST(percent_encode_query("1+1=2 & more") == "1%2B1%3D2%20%26%20more");
}

BOOST_AUTO_TEST_CASE(every_byte_survives_encoding_and_decoding)
{
    const auto bytes = all_bytes();
    const auto encoded = percent_encode_segment(bytes);
    BOOST_TEST((percent_decode(encoded) == bytes));
    BOOST_TEST((percent_decode(percent_encode_query(bytes)) == bytes));
    BOOST_TEST(
        encoded.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%") ==
        std::string::npos);
    BOOST_TEST(encoded.size() == 66u + (256u - 66u) * 3u);
}

BOOST_AUTO_TEST_CASE(decoding)
{
    BOOST_TEST((percent_decode("") == ""));
    BOOST_TEST((percent_decode("a+b") == "a+b"));
    BOOST_TEST((percent_decode("%41%6a%6A") == "Ajj"));
    BOOST_TEST((percent_decode("%2541") == "%41"));
    BOOST_TEST((percent_decode("x%") == std::nullopt));
    BOOST_TEST((percent_decode("%4") == std::nullopt));
    BOOST_TEST((percent_decode("%4g") == std::nullopt));
    BOOST_TEST((percent_decode("%g4") == std::nullopt));
    BOOST_TEST((percent_decode("%%41") == std::nullopt));
    BOOST_TEST((percent_decode("% 41") == std::nullopt));
}

BOOST_AUTO_TEST_CASE(dot_segments)
{
    for (const auto* segment : {".", "..", "%2e", "%2E", "%2e%2E", ".%2e", "%2E."}) {
        BOOST_TEST(is_dot_segment(segment), segment);
    }
    for (const auto* segment :
         {"", "...", "a", ".a", "a.", "..a", "%2e%2e%2e", "%252e", "%2", "%2f", "./", "%2ea", " ."}) {
        BOOST_TEST(!is_dot_segment(segment), segment);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_query_is_nothing)
{
    query_builder query;
    BOOST_TEST(query.empty());
    BOOST_TEST(query.str() == "");
}

BOOST_AUTO_TEST_CASE(parameters_keep_the_order_in_which_they_were_added)
{
    query_builder query;
    query.add("type", "document").add("limit", 50).add("a", "").add("limit", 7);
    BOOST_TEST(!query.empty());
    BOOST_TEST(query.str() == "?type=document&limit=50&a=&limit=7");
}

BOOST_AUTO_TEST_CASE(every_type_of_value)
{
    query_builder query;
    const std::string text = "s";
    const char* pointer = "p";
    query.add("string", text).add("literal", "l").add("pointer", pointer).add("view", std::string_view("v"));
    query.add("yes", true).add("no", false);
    query.add("int", -1).add("unsigned", 2u).add("size", std::size_t{3});
    query.add("small", std::int16_t{-4});
    query.add("lowest", std::numeric_limits<std::int64_t>::min())
        .add("highest", std::numeric_limits<std::uint64_t>::max());
    BOOST_TEST(
        query.str() == "?string=s&literal=l&pointer=p&view=v&yes=true&no=false&int=-1&unsigned=2&size=3&small=-4"
                       "&lowest=-9223372036854775808&highest=18446744073709551615");
}

BOOST_AUTO_TEST_CASE(names_and_values_are_encoded)
{
    query_builder query;
    query.add("a[b]", "x&y=z#?/ \r\n").add("c", "\xc3\xa9");
    BOOST_TEST(query.str() == "?a%5Bb%5D=x%26y%3Dz%23%3F%2F%20%0D%0A&c=%C3%A9");
}

BOOST_AUTO_TEST_CASE(the_hash_is_the_one_written_into_checkpoints)
{
    query_builder query;
    BOOST_TEST(query.stable_hash() == fnv1a_64(""));
    query.add("type", "document").add("limit", 50);
    BOOST_TEST(query.stable_hash() == fnv1a_64("?limit=50&type=document"));
}

BOOST_AUTO_TEST_CASE(the_hash_ignores_the_order_of_names_but_not_of_values)
{
    query_builder one;
    one.add("a", 1).add("b", 2).add("b", 3);
    query_builder same;
    same.add("b", 2).add("a", 1).add("b", 3);
    query_builder other;
    other.add("a", 1).add("b", 3).add("b", 2);
    BOOST_TEST(one.stable_hash() == same.stable_hash());
    BOOST_TEST(one.stable_hash() != other.stable_hash());
}

BOOST_AUTO_TEST_CASE(the_hash_tells_queries_apart_that_look_alike)
{
    query_builder one;
    one.add("a", "1&b=2");
    query_builder two;
    two.add("a", "1").add("b", "2");
    query_builder three;
    three.add("a", "1").add("b", "");
    BOOST_TEST(one.stable_hash() != two.stable_hash());
    BOOST_TEST(two.stable_hash() != three.stable_hash());
}

BOOST_AUTO_TEST_CASE(the_hash_leaves_excluded_names_out)
{
    query_builder first_page;
    first_page.add("type", "document");
    query_builder later_page;
    later_page.add("cursor", "abc").add("type", "document").add("page cursor", "x");
    BOOST_TEST(first_page.stable_hash() != later_page.stable_hash());
    BOOST_TEST(first_page.stable_hash({"cursor", "page cursor"}) == later_page.stable_hash({"cursor", "page cursor"}));
    BOOST_TEST(first_page.stable_hash({"type"}) == fnv1a_64(""));
    BOOST_TEST(later_page.str() == "?cursor=abc&type=document&page%20cursor=x");
}

BOOST_AUTO_TEST_CASE(the_default_base_url)
{
    const auto url = good("https://api.runtype.com/v1");
    BOOST_TEST(url.scheme == "https");
    BOOST_TEST(url.https);
    BOOST_TEST(url.host == "api.runtype.com");
    BOOST_TEST(url.port == "443");
    BOOST_TEST(url.path_prefix == "/v1");
    BOOST_TEST(url.host_header == "api.runtype.com");
    BOOST_TEST(url.authority == "api.runtype.com:443");
}

BOOST_AUTO_TEST_CASE(plain_http_with_a_port)
{
    const auto url = good("http://127.0.0.1:8080");
    BOOST_TEST(url.scheme == "http");
    BOOST_TEST(!url.https);
    BOOST_TEST(url.host == "127.0.0.1");
    BOOST_TEST(url.port == "8080");
    BOOST_TEST(url.path_prefix == "");
    BOOST_TEST(url.host_header == "127.0.0.1:8080");
    BOOST_TEST(url.authority == "127.0.0.1:8080");
}

BOOST_AUTO_TEST_CASE(default_ports_are_left_out_of_the_host_header)
{
    BOOST_TEST(good("https://h:443").host_header == "h");
    BOOST_TEST(good("http://h:80/").host_header == "h");
    BOOST_TEST(good("http://h:443").host_header == "h:443");
    BOOST_TEST(good("https://h:80").host_header == "h:80");
    BOOST_TEST(good("http://h").port == "80");
    BOOST_TEST(good("http://h:").port == "80");
    BOOST_TEST(good("https://h:/v1").port == "443");
    BOOST_TEST(good("https://h:00443").host_header == "h");
}

BOOST_AUTO_TEST_CASE(ipv6_addresses)
{
    const auto url = good("https://[2001:DB8::1]:8443/v1/");
    BOOST_TEST(url.host == "2001:db8::1");
    BOOST_TEST(url.port == "8443");
    BOOST_TEST(url.host_header == "[2001:db8::1]:8443");
    BOOST_TEST(url.authority == "[2001:db8::1]:8443");
    BOOST_TEST(good("http://[::1]").host_header == "[::1]");
    BOOST_TEST(good("http://[::1]").authority == "[::1]:80");
    BOOST_TEST(good("http://[::ffff:127.0.0.1]").host == "::ffff:127.0.0.1");
}

BOOST_AUTO_TEST_CASE(scheme_and_host_are_lower_cased_and_the_path_is_not)
{
    const auto url = good("HTTPS://API.Runtype.Com/V1");
    BOOST_TEST(url.scheme == "https");
    BOOST_TEST(url.https);
    BOOST_TEST(url.host == "api.runtype.com");
    BOOST_TEST(url.path_prefix == "/V1");
}

BOOST_AUTO_TEST_CASE(slashes_at_the_end_of_the_path_are_trimmed)
{
    BOOST_TEST(good("https://h/").path_prefix == "");
    BOOST_TEST(good("https://h//").path_prefix == "");
    BOOST_TEST(good("https://h/v1/").path_prefix == "/v1");
    BOOST_TEST(good("https://h/a/b%20c///").path_prefix == "/a/b%20c");
}

BOOST_AUTO_TEST_CASE(names_that_dns_knows)
{
    BOOST_TEST(good("http://localhost:1").host == "localhost");
    BOOST_TEST(good("http://my_service.internal").host == "my_service.internal");
    BOOST_TEST(good("http://xn--mnchen-3ya.example").host == "xn--mnchen-3ya.example");
}

BOOST_AUTO_TEST_CASE(the_port_has_a_range)
{
    BOOST_TEST(good("http://h:1").port == "1");
    BOOST_TEST(good("http://h:65535").port == "65535");
    for (const auto* text : {"http://h:0", "http://h:65536", "http://h:4294967297", "http://h:99999999999999999999"}) {
        BOOST_TEST(mentions(problem(text), "1 to 65535"), text);
    }
    for (const auto* text : {"http://h:-1", "http://h:http", "http://h:80:80"}) {
        BOOST_TEST(problem(text) != "", text);
    }
}

BOOST_AUTO_TEST_CASE(scheme_has_to_be_http_or_https)
{
    for (const auto* text :
         {"ftp://h/", "ws://h", "file:///etc/passwd", "api.runtype.com:443/v1", "httpss://h", "https+x://h"}) {
        BOOST_TEST(mentions(problem(text), "https:// or http://"), text);
    }
    for (const auto* text : {"", "api.runtype.com/v1", "//api.runtype.com", "/v1", "://h", "https//h"}) {
        BOOST_TEST(mentions(problem(text), "write it like https://"), text);
    }
}

BOOST_AUTO_TEST_CASE(a_host_is_required)
{
    for (const auto* text :
         {"https:", "https://", "https:///v1", "https:/v1", "https://:443", "https:api.runtype.com"}) {
        BOOST_TEST(mentions(problem(text), "no host"), text);
    }
}

BOOST_AUTO_TEST_CASE(user_info_is_refused_and_never_shown)
{
    for (const auto* text :
         {"https://user:hunter2@h/", "https://hunter2@h", "https://:hunter2@h", "https://hunter2:@h/v1"}) {
        BOOST_TEST(mentions(problem(text), "user info"), text);
        BOOST_TEST(!mentions(problem(text), "hunter2"), text);
    }
    BOOST_TEST(mentions(problem("https://@h"), "user info"));
    for (const auto* text :
         {"https://a:hunter2 @h/", "https://a:hunter2@h:x", "https://a:hunter2@/", "ftp://a:hunter2@h",
          "https://a:hunter2@@h", "https://h:hunter2", "https://h?key=hunter2", "https://h/../hunter2"}) {
        BOOST_TEST(problem(text) != "", text);
        BOOST_TEST(!mentions(problem(text), "hunter2"), text);
    }
}

BOOST_AUTO_TEST_CASE(query_and_fragment_are_refused)
{
    for (const auto* text : {"https://h?", "https://h/v1?a=b", "https://h/v1#x", "https://h#"}) {
        BOOST_TEST(mentions(problem(text), "query or a fragment"), text);
    }
}

BOOST_AUTO_TEST_CASE(white_space_and_foreign_bytes_are_refused)
{
    using namespace std::string_view_literals;
    for (const auto text :
         {" https://h"sv, "https://h "sv, "https://h/v1\n"sv, "https://h\r\nX: y"sv, "https://h/\0"sv,
          "https://m\xc3\xbcnchen.de"sv, "https://h/\x7f"sv, "https://h\t/"sv}) {
        BOOST_TEST(mentions(problem(text), "white space"), text);
    }
}

BOOST_AUTO_TEST_CASE(hosts_that_are_no_hosts_are_refused)
{
    for (const auto* text :
         {"https://ex%61mple.com", "https://a,b", "https://a$b", "https://[v1.x]", "https://a%00b"}) {
        BOOST_TEST(mentions(problem(text), "not a host name"), text);
    }
    for (const auto* text :
         {"https://[::1", "https://::1", "https://[1::2::3]", "https://a\\b", "https://a^b",
          "https://[fe80::1%25eth0]"}) {
        BOOST_TEST(problem(text) != "", text);
    }
}

BOOST_AUTO_TEST_CASE(the_path_of_a_base_url_is_checked_like_any_path)
{
    for (const auto* text :
         {"https://h/..", "https://h/a/../b", "https://h/%2e%2e/x", "https://h/a/./b", "https://h//x"}) {
        BOOST_TEST(mentions(problem(text), "the path of the base URL"), text);
    }
}

BOOST_AUTO_TEST_CASE(targets_that_are_fine)
{
    for (const auto* target :
         {"/", "/records", "/records?x=1", "/records/rec_1/results?page=2&a=%20", "/a.b/..c/...", "/~x", "/a%2Fb",
          "/records?path=../x", "/records?a=1?b=2", "/a//b", "/x:y@z;p=1,2!$'()*+", "/r?q=a/../b"}) {
        BOOST_TEST(check_target(target).value_or("") == "", target);
    }
}

BOOST_AUTO_TEST_CASE(targets_that_are_refused)
{
    const auto refused = [](std::string_view target, std::string_view word) {
        const auto text = check_target(target);
        BOOST_TEST_REQUIRE(text.has_value(), target);
        BOOST_TEST(mentions(*text, word), *text);
    };
    for (const auto* target :
         {"", "records", "?x=1", "*", "https://api.runtype.com/v1/records", "//evil.example/x", "\\x"}) {
        refused(target, "begin with one '/'");
    }
    using namespace std::string_view_literals;
    for (const auto target :
         {"/a b"sv, "/a\tb"sv, "/a\r\nHost: x"sv, "/a\n"sv, "/\0"sv, "/\x7f"sv, "/\x1b[0m"sv, "/gr\xc3\xbc\xc3\x9f"sv,
          "/a?b=\xff"sv, "/a HTTP/1.1"sv}) {
        refused(target, "white space");
    }
    refused("/a#b", "'#'");
    refused("/a?b#c", "'#'");
    refused("/a\\..\\b", "backslash");
    for (const auto* target : {"/a%", "/a%4", "/a%zz", "/a?b=%", "/100%"}) {
        refused(target, "hexadecimal");
    }
}

BOOST_AUTO_TEST_CASE(dot_segments_in_targets_are_refused_in_every_spelling)
{
    for (const auto* target :
         {"/..", "/.", "/../x", "/a/..", "/a/./b", "/a/../b?x=1", "/a/..?x=1", "/%2e%2e/x", "/a/%2E", "/a/.%2e/b",
          "/a/%2e./b", "/a%2F..%2Fb", "/a%2f%2e%2e%2fb", "/a%5C..%5Cb", "/..%2Fb"}) {
        const auto text = check_target(target);
        BOOST_TEST_REQUIRE(text.has_value(), target);
        BOOST_TEST(mentions(*text, "'..'"), *text);
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_judged_without_harm)
{
    prng random(21);
    constexpr std::string_view alphabet = "ab1./%2eE:@?#[]\\ \r\n\xc3\xa9&=htps";
    int urls = 0;
    int targets = 0;
    for (int i = 0; i < 40'000; ++i) {
        std::string text(random.below(14), ' ');
        for (auto& c : text) {
            c = alphabet[random.below(alphabet.size())];
        }
        if (const auto parsed = parse_base_url("http://" + text); std::holds_alternative<base_url>(parsed)) {
            ++urls;
            const auto& url = std::get<base_url>(parsed);
            // What is accepted means the same when it is written out and read again.
            const auto again = good(url.scheme + "://" + url.authority + url.path_prefix);
            BOOST_TEST_REQUIRE(
                (again.host == url.host && again.port == url.port && again.path_prefix == url.path_prefix));
        }
        if (!check_target("/" + text)) {
            ++targets;
            BOOST_TEST_REQUIRE(text.find_first_of("# \r\n\xc3\xa9") == std::string::npos, text);
            BOOST_TEST_REQUIRE(text.substr(0, text.find('?')).find('\\') == std::string::npos, text);
        }
    }
    BOOST_TEST((urls > 100 && targets > 100));
}

BOOST_AUTO_TEST_SUITE_END()
