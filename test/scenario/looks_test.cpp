// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// When a connection is looked at before it is used again, and when it is known to be quiet without.

#include "client_calls.hpp"
#include "net/connection.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

/// Counts the looks; everything else is the operating system's.
class looked_at_stream final : public detail::byte_stream {
public:
    looked_at_stream(std::unique_ptr<detail::byte_stream> inner, int& looks) : inner_(std::move(inner)), looks_(looks)
    {
    }
    void async_connect(const asio::ip::tcp::endpoint& endpoint, detail::completion handler) override
    {
        inner_->async_connect(endpoint, std::move(handler));
    }
    std::size_t try_write(asio::const_buffer data, error_code& ec) noexcept override
    {
        return inner_->try_write(data, ec);
    }
    void async_wait_writable(detail::completion handler) override { inner_->async_wait_writable(std::move(handler)); }
    void async_wait_ready(detail::completion handler) override { inner_->async_wait_ready(std::move(handler)); }
    void async_read_some(detail::receive_buffer& into, detail::completion handler) override
    {
        inner_->async_read_some(into, std::move(handler));
    }
    std::size_t try_read(asio::mutable_buffer into, error_code& ec) noexcept override
    {
        return inner_->try_read(into, ec);
    }
    bool stale() noexcept override
    {
        ++looks_;
        return inner_->stale();
    }
    [[nodiscard]] bool disturbed() const noexcept override { return known_to_be_disturbed || inner_->disturbed(); }
    void abort() noexcept override { inner_->abort(); }

    bool known_to_be_disturbed = false;

private:
    std::unique_ptr<detail::byte_stream> inner_;
    int& looks_;
};

class looking_io_layer final : public detail::io_layer {
public:
    explicit looking_io_layer(asio::io_context& ioc) : system_(detail::make_system_io_layer(ioc.get_executor(), false))
    {
    }
    std::unique_ptr<detail::byte_stream> make_stream() override
    {
        auto made = std::make_unique<looked_at_stream>(system_->make_stream(), looks);
        last = made.get();
        return made;
    }
    void resolve(std::string host, std::string port, resolve_handler handler) override
    {
        system_->resolve(std::move(host), std::move(port), std::move(handler));
    }
    void close() noexcept override { system_->close(); }

    int looks = 0;
    looked_at_stream* last = nullptr;

private:
    std::shared_ptr<detail::io_layer> system_;
};

struct looked_at_world {
    explicit looked_at_world(scripted_tls tls, std::string body = "{}")
        : server(ioc, answer_with(answer(body)), tls),
          f(ioc, network_fixture::options(server.url()).ca_pem(server.ca_pem()), io)
    {
        f.clock().taken_for_real = true;
    }
    exchange_result get(bool idempotent = true)
    {
        exchange_limits limits = wide_limits();
        limits.idempotent = idempotent;
        exchange_result got = f.exchange(get_request(), limits);
        BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
        return got;
    }

    asio::io_context ioc;
    std::shared_ptr<looking_io_layer> io = std::make_shared<looking_io_layer>(ioc);
    scripted_server server;
    network_fixture f;
};

BOOST_AUTO_TEST_SUITE(looks)

BOOST_AUTO_TEST_CASE(none_where_little_can_have_come)
{
    looked_at_world w(scripted_tls::on);
    w.get();
    for (int n = 0; n < 5; ++n) {
        w.f.clock().advance(detail::connection::quiet_for - 1us);
        BOOST_TEST(w.get().ledger.reused);
    }
    BOOST_TEST(w.io->looks == 0);
}

BOOST_AUTO_TEST_CASE(how_long_that_is) { BOOST_TEST(detail::connection::quiet_for.count() == 50); }

BOOST_AUTO_TEST_CASE(one_after_that)
{
    looked_at_world w(scripted_tls::on);
    w.get();
    w.f.clock().advance(detail::connection::quiet_for);
    BOOST_TEST(w.get().ledger.reused);
    BOOST_TEST(w.io->looks == 1);
}

BOOST_AUTO_TEST_CASE(one_before_a_request_that_must_not_be_repeated)
{
    looked_at_world w(scripted_tls::on);
    w.get();
    BOOST_TEST(w.get(false).ledger.reused);
    BOOST_TEST(w.io->looks == 1);
}

// A FIN ends the answer properly there, and nothing in the bytes tells of it.
BOOST_AUTO_TEST_CASE(one_without_tls)
{
    looked_at_world w(scripted_tls::off);
    w.get();
    BOOST_TEST(w.get().ledger.reused);
    BOOST_TEST(w.io->looks == 1);
}

BOOST_AUTO_TEST_CASE(one_where_the_time_is_not_that_of_the_network)
{
    looked_at_world w(scripted_tls::on);
    w.f.clock().taken_for_real = false;
    w.get();
    BOOST_TEST(w.get().ledger.reused);
    BOOST_TEST(w.io->looks == 1);
}

BOOST_AUTO_TEST_CASE(one_where_something_is_known_to_have_come)
{
    looked_at_world w(scripted_tls::on);
    w.get();
    w.io->last->known_to_be_disturbed = true;
    w.get();
    BOOST_TEST(w.io->looks == 1);
}

// Its reader may have taken any time over it.
BOOST_AUTO_TEST_CASE(one_behind_a_streamed_answer)
{
    looked_at_world w(scripted_tls::on);
    exchange_limits limits = wide_limits();
    limits.idempotent = true;
    limits.stream = true;
    limits.max_stream = 1'000;
    exchange_result got = w.f.exchange(get_request(), limits);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    std::string room(10, '\0');
    BOOST_TEST(run_io(w.ioc, got.response->stream->read_some(asio::buffer(room))).value() == 2U);
    BOOST_TEST(run_io(w.ioc, got.response->stream->read_some(asio::buffer(room))).value() == 0U);
    BOOST_TEST(w.get().ledger.reused);
    BOOST_TEST(w.io->looks == 1);
    BOOST_TEST(w.get().ledger.reused);
    BOOST_TEST(w.io->looks == 1);
}

BOOST_AUTO_TEST_CASE(one_before_a_body_that_can_be_read_once)
{
    class one_byte final : public body_source {
    public:
        asio::awaitable<result<std::size_t>> read_some(asio::mutable_buffer buffer) override
        {
            if (std::exchange(read_, true)) co_return std::size_t{0};
            *static_cast<char*>(buffer.data()) = 'x';
            co_return std::size_t{1};
        }

    private:
        bool read_ = false;
    };
    looked_at_world w(scripted_tls::on);
    w.get();
    transport_request put = post_request("");
    put.method = "PUT";
    put.body_stream = std::make_shared<one_byte>();
    exchange_limits limits = wide_limits();
    limits.idempotent = true;
    const exchange_result got = w.f.exchange(std::move(put), limits);
    BOOST_TEST_REQUIRE(got.response.has_value(), got.response.error());
    BOOST_TEST(got.ledger.reused);
    BOOST_TEST(w.io->looks == 2); // the other one is for an answer that comes early
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
