// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/rate_window.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace runtype::test {
namespace {

using namespace std::chrono_literals;
using detail::rate_window;
using time_point = rate_window::time_point;

constexpr time_point start = time_point(1'000h);

std::size_t take_all(rate_window& w, time_point now)
{
    std::size_t n = 0;
    while (n < 10'000 && w.try_take(now)) ++n;
    return n;
}

void accept(rate_window& w, time_point sent, int calls)
{
    for (int i = 0; i < calls; ++i) w.on_accepted(sent);
}

void refuse(rate_window& w, time_point sent, int calls, time_point until)
{
    for (int i = 0; i < calls; ++i) w.on_limited(sent, sent + 50ms, until, {}, "");
}

/// A window that has taught `limit`. It began before the calls went out, and ends after 9'900 ms.
rate_window learned(int limit)
{
    rate_window w;
    accept(w, start, limit);
    refuse(w, start, 2, start + 9'900ms);
    return w;
}

BOOST_AUTO_TEST_SUITE(rate_window_)

BOOST_AUTO_TEST_CASE(has_no_limit_before_the_first_429)
{
    rate_window w;
    BOOST_TEST(!w.engaged());
    BOOST_TEST(take_all(w, start) == 10'000U);
    BOOST_TEST((w.turn(start, 5) == start));
}

BOOST_AUTO_TEST_CASE(keeps_to_a_cap_in_any_ten_seconds)
{
    rate_window w(3);
    BOOST_TEST(w.engaged());
    BOOST_TEST(w.try_take(start));
    BOOST_TEST(w.try_take(start + 9s));
    BOOST_TEST(w.try_take(start + 9s));
    BOOST_TEST(!w.try_take(start + 9'999ms));
    BOOST_TEST((w.turn(start + 9'999ms, 0) == start + 10s));
    BOOST_TEST((w.turn(start + 9'999ms, 1) == start + 19s));
    BOOST_TEST((w.turn(start + 9'999ms, 3) == start + 20s));
    BOOST_TEST(w.try_take(start + 10s));
    BOOST_TEST(!w.try_take(start + 10s));
}

BOOST_AUTO_TEST_CASE(sends_nothing_before_the_time_that_a_429_named)
{
    rate_window w;
    w.on_accepted(start);
    w.on_limited(start, start + 100ms, start + 7s, {}, "");
    BOOST_TEST(w.engaged());
    BOOST_TEST(!w.try_take(start + 7s - 1ns));
    BOOST_TEST((w.turn(start + 1s, 0) == start + 7s));
    BOOST_TEST(w.try_take(start + 7s));
    BOOST_TEST(!w.limit().has_value()); // one call teaches nothing
}

BOOST_AUTO_TEST_CASE(never_shortens_a_pause)
{
    rate_window w;
    w.on_limited(start, start, start + 9s, {}, "");
    w.on_limited(start, start + 1s, start + 3s, {}, "");
    BOOST_TEST(!w.try_take(start + 8s));
    BOOST_TEST(w.try_take(start + 9s));
}

BOOST_AUTO_TEST_CASE(learns_what_was_accepted_in_the_window)
{
    rate_window w;
    accept(w, start, 50);
    refuse(w, start, 450, start + 9'900ms);
    BOOST_TEST(take_all(w, start + 9'900ms) == 50U);
    BOOST_TEST(*w.limit() == 50U);
}

// Retry-After has whole seconds: the window that ends at 10'100 ms may have begun after the calls went out at 0. The
// one before may have accepted up to half of them.
BOOST_AUTO_TEST_CASE(tries_call_by_call_what_may_be_the_sum_of_two_windows)
{
    rate_window w;
    accept(w, start, 80); // 30 and 50
    refuse(w, start, 420, start + 10'100ms);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 40U);
    BOOST_TEST(*w.limit() == 80U);
    BOOST_TEST((w.turn(now, 0) == now + 250ms));
    BOOST_TEST((w.turn(now, 3) == now + 400ms));
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

BOOST_AUTO_TEST_CASE(what_went_out_after_the_window_must_have_begun_was_accepted_by_it)
{
    rate_window w;
    accept(w, start, 30);
    accept(w, start + 2s, 45);
    refuse(w, start + 2s, 2, start + 10'100ms);
    BOOST_TEST(take_all(w, start + 10'100ms) == 45U);
}

BOOST_AUTO_TEST_CASE(a_window_that_began_with_the_end_of_a_pause_leaves_no_doubt)
{
    rate_window w = learned(50);
    const time_point now = start + 10s;
    BOOST_TEST(take_all(w, now) == 50U);
    accept(w, now, 20);
    refuse(w, now, 30, now + 10'100ms); // the same latency as the first time, a second's fraction later
    BOOST_TEST(take_all(w, now + 10'100ms) == 20U);
}

BOOST_AUTO_TEST_CASE(a_pause_that_ended_long_ago_tells_nothing_about_this_window)
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

BOOST_AUTO_TEST_CASE(a_call_without_an_answer_holds_up_the_next_trial_for_a_while)
{
    rate_window w;
    accept(w, start, 20);
    refuse(w, start, 2, start + 10'100ms);
    time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    for (int i = 0; i < 10; ++i) {
        BOOST_TEST(!w.try_take(now + 250ms - 1ns));
        now += 250ms;
        BOOST_TEST(take_all(w, now) == 1U);
    }
    BOOST_TEST(take_all(w, now + 250ms) == 0U); // used up
    // All of it was accepted: nothing is in doubt any more.
    BOOST_TEST(take_all(w, now + 10s) == 20U);
}

// Those that run for minutes have not been answered when the pause ends.
BOOST_AUTO_TEST_CASE(learns_from_the_second_window_what_accepts_calls_without_an_answer)
{
    rate_window w;
    refuse(w, start, 450, start + 9'900ms);
    const time_point now = start + 10s;
    for (int i = 0; i < 500; ++i) BOOST_TEST_REQUIRE(w.try_take(now));
    refuse(w, now, 450, now + 9'900ms);
    BOOST_TEST(take_all(w, now + 10s) == 25U);
    BOOST_TEST(*w.limit() == 50U);
}

// The window that ended refused what it did not accept, the one behind it accepted a few, and refused none.
BOOST_AUTO_TEST_CASE(tries_call_by_call_what_may_have_been_accepted_by_the_window_behind)
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
    // The window had accepted some before it ended the pause. Nobody knows how many: 54 stays the most.
    BOOST_TEST(take_all(w, now + 9'100ms) == 46U);
    BOOST_TEST(*w.limit() == 54U);
    accept(w, now + 9'100ms, 46);
    for (int i = 46; i < 50; ++i) {
        BOOST_TEST(take_all(w, now + 9'100ms) == 1U);
        accept(w, now + 9'100ms, 1);
    }
    BOOST_TEST(take_all(w, now + 9'100ms) == 1U);
    refuse(w, now + 9'100ms, 1, now + 19'100ms);
    BOOST_TEST(take_all(w, now + 19'100ms) == 50U);
}

BOOST_AUTO_TEST_CASE(what_went_out_before_a_pause_is_not_waited_for_behind_it)
{
    rate_window w = learned(10);
    const time_point now = start + 10s;
    BOOST_TEST(take_all(w, now) == 10U);
    w.on_limited(now, now, now + 1h, {}, "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    BOOST_TEST(take_all(w, now + 1h) == 10U);
    accept(w, now, 5); // late
    BOOST_TEST(!w.try_take(now + 1h));
    accept(w, now + 1h, 10);
    BOOST_TEST(take_all(w, now + 1h) == 1U); // the window was used up: one more is tried
}

BOOST_AUTO_TEST_CASE(a_turn_that_depends_on_trials_is_no_later_than_the_place_that_comes_free)
{
    rate_window w;
    accept(w, start, 400);
    refuse(w, start, 2, start + 10'100ms);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 200U);
    BOOST_TEST((w.turn(now, 100) == now + 250ms + 5s));
    BOOST_TEST((w.turn(now, 199) == now + 10s));
}

BOOST_AUTO_TEST_CASE(a_late_answer_is_not_that_to_the_call_that_is_tried)
{
    rate_window w;
    accept(w, start, 20);
    refuse(w, start, 2, start + 10'100ms);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    BOOST_TEST(take_all(w, now + 250ms) == 1U);
    accept(w, now, 1);
    BOOST_TEST(!w.ready_to_try());
    accept(w, now + 250ms, 1);
    BOOST_TEST(w.ready_to_try());
}

BOOST_AUTO_TEST_CASE(the_last_trial_counts_though_nobody_asks_after_it)
{
    rate_window w;
    accept(w, start, 20);
    refuse(w, start, 2, start + 10'100ms);
    const time_point now = start + 10'100ms;
    for (std::size_t sent = 0; sent < 20;) {
        const std::size_t more = take_all(w, now);
        accept(w, now, static_cast<int>(more));
        sent += more;
    }
    BOOST_TEST(take_all(w, now + 10s) == 20U);
}

// Calls that begin late in one window of the service and go on in the next are not what one window accepts.
BOOST_AUTO_TEST_CASE(two_windows_prove_nothing_together)
{
    rate_window w;
    accept(w, start, 20);
    refuse(w, start, 2, start + 10'100ms);
    BOOST_TEST(w.try_take(start + 10'100ms));
    w.on_accepted(start + 10'100ms);
    const time_point next = start + 50'100ms;
    BOOST_TEST(take_all(w, next - 1s) == 10U);
    accept(w, next - 1s, 10);
    for (int i = 0; i < 10; ++i) {
        const time_point now = i < 4 ? next - 1s : next;
        BOOST_TEST(take_all(w, now) == 1U);
        w.on_accepted(now);
    }
    BOOST_TEST(!w.try_take(next));
    BOOST_TEST(take_all(w, next + 9s) == 14U - 6U); // six are of the last ten seconds
}

BOOST_AUTO_TEST_CASE(answers_that_come_late_do_not_count_for_the_window_that_they_come_in)
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

BOOST_AUTO_TEST_CASE(a_limit_that_is_lowered_by_one_is_kept_to)
{
    rate_window w = learned(15);
    const time_point now = start + 10s;
    for (int i = 0; i < 5; ++i) BOOST_TEST(w.try_take(now));
    accept(w, now, 4);
    refuse(w, now, 1, now + 9'900ms);
    BOOST_TEST(take_all(w, now + 9'900ms) == 14U);
    BOOST_TEST((w.turn(now + 9'900ms, 0) == now + 19'900ms));
}

BOOST_AUTO_TEST_CASE(a_trial_that_did_not_go_out_is_no_trial)
{
    rate_window w;
    accept(w, start, 20);
    refuse(w, start, 2, start + 10'100ms);
    const time_point now = start + 10'100ms;
    BOOST_TEST(take_all(w, now) == 10U);
    accept(w, now, 10);
    BOOST_TEST(w.try_take(now));
    BOOST_TEST(!w.try_take(now));
    w.give_back();
    BOOST_TEST(w.ready_to_try());
    BOOST_TEST(take_all(w, now) == 1U);
}

// More than one place at a time once tries succeed; each of them by itself.
BOOST_AUTO_TEST_CASE(a_larger_try_that_fails_costs_one_429_too)
{
    rate_window w = learned(10);
    time_point now = start + 9'900ms;
    std::size_t sent = 0;
    for (int i = 0; i < 12; ++i, now += 10s) {
        sent = take_all(w, now);
        accept(w, now, static_cast<int>(sent));
        for (std::size_t more = 1; more != 0; sent += more) {
            more = take_all(w, now);
            BOOST_TEST(more <= 1U);
            accept(w, now, static_cast<int>(more));
        }
    }
    BOOST_TEST(sent > 10U + 12U); // the last tries were larger
    const std::size_t proven = take_all(w, now);
    BOOST_TEST(proven == sent);
    accept(w, now, static_cast<int>(proven));
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(take_all(w, now) == 1U);
        accept(w, now, 1);
    }
    BOOST_TEST(take_all(w, now) == 1U);
    refuse(w, now, 1, now + 9'900ms);
    BOOST_TEST(take_all(w, now + 10s) == proven + 2);
}

BOOST_AUTO_TEST_CASE(learns_nothing_from_a_single_refusal)
{
    rate_window w;
    for (int i = 0; i < 50; ++i) w.on_accepted(start);
    w.on_limited(start, start, start + 1s, {}, "");
    BOOST_TEST(!w.try_take(start + 999ms));
    BOOST_TEST(take_all(w, start + 1s) == 10'000U);
}

BOOST_AUTO_TEST_CASE(tells_two_used_up_windows_from_one)
{
    rate_window w;
    for (int i = 0; i < 100; ++i) w.on_accepted(start);
    w.on_limited(start, start + 10ms, start + 1s, {}, "");
    w.on_limited(start, start + 60ms, start + 11s, {}, "");
    BOOST_TEST(take_all(w, start + 11s) == 50U);
}

BOOST_AUTO_TEST_CASE(tells_them_apart_when_the_answers_overtake_each_other)
{
    rate_window w;
    for (int i = 0; i < 100; ++i) w.on_accepted(start);
    w.on_limited(start, start + 10ms, start + 11s, {}, "");
    w.on_limited(start, start + 60ms, start + 1s, {}, "");
    BOOST_TEST(take_all(w, start + 11s) == 50U);
}

BOOST_AUTO_TEST_CASE(believes_a_limit_that_the_answer_states)
{
    rate_window w;
    w.on_accepted(start);
    w.on_limited(start, start, start + 2s, 200U, "");
    BOOST_TEST(take_all(w, start + 2s) == 200U);
}

BOOST_AUTO_TEST_CASE(a_stated_limit_of_another_period_replaces_nothing_that_was_counted)
{
    rate_window w;
    time_point now = start;
    for (int window = 0; window < 3; ++window, now += 10s) {
        const std::size_t sent = std::min<std::size_t>(take_all(w, now), 500);
        for (std::size_t i = 0; i < std::min<std::size_t>(sent, 50); ++i) w.on_accepted(now);
        // 15,000 runs a month: that many at once would be a storm in each window.
        for (std::size_t i = 50; i < sent; ++i) w.on_limited(now, now + 50ms, now + 9'900ms, 15'000U, "");
        if (window > 0) BOOST_TEST(sent == 50U);
    }
    BOOST_TEST(take_all(w, now) == 50U); // what was counted
    accept(w, now, 50);
    BOOST_TEST(take_all(w, now) == 1U); // and one to try
}

BOOST_AUTO_TEST_CASE(a_stated_limit_bounds_what_was_counted)
{
    rate_window w;
    for (int i = 0; i < 50; ++i) w.on_accepted(start);
    for (int i = 0; i < 50; ++i) w.on_limited(start, start + 50ms, start + 10s, 20U, "");
    BOOST_TEST(take_all(w, start + 10s) == 20U);
}

BOOST_AUTO_TEST_CASE(learns_nothing_about_windows_from_slow_mode)
{
    rate_window w(50);
    w.on_limited(start, start, start + 1h, {}, "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    BOOST_TEST(w.pause_code() == "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    BOOST_TEST(!w.try_take(start + 59min));
    BOOST_TEST(take_all(w, start + 1h) == 50U);
    BOOST_TEST(w.pause_code().empty());
}

BOOST_AUTO_TEST_CASE(tries_one_more_after_a_used_up_window_and_less_often_after_a_failure)
{
    rate_window w = learned(10);
    time_point now = start + 10s;
    BOOST_TEST(take_all(w, now) == 10U);
    now += 10s;
    BOOST_TEST(take_all(w, now) == 10U);
    BOOST_TEST(take_all(w, now + 250ms) == 1U); // the try
    accept(w, now, 10);
    refuse(w, now + 250ms, 1, now + 10s);
    now += 10s;
    BOOST_TEST(take_all(w, now) == 10U);
    BOOST_TEST(take_all(w, now + 250ms) == 0U);
    now += 10s;
    BOOST_TEST(take_all(w, now) == 10U);
    BOOST_TEST(take_all(w, now + 250ms) == 0U); // patience has doubled
    now += 10s;
    BOOST_TEST(take_all(w, now) == 10U);
    BOOST_TEST(take_all(w, now + 250ms) == 1U);
}

BOOST_AUTO_TEST_CASE(does_not_raise_a_limit_that_is_not_used_up)
{
    rate_window w = learned(10);
    for (int i = 1; i <= 20; ++i) BOOST_TEST(w.try_take(start + i * 10s));
    BOOST_TEST(*w.limit() == 10U);
}

BOOST_AUTO_TEST_CASE(never_passes_its_cap)
{
    rate_window w(5);
    for (int i = 0; i < 20; ++i) BOOST_TEST(take_all(w, start + i * 10s) == 5U);
}

BOOST_AUTO_TEST_CASE(takes_back_a_turn_that_was_not_used)
{
    rate_window w(1);
    BOOST_TEST(w.try_take(start));
    BOOST_TEST(!w.try_take(start));
    w.give_back();
    BOOST_TEST(w.try_take(start));
}

BOOST_AUTO_TEST_CASE(ignores_late_answers_when_it_learns)
{
    rate_window w = learned(15);
    BOOST_TEST(take_all(w, start + 10s) == 15U);
    // Sent in the old window, answered in the new one: its time is kept to, the limit stays.
    w.on_limited(start + 9s, start + 11s, start + 12s, {}, "");
    BOOST_TEST(!w.try_take(start + 11s));
    BOOST_TEST(w.limit().value() == 15U);
    BOOST_TEST(!w.try_take(start + 12s)); // used up
    BOOST_TEST(w.limit().value() == 15U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
