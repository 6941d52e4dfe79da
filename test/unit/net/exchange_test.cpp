// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// One exchange: what it writes, request bodies as streams, and what the ledger says of it. Streamed answers are in
// body_streams_test.cpp; how exchanges end before their time is in test/scenario.
#include "net/exchange.hpp"

#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runtype::test::exchange_tests {
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

/// Answers each request with the request itself, as it came.
scripted_server::script echo()
{
    return [](scripted_connection& c) -> asio::awaitable<void> {
        for (;;) {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            co_await c.send(answer(request));
        }
    };
}

/// A body in given pieces.
class piecewise final : public body_source {
public:
    piecewise(std::vector<std::string> pieces, std::optional<std::uint64_t> promised)
        : pieces_(std::move(pieces)), promised_(promised)
    {
    }
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        ++reads;
        if (fails && next_ == pieces_.size()) co_return error(errc::bad_request, "the file cannot be read");
        if (next_ == pieces_.size()) co_return std::size_t{0};
        std::string& piece = pieces_[next_];
        const std::size_t n = std::min(piece.size(), buffer.size());
        std::memcpy(buffer.data(), piece.data(), n);
        piece.erase(0, n);
        if (piece.empty()) ++next_;
        co_return n;
    }
    std::optional<std::uint64_t> size() const noexcept override { return promised_; }

    bool fails = false;
    int reads = 0;

private:
    std::vector<std::string> pieces_;
    std::optional<std::uint64_t> promised_;
    std::size_t next_ = 0;
};

transport_request streamed_request(std::shared_ptr<body_source> body)
{
    transport_request r;
    r.method = "POST";
    r.target = "/import";
    r.body_stream = std::move(body);
    return r;
}

std::string varied(std::size_t size)
{
    std::string text;
    for (unsigned n = 1; text.size() < size; ++n) text += std::to_string(n * 2654435761U);
    return text.substr(0, size);
}

BOOST_AUTO_TEST_SUITE(exchange_tests)

// ---- what is sent

BOOST_DATA_TEST_CASE(the_request_on_the_wire, data::make(with_and_without_tls), tls)
{
    world w(echo(), tls);
    transport_request r = get_request("/v1/records?limit=10");
    r.fields.add("Authorization", "Bearer rt_test_network");
    const exchange_result got = w.f.exchange(r);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    const std::string host = w.server.url().substr(w.server.url().find("://") + 3);
    BOOST_TEST(
        got.response->body == "GET /v1/records?limit=10 HTTP/1.1\r\nHost: " + host +
                                  "\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer rt_test_network\r\n\r\n");
    BOOST_TEST(got.response->fields.get("content-type") == "application/json");
}

BOOST_AUTO_TEST_CASE(compression_is_asked_for_or_not)
{
    asio::io_context ioc;
    const scripted_server server(ioc, echo());
    network_fixture without(ioc, network_fixture::options(server.url()).compression(false));
    BOOST_TEST(without.get().response->body.find("Accept-Encoding") == std::string::npos);
    network_fixture with(ioc, network_fixture::options(server.url()));
    transport_request own = get_request();
    own.fields.add("Accept-Encoding", "identity");
    const exchange_result got = with.exchange(own);
    BOOST_TEST(got.response->body.find("Accept-Encoding: identity\r\n") != std::string::npos);
    BOOST_TEST(got.response->body.find("gzip") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_request_that_cannot_be_written_is_not_sent)
{
    world w(echo());
    for (const std::string target : {"no-slash", "/with space", "/line\r\nbreak", ""}) {
        const exchange_result got = w.f.get(target);
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(got.response.error().code() == make_error_code(errc::bad_request), got.response.error());
        BOOST_TEST(got.ledger.sent == sent_state::not_sent);
    }
    quiesce(w.ioc);
    BOOST_TEST(w.server.connections() == 0U);
    BOOST_TEST(w.f.stats().connections_active == 0U);
}

BOOST_DATA_TEST_CASE(bodies_of_every_size, data::make(with_and_without_tls), tls)
{
    world w(echo(), tls);
    for (const std::size_t size : {0U, 1U, 16'383U, 16'384U, 16'385U, 65'536U, 65'537U, 3'000'000U}) {
        const std::string body = varied(size);
        const exchange_result got = w.f.exchange(post_request(body));
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        const std::size_t end = got.response->body.find("\r\n\r\n") + 4;
        BOOST_TEST(
            got.response->body.substr(0, end).find("Content-Length: " + std::to_string(size) + "\r\n") !=
            std::string::npos);
        BOOST_TEST((got.response->body.substr(end) == body));
        BOOST_TEST(got.ledger.bytes_sent >= size);
        BOOST_TEST(got.ledger.bytes_received >= size);
    }
    BOOST_TEST(w.server.connections() == 1U);
}

BOOST_DATA_TEST_CASE(a_streamed_body_of_unknown_size, data::make(with_and_without_tls), tls)
{
    world w(echo(), tls);
    const std::vector<std::string> pieces{"first,", varied(100'000), "last"};
    const exchange_result got = w.f.exchange(streamed_request(std::make_shared<piecewise>(pieces, std::nullopt)));
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    const std::string& sent = got.response->body;
    BOOST_TEST(sent.find("Transfer-Encoding: chunked\r\n") != std::string::npos);
    BOOST_TEST(sent.find("Content-Length") == std::string::npos);
    BOOST_TEST(sent.find("\r\n\r\n6\r\nfirst,\r\n") != std::string::npos);
    BOOST_TEST(sent.ends_with("\r\n4\r\nlast\r\n0\r\n\r\n"));
    BOOST_TEST(w.f.get().ledger.reused);
}

BOOST_DATA_TEST_CASE(a_streamed_body_of_known_size, data::make(with_and_without_tls), tls)
{
    world w(echo(), tls);
    const std::string middle = varied(100'000);
    const std::vector<std::string> pieces{"first,", middle, "last"};
    const exchange_result got = w.f.exchange(streamed_request(std::make_shared<piecewise>(pieces, 100'010)));
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.response->body.find("Content-Length: 100010\r\n") != std::string::npos);
    BOOST_TEST((got.response->body.substr(got.response->body.find("\r\n\r\n") + 4) == "first," + middle + "last"));
    const exchange_result empty =
        w.f.exchange(streamed_request(std::make_shared<piecewise>(std::vector<std::string>(), 0)));
    BOOST_TEST_REQUIRE(empty.response.has_value(), empty.response.error());
    BOOST_TEST(empty.response->body.find("Content-Length: 0\r\n") != std::string::npos);
    BOOST_TEST(empty.ledger.reused);
    const exchange_result nothing =
        w.f.exchange(streamed_request(std::make_shared<piecewise>(std::vector<std::string>(), std::nullopt)));
    BOOST_TEST_REQUIRE(nothing.response.has_value(), nothing.response.error());
    BOOST_TEST(nothing.response->body.ends_with("\r\n\r\n0\r\n\r\n"));
}

BOOST_AUTO_TEST_CASE(a_source_that_breaks_its_promise)
{
    for (const std::uint64_t promised : {3U, 7U}) {
        world w(echo());
        const exchange_result got =
            w.f.exchange(streamed_request(std::make_shared<piecewise>(std::vector<std::string>{"12345"}, promised)));
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(got.response.error().code() == make_error_code(errc::bad_request), got.response.error());
        BOOST_TEST(got.response.error().sent() == sent_state::partly_sent); // never taken for a whole request
        BOOST_TEST(w.f.stats().connections_active == 0U);
        BOOST_TEST(w.f.stats().connections_idle == 0U);
        run_until(w.ioc, [&] { return w.server.gone() == 1; });
    }
}

BOOST_AUTO_TEST_CASE(a_source_that_fails)
{
    for (const std::optional<std::uint64_t> promised :
         {std::optional<std::uint64_t>(), std::optional<std::uint64_t>(100)}) {
        world w(echo());
        const auto source = std::make_shared<piecewise>(std::vector<std::string>{"12345"}, promised);
        source->fails = true;
        const exchange_result got = w.f.exchange(streamed_request(source));
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(got.response.error().message() == "the file cannot be read");
        BOOST_TEST(got.ledger.sent == sent_state::partly_sent);
        BOOST_TEST(w.f.stats().connections_idle == 0U);
        run_until(w.ioc, [&] { return w.server.gone() == 1; });
    }
}

BOOST_AUTO_TEST_CASE(a_source_is_not_touched_when_there_is_no_connection)
{
    asio::io_context ioc;
    const auto nobody = refusing_endpoint();
    network_fixture f(ioc, network_fixture::options("http://127.0.0.1:" + std::to_string(nobody.port())));
    const auto source = std::make_shared<piecewise>(std::vector<std::string>{"12345"}, std::nullopt);
    const exchange_result got = f.exchange(streamed_request(source));
    BOOST_TEST(got.response.error().code() == make_error_code(errc::transport));
    BOOST_TEST(got.response.error().sent() == sent_state::not_sent);
    BOOST_TEST(source->reads == 0);
}

// ---- the ledger and the counters

BOOST_AUTO_TEST_CASE(phases_are_timed)
{
    network_fixture* client_side = nullptr;
    world w([&](scripted_connection& c) -> asio::awaitable<void> {
        const std::string request = co_await c.read_request();
        client_side->clock().advance(3s);
        co_await c.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
        for (int turn = 0; turn < 20; ++turn)
            co_await asio::post(client_side->ioc(), asio::use_awaitable); // the head is read
        client_side->clock().advance(2s);
        co_await c.send("{}");
        co_await c.drain();
    });
    client_side = &w.f;
    const exchange_result got = w.f.get();
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST((got.ledger.queue == 0s));
    BOOST_TEST((got.ledger.resolve == 0s));
    BOOST_TEST((got.ledger.connect == 0s));
    BOOST_TEST((got.ledger.first_byte == 3s));
    BOOST_TEST((got.ledger.body == 2s));
    BOOST_TEST(got.ledger.status == 200);
    BOOST_TEST(!got.ledger.reused);
    BOOST_TEST(!got.ledger.cause);
}

BOOST_DATA_TEST_CASE(bytes_are_counted, data::make(with_and_without_tls), tls)
{
    world w(answer_with(answer("{}")), tls);
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    for (int n = 0; n < 3; ++n) {
        const exchange_result got = w.f.get();
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        BOOST_TEST(got.ledger.bytes_sent > w.server.at(1).received().size() / static_cast<std::size_t>(n + 1) - 1);
        BOOST_TEST(got.ledger.bytes_received >= answer("{}").size());
        sent += got.ledger.bytes_sent;
        received += got.ledger.bytes_received;
    }
    const transport_stats s = w.f.stats();
    if (tls == 0) {
        BOOST_TEST(s.bytes_sent == w.server.at(1).received().size());
        BOOST_TEST(s.bytes_sent == sent);
        BOOST_TEST(s.bytes_received == received);
        BOOST_TEST(received == 3 * answer("{}").size());
    } else {
        BOOST_TEST(s.bytes_sent > sent); // the handshake is the connection's, not an exchange's
        BOOST_TEST(s.bytes_received > received);
        BOOST_TEST(s.handshakes == 1U);
    }
    BOOST_TEST(s.connections_opened == 1U);
    BOOST_TEST(s.connections_reused == 2U);
}

BOOST_AUTO_TEST_CASE(after_close_nothing_is_begun)
{
    world w(echo());
    w.f.net()->close();
    w.f.net()->close();
    const exchange_result got = w.f.get();
    BOOST_TEST_REQUIRE(got.response.has_error());
    BOOST_TEST(got.response.error().code() == make_error_code(errc::closed), got.response.error());
    quiesce(w.ioc);
    BOOST_TEST(w.server.connections() == 0U);
}

BOOST_AUTO_TEST_CASE(options_that_are_wrong)
{
    asio::io_context ioc;
    const auto timers = detail::timer_service::create(std::make_shared<manual_clock>(), true);
    const auto refused = [&](const client_options& options) {
        const auto made = detail::make_network(
            ioc.get_executor(), options.get(), timers, std::make_shared<detail::spare_bodies>(true));
        BOOST_TEST_REQUIRE(made.has_error());
        return made.error();
    };
    BOOST_TEST(refused(network_fixture::options("not a url")).code() == make_error_code(errc::bad_request));
    BOOST_TEST(
        refused(network_fixture::options("https://127.0.0.1").ca_file("/nonexistent")).code() ==
        make_error_code(errc::tls));
    timers->close();
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::exchange_tests
