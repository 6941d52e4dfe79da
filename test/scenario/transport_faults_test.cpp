// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What goes wrong below HTTP: names, addresses, handshakes, peers that stall.

#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace runtype::test::transport_faults {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

const std::vector<int> with_and_without_tls{0, 1};

scripted_tls tls_of(int on) { return on == 1 ? scripted_tls::on : scripted_tls::off; }

void check_error(const exchange_result& got, errc code, sent_state sent, const std::string& text)
{
    BOOST_TEST_REQUIRE(got.response.has_error());
    const error e = got.response.error();
    BOOST_TEST(e.code() == make_error_code(code), e);
    BOOST_TEST(e.sent() == sent);
    BOOST_TEST(got.ledger.sent == sent);
    BOOST_TEST(got.ledger.cause == e.cause());
    BOOST_TEST(std::string(e.message()).find(text) != std::string::npos, e.message());
}

BOOST_AUTO_TEST_SUITE(transport_faults)

// ---- names and addresses

struct named_world {
    explicit named_world(int tls = 0)
        : server(ioc, answer_with(answer("{}")), tls_of(tls)),
          io(std::make_shared<test_io_layer>(ioc)),
          f(ioc,
            network_fixture::options(tls == 1 ? "https://localhost" : "http://localhost").ca_pem(server.ca_pem()),
            io)
    {
    }
    asio::io_context ioc;
    scripted_server server;
    std::shared_ptr<test_io_layer> io;
    network_fixture f;
};

BOOST_DATA_TEST_CASE(every_address_is_tried, data::make(with_and_without_tls), tls)
{
    named_world w(tls);
    w.io->addresses = {refusing_endpoint(), refusing_endpoint(), w.server.endpoint()};
    const exchange_result got = w.f.get();
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(w.io->streams == 3U);
    BOOST_TEST(w.io->asked.at(0) == (tls == 1 ? "localhost:443" : "localhost:80"));
    BOOST_TEST(w.f.stats().connections_opened == 1U);
    if (tls == 1) BOOST_TEST(w.server.at(1).server_name() == "localhost");
}

BOOST_AUTO_TEST_CASE(no_address_answers)
{
    named_world w;
    w.io->addresses = {refusing_endpoint(), refusing_endpoint()};
    const exchange_result got = w.f.get();
    check_error(
        got, errc::transport, sent_state::not_sent,
        "connecting to localhost:80 (2 addresses tried): Connection refused");
    BOOST_TEST(got.ledger.cause == asio::error::connection_refused);
    BOOST_TEST(w.f.stats().connections_active == 0U);
    BOOST_TEST(w.f.stats().connections_opened == 0U);
}

BOOST_AUTO_TEST_CASE(a_refused_address_in_the_url)
{
    asio::io_context ioc;
    const auto nobody = refusing_endpoint();
    network_fixture f(ioc, network_fixture::options("https://127.0.0.1:" + std::to_string(nobody.port())));
    check_error(
        f.get(), errc::transport, sent_state::not_sent,
        "connecting to 127.0.0.1:" + std::to_string(nobody.port()) + ": Connection refused");
}

BOOST_AUTO_TEST_CASE(a_name_that_does_not_exist)
{
    named_world w;
    w.io->failure = asio::error::host_not_found;
    const exchange_result got = w.f.get();
    check_error(got, errc::transport, sent_state::not_sent, "resolving the name localhost: Host not found");
    BOOST_TEST(got.ledger.cause == asio::error::host_not_found);
    BOOST_TEST(w.io->streams == 0U);
}

BOOST_AUTO_TEST_CASE(a_name_without_addresses)
{
    named_world w;
    check_error(w.f.get(), errc::transport, sent_state::not_sent, "resolving the name localhost");
}

BOOST_AUTO_TEST_CASE(a_deaf_address_leaves_time_for_the_next)
{
    named_world w;
    const deaf_listener deaf;
    w.io->addresses = {deaf.endpoint(), w.server.endpoint()};
    exchange_limits limits = wide_limits();
    limits.connect_timeout = 10s;
    running_exchange x = w.f.start(get_request(), limits);
    run_until(w.ioc, [&] { return w.io->streams == 1; });
    quiesce(w.ioc);
    w.f.clock().advance(4'900ms);
    quiesce(w.ioc);
    BOOST_TEST(w.io->streams == 1U);
    w.f.clock().advance(200ms); // its half of the ten seconds is over
    run_until(w.ioc, [&] { return x.done(); });
    const exchange_result got = x.get();
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.ledger.connect.count() == std::chrono::nanoseconds(5'100ms).count());
    BOOST_TEST(w.io->streams == 2U);
}

BOOST_AUTO_TEST_CASE(deaf_addresses_only)
{
    named_world w;
    const deaf_listener deaf;
    w.io->addresses = {deaf.endpoint(), deaf.endpoint()};
    exchange_limits limits = wide_limits();
    limits.connect_timeout = 10s;
    running_exchange x = w.f.start(get_request(), limits);
    for (int n = 0; n < 2; ++n) {
        quiesce(w.ioc);
        BOOST_TEST(!x.done());
        w.f.clock().advance(5'100ms);
    }
    run_until(w.ioc, [&] { return x.done(); });
    check_error(x.get(), errc::deadline_exceeded, sent_state::not_sent, "connecting to localhost");
    BOOST_TEST(w.io->streams == 2U);
    BOOST_TEST(w.f.stats().connections_active == 0U);
}

BOOST_AUTO_TEST_CASE(a_name_that_resolves_after_everybody_left)
{
    named_world w;
    w.io->never_resolves = true;
    exchange_limits limits = wide_limits();
    limits.connect_timeout = 10s;
    running_exchange x = w.f.start(get_request(), limits);
    run_until(w.ioc, [&] { return w.io->orphans.size() == 1; });
    w.f.clock().advance(11s);
    run_until(w.ioc, [&] { return x.done(); });
    check_error(x.get(), errc::deadline_exceeded, sent_state::not_sent, "resolving the name localhost");
    BOOST_TEST(w.f.stats().connections_active == 0U);
    w.io->orphans.at(0)({}, {w.server.endpoint()}); // late, and nobody is harmed
    quiesce(w.ioc);
    BOOST_TEST(w.io->streams == 0U);
    w.io->never_resolves = false;
    w.io->addresses = {w.server.endpoint()};
    BOOST_TEST(w.f.get().response.has_value());
}

// ---- limits in time

BOOST_AUTO_TEST_CASE(a_handshake_that_stalls)
{
    asio::io_context ioc;
    const scripted_server server(
        ioc, [](scripted_connection& c) { return c.drain(); }); // reads the hello, says nothing
    network_fixture f(ioc, network_fixture::options("https://127.0.0.1:" + std::to_string(server.endpoint().port())));
    exchange_limits limits = wide_limits();
    limits.connect_timeout = 10s;
    running_exchange x = f.start(get_request(), limits);
    run_until(ioc, [&] { return server.connections() == 1 && !server.at(1).received().empty(); });
    f.clock().advance(11s);
    run_until(ioc, [&] { return x.done() && server.gone() == 1; });
    check_error(x.get(), errc::deadline_exceeded, sent_state::not_sent, "doing the TLS handshake with 127.0.0.1");
    BOOST_TEST(f.stats().handshakes == 0U);
}

BOOST_AUTO_TEST_CASE(a_handshake_that_ends)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) -> asio::awaitable<void> {
        co_await c.receive();
        if (c.number() == 1)
            c.close();
        else
            c.reset();
    });
    network_fixture f(ioc, network_fixture::options("https://127.0.0.1:" + std::to_string(server.endpoint().port())));
    check_error(f.get(), errc::transport, sent_state::not_sent, "doing the TLS handshake with 127.0.0.1");
    check_error(f.get(), errc::transport, sent_state::not_sent, "doing the TLS handshake with 127.0.0.1");
}

BOOST_DATA_TEST_CASE(the_time_to_connect_does_not_limit_the_answer, data::make(with_and_without_tls), tls)
{
    asio::io_context ioc;
    network_fixture* client_side = nullptr;
    const scripted_server server(
        ioc,
        [&](scripted_connection& c) -> asio::awaitable<void> {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            client_side->clock().advance(60s);
            co_await c.send(answer("{}"));
            co_await c.drain();
        },
        tls_of(tls));
    network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
    client_side = &f;
    exchange_limits limits = wide_limits();
    limits.connect_timeout = 10s;
    const exchange_result got = f.exchange(get_request(), limits);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST((got.ledger.first_byte == 60s));
}

BOOST_DATA_TEST_CASE(a_slow_drip_ends_with_the_attempts_time, data::make(with_and_without_tls), tls)
{
    asio::io_context ioc;
    network_fixture* client_side = nullptr;
    std::size_t drops = 0;
    const scripted_server server(
        ioc,
        [&](scripted_connection& c) -> asio::awaitable<void> {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            bool more = co_await c.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            while (more && drops < 900) {
                more = co_await c.send("x");
                ++drops;
                for (int turn = 0; turn < 5; ++turn) co_await asio::post(ioc, asio::use_awaitable); // it is read
                client_side->clock().advance(1s);
            }
            co_await c.drain();
        },
        tls_of(tls));
    network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
    client_side = &f;
    exchange_limits limits = wide_limits();
    limits.timeout = 30s;
    const exchange_result got = f.exchange(get_request(), limits);
    check_error(got, errc::deadline_exceeded, sent_state::reply_received, "waiting for the answer");
    BOOST_TEST(got.ledger.status == 200);
    BOOST_TEST(drops >= 30U);
    BOOST_TEST(drops <= 32U); // what was on its way when the time ran out
    BOOST_TEST(f.stats().connections_active == 0U);
    run_until(ioc, [&] { return server.gone() == 1; });
}

BOOST_AUTO_TEST_CASE(an_attempts_time_begins_with_its_turn)
{
    asio::io_context ioc;
    gate may_answer(ioc);
    const scripted_server server(ioc, [&](scripted_connection& c) -> asio::awaitable<void> {
        for (int n = 0;; ++n) {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            if (n == 0) co_await may_answer.passed();
            co_await c.send(answer("{}"));
        }
    });
    network_fixture f(ioc, network_fixture::options(server.url()).max_connections(1));
    running_exchange first = f.start(get_request());
    run_until(ioc, [&] { return server.connections() == 1; });
    exchange_limits limits = wide_limits();
    limits.timeout = 30s;
    running_exchange second = f.start(get_request(), limits);
    quiesce(ioc);
    BOOST_TEST(f.stats().waiting == 1U);
    f.clock().advance(300s);
    quiesce(ioc);
    BOOST_TEST(!second.done());
    may_answer.open();
    run_until(ioc, [&] { return first.done() && second.done(); });
    const exchange_result got = second.get();
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST((got.ledger.queue == 300s));
    BOOST_TEST(got.ledger.reused);
}

// ---- the pool's limits

BOOST_AUTO_TEST_CASE(too_many_waiters)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); });
    network_fixture f(ioc, network_fixture::options(server.url()).max_connections(2).max_waiting(3));
    std::vector<running_exchange> all;
    for (int n = 0; n < 6; ++n) all.push_back(f.start(get_request()));
    run_until(ioc, [&] { return all[5].done() && server.connections() == 2; });
    BOOST_TEST(f.stats().connections_active == 2U);
    BOOST_TEST(f.stats().waiting == 3U);
    check_error(all[5].get(), errc::overloaded, sent_state::not_sent, "max_waiting");
    for (int n = 0; n < 5; ++n) BOOST_TEST(!all[static_cast<std::size_t>(n)].done());
    f.net()->close();
    quiesce(ioc);
    for (int n = 0; n < 5; ++n) {
        const error e = all[static_cast<std::size_t>(n)].get().response.error();
        BOOST_TEST(e.code() == make_error_code(errc::closed), e);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::transport_faults
