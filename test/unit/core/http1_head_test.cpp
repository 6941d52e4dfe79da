// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_head.hpp"

#include "core/char_scan.hpp"
#include "http_errc_printer.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

// For the messages of failed checks.
static std::ostream& boost_test_print_type(std::ostream& os, head_status status)
{
    return os << static_cast<int>(status);
}
static std::ostream& boost_test_print_type(std::ostream& os, content_coding coding)
{
    return os << static_cast<int>(coding);
}

namespace {

using namespace std::string_view_literals;

constexpr std::size_t limit = 4096;

struct outcome {
    head_status status = head_status::incomplete;
    http_errc error = http_errc::none;
    response_head head;
};

outcome scan_in_pieces(std::string_view bytes, const std::vector<std::size_t>& ends, std::size_t max_head)
{
    head_scanner scanner(max_head);
    outcome seen;
    for (const auto end : ends) {
        // A copy of just these bytes: the sanitizer sees a read behind them, and addresses change between calls.
        const std::vector<char> copy(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(end));
        seen.status = scanner.scan(std::string_view(copy.data(), copy.size()));
        if (seen.status != head_status::incomplete) {
            break;
        }
    }
    seen.error = scanner.error();
    seen.head = scanner.head();
    return seen;
}

void check_same(const outcome& a, const outcome& b)
{
    BOOST_TEST(a.status == b.status);
    BOOST_TEST(a.error == b.error);
    if (a.status == head_status::complete && b.status == head_status::complete) {
        BOOST_TEST(a.head.size == b.head.size);
        BOOST_TEST(a.head.fields_offset == b.head.fields_offset);
        BOOST_TEST(a.head.fields_size == b.head.fields_size);
        BOOST_TEST(a.head.status == b.head.status);
        BOOST_TEST((a.head.content_length == b.head.content_length));
        BOOST_TEST(a.head.chunked == b.head.chunked);
        BOOST_TEST(a.head.coding == b.head.coding);
    }
}

// Scans a head in one piece, in every two pieces and byte by byte; all have to say the same.
outcome scan(std::string_view bytes, std::size_t max_head = limit)
{
    const auto whole = scan_in_pieces(bytes, {bytes.size()}, max_head);
    std::vector<std::size_t> single;
    for (std::size_t split = 0; split < bytes.size(); ++split) {
        BOOST_TEST_CONTEXT("split at " << split)
        check_same(whole, scan_in_pieces(bytes, {split, bytes.size()}, max_head));
        single.push_back(split + 1);
    }
    BOOST_TEST_CONTEXT("byte by byte") check_same(whole, scan_in_pieces(bytes, single, max_head));
    return whole;
}

outcome scan_fields(const std::string& fields) { return scan("HTTP/1.1 200 OK\r\n" + fields + "\r\n"); }

void check_bad(const std::string& bytes, http_errc error)
{
    BOOST_TEST_CONTEXT("head " << bytes)
    {
        const auto seen = scan(bytes);
        BOOST_TEST(seen.status == head_status::bad);
        BOOST_TEST(seen.error == error);
    }
}

void check_bad_fields(const std::string& fields, http_errc error)
{
    check_bad("HTTP/1.1 200 OK\r\n" + fields + "\r\n", error);
}

void check_status(const std::string& fields, head_status status)
{
    BOOST_TEST_CONTEXT("fields " << fields) BOOST_TEST(scan_fields(fields).status == status);
}

BOOST_AUTO_TEST_SUITE(http1_head_test)

BOOST_AUTO_TEST_CASE(usual_head)
{
    const std::string start = "HTTP/1.1 200 OK\r\n";
    const std::string fields =
        "Date: Mon, 01 Jan 2026 00:00:00 GMT\r\nContent-Type: application/json; charset=utf-8\r\n"
        "Content-Length: 42\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5, max=100\r\n";
    const auto seen = scan(start + fields + "\r\n{\"data\": not looked at");
    BOOST_TEST(seen.status == head_status::complete);
    BOOST_TEST(seen.head.status == 200);
    BOOST_TEST(seen.head.minor_version == 1);
    BOOST_TEST(seen.head.size == start.size() + fields.size() + 2);
    BOOST_TEST(seen.head.fields_offset == start.size());
    BOOST_TEST(seen.head.fields_size == fields.size());
    BOOST_TEST(seen.head.content_length.value() == 42U);
    BOOST_TEST(seen.head.keep_alive_timeout.value().count() == 5);
    BOOST_TEST(seen.head.connection_keep_alive);
    BOOST_TEST(!seen.head.connection_close);
    BOOST_TEST(!seen.head.chunked);
    BOOST_TEST(!seen.head.upgrade);
    BOOST_TEST(seen.head.coding == content_coding::identity);
}

BOOST_AUTO_TEST_CASE(head_without_fields)
{
    const auto seen = scan("HTTP/1.0 404 \r\n\r\n");
    BOOST_TEST(seen.status == head_status::complete);
    BOOST_TEST(seen.head.status == 404);
    BOOST_TEST(seen.head.minor_version == 0);
    BOOST_TEST(seen.head.fields_size == 0U);
    BOOST_TEST(seen.head.size == 17U);
    BOOST_TEST(!seen.head.content_length);
}

BOOST_AUTO_TEST_CASE(status_lines)
{
    BOOST_TEST(scan("HTTP/1.1 999 Odd but a number\r\n\r\n").head.status == 999);
    BOOST_TEST(scan("HTTP/1.1 100 Continue\r\n\r\n").head.status == 100);
    BOOST_TEST(scan("HTTP/1.1 200 caf\xc3\xa9\ttabbed\r\n\r\n").status == head_status::complete);
    check_bad("<html><body>502 Bad Gateway</body></html>", http_errc::bad_status_line);
    check_bad("http/1.1 200 OK\r\n\r\n", http_errc::bad_status_line);
    check_bad("\r\nHTTP/1.1 200 OK\r\n\r\n", http_errc::bad_status_line);
    check_bad(std::string("\x15\x03\x03\x00\x02\x02\x28", 7), http_errc::bad_status_line);
    check_bad("HTTP/2.0 200 OK\r\n\r\n", http_errc::unsupported_version);
    check_bad("HTTP/1.2 200 OK\r\n\r\n", http_errc::unsupported_version);
    check_bad("HTTP/0.9 200 OK\r\n\r\n", http_errc::unsupported_version);
    check_bad("HTTP/1.1  200 OK\r\n\r\n", http_errc::bad_status_line);
    check_bad("HTTP/1.1 200\r\n\r\n", http_errc::bad_status_line);
    check_bad("HTTP/1.1 2000 OK\r\n\r\n", http_errc::bad_status_line);
    check_bad("HTTP/1.1 20x OK\r\n\r\n", http_errc::bad_status_code);
    check_bad("HTTP/1.1 -20 OK\r\n\r\n", http_errc::bad_status_code);
    check_bad("HTTP/1.1 099 OK\r\n\r\n", http_errc::bad_status_code);
    check_bad("HTTP/1.1 000 OK\r\n\r\n", http_errc::bad_status_code);
    check_bad("HTTP/1.1 200 OK\n\n", http_errc::bad_line_end);
    check_bad("HTTP/1.1 200 OK\rX: 1\r\n\r\n", http_errc::bad_line_end);
    check_bad(std::string("HTTP/1.1 200 O\0K\r\n\r\n", 20), http_errc::bad_field_value);
}

BOOST_AUTO_TEST_CASE(an_unfinished_head_is_incomplete)
{
    const std::string bytes = "HTTP/1.1 200 OK\r\nContent-Length: 42\r\nServer: x\r\n\r\n";
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        BOOST_TEST_CONTEXT("bytes " << size) BOOST_TEST(scan(bytes.substr(0, size)).status == head_status::incomplete);
    }
    BOOST_TEST(scan(bytes).status == head_status::complete);
}

BOOST_AUTO_TEST_CASE(names_are_compared_without_case_and_values_trimmed)
{
    const auto seen = scan_fields("cOnTeNt-LeNgTh:\t  7 \t \r\nCONNECTION:CLOSE\r\n");
    BOOST_TEST(seen.head.content_length.value() == 7U);
    BOOST_TEST(seen.head.connection_close);
    // Of the same length, and other names.
    const auto other = scan_fields("Content_Length: x\r\nContent-Lengtn: x\r\nConnectiom: a b\r\nUpgrada: 1\r\n");
    BOOST_TEST(other.status == head_status::complete);
    BOOST_TEST(!other.head.content_length);
    BOOST_TEST(!other.head.upgrade);
}

BOOST_AUTO_TEST_CASE(field_names_are_tokens)
{
    check_status("!#$%&'*+-.^_`|~09azAZ: 1\r\n", head_status::complete);
    check_status("x: 1\r\na-name-of-more-than-sixteen-characters_with.others: 1\r\n", head_status::complete);
    for (const char c : "\"(),/;<=>?@[\\]{}\0\x01\x7f\x80\xff"sv) {
        check_bad_fields(std::string("a") + c + "b: 1\r\n", http_errc::bad_field_name);
        check_bad_fields(
            std::string("a-name-of-more-than-sixteen") + c + "-characters: 1\r\n", http_errc::bad_field_name);
    }
    check_bad_fields(": 1\r\n", http_errc::bad_field_name);
    check_bad_fields("no colon\r\n", http_errc::space_before_colon);
    check_bad_fields("no-colon\r\n", http_errc::bad_field_name);
    check_bad_fields("Content-Length : 5\r\n", http_errc::space_before_colon);
    check_bad_fields("Content-Length\t: 5\r\n", http_errc::space_before_colon);
}

BOOST_AUTO_TEST_CASE(control_characters_are_refused_wherever_they_stand)
{
    for (int c = 0; c < 256; ++c) {
        const bool control = (c < 0x20 && c != '\t') || c == 0x7f;
        // At each place of a block of sixteen bytes, and behind the last whole block.
        for (const std::size_t before : {0U, 1U, 7U, 14U, 15U, 16U, 17U, 31U, 40U}) {
            const auto value = std::string(before, 'v') + static_cast<char>(c) + "end";
            BOOST_TEST_CONTEXT("character " << c << " behind " << before)
            {
                BOOST_TEST(find_control(value) == (control ? before : value.size()));
                head_scanner scanner(limit);
                const auto status = scanner.scan("HTTP/1.1 200 OK\r\nX: " + value + "\r\n\r\n");
                BOOST_TEST(status == (control ? head_status::bad : head_status::complete));
            }
        }
    }
    check_bad_fields("X: a\nY: b\r\n", http_errc::bad_line_end);
    check_bad_fields("X: a\rY: b\r\n", http_errc::bad_line_end);
    check_bad_fields(std::string("X: a\0b\r\n", 8), http_errc::bad_field_value);
    check_bad("HTTP/1.1 200 OK\r\nX: 1\r\n\rX", http_errc::bad_line_end);
    check_bad("HTTP/1.1 200 OK\r\nX: 1\n\n", http_errc::bad_line_end);
    check_bad("HTTP/1.1 200 OK\r\nX: 1\r\n\n", http_errc::bad_field_name);
}

BOOST_AUTO_TEST_CASE(content_length)
{
    BOOST_TEST(scan_fields("Content-Length: 0\r\n").head.content_length.value() == 0U);
    BOOST_TEST(scan_fields("Content-Length: 007\r\n").head.content_length.value() == 7U);
    BOOST_TEST(scan_fields("Content-Length: 18446744073709551615\r\n").head.content_length.value() == UINT64_MAX);
    BOOST_TEST(scan_fields("Content-Length: 5\r\nContent-Length: 5\r\n").head.content_length.value() == 5U);
    for (const auto* value :
         {"", "-1", "+1", "1.5", "0x10", "1 2", "five", "5;", "18446744073709551616", "99999999999999999999999999",
          "\xd9\xa5"}) {
        check_bad_fields("Content-Length: " + std::string(value) + "\r\n", http_errc::bad_content_length);
    }
    check_bad_fields("Content-Length: 5\r\nContent-Length: 6\r\n", http_errc::conflicting_content_length);
    check_bad_fields("Content-Length: 5\r\nX: 1\r\ncontent-length: 0\r\n", http_errc::conflicting_content_length);
}

BOOST_AUTO_TEST_CASE(lists_of_lengths_are_judged_by_the_same_rules)
{
    // Such a list comes from the full parser only.
    const auto noted = [](std::string_view list) {
        response_head head;
        const auto error = note_field(head, classify("Content-Length"), list);
        return std::pair(error, head.content_length.value_or(0));
    };
    BOOST_TEST((noted("5, 5 ,5") == std::pair(http_errc::none, std::uint64_t(5))));
    BOOST_TEST(noted("5, 6").first == http_errc::conflicting_content_length);
    for (const auto* list : {"", ",", "5,", ",5", "5,,5", "5, x", "5 5"}) {
        BOOST_TEST(noted(list).first == http_errc::bad_content_length);
    }
}

BOOST_AUTO_TEST_CASE(transfer_encoding)
{
    BOOST_TEST(scan_fields("Transfer-Encoding: chunked\r\n").head.chunked);
    BOOST_TEST(scan_fields("transfer-encoding:CHUNKED\r\n").head.chunked);
    for (const auto* value :
         {"", "gzip", "identity", "gzip, chunked", "chunked, gzip", "chunked;q=1", "xchunked", "chunked chunked",
          "chunked,", "\"chunked\"", "chunked, chunked"}) {
        check_bad_fields("Transfer-Encoding: " + std::string(value) + "\r\n", http_errc::unsupported_transfer_encoding);
    }
    check_bad_fields(
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", http_errc::unsupported_transfer_encoding);
    check_bad_fields("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", http_errc::length_and_transfer_encoding);
    check_bad_fields("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", http_errc::length_and_transfer_encoding);
    check_bad("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", http_errc::transfer_encoding_before_http11);
}

BOOST_AUTO_TEST_CASE(connection_and_keep_alive)
{
    const auto both = scan_fields("Connection: keep-alive\r\nConnection: Upgrade , Close\r\nUpgrade: h2c\r\n").head;
    BOOST_TEST(both.connection_keep_alive);
    BOOST_TEST(both.connection_close);
    BOOST_TEST(both.upgrade);
    BOOST_TEST(!scan_fields("Connection: closed, not-close\r\n").head.connection_close);
    const auto timeout = [](const std::string& value) {
        return scan_fields("Keep-Alive: " + value + "\r\n")
            .head.keep_alive_timeout.value_or(std::chrono::seconds(-1))
            .count();
    };
    BOOST_TEST(timeout("timeout=60") == 60);
    BOOST_TEST(timeout("max=5,  Timeout=0") == 0);
    BOOST_TEST(timeout("") == -1);
    BOOST_TEST(timeout("timeout=") == -1);
    BOOST_TEST(timeout("timeout=-5") == -1);
    BOOST_TEST(timeout("timeout=99999999999999") == -1);
    BOOST_TEST(timeout("timeout=5s, junk;;,") == -1);
    BOOST_TEST(timeout("300") == -1);
}

BOOST_AUTO_TEST_CASE(content_encoding)
{
    const auto coding = [](const std::string& fields) { return scan_fields(fields).head.coding; };
    BOOST_TEST(coding("Content-Encoding: gzip\r\n") == content_coding::gzip);
    BOOST_TEST(coding("content-encoding: X-GZIP\r\n") == content_coding::gzip);
    BOOST_TEST(coding("Content-Encoding: identity\r\n") == content_coding::identity);
    BOOST_TEST(coding("Content-Encoding:\r\n") == content_coding::identity);
    BOOST_TEST(coding("Content-Encoding: br\r\n") == content_coding::other);
    BOOST_TEST(coding("Content-Encoding: gzip, gzip\r\n") == content_coding::other);
    BOOST_TEST(coding("Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n") == content_coding::other);
    BOOST_TEST(coding("Content-Encoding: br\r\nContent-Encoding: gzip\r\n") == content_coding::other);
}

BOOST_AUTO_TEST_CASE(what_the_scan_does_not_know_is_left_to_the_full_parser)
{
    check_status("X: a\r\n b\r\n", head_status::needs_full_parser);
    check_status("X: a\r\n\tb\r\n", head_status::needs_full_parser);
    check_status(" X: a\r\n", head_status::needs_full_parser);
    check_status("Content-Length: 5, 5\r\n", head_status::needs_full_parser);
    check_status("Connection: \r\n", head_status::needs_full_parser);
    check_status("Connection: close,\r\n", head_status::needs_full_parser);
    check_status("Connection: a b\r\n", head_status::needs_full_parser);
    check_status("Proxy-Connection: keep-alive\r\n", head_status::needs_full_parser);
}

BOOST_AUTO_TEST_CASE(limit_counts_the_whole_head)
{
    const std::string bytes = "HTTP/1.1 200 OK\r\nX: 1234567890\r\n\r\n";
    BOOST_TEST(scan(bytes + "body", bytes.size()).status == head_status::complete);
    for (std::size_t max_head = 0; max_head < bytes.size(); ++max_head) {
        const auto seen = scan(bytes + "body", max_head);
        BOOST_TEST_CONTEXT("limit " << max_head)
        {
            BOOST_TEST(seen.status == head_status::bad);
            BOOST_TEST(seen.error == http_errc::head_too_large);
        }
    }
}

BOOST_AUTO_TEST_CASE(reset_forgets_everything)
{
    head_scanner scanner(limit);
    BOOST_TEST(
        scanner.scan("HTTP/1.1 103 Early Hints\r\nContent-Length: 5\r\nConnection: close\r\n\r\n") ==
        head_status::complete);
    scanner.reset();
    BOOST_TEST(scanner.scan("HTTP/1.1 200 OK\r\n\r\n") == head_status::complete);
    BOOST_TEST(scanner.head().status == 200);
    BOOST_TEST(!scanner.head().content_length);
    BOOST_TEST(!scanner.head().connection_close);
    BOOST_TEST(scanner.max_head() == limit);
}

BOOST_AUTO_TEST_CASE(each_byte_is_scanned_once)
{
    // A quarter of a megabyte byte by byte: takes minutes when each call begins again.
    const auto bytes =
        "HTTP/1.1 200 OK\r\n" + std::string(100'000, 'n') + ": " + std::string(150'000, 'v') + "\r\n\r\n";
    head_scanner scanner(bytes.size());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        BOOST_TEST_REQUIRE(scanner.scan(std::string_view(bytes).substr(0, size)) == head_status::incomplete);
    }
    BOOST_TEST(scanner.scan(bytes) == head_status::complete);
}

BOOST_AUTO_TEST_CASE(name_of_a_field_line)
{
    BOOST_TEST(field_line_name("Name: value") == "Name");
    BOOST_TEST(field_line_name("Name:") == "Name");
    BOOST_TEST(field_line_name("Name") == "");
    BOOST_TEST(field_line_name("") == "");
    BOOST_TEST(field_line_name(": value") == "");
    BOOST_TEST(field_line_name("Name : value") == "");
}

BOOST_AUTO_TEST_CASE(each_error_has_a_text_of_its_own)
{
    std::vector<std::string_view> seen;
    for (int code = 0; code <= static_cast<int>(http_errc::garbage_after_gzip); ++code) {
        const auto text = to_string(static_cast<http_errc>(code));
        BOOST_TEST(text != "unknown");
        BOOST_TEST((std::find(seen.begin(), seen.end(), text) == seen.end()));
        seen.push_back(text);
    }
    BOOST_TEST(to_string(static_cast<http_errc>(255)) == "unknown");
    BOOST_TEST(is_closed(http_errc::closed_before_head));
    BOOST_TEST(is_closed(http_errc::closed_within_head));
    BOOST_TEST(is_closed(http_errc::closed_within_body));
    BOOST_TEST(!is_closed(http_errc::body_too_large));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
