// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/session.hpp"

#include "testing/ids.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>

using namespace runtype::testing;
using namespace runtype::testing::detail;
using namespace std::chrono_literals;
using action = session_step::action;

namespace {

// A backend and one plain connection to it, driven by plain calls. Time is a number.
struct fixture {
    explicit fixture(const std::string& plan = {}, const simulator_options& options = {})
        : settings(options.data()),
          service(make_settings(plan), make_clock()),
          state(std::in_place, service, settings, nullptr)
    {
    }

    const simulator_settings& make_settings(const std::string& plan)
    {
        settings.records = 3;
        if (!plan.empty()) {
            settings.faults = fault_plan::parse(plan);
        }
        return settings;
    }

    sim_clock make_clock()
    {
        sim_clock clock;
        clock.start = store_epoch + std::chrono::days(3);
        clock.elapsed = [this] { return now; };
        return clock;
    }

    std::string request(const std::string& method, const std::string& target, const std::string& body = {}) const
    {
        std::string out =
            method + ' ' + target + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + settings.api_key + "\r\n";
        if (!body.empty()) {
            out += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
        }
        return out + "\r\n" + body;
    }

    // Lets the session go on until it wants to do anything but write; what it wrote is added to `sent`.
    session_step step()
    {
        for (;;) {
            const session_step next = state->next();
            if (next.what != action::write) {
                return next;
            }
            BOOST_REQUIRE(!state->output().empty());
            sent += state->output();
        }
    }

    session_step receive(const std::string& bytes)
    {
        state->received(bytes);
        return step();
    }

    logged_request last() const { return service.requests().back(); }

    simulator_settings settings;
    std::chrono::nanoseconds now{0};
    backend service;
    std::optional<session> state;
    std::string sent;
};

std::size_t count_of(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

const std::string new_record = R"({"type":"t","name":"n"})";

} // namespace

BOOST_AUTO_TEST_SUITE(session_suite)

BOOST_AUTO_TEST_CASE(time_limits_are_pinned)
{
    BOOST_TEST((session::handshake_timeout == 10s));
    BOOST_TEST((session::request_timeout == 30s));
    BOOST_TEST((simulator_options().data().idle_timeout == 60s));
}

BOOST_AUTO_TEST_CASE(requests_are_served_one_after_the_other)
{
    fixture f;
    session_step step = f.step();
    BOOST_TEST((step.what == action::read));
    BOOST_TEST((step.time == f.settings.idle_timeout));
    step = f.receive(f.request("GET", "/v1/records?limit=1"));
    BOOST_TEST((step.what == action::read));
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 200 OK\r\n"));
    f.sent.clear();
    (void)f.receive(f.request("GET", "/v1/records/nobody"));
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 404 Not Found\r\n"));
    const simulator_stats stats = f.service.stats();
    BOOST_TEST(stats.connections == 1U);
    BOOST_TEST(stats.requests == 2U);
    BOOST_TEST(stats.executed == 2U);
    BOOST_TEST(stats.statuses.at(200) == 1U);
    BOOST_TEST(stats.statuses.at(404) == 1U);
    BOOST_TEST(stats.operations.at("records.list") == 1U);
    BOOST_TEST(stats.operations.at("records.get") == 1U);
    BOOST_TEST(stats.total_faults() == 0U);
}

BOOST_AUTO_TEST_CASE(a_request_may_come_byte_by_byte)
{
    fixture f;
    (void)f.step();
    const std::string bytes = f.request("POST", "/v1/records", new_record);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        BOOST_TEST(f.sent.empty());
        const session_step step = f.receive(bytes.substr(i, 1));
        BOOST_TEST((step.what == action::read));
        BOOST_TEST((step.time == (i + 1 == bytes.size() ? f.settings.idle_timeout : session::request_timeout)));
    }
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 201 Created\r\n"));
    BOOST_TEST(f.last().body == new_record);
}

BOOST_AUTO_TEST_CASE(several_requests_at_once_are_answered_in_order)
{
    fixture f;
    (void)f.step();
    const std::string one = f.request("GET", "/v1/records?limit=1");
    (void)f.receive(one + f.request("GET", "/v1/none") + one.substr(0, 20));
    BOOST_TEST(count_of(f.sent, "HTTP/1.1 ") == 2U);
    BOOST_TEST(f.sent.find("200 OK") < f.sent.find("404 Not Found"));
    (void)f.receive(one.substr(20));
    BOOST_TEST(count_of(f.sent, "HTTP/1.1 ") == 3U);
}

BOOST_AUTO_TEST_CASE(a_chunked_request_body_is_joined)
{
    fixture f;
    (void)f.step();
    (void)f.receive(
        "POST /v1/records HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: Bearer " +
        f.settings.api_key + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"typ\r\n");
    (void)f.receive("12\r\ne\":\"t\",\"name\":\"n\"}\r\n0\r\n\r\n");
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 201 Created\r\n"));
    BOOST_TEST(f.last().body == new_record);
}

BOOST_AUTO_TEST_CASE(log_tells_what_was_asked_and_keeps_the_key_out)
{
    fixture f;
    (void)f.step();
    std::string bytes = f.request("POST", "/v1/records?x=1", new_record);
    bytes.insert(bytes.find("\r\n") + 2, "X-Api-Key: secret\r\nUser-Agent: test/1\r\n");
    (void)f.receive(bytes);
    const logged_request log = f.last();
    BOOST_TEST(log.number == 1U);
    BOOST_TEST(log.connection == 1U);
    BOOST_TEST(log.method == "POST");
    BOOST_TEST(log.target == "/v1/records?x=1");
    BOOST_TEST(log.operation == "records.create");
    BOOST_TEST(log.status == 201);
    BOOST_TEST(log.body_bytes == new_record.size());
    BOOST_TEST((log.received && log.executed && log.answered));
    BOOST_TEST(log.object_id == f.service.record_ids().back());
    BOOST_TEST(f.sent.find("X-Request-Id: " + log.request_id + "\r\n") != std::string::npos);
    BOOST_TEST(log.header("user-agent").value() == "test/1");
    BOOST_TEST(log.header("authorization").value() == "Bearer");
    BOOST_TEST(log.header("x-api-key").value().empty());
    BOOST_TEST(!log.header("cookie").has_value());
    BOOST_TEST(log.tls.empty());
}

BOOST_AUTO_TEST_CASE(log_keeps_the_last_requests_and_the_start_of_bodies)
{
    simulator_options options;
    options.log_limit(2, 5);
    fixture f("", options);
    (void)f.step();
    for (int i = 1; i <= 3; ++i) {
        (void)f.receive(f.request("POST", "/v1/records?n=" + std::to_string(i), new_record));
    }
    const auto log = f.service.requests();
    BOOST_TEST(log.size() == 2U);
    BOOST_TEST(log[0].number == 2U);
    BOOST_TEST(log[1].target == "/v1/records?n=3");
    BOOST_TEST(log[1].body == new_record.substr(0, 5));
    BOOST_TEST(log[1].body_bytes == new_record.size());
    BOOST_TEST(log[1].status == 409);
    BOOST_TEST(log[1].answered);
}

BOOST_AUTO_TEST_CASE(close_is_agreed_on)
{
    fixture f;
    (void)f.step();
    std::string bytes = f.request("GET", "/v1/records");
    bytes.insert(bytes.find("\r\n") + 2, "Connection: close\r\n");
    const session_step step = f.receive(bytes);
    BOOST_TEST(f.sent.find("\r\nConnection: close\r\n") != std::string::npos);
    BOOST_TEST((step.what == action::close));
    BOOST_TEST((step.style == cut_style::close_notify));
    BOOST_TEST(f.last().answered);
}

BOOST_AUTO_TEST_CASE(a_connection_serves_as_many_requests_as_it_may)
{
    simulator_options options;
    options.requests_per_connection(2);
    fixture f("", options);
    (void)f.step();
    BOOST_TEST((f.receive(f.request("GET", "/v1/records")).what == action::read));
    BOOST_TEST((f.receive(f.request("GET", "/v1/records")).what == action::close));
    BOOST_TEST(count_of(f.sent, "Connection: keep-alive") == 1U);
    BOOST_TEST(count_of(f.sent, "Connection: close") == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_http_gets_400_and_the_end)
{
    fixture f;
    (void)f.step();
    const session_step step = f.receive("\x16\x03\x01 hello\r\n\r\n");
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 400 Bad Request\r\n"));
    BOOST_TEST(f.sent.find("Connection: close") != std::string::npos);
    BOOST_TEST((step.what == action::close));
}

BOOST_AUTO_TEST_CASE(an_endless_request_head_is_refused)
{
    fixture f;
    (void)f.step();
    (void)f.receive("GET / HTTP/1.1\r\n");
    session_step step;
    for (int i = 0; i < 100 && step.what == action::read; ++i) {
        step = f.receive("X-Header: " + std::string(1000, 'x') + "\r\n");
    }
    BOOST_TEST((step.what == action::close));
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 400 "));
}

BOOST_AUTO_TEST_CASE(a_body_over_the_limit_gets_413_before_it_is_read)
{
    simulator_options options;
    options.body_limit(20);
    fixture f("", options);
    (void)f.step();
    const std::string bytes = f.request("POST", "/v1/records", std::string(21, 'x'));
    const session_step step = f.receive(bytes.substr(0, bytes.size() - 21));
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 413 "));
    BOOST_TEST((step.what == action::close));
    BOOST_TEST(f.last().status == 413);
    BOOST_TEST(!f.last().received);
    BOOST_TEST(!f.last().executed);
    BOOST_TEST(f.last().target == "/v1/records");
}

BOOST_AUTO_TEST_CASE(expect_continue_is_met_once_and_only_when_needed)
{
    fixture f;
    (void)f.step();
    std::string bytes = f.request("POST", "/v1/records", new_record);
    bytes.insert(bytes.find("\r\n") + 2, "Expect: 100-continue\r\n");
    const std::size_t head = bytes.size() - new_record.size();
    (void)f.receive(bytes.substr(0, head));
    BOOST_TEST(f.sent == "HTTP/1.1 100 Continue\r\n\r\n");
    (void)f.receive(bytes.substr(head, 5));
    BOOST_TEST(f.sent == "HTTP/1.1 100 Continue\r\n\r\n");
    (void)f.receive(bytes.substr(head + 5));
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n"));
    f.sent.clear();
    (void)f.receive(bytes);
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 409 "));
}

BOOST_AUTO_TEST_CASE(no_leave_to_continue_where_the_request_is_cut_or_refused)
{
    for (const char* plan : {"cut before-read", "cut request-at 0"}) {
        fixture f(plan);
        (void)f.step();
        std::string bytes = f.request("POST", "/v1/records", new_record);
        bytes.insert(bytes.find("\r\n") + 2, "Expect: 100-continue\r\n");
        BOOST_TEST((f.receive(bytes.substr(0, bytes.size() - new_record.size())).what == action::close));
        BOOST_TEST(f.sent.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_peer_that_goes_ends_the_session_and_the_log_tells_how_far_it_came)
{
    fixture f;
    const std::string bytes = f.request("POST", "/v1/records", new_record);
    const auto end_after = [&f](const std::string& part) {
        f.state.emplace(f.service, f.settings, nullptr);
        (void)f.step();
        (void)f.receive(part);
        f.state->peer_closed();
        BOOST_TEST((f.step().what == action::close));
        f.state.reset();
    };
    end_after("");
    BOOST_TEST(f.service.requests().empty());
    end_after(bytes.substr(0, 10));
    BOOST_TEST(f.service.requests().size() == 1U);
    BOOST_TEST(f.last().method.empty());
    BOOST_TEST(!f.last().received);
    end_after(bytes.substr(0, bytes.size() - 3));
    BOOST_TEST(f.service.requests().size() == 2U);
    BOOST_TEST(f.last().method == "POST");
    BOOST_TEST(!f.last().received);
    BOOST_TEST(!f.last().executed);
    BOOST_TEST(f.last().body_bytes == new_record.size() - 3);
    BOOST_TEST(f.service.record_count() == 3U);
    end_after(bytes);
    BOOST_TEST(f.service.requests().size() == 3U);
    BOOST_TEST((f.last().received && f.last().executed && f.last().answered));
    BOOST_TEST(f.service.stats().open_connections == 0U);
    BOOST_TEST(f.service.stats().connections == 5U); // one more than here: the fixture's own
}

BOOST_AUTO_TEST_CASE(an_answer_that_cannot_be_sent_is_not_answered)
{
    fixture f;
    (void)f.step();
    f.state->received(f.request("POST", "/v1/records", new_record));
    BOOST_TEST((f.state->next().what == action::write));
    f.state->peer_closed();
    BOOST_TEST((f.state->next().what == action::close));
    BOOST_TEST(f.last().executed);
    BOOST_TEST(!f.last().answered);
}

BOOST_AUTO_TEST_CASE(time_runs_out_politely_when_idle_and_curtly_in_a_request)
{
    fixture idle;
    (void)idle.step();
    idle.state->timed_out();
    session_step step = idle.step();
    BOOST_TEST((step.what == action::close && step.style == cut_style::close_notify));
    fixture busy;
    (void)busy.step();
    (void)busy.receive("GET ");
    busy.state->timed_out();
    step = busy.step();
    BOOST_TEST((step.what == action::close && step.style == cut_style::fin));
}

BOOST_AUTO_TEST_CASE(what_is_cut_before_it_was_read_is_not_carried_out)
{
    fixture f("cut before-read reset");
    (void)f.step();
    const std::string bytes = f.request("POST", "/v1/records", new_record);
    const session_step step = f.receive(bytes.substr(0, bytes.size() - 5));
    BOOST_TEST((step.what == action::close && step.style == cut_style::reset));
    BOOST_TEST(f.sent.empty());
    BOOST_TEST(f.service.record_count() == 3U);
    BOOST_TEST((f.last().fault == fault_kind::cut_before_read));
    BOOST_TEST((!f.last().received && !f.last().executed && !f.last().answered));
    BOOST_TEST(f.service.stats().faults.at(fault_kind::cut_before_read) == 1U);
    BOOST_TEST(f.service.stats().executed == 0U);
}

BOOST_AUTO_TEST_CASE(a_cut_in_the_request_comes_at_its_byte)
{
    const std::string bytes = fixture().request("POST", "/v1/records", new_record);
    for (const std::size_t at : {std::size_t{0}, bytes.size() - 5, bytes.size(), bytes.size() + 100}) {
        fixture f("cut request-at " + std::to_string(at));
        (void)f.step();
        std::size_t taken = 0;
        session_step step;
        while (step.what == action::read && taken < bytes.size()) {
            step = f.receive(bytes.substr(taken++, 1));
        }
        BOOST_TEST((step.what == action::close && step.style == cut_style::fin));
        BOOST_TEST(f.sent.empty());
        // Where the head is not there yet nothing can be decided; beyond the end of the request the end decides.
        const std::size_t head = bytes.size() - new_record.size();
        BOOST_TEST(taken == std::min(std::max(at, head), bytes.size()));
        BOOST_TEST(f.last().received == (at >= bytes.size()));
        BOOST_TEST(!f.last().executed);
        BOOST_TEST(f.service.record_count() == 3U);
    }
}

BOOST_AUTO_TEST_CASE(what_is_cut_after_it_was_carried_out_stays_carried_out)
{
    for (const char* plan :
         {"cut before-answer", "cut answer-at 30", "hang", "stall answer-at 5", "status 500 executed", "garbage",
          "html executed"}) {
        BOOST_TEST_INFO(plan);
        fixture f(plan);
        (void)f.step();
        (void)f.receive(f.request("POST", "/v1/records", new_record));
        BOOST_TEST(f.service.record_count() == 4U);
        BOOST_TEST(f.last().executed);
        BOOST_TEST(f.last().object_id == f.service.record_ids().back());
    }
    for (const char* plan : {"status 500", "html", "cut before-answer not-executed", "hang not-executed"}) {
        BOOST_TEST_INFO(plan);
        fixture f(plan);
        (void)f.step();
        (void)f.receive(f.request("POST", "/v1/records", new_record));
        BOOST_TEST(f.service.record_count() == 3U);
        BOOST_TEST(!f.last().executed);
        BOOST_TEST(f.last().received);
        BOOST_TEST(f.last().object_id.empty());
    }
}

BOOST_AUTO_TEST_CASE(which_answers_count_as_answered)
{
    const auto answered = [](const char* plan) {
        fixture f(plan);
        (void)f.step();
        session_step step = f.receive(f.request("GET", "/v1/records"));
        while (step.what == action::wait) {
            step = f.step();
        }
        return f.last().answered;
    };
    for (const char* plan :
         {"status 500", "cut after-answer", "delay 1ms", "drip 100 per 1ms", "html", "extra-answer",
          "cut answer-at 1000000"}) {
        BOOST_TEST_INFO(plan);
        BOOST_TEST(answered(plan));
    }
    for (const char* plan :
         {"cut before-answer", "cut answer-at 10", "hang", "stall answer-at 10", "garbage", "oversized 1G",
          "cut before-read"}) {
        BOOST_TEST_INFO(plan);
        BOOST_TEST(!answered(plan));
    }
}

BOOST_AUTO_TEST_CASE(delay_and_drip_wait_between_writes)
{
    fixture f("delay 20ms drip 7 per 3ms max 1");
    (void)f.step();
    session_step step = f.receive(f.request("GET", "/v1/records?limit=1"));
    BOOST_TEST((step.what == action::wait && step.time == 20ms));
    BOOST_TEST(f.sent.empty());
    BOOST_TEST(f.service.stats().executed == 1U); // carried out before the wait
    std::size_t before = 0;
    int waits = 0;
    while ((step = f.step()).what == action::wait) {
        BOOST_TEST((step.time == 3ms));
        BOOST_TEST(f.sent.size() == before + 7);
        before = f.sent.size();
        ++waits;
    }
    BOOST_TEST((step.what == action::read));
    BOOST_TEST(waits > 10);
    BOOST_TEST(f.service.stats().faults.at(fault_kind::drip) == 1U);
    BOOST_TEST(f.service.stats().faults.at(fault_kind::delay) == 1U);
    const std::string dripped = std::exchange(f.sent, {});
    (void)f.receive(f.request("GET", "/v1/records?limit=1"));
    BOOST_TEST(f.sent.substr(f.sent.find("\r\n\r\n")) == dripped.substr(dripped.find("\r\n\r\n")));
}

BOOST_AUTO_TEST_CASE(a_hanging_answer_waits_for_the_peer_to_go)
{
    fixture f("hang");
    (void)f.step();
    BOOST_TEST((f.receive(f.request("GET", "/v1/records")).what == action::stall));
    BOOST_TEST((f.step().what == action::stall));
    f.state->peer_closed();
    BOOST_TEST((f.step().what == action::close));
}

BOOST_AUTO_TEST_CASE(endless_headers_go_out_piece_by_piece)
{
    fixture f("endless-headers");
    (void)f.step();
    f.state->received(f.request("GET", "/v1/records"));
    for (int i = 0; i < 1000; ++i) {
        BOOST_TEST((f.state->next().what == action::write));
        BOOST_TEST(f.state->output().size() <= 2048U);
    }
    f.state->peer_closed();
    BOOST_TEST((f.state->next().what == action::close));
}

BOOST_AUTO_TEST_CASE(faults_of_connections)
{
    fixture drop("connection 1 drop reset");
    session_step step = drop.step();
    BOOST_TEST((step.what == action::close && step.style == cut_style::reset));
    fixture stall("connection stall delay 5ms");
    step = stall.step();
    BOOST_TEST((step.what == action::wait && step.time == 5ms));
    BOOST_TEST((stall.step().what == action::stall));
    fixture garbage("connection garbage 10");
    step = garbage.step();
    BOOST_TEST(garbage.sent.size() == 10U);
    BOOST_TEST((step.what == action::close));
    fixture other("connection 2 drop");
    BOOST_TEST((other.step().what == action::read));
    BOOST_TEST(drop.service.stats().faults.at(fault_kind::connection_drop) == 1U);
}

BOOST_AUTO_TEST_CASE(burst_window_follows_the_clock)
{
    simulator_options options;
    options.burst_limit(2).burst_window(10s).rate_limit_headers(true);
    fixture f("", options);
    (void)f.step();
    const auto get = [&f](std::chrono::nanoseconds at) {
        f.now = at;
        f.sent.clear();
        (void)f.receive(f.request("GET", "/v1/records?limit=1"));
        return f.sent;
    };
    BOOST_TEST(
        get(1s).find("X-RateLimit-Limit: 2\r\nX-RateLimit-Remaining: 1\r\nX-RateLimit-Reset: 9\r\n") !=
        std::string::npos);
    BOOST_TEST(get(2s).starts_with("HTTP/1.1 200"));
    const std::string over = get(2500ms);
    BOOST_TEST(over.starts_with("HTTP/1.1 429"));
    BOOST_TEST(over.find("Retry-After: 8\r\n") != std::string::npos);
    BOOST_TEST(over.find("X-RateLimit-Remaining: 0\r\n") != std::string::npos);
    BOOST_TEST(get(9999ms).find("Retry-After: 1\r\n") != std::string::npos);
    BOOST_TEST(get(10s).starts_with("HTTP/1.1 200"));
    BOOST_TEST(f.service.stats().faults.at(fault_kind::burst_limit) == 2U);
    BOOST_TEST(f.service.stats().executed == 3U);
}

BOOST_AUTO_TEST_CASE(burst_answers_can_do_without_headers)
{
    simulator_options options;
    options.burst_limit(0).burst_retry_after(false);
    fixture f("", options);
    (void)f.step();
    (void)f.receive(f.request("GET", "/v1/records"));
    BOOST_TEST(f.sent.starts_with("HTTP/1.1 429"));
    BOOST_TEST(f.sent.find("Retry-After") == std::string::npos);
    BOOST_TEST(f.sent.find("X-RateLimit") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(times_of_new_records_come_from_the_clock)
{
    fixture f;
    (void)f.step();
    f.now = 90s + 7ms;
    (void)f.receive(f.request("POST", "/v1/records", new_record));
    BOOST_TEST(f.sent.find("\"createdAt\":\"2026-03-07T08:01:30.007Z\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(records_can_be_added_from_outside)
{
    fixture f;
    const std::string id = f.service.add_record("t", "n", R"({"a": 1})");
    BOOST_TEST(f.service.record_ids().back() == id);
    BOOST_TEST(f.service.record_json(id).value().find(R"("metadata":{"a":1})") != std::string::npos);
    BOOST_TEST(!f.service.record_json("rec_nobody").has_value());
    BOOST_CHECK_THROW(f.service.add_record("t", "n", "{}"), std::invalid_argument);
    BOOST_CHECK_THROW(f.service.add_record("t", "m", "[]"), std::invalid_argument);
    BOOST_CHECK_THROW(f.service.add_record("t", "m", "{"), std::invalid_argument);
    BOOST_TEST(f.service.record_count() == 4U);
    BOOST_TEST(f.service.agent_ids().size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
