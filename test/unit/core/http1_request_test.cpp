// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_request.hpp"

#include <runtype/headers.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace runtype::detail {
namespace {

using namespace std::string_view_literals;
using body_kind = http1_request::body_kind;

http1_request to_api(std::string_view method = "GET")
{
    http1_request request;
    request.method = method;
    request.target = "/v1/agents?limit=5";
    request.host = "api.runtype.com";
    return request;
}

std::string written(const http1_request& request)
{
    std::string out;
    const auto problem = check_request(request);
    BOOST_TEST(!problem.has_value(), problem.value_or(""));
    append_request(out, request);
    return out;
}

// The text of the problem.
std::string refused(const http1_request& request)
{
    const auto problem = check_request(request);
    BOOST_TEST_REQUIRE(problem.has_value());
    return *problem;
}

bool says(const std::string& problem, std::string_view part) { return problem.find(part) != std::string::npos; }

BOOST_AUTO_TEST_SUITE(http1_request_test)

BOOST_AUTO_TEST_CASE(request_without_body)
{
    auto request = to_api();
    request.fields = "Authorization: Bearer x\r\nAccept: application/json\r\n";
    BOOST_TEST(
        written(request) == "GET /v1/agents?limit=5 HTTP/1.1\r\nHost: api.runtype.com\r\n"
                            "Authorization: Bearer x\r\nAccept: application/json\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(it_is_appended)
{
    std::string out = "before";
    append_request(out, to_api());
    BOOST_TEST(out == "beforeGET /v1/agents?limit=5 HTTP/1.1\r\nHost: api.runtype.com\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(vouched_fields_are_sent_as_they_are)
{
    auto request = to_api();
    request.fields = "Accept: application/json\r\n";
    request.defaults = "Accept-Encoding: gzip\r\n";
    const auto checked = written(request);
    request.vouched = true;
    BOOST_TEST(written(request) == checked);
    // All else is checked as ever.
    request.target = "/a\r\nb";
    BOOST_TEST(check_request(request).has_value());
    request.target = "/a";
    request.method = "GE T";
    BOOST_TEST(check_request(request).has_value());
}

BOOST_AUTO_TEST_CASE(small_body_travels_with_the_head)
{
    auto request = to_api("POST");
    request.kind = body_kind::sized;
    request.body = "{\"a\":1}";
    request.body_size = 7;
    BOOST_TEST(
        written(request) == "POST /v1/agents?limit=5 HTTP/1.1\r\nHost: api.runtype.com\r\n"
                            "Content-Length: 7\r\n\r\n{\"a\":1}");
}

BOOST_AUTO_TEST_CASE(large_body_does_not)
{
    BOOST_TEST(max_body_with_head == 16U * 1024U);
    const auto end = [](std::size_t size) {
        const std::string body(size, 'b');
        auto request = to_api("PUT");
        request.kind = body_kind::sized;
        request.body = body;
        request.body_size = size;
        const auto text = written(request);
        return text.substr(text.find("Length"));
    };
    BOOST_TEST(travels_with_head(16384));
    BOOST_TEST((end(16384) == "Length: 16384\r\n\r\n" + std::string(16384, 'b')));
    BOOST_TEST(!travels_with_head(16385));
    BOOST_TEST(end(16385) == "Length: 16385\r\n\r\n");
}

BOOST_AUTO_TEST_CASE(framing_of_bodies)
{
    const auto framing = [](std::string_view method, body_kind kind, std::uint64_t size) {
        auto request = to_api(method);
        request.kind = kind;
        request.body_size = size;
        const auto text = written(request);
        const auto start = text.find("runtype.com\r\n") + 13;
        return text.substr(start, text.size() - start - 2);
    };
    for (const auto method : {"GET"sv, "HEAD"sv, "DELETE"sv, "OPTIONS"sv}) {
        BOOST_TEST(framing(method, body_kind::none, 0) == "");
    }
    for (const auto method : {"POST"sv, "PUT"sv, "PATCH"sv}) {
        BOOST_TEST(framing(method, body_kind::none, 0) == "Content-Length: 0\r\n");
    }
    BOOST_TEST(framing("GET", body_kind::sized, 0) == "Content-Length: 0\r\n");
    BOOST_TEST(framing("DELETE", body_kind::sized, 12) == "Content-Length: 12\r\n"); // a stream that knows its size
    BOOST_TEST(framing("POST", body_kind::sized, UINT64_MAX) == "Content-Length: 18446744073709551615\r\n");
    BOOST_TEST(framing("POST", body_kind::chunked, 0) == "Transfer-Encoding: chunked\r\n");
}

BOOST_AUTO_TEST_CASE(defaults_give_way_to_what_the_call_sets)
{
    auto request = to_api();
    request.defaults = "Accept-Encoding: gzip\r\nUser-Agent: runtype\r\n";
    BOOST_TEST(written(request).ends_with("com\r\nAccept-Encoding: gzip\r\nUser-Agent: runtype\r\n\r\n"));
    request.fields = "X: 1\r\naccept-encoding: identity\r\n";
    BOOST_TEST(written(request).ends_with("com\r\nUser-Agent: runtype\r\nX: 1\r\naccept-encoding: identity\r\n\r\n"));
    request.fields = "X: Accept-Encoding\r\nUser-Agent: mine\r\n";
    BOOST_TEST(
        written(request).ends_with("com\r\nAccept-Encoding: gzip\r\nX: Accept-Encoding\r\nUser-Agent: mine\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(methods_are_tokens)
{
    BOOST_TEST(written(to_api("PATCH")).starts_with("PATCH /v1"));
    for (const auto method :
         {""sv, "GET "sv, "G ET"sv, "GET\r\n"sv, "GET /x HTTP/1.1\r\nHost:"sv, "G\0T"sv, "G\xc3\x89T"sv, "GET:"sv}) {
        BOOST_TEST(says(refused(to_api(method)), "method"));
    }
}

BOOST_AUTO_TEST_CASE(targets_are_paths_without_bare_characters)
{
    auto request = to_api();
    for (const auto target : {"/"sv, "/v1/a%20b?x=%0D%0A&y=~!$'()*+,;=:@[]"sv, "//double"sv}) {
        request.target = target;
        BOOST_TEST(written(request).starts_with("GET " + std::string(target) + " HTTP/1.1\r\n"));
    }
    for (const auto target : {""sv, "v1"sv, "http://evil/"sv, "*"sv, " /v1"sv, "?a=b"sv}) {
        request.target = target;
        BOOST_TEST(says(refused(request), "begin with \"/\""));
    }
    for (const auto target :
         {"/a b"sv, "/a\tb"sv, "/a\r\nX: 1"sv, "/a\nb"sv, "/\0"sv, "/\x7f"sv, "/caf\xc3\xa9"sv, "/a#b"sv,
          "/ HTTP/1.1"sv}) {
        request.target = target;
        BOOST_TEST(says(refused(request), "percent-encoded"));
    }
}

BOOST_AUTO_TEST_CASE(hosts_are_one_word)
{
    auto request = to_api();
    for (const auto host : {"[::1]:8443"sv, "localhost:80"sv}) {
        request.host = host;
        BOOST_TEST(says(written(request), "\r\nHost: " + std::string(host) + "\r\n"));
    }
    for (const auto host : {""sv, "a b"sv, "a\r\nX: 1"sv, "a\0"sv, "m\xc3\xbcnchen.de"sv}) {
        request.host = host;
        BOOST_TEST(says(refused(request), "host"));
    }
}

BOOST_AUTO_TEST_CASE(fields_are_checked_once_more)
{
    auto request = to_api();
    const auto problem = [&](std::string_view fields) {
        request.fields = fields;
        return refused(request);
    };
    BOOST_TEST(says(problem("X: 1"), "no line end"));
    BOOST_TEST(says(problem("X: 1\r\nY: 2\n"), "no line end"));
    BOOST_TEST(says(problem("X: 1\nY: 2\r\n"), "control character"));
    BOOST_TEST(says(problem("X: 1\rY: 2\r\n"), "control character"));
    BOOST_TEST(says(problem("X: \0\r\n"sv), "control character"));
    BOOST_TEST(says(problem("\r\nGET / HTTP/1.1\r\n"), "no name"));
    BOOST_TEST(says(problem("X: 1\r\n\r\n"), "no name"));
    BOOST_TEST(says(problem(" X: 1\r\n"), "no name"));
    BOOST_TEST(says(problem("X : 1\r\n"), "no name"));
    BOOST_TEST(says(problem(": 1\r\n"), "no name"));
    BOOST_TEST(says(problem("nothing\r\n"), "no name"));
    request.defaults = "Broken\r\n";
    BOOST_TEST(says(problem(""), "no name"));
}

BOOST_AUTO_TEST_CASE(framing_and_connection_are_not_the_callers)
{
    for (const auto name :
         {"Host"sv, "content-length"sv, "TRANSFER-ENCODING"sv, "Connection"sv, "Keep-Alive"sv, "Upgrade"sv}) {
        auto request = to_api();
        const auto fields = std::string("X: 1\r\n").append(name).append(": value\r\n");
        request.fields = fields;
        const auto problem = refused(request);
        BOOST_TEST(says(problem, std::string("\"").append(name).append("\"")));
        BOOST_TEST(!says(problem, "value"));
    }
}

BOOST_AUTO_TEST_CASE(a_line_break_added_to_headers_is_refused)
{
    headers fields;
    fields.add("X-Name", "secret\r\nX-Evil: 1");
    auto request = to_api();
    request.fields = fields.block();
    const auto problem = refused(request);
    BOOST_TEST(says(problem, "X-Name"));
    BOOST_TEST(!says(problem, "secret"));
}

BOOST_AUTO_TEST_CASE(a_body_of_another_length_is_refused)
{
    auto request = to_api("POST");
    request.kind = body_kind::sized;
    request.body = "12345";
    request.body_size = 4;
    BOOST_TEST(says(refused(request), "body"));
}

BOOST_AUTO_TEST_CASE(chunks)
{
    std::string out;
    for (const std::string_view piece : {"hello"sv, "0123456789abcdef"sv}) {
        append_chunk_head(out, piece.size());
        out.append(piece).append(end_of_chunk);
    }
    out.append(last_chunk);
    BOOST_TEST(out == "5\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n");
    out.clear();
    append_chunk_head(out, SIZE_MAX);
    BOOST_TEST(out == "ffffffffffffffff\r\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
