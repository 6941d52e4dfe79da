// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Asio's sockets, which carry the library where there is no epoll: the same exchanges.

#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <vector>

namespace runtype::test::asio_streams {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

const std::vector<int> with_and_without_tls{0, 1};

struct asio_world {
    asio_world(scripted_server::script each, int tls)
        : server(ioc, std::move(each), tls == 1 ? scripted_tls::on : scripted_tls::off),
          f(ioc,
            network_fixture::options(server.url()).ca_pem(server.ca_pem()),
            detail::make_asio_io_layer(ioc.get_executor()))
    {
    }
    asio::io_context ioc;
    scripted_server server;
    network_fixture f;
};

BOOST_AUTO_TEST_SUITE(asio_streams_tests)

BOOST_DATA_TEST_CASE(short_and_long_answers, data::make(with_and_without_tls), tls)
{
    for (const std::size_t size : {2U, 16'000U, 17'408U, 300'000U, 5'000'000U}) {
        const std::string body(size, 'b');
        asio_world w(answer_with(answer(body)), tls);
        for (int n = 0; n < 3; ++n) {
            const exchange_result got = w.f.get();
            BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
            BOOST_TEST((got.response->body == body));
            BOOST_TEST(got.ledger.reused == (n > 0));
        }
    }
}

BOOST_DATA_TEST_CASE(a_long_request_to_a_slow_server, data::make(with_and_without_tls), tls)
{
    const std::string body(8'000'000, 'b'); // more than the sockets hold
    std::size_t received = 0;
    asio_world w(
        [&received](scripted_connection& c) -> asio::awaitable<void> {
            const std::string request = co_await c.read_request();
            received = request.size();
            co_await c.send(answer("{}"));
            co_await c.drain();
        },
        tls);
    const exchange_result got = w.f.exchange(post_request(body));
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(received > body.size());
}

BOOST_DATA_TEST_CASE(a_refusal_before_the_request_has_left, data::make(with_and_without_tls), tls)
{
    asio_world w(
        [](scripted_connection& c) -> asio::awaitable<void> {
            co_await c.read_head();
            co_await c.send(answer("{}", "", "413 Too Large")); // and reads no more
        },
        tls);
    const exchange_result got = w.f.exchange(post_request(std::string(60'000'000, 'b')));
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->status == 413);
}

BOOST_DATA_TEST_CASE(cancelled_and_out_of_time, data::make(with_and_without_tls), tls)
{
    asio_world w(
        [](scripted_connection& c) -> asio::awaitable<void> {
            const std::string request = co_await c.read_request();
            co_await c.drain();
        },
        tls);
    running_exchange cancelled = w.f.start(get_request());
    run_until(w.ioc, [&] { return w.server.connections() == 1 && !w.server.at(1).received().empty(); });
    cancelled.cancel(asio::cancellation_type::terminal);
    run_until(w.ioc, [&] { return cancelled.done(); });
    BOOST_TEST(cancelled.get().response.error().code() == make_error_code(errc::cancelled));

    exchange_limits limits = wide_limits();
    limits.deadline = w.f.clock().now() + 5s;
    running_exchange late = w.f.start(get_request(), limits);
    run_until(w.ioc, [&] { return w.server.connections() == 2 && !w.server.at(2).received().empty(); });
    w.f.clock().advance(5s);
    run_until(w.ioc, [&] { return late.done(); });
    BOOST_TEST(late.get().response.error().code() == make_error_code(errc::deadline_exceeded));
    run_until(w.ioc, [&] { return w.server.gone() == 2; });
}

BOOST_AUTO_TEST_CASE(nobody_listens)
{
    asio::io_context ioc;
    std::string url;
    {
        const scripted_server server(ioc, answer_with("")); // gone when the client comes
        url = server.url();
    }
    network_fixture f(ioc, network_fixture::options(url), detail::make_asio_io_layer(ioc.get_executor()));
    const exchange_result got = f.get();
    BOOST_TEST_REQUIRE(got.response.has_error());
    BOOST_TEST(got.response.error().code() == make_error_code(errc::transport));
    BOOST_TEST((got.ledger.sent == sent_state::not_sent));
}

BOOST_DATA_TEST_CASE(dead_connections_are_not_used_again, data::make(with_and_without_tls), tls)
{
    asio_world w(answer_and_close(answer("{}")), tls); // without saying so
    for (int n = 0; n < 3; ++n) {
        const exchange_result got = w.f.get();
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST(!got.ledger.reused);
        quiesce(w.ioc);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::asio_streams
