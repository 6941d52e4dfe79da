// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/dialer.hpp"

#include "memory_stream.hpp"
#include "run_coro.hpp"
#include "tls_pair.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using asio::ip::tcp;
using test::job;
using test::manual_clock;
using test::memory_pipe;
using test::memory_stream;
using test::settle;
using time_point = timer_service::time_point;
using dialled = result<std::unique_ptr<connection>>;

/// A network in memory: every stream is a pipe that the test completes.
class memory_network final : public io_layer {
public:
    std::unique_ptr<byte_stream> make_stream() override
    {
        pipes.push_back(std::make_shared<memory_pipe>());
        return std::make_unique<memory_stream>(pipes.back());
    }
    void resolve(std::string host, std::string port, resolve_handler handler) override
    {
        asked.push_back(host + ":" + port);
        answer = std::move(handler);
    }
    std::vector<std::shared_ptr<memory_pipe>> pipes;
    std::vector<std::string> asked;
    resolve_handler answer;
};

struct dial_world {
    explicit dial_world(const std::string& url, std::shared_ptr<tls_context> tls = nullptr)
    {
        core.io = network;
        core.timers = timers;
        core.registry = std::make_shared<guard_registry>(false);
        core.pool = std::make_shared<connection_pool>(core.executor, pool_limits(), false);
        core.buffers = std::make_shared<buffer_pool>(false);
        core.tls = std::move(tls);
        core.origin = std::get<base_url>(parse_base_url(url));
        guard.emplace(timers, core.registry, false);
    }
    ~dial_world()
    {
        guard.reset();
        timers->close();
    }
    dial_world(const dial_world&) = delete;
    dial_world& operator=(const dial_world&) = delete;

    job<dialled> start(time_point deadline = time_point::max())
    {
        guard->deadline(deadline);
        job<dialled> j(ioc, dial(core, *guard, ledger, deadline));
        settle(ioc);
        return j;
    }
    void advance(std::chrono::nanoseconds by)
    {
        clock->advance(by);
        settle(ioc);
    }
    void complete(std::size_t stream, boost::system::error_code ec)
    {
        network->pipes.at(stream)->complete(ec);
        settle(ioc);
    }
    void resolved(boost::system::error_code ec, io_layer::endpoints found)
    {
        const io_layer::resolve_handler answer = std::move(network->answer);
        answer(ec, std::move(found));
        settle(ioc);
    }
    [[nodiscard]] tcp::endpoint endpoint(std::size_t stream) const { return network->pipes.at(stream)->endpoint; }

    asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<timer_service> timers = timer_service::create(clock, false);
    std::shared_ptr<memory_network> network = std::make_shared<memory_network>();
    network_core core{ioc.get_executor()};
    std::optional<exchange_guard> guard;
    attempt ledger;
};

tcp::endpoint at(const std::string& address, std::uint16_t port) { return {asio::ip::make_address(address), port}; }

void check_failed(job<dialled>& j, errc code, const std::string& text)
{
    BOOST_TEST_REQUIRE(j.done());
    const dialled got = j.take();
    BOOST_TEST_REQUIRE(got.has_error());
    BOOST_TEST(got.error().code() == make_error_code(code), got.error());
    BOOST_TEST(std::string(got.error().message()).find(text) != std::string::npos, got.error().message());
    BOOST_TEST(got.error().sent() == sent_state::not_sent);
}

const boost::system::error_code refused = asio::error::connection_refused;

BOOST_AUTO_TEST_SUITE(dialer_tests)

BOOST_AUTO_TEST_CASE(an_address_needs_no_resolver)
{
    struct literal {
        literal(std::string u, tcp::endpoint e) : url(std::move(u)), expected(std::move(e)) {}
        std::string url;
        tcp::endpoint expected;
    };
    for (const literal& each :
         {literal("http://192.0.2.1", at("192.0.2.1", 80)), literal("http://192.0.2.1:8080/v1", at("192.0.2.1", 8080)),
          literal("http://[2001:db8::1]:81", at("2001:db8::1", 81))}) {
        dial_world w(each.url);
        job<dialled> j = w.start();
        BOOST_TEST(w.network->asked.empty());
        BOOST_TEST(w.endpoint(0) == each.expected);
        w.advance(2s);
        w.complete(0, {});
        BOOST_TEST_REQUIRE(j.done());
        const dialled got = j.take();
        BOOST_TEST_REQUIRE(got.has_value());
        BOOST_TEST((*got)->tls() == nullptr);
        BOOST_TEST(!w.network->pipes[0]->destroyed);
        BOOST_TEST((w.ledger.resolve == 0s));
        BOOST_TEST((w.ledger.connect == 2s));
        BOOST_TEST((w.ledger.tls == 0s));
        BOOST_TEST(w.core.connections_opened == 1U);
    }
}

BOOST_AUTO_TEST_CASE(a_name_is_resolved_and_its_addresses_are_tried_in_order)
{
    dial_world w("http://api.example");
    job<dialled> j = w.start();
    BOOST_TEST(w.network->asked.at(0) == "api.example:80");
    w.advance(3s);
    w.resolved({}, {at("192.0.2.1", 80), at("2001:db8::2", 80), at("192.0.2.3", 80)});
    BOOST_TEST(w.endpoint(0) == at("192.0.2.1", 80));
    w.complete(0, refused);
    BOOST_TEST(w.network->pipes[0]->destroyed);
    BOOST_TEST(w.endpoint(1) == at("2001:db8::2", 80));
    w.complete(1, asio::error::network_unreachable);
    w.advance(1s);
    w.complete(2, {});
    BOOST_TEST_REQUIRE(j.done());
    BOOST_TEST(j.take().has_value());
    BOOST_TEST((w.ledger.resolve == 3s));
    BOOST_TEST((w.ledger.connect == 1s));
    BOOST_TEST(w.network->pipes.size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_last_failure_is_the_one_that_is_told)
{
    dial_world w("http://api.example");
    job<dialled> j = w.start();
    w.resolved({}, {at("192.0.2.1", 80), at("192.0.2.2", 80)});
    w.complete(0, asio::error::network_unreachable);
    w.complete(1, refused);
    check_failed(j, errc::transport, "connecting to api.example:80 (2 addresses tried): Connection refused");
    BOOST_TEST(w.core.connections_opened == 0U);
}

BOOST_AUTO_TEST_CASE(the_resolver_fails)
{
    dial_world w("http://api.example");
    job<dialled> j = w.start();
    w.resolved(asio::error::host_not_found_try_again, {});
    check_failed(j, errc::transport, "resolving the name api.example");
    dial_world empty("http://api.example");
    job<dialled> nothing = empty.start();
    empty.resolved({}, {});
    check_failed(nothing, errc::transport, "resolving the name api.example");
}

BOOST_AUTO_TEST_CASE(each_address_gets_its_share_of_the_time)
{
    dial_world w("http://api.example");
    job<dialled> j = w.start(w.clock->now() + 9s);
    w.resolved({}, {at("192.0.2.1", 80), at("192.0.2.2", 80), at("192.0.2.3", 80)});
    w.advance(2'999ms);
    BOOST_TEST(w.network->pipes.size() == 1U);
    w.advance(1ms); // a third of nine seconds
    BOOST_TEST(w.network->pipes.size() == 2U);
    BOOST_TEST(w.network->pipes[0]->destroyed);
    w.complete(1, refused); // at once: its time goes to the last one
    BOOST_TEST(w.network->pipes.size() == 3U);
    w.advance(5'999ms);
    BOOST_TEST(!j.done());
    w.advance(1ms);
    check_failed(j, errc::deadline_exceeded, "connecting to api.example");
}

BOOST_AUTO_TEST_CASE(an_address_that_ran_out_of_time_did_not_cancel_anything)
{
    dial_world w("http://api.example");
    job<dialled> j = w.start(w.clock->now() + 10s);
    w.resolved({}, {at("192.0.2.1", 80), at("192.0.2.2", 80)});
    w.advance(5s);
    w.complete(1, refused);
    check_failed(j, errc::transport, "Connection refused");
}

BOOST_AUTO_TEST_CASE(without_a_deadline_nothing_is_cut_short)
{
    dial_world w("http://api.example");
    job<dialled> j = w.start();
    w.resolved({}, {at("192.0.2.1", 80), at("192.0.2.2", 80)});
    w.advance(1h);
    BOOST_TEST(w.network->pipes.size() == 1U);
    w.complete(0, {});
    BOOST_TEST(j.take().has_value());
}

BOOST_AUTO_TEST_CASE(the_caller_cancels)
{
    {
        dial_world w("http://api.example");
        job<dialled> j = w.start();
        j.cancel();
        settle(w.ioc);
        check_failed(j, errc::cancelled, "resolving the name api.example");
        w.resolved({}, {at("192.0.2.1", 80)}); // later, to nobody
        BOOST_TEST(w.network->pipes.empty());
    }
    {
        dial_world w("http://api.example");
        job<dialled> j = w.start();
        w.resolved({}, {at("192.0.2.1", 80), at("192.0.2.2", 80)});
        j.cancel();
        settle(w.ioc);
        check_failed(j, errc::cancelled, "connecting to api.example");
        BOOST_TEST(w.network->pipes.size() == 1U); // the second address is not tried
        BOOST_TEST(w.network->pipes[0]->destroyed);
    }
}

BOOST_AUTO_TEST_CASE(the_client_is_closed)
{
    {
        dial_world w("http://api.example");
        job<dialled> j = w.start();
        w.core.registry->close();
        settle(w.ioc);
        check_failed(j, errc::closed, "resolving the name api.example");
    }
    {
        dial_world w("http://192.0.2.1");
        job<dialled> j = w.start();
        w.core.registry->close();
        settle(w.ioc);
        check_failed(j, errc::closed, "connecting to 192.0.2.1");
    }
    {
        dial_world w("http://192.0.2.1");
        w.core.registry->close();
        job<dialled> j = w.start();
        check_failed(j, errc::closed, "connecting to 192.0.2.1");
        BOOST_TEST(w.endpoint(0) == tcp::endpoint()); // not even begun
    }
    {
        dial_world w("http://api.example");
        w.core.registry->close();
        job<dialled> j = w.start();
        check_failed(j, errc::closed, "resolving the name api.example");
        BOOST_TEST(w.network->asked.empty());
    }
}

// ---- TLS

struct tls_dial_world : test::tls_world {
    tls_dial_world() : w("https://127.0.0.1", client_context()), server(server_context()) {}

    /// One round: what the client wrote goes to the server, its answer back.
    void round()
    {
        memory_pipe& pipe = *w.network->pipes.at(0);
        server.receive(pipe.written, received);
        pipe.written.clear();
        std::string wire;
        server.take_output(wire);
        if (pipe.waits() && !wire.empty()) pipe.deliver(wire);
        settle(w.ioc);
    }

    dial_world w;
    testing::detail::tls_server_engine server;
    std::string received;
};

BOOST_AUTO_TEST_CASE(a_handshake)
{
    tls_dial_world t;
    job<dialled> j = t.w.start();
    t.w.complete(0, {});
    t.w.clock->advance(4s);
    t.round();
    BOOST_TEST_REQUIRE(j.done());
    const dialled got = j.take();
    BOOST_TEST_REQUIRE(got.has_value(), got.error());
    BOOST_TEST((*got)->tls() != nullptr);
    // The client's last flight waits for the request, to leave together with it.
    BOOST_TEST((*got)->bytes_queued() > (*got)->bytes_sent());
    BOOST_TEST(!(*got)->handshake_resumed);
    BOOST_TEST(t.w.core.handshakes == 1U);
    BOOST_TEST((t.w.ledger.tls == 4s));
}

BOOST_AUTO_TEST_CASE(a_handshake_that_the_socket_takes_in_pieces)
{
    tls_dial_world t;
    job<dialled> j = t.w.start();
    memory_pipe& pipe = *t.w.network->pipes.at(0);
    pipe.room = 50;
    t.w.complete(0, {});
    for (int pieces = 0; pieces < 20 && pipe.written.size() % 50 == 0; ++pieces) {
        BOOST_TEST(pipe.waits()); // until there is room
        pipe.room = 50;
        t.w.complete(0, {});
    }
    pipe.room = 100'000;
    t.round();
    BOOST_TEST_REQUIRE(j.done());
    const dialled got = j.take();
    BOOST_TEST(got.has_value(), got.error());
}

BOOST_AUTO_TEST_CASE(a_handshake_fails)
{
    {
        tls_dial_world t;
        job<dialled> j = t.w.start();
        t.w.complete(0, {});
        t.w.complete(0, asio::error::eof);
        check_failed(j, errc::transport, "doing the TLS handshake with 127.0.0.1:443: the peer closed the connection");
        BOOST_TEST(t.w.network->pipes[0]->destroyed);
    }
    {
        tls_dial_world t;
        job<dialled> j = t.w.start();
        t.w.complete(0, {});
        t.w.network->pipes[0]->deliver("SSH-2.0-OpenSSH_9.2\r\n");
        settle(t.w.ioc);
        check_failed(j, errc::tls, "The TLS handshake failed");
    }
    {
        tls_dial_world t;
        job<dialled> j = t.w.start(t.w.clock->now() + 5s);
        t.w.complete(0, {});
        t.w.advance(6s);
        check_failed(j, errc::deadline_exceeded, "Time ran out while doing the TLS handshake with 127.0.0.1");
    }
    {
        tls_dial_world t;
        job<dialled> j = t.w.start();
        t.w.network->pipes[0]->room = 0;
        t.w.network->pipes[0]->write_error = asio::error::broken_pipe;
        t.w.complete(0, {});
        check_failed(j, errc::transport, "doing the TLS handshake with 127.0.0.1");
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
