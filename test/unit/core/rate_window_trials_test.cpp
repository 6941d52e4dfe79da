// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What goes out one call at a time, because it may be more than the limit.
#include "rate_window_steps.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace runtype::test {
namespace {

using namespace std::chrono_literals;
using detail::rate_window;
using time_point = rate_window::time_point;

BOOST_AUTO_TEST_SUITE(rate_window_trials)

// Retry-After has whole seconds: the window that ends at 10'100 ms may have begun after the calls went out at 0. The
// one before may have accepted up to half of them.
BOOST_AUTO_TEST_CASE(of_what_may_be_the_sum_of_two_windows)
{
    rate_window w = doubtful(80); // 30 and 50
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 40U);
    BOOST_TEST(*w.limit() == 80U);
    accept(w, now, 39);
    BOOST_TEST(!w.ready_to_try());
    BOOST_TEST(!w.try_take(now + 100ms)); // the last one may have been refused
    accept(w, now, 1);
    for (int i = 40; i < 50; ++i) {
        BOOST_TEST(w.ready_to_try());
        BOOST_TEST((w.turn(now + 100ms, 0) == now + 100ms));
        BOOST_TEST(take_all(w, now + 100ms) == 1U);
        BOOST_TEST(!w.ready_to_try());
        accept(w, now + 100ms, 1);
    }
    BOOST_TEST(take_all(w, now + 200ms) == 1U);
    refuse(w, now + 200ms, 1, now + 10s);
    BOOST_TEST(take_all(w, now + 10s) == 50U);
    BOOST_TEST(*w.limit() == 50U);
}

// The window that ended refused what it did not accept, the one behind it accepted a few, and refused none.
BOOST_AUTO_TEST_CASE(of_what_may_have_been_accepted_by_the_window_behind)
{
    rate_window w;
    accept(w, start, 54);
    refuse(w, start, 446, start + 1'240ms);
    const time_point now = start + 1'240ms;
    BOOST_TEST(take_all(w, now) == 27U);
    accept(w, now, 27);
    for (int i = 27; i < 46; ++i) {
        BOOST_TEST(take_all(w, now) == 1U);
        accept(w, now, 1);
    }
    BOOST_TEST(take_all(w, now) == 1U);
    refuse(w, now, 1, now + 9'100ms);
    // The window had accepted some before it ended the pause. Nobody knows how many.
    const time_point next = now + 9'100ms;
    BOOST_TEST(take_all(w, next) == 46U);
    BOOST_TEST(*w.limit() == 53U);
    accept(w, next, 46);
    for (int i = 46; i < 50; ++i) {
        BOOST_TEST(take_all(w, next) == 1U);
        accept(w, next, 1);
    }
    BOOST_TEST(take_all(w, next) == 1U);
    refuse(w, next, 1, next + 10s);
    BOOST_TEST(take_all(w, next + 10s) == 50U);
}

// Answers of the window before, which came in about when the pause ended, look like places that this window gave.
BOOST_AUTO_TEST_CASE(that_are_refused_lower_the_limit_each_time)
{
    rate_window w = doubtful(20);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    accept(w, now, 10);
    BOOST_TEST(take_all(w, now) == 1U);
    accept(w, now - 500ms, 15);
    refuse(w, now, 1, now + 10s);
    BOOST_TEST(take_all(w, now + 10s) == 10U);
    BOOST_TEST(*w.limit() == 19U);
}

BOOST_AUTO_TEST_CASE(are_not_those_that_went_out_after_the_window_must_have_begun)
{
    rate_window w;
    accept(w, start, 30);
    accept(w, start + 2s, 45);
    refuse(w, start + 2s, 2, start + 10'100ms);
    BOOST_TEST(take_all(w, start + 10'100ms) == 45U);
    BOOST_TEST(*w.limit() == 75U);
}

BOOST_AUTO_TEST_CASE(are_none_where_the_window_began_with_the_end_of_a_pause)
{
    rate_window w = learned(50);
    const time_point now = start + 10s;
    BOOST_TEST(take_all(w, now) == 50U);
    accept(w, now, 20);
    refuse(w, now, 30, now + 10'100ms);
    BOOST_TEST(take_all(w, now + 10'100ms) == 20U);
}

BOOST_AUTO_TEST_CASE(are_made_where_that_pause_ended_long_ago)
{
    rate_window w = learned(20);
    BOOST_TEST(take_all(w, start + 10s) == 20U);
    accept(w, start + 10s, 20);
    const time_point now = start + 60s;
    BOOST_TEST(take_all(w, now) == 20U);
    accept(w, now, 12);
    refuse(w, now, 8, now + 10'100ms);
    BOOST_TEST(take_all(w, now + 10'100ms) == 6U);
    BOOST_TEST(*w.limit() == 12U);
}

BOOST_AUTO_TEST_CASE(are_made_behind_a_pause_for_hours)
{
    rate_window w = learned(20);
    BOOST_TEST(take_all(w, start + 10s) == 20U);
    w.on_limited(start + 10s, start + 10s, start + 1h, {}, "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    const time_point now = start + 1h;
    BOOST_TEST(take_all(w, now) == 20U);
    accept(w, now, 12);
    refuse(w, now, 8, now + 10'100ms);
    BOOST_TEST(take_all(w, now + 10'100ms) == 6U);
    BOOST_TEST(*w.limit() == 12U);
}

// Those that run for minutes have not been answered when the pause ends.
BOOST_AUTO_TEST_CASE(are_made_of_what_was_sent_and_not_refused)
{
    rate_window w;
    refuse(w, start, 450, start + 9'900ms);
    const time_point now = start + 10s;
    for (int i = 0; i < 500; ++i) BOOST_TEST_REQUIRE(w.try_take(now));
    refuse(w, now, 450, now + 9'900ms);
    BOOST_TEST(take_all(w, now + 10s) == 25U);
    BOOST_TEST(*w.limit() == 50U);
}

BOOST_AUTO_TEST_CASE(are_not_made_of_calls_that_were_lost)
{
    rate_window w;
    refuse(w, start, 450, start + 9'900ms);
    const time_point now = start + 10s;
    for (int i = 0; i < 500; ++i) BOOST_TEST_REQUIRE(w.try_take(now));
    for (int i = 0; i < 300; ++i) w.on_lost(now);
    refuse(w, now, 150, now + 9'900ms);
    BOOST_TEST(take_all(w, now + 10s) == 25U);
    BOOST_TEST(*w.limit() == 50U);
}

// 37 of the calls that went out as a window ended were accepted, by it or by the next.
BOOST_AUTO_TEST_CASE(are_made_where_calls_went_out_as_the_window_ended)
{
    rate_window w = learned(50);
    const time_point now = start + 10s;
    for (int i = 0; i < 45; ++i) BOOST_TEST(w.try_take(now));
    accept(w, now, 45);
    const time_point end = now + 10s - 30ms;
    BOOST_TEST(take_all(w, end) == 5U);
    accept(w, end, 37); // 32 of them are of a client that shares the limit, as it were
    refuse(w, end, 3, end + 1'010ms);
    BOOST_TEST(take_all(w, end + 1'010ms) == 45U);
    BOOST_TEST(*w.limit() == 82U);
}

BOOST_AUTO_TEST_CASE(are_the_same_behind_a_pause_that_teaches_nothing)
{
    rate_window w = doubtful(80);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 40U);
    refuse(w, start, 1, now + 1s); // late: of the window before
    BOOST_TEST(take_all(w, now + 1s) == 1U);
    BOOST_TEST(!w.try_take(now + 1'100ms));
}

BOOST_AUTO_TEST_CASE(do_not_count_answers_that_come_in_behind_a_pause)
{
    rate_window w;
    accept(w, start, 34);
    refuse(w, start, 436, start + 1'240ms);
    const time_point now = start + 1'240ms;
    BOOST_TEST(take_all(w, now) == 17U);
    accept(w, start, 30);
    accept(w, now, 17);
    refuse(w, now, 2, now + 9'100ms);
    BOOST_TEST(take_all(w, now + 9'100ms) == 41U); // half of all
    BOOST_TEST(*w.limit() == 81U);
}

BOOST_AUTO_TEST_CASE(follow_each_other_without_an_answer_after_a_while)
{
    rate_window w = doubtful(20);
    time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    w.on_lost(start); // late: nobody counts on it any more
    for (int i = 0; i < 10; ++i) {
        BOOST_TEST(!w.try_take(now + 250ms - 1ns));
        now += 250ms;
        BOOST_TEST(take_all(w, now) == 1U);
    }
    BOOST_TEST(take_all(w, now + 250ms) == 0U); // used up
    // All of it was accepted: nothing is in doubt any more.
    BOOST_TEST(take_all(w, now + 10s) == 20U);
}

// Those go out again as soon as their places come free. A trial waits for none of them.
BOOST_AUTO_TEST_CASE(are_not_held_up_by_proven_calls)
{
    rate_window w = doubtful(200);
    std::size_t sent = 0;
    for (time_point now = start + 10'100ms; now < start + 40'100ms; now += 50ms) sent += take_all(w, now);
    BOOST_TEST(sent >= 500U); // 135, 169, 200: a trial each 250 ms
}

BOOST_AUTO_TEST_CASE(wait_for_the_answers_to_those_before)
{
    rate_window w = doubtful(20);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    BOOST_TEST(take_all(w, now + 250ms) == 1U);
    accept(w, now, 1); // late: it is not waited for any more
    BOOST_TEST(!w.ready_to_try());
    accept(w, now + 250ms, 1);
    BOOST_TEST(w.ready_to_try());
}

BOOST_AUTO_TEST_CASE(prove_nothing_without_an_answer)
{
    rate_window w = doubtful(20);
    time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    for (int i = 0; i < 10; ++i) w.on_lost(now);
    for (int i = 0; i < 10; ++i) {
        BOOST_TEST(w.ready_to_try());
        now += 100ms;
        BOOST_TEST(take_all(w, now) == 1U);
        w.on_lost(now - 1s); // some other
        BOOST_TEST(!w.ready_to_try());
        w.on_lost(now);
    }
    BOOST_TEST(take_all(w, now + 10s) == 10U);
}

BOOST_AUTO_TEST_CASE(that_did_not_go_out_are_none)
{
    rate_window w = doubtful(20);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    accept(w, now, 10);
    BOOST_TEST(take_all(w, now) == 1U);
    w.give_back();
    BOOST_TEST(w.ready_to_try());
    BOOST_TEST(take_all(w, now) == 1U);
}

BOOST_AUTO_TEST_CASE(count_though_nobody_asks_after_the_last_one)
{
    rate_window w = doubtful(20);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    accept(w, now, 10);
    for (int i = 0; i < 10; ++i) {
        BOOST_TEST(take_all(w, now) == 1U);
        accept(w, now, 1);
    }
    BOOST_TEST(take_all(w, now + 10s) == 20U);
}

// Calls that begin late in one window of the service and go on in the next are not what one window accepts.
BOOST_AUTO_TEST_CASE(in_two_windows_prove_nothing_together)
{
    rate_window w = doubtful(20);
    BOOST_TEST(w.try_take(start + 10'100ms));
    accept(w, start + 10'100ms, 1);
    const time_point next = start + 50'100ms;
    BOOST_TEST(take_all(w, next - 2s) == 10U);
    accept(w, next - 2s, 10);
    for (int i = 0; i < 10; ++i) {
        const time_point now = i < 4 ? next - 2s : next + i * 1ms;
        BOOST_TEST(take_all(w, now) == (i == 4 ? 6U : i < 4 ? 1U : 0U));
        accept(w, now, 6);
    }
    BOOST_TEST(!w.try_take(next + 1s));
    BOOST_TEST(take_all(w, next + 8s) == 14U - 6U); // as many as in the window before
}

// When our window begins, the service's has lasted for up to a second or more.
BOOST_AUTO_TEST_CASE(begin_earlier_where_calls_went_out_just_before_the_window)
{
    rate_window w = doubtful(80);
    BOOST_TEST(w.try_take(start + 10'100ms));
    accept(w, start + 10'100ms, 1);
    const time_point next = start + 50'100ms;
    for (int i = 0; i < 10; ++i) BOOST_TEST(w.try_take(next - 1s));
    accept(w, next - 1s, 10);
    BOOST_TEST(take_all(w, next) == 30U);
}

BOOST_AUTO_TEST_CASE(are_none_of_calls_that_come_just_before_each_window)
{
    rate_window w = learned(50);
    BOOST_TEST(w.try_take(start + 9'900ms));
    BOOST_TEST(take_all(w, start + 19'400ms) == 49U);
    for (int i = 2; i < 5; ++i) BOOST_TEST(take_all(w, start + 9'400ms + i * 10s) == 50U);
}

BOOST_AUTO_TEST_CASE(are_foreseen_one_after_the_other)
{
    rate_window w = doubtful(400);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 200U);
    BOOST_TEST((w.turn(now, 0) == now + 50ms));
    BOOST_TEST((w.turn(now, 3) == now + 200ms));
    BOOST_TEST((w.turn(now + 100ms, 0) == now + 150ms)); // the answer may be here then
    BOOST_TEST((w.turn(now + 240ms, 0) == now + 250ms)); // or is not waited for any more
    BOOST_TEST((w.turn(now + 250ms, 0) == now + 250ms));
    BOOST_TEST((w.turn(now, 100) == now + 5'050ms));
    BOOST_TEST((w.turn(now, 199) == now + 10s)); // a turn in the next window is earlier
    BOOST_TEST((w.turn(now + 5s, 199) == now + 10s));
}

BOOST_AUTO_TEST_CASE(are_made_of_a_limit_that_was_lowered_by_one_and_raised)
{
    rate_window w = learned(15);
    time_point now = start + 10s;
    for (int i = 0; i < 5; ++i) BOOST_TEST(w.try_take(now));
    accept(w, now, 4);
    refuse(w, now, 1, now + 9'900ms);
    now += 9'900ms;
    BOOST_TEST(take_all(w, now) == 14U);
    BOOST_TEST((w.turn(now, 0) == now + 10s));
    BOOST_TEST(take_all(w, now + 10s) == 14U);
    BOOST_TEST(take_all(w, now + 10'250ms) == 1U);
}

// More than one place at a time once tries succeed; each of them by itself.
BOOST_AUTO_TEST_CASE(that_are_larger_and_fail_cost_one_429_too)
{
    rate_window w = learned(10);
    time_point now = start + 9'900ms;
    std::size_t sent = 0;
    for (int i = 0; i < 12; ++i, now += 10s) {
        sent = take_all(w, now);
        accept(w, now, sent);
        for (std::size_t more = 1; more != 0; sent += more) {
            more = take_all(w, now);
            BOOST_TEST(more <= 1U);
            accept(w, now, more);
        }
    }
    BOOST_TEST(sent > 10U + 12U); // the last tries were larger
    BOOST_TEST(take_all(w, now) == sent);
    accept(w, now, sent);
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(take_all(w, now) == 1U);
        accept(w, now, 1);
    }
    BOOST_TEST(take_all(w, now) == 1U);
    refuse(w, now, 1, now + 9'900ms);
    BOOST_TEST(take_all(w, now + 10s) == sent + 2);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
