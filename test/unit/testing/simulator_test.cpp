// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/simulator.hpp>

#include "raw_client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/system/system_error.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <type_traits>
#include <vector>

using namespace runtype::testing;
using namespace runtype::testing::test;
using namespace std::chrono_literals;
namespace json = boost::json;

static_assert(!std::is_aggregate_v<simulator_options>);
static_assert(!std::is_copy_constructible_v<simulator>);
static_assert(std::is_nothrow_move_constructible_v<simulator>);

namespace simulator_suite {
namespace {

// Waits for what another thread is about to do; the limit is a guard only.
template <typename Condition>
bool comes_true(const Condition& condition)
{
    const auto limit = std::chrono::steady_clock::now() + 5s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > limit) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

} // namespace
} // namespace simulator_suite

BOOST_AUTO_TEST_SUITE(simulator_suite)

BOOST_AUTO_TEST_CASE(serves_records_over_tls_and_keeps_the_connection)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().records(5));
    BOOST_TEST(sim.base_url() == "https://127.0.0.1:" + std::to_string(sim.port()) + "/v1");
    BOOST_TEST(sim.record_count() == 5U);
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.version() == "TLSv1.3");
    for (const std::string& id : sim.record_ids()) {
        const raw_answer answer = client.request("GET", "/v1/records/" + id);
        BOOST_TEST(answer.status == 200);
        BOOST_TEST(answer.body == sim.record_json(id).value());
        BOOST_TEST(answer.header("content-type") == "application/json");
        BOOST_TEST(answer.header("connection") == "keep-alive");
        BOOST_TEST(answer.header("x-request-id").starts_with("req_"));
    }
    const raw_answer made = client.request("POST", "/v1/records", R"({"type":"t","name":"n"})");
    BOOST_TEST(made.status == 201);
    BOOST_TEST(std::string(json::parse(made.body).at("id").as_string()) == sim.record_ids().back());
    sim.stop();
    const simulator_stats stats = sim.stats();
    BOOST_TEST(stats.connections == 1U);
    BOOST_TEST(stats.handshakes == 1U);
    BOOST_TEST(stats.failed_handshakes == 0U);
    BOOST_TEST(stats.requests == 6U);
    BOOST_TEST(stats.executed == 6U);
    BOOST_TEST(stats.open_connections == 0U);
    BOOST_TEST(stats.bytes_received > 0U);
    BOOST_TEST(stats.bytes_sent > stats.bytes_received);
    const logged_request log = sim.requests().back();
    BOOST_TEST(log.server_name == "localhost");
    BOOST_TEST(log.tls == "TLSv1.3");
    BOOST_TEST(!log.tls_resumed);
    BOOST_TEST(log.answered);
}

BOOST_AUTO_TEST_CASE(a_walk_over_ten_thousand_records_sees_each_once)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().records(10'000));
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    std::vector<std::string> seen;
    std::string query = "?limit=100";
    for (;;) {
        const json::value page = json::parse(client.request("GET", "/v1/records" + query).body);
        for (const json::value& record : page.at("data").as_array()) {
            seen.emplace_back(record.at("id").as_string());
        }
        if (!page.at("pagination").at("hasMore").as_bool()) {
            break;
        }
        query = "?limit=100&cursor=";
        for (const char c : page.at("pagination").at("nextCursor").as_string()) {
            query += c == '+' ? "%2B" : c == '/' ? "%2F" : c == '=' ? "%3D" : std::string(1, c);
        }
    }
    BOOST_TEST(seen.size() == 10'000U);
    BOOST_TEST((seen == sim.record_ids()));
    BOOST_TEST(sim.stats().operations.at("records.list") == 100U);
}

BOOST_AUTO_TEST_CASE(plain_http_on_request)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().tls(false).url_host("localhost"));
    BOOST_TEST(sim.base_url() == "http://localhost:" + std::to_string(sim.port()) + "/v1");
    raw_client client(sim, false);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.request("GET", "/v1/agents").status == 200);
    BOOST_TEST(sim.requests().back().tls.empty());
    BOOST_TEST(sim.stats().handshakes == 0U);
}

BOOST_AUTO_TEST_CASE(versions_of_tls_are_held_to)
{
    simulator old =
        simulator::run_on_own_thread(simulator_options().tls_versions(tls_version::tls_1_2, tls_version::tls_1_2));
    raw_client any(old);
    BOOST_REQUIRE(any.connect());
    BOOST_TEST(any.version() == "TLSv1.2");
    BOOST_TEST(any.request("GET", "/v1/agents").status == 200);
    BOOST_TEST(old.requests().back().tls == "TLSv1.2");
    simulator fresh =
        simulator::run_on_own_thread(simulator_options().tls_versions(tls_version::tls_1_3, tls_version::tls_1_3));
    raw_client only_old(fresh);
    only_old.use_versions(TLS1_2_VERSION, TLS1_2_VERSION);
    BOOST_TEST(!only_old.connect());
    BOOST_TEST(comes_true([&] { return fresh.stats().failed_handshakes == 1; }));
    BOOST_TEST(fresh.stats().handshakes == 0U);
}

BOOST_AUTO_TEST_CASE(sessions_are_resumed)
{
    for (const auto& version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        BOOST_TEST_CONTEXT(version)
        {
            simulator sim = simulator::run_on_own_thread();
            raw_client first(sim);
            first.use_versions(version, version);
            BOOST_REQUIRE(first.connect());
            BOOST_TEST(!first.resumed());
            BOOST_TEST(first.request("GET", "/v1/agents").status == 200);
            raw_client second(sim);
            second.use_versions(version, version);
            second.resume(first);
            BOOST_REQUIRE(second.connect());
            BOOST_TEST(second.resumed());
            BOOST_TEST(second.request("GET", "/v1/agents").status == 200);
            BOOST_TEST(sim.requests().back().tls_resumed);
            BOOST_TEST(sim.stats().handshakes == 2U);
            BOOST_TEST(sim.stats().resumed_handshakes == 1U);
        }
    }
}

BOOST_AUTO_TEST_CASE(sessions_are_not_resumed_without_tickets)
{
    for (const auto& version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        BOOST_TEST_CONTEXT(version)
        {
            simulator sim = simulator::run_on_own_thread(simulator_options().session_tickets(false));
            raw_client first(sim);
            first.use_versions(version, version);
            BOOST_REQUIRE(first.connect());
            BOOST_TEST(first.request("GET", "/v1/agents").status == 200);
            raw_client second(sim);
            second.use_versions(version, version);
            second.resume(first);
            BOOST_REQUIRE(second.connect());
            BOOST_TEST(second.request("GET", "/v1/agents").status == 200);
            BOOST_TEST(sim.stats().handshakes == 2U);
            BOOST_TEST(sim.stats().resumed_handshakes == 0U);
        }
    }
}

BOOST_AUTO_TEST_CASE(wrong_certificates_are_seen_as_such)
{
    const auto error = [](certificate_kind kind) {
        simulator sim = simulator::run_on_own_thread(simulator_options().certificate(kind));
        raw_client client(sim);
        BOOST_TEST(!client.connect());
        client.close();
        BOOST_TEST(comes_true([&] { return sim.stats().failed_handshakes == 1; }));
        return client.verify_error();
    };
    BOOST_TEST(error(certificate_kind::wrong_name) == "hostname mismatch");
    BOOST_TEST(error(certificate_kind::expired) == "certificate has expired");
    BOOST_TEST(error(certificate_kind::not_yet_valid) == "certificate is not yet valid");
    BOOST_TEST(error(certificate_kind::self_signed) == "self-signed certificate");
    BOOST_TEST(error(certificate_kind::unknown_ca) == "unable to get local issuer certificate");
}

BOOST_AUTO_TEST_CASE(the_certificate_can_change_while_it_runs)
{
    simulator sim = simulator::run_on_own_thread();
    raw_client before(sim);
    BOOST_REQUIRE(before.connect());
    BOOST_TEST(before.request("GET", "/v1/agents").status == 200);
    sim.set_certificate(certificate_kind::expired);
    raw_client after(sim);
    BOOST_TEST(!after.connect());
    BOOST_TEST(after.verify_error() == "certificate has expired");
    BOOST_TEST(before.request("GET", "/v1/agents").status == 200); // open connections are left alone
    sim.set_certificate(certificate_kind::valid);
    raw_client again(sim);
    again.resume(before);
    BOOST_TEST(again.connect());
    BOOST_TEST(!again.resumed());
}

BOOST_AUTO_TEST_CASE(clients_can_be_asked_for_a_certificate)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().require_client_certificate(true));
    raw_client without(sim);
    without.use_versions(TLS1_2_VERSION, TLS1_2_VERSION); // with 1.3 the refusal comes after the client's part is done
    BOOST_TEST(!without.connect());
    BOOST_TEST(sim.stats().failed_handshakes == 1U);
    raw_client with(sim);
    with.use_identity(sim.client_certificate_pem(), sim.client_key_pem());
    BOOST_REQUIRE(with.connect());
    BOOST_TEST(with.request("GET", "/v1/agents").status == 200);
    simulator other = simulator::run_on_own_thread();
    raw_client stranger(sim);
    stranger.use_versions(TLS1_2_VERSION, TLS1_2_VERSION);
    stranger.use_identity(other.client_certificate_pem(), other.client_key_pem());
    BOOST_TEST(!stranger.connect());
}

BOOST_AUTO_TEST_CASE(an_idle_connection_is_closed_in_order)
{
    simulator sim =
        simulator::run_on_own_thread(simulator_options().idle_timeout(20ms).keep_alive_hint(std::chrono::seconds(1)));
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.request("GET", "/v1/agents").header("keep-alive") == "timeout=1");
    BOOST_TEST(client.read_to_end().empty());
    BOOST_TEST(client.end() == ending::close_notify);
}

BOOST_AUTO_TEST_CASE(answers_come_in_each_framing_and_packed)
{
    simulator chunked = simulator::run_on_own_thread(simulator_options().framing(answer_framing::chunked).records(20));
    raw_client first(chunked);
    BOOST_REQUIRE(first.connect());
    BOOST_TEST(first.request("GET", "/v1/records").header("transfer-encoding") == "chunked");
    simulator until_close =
        simulator::run_on_own_thread(simulator_options().framing(answer_framing::until_close).records(20));
    raw_client second(until_close);
    BOOST_REQUIRE(second.connect());
    BOOST_TEST(second.request("GET", "/v1/records").header("connection") == "close");
    BOOST_TEST(json::parse(second.read_to_end()).at("data").as_array().size() == 20U);
    BOOST_TEST(second.end() == ending::close_notify);
    simulator packed = simulator::run_on_own_thread(simulator_options().gzip(true).records(20));
    raw_client third(packed);
    BOOST_REQUIRE(third.connect());
    BOOST_TEST(third.request("GET", "/v1/records").header("content-encoding").empty());
    third.send(
        "GET /v1/records HTTP/1.1\r\nHost: h\r\nAccept-Encoding: br, gzip\r\nAuthorization: Bearer " +
        packed.api_key() + "\r\n\r\n");
    const raw_answer answer = third.read_answer();
    BOOST_TEST(answer.header("content-encoding") == "gzip");
    BOOST_TEST(answer.body.starts_with("\x1f\x8b"));
}

BOOST_AUTO_TEST_CASE(faults_can_change_while_it_runs)
{
    simulator sim = simulator::run_on_own_thread();
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.request("GET", "/v1/agents").status == 200);
    sim.set_faults(fault_plan::parse("status 503"));
    BOOST_TEST(client.request("GET", "/v1/agents").status == 503);
    sim.set_faults(fault_plan());
    BOOST_TEST(client.request("GET", "/v1/agents").status == 200);
    BOOST_TEST(sim.stats().total_faults() == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_answers)
{
    const auto answers = [](std::uint64_t seed) {
        simulator sim = simulator::run_on_own_thread(
            simulator_options().seed(seed).records(3).faults(fault_plan::parse("probability 0.5 status any")));
        raw_client client(sim);
        BOOST_REQUIRE(client.connect());
        std::string out;
        for (int i = 0; i < 20; ++i) {
            const raw_answer answer = client.request("GET", "/v1/records");
            out += answer.head + answer.body;
        }
        return out;
    };
    BOOST_TEST((answers(1) == answers(1)));
    BOOST_TEST((answers(1) != answers(2)));
}

BOOST_AUTO_TEST_CASE(options_refuse_what_makes_no_sense)
{
    BOOST_CHECK_THROW(simulator_options().api_key(""), std::invalid_argument);
    BOOST_CHECK_THROW(simulator_options().page_limit(0, 10), std::invalid_argument);
    BOOST_CHECK_THROW(simulator_options().page_limit(11, 10), std::invalid_argument);
    BOOST_CHECK_THROW(simulator_options().log_limit(0, 10), std::invalid_argument);
    BOOST_CHECK_THROW(simulator_options().burst_window(0ms), std::invalid_argument);
    BOOST_CHECK_THROW(simulator_options().idle_timeout(0ms), std::invalid_argument);
    BOOST_CHECK_THROW(
        simulator_options().tls_versions(tls_version::tls_1_3, tls_version::tls_1_2), std::invalid_argument);
    boost::asio::io_context context;
    BOOST_CHECK_THROW(simulator(context, simulator_options().host("no address")), boost::system::system_error);
    BOOST_CHECK_THROW(simulator(context, simulator_options().extra_name("a,b")), std::invalid_argument);
    BOOST_TEST(context.run() == 0U); // nothing was left behind
}

BOOST_AUTO_TEST_CASE(defaults_are_pinned)
{
    const simulator_options options;
    const auto& settings = options.data();
    BOOST_TEST(settings.page_limit == 50U);
    BOOST_TEST(settings.page_limit_max == 100U);
    BOOST_TEST((settings.burst_window == 10s)); // documented by the service
    BOOST_TEST((settings.idle_timeout == 60s));
    BOOST_TEST(settings.body_limit == 1024U * 1024U);
    BOOST_TEST(settings.log_limit == 1000U);
    BOOST_TEST(settings.log_body_limit == 4096U);
    BOOST_TEST(settings.agents == 3U);
    BOOST_TEST(!settings.burst_limit.has_value());
}

BOOST_AUTO_TEST_CASE(a_port_in_use_is_an_error_at_once)
{
    simulator first = simulator::run_on_own_thread();
    boost::asio::io_context context;
    BOOST_CHECK_THROW(simulator(context, simulator_options().port(first.port())), boost::system::system_error);
}

BOOST_AUTO_TEST_CASE(the_other_loopback_address_works_too)
{
    std::optional<simulator> sim;
    try {
        sim.emplace(simulator::run_on_own_thread(simulator_options().host("::1")));
    } catch (const boost::system::system_error&) {
        BOOST_TEST_MESSAGE("this machine has no IPv6");
        return;
    }
    BOOST_TEST(sim->base_url().starts_with("https://[::1]:"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(simulator_stop_suite)

BOOST_AUTO_TEST_CASE(on_a_context_of_the_caller_run_returns_after_stop)
{
    boost::asio::io_context context;
    simulator sim(context, simulator_options().records(1));
    std::thread runner([&context] { context.run(); });
    raw_client idle(sim);
    raw_client busy(sim);
    raw_client silent(sim, false);
    BOOST_TEST(idle.connect());
    BOOST_TEST(busy.connect());
    BOOST_TEST(silent.connect());
    BOOST_TEST(idle.request("GET", "/v1/records").status == 200);
    sim.set_faults(fault_plan::parse("hang"));
    busy.send(busy.request_text("GET", "/v1/records"));
    BOOST_TEST(simulator_suite::comes_true([&] { return sim.stats().requests == 2 && sim.stats().connections == 3; }));
    sim.stop();
    runner.join(); // would hang if anything were left
    BOOST_TEST(context.stopped());
    BOOST_TEST(sim.stats().open_connections == 0U);
    for (raw_client* client : {&idle, &busy, &silent}) {
        BOOST_TEST(client->read_to_end().empty());
        BOOST_TEST(client->end() != ending::timeout);
    }
    raw_client late(sim);
    BOOST_CHECK_THROW(late.connect(), std::runtime_error);
    sim.stop(); // again, and after the context has run out
    BOOST_TEST(sim.requests().size() == 2U);
}

BOOST_AUTO_TEST_CASE(stopped_before_the_context_runs)
{
    boost::asio::io_context context;
    simulator sim(context);
    sim.stop();
    context.run();
    BOOST_TEST(context.stopped());
    BOOST_TEST(sim.stats().connections == 0U);
}

BOOST_AUTO_TEST_CASE(destroyed_with_a_connection_open)
{
    boost::asio::io_context context;
    std::optional<simulator> sim(std::in_place, context);
    std::thread runner([&context] { context.run(); });
    raw_client client(*sim);
    BOOST_TEST(client.connect());
    BOOST_TEST(client.request("GET", "/v1/agents").status == 200);
    sim.reset();
    runner.join();
    BOOST_TEST(client.read_to_end().empty());
    BOOST_TEST(client.end() != ending::timeout);
}

BOOST_AUTO_TEST_CASE(destroyed_with_a_context_that_never_runs_again)
{
    auto context = std::make_unique<boost::asio::io_context>();
    auto sim = std::make_unique<simulator>(*context);
    std::thread runner([&context] { context->run(); });
    raw_client client(*sim);
    BOOST_TEST(client.connect());
    BOOST_TEST(client.request("GET", "/v1/agents").status == 200);
    context->stop();
    runner.join();
    sim.reset();
    context.reset(); // frees the connections; a sanitizer sees what is left
    BOOST_TEST(client.read_to_end().empty());
    BOOST_TEST(client.end() != ending::timeout);
}

BOOST_AUTO_TEST_CASE(a_simulator_can_be_moved_while_it_runs)
{
    simulator first = simulator::run_on_own_thread(simulator_options().records(2));
    simulator second = std::move(first);
    raw_client client(second);
    BOOST_TEST(client.connect());
    BOOST_TEST(client.request("GET", "/v1/records").status == 200);
    second = simulator::run_on_own_thread(simulator_options().records(7)); // the old one is stopped
    BOOST_TEST(client.read_to_end().empty());
    BOOST_TEST(client.end() != ending::timeout);
    BOOST_TEST(second.record_count() == 7U);
}

BOOST_AUTO_TEST_CASE(several_threads_of_the_caller_and_several_clients)
{
    boost::asio::io_context context;
    simulator sim(context, simulator_options().records(50));
    std::vector<std::thread> runners;
    for (int i = 0; i < 4; ++i) {
        runners.emplace_back([&context] { context.run(); });
    }
    std::vector<std::thread> clients;
    std::atomic<int> answers{0};
    for (int i = 0; i < 4; ++i) {
        clients.emplace_back([&sim, &answers, i] {
            raw_client client(sim);
            client.connect();
            for (int n = 0; n < 25; ++n) {
                const std::string name = std::to_string(i) + '-' + std::to_string(n);
                answers +=
                    client.request("POST", "/v1/records", R"({"type":"t","name":")" + name + "\"}").status == 201;
                answers += client.request("GET", "/v1/records?limit=3").status == 200;
                (void)sim.stats();
                (void)sim.requests();
            }
        });
    }
    for (std::thread& thread : clients) {
        thread.join();
    }
    sim.stop();
    for (std::thread& thread : runners) {
        thread.join();
    }
    BOOST_TEST(answers == 200);
    BOOST_TEST(sim.record_count() == 150U);
    const auto ids = sim.record_ids();
    BOOST_TEST(std::set<std::string>(ids.begin(), ids.end()).size() == 150U);
}

BOOST_AUTO_TEST_SUITE_END()
