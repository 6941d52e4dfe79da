// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Answers that come while the request is still on its way.
#include "net/exchange.hpp"

#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runtype::test::early_answers {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

const std::vector<int> with_and_without_tls{0, 1};

/// More than every buffer on the way holds.
constexpr std::uint64_t long_body = 60'000'000;

/// So many bytes, of which it may say how many.
class many_bytes final : public body_source {
public:
    many_bytes(std::uint64_t total, bool sized) : total_(total), sized_(sized) {}
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        const std::size_t n = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), total_ - read));
        std::memset(buffer.data(), 'x', n);
        read += n;
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override
    {
        return sized_ ? std::optional(total_) : std::nullopt;
    }
    std::uint64_t read = 0;

private:
    std::uint64_t total_;
    bool sized_;
};

enum class body_kind { whole, sized, chunked };
const std::vector<int> body_kinds{0, 1, 2};

struct world {
    world(scripted_server::script each, int tls)
        : server(ioc, std::move(each), tls == 1 ? scripted_tls::on : scripted_tls::off),
          f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()))
    {
    }
    exchange_result send(int kind, std::uint64_t size = long_body)
    {
        transport_request r;
        r.method = "POST";
        r.target = "/";
        r.has_body = true;
        if (kind == static_cast<int>(body_kind::whole)) {
            r.body.assign(static_cast<std::size_t>(size), 'x');
        } else {
            source = std::make_shared<many_bytes>(size, kind == static_cast<int>(body_kind::sized));
            r.body_stream = source;
        }
        return f.exchange(std::move(r), wide_limits());
    }
    asio::io_context ioc;
    scripted_server server;
    network_fixture f;
    std::shared_ptr<many_bytes> source;
};

/// Reads the head and answers; what comes after it, nobody reads.
scripted_server::script refuse_and(std::function<void(scripted_connection&)> then)
{
    return [then](scripted_connection& c) -> asio::awaitable<void> {
        co_await c.read_head();
        co_await c.send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 9\r\n\r\ntoo large");
        then(c);
    };
}

BOOST_AUTO_TEST_SUITE(early_answers)

// The server keeps the connection and reads no more: only the answer can end the sending.
BOOST_DATA_TEST_CASE(a_refusal_ends_the_sending, data::make(body_kinds) * data::make(with_and_without_tls), kind, tls)
{
    world w(refuse_and([](scripted_connection&) {}), tls);
    const exchange_result got = w.send(kind);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->status == 413);
    BOOST_TEST(got.response->body == "too large");
    BOOST_TEST(got.ledger.sent == sent_state::reply_received);
    BOOST_TEST(got.ledger.bytes_sent < long_body / 2);
    if (w.source) BOOST_TEST(w.source->read < long_body / 2);
    // A connection with half a request on it is not used again.
    BOOST_TEST(w.f.stats().connections_active == 0U);
    BOOST_TEST(w.f.stats().connections_idle == 0U);
}

BOOST_DATA_TEST_CASE(a_refusal_and_a_close, data::make(body_kinds) * data::make(with_and_without_tls), kind, tls)
{
    world w(refuse_and([](scripted_connection& c) { c.half_close(); }), tls);
    const exchange_result got = w.send(kind);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->status == 413);
    BOOST_TEST(got.ledger.bytes_sent < long_body / 2);
}

// An answer that is no last word: the body goes on.
BOOST_DATA_TEST_CASE(
    interim_answers_do_not_end_it, data::make(body_kinds) * data::make(with_and_without_tls), kind, tls)
{
    constexpr std::uint64_t size = 3'000'000;
    world w(
        [](scripted_connection& c) -> asio::awaitable<void> {
            co_await c.read_head();
            co_await c.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
            while (c.received().size() < size) {
                if (!co_await c.receive()) co_return;
            }
            co_await c.send(answer("all of it"));
        },
        tls);
    const exchange_result got = w.send(kind, size);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->status == 200);
    BOOST_TEST(got.response->body == "all of it");
    BOOST_TEST(got.ledger.bytes_sent >= size);
    BOOST_TEST(w.f.stats().connections_idle == 1U);
}

// Without an answer, the end is the connection's failure, and part of the request was sent.
BOOST_DATA_TEST_CASE(an_end_without_an_answer, data::make(body_kinds) * data::make(with_and_without_tls), kind, tls)
{
    for (const bool reset : {false, true}) {
        world w(
            [reset](scripted_connection& c) -> asio::awaitable<void> {
                co_await c.read_head();
                co_await c.receive();
                if (reset)
                    c.reset();
                else
                    c.half_close();
            },
            tls);
        const exchange_result got = w.send(kind);
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(got.response.error().code() == make_error_code(errc::transport), got.response.error());
        BOOST_TEST(got.ledger.sent == sent_state::partly_sent);
        BOOST_TEST(w.f.stats().connections_active == 0U);
    }
}

BOOST_DATA_TEST_CASE(rubbish_ends_it, data::make(body_kinds), kind)
{
    world w(
        [](scripted_connection& c) -> asio::awaitable<void> {
            co_await c.read_head();
            co_await c.send("this is not HTTP\r\n\r\n");
        },
        0);
    const exchange_result got = w.send(kind);
    BOOST_TEST_REQUIRE(got.response.has_error());
    BOOST_TEST(got.response.error().code() == make_error_code(errc::bad_response), got.response.error());
}

// The deadline and the caller end it while it waits for room.
BOOST_DATA_TEST_CASE(
    a_server_that_neither_reads_nor_answers, data::make(body_kinds) * data::make(with_and_without_tls), kind, tls)
{
    for (const bool by_deadline : {true, false}) {
        asio::io_context ioc;
        std::optional<gate> never;
        never.emplace(ioc);
        const scripted_server server(
            ioc,
            [&](scripted_connection& c) -> asio::awaitable<void> {
                co_await c.read_head();
                co_await never->passed();
            },
            tls == 1 ? scripted_tls::on : scripted_tls::off);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        transport_request r;
        r.method = "POST";
        r.target = "/";
        r.has_body = true;
        if (kind == static_cast<int>(body_kind::whole))
            r.body.assign(long_body, 'x');
        else
            r.body_stream = std::make_shared<many_bytes>(long_body, kind == static_cast<int>(body_kind::sized));
        exchange_limits limits = wide_limits();
        limits.timeout = 30s;
        running_exchange x = f.start(std::move(r), limits);
        run_until(ioc, [&] { return server.connections() == 1 && !server.at(1).received().empty(); });
        quiesce(ioc);
        BOOST_TEST_REQUIRE(!x.done());
        if (by_deadline)
            f.clock().advance(31s);
        else
            x.cancel(asio::cancellation_type::terminal);
        quiesce(ioc);
        BOOST_TEST_REQUIRE(x.done());
        const exchange_result got = x.get();
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(
            got.response.error().code() == make_error_code(by_deadline ? errc::deadline_exceeded : errc::cancelled),
            got.response.error());
        BOOST_TEST(got.ledger.sent == sent_state::partly_sent);
        BOOST_TEST(f.stats().connections_active == 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::early_answers
