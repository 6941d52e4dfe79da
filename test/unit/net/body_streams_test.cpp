// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Answers whose body is read piece by piece.
#include "net/exchange.hpp"

#include "gzip.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

const std::vector<int> with_and_without_tls{0, 1};

scripted_tls tls_of(int on) { return on == 1 ? scripted_tls::on : scripted_tls::off; }

struct world {
    explicit world(scripted_server::script each, int tls = 0)
        : server(ioc, std::move(each), tls_of(tls)),
          f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()))
    {
    }
    asio::io_context ioc;
    scripted_server server;
    network_fixture f;
};

std::string varied(std::size_t size)
{
    std::string text;
    for (unsigned n = 1; text.size() < size; ++n) text += std::to_string(n * 2654435761U);
    return text.substr(0, size);
}

exchange_limits streaming()
{
    exchange_limits l = wide_limits();
    l.stream = true;
    l.idle = 30s;
    return l;
}

struct streamed {
    streamed() {}
    std::string text;
    error failure;
};

asio::awaitable<streamed> read_all(body_source& source, std::size_t at_a_time)
{
    streamed s;
    std::string room(at_a_time, '\0');
    for (;;) {
        result<std::size_t> n = co_await source.read_some(asio::buffer(room));
        if (!n) s.failure = n.error();
        if (!n || *n == 0) co_return s;
        s.text += room.substr(0, *n);
    }
}

std::string chunked(const std::string& body, std::size_t piece)
{
    std::string text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";
    text += body.starts_with("\x1f\x8b") ? "Content-Encoding: gzip\r\n\r\n" : "\r\n";
    for (std::size_t at = 0; at < body.size(); at += piece) {
        const std::string part = body.substr(at, piece);
        char head[32];
        text.append(head, static_cast<std::size_t>(std::snprintf(head, sizeof head, "%zx\r\n", part.size())))
            .append(part)
            .append("\r\n");
    }
    return text + "0\r\n\r\n";
}

struct stream_case {
    stream_case(std::string n, std::string w, std::string b)
        : name(std::move(n)), wire(std::move(w)), body(std::move(b))
    {
    }
    std::string name;
    std::string wire;
    std::string body;
};
std::ostream& operator<<(std::ostream& os, const stream_case& c) { return os << c.name; }

std::vector<stream_case> stream_cases()
{
    const std::string body = varied(200'000);
    return {
        stream_case("sized", answer(body), body),
        stream_case("chunked", chunked(body, 1'000), body),
        stream_case("tiny chunks", chunked(body.substr(0, 3'000), 1), body.substr(0, 3'000)),
        stream_case("gzip", answer(gzip(body), "Content-Encoding: gzip\r\n"), body),
        stream_case("gzip in chunks", chunked(gzip(body), 500), body),
        stream_case(
            "gzip that unpacks to much", answer(gzip(std::string(5'000'000, '\0')), "Content-Encoding: gzip\r\n"),
            std::string(5'000'000, '\0')),
        stream_case("empty", answer(""), ""),
        stream_case("empty in chunks", chunked("", 1), ""),
        stream_case("no content", "HTTP/1.1 204 No Content\r\n\r\n", ""),
    };
}

BOOST_AUTO_TEST_SUITE(body_streams)

BOOST_DATA_TEST_CASE(
    streams_are_read_to_the_end, data::make(stream_cases()) * data::make(with_and_without_tls), each, tls)
{
    world w(answer_with(each.wire), tls);
    for (const std::size_t at_a_time : {std::size_t{100}, std::size_t{100'000}}) {
        exchange_result got = w.f.exchange(get_request(), streaming());
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST_REQUIRE(static_cast<bool>(got.response->stream));
        BOOST_TEST(got.response->body.empty());
        BOOST_TEST(got.ledger.sent == sent_state::reply_received);
        BOOST_TEST(got.ledger.status == got.response->status);
        const bool sized =
            each.wire.find("Content-Length") != std::string::npos && each.wire.find("gzip") == std::string::npos;
        BOOST_TEST(
            (got.response->stream->size() == (sized ? std::optional<std::uint64_t>(each.body.size()) : std::nullopt)));
        const streamed s = run_io(w.ioc, read_all(*got.response->stream, at_a_time));
        BOOST_TEST(!s.failure, s.failure);
        BOOST_TEST((s.text == each.body));
        // Read to the end, the connection is free, although the stream is still there.
        BOOST_TEST(w.f.stats().connections_active == 0U);
        BOOST_TEST(w.f.stats().connections_idle == 1U);
        const streamed again = run_io(w.ioc, read_all(*got.response->stream, at_a_time));
        BOOST_TEST((!again.failure && again.text.empty()));
    }
    BOOST_TEST(w.server.connections() == 1U);
}

BOOST_AUTO_TEST_CASE(a_stream_until_the_close)
{
    for (const int tls : with_and_without_tls) {
        world w(answer_and_close("HTTP/1.1 200 OK\r\n\r\n" + varied(50'000)), tls);
        exchange_result got = w.f.exchange(get_request(), streaming());
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        const streamed s = run_io(w.ioc, read_all(*got.response->stream, 1'000));
        BOOST_TEST(!s.failure, s.failure);
        BOOST_TEST((s.text == varied(50'000)));
        BOOST_TEST(w.f.stats().connections_idle == 0U);
    }
}

BOOST_AUTO_TEST_CASE(errors_are_not_streamed)
{
    world w(answer_with(answer(R"({"error":"No such run"})", "", "404 Not Found")));
    const exchange_result got = w.f.exchange(get_request(), streaming());
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->status == 404);
    BOOST_TEST(!got.response->stream);
    BOOST_TEST(got.response->body == R"({"error":"No such run"})");
}

BOOST_DATA_TEST_CASE(a_stream_that_is_dropped_midway, data::make(with_and_without_tls), tls)
{
    world w(answer_with(answer(varied(500'000))), tls);
    exchange_result got = w.f.exchange(get_request(), streaming());
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    std::string room(1'000, '\0');
    BOOST_TEST(run_io(w.ioc, got.response->stream->read_some(asio::buffer(room))).value() == 1'000U);
    BOOST_TEST(w.f.stats().connections_active == 1U);
    got.response->stream.reset();
    BOOST_TEST(w.f.stats().connections_active == 0U);
    BOOST_TEST(w.f.stats().connections_idle == 0U);
    run_until(w.ioc, [&] { return w.server.gone() == 1; });
    BOOST_TEST(!w.f.get().ledger.reused);
}

BOOST_AUTO_TEST_CASE(a_stream_that_was_never_read)
{
    world w(answer_with(answer("{}")));
    w.f.exchange(get_request(), streaming()); // dropped at once
    BOOST_TEST(w.f.stats().connections_active == 0U);
    BOOST_TEST(w.f.stats().connections_idle == 0U);
    run_until(w.ioc, [&] { return w.server.gone() == 1; });
}

BOOST_AUTO_TEST_CASE(a_stream_that_breaks)
{
    struct broken {
        broken(std::string w, errc c, std::string t) : wire(std::move(w)), code(c), text(std::move(t)) {}
        std::string wire;
        errc code;
        std::string text;
    };
    const std::string zipped = gzip(varied(10'000));
    for (const broken& each : {
             broken(
                 "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n12345", errc::transport,
                 "within its body (5 of 100 bytes)"),
             broken(
                 "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\nzz\r\n", errc::bad_response,
                 "chunk"),
             broken(
                 answer(zipped.substr(0, zipped.size() - 8) + "checksum", "Content-Encoding: gzip\r\n"),
                 errc::bad_response, "corrupt"),
             broken(answer(zipped.substr(0, 2'000), "Content-Encoding: gzip\r\n"), errc::bad_response, "cut short"),
         }) {
        world w(answer_and_close(each.wire));
        exchange_result got = w.f.exchange(get_request(), streaming());
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        for (int n = 0; n < 2; ++n) {
            const streamed s = run_io(w.ioc, read_all(*got.response->stream, 100));
            BOOST_TEST(s.text.empty() == (n > 0)); // what came before is given, once
            BOOST_TEST(s.failure.code() == make_error_code(each.code), s.failure);
            BOOST_TEST(std::string(s.failure.message()).find(each.text) != std::string::npos, s.failure);
            BOOST_TEST(s.failure.sent() == sent_state::reply_received);
        }
        // The place is free at once, not when somebody gets round to destroying the stream.
        BOOST_TEST(w.f.stats().connections_active == 0U);
        BOOST_TEST(w.f.stats().connections_idle == 0U);
    }
}

BOOST_AUTO_TEST_CASE(a_stream_has_a_limit_too)
{
    for (const std::string& wire :
         {answer(gzip(std::string(1'000'000, 'x')), "Content-Encoding: gzip\r\n"), chunked(varied(300'000), 1'000)}) {
        world w(answer_with(wire));
        exchange_limits limits = streaming();
        limits.max_stream = 200'000;
        exchange_result got = w.f.exchange(get_request(), limits);
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        const streamed s = run_io(w.ioc, read_all(*got.response->stream, 1'000));
        BOOST_TEST(s.text.size() <= 200'000U);
        BOOST_TEST(s.failure.code() == make_error_code(errc::body_too_large), s.failure);
        BOOST_TEST(w.f.stats().connections_active == 0U);
    }
}

// An answer that is no 2xx is no stream: it is kept, and so it is limited like any other.
BOOST_AUTO_TEST_CASE(an_error_instead_of_a_stream_is_limited)
{
    for (const std::string& wire :
         {answer(gzip(std::string(1'000'000, 'x')), "Content-Encoding: gzip\r\n", "502 Bad Gateway"),
          answer(varied(300'000), "", "502 Bad Gateway"), chunked(varied(300'000), 1'000)}) {
        std::string bad = wire;
        if (const auto ok = bad.find("200 OK"); ok < 20) bad.replace(ok, 6, "502 Bad Gateway");
        world w(answer_with(bad));
        exchange_limits limits = streaming();
        limits.max_body = 200'000;
        const exchange_result got = w.f.exchange(get_request(), limits);
        BOOST_TEST_REQUIRE(!got.response.has_value());
        BOOST_TEST(got.response.error().code() == make_error_code(errc::body_too_large), got.response.error());
        BOOST_TEST(w.f.stats().connections_active == 0U);
    }
}

BOOST_AUTO_TEST_CASE(silence_on_a_stream)
{
    gate* may_go_on = nullptr;
    world w([&](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        co_await c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\none");
        co_await may_go_on->passed();
        co_await c.send("two");
        co_await c.drain();
    });
    gate g(w.ioc);
    may_go_on = &g;
    exchange_limits limits = streaming();
    limits.deadline = w.f.clock().now() + 10s; // for the head
    exchange_result got = w.f.exchange(get_request(), limits);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    std::string room(1'000, '\0');
    const auto next = [&] {
        return job<result<std::size_t>>(w.ioc, got.response->stream->read_some(asio::buffer(room)));
    };
    job<result<std::size_t>> first = next();
    run_until(w.ioc, [&] { return first.done(); });
    BOOST_TEST(first.get().value() == 3U);

    w.f.clock().advance(1h); // while nobody reads, nothing runs out
    job<result<std::size_t>> second = next();
    quiesce(w.ioc);
    w.f.clock().advance(29s);
    quiesce(w.ioc);
    BOOST_TEST(!second.done());
    g.open();
    run_until(w.ioc, [&] { return second.done(); });
    BOOST_TEST(second.get().value() == 3U);

    job<result<std::size_t>> third = next();
    quiesce(w.ioc);
    w.f.clock().advance(31s);
    run_until(w.ioc, [&] { return third.done(); });
    BOOST_TEST_REQUIRE(third.get().has_error());
    BOOST_TEST(third.get().error().code() == make_error_code(errc::deadline_exceeded), third.get().error());
    BOOST_TEST(w.f.stats().connections_active == 0U);
    run_until(w.ioc, [&] { return w.server.gone() == 1; });
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
