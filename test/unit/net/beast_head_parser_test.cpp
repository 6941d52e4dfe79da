// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/beast_head_parser.hpp"

#include "core/http1_head.hpp"
#include "http_errc_printer.hpp"

#include <runtype/headers.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace runtype::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t limit = 16 * 1024;

struct parsed {
    http_errc error = http_errc::none;
    response_head head;
    std::string block;
};

parsed parse(std::string_view bytes)
{
    parsed seen;
    seen.block = "left over";
    seen.error = parse_head_with_beast(bytes, seen.head, seen.block);
    return seen;
}

parsed parse_fields(const std::string& fields) { return parse("HTTP/1.1 200 OK\r\n" + fields + "\r\n"); }

void check_bad(const std::string& bytes, http_errc error)
{
    BOOST_TEST_CONTEXT("head " << bytes) BOOST_TEST(parse(bytes).error == error);
}

void check_bad_fields(const std::string& fields, http_errc error)
{
    check_bad("HTTP/1.1 200 OK\r\n" + fields + "\r\n", error);
}

BOOST_AUTO_TEST_SUITE(beast_head_parser_test)

BOOST_AUTO_TEST_CASE(folded_lines_are_joined)
{
    const std::string bytes = "HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\t c\r\nContent-Length:\r\n 7\r\nEmpty:\r\n\r\n";
    const auto seen = parse(bytes);
    BOOST_TEST(seen.error == http_errc::none);
    BOOST_TEST(seen.block == "X: a b c\r\nContent-Length: 7\r\nEmpty: \r\n");
    BOOST_TEST(seen.head.status == 200);
    BOOST_TEST(seen.head.minor_version == 1);
    BOOST_TEST(seen.head.size == bytes.size());
    BOOST_TEST(seen.head.content_length.value() == 7U);
}

BOOST_AUTO_TEST_CASE(facts_are_those_of_the_fast_scan)
{
    const auto chunked = parse_fields("Transfer-Encoding: Chunked\r\nConnection:\r\nContent-Encoding: gzip\r\n"
                                      "Keep-Alive: timeout=7\r\nUpgrade: h2c\r\n");
    BOOST_TEST(chunked.error == http_errc::none);
    BOOST_TEST(chunked.head.chunked);
    BOOST_TEST(chunked.head.upgrade);
    BOOST_TEST((chunked.head.coding == content_coding::gzip));
    BOOST_TEST(chunked.head.keep_alive_timeout.value().count() == 7);
    BOOST_TEST(!chunked.head.connection_close);
    BOOST_TEST(parse_fields("Connection: close,\r\n").head.connection_close);
    BOOST_TEST(parse_fields("Content-Length: 5, 5\r\nContent-Length: 5\r\n").head.content_length.value() == 5U);
    const auto old = parse("HTTP/1.0 404 Not Found\r\nProxy-Connection: x\r\nConnection: keep-alive\r\n\r\n");
    BOOST_TEST(old.head.status == 404);
    BOOST_TEST(old.head.minor_version == 0);
    BOOST_TEST(old.head.connection_keep_alive);
}

BOOST_AUTO_TEST_CASE(heads_for_any_status_and_length_are_only_heads)
{
    for (const auto* status : {"100 Continue", "204 No Content", "304 Not Modified", "500 x", "999 "}) {
        const auto seen = parse("HTTP/1.1 " + std::string(status) + "\r\nContent-Length: 18446744073709551615\r\n\r\n");
        BOOST_TEST(seen.error == http_errc::none);
        BOOST_TEST(seen.head.content_length.value() == UINT64_MAX);
    }
}

BOOST_AUTO_TEST_CASE(the_limit_is_the_callers)
{
    // Beast alone stops at 8 KiB.
    const auto seen = parse_fields("X: " + std::string(60000, 'x') + "\r\n");
    BOOST_TEST(seen.error == http_errc::none);
    BOOST_TEST(seen.block.size() == 60005U);
}

BOOST_AUTO_TEST_CASE(bad_heads_have_a_reason)
{
    check_bad("HTTP/2.0 200 OK\r\n\r\n", http_errc::unsupported_version);
    check_bad("HTTP/1.1 xyz OK\r\n\r\n", http_errc::bad_status_code);
    check_bad("HTTP/1.1 099 OK\r\n\r\n", http_errc::bad_status_code);
    check_bad("HTTP/1.1 200 \x01\r\n\r\n", http_errc::bad_status_line);
    check_bad_fields(" X: 1\r\n", http_errc::bad_field_name);
    check_bad_fields("X: a\r\n b\x01\r\n", http_errc::bad_field_value);
    check_bad_fields("Connection: a b\r\n", http_errc::bad_field_value);
    check_bad_fields("X: 1\r\r\n", http_errc::bad_line_end);
    check_bad_fields("Content-Length: 5, 6\r\n", http_errc::conflicting_content_length);
    check_bad_fields("Content-Length: 5, x\r\n", http_errc::bad_content_length);
    check_bad_fields("Content-Length: 5,\r\n", http_errc::bad_content_length);
    check_bad_fields("X: " + std::string(70000, 'x') + "\r\n", http_errc::head_too_large);
    check_bad_fields(
        "X: a\r\n " + std::string(5000, 'x') + "\r\n", http_errc::head_too_large); // Beast folds up to 4 KiB
    check_bad("HTTP/1.1 200 OK\r\nX: 1\r\n", http_errc::unreadable_head);
    check_bad("HTTP/1.1 200 OK\r\n\r\nmore", http_errc::unreadable_head);
    check_bad("", http_errc::unreadable_head);
}

BOOST_AUTO_TEST_CASE(the_rules_behind_beast_are_stricter)
{
    check_bad_fields("Transfer-Encoding: gzip\r\n", http_errc::unsupported_transfer_encoding);
    check_bad_fields("Transfer-Encoding: gzip, chunked\r\n", http_errc::unsupported_transfer_encoding);
    check_bad_fields("Transfer-Encoding: chunked;q=1\r\n", http_errc::unsupported_transfer_encoding);
    check_bad_fields("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n", http_errc::unsupported_transfer_encoding);
    check_bad("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", http_errc::transfer_encoding_before_http11);
    check_bad_fields(
        "X: a\r\n b\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n", http_errc::bad_content_length);
}

// The differential test: the fast scan against Beast, on heads that are valid, odd, and broken.

class head_generator {
public:
    explicit head_generator(std::uint32_t seed) : random_(seed) {}

    std::string next()
    {
        auto bytes = std::string(pick(status_lines));
        for (auto fields = random_() % 7; fields != 0; --fields) {
            bytes += pick(names);
            bytes += random_() % 40 == 0 ? " :" : ":";
            bytes += pick(spaces);
            bytes += pick(values);
            bytes += pick(spaces);
            bytes += random_() % 60 == 0 ? "\n" : "\r\n";
            if (random_() % 20 == 0) {
                bytes += " folded\r\n";
            }
        }
        bytes += "\r\n";
        if (random_() % 2 == 0) {
            change(bytes);
        }
        if (random_() % 30 == 0) {
            return bytes.substr(0, random_() % bytes.size()); // cut short
        }
        return bytes + (random_() % 2 == 0 ? "" : "body\r\n\r\n");
    }

private:
    void change(std::string& bytes)
    {
        constexpr auto spice = "\r\n\0: ;,\t0159aZ-_\"(\x01\x7f\x80\xff"sv;
        for (auto changes = 1 + random_() % 3; changes != 0; --changes) {
            const auto at = random_() % bytes.size();
            switch (random_() % 3) {
            case 0: bytes[at] = spice[random_() % spice.size()]; break;
            case 1: bytes.insert(at, 1, spice[random_() % spice.size()]); break;
            default: bytes.erase(at, 1); break;
            }
        }
    }

    template <std::size_t Size>
    std::string_view pick(const std::array<std::string_view, Size>& from)
    {
        return from[random_() % Size];
    }

    static constexpr std::array status_lines{
        "HTTP/1.1 200 OK\r\n"sv,       "HTTP/1.1 200 OK\r\n"sv,         "HTTP/1.1 404 Not Found\r\n"sv,
        "HTTP/1.0 503 Busy\r\n"sv,     "HTTP/1.1 204 No Content\r\n"sv, "HTTP/1.1 500 \r\n"sv,
        "HTTP/1.1 100 Continue\r\n"sv, "HTTP/1.1 099 Low\r\n"sv,        "HTTP/1.1 200\r\n"sv,
        "HTTP/1.1 200 a\tb\xff\r\n"sv, "HTTP/1.2 200 OK\r\n"sv,         "http/1.1 200 OK\r\n"sv,
    };
    static constexpr std::array names{
        "Content-Length"sv,
        "content-length"sv,
        "Transfer-Encoding"sv,
        "TRANSFER-ENCODING"sv,
        "Connection"sv,
        "Proxy-Connection"sv,
        "Content-Encoding"sv,
        "Keep-Alive"sv,
        "Upgrade"sv,
        "X"sv,
        "Server"sv,
        "Set-Cookie"sv,
        "x-request-id"sv,
        "X_Under.Score"sv,
        "a-name-with-more-than-sixteen-letters"sv,
        "Content-Lengths"sv,
    };
    static constexpr std::array values{
        "5"sv,
        "5"sv,
        "6"sv,
        "0"sv,
        "5, 5"sv,
        "5,6"sv,
        "5,"sv,
        "18446744073709551616"sv,
        "chunked"sv,
        "Chunked"sv,
        "gzip, chunked"sv,
        "chunked, gzip"sv,
        "gzip"sv,
        "identity"sv,
        "close"sv,
        "keep-alive"sv,
        "Keep-Alive, Close"sv,
        "close,"sv,
        "a b"sv,
        ","sv,
        "timeout=5, max=9"sv,
        ""sv,
        "a value with spaces and a lot of letters"sv,
        "tab\tinside"sv,
        "caf\xc3\xa9"sv,
        "-1"sv,
        "a;b=c"sv,
        "\"quoted\""sv,
    };
    static constexpr std::array spaces{""sv, " "sv, " "sv, " "sv, "\t"sv, "  \t "sv};

    std::mt19937 random_;
};

// Beast's own verdict, without the rules that stand behind it here.
bool beast_accepts(std::string_view bytes)
{
    boost::beast::http::response_parser<boost::beast::http::empty_body> parser;
    parser.header_limit(limit);
    parser.body_limit(boost::none);
    boost::system::error_code ec;
    const auto used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
    return !ec && parser.is_header_done() && used == bytes.size();
}

// The fields in an order that does not depend on where fields of other names stand: Beast puts equal names together.
std::vector<std::tuple<std::string, std::size_t, std::string, std::string>> grouped(std::string_view block)
{
    std::vector<std::tuple<std::string, std::size_t, std::string, std::string>> fields;
    for (auto each = headers::const_iterator(block); each != headers::const_iterator(); ++each) {
        auto key = std::string(each->first);
        std::transform(
            key.begin(), key.end(), key.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const auto before =
            std::count_if(fields.begin(), fields.end(), [&](const auto& field) { return std::get<0>(field) == key; });
        fields.emplace_back(key, static_cast<std::size_t>(before), each->first, each->second);
    }
    std::sort(fields.begin(), fields.end());
    return fields;
}

void check_agreement(const head_scanner& scanner, std::string_view bytes, std::string_view whole)
{
    const auto& fast = scanner.head();
    const auto full = parse(whole);
    BOOST_TEST_REQUIRE(full.error == http_errc::none);
    BOOST_TEST_REQUIRE(fast.size == whole.size());
    BOOST_TEST_REQUIRE(full.head.size == whole.size());
    BOOST_TEST_REQUIRE(fast.status == full.head.status);
    BOOST_TEST_REQUIRE(fast.minor_version == full.head.minor_version);
    BOOST_TEST_REQUIRE((fast.content_length == full.head.content_length));
    BOOST_TEST_REQUIRE(fast.chunked == full.head.chunked);
    BOOST_TEST_REQUIRE(fast.connection_close == full.head.connection_close);
    BOOST_TEST_REQUIRE(fast.connection_keep_alive == full.head.connection_keep_alive);
    BOOST_TEST_REQUIRE((fast.keep_alive_timeout == full.head.keep_alive_timeout));
    BOOST_TEST_REQUIRE((fast.coding == full.head.coding));
    BOOST_TEST_REQUIRE(fast.upgrade == full.head.upgrade);
    BOOST_TEST_REQUIRE((grouped(bytes.substr(fast.fields_offset, fast.fields_size)) == grouped(full.block)));
}

bool is_folded(std::string_view whole)
{
    return whole.find("\r\n ") != std::string_view::npos || whole.find("\r\n\t") != std::string_view::npos;
}

// Why the scan may refuse what Beast alone accepts.
bool is_known_strictness(http_errc error, std::string_view whole)
{
    switch (error) {
    case http_errc::bad_status_code:                 // Beast takes 000 to 099
    case http_errc::unsupported_transfer_encoding:   // Beast ignores encodings that do not end with chunked
    case http_errc::length_and_transfer_encoding:    // and then sees no conflict with a length
    case http_errc::transfer_encoding_before_http11: // RFC 9112, section 6.1
        return true;
    case http_errc::bad_content_length:
        // "Content-Length:" and its number on a folded line: the scan judges the line before it sees the fold.
        return is_folded(whole);
    default: return false;
    }
}

BOOST_AUTO_TEST_CASE(fast_scan_and_beast_agree)
{
    head_generator generator(20260404);
    std::array<std::size_t, 4> counts{};
    std::size_t stricter = 0;
    for (int round = 0; round < 60000; ++round) {
        const auto bytes = generator.next();
        head_scanner scanner(limit);
        const auto status = scanner.scan(bytes);
        ++counts[static_cast<std::size_t>(status)];
        const auto end = bytes.find("\r\n\r\n");
        const auto whole = std::string_view(bytes).substr(0, end == std::string::npos ? end : end + 4);
        BOOST_TEST_CONTEXT("head " << bytes)
        {
            if (status == head_status::complete) {
                check_agreement(scanner, bytes, whole);
            } else if (status == head_status::incomplete) {
                BOOST_TEST_REQUIRE((end == std::string::npos));
            } else if (status == head_status::bad && end != std::string::npos) {
                const bool accepted = beast_accepts(whole);
                stricter += accepted ? 1 : 0;
                BOOST_TEST_REQUIRE(
                    (!accepted || is_known_strictness(scanner.error(), whole)), to_string(scanner.error()));
                // Both ways through the library give the same verdict.
                BOOST_TEST_REQUIRE((parse(whole).error != http_errc::none || is_folded(whole)));
            }
        }
    }
    // Each outcome has to come often enough, or the generator tests nothing.
    BOOST_TEST(counts[static_cast<std::size_t>(head_status::complete)] > 5000U);
    BOOST_TEST(counts[static_cast<std::size_t>(head_status::bad)] > 5000U);
    BOOST_TEST(counts[static_cast<std::size_t>(head_status::needs_full_parser)] > 5000U);
    BOOST_TEST(counts[static_cast<std::size_t>(head_status::incomplete)] > 500U);
    BOOST_TEST(stricter > 1000U);
}

BOOST_AUTO_TEST_CASE(an_answer_with_an_unusual_head_is_read_through)
{
    http1_response_fsm fsm(false, http1_limits(), parse_head_with_beast);
    const std::string bytes = "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\nX: a\r\n b\r\n\r\nhello";
    const auto head = fsm.next(bytes);
    BOOST_TEST((head.what == http1_response_fsm::event::head));
    BOOST_TEST(head.data == "Content-Length: 5, 5\r\nX: a b\r\n");
    BOOST_TEST(head.consumed == bytes.size() - 5);
    BOOST_TEST(fsm.next("hello").data == "hello");
    BOOST_TEST((fsm.next("").what == http1_response_fsm::event::done));
    BOOST_TEST(fsm.reusable());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
