// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A long answer that is here already is read in one turn, but not without end.
#include "gzip.hpp"
#include "manual_clock.hpp"
#include "old_texts.hpp"
#include "run_coro.hpp"

#include "core/timer_service.hpp"
#include "net/buffer_pool.hpp"
#include "net/byte_stream.hpp"
#include "net/make_network.hpp"

#include <runtype/client_options.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/append.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <utility>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

/// The server and what the test sees of the receives.
struct far_end {
    std::string left;                     ///< of the answer
    error_code end;                       ///< behind it; without one, nothing comes
    std::function<void()> on_try = [] {}; ///< in the middle of a look
    std::size_t waits = 0;                ///< receives that waited
    std::size_t tries = 0;                ///< looks
    std::size_t in_a_row = 0;             ///< looks since the last wait
    std::size_t most_in_a_row = 0;
    completion pending;
    receive_buffer* waiting = nullptr; ///< of that

    /// What was waited for has come.
    void resume()
    {
        error_code ec;
        const std::size_t n = give(waiting->space(), ec);
        auto executor = pending.get_executor();
        asio::post(executor, asio::append(std::move(pending), ec, n));
    }
    std::size_t give(asio::mutable_buffer into, error_code& ec)
    {
        const std::size_t n = std::min(into.size(), left.size());
        std::memcpy(into.data(), left.data(), n);
        left.erase(0, n);
        ec = n > 0 ? error_code() : end ? end : error_code(asio::error::would_block);
        return n;
    }
};

class far_stream final : public byte_stream {
public:
    explicit far_stream(far_end& far) : far_(far) {}
    void async_connect(const asio::ip::tcp::endpoint&, completion handler) override
    {
        finish(std::move(handler), {}, 0);
    }
    std::size_t try_write(asio::const_buffer data, error_code& ec) noexcept override
    {
        ec.clear();
        return data.size();
    }
    void async_wait_writable(completion handler) override { finish(std::move(handler), {}, 0); }
    void async_wait_ready(completion handler) override { finish(std::move(handler), {}, 0); }
    void async_read_some(receive_buffer& into, completion handler) override
    {
        ++far_.waits;
        far_.in_a_row = 0;
        error_code ec;
        const std::size_t n = far_.give(into.space(), ec);
        if (ec == asio::error::would_block) {
            far_.waiting = &into;
            far_.pending = std::move(handler);
        } else {
            finish(std::move(handler), ec, n);
        }
    }
    std::size_t try_read(asio::mutable_buffer into, error_code& ec) noexcept override
    {
        ++far_.tries;
        far_.most_in_a_row = std::max(far_.most_in_a_row, ++far_.in_a_row);
        far_.on_try();
        return far_.give(into, ec);
    }
    bool stale() noexcept override { return false; }
    void abort() noexcept override
    {
        if (far_.pending) finish(std::move(far_.pending), asio::error::operation_aborted, 0);
    }

private:
    static void finish(completion handler, error_code ec, std::size_t n)
    {
        auto executor = handler.get_executor();
        asio::post(executor, asio::append(std::move(handler), ec, n));
    }
    far_end& far_;
};

class far_network final : public io_layer {
public:
    explicit far_network(far_end& far) : far_(far) {}
    std::unique_ptr<byte_stream> make_stream() override { return std::make_unique<far_stream>(far_); }
    void resolve(std::string, std::string, resolve_handler) override { BOOST_FAIL("an address is not resolved"); }

private:
    far_end& far_;
};

struct far_world {
    explicit far_world(std::size_t body)
    {
        far.left = "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body) + "\r\n\r\n" + std::string(body, 'x');
        const client_options options = client_options("rt_test_far").base_url("http://127.0.0.1:1/v1");
        test::give_old_texts(*bodies, {25'000, 50'000, 100'000, 200'000});
        net =
            make_network(ioc.get_executor(), options.get(), timers, bodies, std::make_shared<far_network>(far)).value();
    }
    ~far_world()
    {
        net->close();
        timers->close();
    }
    far_world(const far_world&) = delete;
    far_world& operator=(const far_world&) = delete;

    asio::awaitable<result<transport_response>> exchange(bool stream = false)
    {
        exchange_limits limits;
        limits.max_body = limits.max_stream = 100'000'000;
        limits.timeout = std::chrono::seconds(10);
        limits.stream = stream;
        return net->exchange(request, limits, ledger);
    }
    result<transport_response> get(bool stream = false) { return test::run(ioc, *clock, exchange(stream)); }

    far_end far;
    asio::io_context ioc;
    std::shared_ptr<test::manual_clock> clock = std::make_shared<test::manual_clock>(ioc.get_executor());
    std::shared_ptr<timer_service> timers = timer_service::create(clock, false);
    std::shared_ptr<spare_bodies> bodies = std::make_shared<spare_bodies>(true);
    std::shared_ptr<transport> net;
    transport_request request;
    attempt ledger;
};

/// Bytes that gzip cannot make fewer.
std::string noise(std::size_t size)
{
    std::mt19937 random(1);
    std::string bytes(size, '\0');
    for (char& c : bytes) c = static_cast<char>(random() & 0xff);
    return bytes;
}

constexpr std::size_t block_bytes = buffer_pool::block_size;

} // namespace

BOOST_AUTO_TEST_SUITE(receive_more)

BOOST_AUTO_TEST_CASE(a_page_takes_one_turn)
{
    far_world w(58'000);
    const auto answer = w.get();
    BOOST_TEST_REQUIRE(answer.has_value());
    BOOST_TEST(answer->body == std::string(58'000, 'x'));
    BOOST_TEST(w.far.waits == 1U);
    BOOST_TEST(w.far.tries == 3U);
}

BOOST_AUTO_TEST_CASE(a_small_answer_is_not_looked_behind)
{
    far_world w(1'000);
    BOOST_TEST(w.get().has_value());
    BOOST_TEST(w.far.waits == 1U);
    BOOST_TEST(w.far.tries == 0U);
}

BOOST_AUTO_TEST_CASE(others_have_their_turn_within_a_very_long_answer)
{
    far_world w(100 * block_bytes);
    const auto answer = w.get();
    BOOST_TEST_REQUIRE(answer.has_value());
    BOOST_TEST(answer->body.size() == 100 * block_bytes);
    BOOST_TEST(w.far.most_in_a_row == 8U);
    BOOST_TEST(w.far.waits == 12U); // each with eight behind it, of the 101 blocks that head and body fill
}

BOOST_AUTO_TEST_CASE(a_streamed_answer_too)
{
    far_world w(100 * block_bytes);
    const auto answer = w.get(true);
    BOOST_TEST_REQUIRE(answer.has_value());
    BOOST_TEST_REQUIRE((answer->stream != nullptr));
    std::string got;
    std::string piece(5'000, '\0');
    for (;;) {
        const auto n = test::run(w.ioc, *w.clock, answer->stream->read_some(asio::buffer(piece)));
        BOOST_TEST_REQUIRE(n.has_value());
        if (*n == 0) break;
        got.append(piece, 0, *n);
    }
    BOOST_TEST(got == std::string(100 * block_bytes, 'x'));
    BOOST_TEST(w.far.most_in_a_row == 8U);
}

BOOST_AUTO_TEST_CASE(an_end_that_is_found_by_a_look_is_an_end)
{
    for (const error_code end : {error_code(asio::error::eof), error_code(asio::error::connection_reset)}) {
        far_world w(4 * block_bytes);
        w.far.left.resize(2 * block_bytes); // the third receive finds no more
        w.far.end = end;
        const auto answer = w.get();
        BOOST_TEST_REQUIRE(!answer.has_value());
        BOOST_TEST((answer.error().code() == errc::transport));
        BOOST_TEST(w.far.waits == 1U);
        BOOST_TEST(w.far.tries == 2U);
        BOOST_TEST(w.ledger.sent == sent_state::reply_received);
        BOOST_TEST(w.ledger.bytes_received == 2 * block_bytes);
        BOOST_TEST(w.net->stats().connections_idle == 0U);
    }
}

BOOST_AUTO_TEST_CASE(an_answer_that_pauses_is_waited_for)
{
    far_world w(2 * block_bytes);
    const std::string rest = w.far.left.substr(block_bytes);
    w.far.left.resize(block_bytes); // nothing behind it for now
    test::job<result<transport_response>> call(w.ioc, w.exchange());
    test::settle(w.ioc);
    BOOST_TEST(!call.done());
    BOOST_TEST(w.far.tries == 1U);
    BOOST_TEST(w.far.waits == 2U);
    BOOST_TEST_REQUIRE(static_cast<bool>(w.far.pending));
    w.far.left = rest;
    w.far.resume();
    test::settle(w.ioc);
    BOOST_TEST_REQUIRE(call.done());
    BOOST_TEST_REQUIRE(call.get().has_value());
    BOOST_TEST(call.get()->body == std::string(2 * block_bytes, 'x'));
}

// Whether the text that was there is longer or shorter: nothing of it is left.
BOOST_AUTO_TEST_CASE(an_old_text_is_written_over)
{
    for (const std::size_t old : {10'000u, 17'407u, 40'000u, 57'999u, 58'000u, 58'001u, 90'000u}) {
        for (const bool cut : {false, true}) {
            BOOST_TEST_CONTEXT(old << " bytes, cut " << cut)
            {
                far_world w(58'000);
                std::string text;
                text.reserve(90'000);
                text.assign(old, '?');
                const char* const where = text.data();
                w.bodies->give_back(std::move(text));
                if (cut) w.far.left.resize(block_bytes + 700);
                const auto answer = w.get();
                BOOST_TEST(answer.has_value() == !cut);
                if (!answer) continue;
                BOOST_TEST((answer->body.data() == where));
                BOOST_TEST(answer->body == std::string(58'000, 'x'));
            }
        }
    }
}

// A megabyte of answer may be a kilobyte of bytes.
BOOST_AUTO_TEST_CASE(a_body_that_is_decompressed_leaves_others_their_turn)
{
    const std::string packed = test::gzip(noise(5 * block_bytes));
    BOOST_TEST_REQUIRE(packed.size() > 4 * block_bytes);
    far_world w(0);
    w.far.left = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + std::to_string(packed.size()) +
                 "\r\n\r\n" + packed;
    const auto answer = w.get();
    BOOST_TEST_REQUIRE(answer.has_value());
    BOOST_TEST(answer->body == noise(5 * block_bytes));
    BOOST_TEST(w.far.tries == 0U);
    BOOST_TEST(w.far.waits > 4U);
}

BOOST_AUTO_TEST_CASE(closing_ends_it_between_two_looks)
{
    far_world w(100 * block_bytes);
    w.far.on_try = [&] {
        if (w.far.tries == 2) w.net->close();
    };
    const auto answer = w.get();
    BOOST_TEST_REQUIRE(!answer.has_value());
    BOOST_TEST((answer.error().code() == errc::closed));
    BOOST_TEST(w.far.tries == 2U);
    BOOST_TEST(w.far.waits == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::detail
