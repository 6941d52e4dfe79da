// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Recording and replaying: nothing secret is written, and what was recorded comes back, failures included.

#include "run_coro.hpp"
#include "temp_dir.hpp"

#include "testing/recorded_line.hpp"
#include "testing/scrubber.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/runtype.hpp>
#include <runtype/testing/mock_transport.hpp>
#include <runtype/testing/recording.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::test::recording {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::mock_transport;
using testing::player;
using testing::recorder;
using testing::recording_options;
using testing::simulation;
using testing::simulation_options;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A key with characters that every encoding changes.
const std::string sentinel = "rt_live_\"sentinel+/~&0123456789";

std::string base64(std::string_view text)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::string part =
            std::string(text.substr(i, 3)) + std::string(3 - std::min<std::size_t>(3, text.size() - i), '\0');
        const unsigned bits = (unsigned{static_cast<unsigned char>(part[0])} << 16) |
                              (unsigned{static_cast<unsigned char>(part[1])} << 8) |
                              static_cast<unsigned char>(part[2]);
        for (int shift = 18; shift >= 0; shift -= 6) out += alphabet[(bits >> shift) & 63];
    }
    return out;
}

/// A client whose transport is recorded into `file`.
struct recorded {
    explicit recorded(recording_options options = recording_options(), std::string key = sentinel)
    {
        auto wrap = [this, options](std::shared_ptr<transport> inner) {
            tape = std::make_shared<recorder>(std::move(inner), file, options);
            return tape;
        };
        c.emplace(
            sim.get_executor(), client_options(std::move(key))
                                    .transport(service)
                                    .time_source(sim.clock())
                                    .wrap_transport(wrap)
                                    .retry(retry_policy().max_attempts(2)));
    }
    result<response> request(std::string method, std::string target, std::string body = std::string())
    {
        return sim.run(c->request(std::move(method), std::move(target), raw_json(std::move(body))));
    }
    std::vector<testing::detail::recorded_line> lines() const
    {
        std::vector<testing::detail::recorded_line> all;
        std::istringstream in(file->str());
        for (std::string line; std::getline(in, line);) {
            const auto parsed = testing::detail::parse_recorded_line(line);
            BOOST_TEST_REQUIRE(parsed.has_value(), line);
            all.push_back(*parsed);
        }
        return all;
    }

    simulation sim;
    std::shared_ptr<std::ostringstream> file = std::make_shared<std::ostringstream>();
    std::shared_ptr<mock_transport> service = std::make_shared<mock_transport>(sim.clock());
    std::shared_ptr<recorder> tape;
    std::optional<client> c;
};

/// A client that plays `text`.
struct played {
    explicit played(const std::string& text, recording_options options = recording_options())
        : service(std::make_shared<player>(text, std::move(options)))
    {
        c.emplace(
            sim.get_executor(), client_options("rt_test_another_key")
                                    .transport(service)
                                    .time_source(sim.clock())
                                    .retry(retry_policy().max_attempts(2)));
    }
    result<response> request(std::string method, std::string target, std::string body = std::string())
    {
        return sim.run(c->request(std::move(method), std::move(target), raw_json(std::move(body))));
    }

    simulation sim;
    std::shared_ptr<player> service;
    std::optional<client> c;
};

BOOST_AUTO_TEST_SUITE(recording)

// ---- secrets

BOOST_AUTO_TEST_CASE(the_key_is_in_no_line_whatever_the_service_echoes)
{
    recorded r;
    const std::string echoed = R"({"error":"bad key rt_live_\"sentinel+/~&0123456789","code":")" +
                               base64("Bearer " + sentinel) + R"(","key":"sk_of_a_surface_1","n":1})";
    r.service->expect("POST", "/v1/agents")
        .answer(400, echoed)
        .answer_header("x-echo", sentinel)
        .answer_header("server", sentinel);
    r.service->expect("GET", "/v1/agents").fail_after_sent().times(2);
    r.service->expect("GET", "/v1/flows").answer(200, "text " + sentinel + " and sk_of_a_surface_1");
    r.service->expect("POST", "/v1/surfaces/sk_of_a_surface_1");
    (void)r.request("POST", "/agents?a=rt_live_%22sentinel%2B%2F~%260123456789&token=t&x=1", "{}");
    (void)r.request("GET", "/agents");
    (void)r.request("GET", "/flows");
    (void)r.request("POST", "/surfaces/sk_of_a_surface_1", R"({"name":"sk_of_a_surface_1"})");
    const std::string text = r.file->str();
    BOOST_TEST(!has(text, "sentinel"), text);
    BOOST_TEST(!has(text, base64("sentinel+/~&0123456789")), text);
    BOOST_TEST(!has(text, base64("Bearer " + sentinel).substr(12, 20)), text);
    BOOST_TEST(!has(text, "sk_of_a_surface_1"), text); // learned from the member `key`
    BOOST_TEST(!has(text, "x-echo"), text);
    BOOST_TEST(!has(text, "token=t&"), text);
    BOOST_TEST(has(text, "token=[redacted]&x=1"), text);
    BOOST_TEST(has(text, "\\\"n\\\":1"), text); // the rest is there
    BOOST_TEST(r.lines().size() == 5u);
    BOOST_TEST(r.tape->good());

    // Who plays it has another key, and sends back what stands in the place of the secret.
    played p(text);
    const auto created = p.request("POST", "/agents?a=[redacted]&token=other&x=1", "{}");
    BOOST_TEST(created.error().http_status() == 400);
    const auto reused = p.request("POST", "/surfaces/%5Bredacted%5D", R"({"name":"[redacted]"})");
    BOOST_TEST(reused.has_value());
    BOOST_TEST(p.service->unexpected().empty());
}

BOOST_AUTO_TEST_CASE(members_that_are_secret)
{
    const auto scrubbed = [](std::string_view body, std::string_view target = "/v1/agents") {
        return testing::detail::scrubber(recording_options().secret_member("pin")).body(body, target);
    };
    BOOST_TEST(scrubbed(R"({"apiKey":"a","n":1.50})") == R"({"apiKey":"[redacted]","n":1.5E0})");
    BOOST_TEST(scrubbed(R"({"a":[{"clientToken":"b"}]})") == R"({"a":[{"clientToken":"[redacted]"}]})");
    BOOST_TEST(scrubbed(R"({"imapPassword":"c","pin":"d"})") == R"({"imapPassword":"[redacted]","pin":"[redacted]"})");
    BOOST_TEST(
        scrubbed(R"({"credentials":{"user":["e"],"n":1}})") == R"({"credentials":{"user":["[redacted]"],"n":1}})");
    BOOST_TEST(scrubbed(R"({"headers":{"Authorization":"f"}})") == R"({"headers":{"Authorization":"[redacted]"}})");
    BOOST_TEST(scrubbed(R"({"key":{"name":"g","key":"h"}})") == R"({"key":{"name":"g","key":"[redacted]"}})");
    BOOST_TEST(
        scrubbed(R"({"clientToken":{"tokenValue":"x","name":"n"}})", "/") ==
        R"({"clientToken":{"tokenValue":"[redacted]","name":"n"}})");
    BOOST_TEST(scrubbed(R"({"secrets":{"PAT":"x"}})", "/") == R"({"secrets":{"PAT":"[redacted]"}})");
    // What cannot be looked through may hold anything.
    BOOST_TEST(scrubbed(R"({"apiKey":"x)", "/") == "[redacted]");
    BOOST_TEST(scrubbed("data: {\"token\":\"x\ndata: [DONE]\n", "/") == "data: [redacted]\ndata: [DONE]\n");
    const std::string deep = std::string(100, '[') + R"({"token":"x"})" + std::string(100, ']');
    BOOST_TEST(scrubbed(deep, "/").find("\"x\"") == std::string::npos);
    BOOST_TEST(scrubbed(R"({"value":"i"})", "/v1/secrets/s_1") == R"({"value":"[redacted]"})");
    // Left byte by byte as it is where there is nothing to take out.
    BOOST_TEST(
        scrubbed("{ \"value\": \"i\", \"totalTokens\": 1.50 }") == "{ \"value\": \"i\", \"totalTokens\": 1.50 }");
    BOOST_TEST(scrubbed("not { JSON") == "not { JSON");
    BOOST_TEST(scrubbed("{\"key\":") == "[redacted]");
    BOOST_TEST(scrubbed("") == "");
    BOOST_TEST(
        scrubbed("event: a\ndata: {\"token\":\"j\"}\n\ndata:{}\ndata:") ==
        "event: a\ndata: {\"token\":\"[redacted]\"}\n\ndata:{}\ndata:");
}

BOOST_AUTO_TEST_CASE(texts_that_the_user_names)
{
    recorded r(recording_options().secret("Customer & Sons").secret(""));
    r.service->expect("GET", "/v1/records/Customer%20%26%20Sons").answer(200, R"({"name":"Customer & Sons"})");
    BOOST_TEST(r.request("GET", "/records/Customer%20%26%20Sons").has_value());
    BOOST_TEST(!has(r.file->str(), "Sons"), r.file->str());
}

// ---- what cannot be written or read

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_written)
{
    const auto nothing = std::make_shared<mock_transport>();
    BOOST_CHECK_THROW(recorder(nothing, "/nonexistent/calls.jsonl"), std::runtime_error);
    BOOST_CHECK_THROW(recorder(nullptr, std::make_shared<std::ostringstream>()), std::invalid_argument);
    BOOST_CHECK_THROW(recorder(nothing, std::shared_ptr<std::ostream>()), std::invalid_argument);
    recorded r;
    r.service->expect("GET", "/v1/agents");
    r.file->setstate(std::ios::badbit);
    BOOST_TEST(r.request("GET", "/agents").has_value()); // the call is none the worse for it
    BOOST_TEST(!r.tape->good());
}

BOOST_AUTO_TEST_CASE(lines_that_are_no_recording)
{
    BOOST_CHECK_THROW((void)player::from_file("/nonexistent/calls.jsonl"), std::runtime_error);
    const std::string good = R"({"method":"GET","target":"/","status":200})";
    BOOST_CHECK_NO_THROW(player(good + "\n\n" + good));
    for (const char* const bad : {
             "x",
             "[]",
             R"({"method":"GET","status":200})",
             R"({"target":"/","status":200})",
             R"({"method":"GET","target":"/"})",
             R"({"method":"GET","target":"/","status":"200"})",
             R"({"method":"GET","target":"/","status":99})",
             R"({"method":"GET","target":"/","status":200,"headers":[["a"]]})",
             R"({"method":"GET","target":"/","status":200,"headers":{}})",
             R"({"method":"GET","target":"/","status":200,"body_hex":"0"})",
             R"({"method":"GET","target":"/","status":200,"body_hex":"0g"})",
             R"({"method":"GET","target":"/","error":{"code":"transport","sent":"not_sent"}})",
             R"({"method":"GET","target":"/","error":{"code":"nonsense","sent":"not_sent","message":""}})",
             R"({"method":"GET","target":"/","error":{"code":"transport","sent":"nonsense","message":""}})",
         }) {
        try {
            const player p(good + "\n" + bad + "\n");
            BOOST_ERROR("taken: " << bad);
        } catch (const std::runtime_error& e) {
            BOOST_TEST(has(e.what(), "line 2 "), e.what());
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_recording)
{
    played p(R"({"method":"POST","target":"/v1/records","request_body":"{\"a\":1}","status":201})");
    auto got = p.request("POST", "/records", R"({"a":2})");
    BOOST_TEST((got.error().code() == errc::bad_request));
    BOOST_TEST(got.error().attempts().size() == 1u);
    BOOST_TEST(has(got.error().message(), R"(the recording has no POST /v1/records with this body: `{"a":2}`)"));
    BOOST_TEST(has(p.request("GET", "/records").error().message(), "no GET /v1/records left"));
    BOOST_TEST(p.service->unplayed() == std::vector<std::string>{"POST /v1/records"});
    BOOST_CHECK_THROW(p.service->verify(), testing::mock_error);
    BOOST_TEST(p.request("POST", "/records", R"({"a":1})").has_value());
    got = p.request("POST", "/records", R"({"a":1})");
    BOOST_TEST(has(got.error().message(), "any more; all of it was played"));
    BOOST_TEST(p.service->unexpected().size() == 3u);
    p.c.reset(); // closes its transport
    client again(p.sim.get_executor(), client_options("rt_x").transport(p.service));
    BOOST_TEST((p.sim.run(again.request("GET", "/records")).error().code() == errc::closed));
}

BOOST_AUTO_TEST_CASE(what_the_caller_ended_is_left_out)
{
    recorded r;
    r.service->expect("GET", "/v1/agents").never();
    r.service->expect("GET", "/v1/agents").never();
    asio::any_io_executor executor = r.sim.get_executor();
    job<result<response>> cancelled(executor, r.c->request("GET", "/agents"));
    r.sim.run_ready();
    cancelled.cancel();
    job<result<response>> closed(executor, r.c->request("GET", "/agents"));
    r.sim.run_ready();
    r.sim.run(r.c->close());
    BOOST_TEST((cancelled.get().error().code() == errc::cancelled));
    BOOST_TEST((closed.get().error().code() == errc::closed));
    BOOST_TEST(r.file->str() == "");
}

// ---- there and back

BOOST_AUTO_TEST_CASE(retries_failures_and_bytes_come_back_as_they_were)
{
    recorded r;
    const std::string bytes("\xff\x00\x80", 3);
    r.service->expect("GET", "/v1/agents").answer(503, "busy").answer_header("Retry-After", "20");
    r.service->expect("GET", "/v1/agents").answer(200, R"([{"id":"agent_1"}])");
    r.service->expect("POST", "/v1/records").fail_after_sent();
    r.service->expect("GET", "/v1/raw").answer(200, bytes).answer_header("Content-Type", "application/octet-stream");
    const auto through = [&](auto& side) {
        const auto listed = side.request("GET", "/agents");
        BOOST_TEST_REQUIRE(listed.has_value());
        BOOST_TEST(listed->body.text() == R"([{"id":"agent_1"}])");
        BOOST_TEST((side.sim.clock()->elapsed() == 20s));
        const auto failed = side.request("POST", "/records", "{}");
        BOOST_TEST((failed.error().code() == errc::transport));
        BOOST_TEST((failed.error().sent() == sent_state::sent_no_reply));
        BOOST_TEST((failed.error().stopped() == stop_reason::unsafe_to_repeat));
        const auto raw = side.request("GET", "/raw");
        BOOST_TEST_REQUIRE(raw.has_value());
        BOOST_TEST(raw->body.text() == bytes);
        BOOST_TEST(raw->fields.get("content-type") == "application/octet-stream");
        side.service->verify();
    };
    through(r);
    BOOST_TEST(r.lines().size() == 4u);
    played p(r.file->str());
    through(p);
}

BOOST_AUTO_TEST_CASE(streams_whole_and_broken_off)
{
    const std::string events = "data: {\"type\":\"execution_start\",\"executionId\":\"e1\",\"kind\":\"agent\"}\n\n"
                               "data: {\"type\":\"text_delta\",\"id\":\"t\",\"delta\":\"Hi\"}\n\n";
    const std::string end = "data: {\"type\":\"execution_complete\",\"success\":true}\n\n";
    recorded r;
    r.service->expect("POST", "/v1/agents/a/execute").answer_events(events + end);
    r.service->expect("POST", "/v1/agents/a/execute").answer_events(events).break_off();
    const auto through = [&](auto& side) {
        for (const bool whole : {true, false}) {
            auto run = side.c->stream("POST", "/agents/a/execute", raw_json(std::string("{}")));
            std::size_t seen = 0;
            error last;
            while (auto event = side.sim.run(run.next())) {
                if (*event)
                    ++seen;
                else
                    last = event->error();
            }
            BOOST_TEST(seen == (whole ? 3u : 2u));
            BOOST_TEST((!last == whole));
        }
        side.service->verify();
    };
    through(r);
    BOOST_TEST_REQUIRE(r.lines().size() == 2u);
    BOOST_TEST(r.lines()[0].body == events + end);
    BOOST_TEST(r.lines()[1].failed);
    played p(r.file->str());
    through(p);
}

BOOST_AUTO_TEST_CASE(a_stream_that_is_let_go_of_is_written_as_far_as_it_was_read)
{
    recorded r;
    r.service->expect("POST", "/v1/agents/a/execute")
        .answer_events("data: {\"type\":\"execution_start\",\"executionId\":\"e1\"}\n\n" + std::string(100'000, '\n'));
    {
        auto run = r.c->stream("POST", "/agents/a/execute", raw_json(std::string("{}")));
        BOOST_TEST(r.sim.run(run.next()).has_value());
        BOOST_TEST(r.file->str() == "");
    }
    BOOST_TEST_REQUIRE(r.lines().size() == 1u);
    BOOST_TEST(!r.lines()[0].failed);
    BOOST_TEST(has(r.lines()[0].body, "execution_start"));
    BOOST_TEST(r.lines()[0].body.size() < 100'000u);
}

BOOST_AUTO_TEST_CASE(a_whole_simulated_day_through_a_file)
{
    const temp_dir folder;
    const std::string path = folder.file("calls.jsonl");
    const auto names = [](simulation& sim, client& c) {
        const auto all = sim.run(c.records().list(list_records().limit(10)).collect());
        std::vector<std::string> out;
        if (all)
            for (const record& each : *all) out.push_back(each.name);
        return out;
    };
    std::vector<std::string> first;
    {
        simulation sim(
            3, simulation_options().service(testing::simulator_options().records(25).faults(
                   testing::fault_plan::parse("request 2 status 500\n"))));
        auto wrap = [&](std::shared_ptr<transport> inner) {
            return std::make_shared<recorder>(std::move(inner), path);
        };
        client c(sim.get_executor(), sim.client_options().wrap_transport(wrap));
        first = names(sim, c);
        BOOST_TEST(first.size() == 25u);
    }
    simulation sim(4);
    const auto service = player::from_file(path);
    client c(sim.get_executor(), sim.client_options().transport(service));
    BOOST_TEST(names(sim, c) == first);
    service->verify();
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::recording
