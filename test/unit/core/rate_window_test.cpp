// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "rate_window_steps.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace runtype::test {
namespace {

using namespace std::chrono_literals;
using detail::rate_window;
using time_point = rate_window::time_point;

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
    accept(w, start, 1);
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

BOOST_AUTO_TEST_CASE(learns_nothing_from_a_single_refusal)
{
    rate_window w;
    accept(w, start, 50);
    w.on_limited(start, start, start + 1s, {}, "");
    BOOST_TEST(!w.try_take(start + 999ms));
    BOOST_TEST(take_all(w, start + 1s) == 10'000U);
}

BOOST_AUTO_TEST_CASE(tells_two_used_up_windows_from_one)
{
    rate_window w;
    accept(w, start, 100);
    w.on_limited(start, start + 10ms, start + 1s, {}, "");
    w.on_limited(start, start + 60ms, start + 11s, {}, "");
    BOOST_TEST(take_all(w, start + 11s) == 50U);
}

BOOST_AUTO_TEST_CASE(tells_them_apart_when_the_answers_overtake_each_other)
{
    rate_window w;
    accept(w, start, 100);
    w.on_limited(start, start + 10ms, start + 11s, {}, "");
    w.on_limited(start, start + 60ms, start + 1s, {}, "");
    BOOST_TEST(take_all(w, start + 11s) == 50U);
}

BOOST_AUTO_TEST_CASE(believes_a_limit_that_the_answer_states)
{
    rate_window w;
    accept(w, start, 1);
    w.on_limited(start, start, start + 2s, 200U, "");
    BOOST_TEST(take_all(w, start + 2s) == 200U);
}

BOOST_AUTO_TEST_CASE(a_stated_limit_of_another_period_replaces_nothing_that_was_counted)
{
    rate_window w;
    time_point now = start;
    for (int window = 0; window < 3; ++window, now += 10s) {
        const std::size_t sent = std::min<std::size_t>(take_all(w, now), 500);
        accept(w, now, std::min<std::size_t>(sent, 50));
        // 15,000 runs a month: that many at once would be a storm in each window.
        for (std::size_t i = 50; i < sent; ++i) w.on_limited(now, now + 50ms, now + 9'900ms, 15'000U, "");
        if (window > 0) BOOST_TEST(sent <= 51U);
    }
    BOOST_TEST(take_all(w, now) == 50U); // what was counted
}

BOOST_AUTO_TEST_CASE(a_stated_limit_bounds_what_was_counted)
{
    rate_window w;
    accept(w, start, 50);
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

BOOST_AUTO_TEST_CASE(learns_from_a_window_that_ended_in_slow_mode)
{
    rate_window w;
    accept(w, start, 50);
    refuse(w, start, 10, start + 9'900ms);
    w.on_limited(start, start + 100ms, start + 1h, 5U, "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    BOOST_TEST(take_all(w, start + 1h) == 50U); // 5 is the limit of an hour
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

BOOST_AUTO_TEST_CASE(does_not_count_an_answer_that_is_too_late_in_the_place_of_others)
{
    rate_window w;
    accept(w, start + 16s, 50);
    accept(w, start, 20);
    refuse(w, start + 16s, 2, start + 24s);
    BOOST_TEST(take_all(w, start + 24s) == 50U);
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
