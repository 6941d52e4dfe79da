// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/call_request.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::detail;
using namespace std::chrono_literals;
namespace data = boost::unit_test::data;

namespace {

constexpr operation list_op{"records.list", "GET", "/records", idempotency::safe};
constexpr operation get_op{"records.get", "GET", "/records/{id}", idempotency::safe};
constexpr operation nested_op{"x.y", "DELETE", "/products/{productId}/surfaces/{surfaceId}", idempotency::idempotent};
constexpr operation middle_op{"x.z", "POST", "/agents/{id}/execute", idempotency::unsafe};
constexpr operation raw_op{"request", "", "", idempotency::unsafe};

call_request get(std::string_view id)
{
    call_request r(get_op, request_options());
    r.path_parameter("id", id);
    return r;
}

call_request raw(std::string method, std::string target)
{
    return call_request(raw_op, std::move(method), std::move(target), request_options());
}

std::string problem(const call_request& r) { return std::string(r.bad_input.message()); }

} // namespace

BOOST_AUTO_TEST_SUITE(call_requests)

// ---- paths

BOOST_AUTO_TEST_CASE(a_path_without_placeholders_stays)
{
    const call_request r(list_op, request_options());
    BOOST_TEST(r.method == "GET");
    BOOST_TEST(r.target == "/records");
    BOOST_TEST(r.op == &list_op);
    BOOST_TEST(!r.bad_input);
    BOOST_TEST(!r.has_body);
}

BOOST_AUTO_TEST_CASE(placeholders_are_filled_in_order)
{
    BOOST_TEST(get("rec_1").target == "/records/rec_1");
    call_request nested(nested_op, request_options());
    nested.path_parameter("productId", "p1");
    nested.path_parameter("surfaceId", "s2");
    BOOST_TEST(nested.target == "/products/p1/surfaces/s2");
    BOOST_TEST(nested.method == "DELETE");
    call_request middle(middle_op, request_options());
    middle.path_parameter("id", "a1");
    BOOST_TEST(middle.target == "/agents/a1/execute");
}

BOOST_AUTO_TEST_CASE(a_value_is_encoded_into_one_segment)
{
    const std::pair<std::string_view, std::string_view> values[] = {
        {"a b", "a%20b"},
        {"a/b", "a%2Fb"},
        {"a?b=c&d#e", "a%3Fb%3Dc%26d%23e"},
        {"100%", "100%25"},
        {"%2e%2e%2fx", "%252e%252e%252fx"}, // not decoded here, so not decoded into a path there
        {"\xc3\xa9", "%C3%A9"},
        {std::string_view("a\0b", 3), "a%00b"},
        {"a\r\nb", "a%0D%0Ab"},
        {"{id}", "%7Bid%7D"},
        {"...", "..."},
        {"..a", "..a"},
        {".hidden", ".hidden"},
        {"a..b", "a..b"},
        {"v1.2", "v1.2"},
        {"-_~", "-_~"}};
    for (const auto& [value, segment] : values) {
        const call_request r = get(value);
        BOOST_TEST(r.target == "/records/" + std::string(segment));
        BOOST_TEST(!r.bad_input);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_id_is_refused)
{
    const call_request r = get("");
    BOOST_TEST((r.bad_input.code() == errc::bad_request));
    BOOST_TEST(problem(r) == "`id` is empty: pass the id of the object.");
    BOOST_TEST(r.bad_input.stopped() == stop_reason::not_retryable);
}

const std::vector<std::string> climbing{".",      "..",   "../x",     "x/..",     "x/../y",    "./x",
                                        "x/.",    "/..",  "../",      "..\\x",    "x\\.",      "%2e",
                                        "%2E%2e", ".%2e", "%2e%2e/x", "a/%2e./b", "../../etc", "a/b/c/../../d"};

BOOST_DATA_TEST_CASE(an_id_that_would_name_another_path_is_refused, data::make(climbing), id)
{
    const call_request r = get(id);
    BOOST_TEST((r.bad_input.code() == errc::bad_request));
    BOOST_TEST(problem(r) == "`id` is \"" + id + "\", which would name another path: pass the id of the object.");
}

BOOST_AUTO_TEST_CASE(a_refused_id_is_shown_printable_and_cut)
{
    const std::string text = problem(get("../\r\n" + std::string(10'000, 'x')));
    BOOST_TEST(text.starts_with("`id` is \"../\\r\\nxxx"));
    BOOST_TEST(text.size() < 200u);
}

BOOST_AUTO_TEST_CASE(the_first_problem_is_the_one_that_is_told)
{
    call_request r(nested_op, request_options());
    r.path_parameter("productId", "");
    r.path_parameter("surfaceId", "..");
    r.invalid(std::string("later"));
    r.invalid(std::vector<validation_detail>(1));
    BOOST_TEST(problem(r) == "`productId` is empty: pass the id of the object.");
    BOOST_TEST(r.bad_input.details().empty());
}

// ---- query

BOOST_AUTO_TEST_CASE(query_parameters_are_encoded_and_joined)
{
    call_request r(list_op, request_options());
    r.query("type", std::string_view("a b&c=d"));
    r.query("limit", std::int64_t(100));
    r.query("offset", std::int64_t(-5));
    r.query("includeCount", true);
    r.query("archived", false);
    r.query("empty", std::string_view());
    r.query("q\xc3\xa9[]", std::string_view("+ \r\n"));
    BOOST_TEST(
        r.target == "/records?type=a%20b%26c%3Dd&limit=100&offset=-5&includeCount=true&archived=false&empty=&q%C3%A9%"
                    "5B%5D=%2B%20%0D%0A");
}

BOOST_AUTO_TEST_CASE(the_query_follows_a_filled_path_and_joins_the_one_that_is_there)
{
    call_request typed = get("a?b");
    typed.query("x", std::string_view("1"));
    BOOST_TEST(typed.target == "/records/a%3Fb?x=1");
    call_request there = raw("GET", "/records?limit=1");
    there.query("x", std::string_view("1"));
    BOOST_TEST(there.target == "/records?limit=1&x=1");
    call_request none = raw("GET", "/records");
    none.query("x", std::string_view("1"));
    BOOST_TEST(none.target == "/records?x=1");
}

// ---- body

BOOST_AUTO_TEST_CASE(a_body_is_kept)
{
    call_request r(middle_op, request_options());
    r.json_body(R"({"a":1})");
    BOOST_TEST(r.has_body);
    BOOST_TEST(r.body == R"({"a":1})");
    r.json_body("");
    BOOST_TEST(r.has_body);
}

// ---- findings

BOOST_AUTO_TEST_CASE(findings_of_a_check_become_an_error_with_details)
{
    std::vector<validation_detail> findings(2);
    findings[0].path = "type";
    findings[1].path = "name";
    call_request r(middle_op, request_options());
    r.invalid(std::vector<validation_detail>());
    BOOST_TEST(!r.bad_input);
    r.invalid(findings);
    BOOST_TEST((r.bad_input.code() == errc::bad_request));
    BOOST_TEST(problem(r) == "The request was not sent, because the service would refuse it");
    BOOST_REQUIRE(r.bad_input.details().size() == 2u);
    BOOST_TEST(r.bad_input.details()[1].path == "name");
    BOOST_TEST(r.bad_input.stopped() == stop_reason::not_retryable);
    BOOST_TEST(r.bad_input.sent() == sent_state::not_sent);
    BOOST_TEST(r.bad_input.http_status() == 0);
}

BOOST_AUTO_TEST_CASE(problems_of_the_options_are_problems_of_the_call)
{
    const std::pair<request_options, std::string> wrong[] = {
        {request_options().deadline(0ms), "request_options::deadline must be more than 0 ms."},
        {request_options().attempt_timeout(-1ms), "request_options::attempt_timeout must be more than 0 ms."},
        {request_options().max_body(0), "request_options::max_body must be more than 0 bytes."},
        {request_options().header("X-A", "a\r\nX-B: b"), "request_options::header: the value of the header \"X-A\" has "
                                                         "a line break or control character at position 1; "
                                                         "remove or encode it"},
        {request_options().header("X-A\r\nX-B", "b"),
         "request_options::header: the header name that begins with \"X-A\" has a character that is not allowed at "
         "position 3; use letters, digits and !#$%&'*+-.^_`|~ only, and pass name and value separately"},
        {request_options().header("", "b"), "request_options::header: a header needs a name; the one given is empty"},
        {request_options().header("Content-Length", "5"), "request_options::header: the header \"Content-Length\" "
                                                          "cannot be set: it follows from the body, and a wrong one "
                                                          "corrupts the connection"}};
    for (const auto& [options, text] : wrong) {
        const call_request typed(list_op, options);
        BOOST_TEST((typed.bad_input.code() == errc::bad_request));
        BOOST_TEST(problem(typed) == text);
        const call_request by_hand(raw_op, "GET", "/records", request_options(options));
        BOOST_TEST(problem(by_hand) == text);
        BOOST_TEST(options.fields().empty()); // nothing of it is kept
    }
}

// ---- raw requests

BOOST_AUTO_TEST_CASE(a_raw_request_is_sent_as_it_was_written)
{
    const call_request r = raw("REPORT", "/records/a%2Fb?x=%20&y");
    BOOST_TEST(!r.bad_input);
    BOOST_TEST(r.method == "REPORT");
    BOOST_TEST(r.target == "/records/a%2Fb?x=%20&y");
}

const std::vector<std::string> bad_methods{"", "GE T", "GET\r\nX: y", "GET /x HTTP/1.1\r\n", "G\xc3\xa9T", "(GET)"};

BOOST_DATA_TEST_CASE(a_method_that_is_no_token_is_refused, data::make(bad_methods), method)
{
    const call_request r = raw(method, "/records");
    BOOST_TEST((r.bad_input.code() == errc::bad_request));
    BOOST_TEST(problem(r) == "The method has to be an HTTP token such as GET.");
}

const std::vector<std::string> bad_targets{
    "",
    "records",
    "//evil.example/x",
    "https://evil.example/x",
    "/a b",
    "/a\r\nX: y",
    "/a#b",
    "/../admin",
    "/a/%2e%2e/b",
    "/a/..",
    "/a\\b",
    "/%zz",
    "/a?%z",
    "/caf\xc3\xa9",
    "*",
    "/a%2f..%2fb",
    "?x=1",
    std::string("/a\0b", 4)};

BOOST_DATA_TEST_CASE(a_target_that_is_no_safe_path_is_refused, data::make(bad_targets), target)
{
    const call_request r = raw("GET", target);
    BOOST_TEST((r.bad_input.code() == errc::bad_request));
    BOOST_TEST(!problem(r).empty());
}

BOOST_AUTO_TEST_CASE(methods_have_their_class)
{
    for (const char* safe : {"GET", "HEAD", "OPTIONS"}) BOOST_TEST((idempotency_of(safe) == idempotency::safe));
    for (const char* idempotent : {"PUT", "DELETE"})
        BOOST_TEST((idempotency_of(idempotent) == idempotency::idempotent));
    for (const char* other : {"POST", "PATCH", "CONNECT", "TRACE", "get", "", "PURGE"})
        BOOST_TEST((idempotency_of(other) == idempotency::unsafe));
}

BOOST_AUTO_TEST_SUITE_END()
