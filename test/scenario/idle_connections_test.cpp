// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Connections between two requests: which are kept, for how long, and what may have become of them.

#include "client_calls.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

scripted_tls tls_of(int on) { return on == 1 ? scripted_tls::on : scripted_tls::off; }

enum class idle_end { fin, goodbye, reset, unasked_answer, unasked_byte };

struct idle_case {
    idle_case(std::string n, idle_end e, int t) : name(std::move(n)), how(e), tls(t) {}
    std::string name;
    idle_end how;
    int tls;
};
std::ostream& operator<<(std::ostream& os, const idle_case& c)
{
    return os << c.name << (c.tls == 1 ? " over TLS" : "");
}
const std::vector<idle_case> idle_cases{
    idle_case("FIN", idle_end::fin, 0),
    idle_case("FIN", idle_end::fin, 1),
    idle_case("close_notify", idle_end::goodbye, 1),
    idle_case("RST", idle_end::reset, 0),
    idle_case("RST", idle_end::reset, 1),
    idle_case("an answer that nobody asked for", idle_end::unasked_answer, 0),
    idle_case("an answer that nobody asked for", idle_end::unasked_answer, 1),
    idle_case("a stray byte", idle_end::unasked_byte, 0),
    idle_case("a stray byte", idle_end::unasked_byte, 1),
};

scripted_server::script answers_then_ends(idle_end how, gate& may_end)
{
    return [how, &may_end](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        if (request.empty()) co_return;
        co_await c.send(answer("{\"n\":" + std::to_string(c.number()) + "}"));
        if (c.number() > 1) co_return;
        co_await may_end.passed();
        switch (how) {
        case idle_end::fin: c.half_close(); break;
        case idle_end::goodbye: co_await c.say_goodbye(); break;
        case idle_end::reset: c.reset(); co_return;
        case idle_end::unasked_answer: co_await c.send(answer("{\"n\":666}")); break;
        case idle_end::unasked_byte: co_await c.send_raw("x"); break;
        }
        co_await c.drain();
    };
}

void check_not_reused(const idle_case& each, transport_request next, std::chrono::milliseconds unused, bool idempotent)
{
    asio::io_context ioc;
    gate may_end(ioc);
    const scripted_server server(ioc, answers_then_ends(each.how, may_end), tls_of(each.tls));
    network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
    BOOST_TEST_REQUIRE(f.get().response.has_value());
    BOOST_TEST_REQUIRE(f.stats().connections_idle == 1U);
    const std::size_t before = server.at(1).received().size();
    f.clock().advance(unused);
    may_end.open();
    quiesce(ioc);
    exchange_limits limits = wide_limits();
    limits.idempotent = idempotent;
    const exchange_result got = f.exchange(std::move(next), limits);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->body == "{\"n\":2}");
    BOOST_TEST(!got.ledger.reused);
    quiesce(ioc);
    BOOST_TEST(server.at(1).received().size() == before); // the dead connection was not written to
    BOOST_TEST(server.connections() == 2U);
}

BOOST_AUTO_TEST_SUITE(idle_connections)

BOOST_DATA_TEST_CASE(an_unsafe_request_never_meets_a_dead_connection, data::make(idle_cases), each)
{
    check_not_reused(each, post_request("{}"), 0ms, false);
}

BOOST_DATA_TEST_CASE(a_safe_request_after_a_pause, data::make(idle_cases), each)
{
    check_not_reused(each, get_request(), 1s, true);
}

// The answer to another request must not come out, however soon the next request follows.
BOOST_DATA_TEST_CASE(a_safe_request_at_once, data::make(idle_cases), each)
{
    check_not_reused(each, get_request(), 0ms, true);
}

BOOST_AUTO_TEST_CASE(a_long_answer_with_another_behind_it)
{
    // Longer than what is received at a time: the second answer is still in the system's buffer when the first is
    // whole.
    const std::string body(300'000, 'b');
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer(body) + answer("smuggled")));
    network_fixture f(ioc, network_fixture::options(server.url()));
    exchange_limits limits = wide_limits();
    limits.idempotent = true;
    for (int n = 0; n < 3; ++n) {
        const exchange_result got = f.exchange(get_request(), limits);
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST((got.response->body == body));
        BOOST_TEST(!got.ledger.reused);
    }
}

BOOST_AUTO_TEST_CASE(several_dead_connections_are_passed_over)
{
    asio::io_context ioc;
    gate may_end(ioc);
    std::vector<std::unique_ptr<gate>> may_answer;
    for (int n = 0; n < 3; ++n) may_answer.push_back(std::make_unique<gate>(ioc));
    const scripted_server server(ioc, [&](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        if (request.empty()) co_return;
        co_await may_answer[c.number() - 1]->passed();
        co_await c.send(answer("{}"));
        co_await may_end.passed();
        if (c.number() != 1)
            c.close();
        else
            co_await c.drain();
    });
    network_fixture f(ioc, network_fixture::options(server.url()));
    std::vector<running_exchange> three;
    for (int n = 0; n < 3; ++n) three.push_back(f.start(get_request()));
    run_until(ioc, [&] { return server.connections() == 3; });
    for (std::size_t n = 0; n < 3; ++n) {
        may_answer[n]->open();
        run_until(ioc, [&] { return f.stats().connections_idle == n + 1; });
    }
    may_end.open();
    quiesce(ioc);
    const running_exchange next = f.start(post_request("{}")); // the one that was used first is the only one alive
    run_until(ioc, [&] { return server.at(1).received().find("POST") != std::string::npos; });
    BOOST_TEST(next.ledger().reused);
    BOOST_TEST(f.stats().connections_idle == 0U);
    BOOST_TEST(f.stats().connections_reused == 1U);
    BOOST_TEST(server.connections() == 3U);
}

BOOST_AUTO_TEST_CASE(a_client_gets_through_to_a_server_that_closes_after_each_answer)
{
    for (const int tls : {0, 1}) {
        asio::io_context ioc;
        const scripted_server server(ioc, answer_and_close(answer("{}")), tls_of(tls)); // without saying so
        client c(
            ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()).retry(retry_policy().base_delay(0ms)));
        for (int n = 0; n < 20; ++n) {
            const call_outcome got = call(ioc, c, "GET", "/");
            BOOST_TEST_REQUIRE(got.answer.has_value(), got.answer.error());
        }
        BOOST_TEST(c.stats().failed == 0U);
    }
}

BOOST_AUTO_TEST_CASE(connections_that_are_not_to_be_kept)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer("{}")));
    network_fixture f(ioc, network_fixture::options(server.url()).idle_timeout(0ms));
    for (std::size_t n = 1; n <= 3; ++n) {
        BOOST_TEST(!f.get().ledger.reused);
        BOOST_TEST(f.stats().connections_idle == 0U);
    }
    run_until(ioc, [&] { return server.gone() == 3; });
}

BOOST_AUTO_TEST_CASE(unused_connections_age)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer("{}")));
    network_fixture f(ioc, network_fixture::options(server.url()).idle_timeout(20s));
    BOOST_TEST(!f.get().ledger.reused);
    f.clock().advance(19s);
    BOOST_TEST(f.get().ledger.reused);
    f.clock().advance(21s);
    BOOST_TEST(!f.get().ledger.reused);
    run_until(ioc, [&] { return server.gone() == 1; });
}

BOOST_AUTO_TEST_CASE(old_versions_and_the_wish_to_close)
{
    struct kept {
        kept(std::string h, bool k) : head(std::move(h)), keeps(k) {}
        std::string head;
        bool keeps;
    };
    for (const kept& each :
         {kept("HTTP/1.1 200 OK\r\n", true), kept("HTTP/1.1 200 OK\r\nConnection: close\r\n", false),
          kept("HTTP/1.0 200 OK\r\n", false), kept("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n", true),
          kept("HTTP/1.1 200 OK\r\nConnection: Keep-Alive, Close\r\n", false),
          kept("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\n", false)}) {
        asio::io_context ioc;
        const scripted_server server(ioc, answer_with(each.head + "Content-Length: 2\r\n\r\n{}"));
        network_fixture f(ioc, network_fixture::options(server.url()));
        const exchange_result got = f.get();
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST(f.stats().connections_idle == (each.keeps ? 1U : 0U), each.head);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
