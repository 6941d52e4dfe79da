// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/simulator.hpp>

#include "raw_client.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

using namespace runtype::testing;
using namespace runtype::testing::test;
using namespace std::chrono_literals;

namespace simulator_faults_suite {
namespace {

const std::string new_record = R"({"type":"t","name":"n"})";

simulator start(const std::string& plan, bool tls = true)
{
    return simulator::run_on_own_thread(simulator_options().records(3).tls(tls).faults(fault_plan::parse(plan)));
}

// The right answer to the first request of a simulator that start() made, as bytes.
std::string right_answer()
{
    simulator sim = start("");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    const raw_answer answer = client.request("GET", "/v1/records");
    return answer.head + answer.body;
}

// What a client gets for one GET and nothing more.
struct outcome {
    std::string bytes;
    ending end;
};

outcome get(simulator& sim, bool tls = true, std::size_t limit = SIZE_MAX)
{
    raw_client client(sim, tls);
    BOOST_REQUIRE(client.connect());
    client.send(client.request_text("GET", "/v1/records"));
    outcome out{client.read_to_end(limit), ending::none};
    out.end = client.end();
    return out;
}

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
} // namespace simulator_faults_suite

BOOST_AUTO_TEST_SUITE(simulator_faults_suite)

BOOST_AUTO_TEST_CASE(cuts_in_the_answer_over_tls)
{
    for (const auto& at : {0U, 1U, 12U, 150U, 500U, 100'000U}) {
        BOOST_TEST_CONTEXT(at)
        {
            const std::string whole = right_answer();
            simulator sim = start(
                "request 1 cut answer-at " + std::to_string(at) + "\nrequest 2 cut answer-at " + std::to_string(at) +
                " close-notify");
            const outcome torn = get(sim);
            BOOST_TEST(torn.bytes == whole.substr(0, at));
            BOOST_TEST(torn.end == ending::fin);
            const outcome polite = get(sim);
            BOOST_TEST(polite.bytes.size() == std::min<std::size_t>(at, whole.size()));
            BOOST_TEST(polite.end == ending::close_notify);
        }
    }
}

BOOST_AUTO_TEST_CASE(cuts_in_the_answer_without_tls)
{
    for (const auto& at : {0U, 1U, 12U, 150U, 500U, 100'000U}) {
        BOOST_TEST_CONTEXT(at)
        {
            const std::string whole = right_answer();
            simulator sim = start("cut answer-at " + std::to_string(at), false);
            const outcome torn = get(sim, false);
            BOOST_TEST(torn.bytes == whole.substr(0, at));
            BOOST_TEST(torn.end == ending::fin);
        }
    }
}

BOOST_AUTO_TEST_CASE(cuts_before_and_after_the_answer)
{
    for (const auto& tls : {true, false}) {
        BOOST_TEST_CONTEXT(tls)
        {
            const auto end_of = [tls](const std::string& plan) {
                simulator sim = start(plan, tls);
                return get(sim, tls);
            };
            for (const char* where : {"cut before-answer", "cut before-read", "cut request-at 10"}) {
                BOOST_TEST_INFO(where);
                const outcome fin = end_of(where);
                BOOST_TEST(fin.bytes.empty());
                BOOST_TEST(fin.end == ending::fin);
                const outcome reset = end_of(std::string(where) + " reset");
                BOOST_TEST(reset.bytes.empty());
                BOOST_TEST(reset.end == ending::reset);
                const outcome polite = end_of(std::string(where) + " close-notify");
                BOOST_TEST(polite.bytes.empty());
                BOOST_TEST(polite.end == (tls ? ending::close_notify : ending::fin));
            }
            const outcome after = end_of("cut after-answer");
            BOOST_TEST(after.bytes == right_answer());
            BOOST_TEST(after.end == ending::fin);
            BOOST_TEST(after.bytes.find("Connection: keep-alive") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_reset_inside_the_answer)
{
    simulator sim = start("cut answer-at 100 reset");
    const outcome out = get(sim);
    BOOST_TEST(out.end == ending::reset);
    BOOST_TEST(out.bytes.size() <= 100U); // the kernel may throw away what had come
}

BOOST_AUTO_TEST_CASE(what_was_sent_before_a_cut_is_not_lost_while_the_client_still_writes)
{
    // The client's body is unread when the server ends: closing at once would reset the connection.
    simulator sim = start("request 1 status 503");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    client.send("POST /v1/records HTTP/1.1\r\nHost: h\r\nContent-Length: 3000000\r\n\r\n" + std::string(8000, 'x'));
    const raw_answer answer = client.read_answer();
    BOOST_TEST(answer.status == 413);
    client.send(std::string(100'000, 'x'));
    BOOST_TEST(client.read_to_end().empty());
    BOOST_TEST(client.end() == ending::close_notify);
}

BOOST_AUTO_TEST_CASE(truth_of_a_create_that_got_no_answer)
{
    for (const auto& [plan, made] :
         {std::pair("cut before-answer", 1U), std::pair("cut before-read", 0U), std::pair("cut answer-at 20 reset", 1U),
          std::pair("cut request-at 5", 0U)}) {
        BOOST_TEST_INFO(plan);
        simulator sim = start(std::string("method POST ") + plan);
        raw_client client(sim);
        BOOST_REQUIRE(client.connect());
        client.send(client.request_text("POST", "/v1/records", new_record));
        BOOST_TEST(client.read_to_end().size() <= 20U);
        BOOST_TEST(sim.record_count() == 3U + made);
        BOOST_TEST(sim.requests().back().executed == (made == 1));
        BOOST_TEST(!sim.requests().back().answered);
        BOOST_TEST(sim.requests().back().object_id == (made == 1 ? sim.record_ids().back() : ""));
    }
}

BOOST_AUTO_TEST_CASE(hang_and_stall_end_when_the_client_goes)
{
    simulator sim = start("request 1 hang\nrequest 2 stall answer-at 15\nrequest 3 delay 1min");
    raw_client one(sim);
    BOOST_REQUIRE(one.connect());
    one.send(one.request_text("GET", "/v1/records"));
    BOOST_TEST(comes_true([&] { return sim.stats().requests == 1; }));
    raw_client two(sim);
    BOOST_REQUIRE(two.connect());
    two.send(two.request_text("GET", "/v1/records"));
    BOOST_TEST(two.read_to_end(15) == "HTTP/1.1 200 OK");
    raw_client three(sim);
    BOOST_REQUIRE(three.connect());
    three.send(three.request_text("GET", "/v1/records"));
    BOOST_TEST(comes_true([&] { return sim.stats().requests == 3; }));
    BOOST_TEST(sim.stats().open_connections == 3U);
    one.close();
    two.close();
    three.close();
    BOOST_TEST(comes_true([&] { return sim.stats().open_connections == 0; }));
    for (const logged_request& log : sim.requests()) {
        BOOST_TEST(!log.answered);
    }
}

BOOST_AUTO_TEST_CASE(delay_holds_the_answer_back)
{
    simulator sim = start("request 2 delay 30ms");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.request("GET", "/v1/records").status == 200);
    const auto before = std::chrono::steady_clock::now();
    BOOST_TEST(client.request("GET", "/v1/records").status == 200);
    BOOST_TEST((std::chrono::steady_clock::now() - before >= 30ms));
}

BOOST_AUTO_TEST_CASE(drip_sends_the_same_bytes_slowly)
{
    simulator sim = start("drip 400 per 1ms");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    const raw_answer answer = client.request("GET", "/v1/records");
    BOOST_TEST(answer.head + answer.body == right_answer());
}

BOOST_AUTO_TEST_CASE(garbage_instead_of_an_answer)
{
    simulator sim = start("garbage 50");
    const outcome out = get(sim);
    BOOST_TEST(out.bytes.size() == 50U);
    BOOST_TEST(out.bytes.find("HTTP") == std::string::npos);
    BOOST_TEST(out.end == ending::fin);
}

BOOST_AUTO_TEST_CASE(big_answers_arrive_whole)
{
    simulator sim = start("request 1 oversized 5M sent\nrequest 2 huge-head 2M\nrequest 3 oversized 1G promise");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.request("GET", "/v1/records").body.size() == 5U * 1024 * 1024);
    const raw_answer padded = client.request("GET", "/v1/records");
    BOOST_TEST(padded.head.size() > 2U * 1024 * 1024);
    BOOST_TEST(padded.body == right_answer().substr(right_answer().find("\r\n\r\n") + 4));
    client.send(client.request_text("GET", "/v1/records"));
    const std::string promised = client.read_to_end();
    BOOST_TEST(promised.find("Content-Length: 1073741824\r\n") != std::string::npos);
    BOOST_TEST(client.end() == ending::fin);
}

BOOST_AUTO_TEST_CASE(endless_headers_stop_when_the_client_goes)
{
    simulator sim = start("endless-headers");
    BOOST_TEST(get(sim, true, 1'000'000).bytes.size() >= 1'000'000U);
    BOOST_TEST(comes_true([&] { return sim.stats().open_connections == 0; }));
}

BOOST_AUTO_TEST_CASE(a_length_that_is_too_small_leaves_bytes_behind)
{
    simulator sim = start("request 1 wrong-length -7");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    const std::string whole = right_answer();
    const raw_answer answer = client.request("GET", "/v1/records");
    BOOST_TEST(answer.body.size() + 7 == whole.size() - whole.find("\r\n\r\n") - 4);
    client.send(client.request_text("GET", "/v1/records"));
    while (client.received().size() < 20 && client.read_some()) {
    }
    BOOST_TEST(client.received().substr(7, 9) == "HTTP/1.1 ");
}

BOOST_AUTO_TEST_CASE(an_extra_answer_is_there_before_it_is_asked_for)
{
    simulator sim = start("request 1 extra-answer");
    raw_client client(sim);
    BOOST_REQUIRE(client.connect());
    BOOST_TEST(client.request("GET", "/v1/records").status == 200);
    BOOST_TEST(client.read_answer().body == R"({"unasked":true})");
    BOOST_TEST(client.request("GET", "/v1/records/none").status == 404);
}

BOOST_AUTO_TEST_CASE(connections_are_dropped_stalled_and_given_garbage)
{
    simulator sim = start("connection 1 drop\nconnection 2 drop reset\nconnection 3 garbage 33\nconnection 4 stall\n"
                          "connection 5 delay 20ms");
    raw_client one(sim, false);
    BOOST_TEST(one.connect());
    BOOST_TEST(one.read_to_end().empty());
    BOOST_TEST(one.end() == ending::fin);
    raw_client two(sim, false);
    BOOST_TEST(two.connect());
    BOOST_TEST(two.read_to_end().empty());
    BOOST_TEST(two.end() == ending::reset);
    raw_client three(sim, false);
    BOOST_TEST(three.connect());
    BOOST_TEST(three.read_to_end().size() == 33U);
    raw_client four(sim, false);
    BOOST_TEST(four.connect());
    BOOST_TEST(comes_true([&] { return sim.stats().connections == 4; }));
    raw_client five(sim);
    const auto before = std::chrono::steady_clock::now();
    BOOST_TEST(five.connect());
    BOOST_TEST((std::chrono::steady_clock::now() - before >= 20ms));
    BOOST_TEST(five.request("GET", "/v1/records").status == 200);
    sim.stop();
    BOOST_TEST(four.read_to_end().empty());
    const simulator_stats stats = sim.stats();
    BOOST_TEST(stats.faults.at(fault_kind::connection_drop) == 2U);
    BOOST_TEST(stats.faults.at(fault_kind::connection_garbage) == 1U);
    BOOST_TEST(stats.faults.at(fault_kind::connection_stall) == 1U);
    BOOST_TEST(stats.faults.at(fault_kind::delay) == 1U);
    BOOST_TEST(stats.handshakes == 1U);
    BOOST_TEST(stats.failed_handshakes == 4U);
}

BOOST_AUTO_TEST_CASE(what_is_not_tls_fails_the_handshake_with_an_alert)
{
    simulator sim = start("");
    raw_client client(sim, false);
    BOOST_REQUIRE(client.connect());
    client.send(std::string("\x16\x03\x01\x00\x05hello", 10)); // a record, but no handshake in it
    BOOST_TEST(client.read_to_end().substr(0, 1) == "\x15");   // a TLS alert
    BOOST_TEST(client.end() == ending::fin);
    raw_client plain(sim, false);
    BOOST_REQUIRE(plain.connect());
    plain.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    BOOST_TEST(plain.read_to_end().find("HTTP") == std::string::npos);
    BOOST_TEST(plain.end() == ending::fin);
    BOOST_TEST(comes_true([&] { return sim.stats().failed_handshakes == 2; }));
}

BOOST_AUTO_TEST_SUITE_END()
