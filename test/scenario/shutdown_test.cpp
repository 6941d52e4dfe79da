// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The end of a client: what runs is drained or ended, nothing is left on the io_context, no descriptor stays open. And
// whoever goes first, client or io_context, the other does not mind.

#include "client_calls.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

const std::vector<int> with_and_without_tls{0, 1};

scripted_tls tls_of(int on) { return on == 1 ? scripted_tls::on : scripted_tls::off; }

std::size_t open_descriptors()
{
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

client_options options_for(const scripted_server& server)
{
    return network_fixture::options(server.url()).ca_pem(server.ca_pem());
}

/// A server on an io_context and a thread of its own, so that the client's io_context holds nothing but the client.
class server_beside {
public:
    explicit server_beside(scripted_server::script each, int tls = 0)
        : server_(ioc_, std::move(each), tls_of(tls)), thread_([this] { ioc_.run(); })
    {
    }
    ~server_beside()
    {
        asio::post(ioc_, [this] { server_.stop(); });
        thread_.join();
    }
    server_beside(const server_beside&) = delete;
    server_beside& operator=(const server_beside&) = delete;
    [[nodiscard]] client_options options() const { return options_for(server_); }

private:
    asio::io_context ioc_;
    scripted_server server_;
    std::thread thread_;
};

/// run() returns by itself, and soon: at the latest with the next tick of the client's alarm.
void check_that_run_returns(asio::io_context& ioc)
{
    ioc.restart();
    ioc.run_for(patience);
    BOOST_TEST(ioc.stopped());
}

asio::awaitable<void> some_calls(client& c, int n, int& good)
{
    for (int i = 0; i < n; ++i) {
        result<response> got = co_await c.request("GET", "/");
        good += got ? 1 : 0;
    }
}

BOOST_AUTO_TEST_SUITE(shutdown_scenarios)

BOOST_DATA_TEST_CASE(run_returns_after_the_last_call, data::make(with_and_without_tls), tls)
{
    server_beside server(answer_with(answer("{}")), tls);
    asio::io_context ioc;
    client c(ioc, server.options());
    int good = 0;
    for (int round = 1; round <= 2; ++round) {
        for (int n = 0; n < 5; ++n) asio::co_spawn(ioc, some_calls(c, 4, good), asio::detached);
        check_that_run_returns(ioc);
        BOOST_TEST(good == 20 * round);
        BOOST_TEST(c.stats().connections_idle > 0U); // kept, and yet nothing waits on them
    }
}

BOOST_DATA_TEST_CASE(run_returns_after_close, data::make(with_and_without_tls), tls)
{
    server_beside server(answer_with(answer("{}")), tls);
    asio::io_context ioc;
    client c(ioc, server.options());
    int good = 0;
    asio::co_spawn(ioc, some_calls(c, 3, good), asio::detached);
    check_that_run_returns(ioc);
    asio::co_spawn(ioc, c.close(), asio::detached);
    check_that_run_returns(ioc);
    BOOST_TEST(good == 3);
    BOOST_TEST(c.stats().connections_idle == 0U);
    const call_outcome refused = call(ioc, c, "GET", "/");
    BOOST_TEST_REQUIRE(refused.answer.has_error());
    BOOST_TEST(refused.answer.error().code() == make_error_code(errc::closed), refused.answer.error());
    check_that_run_returns(ioc);
}

BOOST_DATA_TEST_CASE(descriptors_are_given_back, data::make(with_and_without_tls), tls)
{
    const std::size_t before = open_descriptors();
    {
        asio::io_context ioc;
        const scripted_server server(ioc, answer_with(answer("{}")), tls_of(tls));
        const std::size_t without_client = open_descriptors();
        client c(ioc, options_for(server));
        int good = 0;
        for (int n = 0; n < 8; ++n) asio::co_spawn(ioc, some_calls(c, 4, good), asio::detached);
        run_until(ioc, [&] { return good == 32; });
        BOOST_TEST(open_descriptors() > without_client);
        run_io(ioc, c.close());
        run_until(ioc, [&] { return server.gone() == server.connections(); });
        quiesce(ioc);
        // What is left are the server's own ends, one for each connection.
        BOOST_TEST(open_descriptors() == without_client + server.connections());
    }
    BOOST_TEST(open_descriptors() == before);
}

BOOST_DATA_TEST_CASE(calls_in_flight_end_at_once_without_grace, data::make(with_and_without_tls), tls)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); }, tls_of(tls));
    client c(ioc, options_for(server).max_connections(3));
    std::vector<job<call_outcome>> calls;
    for (int n = 0; n < 6; ++n) calls.emplace_back(ioc, call_through(c, "GET", "/", "", request_options()));
    run_until(ioc, [&] { return server.connections() == 3 && c.stats().waiting == 3; });
    quiesce(ioc);
    job<void> closing(ioc, c.close());
    quiesce(ioc);
    BOOST_TEST(closing.done());
    for (auto& each : calls) {
        BOOST_TEST_REQUIRE(each.done());
        const call_outcome got = each.get();
        BOOST_TEST_REQUIRE(got.answer.has_error());
        BOOST_TEST(got.answer.error().code() == make_error_code(errc::closed), got.answer.error());
        BOOST_TEST(got.answer.error().stopped() == stop_reason::closed);
        BOOST_TEST(got.info.attempts.size() == 1U);
    }
    const client_stats s = c.stats();
    BOOST_TEST(s.in_flight == 0U);
    BOOST_TEST(s.connections_active == 0U);
    BOOST_TEST(s.waiting == 0U);
    run_until(ioc, [&] { return server.gone() == 3; });
}

BOOST_AUTO_TEST_CASE(grace_lets_calls_finish)
{
    asio::io_context ioc;
    gate may_answer(ioc);
    const scripted_server server(ioc, [&](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        co_await may_answer.passed();
        co_await c.send(answer("{}"));
        co_await c.drain();
    });
    client c(ioc, options_for(server));
    job<call_outcome> running(ioc, call_through(c, "GET", "/", "", request_options()));
    run_until(ioc, [&] { return server.connections() == 1; });
    job<void> closing(ioc, c.close(patience));
    job<void> closing_again(ioc, c.close(patience));
    quiesce(ioc);
    BOOST_TEST(!closing.done());
    const call_outcome late = call(ioc, c, "GET", "/");
    BOOST_TEST_REQUIRE(late.answer.has_error());
    BOOST_TEST(late.answer.error().code() == make_error_code(errc::closed), late.answer.error());
    may_answer.open();
    run_until(ioc, [&] { return closing.done() && closing_again.done(); });
    BOOST_TEST_REQUIRE(running.done());
    BOOST_TEST(running.get().answer.has_value());
    run_until(ioc, [&] { return server.gone() == 1; }); // not kept any more
}

BOOST_AUTO_TEST_CASE(grace_ends)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); });
    const auto clock = std::make_shared<manual_clock>(ioc.get_executor());
    client c(ioc, options_for(server).time_source(clock));
    job<call_outcome> running(ioc, call_through(c, "GET", "/", "", request_options()));
    run_until(ioc, [&] { return server.connections() == 1; });
    job<void> closing(ioc, c.close(5s));
    quiesce(ioc);
    clock->advance(4'900ms);
    quiesce(ioc);
    BOOST_TEST(!closing.done());
    clock->advance(200ms);
    run_until(ioc, [&] { return closing.done() && running.done(); });
    const call_outcome got = running.get();
    BOOST_TEST_REQUIRE(got.answer.has_error());
    BOOST_TEST(got.answer.error().code() == make_error_code(errc::closed), got.answer.error());
}

BOOST_DATA_TEST_CASE(the_client_goes_first, data::make(with_and_without_tls), tls)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); }, tls_of(tls));
    auto c = std::make_unique<client>(ioc, options_for(server).max_connections(1));
    job<result<response>> running(ioc, c->request("GET", "/"));
    job<result<response>> waiting(ioc, c->request("GET", "/"));
    run_until(ioc, [&] { return server.connections() == 1 && c->stats().waiting == 1; });
    c.reset();
    quiesce(ioc);
    for (auto* each : {&running, &waiting}) {
        BOOST_TEST_REQUIRE(each->done());
        const result<response> got = each->get();
        BOOST_TEST_REQUIRE(got.has_error());
        BOOST_TEST(got.error().code() == make_error_code(errc::closed), got.error());
    }
    run_until(ioc, [&] { return server.gone() == 1; });
}

BOOST_DATA_TEST_CASE(the_io_context_goes_first, data::make(with_and_without_tls), tls)
{
    const std::size_t before = open_descriptors();
    {
        server_beside server(
            [](scripted_connection& c) -> asio::awaitable<void> {
                for (;;) {
                    const std::string request = co_await c.read_request();
                    if (request.empty()) co_return;
                    if (request.starts_with("GET /never"))
                        co_await c.drain();
                    else
                        co_await c.send(answer("{}"));
                }
            },
            tls);
        auto ioc = std::make_unique<asio::io_context>();
        client c(*ioc, server.options().max_connections(2));
        int good = 0;
        asio::co_spawn(*ioc, some_calls(c, 2, good), asio::detached);
        run_until(*ioc, [&] { return good == 2; });
        job<result<response>> running(*ioc, c.request("GET", "/never"));
        job<result<response>> second(*ioc, c.request("GET", "/never"));
        job<result<response>> waiting(*ioc, c.request("GET", "/never"));
        run_until(*ioc, [&] { return c.stats().connections_active == 2 && c.stats().waiting == 1; });
        quiesce(*ioc);
        ioc.reset();
        BOOST_TEST(!running.done()); // dropped with the io_context, as every coroutine on it
        BOOST_TEST(c.stats().in_flight == 0U);
        BOOST_TEST(c.stats().connections_active == 0U);
        BOOST_TEST(c.stats().connections_idle == 0U);
    }
    BOOST_TEST(open_descriptors() == before);
}

BOOST_AUTO_TEST_CASE(the_io_context_goes_first_with_connections_unused)
{
    server_beside server(answer_with(answer("{}")), 1);
    auto ioc = std::make_unique<asio::io_context>();
    client c(*ioc, server.options());
    int good = 0;
    asio::co_spawn(*ioc, some_calls(c, 2, good), asio::detached);
    run_until(*ioc, [&] { return good == 2; });
    ioc.reset();
    BOOST_TEST(c.stats().connections_idle == 0U);
}

BOOST_AUTO_TEST_CASE(a_call_that_was_never_awaited_does_nothing)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer("{}")));
    client c(ioc, options_for(server));
    {
        auto dropped = c.request("GET", "/");
    }
    quiesce(ioc);
    BOOST_TEST(server.connections() == 0U);
    BOOST_TEST(c.stats().in_flight == 0U);
}

// The body of an answer outlives its transport's end, and its own connection.
BOOST_AUTO_TEST_CASE(a_streamed_answer_outlives_the_transport)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        co_await c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        co_await c.drain();
    });
    std::unique_ptr<body_source> stream;
    {
        network_fixture f(ioc, network_fixture::options(server.url()));
        exchange_limits limits = wide_limits();
        limits.stream = true;
        exchange_result got = f.exchange(get_request(), limits);
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        stream = std::move(got.response->stream);
        BOOST_TEST(f.stats().connections_active == 1U);
    }
    std::string room(10, '\0');
    for (int n = 0; n < 3; ++n) {
        const result<std::size_t> got = run_io(ioc, stream->read_some(asio::buffer(room)));
        if (got) continue; // what had arrived already
        BOOST_TEST(got.error().code() == make_error_code(errc::closed), got.error());
    }
    BOOST_TEST(run_io(ioc, stream->read_some(asio::buffer(room))).has_error());
    run_until(ioc, [&] { return server.gone() == 1; });
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
