// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// An exchange is ended from outside at every place where it can wait: by its caller in the three kinds of cancellation,
// by its deadline, by the end of the client. Whatever and wherever: the right error at once, the connection closed, the
// pool empty.

#include "client_calls.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"
#include "stalls.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

enum class place {
    pool,
    resolve,
    connect,
    handshake,
    write,
    write_tls,
    write_stream,
    head,
    head_tls,
    head_reused,
    body,
    body_tls,
    stream,
    stream_tls
};
enum class end_by { terminal, partial, total, deadline, close };

const std::vector<place> places{place::pool,     place::resolve,     place::connect,      place::handshake,
                                place::write,    place::write_tls,   place::write_stream, place::head,
                                place::head_tls, place::head_reused, place::body,         place::body_tls,
                                place::stream,   place::stream_tls};
const std::vector<end_by> ends{end_by::terminal, end_by::partial, end_by::total, end_by::deadline, end_by::close};

std::ostream& operator<<(std::ostream& os, place p)
{
    constexpr std::array names{
        "pool",           "resolve",           "connect", "handshake",      "write",
        "write over TLS", "write of a stream", "head",    "head over TLS",  "head on a reused connection",
        "body",           "body over TLS",     "stream",  "stream over TLS"};
    return os << names.at(static_cast<std::size_t>(p));
}
std::ostream& operator<<(std::ostream& os, end_by e)
{
    constexpr std::array names{"terminal", "partial", "total", "deadline", "close"};
    return os << names.at(static_cast<std::size_t>(e));
}

bool with_tls(place p)
{
    return p == place::write_tls || p == place::head_tls || p == place::body_tls || p == place::stream_tls;
}

/// A body without end that is always ready.
class endless_source final : public body_source {
public:
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        std::memset(buffer.data(), 'x', buffer.size());
        co_return buffer.size();
    }
};

/// A body that does not come.
class waiting_source final : public body_source {
public:
    explicit waiting_source(asio::io_context& ioc) : timer_(ioc, std::chrono::steady_clock::time_point::max()) {}
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer) override
    {
        waits = true;
        boost::system::error_code ec;
        auto token = asio::redirect_error(asio::use_awaitable, ec);
        co_await timer_.async_wait(token);
        co_return error(errc::cancelled, "the source was cancelled");
    }
    bool waits = false;

private:
    asio::steady_timer timer_;
};

/// Brings an exchange to the place where it waits.
class stalled {
public:
    explicit stalled(place where)
        : where_(where),
          readable_(ioc_),
          server_(
              ioc_,
              [this](scripted_connection& c) { return serve(c); },
              with_tls(where) ? scripted_tls::on : scripted_tls::off)
    {
        std::string url = server_.url();
        if (where == place::handshake) url = "https" + url.substr(4);
        if (where == place::resolve || where == place::connect) {
            io_ = std::make_shared<test_io_layer>(ioc_);
            io_->never_resolves = where == place::resolve;
            io_->addresses = {deaf_.endpoint()};
            url = "http://localhost";
        }
        client_options options = network_fixture::options(url).ca_pem(server_.ca_pem());
        if (where == place::pool) options.max_connections(1);
        f_ = std::make_unique<network_fixture>(ioc_, options, io_);
        start();
        run_until(ioc_, [this] { return reached(); });
        quiesce(ioc_);
        BOOST_TEST_REQUIRE(!done());
        BOOST_TEST(f_->stats().connections_active == 1U);
    }

    void end(end_by how)
    {
        switch (how) {
        case end_by::terminal: cancel(asio::cancellation_type::terminal); break;
        case end_by::partial: cancel(asio::cancellation_type::partial); break;
        case end_by::total: cancel(asio::cancellation_type::total); break;
        case end_by::deadline: f_->clock().advance(31s); break;
        case end_by::close: f_->net()->close(); break;
        }
        ioc_.restart();
        ioc_.poll(); // no socket, no timer, no other thread has to do anything first
    }

    [[nodiscard]] bool done() const { return stream_ ? stream_->done() : x_->done(); }
    error failure()
    {
        if (stream_) return stream_->get();
        exchange_result got = x_->get();
        ledger_ = got.ledger;
        return got.response.error();
    }
    [[nodiscard]] const attempt& ledger() const { return ledger_; }

    /// The server sees that the connection is gone.
    void check_closed()
    {
        if (where_ == place::resolve || where_ == place::connect) return;
        readable_.open();
        run_until(ioc_, [this] { return server_.gone() == server_.connections(); });
    }
    network_fixture& fixture() { return *f_; }
    asio::io_context& ioc() { return ioc_; }

private:
    asio::awaitable<void> serve(scripted_connection& c)
    {
        if (where_ == place::write || where_ == place::write_tls || where_ == place::write_stream) {
            const std::string head = co_await c.read_head();
            co_await readable_.passed(); // reads nothing until then
            co_await c.drain();
            co_return;
        }
        if (where_ == place::head_reused) {
            const std::string first = co_await c.read_request();
            co_await c.send(answer("{}"));
        }
        const std::string request = co_await c.read_request();
        if (!request.empty() && answers_half()) co_await c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        co_await c.drain();
    }
    [[nodiscard]] bool answers_half() const
    {
        return where_ == place::body || where_ == place::body_tls || where_ == place::stream ||
               where_ == place::stream_tls;
    }

    void start()
    {
        exchange_limits limits = wide_limits();
        limits.deadline = f_->clock().now() + 30s;
        transport_request request = get_request();
        switch (where_) {
        case place::write:
        case place::write_tls: request = post_request(std::string(40'000'000, 'x')); break;
        case place::write_stream:
            request = post_request("");
            request.body_stream = std::make_shared<endless_source>();
            break;
        case place::pool:
            first_.emplace(f_->start(get_request()));
            run_until(ioc_, [this] { return server_.connections() == 1; });
            break;
        case place::head_reused: BOOST_TEST_REQUIRE(f_->get().response.has_value()); break;
        case place::stream:
        case place::stream_tls:
            limits.stream = true;
            limits.idle = 30s;
            stream_.emplace(ioc_, with_every_cancellation(read_stream(*this, limits)));
            return;
        default: break;
        }
        x_.emplace(f_->start(std::move(request), limits));
    }

    static asio::awaitable<error> read_stream(stalled& self, exchange_limits limits)
    {
        const transport_request request = get_request();
        result<transport_response> got = co_await self.f_->net()->exchange(request, limits, self.ledger_);
        if (!got) co_return got.error();
        std::array<char, 64> buffer{};
        for (;;) {
            const asio::mutable_buffer space = asio::buffer(buffer);
            result<std::size_t> n = co_await got->stream->read_some(space);
            if (!n) co_return n.error();
            self.streamed_ += *n;
        }
    }

    void cancel(asio::cancellation_type type)
    {
        if (stream_)
            stream_->cancel(type);
        else
            x_->cancel(type);
    }

    [[nodiscard]] bool reached() const
    {
        switch (where_) {
        case place::pool: return f_->stats().waiting == 1;
        case place::resolve: return io_->orphans.size() == 1;
        case place::connect: return io_->streams == 1;
        case place::stream:
        case place::stream_tls: return streamed_ == 4;
        case place::body:
        case place::body_tls: return x_->ledger().status == 200;
        default: return server_.connections() == 1 && !server_.at(1).received().empty();
        }
    }

    asio::io_context ioc_;
    place where_;
    gate readable_;
    scripted_server server_;
    deaf_listener deaf_;
    std::shared_ptr<test_io_layer> io_;
    std::unique_ptr<network_fixture> f_;
    std::optional<running_exchange> first_;
    std::optional<running_exchange> x_;
    std::optional<job<error>> stream_;
    attempt ledger_;
    std::size_t streamed_ = 0;
};

errc code_of(end_by how)
{
    if (how == end_by::deadline) return errc::deadline_exceeded;
    return how == end_by::close ? errc::closed : errc::cancelled;
}

sent_state sent_at(place where)
{
    switch (where) {
    case place::pool:
    case place::resolve:
    case place::connect:
    case place::handshake: return sent_state::not_sent;
    case place::write:
    case place::write_tls:
    case place::write_stream: return sent_state::partly_sent;
    case place::head:
    case place::head_tls:
    case place::head_reused: return sent_state::sent_no_reply;
    default: return sent_state::reply_received;
    }
}

BOOST_AUTO_TEST_SUITE(cancellation)

BOOST_DATA_TEST_CASE(ends_an_exchange_wherever_it_waits, data::make(places) * data::make(ends), where, how)
{
    stalled s(where);
    s.end(how);
    BOOST_TEST_REQUIRE(s.done());
    const error e = s.failure();
    BOOST_TEST(e.code() == make_error_code(code_of(how)), e);
    BOOST_TEST(e.sent() == sent_at(where));
    BOOST_TEST(s.ledger().sent == sent_at(where));
    const transport_stats stats = s.fixture().stats();
    BOOST_TEST(stats.waiting == 0U);
    BOOST_TEST(stats.connections_idle == 0U);
    const bool other_goes_on = where == place::pool && how != end_by::close;
    BOOST_TEST(stats.connections_active == (other_goes_on ? 1U : 0U));
    if (!other_goes_on) s.check_closed();
}

BOOST_AUTO_TEST_CASE(reaches_the_source_of_a_request)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); });
    network_fixture f(ioc, network_fixture::options(server.url()));
    transport_request request = post_request("");
    const auto source = std::make_shared<waiting_source>(ioc);
    request.body_stream = source;
    running_exchange x = f.start(std::move(request));
    run_until(ioc, [&] { return source->waits; });
    x.cancel(asio::cancellation_type::terminal);
    quiesce(ioc);
    BOOST_TEST_REQUIRE(x.done());
    const exchange_result got = x.get();
    BOOST_TEST_REQUIRE(got.response.has_error());
    BOOST_TEST(got.response.error().code() == make_error_code(errc::cancelled), got.response.error());
    BOOST_TEST(f.stats().connections_active == 0U);
}

/// A body that ends the exchange itself while it is asked for its third piece, and goes on.
class ending_source final : public body_source {
public:
    ending_source(network_fixture& f, end_by how) : f_(f), how_(how) {}
    asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
    {
        if (++reads_ == 3) {
            if (how_ == end_by::close)
                f_.net()->close();
            else
                f_.clock().advance(31s);
            for (int turn = 0; turn < 3; ++turn) co_await asio::post(f_.ioc(), asio::use_awaitable);
        }
        if (reads_ == 10) co_return std::size_t{0};
        static_cast<char*>(buffer.data())[0] = 'x';
        co_return std::size_t{1};
    }
    [[nodiscard]] int reads() const { return reads_; }

private:
    network_fixture& f_;
    end_by how_;
    int reads_ = 0;
};

BOOST_AUTO_TEST_CASE(is_noticed_when_the_source_of_a_request_gives_its_next_piece)
{
    for (const end_by how : {end_by::deadline, end_by::close}) {
        asio::io_context ioc;
        const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); });
        network_fixture f(ioc, network_fixture::options(server.url()));
        transport_request request = post_request("");
        const auto source = std::make_shared<ending_source>(f, how);
        request.body_stream = source;
        exchange_limits limits = wide_limits();
        limits.deadline = f.clock().now() + 30s;
        const exchange_result got = f.exchange(std::move(request), limits);
        BOOST_TEST_REQUIRE(got.response.has_error());
        BOOST_TEST(got.response.error().code() == make_error_code(code_of(how)), got.response.error());
        BOOST_TEST(got.ledger.sent == sent_state::partly_sent);
        BOOST_TEST(source->reads() == 3);
        run_until(ioc, [&] { return server.gone() == 1; });
        BOOST_TEST(server.at(1).received().ends_with("1\r\nx\r\n1\r\nx\r\n")); // two pieces, and no end
    }
}

// The cancellation comes when the event that was waited for has happened already, but the coroutine has not run yet.
BOOST_AUTO_TEST_CASE(that_comes_too_late_for_a_turn_gives_the_turn_back)
{
    asio::io_context ioc;
    gate may_answer(ioc);
    const scripted_server server(ioc, [&](scripted_connection& c) -> asio::awaitable<void> {
        for (;;) {
            const std::string request = co_await c.read_request();
            if (request.empty()) co_return;
            co_await may_answer.passed();
            co_await c.send(answer("{}"));
        }
    });
    network_fixture f(ioc, network_fixture::options(server.url()).max_connections(1));
    std::optional<running_exchange> second;
    const transport_request request = get_request();
    attempt ledger;
    bool first_good = false;
    const auto exchange_then_cancel_the_next = [&]() -> asio::awaitable<void> {
        const exchange_limits limits = wide_limits();
        const result<transport_response> got = co_await f.net()->exchange(request, limits, ledger);
        first_good = got.has_value();
        // Its slot has been handed over, and whoever got it has not run yet.
        BOOST_TEST(f.stats().waiting == 1U);
        second->cancel(asio::cancellation_type::terminal);
    };
    job<void> first(ioc, exchange_then_cancel_the_next());
    run_until(ioc, [&] { return server.connections() == 1; });
    second.emplace(f.start(get_request()));
    running_exchange third = f.start(get_request());
    run_until(ioc, [&] { return f.stats().waiting == 2; });
    may_answer.open();
    run_until(ioc, [&] { return first.done() && second->done() && third.done(); });
    BOOST_TEST(first_good);
    BOOST_TEST(third.get().response.has_value());
    const error e = second->get().response.error();
    BOOST_TEST(e.code() == make_error_code(errc::cancelled), e);
    BOOST_TEST(e.sent() == sent_state::not_sent);
    BOOST_TEST(f.stats().connections_active == 0U);
    BOOST_TEST(f.stats().waiting == 0U);
}

// At each turn of the executor on the way of an exchange, one run each.
BOOST_DATA_TEST_CASE(at_every_turn_of_the_executor, data::make(std::vector<int>{0, 1}), tls)
{
    std::size_t cancelled = 0;
    for (std::size_t turns = 0;; ++turns) {
        asio::io_context ioc;
        const scripted_server server(
            ioc, answer_with(answer(std::string(50'000, 'b'))), tls == 1 ? scripted_tls::on : scripted_tls::off);
        network_fixture f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()));
        running_exchange x = f.start(post_request(std::string(100'000, 'a')));
        std::size_t turn = 0;
        run_until(ioc, [&] { return x.done() || turn++ == turns; });
        const bool in_time = !x.done();
        x.cancel(asio::cancellation_type::terminal);
        quiesce(ioc);
        BOOST_TEST_REQUIRE(x.done());
        const exchange_result got = x.get();
        BOOST_TEST(f.stats().connections_active == 0U);
        if (got.response) {
            BOOST_TEST(f.stats().connections_idle == 1U);
        } else {
            ++cancelled;
            BOOST_TEST(got.response.error().code() == make_error_code(errc::cancelled), got.response.error());
            BOOST_TEST(f.stats().connections_idle == 0U);
        }
        if (!in_time) break;
    }
    BOOST_TEST(cancelled > 5U);
}

BOOST_AUTO_TEST_CASE(of_a_call_through_the_client)
{
    asio::io_context ioc;
    const scripted_server server(ioc, [](scripted_connection& c) { return c.drain(); });
    client c(ioc, network_fixture::options(server.url()));
    job<call_outcome> j(ioc, with_every_cancellation(call_through(c, "GET", "/", "", request_options())));
    run_until(ioc, [&] { return server.connections() == 1 && !server.at(1).received().empty(); });
    j.cancel(asio::cancellation_type::total);
    quiesce(ioc);
    BOOST_TEST_REQUIRE(j.done());
    const call_outcome got = j.get();
    BOOST_TEST_REQUIRE(got.answer.has_error());
    BOOST_TEST(got.answer.error().code() == make_error_code(errc::cancelled), got.answer.error());
    BOOST_TEST(got.answer.error().stopped() == stop_reason::cancelled);
    BOOST_TEST(got.info.attempts.size() == 1U); // not tried again
    BOOST_TEST(c.stats().connections_active == 0U);
    run_until(ioc, [&] { return server.gone() == 1; });
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
