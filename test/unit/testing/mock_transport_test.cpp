// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The mock: what fits, what does not and how that is told, and that its failures are those of a network.

#include "run_coro.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/runtype.hpp>
#include <runtype/testing/mock_transport.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::mock_error;
using testing::mock_transport;
using testing::simulation;

constexpr std::string_view agent_json = R"({"id":"agent_1","name":"Support"})";

struct mocked {
    mocked() { make(); }
    /// Another client, with another mock: a client that goes closes its transport.
    client& make(std::uint32_t attempts = 3)
    {
        service = std::make_shared<mock_transport>(sim.clock());
        c.emplace(
            sim.get_executor(), sim.client_options().transport(service).retry(retry_policy().max_attempts(attempts)));
        return *c;
    }
    result<response> request(std::string method, std::string path, std::string body = std::string())
    {
        return sim.run(c->request(std::move(method), std::move(path), raw_json(std::move(body))));
    }

    simulation sim;
    std::shared_ptr<mock_transport> service;
    std::optional<client> c;
};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string text_of(const mock_transport& m)
{
    try {
        m.verify();
    } catch (const mock_error& e) {
        return e.what();
    }
    return {};
}

BOOST_FIXTURE_TEST_SUITE(mock_transport_tests, mocked)

// ---- what does not fit

BOOST_AUTO_TEST_CASE(what_nobody_expected_is_refused_told_and_never_tried_again)
{
    const auto got = request("GET", "/agents/agent_1");
    BOOST_TEST_REQUIRE(!got.has_value());
    BOOST_TEST((got.error().code() == errc::bad_request));
    BOOST_TEST((got.error().sent() == sent_state::not_sent));
    BOOST_TEST(got.error().attempts().size() == 1u);
    BOOST_TEST(has(got.error().message(), "expected no more requests, but came GET /v1/agents/agent_1"));
    BOOST_TEST(service->unexpected().size() == 1u);
    BOOST_CHECK_THROW(service->verify(), mock_error);
}

BOOST_AUTO_TEST_CASE(the_message_names_what_was_expected_and_what_came)
{
    service->expect("POST", "/v1/records").json(R"({"type":"note","name":"a"})").answer(201);
    service->expect("GET", "/v1/agents/agent_2");
    const auto got = request("POST", "/records", R"({"type":"note","name":"b"})");
    BOOST_TEST_REQUIRE(!got.has_value());
    const std::string_view message = got.error().message();
    BOOST_TEST(has(message, R"(POST /v1/records, JSON `{"type":"note","name":"a"}`)"), message);
    BOOST_TEST(has(message, "expectation 1 of 2; the JSON of the body differs"), message);
    BOOST_TEST(has(message, R"(but came POST /v1/records with the body `{"type":"note","name":"b"}`)"), message);
    BOOST_TEST(!has(message, "agent_2"), message); // its turn has not come
}

BOOST_AUTO_TEST_CASE(each_way_not_to_fit_is_named)
{
    struct {
        const char* difference;
        std::function<void(testing::expectation&)> change;
        const char* method = "POST";
        const char* target = "/v1/records?limit=2&cursor=a%2Fb";
    } const cases[] = {
        {"the method differs", [](auto&) {}, "PUT"},
        {"the path differs", [](auto&) {}, "POST", "/v1/records/1"},
        {"the path differs", [](auto&) {}, "POST", "/v1/*/records"},
        {"the query differs", [](auto&) {}, "POST", "/v1/records?limit=3"},
        {"there is no query parameter page", [](auto& e) { e.query("page", "1"); }},
        {"the query parameter limit is `2`", [](auto& e) { e.query("limit", "3"); }},
        {"there is no header field x-team", [](auto& e) { e.header("x-team", "blue"); }},
        {"the header field authorization differs", [](auto& e) { e.header("authorization", "Bearer other"); }},
        {"the header field content-type is", [](auto& e) { e.header("content-type", "text/plain"); }},
        {"the body differs", [](auto& e) { e.body("{}"); }},
        {"the JSON of the body differs", [](auto& e) { e.json("[]"); }},
        {"it is not one with luck",
         [](auto& e) { e.where("with luck", [](const transport_request&) { return false; }); }},
    };
    for (const auto& each : cases) {
        make();
        each.change(service->expect(each.method, each.target));
        const auto got = request("POST", "/records?limit=2&cursor=a%2Fb", R"({"a":1})");
        BOOST_TEST_REQUIRE(!got.has_value(), each.difference);
        BOOST_TEST(has(got.error().message(), each.difference), got.error().message());
        BOOST_TEST(!has(text_of(*service), sim.client_options().get().key.reveal()));
        BOOST_TEST(service->unmet().size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(what_never_came_is_told)
{
    service->expect("GET", "/v1/agents/agent_1").times(2);
    service->expect("GET", "/v1/flows").query("limit", "5");
    BOOST_TEST(request("GET", "/agents/agent_1").has_value());
    BOOST_TEST(service->unmet().size() == 2u);
    const std::string text = text_of(*service);
    BOOST_TEST(has(text, "never came: GET /v1/agents/agent_1\n"), text);
    BOOST_TEST(has(text, "never came: GET /v1/flows, query parameter limit `5`"), text);
}

BOOST_AUTO_TEST_CASE(nonsense_is_refused_when_it_is_written)
{
    mock_transport without_clock;
    auto& other = without_clock.expect("GET", "/");
    BOOST_CHECK_THROW(other.json("{"), std::invalid_argument);
    BOOST_CHECK_THROW(other.times(0), std::invalid_argument);
    BOOST_CHECK_THROW(other.after(1s), std::logic_error);
    BOOST_CHECK_THROW(other.never(), std::logic_error);
}

// ---- what fails

BOOST_AUTO_TEST_CASE(a_failure_before_anything_was_sent_may_be_repeated_even_by_a_post)
{
    service->expect("POST", "/v1/records").fail_before_sent();
    service->expect("POST", "/v1/records").answer(201);
    const auto got = request("POST", "/records", "{}");
    BOOST_TEST(got.has_value());
    service->verify();
}

BOOST_AUTO_TEST_CASE(a_failure_behind_the_request_may_not)
{
    service->expect("POST", "/v1/records").fail_after_sent();
    const auto got = request("POST", "/records", "{}");
    BOOST_TEST_REQUIRE(!got.has_value());
    BOOST_TEST((got.error().code() == errc::transport));
    BOOST_TEST((got.error().sent() == sent_state::sent_no_reply));
    BOOST_TEST((got.error().stopped() == stop_reason::unsafe_to_repeat));
    service->verify();
}

BOOST_AUTO_TEST_CASE(an_answer_that_breaks_off)
{
    service->expect("GET", "/v1/agents").answer(200).break_off().times(3);
    const auto got = request("GET", "/agents");
    BOOST_TEST_REQUIRE(!got.has_value());
    BOOST_TEST((got.error().code() == errc::transport));
    BOOST_TEST((got.error().sent() == sent_state::reply_received));
    BOOST_TEST(got.error().attempts().size() == 3u);
    service->verify();
}

BOOST_AUTO_TEST_CASE(an_answer_beyond_the_limit)
{
    service->expect("GET", "/v1/agents").answer(200, std::string(101, ' '));
    const auto got = sim.run(c->request("GET", "/agents", raw_json(), request_options().max_body(100)));
    BOOST_TEST_REQUIRE(!got.has_value());
    BOOST_TEST((got.error().code() == errc::body_too_large));
}

BOOST_AUTO_TEST_CASE(no_answer_ends_with_the_limits_of_the_exchange)
{
    make(1);
    service->expect("GET", "/v1/agents").never();
    service->expect("GET", "/v1/agents").after(30s); // exactly the attempt's limit: the limit wins
    for (int i = 0; i < 2; ++i) {
        const auto before = sim.clock()->elapsed();
        const auto got = request("GET", "/agents");
        BOOST_TEST_REQUIRE(!got.has_value());
        BOOST_TEST((got.error().code() == errc::deadline_exceeded));
        BOOST_TEST((got.error().sent() == sent_state::sent_no_reply));
        BOOST_TEST((sim.clock()->elapsed() - before == client_options::default_attempt_timeout));
    }
    service->verify();
}

BOOST_AUTO_TEST_CASE(cancelled_while_it_waits)
{
    for (const auto type : {asio::cancellation_type::terminal, asio::cancellation_type::total}) {
        service->expect("GET", "/v1/agents").after(5s);
        asio::any_io_executor executor = sim.get_executor();
        job<result<response>> j(executor, with_every_cancellation(c->request("GET", "/agents")));
        sim.run_ready();
        BOOST_TEST(!j.done());
        j.cancel(type);
        sim.run_ready();
        BOOST_TEST_REQUIRE(j.done());
        BOOST_TEST((j.get().error().code() == errc::cancelled));
        BOOST_TEST((j.get().error().sent() == sent_state::sent_no_reply));
    }
    service->verify();
}

BOOST_AUTO_TEST_CASE(closed_while_it_waits_and_afterwards)
{
    service->expect("GET", "/v1/agents").never();
    asio::any_io_executor executor = sim.get_executor();
    job<result<response>> j(executor, c->request("GET", "/agents"));
    sim.run_ready();
    service->close();
    sim.run_ready();
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST((j.get().error().code() == errc::closed));
    const auto got = request("GET", "/agents");
    BOOST_TEST((got.error().code() == errc::closed));
    c.reset();
    sim.run();
    BOOST_TEST(sim.outstanding() == 0u);
}

BOOST_AUTO_TEST_CASE(destroyed_in_any_order_with_an_exchange_that_waits)
{
    for (int first = 0; first < 3; ++first) {
        auto ioc = std::make_unique<asio::io_context>();
        auto clock = std::make_shared<testing::virtual_clock>(ioc->get_executor());
        auto mock = std::make_shared<mock_transport>(clock);
        mock->expect("GET", "/v1/agents").never();
        auto user = std::make_unique<client>(*ioc, client_options("rt_live_x").transport(mock).time_source(clock));
        job<result<response>> j(*ioc, user->request("GET", "/agents"));
        settle(*ioc);
        BOOST_TEST(!j.done());
        if (first == 0) user.reset();
        if (first == 1) ioc.reset();
        if (first == 2) mock.reset();
        if (ioc) {
            user.reset();
            ioc->restart();
            ioc->run();
            BOOST_TEST_REQUIRE(j.done());
            BOOST_TEST((j.get().error().code() == errc::closed));
        }
    }
}

// ---- the sunny day

BOOST_AUTO_TEST_CASE(requests_in_order_with_what_they_carry)
{
    service->expect("GET", "/v1/agents/*").header("Accept", "application/json").answer(200, std::string(agent_json));
    service->expect("POST", "/v1/records?dry=1")
        .json(R"({ "name": "b", "type": "a" })")
        .answer(201, R"({"id":"rec_1"})");
    service->expect("DELETE", "/v1/records/rec_1").answer(204, "").answer_header("x-request-id", "req_9");
    const auto got = sim.run(c->agents().get("agent_1"));
    BOOST_TEST_REQUIRE(got.has_value());
    BOOST_TEST(got->name == "Support");
    BOOST_TEST(request("POST", "/records?dry=1", R"({"type":"a","name":"b"})").has_value());
    response_info info;
    BOOST_TEST(sim.run(c->records().remove("rec_1", request_options().info(info))).has_value());
    BOOST_TEST(info.status == 204);
    BOOST_TEST(info.request_id == "req_9");
    service->verify();
    const auto all = service->requests();
    BOOST_TEST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[1].body == R"({"type":"a","name":"b"})");
    BOOST_TEST(all[1].fields.get("authorization") == "[redacted]");
    BOOST_TEST(all[1].fields.get("content-type") == "application/json");
}

BOOST_AUTO_TEST_CASE(in_any_order_the_first_that_fits)
{
    service->in_any_order();
    service->expect("GET", "/v1/agents/*").answer(200, R"({"id":"first"})");
    service->expect("GET", "/v1/agents/agent_2").answer(200, R"({"id":"second"})");
    service->expect("GET", "/v1/flows").query("type", "a b");
    BOOST_TEST(request("GET", "/flows?type=a+b").has_value());
    BOOST_TEST(request("GET", "/agents/agent_2")->body.text() == R"({"id":"first"})");
    BOOST_TEST(request("GET", "/agents/agent_2")->body.text() == R"({"id":"second"})");
    service->verify();
    const auto got = request("GET", "/agents/agent_2");
    BOOST_TEST(has(got.error().message(), "expected no more requests"));
}

BOOST_AUTO_TEST_CASE(time_passes_as_told)
{
    service->expect("GET", "/v1/agents").answer(503).answer_header("Retry-After", "7");
    service->expect("GET", "/v1/agents").after(2s).answer(200);
    BOOST_TEST(request("GET", "/agents").has_value());
    BOOST_TEST((sim.clock()->elapsed() == 9s));
    BOOST_TEST((service->requests().at(1).at == 7s));
    service->verify();
}

BOOST_AUTO_TEST_CASE(a_stream_of_events_and_one_that_breaks_off)
{
    const std::string events = "data: {\"type\":\"execution_start\",\"executionId\":\"e1\",\"kind\":\"agent\"}\n\n"
                               "data: {\"type\":\"text_delta\",\"id\":\"t\",\"delta\":\"Hi\"}\n\n";
    const std::string end = "data: {\"type\":\"execution_complete\",\"success\":true}\n\n";
    service->expect("POST", "/v1/agents/agent_1/execute").answer_events(events + end);
    service->expect("POST", "/v1/agents/agent_1/execute").answer_events(events).break_off();
    for (const bool whole : {true, false}) {
        auto run = c->stream("POST", "/agents/agent_1/execute", raw_json(std::string("{}")));
        std::size_t seen = 0;
        error last;
        while (auto event = sim.run(run.next())) {
            if (*event)
                ++seen;
            else
                last = event->error();
        }
        BOOST_TEST(seen == (whole ? 3u : 2u));
        BOOST_TEST((last.code() == (whole ? boost::system::error_code() : make_error_code(errc::stream_dropped))));
    }
    service->verify();
}

BOOST_AUTO_TEST_CASE(without_a_clock_and_on_an_io_context)
{
    asio::io_context ioc;
    auto mock = std::make_shared<mock_transport>();
    mock->expect("GET", "/v1/agents/agent_1").answer(200, std::string(agent_json));
    client user(ioc, client_options("rt_live_x").transport(mock));
    job<result<agent>> j(ioc, user.agents().get("agent_1"));
    settle(ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST(j.get()->name == "Support");
    mock->verify();
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
