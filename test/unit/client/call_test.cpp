// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// One call from its start to its end: attempts, waits, what the caller learns.
#include "engine_fixture.hpp"

#include <runtype/version.hpp>

#include <boost/asio/error.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace calls {
namespace {

script_step ok(std::string body = "{}") { return script_step::answer(200, std::move(body)); }
script_step status(int code) { return script_step::answer(code, R"({"error":"no"})"); }

struct fixture : engine_fixture {
    fixture() { make_client(); }
};

} // namespace
} // namespace calls

BOOST_FIXTURE_TEST_SUITE(calls, calls::fixture)

// ---- what is sent

BOOST_AUTO_TEST_CASE(a_request_carries_the_standard_fields)
{
    net->then(ok());
    BOOST_TEST(get().has_value());
    BOOST_TEST(sent().method == "GET");
    BOOST_TEST(sent().target == "/v1/records");
    BOOST_TEST(
        sent().fields.block() == "Authorization: Bearer " + std::string(engine_key) +
                                     "\r\nAccept: application/json\r\nUser-Agent: runtype-cpp/" RUNTYPE_VERSION "\r\n");
    BOOST_TEST(!sent().has_body);
    BOOST_TEST(sent().body.empty());
    const exchange_limits& l = sent().limits;
    BOOST_TEST((l.deadline == manual_clock::start() + client_options::default_deadline));
    BOOST_TEST((l.timeout == client_options::default_attempt_timeout));
    BOOST_TEST((l.connect_timeout == client_options::default_connect_timeout));
    BOOST_TEST(l.max_body == client_options::default_max_body);
    BOOST_TEST(l.idempotent);
    BOOST_TEST(!l.stream);
}

BOOST_AUTO_TEST_CASE(a_body_has_a_content_type)
{
    net->then(ok());
    BOOST_TEST(post().has_value());
    BOOST_TEST(sent().has_body);
    BOOST_TEST(sent().body == R"({"a":1})");
    BOOST_TEST(sent().fields.get("content-type") == "application/json");
    BOOST_TEST(!sent().limits.idempotent);
}

BOOST_AUTO_TEST_CASE(only_requests_that_may_be_repeated_are_marked_so)
{
    for (const char* method : {"GET", "HEAD", "PUT", "DELETE", "POST", "PATCH", "REPORT"}) {
        net->then(ok());
        BOOST_TEST(request(method).has_value());
        const std::string_view m = method;
        BOOST_TEST(net->exchanges().back().limits.idempotent == (m != "POST" && m != "PATCH" && m != "REPORT"));
    }
}

BOOST_AUTO_TEST_CASE(the_clients_options_reach_the_transport)
{
    net = std::make_shared<fake_transport>(clock); // the client that is replaced closes its own
    make_client(options()
                    .base_url("https://example.test/api/v9/")
                    .user_agent("job/2")
                    .deadline(7s)
                    .attempt_timeout(3s)
                    .connect_timeout(2s)
                    .max_body(99));
    net->then(ok());
    BOOST_TEST(get().has_value());
    BOOST_TEST(sent().target == "/api/v9/records");
    BOOST_TEST(sent().fields.get("user-agent") == "job/2 runtype-cpp/" RUNTYPE_VERSION);
    BOOST_TEST((sent().limits.deadline == manual_clock::start() + 7s));
    BOOST_TEST((sent().limits.timeout == 3s));
    BOOST_TEST((sent().limits.connect_timeout == 2s));
    BOOST_TEST(sent().limits.max_body == 99u);
}

BOOST_AUTO_TEST_CASE(the_calls_options_win)
{
    net->then(ok());
    request_options o;
    o.deadline(5s).attempt_timeout(1s).max_body(17).header("X-Trace", "t1").query("q", "a b&c").query("q", "2");
    BOOST_TEST(call(c->request("GET", "/records?x=1", raw_json(), o)).has_value());
    BOOST_TEST(sent().target == "/v1/records?x=1&q=a%20b%26c&q=2");
    BOOST_TEST(sent().fields.get("x-trace") == "t1");
    BOOST_TEST((sent().limits.deadline == manual_clock::start() + 5s));
    BOOST_TEST((sent().limits.timeout == 1s));
    BOOST_TEST(sent().limits.max_body == 17u);
}

BOOST_AUTO_TEST_CASE(what_the_caller_sets_replaces_what_the_library_would_send)
{
    net->then(ok());
    request_options o;
    o.header("AUTHORIZATION", "Bearer other").header("accept", "text/csv").header("Content-Type", "text/plain");
    BOOST_TEST(post(o).has_value());
    std::vector<std::string> names;
    for (const auto& [name, value] : sent().fields) names.emplace_back(name);
    BOOST_TEST(
        names == (std::vector<std::string>{"User-Agent", "AUTHORIZATION", "accept", "Content-Type"}),
        boost::test_tools::per_element());
    BOOST_TEST(sent().fields.get("authorization") == "Bearer other");
    BOOST_TEST(sent().fields.block().find(engine_key) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_repeated_field_of_the_caller_stays_repeated)
{
    net->then(ok());
    BOOST_TEST(get(request_options().header("Accept", "a/b").header("Accept", "c/d")).has_value());
    BOOST_TEST(sent().fields.block().ends_with("Accept: a/b\r\nAccept: c/d\r\n"));
}

BOOST_AUTO_TEST_CASE(every_attempt_sends_the_same)
{
    net->then(status(503)).then(script_step::failure(errc::transport, sent_state::not_sent)).then(ok());
    const result<response> r = call(c->request(
        "PUT", "/records/1", raw_json(std::string(R"({"a":1})")),
        request_options().query("x", "1").header("X-A", "b")));
    BOOST_TEST(r.has_value());
    BOOST_REQUIRE(net->exchanges().size() == 3u);
    for (std::size_t i = 1; i < 3; ++i) {
        BOOST_TEST(sent(i).method == "PUT");
        BOOST_TEST(sent(i).target == sent().target);
        BOOST_TEST(sent(i).fields.block() == sent().fields.block());
        BOOST_TEST(sent(i).body == R"({"a":1})");
        BOOST_TEST(sent(i).has_body);
        BOOST_TEST((sent(i).limits.deadline == sent().limits.deadline));
        BOOST_TEST((sent(i).limits.timeout == sent().limits.timeout)); // of each attempt its own
    }
}

// ---- success

BOOST_AUTO_TEST_CASE(a_success_is_status_fields_and_body)
{
    net->then(script_step::answer(201, R"({"id":"rec_1"})").header("X-Request-Id", "req_1"));
    const result<response> r = post();
    BOOST_REQUIRE(r.has_value());
    BOOST_TEST(r->status == 201);
    BOOST_TEST(r->fields.get("x-request-id") == "req_1");
    BOOST_TEST(r->body.text() == R"({"id":"rec_1"})");
}

BOOST_AUTO_TEST_CASE(every_2xx_is_a_success)
{
    for (const int code : {200, 201, 202, 204, 206, 299}) {
        net->then(script_step::answer(code, ""));
        const result<response> r = get();
        BOOST_REQUIRE(r.has_value());
        BOOST_TEST(r->status == code);
        BOOST_TEST(r->body.empty());
    }
}

// ---- retries and their waits

BOOST_AUTO_TEST_CASE(a_server_error_is_repeated_after_the_back_off)
{
    net->then(status(500)).then(status(502)).then(status(504)).then(ok());
    BOOST_TEST(get().has_value());
    const nanoseconds first = jitter(0), second = first + jitter(1), third = second + jitter(2);
    BOOST_TEST((times() == std::vector<nanoseconds>{0ns, first, second, third}));
}

BOOST_AUTO_TEST_CASE(retry_after_is_waited_to_the_millisecond)
{
    net->then(status(429).header("Retry-After", "7")).then(status(503).header("retry-after", "1")).then(ok());
    BOOST_TEST(get().has_value());
    BOOST_TEST((times() == std::vector<nanoseconds>{0s, 7s, 8s}));
}

BOOST_AUTO_TEST_CASE(retry_after_may_be_a_date_and_milliseconds_go_first)
{
    // The calendar begins at noon.
    net->then(status(429).header("Retry-After", "Wed, 04 Mar 2026 12:00:05 GMT"))
        .then(status(429).header("Retry-After", "60").header("Retry-After-Ms", "1250"))
        .then(status(429).header("Retry-After", "2").header("Retry-After-Ms", "soon"))
        .then(status(429).header("Retry-After", "Wed, 04 Mar 2026 11:00:00 GMT"))
        .then(ok());
    BOOST_TEST(get().has_value());
    BOOST_TEST((times() == std::vector<nanoseconds>{0ms, 5'000ms, 6'250ms, 8'250ms, 8'250ms}));
}

BOOST_AUTO_TEST_CASE(a_429_without_a_time_waits_for_the_window)
{
    net->then(status(429)).then(status(429).header("Retry-After", "junk")).then(ok());
    BOOST_TEST(post().has_value());
    const nanoseconds first = rate_limit_jitter(0), second = first + rate_limit_jitter(1);
    BOOST_TEST((times() == std::vector<nanoseconds>{0ns, first, second}));
    BOOST_TEST((first > 0ms));
}

BOOST_AUTO_TEST_CASE(a_broken_connection_is_repeated_where_that_is_safe)
{
    net->then(script_step::failure(errc::transport, sent_state::sent_no_reply)).then(ok());
    BOOST_TEST(get().has_value());
    BOOST_TEST((times() == std::vector<nanoseconds>{0ns, jitter(0)}));
}

BOOST_AUTO_TEST_CASE(the_keep_alive_race_costs_no_wait)
{
    net->then(script_step::failure(errc::transport, sent_state::sent_no_reply).reused()).then(ok());
    BOOST_TEST(get().has_value());
    BOOST_TEST((times() == std::vector<nanoseconds>{0ns, 0ns}));
}

BOOST_AUTO_TEST_CASE(an_unsafe_request_is_not_repeated_if_it_may_have_been_carried_out)
{
    net->then(script_step::failure(errc::transport, sent_state::sent_no_reply));
    const result<response> r = post();
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::transport));
    BOOST_TEST(r.error().stopped() == stop_reason::unsafe_to_repeat);
    BOOST_TEST(r.error().sent() == sent_state::sent_no_reply);
    BOOST_TEST(net->exchanges().size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_unsafe_request_is_repeated_if_nothing_was_sent_or_the_caller_chose_so)
{
    net->then(script_step::failure(errc::transport, sent_state::not_sent)).then(ok());
    BOOST_TEST(post().has_value());
    net->then(status(500)).then(ok());
    BOOST_TEST(post(request_options().retry(retry_policy().retry_unsafe(true))).has_value());
    BOOST_TEST(net->exchanges().size() == 4u);
}

BOOST_AUTO_TEST_CASE(the_calls_policy_replaces_the_clients)
{
    net->then(status(503));
    const result<response> r = get(request_options().retry(retry_policy::none()));
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::server_error));
    BOOST_TEST(r.error().stopped() == stop_reason::attempts_used_up);
    BOOST_TEST((clock->elapsed() == 0ns));
}

BOOST_AUTO_TEST_CASE(attempts_end_after_five)
{
    for (int i = 0; i < 5; ++i) net->then(status(503));
    const result<response> r = get();
    BOOST_REQUIRE(!r);
    BOOST_TEST(r.error().stopped() == stop_reason::attempts_used_up);
    BOOST_TEST(r.error().attempts().size() == 5u);
    BOOST_TEST(net->steps_left() == 0u);
}

BOOST_AUTO_TEST_CASE(what_repeating_does_not_change_ends_at_once)
{
    const std::pair<int, errc> final_answers[] = {
        {302, errc::bad_response},     {400, errc::bad_request}, {401, errc::unauthorized},
        {402, errc::payment_required}, {403, errc::forbidden},   {404, errc::not_found},
        {409, errc::conflict},         {422, errc::bad_request}, {501, errc::server_error}};
    for (const auto& [code, expected] : final_answers) {
        net->then(status(code));
        const result<response> r = get();
        BOOST_REQUIRE(!r);
        BOOST_TEST((r.error().code() == expected), code);
        BOOST_TEST(r.error().http_status() == code);
        BOOST_TEST(r.error().stopped() == stop_reason::not_retryable);
        BOOST_TEST(r.error().sent() == sent_state::reply_received);
    }
    for (const errc failure : {errc::tls, errc::overloaded, errc::bad_response, errc::body_too_large}) {
        net->then(script_step::failure(failure, sent_state::not_sent));
        BOOST_TEST((get().error().code() == failure));
    }
    BOOST_TEST((clock->elapsed() == 0ns));
}

// ---- the deadline

BOOST_AUTO_TEST_CASE(a_wait_beyond_the_deadline_is_not_begun)
{
    net->then(status(429).header("Retry-After", "3600"));
    const result<response> r = get();
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::rate_limited));
    BOOST_TEST(r.error().stopped() == stop_reason::deadline);
    BOOST_TEST((r.error().retry_after() == 1h));
    BOOST_TEST((clock->elapsed() == 0ns)); // at once
    BOOST_TEST(
        r.error().to_string() == "GET /v1/records failed: rate_limited (HTTP 429). no. The service asks to wait 3600 "
                                 "s. Waiting any longer would "
                                 "have passed the call's deadline.");
}

BOOST_AUTO_TEST_CASE(the_deadline_counts_from_the_start_of_the_call)
{
    net->then(status(503).header("Retry-After", "4").takes(3s)).then(status(503).header("Retry-After", "3").takes(1s));
    const result<response> r = get(request_options().deadline(10s));
    BOOST_REQUIRE(!r);
    // 3 s + 4 s + 1 s are gone; 3 s more would be too late, although less than the deadline.
    BOOST_TEST((clock->elapsed() == 8s));
    BOOST_TEST(r.error().stopped() == stop_reason::deadline);
    BOOST_TEST((r.error().code() == errc::server_error));
}

BOOST_AUTO_TEST_CASE(a_call_begins_when_it_is_awaited)
{
    {
        const auto never = c->request("GET", "/records", raw_json());
    }
    BOOST_TEST(c->stats().calls == 0U);
    BOOST_TEST(c->stats().failed == 0U);

    net->then(ok());
    auto later = c->request("GET", "/records", raw_json());
    clock->advance(5s);
    BOOST_TEST(call(std::move(later)).has_value());
    BOOST_TEST((sent().limits.deadline == manual_clock::start() + 5s + client_options::default_deadline));
    BOOST_TEST(c->stats().calls == 1U);
}

BOOST_AUTO_TEST_CASE(an_attempt_that_ends_at_the_deadline_is_the_last)
{
    net->then(script_step::failure(errc::deadline_exceeded, sent_state::sent_no_reply).takes(10s));
    const result<response> r = get(request_options().deadline(10s));
    BOOST_TEST((r.error().code() == errc::deadline_exceeded));
    BOOST_TEST(r.error().stopped() == stop_reason::deadline);
}

BOOST_AUTO_TEST_CASE(an_endless_deadline_is_fine)
{
    net->then(status(503).header("Retry-After", "3600")).then(ok());
    BOOST_TEST(get(request_options().deadline(milliseconds::max()).attempt_timeout(milliseconds::max())).has_value());
    BOOST_TEST((clock->elapsed() == 1h));
}

// ---- info and ledger

BOOST_AUTO_TEST_CASE(info_of_a_success)
{
    attempt a;
    a.queue = 1ms;
    a.resolve = 2ms;
    a.connect = 3ms;
    a.tls = 4ms;
    a.first_byte = 5ms;
    a.body = 6ms;
    a.tls_resumed = true;
    a.reused = true;
    a.bytes_sent = 7;
    a.bytes_received = 8;
    a.sent = sent_state::reply_received;
    net->then(status(429).header("Retry-After", "2").header("X-Request-Id", "req_1").takes(10ms));
    net->then(status(500).takes(10ms));
    net->then(script_step::answer(202).header("X-Request-Id", "req_3").ledger(a).takes(21ms));
    response_info info;
    BOOST_TEST(get(request_options().info(info)).has_value());
    const milliseconds second = jitter(1);
    BOOST_TEST(info.status == 202);
    BOOST_TEST(info.fields.get("x-request-id") == "req_3");
    BOOST_TEST(info.request_id == "req_3");
    BOOST_TEST((info.elapsed == 2s + 41ms + second));
    BOOST_REQUIRE(info.attempts.size() == 3u);
    BOOST_TEST(info.attempts[0].status == 429);
    BOOST_TEST((info.attempts[0].wait == 2s));
    BOOST_TEST(info.attempts[0].why == wait_reason::retry_after);
    BOOST_TEST(info.attempts[1].status == 500);
    BOOST_TEST((info.attempts[1].wait == second));
    BOOST_TEST(info.attempts[1].why == wait_reason::backoff);
    const attempt& last = info.attempts[2];
    BOOST_TEST((last.queue == 1ms && last.resolve == 2ms && last.connect == 3ms && last.tls == 4ms));
    BOOST_TEST((last.first_byte == 5ms && last.body == 6ms));
    BOOST_TEST((last.tls_resumed && last.reused));
    BOOST_TEST((last.bytes_sent == 7u && last.bytes_received == 8u));
    BOOST_TEST(last.status == 202);
    BOOST_TEST(last.why == wait_reason::none);
    BOOST_TEST((last.wait == 0ms));
    BOOST_TEST(last.sent == sent_state::reply_received);
}

BOOST_AUTO_TEST_CASE(info_of_a_refusal)
{
    net->then(status(409).header("X-Request-Id", "req_1").header("X-Other", "o").takes(5ms));
    response_info info;
    const result<response> r = get(request_options().info(info));
    BOOST_REQUIRE(!r);
    BOOST_TEST(info.status == 409);
    BOOST_TEST(info.fields.get("x-other") == "o");
    BOOST_TEST(info.request_id == "req_1");
    BOOST_TEST(r.error().request_id() == "req_1");
    BOOST_TEST((info.elapsed == 5ms));
    BOOST_REQUIRE(info.attempts.size() == 1u);
    BOOST_TEST(info.attempts[0].status == 409);
}

BOOST_AUTO_TEST_CASE(info_of_a_call_without_an_answer)
{
    net->then(status(503).header("Retry-After", "1").header("X-Request-Id", "req_1"));
    net->then(script_step::failure(errc::tls, sent_state::not_sent).takes(3ms));
    response_info info;
    const result<response> r = get(request_options().info(info));
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::tls));
    BOOST_TEST(r.error().http_status() == 0);
    BOOST_TEST(info.status == 0);
    BOOST_TEST(info.fields.empty());
    BOOST_TEST(info.request_id.empty());
    BOOST_TEST((info.elapsed == 1'003ms));
    BOOST_REQUIRE(info.attempts.size() == 2u);
    BOOST_TEST(info.attempts[0].status == 503);
    BOOST_TEST(info.attempts[1].status == 0);
    BOOST_TEST(info.attempts[1].sent == sent_state::not_sent);
}

BOOST_AUTO_TEST_CASE(info_of_a_call_that_was_never_sent_replaces_what_was_there)
{
    response_info info;
    info.status = 200;
    info.request_id = "old";
    info.attempts.resize(3);
    info.fields.add("A", "b");
    info.elapsed = 1h;
    BOOST_TEST(!get(request_options().info(info).header("bad name", "")).has_value());
    BOOST_TEST(info.status == 0);
    BOOST_TEST(info.request_id.empty());
    BOOST_TEST(info.attempts.empty());
    BOOST_TEST(info.fields.empty());
    BOOST_TEST((info.elapsed == 0ns));
}

BOOST_AUTO_TEST_CASE(an_error_carries_the_ledger)
{
    attempt broken;
    broken.cause = boost::asio::error::connection_reset;
    broken.sent = sent_state::partly_sent;
    broken.connect = 3ms;
    net->then(script_step::failure(errc::transport, sent_state::partly_sent).ledger(broken)).then(status(404));
    const result<response> r = get();
    BOOST_REQUIRE(!r);
    BOOST_REQUIRE(r.error().attempts().size() == 2u);
    const attempt& first = r.error().attempts()[0];
    BOOST_TEST((first.cause == boost::asio::error::connection_reset));
    BOOST_TEST(first.sent == sent_state::partly_sent);
    BOOST_TEST((first.connect == 3ms));
    BOOST_TEST((first.wait == jitter(0)));
    BOOST_TEST(first.why == wait_reason::backoff);
    BOOST_TEST(r.error().attempts()[1].status == 404);
}

// ---- the engine alone

BOOST_AUTO_TEST_CASE(a_result_tells_the_generators_what_it_took)
{
    constexpr detail::operation op{"records.list", "GET", "/records", detail::idempotency::safe};
    const auto core = detail::client_core::create(ioc->get_executor(), options());
    net->then(status(503).header("Retry-After", "2").takes(5ms)).then(ok("[]").takes(7ms));
    result<detail::call_result> r =
        test::run(*ioc, *clock, detail::perform(core, detail::call_request(op, request_options())));
    BOOST_REQUIRE(r.has_value());
    BOOST_TEST(r->attempts == 2u);
    BOOST_TEST((r->backing_off == 2s));
    BOOST_TEST((r->elapsed == 2'012ms));
    BOOST_TEST(r->response.body == "[]");
    BOOST_REQUIRE(r->earlier.size() == 1u);
    BOOST_TEST(r->earlier[0].status == 503);
    BOOST_TEST(r->last.status == 200);
}

BOOST_AUTO_TEST_CASE(typed_calls_are_labelled_by_their_template)
{
    constexpr detail::operation op{"records.get", "GET", "/records/{id}", detail::idempotency::safe};
    const auto core = detail::client_core::create(ioc->get_executor(), options());
    net->then(status(404));
    detail::call_request request(op, request_options());
    request.path_parameter("id", "rec_1");
    const auto r = test::run(*ioc, *clock, detail::perform(core, std::move(request)));
    BOOST_REQUIRE(!r);
    BOOST_TEST(r.error().request() == "GET /v1/records/{id}");
    BOOST_TEST(sent().target == "/v1/records/rec_1");
}

BOOST_AUTO_TEST_SUITE_END()
