// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "pool_world.hpp"

#include <boost/asio/error.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::memory_pipe;
using test::pool_limits_of;
using test::pool_world;
using admission = connection_pool::admission;

constexpr auto start = test::pool_start;

bool aborted(const std::optional<boost::system::error_code>& outcome)
{
    return outcome && *outcome == asio::error::operation_aborted;
}

BOOST_AUTO_TEST_SUITE(connection_pool_tests)

BOOST_AUTO_TEST_CASE(slots_then_queue_then_overloaded)
{
    pool_world w(pool_limits_of(2, 8, 3));
    BOOST_TEST(w.enter() == admission::granted);
    BOOST_TEST(w.enter() == admission::granted);
    for (int n = 0; n < 3; ++n) BOOST_TEST(w.enter() == admission::queued);
    BOOST_TEST(w.enter() == admission::overloaded);
    BOOST_TEST(w.pool->active() == 2U);
    BOOST_TEST(w.pool->waiting() == 3U);
    w.pool->leave(); // to the first waiter
    BOOST_TEST(w.enter() == admission::queued);
    BOOST_TEST(w.enter() == admission::overloaded);
}

BOOST_AUTO_TEST_CASE(without_a_queue)
{
    pool_world w(pool_limits_of(1, 8, 0));
    BOOST_TEST(w.enter() == admission::granted);
    BOOST_TEST(w.enter() == admission::overloaded);
    w.pool->leave();
    BOOST_TEST(w.pool->active() == 0U);
    BOOST_TEST(w.enter() == admission::granted);
}

BOOST_AUTO_TEST_CASE(first_come_first_served)
{
    pool_world w(pool_limits_of(1));
    BOOST_TEST(w.enter() == admission::granted);
    for (int n = 0; n < 3; ++n) w.enter();
    w.await_all();
    for (std::size_t n = 0; n < 3; ++n) {
        BOOST_TEST(!w.outcome(n).has_value());
        w.pool->leave();
        BOOST_TEST(w.granted(n));
        for (std::size_t later = n + 1; later < 3; ++later) BOOST_TEST(!w.outcome(later).has_value());
        BOOST_TEST(w.pool->active() == 1U); // handed over, never free in between
        BOOST_TEST(w.enter() == admission::queued);
        w.pool->abandon(w.waiters.back());
    }
    w.pool->leave();
    BOOST_TEST(w.pool->active() == 0U);
}

BOOST_AUTO_TEST_CASE(a_slot_may_be_handed_over_before_it_is_awaited)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    w.enter();
    w.pool->leave();
    w.await_all();
    BOOST_TEST(w.granted(0));
}

BOOST_AUTO_TEST_CASE(whoever_was_aborted_is_passed_over)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    for (int n = 0; n < 3; ++n) w.enter();
    w.await_all();
    w.waiters[0]->abort();
    w.waits[1].cancel();
    BOOST_TEST(aborted(w.outcome(0)));
    BOOST_TEST(aborted(w.outcome(1)));
    w.pool->leave();
    BOOST_TEST(w.granted(2));
    BOOST_TEST(w.pool->active() == 1U);
    BOOST_TEST(w.pool->waiting() == 0U);
    w.pool->abandon(w.waiters[0]); // neither in the queue nor granted: nothing happens
    w.pool->abandon(w.waiters[1]);
    BOOST_TEST(w.pool->active() == 1U);
}

BOOST_AUTO_TEST_CASE(all_waiters_aborted)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    for (int n = 0; n < 2; ++n) w.enter();
    for (auto& each : w.waiters) each->abort();
    w.pool->leave();
    BOOST_TEST(w.pool->active() == 0U);
    BOOST_TEST(w.pool->waiting() == 0U);
}

BOOST_AUTO_TEST_CASE(abandoning_a_place_in_the_queue)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    for (int n = 0; n < 2; ++n) w.enter();
    w.pool->abandon(w.waiters[0]);
    BOOST_TEST(w.pool->waiting() == 1U);
    BOOST_TEST(w.pool->active() == 1U);
    w.await_all();
    w.pool->leave();
    BOOST_TEST(w.granted(1));
    BOOST_TEST(!w.outcome(0).has_value());
}

BOOST_AUTO_TEST_CASE(abandoning_a_slot_that_was_handed_over)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    for (int n = 0; n < 2; ++n) w.enter();
    w.pool->leave();
    BOOST_TEST(w.pool->active() == 1U);
    w.pool->abandon(w.waiters[0]); // its coroutine never ran
    BOOST_TEST(w.pool->active() == 1U);
    w.await_all();
    BOOST_TEST(w.granted(1));
    w.pool->abandon(w.waiters[0]); // only once
    BOOST_TEST(w.pool->active() == 1U);
    w.pool->abandon(w.waiters[1]);
    BOOST_TEST(w.pool->active() == 0U);
}

BOOST_AUTO_TEST_CASE(places_and_slots_give_themselves_back)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    {
        pool_slot first(w.pool, true);
        w.enter();
        w.enter();
        {
            const queue_place leaves(w.pool, w.waiters[0]);
        }
        BOOST_TEST(w.pool->waiting() == 1U);
        queue_place stays(w.pool, w.waiters[1]);
        pool_slot moved(std::move(first));
        BOOST_TEST(!first);
        moved.reset();
        moved.reset();
        BOOST_TEST(w.pool->active() == 1U);
        const pool_slot second = stays.take(w.unused);
        BOOST_TEST(static_cast<bool>(second));
        BOOST_TEST(w.pool->active() == 1U);
    }
    BOOST_TEST(w.pool->active() == 0U);
    {
        w.enter();
        pool_slot a(w.pool, true);
        a = pool_slot(); // gives back what it had
        BOOST_TEST(w.pool->active() == 0U);
    }
    BOOST_TEST(w.pool->active() == 0U);
}

BOOST_AUTO_TEST_CASE(the_connection_used_last_comes_first)
{
    pool_world w(pool_limits_of(1));
    const auto a = w.keep(start);
    const auto b = w.keep(start + 1s);
    const auto c = w.keep(start + 2s);
    BOOST_TEST(w.pool->idle() == 3U);
    for (const auto& expected : {c, b, a}) {
        const auto got = w.pool->pop_idle(start + 3s);
        BOOST_TEST_REQUIRE(got != nullptr);
        BOOST_TEST(!expected->destroyed);
        expected->stale = true;
        BOOST_TEST(got->stream().stale());
        expected->stale = false;
    }
    BOOST_TEST(!w.pool->pop_idle(start + 3s));
    BOOST_TEST((a->destroyed && b->destroyed && c->destroyed));
}

BOOST_AUTO_TEST_CASE(a_slot_comes_with_the_connection_used_last)
{
    pool_world w(pool_limits_of(1));
    BOOST_TEST(w.enter() == admission::granted);
    BOOST_TEST(!w.unused);
    w.enter(); // waits
    const auto pipe = std::make_shared<memory_pipe>();
    pool_slot(w.pool, false).leave(pool_world::connection_on(pipe), start, std::nullopt);
    BOOST_TEST(w.pool->active() == 1U); // slot and connection went to the one that waits
    BOOST_TEST(w.pool->idle() == 0U);
    w.pool->abandon(w.waiters[0]); // who gives both back
    BOOST_TEST(w.pool->active() == 0U);
    BOOST_TEST(w.pool->idle() == 1U);
    BOOST_TEST(w.enter() == admission::granted);
    BOOST_TEST_REQUIRE(w.unused != nullptr);
    BOOST_TEST(w.pool->idle() == 0U);
    BOOST_TEST(!pipe->destroyed);
    // One that is not kept is closed, and the slot is free all the same.
    w.pool->close();
    pool_slot(w.pool, false).leave(std::move(w.unused), start, std::nullopt);
    BOOST_TEST(pipe->destroyed);
    BOOST_TEST(w.pool->active() == 0U);
}

BOOST_AUTO_TEST_CASE(unused_connections_expire)
{
    pool_world w(pool_limits_of(1));
    const auto old = w.keep(start);
    const auto young = w.keep(start + 30s);
    auto got = w.pool->pop_idle(start + 60s - 1ms);
    BOOST_TEST((got->idle_since == start + 30s));
    w.pool->keep(std::move(got), start + 60s - 1ms, std::nullopt);
    BOOST_TEST(!old->destroyed);
    got = w.pool->pop_idle(start + 60s); // to the instant
    BOOST_TEST(old->destroyed);
    BOOST_TEST(!young->destroyed);
    BOOST_TEST(got != nullptr);
    BOOST_TEST(w.pool->idle() == 0U);
}

BOOST_AUTO_TEST_CASE(keeping_one_closes_those_that_expired)
{
    pool_world w(pool_limits_of(1));
    const auto old = w.keep(start);
    const auto young = w.keep(start + 61s);
    BOOST_TEST(old->destroyed);
    BOOST_TEST(!young->destroyed);
    BOOST_TEST(w.pool->idle() == 1U);
}

BOOST_AUTO_TEST_CASE(the_servers_hint_shortens_the_time)
{
    BOOST_TEST((pool_limits::keep_alive_margin == 1s));
    pool_world w(pool_limits_of(1));
    const auto hinted = w.keep(start, 5s);
    BOOST_TEST(!w.pool->pop_idle(start + 4s));
    BOOST_TEST(hinted->destroyed);
    w.keep(start, 5s);
    BOOST_TEST(static_cast<bool>(w.pool->pop_idle(start + 4s - 1ms)));
    w.keep(start, 3'600s); // never lengthens it
    BOOST_TEST(!w.pool->pop_idle(start + 60s));
    // A hint within the margin leaves no time at all.
    for (const auto hint : {0s, 1s}) {
        BOOST_TEST(w.keep(start, hint)->destroyed);
        BOOST_TEST(w.pool->idle() == 0U);
    }
}

// One that expires early may stand behind one that does not.
BOOST_AUTO_TEST_CASE(a_hinted_connection_expires_among_others)
{
    pool_world w(pool_limits_of(1));
    const auto first = w.keep(start);
    const auto hinted = w.keep(start, 5s);
    const auto last = w.keep(start);
    for (int n = 0; n < 2; ++n) {
        const auto got = w.pool->pop_idle(start + 10s);
        BOOST_TEST_REQUIRE(got != nullptr);
        BOOST_TEST((got->idle_until == start + 60s));
    }
    BOOST_TEST(!w.pool->pop_idle(start + 10s));
    BOOST_TEST(hinted->destroyed);
}

BOOST_AUTO_TEST_CASE(no_more_than_so_many_are_kept)
{
    pool_world w(pool_limits_of(1, 2));
    const auto a = w.keep(start);
    const auto b = w.keep(start + 1s);
    const auto c = w.keep(start + 2s);
    BOOST_TEST(a->destroyed); // unused for longest
    BOOST_TEST(!b->destroyed);
    BOOST_TEST(!c->destroyed);
    BOOST_TEST(w.pool->idle() == 2U);
    pool_world none(pool_limits_of(1, 0));
    BOOST_TEST(none.keep(start)->destroyed);
    BOOST_TEST(none.pool->idle() == 0U);
}

BOOST_AUTO_TEST_CASE(close_refuses_everything)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    w.enter();
    w.enter();
    const auto unused = w.keep(start);
    w.await_all();
    w.pool->close();
    BOOST_TEST(unused->destroyed);
    BOOST_TEST(w.pool->idle() == 0U);
    BOOST_TEST(w.pool->waiting() == 0U);
    BOOST_TEST(aborted(w.outcome(0)));
    BOOST_TEST(aborted(w.outcome(1)));
    BOOST_TEST(w.enter() == admission::closed);
    BOOST_TEST(w.keep(start)->destroyed);
    for (auto& each : w.waiters) w.pool->abandon(each);
    BOOST_TEST(w.pool->active() == 1U); // ends with its exchange
    w.pool->leave();
    BOOST_TEST(w.pool->active() == 0U);
    w.pool->close();
}

BOOST_AUTO_TEST_CASE(close_between_hand_over_and_use)
{
    pool_world w(pool_limits_of(1));
    w.enter();
    w.enter();
    w.pool->leave();
    w.pool->close();
    w.await_all();
    BOOST_TEST(w.granted(0)); // it was first; the exchange learns of the end at its next step
    w.pool->abandon(w.waiters[0]);
    BOOST_TEST(w.pool->active() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail
