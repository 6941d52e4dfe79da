// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// How many connections a pool lets be opened at a time, and what those get who wait for that.

#include "network_fixture.hpp"
#include "pool_world.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;
using test::memory_pipe;
using test::pool_start;
using admission = connection_pool::admission;

/// Ten slots, two of them for who opens a connection.
struct opening_world : test::pool_world {
    explicit opening_world(std::size_t max_waiting = 8) : pool_world(limits(max_waiting)) {}

    /// Both are used up, and `waiting` more wait.
    void begin(std::size_t waiting)
    {
        for (int n = 0; n < 2; ++n) BOOST_TEST(enter() == admission::granted);
        for (std::size_t n = 0; n < waiting; ++n) BOOST_TEST(enter() == admission::queued);
        await_all();
        expect(2, 2, waiting);
    }
    void expect(std::size_t active, std::size_t opening, std::size_t waiting) const
    {
        BOOST_TEST(pool->active() == active);
        BOOST_TEST(pool->opening() == opening);
        BOOST_TEST(pool->waiting() == waiting);
    }
    std::shared_ptr<memory_pipe> leave_with_connection()
    {
        auto pipe = std::make_shared<memory_pipe>();
        pool->leave(connection_on(pipe), pool_start, std::nullopt);
        return pipe;
    }

private:
    static pool_limits limits(std::size_t max_waiting)
    {
        pool_limits l = test::pool_limits_of(10, 8, max_waiting);
        l.max_opening = 2;
        return l;
    }
};

/// A network of pipes, of which each connects when the test says so.
class pipe_network final : public io_layer {
public:
    std::unique_ptr<byte_stream> make_stream() override
    {
        pipes.push_back(std::make_shared<memory_pipe>());
        return std::make_unique<test::memory_stream>(pipes.back());
    }
    void resolve(std::string, std::string, resolve_handler) override { BOOST_FAIL("an address is not resolved"); }

    std::vector<std::shared_ptr<memory_pipe>> pipes;
};

/// A client that may have so many connections, and as many calls.
struct burst_world {
    explicit burst_world(std::size_t connections)
        : f(ioc, test::network_fixture::options("http://127.0.0.1:1").max_connections(connections), io)
    {
        limits.connect_timeout = 10s;
        limits.deadline = f.clock().now() + 60s;
        for (std::size_t n = 0; n < connections; ++n) start();
        test::quiesce(ioc);
    }
    void start() { start(limits); }
    void start(const exchange_limits& own)
    {
        calls.push_back(std::make_unique<test::running_exchange>(f.start(test::get_request(), own)));
    }
    [[nodiscard]] std::size_t ended() const
    {
        std::size_t n = 0;
        for (const auto& each : calls) n += each->done() ? 1u : 0u;
        return n;
    }
    /// Its connection is open, and its request has left.
    void connect(std::size_t n)
    {
        io->pipes.at(n)->complete({});
        test::quiesce(ioc);
        BOOST_TEST(io->pipes.at(n)->written.starts_with("GET / HTTP/1.1\r\n"));
        io->pipes.at(n)->written.clear();
    }
    void answer(std::size_t n)
    {
        io->pipes.at(n)->deliver("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        test::quiesce(ioc);
    }

    asio::io_context ioc;
    std::shared_ptr<pipe_network> io = std::make_shared<pipe_network>();
    test::network_fixture f;
    exchange_limits limits = test::wide_limits();
    std::vector<std::unique_ptr<test::running_exchange>> calls;
};

BOOST_AUTO_TEST_SUITE(connections_opened)

BOOST_AUTO_TEST_CASE(so_many_at_a_time)
{
    opening_world w;
    w.begin(2);
    w.pool->opened();
    BOOST_TEST(w.granted(0));
    BOOST_TEST(!w.outcome(1).has_value());
    w.expect(3, 2, 1);
    w.pool->leave(); // a slot alone is of no use to who would open one
    w.expect(2, 2, 1);
    w.pool->opened();
    BOOST_TEST(w.granted(1));
    w.expect(3, 2, 0);
    for (int n = 0; n < 2; ++n) w.pool->opened();
    w.expect(3, 0, 0);
    BOOST_TEST(w.enter() == admission::granted);
    w.expect(4, 1, 0);
}

BOOST_AUTO_TEST_CASE(who_waits_takes_a_connection_that_comes_free)
{
    opening_world w;
    w.begin(1);
    w.pool->opened();
    BOOST_TEST(w.enter() == admission::queued); // the second in the queue: the first opens now
    w.await_all();
    BOOST_TEST(w.granted(0));
    w.expect(3, 2, 1);
    const auto pipe = w.leave_with_connection();
    BOOST_TEST(w.granted(1));
    w.expect(3, 2, 0); // opens none
    BOOST_TEST(w.pool->idle() == 0U);
    std::unique_ptr<connection> got;
    {
        queue_place place(w.pool, w.waiters[1]);
        const pool_slot slot = place.take(got);
        BOOST_TEST(static_cast<bool>(slot));
    }
    BOOST_TEST_REQUIRE(got != nullptr);
    BOOST_TEST(!pipe->destroyed);
    BOOST_TEST((got->idle_since == pool_start));
    w.expect(2, 2, 0);
}

BOOST_AUTO_TEST_CASE(nobody_overtakes)
{
    opening_world w;
    w.begin(2);
    w.leave_with_connection(); // goes to the first who waits, in this moment
    BOOST_TEST(w.pool->idle() == 0U);
    BOOST_TEST(w.enter() == admission::queued);
    w.await_all();
    BOOST_TEST(w.granted(0));
    BOOST_TEST(!w.outcome(1).has_value());
    w.pool->abandon(w.waiters[0]); // and from there to the second, not to the last
    BOOST_TEST(w.granted(1));
    BOOST_TEST(!w.outcome(2).has_value());
    for (std::size_t n = 1; n < 3; ++n) w.pool->abandon(w.waiters[n]);
    BOOST_TEST(w.pool->idle() == 1U); // nobody is left
    w.expect(1, 2, 0);
    BOOST_TEST(w.enter() == admission::granted);
    BOOST_TEST(w.unused != nullptr);
    w.expect(2, 2, 0);
}

BOOST_AUTO_TEST_CASE(whoever_has_gone_gives_back_what_was_handed_over)
{
    opening_world w;
    w.begin(3);
    w.waiters[0]->abort(); // is passed over
    w.pool->opened();
    BOOST_TEST(w.granted(1));
    BOOST_TEST(!w.outcome(2).has_value());
    w.expect(3, 2, 1);
    w.pool->abandon(w.waiters[1]); // its coroutine was dropped
    BOOST_TEST(w.granted(2));
    w.expect(3, 2, 0);
    w.pool->abandon(w.waiters[2]);
    w.expect(2, 1, 0);
}

BOOST_AUTO_TEST_CASE(a_connection_handed_over_to_who_has_gone_goes_to_the_next)
{
    opening_world w;
    w.begin(3);
    w.waiters[0]->abort();
    const auto first = w.leave_with_connection();
    BOOST_TEST(w.granted(1));
    w.expect(2, 2, 1);
    w.pool->abandon(w.waiters[1]);
    BOOST_TEST(w.granted(2));
    w.expect(2, 2, 0);
    w.pool->close();
    w.pool->abandon(w.waiters[2]); // nobody can have it any more
    w.expect(1, 2, 0);
    BOOST_TEST(w.pool->idle() == 0U);
    BOOST_TEST(!first->destroyed);
    w.waits.clear();
    w.waiters.clear();
    BOOST_TEST(first->destroyed);
}

BOOST_AUTO_TEST_CASE(what_comes_back_is_kept_if_there_is_room)
{
    opening_world w;
    w.begin(1);
    const auto handed_over = w.keep(pool_start);
    BOOST_TEST(w.granted(0));
    w.expect(3, 2, 0);
    for (int n = 0; n < 8; ++n) w.keep(pool_start);
    w.pool->abandon(w.waiters[0]);
    BOOST_TEST(w.pool->idle() == 8U);
    w.waits.clear();
    w.waiters.clear();
    BOOST_TEST(handed_over->destroyed);
}

BOOST_AUTO_TEST_CASE(who_was_given_a_connection_of_no_use_may_open_one)
{
    opening_world w;
    w.begin(1);
    {
        pool_slot slot(w.pool, false);
        slot.opening(true);
        slot.opening(true);
        w.expect(2, 3, 1);
        w.pool->opened(); // two are being opened still
        w.expect(2, 2, 1);
        slot.opening(false);
        slot.opening(false);
        BOOST_TEST(w.granted(0));
        w.expect(3, 2, 0);
    }
    w.expect(2, 2, 0);
    {
        pool_slot slot(w.pool, true);
        pool_slot moved;
        moved = std::move(slot);
    }
    w.expect(1, 1, 0);
}

// max_waiting is for those who find no slot.
BOOST_AUTO_TEST_CASE(who_waits_with_a_slot_free_does_not_count)
{
    opening_world w(0);
    for (int n = 0; n < 2; ++n) BOOST_TEST(w.enter() == admission::granted);
    for (int n = 0; n < 8; ++n) BOOST_TEST(w.enter() == admission::queued);
    BOOST_TEST(w.enter() == admission::overloaded);
    w.expect(2, 2, 8);
    opening_world more(3);
    for (int n = 0; n < 2; ++n) more.enter();
    for (int n = 0; n < 11; ++n) BOOST_TEST(more.enter() == admission::queued);
    BOOST_TEST(more.enter() == admission::overloaded);
}

struct opened_at_once {
    opened_at_once(std::size_t c, std::size_t o) : connections(c), opening(o) {}
    std::size_t connections;
    std::size_t opening;
    friend std::ostream& operator<<(std::ostream& os, const opened_at_once& o) { return os << o.connections; }
};
const std::vector<opened_at_once> bursts{{255, 255}, {256, 256}, {257, 256}, {2'048, 256}, {2'400, 300}};

BOOST_DATA_TEST_CASE(an_eighth_of_them_and_no_fewer_than_by_default, data::make(bursts), each)
{
    const burst_world w(each.connections);
    BOOST_TEST(w.io->pipes.size() == each.opening);
    BOOST_TEST(w.f.stats().connections_active == each.opening);
    BOOST_TEST(w.f.stats().waiting == each.connections - each.opening);
}

BOOST_AUTO_TEST_CASE(a_burst_needs_fewer_connections_than_calls)
{
    burst_world w(300);
    BOOST_TEST_REQUIRE(w.io->pipes.size() == 256U);
    w.connect(0);
    BOOST_TEST(w.io->pipes.size() == 257U); // one more may be opened
    w.answer(0);
    BOOST_TEST(w.ended() == 1U);
    BOOST_TEST(w.io->pipes.size() == 257U); // the next call has this connection
    BOOST_TEST(w.io->pipes[0]->written.starts_with("GET / HTTP/1.1\r\n"));
    BOOST_TEST(w.calls[257]->ledger().reused);
    BOOST_TEST(w.f.stats().waiting == 42U);
    for (std::size_t n = 0; n < 42; ++n) w.answer(0);
    BOOST_TEST(w.f.stats().waiting == 0U);
    w.answer(0);
    BOOST_TEST(w.ended() == 44U);
    BOOST_TEST(w.f.stats().connections_idle == 1U);
    for (std::size_t n = 1; n < w.io->pipes.size(); ++n) {
        w.connect(n);
        w.answer(n);
    }
    BOOST_TEST(w.ended() == 300U);
    BOOST_TEST(w.io->pipes.size() == 257U);
    for (const auto& each : w.calls) BOOST_TEST(each->get().response.has_value());
}

// The time for connecting is for connecting: it does not run while a call waits for others to do so.
BOOST_AUTO_TEST_CASE(those_that_fail_make_room)
{
    burst_world w(600);
    for (std::size_t round = 1; round <= 2; ++round) {
        w.f.clock().advance(10s);
        test::quiesce(w.ioc);
        BOOST_TEST(w.ended() == 256U * round);
        BOOST_TEST(w.io->pipes.size() == std::min<std::size_t>(256U * (round + 1), 600));
    }
    BOOST_TEST(w.f.stats().waiting == 0U);
    const test::exchange_result first = w.calls[0]->get();
    BOOST_TEST(first.response.error().code() == errc::deadline_exceeded);
    BOOST_TEST((first.ledger.sent == sent_state::not_sent));
    w.connect(599);
    w.answer(599);
    const test::exchange_result last = w.calls[599]->get();
    BOOST_TEST(last.response.has_value());
    BOOST_TEST((last.ledger.queue == 20s));
}

BOOST_AUTO_TEST_CASE(the_calls_own_deadline_ends_the_wait)
{
    burst_world w(257);
    exchange_limits shorter = w.limits;
    shorter.deadline = w.f.clock().now() + 5s; // before the time for connecting is up
    for (int n = 0; n < 40; ++n) w.start(shorter);
    test::quiesce(w.ioc);
    BOOST_TEST(w.f.stats().waiting == 41U);
    w.f.clock().advance(5s);
    test::quiesce(w.ioc);
    BOOST_TEST(w.ended() == 40U);
    BOOST_TEST(w.io->pipes.size() == 256U);
    BOOST_TEST(w.f.stats().waiting == 1U);
    for (std::size_t n = 257; n < 297; ++n) {
        const test::exchange_result late = w.calls[n]->get();
        BOOST_TEST(late.response.error().code() == errc::deadline_exceeded);
        BOOST_TEST((late.ledger.sent == sent_state::not_sent));
        BOOST_TEST((late.ledger.queue == 5s));
    }
}

BOOST_AUTO_TEST_CASE(cancelled_while_it_waits)
{
    burst_world w(300);
    w.calls[256]->cancel(asio::cancellation_type::terminal);
    test::quiesce(w.ioc);
    BOOST_TEST_REQUIRE(w.calls[256]->done());
    BOOST_TEST(w.calls[256]->get().response.error().code() == errc::cancelled);
    BOOST_TEST(w.f.stats().waiting == 43U);
    w.connect(0); // goes on with the next one
    BOOST_TEST(w.f.stats().waiting == 42U);
    w.calls[0]->cancel(asio::cancellation_type::terminal);
    w.calls[1]->cancel(asio::cancellation_type::terminal);
    test::quiesce(w.ioc);
    BOOST_TEST(w.f.stats().connections_active == 256U); // for the second, another one opens; the first had opened
    BOOST_TEST(w.f.stats().waiting == 41U);
}

// Who was to open a connection finds one that has come free meanwhile, and the next may open one.
BOOST_AUTO_TEST_CASE(an_unused_connection_is_found_after_all)
{
    burst_world w(258);
    w.connect(0);
    BOOST_TEST_REQUIRE(w.f.stats().waiting == 1U);
    BOOST_TEST_REQUIRE(w.io->pipes.size() == 257U);
    w.io->pipes[1]->complete({}); // the last call may open one now,
    w.io->pipes[0]->deliver("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    test::quiesce(w.ioc);
    BOOST_TEST(w.f.stats().waiting == 0U);
    BOOST_TEST(w.calls[257]->ledger().reused); // and need not
    BOOST_TEST(w.io->pipes.size() == 257U);
    w.start();
    test::quiesce(w.ioc);
    BOOST_TEST(w.io->pipes.size() == 258U);
    BOOST_TEST(w.f.stats().waiting == 0U);
}

// Who was given a connection that is of no use opens another one, and that one counts.
BOOST_AUTO_TEST_CASE(a_dead_connection_is_replaced)
{
    burst_world w(300);
    w.connect(0);
    for (std::size_t n = 0; n < 43; ++n) w.answer(0); // the calls that wait take this connection in turn
    BOOST_TEST_REQUIRE(w.f.stats().waiting == 0U);
    w.answer(0);
    BOOST_TEST_REQUIRE(w.f.stats().connections_idle == 1U);
    BOOST_TEST_REQUIRE(w.io->pipes.size() == 257U); // of which 256 are being opened
    w.connect(1);
    w.io->pipes[0]->stale = true;
    w.start();
    test::quiesce(w.ioc);
    BOOST_TEST(w.io->pipes[0]->destroyed);
    BOOST_TEST(w.io->pipes.size() == 258U);
    w.start();
    test::quiesce(w.ioc);
    BOOST_TEST(w.io->pipes.size() == 258U); // 256 again: this one waits
    BOOST_TEST(w.f.stats().waiting == 1U);
    w.connect(257);
    BOOST_TEST(w.io->pipes.size() == 259U);
}

BOOST_AUTO_TEST_CASE(a_connection_that_grew_old_on_its_way)
{
    burst_world w(300);
    w.connect(0);
    w.io->pipes[0]->deliver("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=3\r\nContent-Length: 2\r\n\r\n{}");
    while (w.ended() == 0) BOOST_TEST_REQUIRE(w.ioc.poll_one() == 1U); // it has handed its connection over
    w.f.clock().advance(2s);
    test::quiesce(w.ioc);
    BOOST_TEST(w.io->pipes[0]->destroyed);
    BOOST_TEST(w.io->pipes[0]->written.empty());
    BOOST_TEST(w.io->pipes.size() == 258U); // one more than may be opened at a time
    BOOST_TEST(!w.calls[257]->ledger().reused);
}

BOOST_AUTO_TEST_CASE(a_connection_that_died_on_its_way)
{
    burst_world w(300);
    w.connect(0);
    w.io->pipes[0]->deliver("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    while (w.ended() == 0) BOOST_TEST_REQUIRE(w.ioc.poll_one() == 1U);
    w.io->pipes[0]->stale = true;
    test::quiesce(w.ioc);
    BOOST_TEST(w.io->pipes[0]->destroyed);
    BOOST_TEST(w.io->pipes.size() == 258U);
    for (std::size_t n = 1; n <= 2; ++n) w.connect(n);
    BOOST_TEST(w.io->pipes.size() == 259U); // the first of these brought them down to as many as may be
}

BOOST_AUTO_TEST_CASE(a_connection_handed_over_at_the_end_of_time_goes_to_the_next)
{
    burst_world w(257);
    w.connect(0);
    w.connect(1);
    exchange_limits shorter = w.limits;
    shorter.deadline = w.f.clock().now() + 5s;
    w.start(shorter);
    w.start();
    test::quiesce(w.ioc);
    BOOST_TEST_REQUIRE(w.f.stats().waiting == 2U);
    w.io->pipes[0]->deliver("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    w.f.clock().advance(5s); // strikes behind the hand-over and before the call that waits can go on
    test::quiesce(w.ioc);
    BOOST_TEST_REQUIRE(w.calls[257]->done());
    const test::exchange_result late = w.calls[257]->get();
    BOOST_TEST(late.response.error().code() == errc::deadline_exceeded);
    BOOST_TEST((late.ledger.sent == sent_state::not_sent));
    BOOST_TEST(w.calls[258]->ledger().reused);
    BOOST_TEST(w.io->pipes[0]->written.starts_with("GET / HTTP/1.1\r\n"));
    w.answer(0);
    BOOST_TEST(w.calls[258]->get().response.has_value());
}

// A turn that comes together with the end of the client is not used to send something.
BOOST_AUTO_TEST_CASE(a_connection_handed_over_too_late)
{
    burst_world w(257);
    w.connect(0);
    w.connect(1);
    w.start();
    test::quiesce(w.ioc);
    BOOST_TEST(w.f.stats().waiting == 1U);
    w.io->pipes[0]->deliver("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    while (w.ended() == 0) BOOST_TEST_REQUIRE(w.ioc.poll_one() == 1U); // it has handed its connection over
    w.f.net()->close();
    test::quiesce(w.ioc);
    BOOST_TEST_REQUIRE(w.calls.back()->done());
    BOOST_TEST(w.calls.back()->get().response.error().code() == errc::closed);
    BOOST_TEST(w.io->pipes[0]->written.empty());
    BOOST_TEST(w.io->pipes[0]->destroyed);
    BOOST_TEST(w.ended() == 258U);
    BOOST_TEST(w.f.stats().connections_active == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
