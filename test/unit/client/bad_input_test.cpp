// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What is wrong before anything is sent, what is wrong with an answer, and what must never be told: the key.
#include "engine_fixture.hpp"

#include <runtype/resources/agents.hpp>
#include <runtype/resources/records.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
namespace asio = boost::asio;

namespace {

struct fixture : engine_fixture {
    fixture() { make_client(); }

    template <typename T>
    error failed(asio::awaitable<result<T>> op)
    {
        const result<T> r = test::run(*ioc, *clock, std::move(op));
        BOOST_REQUIRE(!r);
        return r.error();
    }
    /// The error of a call that was refused here.
    template <typename T>
    error refused(asio::awaitable<result<T>> op)
    {
        const error e = failed(std::move(op));
        BOOST_TEST((e.code() == errc::bad_request), e);
        BOOST_TEST(e.stopped() == stop_reason::not_retryable);
        BOOST_TEST(e.sent() == sent_state::not_sent);
        BOOST_TEST(e.attempts().empty());
        BOOST_TEST(e.http_status() == 0);
        BOOST_TEST(net->exchanges().empty());
        return e;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(bad_input, fixture)

// ---- before anything is sent

BOOST_AUTO_TEST_CASE(a_wrong_id_never_reaches_the_transport)
{
    BOOST_TEST(
        refused(c->records().get("")).to_string() ==
        "GET /v1/records/{id} failed: bad_request. `id` is empty: pass the id of the object.");
    for (const char* id : {".", "..", "../x", "x/../../y", "%2e%2e", "..\\x"}) {
        const error e = refused(c->records().get(id));
        BOOST_TEST(e.request() == "GET /v1/records/{id}");
        BOOST_TEST(e.message().find("would name another path") != std::string_view::npos);
    }
    BOOST_TEST(refused(c->records().remove("..")).request() == "DELETE /v1/records/{id}");
    BOOST_TEST(refused(c->agents().get("")).request() == "GET /v1/agents/{id}");
}

BOOST_AUTO_TEST_CASE(a_field_beyond_its_documented_length_never_reaches_the_transport)
{
    const error e = refused(c->records().create(create_record("document", std::string(501, 'n'))));
    BOOST_TEST(e.request() == "POST /v1/records");
    BOOST_REQUIRE(e.details().size() == 1u);
    BOOST_TEST(e.details()[0].code == detail_code::out_of_range);
    BOOST_TEST(e.details()[0].path == "name");
    BOOST_TEST(
        e.to_string() == "POST /v1/records failed: bad_request. The request was not sent, because the service would "
                         "refuse it. name: Must "
                         "contain at most 500 character(s), has 501 (Shorten the value).");
    BOOST_TEST(refused(c->records().create(create_record("", ""))).details().size() == 2u);
}

BOOST_AUTO_TEST_CASE(wrong_options_of_a_call_never_reach_the_transport)
{
    const request_options wrong[] = {
        request_options().header("X-A", "a\r\nX-B: b"),
        request_options().header("X-A\n", "a"),
        request_options().header("Host", "evil.example"),
        request_options().header("Content-Length", "1"),
        request_options().deadline(0ms),
        request_options().attempt_timeout(-1s),
        request_options().max_body(0)};
    for (const request_options& o : wrong) {
        const error e = refused(c->request("GET", "/records", raw_json(), o));
        BOOST_TEST(e.request() == "GET /v1/records");
        BOOST_TEST(e.message().starts_with("request_options::"));
        refused(c->records().get("rec_1", o));
    }
    // A list gives it as its only element.
    auto list = c->records().list(list_records(), wrong[0]);
    const auto element = test::run(*ioc, *clock, list.next());
    BOOST_REQUIRE(element.has_value());
    BOOST_TEST((element->error().code() == errc::bad_request));
    BOOST_TEST(!test::run(*ioc, *clock, list.next()).has_value());
    BOOST_TEST(net->exchanges().empty());
}

BOOST_AUTO_TEST_CASE(a_wrong_raw_request_never_reaches_the_transport)
{
    for (const char* target :
         {"", "records", "//evil.example", "https://evil.example/", "/../x", "/a b", "/a#b", "/a\r\nX: y"})
        refused(c->request("GET", target));
    for (const char* method : {"", "GE T", "GET\r\nX: y"}) refused(c->request(method, "/records"));
    for (const char* body : {"{", "not JSON", "{\"a\":1} x", "'a'"}) {
        const error e = refused(c->request("POST", "/records", raw_json(std::string(body))));
        BOOST_TEST(e.request() == "POST /v1/records");
        BOOST_TEST(e.message().starts_with("The body is not JSON: "));
    }
}

BOOST_AUTO_TEST_CASE(the_label_of_a_refused_request_is_printable_and_short)
{
    const error line = refused(c->request("GET\r\nX: y", "/a\r\nb?secret=1"));
    BOOST_TEST(line.request() == "GET\\r\\nX: y /v1/a\\r\\nb");
    BOOST_TEST(refused(c->request("GET", "/ " + std::string(100'000, 'x'))).request().size() == 200u);
}

BOOST_AUTO_TEST_CASE(a_refused_call_counts_as_one_that_failed)
{
    refused(c->records().get(""));
    const client_stats s = c->stats();
    BOOST_TEST(s.calls == 1u);
    BOOST_TEST(s.failed == 1u);
    BOOST_TEST(s.attempts == 0u);
    BOOST_TEST(s.in_flight == 0u);
}

// ---- answers that make no sense

BOOST_AUTO_TEST_CASE(answers_that_cannot_be_decoded_are_bad_responses)
{
    const std::pair<std::string, std::string> bodies[] = {
        {"<html>Welcome</html>", "<html>Welcome</html>"},
        {"", ""},
        {R"({"id":"rec_1","na)", R"({"id":"rec_1","na)"},
        {R"({"id":17})", R"({"id":17})"},
        {"[]", "[]"},
        {"null", "null"},
        {R"({"id":"a"} {"id":"b"})", R"({"id":"a"} {"id":"b"})"},
        {R"({"metadata":)" + std::string(10'000, '[') + std::string(10'000, ']') + "}",
         R"({"metadata":)" + std::string(285, '[') + "..."},
        {"\xff\xfe", "\\xff\\xfe"}};
    for (const auto& [body, excerpt] : bodies) {
        net->then(script_step::answer(200, body).header("X-Request-Id", "req_1"));
        response_info info;
        const error e = failed(c->records().get("rec_1", request_options().info(info)));
        BOOST_TEST((e.code() == errc::bad_response), e);
        BOOST_TEST(e.http_status() == 200);
        BOOST_TEST(e.sent() == sent_state::reply_received);
        BOOST_TEST(e.stopped() == stop_reason::not_retryable);
        BOOST_TEST(e.request() == "GET /v1/records/{id}");
        BOOST_TEST(e.request_id() == "req_1");
        BOOST_TEST(e.body_excerpt() == excerpt);
        BOOST_TEST(e.message().starts_with("The answer is not what the API documents: "));
        BOOST_TEST(e.attempts().size() == 1u);
        BOOST_TEST(info.status == 200);
    }
}

BOOST_AUTO_TEST_CASE(a_decode_error_names_the_place_and_carries_the_ledger)
{
    net->then(script_step::answer(503).header("Retry-After", "1")).then(script_step::answer(200, R"({"name":[1]})"));
    const error e = failed(c->records().get("rec_1"));
    BOOST_REQUIRE(e.attempts().size() == 2u);
    BOOST_TEST(e.attempts()[0].status == 503);
    BOOST_TEST((e.attempts()[0].wait == 1s));
    BOOST_TEST(e.attempts()[1].status == 200);
    BOOST_TEST(e.message() == "The answer is not what the API documents: name: expected a string, found an array");
    const client_stats s = c->stats();
    BOOST_TEST(s.failed == 1u);
    BOOST_TEST(s.succeeded == 0u);
}

BOOST_AUTO_TEST_CASE(a_page_that_cannot_be_decoded_is_the_last_element)
{
    net->then(script_step::answer(200, "<html>"));
    auto list = c->records().list();
    const auto element = test::run(*ioc, *clock, list.next());
    BOOST_REQUIRE(element.has_value());
    BOOST_TEST((element->error().code() == errc::bad_response));
    BOOST_TEST(element->error().attempts().size() == 1u);
    BOOST_TEST(!test::run(*ioc, *clock, list.next()).has_value());
    BOOST_TEST(c->stats().failed == 1u);
}

BOOST_AUTO_TEST_CASE(a_raw_answer_is_not_decoded)
{
    net->then(script_step::answer(200, "<html>"));
    const result<response> r = get();
    BOOST_REQUIRE(r.has_value());
    BOOST_TEST(r->body.text() == "<html>");
    BOOST_TEST((r->body.parse().error().code() == errc::bad_response));
}

BOOST_AUTO_TEST_CASE(an_operation_without_a_result_accepts_any_body)
{
    for (const char* body : {"", "{}", "<html>"}) {
        net->then(script_step::answer(200, body));
        BOOST_TEST(test::run(*ioc, *clock, c->records().remove("rec_1")).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_transport_that_fails_without_a_reason_is_told_as_such)
{
    class mute final : public transport {
        asio::awaitable<result<transport_response>>
        exchange(const transport_request&, exchange_limits, attempt&) override
        {
            co_return error();
        }
        void close() noexcept override {}
        transport_stats stats() const override { return {}; }
    };
    make_client(options().transport(std::make_shared<mute>()).retry(retry_policy::none()));
    const error e = failed(c->request("GET", "/records"));
    BOOST_TEST((e.code() == errc::transport));
    BOOST_TEST(e.message() == "The transport failed and did not say why");
}

BOOST_AUTO_TEST_CASE(what_a_transport_throws_reaches_the_caller)
{
    class throwing final : public transport {
        asio::awaitable<result<transport_response>>
        exchange(const transport_request&, exchange_limits, attempt&) override
        {
            throw std::runtime_error("out of order");
            co_return error();
        }
        void close() noexcept override {}
        transport_stats stats() const override { return {}; }
    };
    make_client(options().transport(std::make_shared<throwing>()));
    BOOST_CHECK_THROW(get(), std::runtime_error);
    BOOST_TEST(c->stats().failed == 1u);
    BOOST_TEST(c->stats().in_flight == 0u);
}

// ---- the key

BOOST_AUTO_TEST_CASE(nothing_that_an_error_says_holds_the_key)
{
    const std::string key(engine_key);
    std::vector<error> errors;
    net->then(script_step::answer(401, key));
    errors.push_back(failed(c->request("GET", "/records")));
    net->then(
        script_step::answer(401, R"({"error":")" + key + R"(","code":")" + key + R"("})").header("X-Request-Id", key));
    errors.push_back(failed(c->request("GET", "/records")));
    net->then(script_step::answer(200, R"({")" + key + R"(":1,"name":7,"type":")" + key + R"("})")
                  .header("X-Request-Id", key));
    errors.push_back(failed(c->records().get("rec_1")));
    net->then(script_step::failure(errc::tls, sent_state::not_sent, "bad record: " + key));
    errors.push_back(failed(c->request("GET", "/records")));
    net->then(script_step::answer(404, ""));
    errors.push_back(failed(c->request("GET", "/records/" + key)));
    errors.push_back(failed(c->request("GET " + key, "/records")));
    net->then(script_step::answer(503, key).header("Retry-After", "60").header("X-Request-Id", key));
    auto j = start_get();
    j.cancel();
    settle(*ioc);
    errors.push_back(j.get().error());
    for (const error& e : errors) {
        std::ostringstream os;
        os << e << '|' << e.message() << '|' << e.body_excerpt() << '|' << e.api_code() << '|' << e.request_id() << '|'
           << e.request() << '|' << api_exception(e).what();
        for (const attempt& a : e.attempts()) os << '|' << a;
        for (const validation_detail& d : e.details()) os << '|' << d.path << '|' << d.message;
        BOOST_TEST(os.str().find(key) == std::string::npos, os.str());
        BOOST_TEST(os.str().find("[redacted]") != std::string::npos, os.str());
    }
}

BOOST_AUTO_TEST_CASE(the_excerpt_of_an_answer_never_shows_a_part_of_a_key_that_was_cut)
{
    // Redacting shortens; the excerpt must not reach the place up to which the body was read.
    std::string encoded;
    for (const char ch : engine_key)
        encoded += "%" + std::string(1, "0123456789abcdef"[ch >> 4]) + "0123456789abcdef"[ch & 15];
    for (std::size_t copies = 1; copies < 60; ++copies) {
        std::string body;
        for (std::size_t i = 0; i < copies; ++i) body += encoded;
        net->then(script_step::answer(200, body));
        const error e = failed(c->records().get("rec_1"));
        BOOST_TEST(e.body_excerpt().find("%7") == std::string_view::npos, e.body_excerpt());
    }
}

// ---- counters

BOOST_AUTO_TEST_CASE(the_counters_count)
{
    net->then(script_step::answer(200));
    BOOST_TEST(get().has_value());
    net->then(script_step::answer(503)).then(script_step::answer(429)).then(script_step::answer(200));
    BOOST_TEST(get().has_value());
    net->then(script_step::answer(404));
    BOOST_TEST(!get().has_value());
    net->then(script_step::answer(200).held());
    auto j = start_get();
    client_stats s = c->stats();
    BOOST_TEST(s.calls == 4u);
    BOOST_TEST(s.succeeded == 2u);
    BOOST_TEST(s.failed == 1u);
    BOOST_TEST(s.attempts == 6u);
    BOOST_TEST(s.retries == 2u);
    BOOST_TEST(s.in_flight == 1u);
    net->release();
    settle(*ioc);
    s = c->stats();
    BOOST_TEST(s.succeeded == 3u);
    BOOST_TEST(s.in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(the_transports_counters_are_passed_on)
{
    transport_stats t;
    t.connections_opened = 1;
    t.connections_reused = 2;
    t.handshakes = 3;
    t.handshakes_resumed = 4;
    t.bytes_sent = 5;
    t.bytes_received = 6;
    t.connections_active = 7;
    t.connections_idle = 8;
    t.waiting = 9;
    net->stats(t);
    const client_stats s = c->stats();
    BOOST_TEST(s.connections_opened == 1u);
    BOOST_TEST(s.connections_reused == 2u);
    BOOST_TEST(s.handshakes == 3u);
    BOOST_TEST(s.handshakes_resumed == 4u);
    BOOST_TEST(s.bytes_sent == 5u);
    BOOST_TEST(s.bytes_received == 6u);
    BOOST_TEST(s.connections_active == 7u);
    BOOST_TEST(s.connections_idle == 8u);
    BOOST_TEST(s.waiting == 9u);
}

BOOST_AUTO_TEST_CASE(a_call_whose_coroutine_is_dropped_has_failed)
{
    net->then(script_step::answer(200).held());
    auto j = start_get();
    ioc.reset();
    BOOST_TEST(!j.done());
    const client_stats s = c->stats();
    BOOST_TEST(s.failed == 1u);
    BOOST_TEST(s.in_flight == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
