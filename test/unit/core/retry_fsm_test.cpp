// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/retry_fsm.hpp"

#include "core/backoff.hpp"
#include "core/retry_after.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <vector>

using namespace runtype;
using namespace runtype::detail;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace runtype::detail {

std::ostream& operator<<(std::ostream& os, idempotency repeat)
{
    constexpr std::string_view names[] = {"safe", "idempotent", "unsafe"};
    return os << names[static_cast<std::size_t>(repeat)];
}

} // namespace runtype::detail

namespace retry {
namespace {

using time_point = retry_fsm::time_point;

constexpr time_point now = time_point(1'000h);
constexpr time_point no_deadline = time_point::max();

constexpr idempotency classes[] = {idempotency::safe, idempotency::idempotent, idempotency::unsafe};
constexpr sent_state states[] = {
    sent_state::not_sent, sent_state::partly_sent, sent_state::sent_no_reply, sent_state::reply_received};

attempt_outcome answered(int status, std::optional<milliseconds> retry_after = std::nullopt)
{
    attempt_outcome o;
    o.status = status;
    o.sent = sent_state::reply_received;
    o.retry_after = retry_after;
    return o;
}

attempt_outcome broken(errc failure, sent_state sent, bool reused = false)
{
    attempt_outcome o;
    o.failure = failure;
    o.sent = sent;
    o.reused = reused;
    return o;
}

retry_decision decide(
    const attempt_outcome& outcome,
    idempotency repeat = idempotency::safe,
    retry_policy policy = retry_policy(),
    time_point deadline = no_deadline)
{
    prng random(1);
    return retry_fsm(policy, repeat, deadline).on_failure(outcome, now, random);
}

/// What DESIGN says about an answer.
bool repeats_status(int status, idempotency repeat, bool retry_unsafe, bool has_retry_after)
{
    const std::set<int> may{408, 429, 500, 502, 503, 504};
    if (!may.contains(status)) return false;
    if (repeat != idempotency::unsafe || retry_unsafe) return true;
    return status == 429 || (status == 503 && has_retry_after);
}

} // namespace
} // namespace retry

BOOST_AUTO_TEST_SUITE(retry)

// ---- whether

BOOST_AUTO_TEST_CASE(every_status_by_class_by_choice)
{
    for (int status = 100; status <= 600; ++status) {
        if (status >= 200 && status <= 299) continue;
        for (const idempotency repeat : classes) {
            for (const bool unsafe : {false, true}) {
                for (const auto after : {std::optional<milliseconds>(), std::optional<milliseconds>(2s)}) {
                    const retry_decision d =
                        decide(answered(status, after), repeat, retry_policy().retry_unsafe(unsafe));
                    const bool expected = repeats_status(status, repeat, unsafe, after.has_value());
                    BOOST_TEST(d.retry == expected, status << " " << repeat << " " << unsafe);
                    if (expected) {
                        BOOST_TEST(d.stopped == stop_reason::none);
                    } else {
                        const bool at_all = repeats_status(status, idempotency::safe, unsafe, false);
                        BOOST_TEST(
                            d.stopped == (at_all ? stop_reason::unsafe_to_repeat : stop_reason::not_retryable), status);
                        BOOST_TEST((d.wait == 0ms));
                        BOOST_TEST(d.why == wait_reason::none);
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_failure_by_class_by_how_far_it_got)
{
    const std::set<errc> passing{errc::transport, errc::deadline_exceeded};
    for (int code = static_cast<int>(errc::bad_request); code <= static_cast<int>(errc::body_too_large); ++code) {
        for (const idempotency repeat : classes) {
            for (const sent_state sent : states) {
                for (const bool unsafe : {false, true}) {
                    const auto failure = static_cast<errc>(code);
                    const retry_decision d = decide(broken(failure, sent), repeat, retry_policy().retry_unsafe(unsafe));
                    const bool harmless = repeat != idempotency::unsafe || unsafe || sent == sent_state::not_sent;
                    BOOST_TEST(
                        d.retry == (passing.contains(failure) && harmless), code << " " << repeat << " " << sent);
                    if (!passing.contains(failure))
                        BOOST_TEST(d.stopped == stop_reason::not_retryable);
                    else if (!harmless)
                        BOOST_TEST(d.stopped == stop_reason::unsafe_to_repeat);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_body_that_cannot_be_rewound_is_sent_once)
{
    for (const sent_state sent : states) {
        attempt_outcome o = broken(errc::transport, sent);
        o.body_repeatable = false;
        // Even if nothing was sent: what was read for it is gone.
        const retry_decision d = decide(o, idempotency::idempotent);
        BOOST_TEST(!d.retry);
        BOOST_TEST(d.stopped == stop_reason::body_not_repeatable);
    }
    attempt_outcome limited = answered(429, 1s);
    limited.body_repeatable = false;
    BOOST_TEST(decide(limited).stopped == stop_reason::body_not_repeatable);
    limited.status = 404; // the reason that comes first
    BOOST_TEST(decide(limited).stopped == stop_reason::not_retryable);
}

BOOST_AUTO_TEST_CASE(attempts_are_counted)
{
    for (const unsigned allowed : {1u, 2u, 5u, 100u}) {
        prng random(1);
        retry_fsm fsm(retry_policy().max_attempts(allowed), idempotency::safe, no_deadline);
        for (unsigned i = 1; i < allowed; ++i) {
            BOOST_TEST(fsm.on_failure(answered(503), now, random).retry, "attempt " << i << " of " << allowed);
            BOOST_TEST(fsm.failures() == i);
        }
        const retry_decision last = fsm.on_failure(answered(503), now, random);
        BOOST_TEST(!last.retry);
        BOOST_TEST(last.stopped == stop_reason::attempts_used_up);
        BOOST_TEST((last.wait == 0ms));
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_repeated_says_so_even_on_the_last_attempt)
{
    BOOST_TEST(decide(answered(404), idempotency::safe, retry_policy::none()).stopped == stop_reason::not_retryable);
    BOOST_TEST(
        decide(answered(500), idempotency::unsafe, retry_policy::none()).stopped == stop_reason::unsafe_to_repeat);
}

BOOST_AUTO_TEST_CASE(max_attempts_is_clamped)
{
    BOOST_TEST(retry_policy().max_attempts(0).max_attempts() == 1u);
    BOOST_TEST(retry_policy().max_attempts(101).max_attempts() == 100u);
}

// ---- how long

BOOST_AUTO_TEST_CASE(retry_after_is_waited_to_the_millisecond)
{
    for (const int status : {408, 429, 500, 502, 503, 504}) {
        for (const milliseconds after : {0ms, 1ms, 1'500ms, 30'000ms, 3'600'000ms, max_retry_after}) {
            const retry_decision d = decide(answered(status, after));
            BOOST_TEST(d.retry);
            BOOST_TEST((d.wait == after), status << " " << after.count());
            BOOST_TEST(d.why == wait_reason::retry_after);
        }
    }
}

BOOST_AUTO_TEST_CASE(retry_after_is_not_cut_to_the_policys_longest_wait)
{
    const retry_policy p = retry_policy().max_delay(1ms).rate_limit_delay(1ms, 1ms);
    BOOST_TEST((decide(answered(429, 10s), idempotency::safe, p).wait == 10s));
    BOOST_TEST((decide(answered(503, 10s), idempotency::unsafe, p).wait == 10s));
}

BOOST_AUTO_TEST_CASE(a_429_without_a_time_waits_on_the_scale_of_the_window)
{
    prng random(3);
    milliseconds longest{0};
    for (int i = 0; i < 2'000; ++i) {
        retry_fsm fsm(retry_policy(), idempotency::unsafe, no_deadline);
        const retry_decision first = fsm.on_failure(answered(429), now, random);
        BOOST_TEST_REQUIRE(first.retry);
        BOOST_TEST(first.why == wait_reason::rate_limit);
        BOOST_TEST((first.wait >= 0ms && first.wait <= 4s));
        BOOST_TEST((fsm.on_failure(answered(429), now, random).wait <= 8s));
        const retry_decision third = fsm.on_failure(answered(429), now, random);
        BOOST_TEST((third.wait <= 10s));
        longest = std::max(longest, third.wait);
    }
    BOOST_TEST((longest > 9s));
}

BOOST_AUTO_TEST_CASE(the_back_off_doubles_up_to_its_bound_with_full_jitter)
{
    const milliseconds bounds[] = {500ms, 1s, 2s, 4s, 8s, 8s, 8s};
    prng random(5);
    std::vector<milliseconds> lowest(std::size(bounds), 1h);
    std::vector<milliseconds> highest(std::size(bounds), 0ms);
    for (int i = 0; i < 3'000; ++i) {
        retry_fsm fsm(retry_policy().max_attempts(100), idempotency::safe, no_deadline);
        for (std::size_t retry = 0; retry < std::size(bounds); ++retry) {
            const retry_decision d = fsm.on_failure(answered(500), now, random);
            BOOST_TEST((d.wait >= 0ms && d.wait <= bounds[retry]));
            BOOST_TEST(d.why == wait_reason::backoff);
            lowest[retry] = std::min(lowest[retry], d.wait);
            highest[retry] = std::max(highest[retry], d.wait);
        }
    }
    for (std::size_t retry = 0; retry < std::size(bounds); ++retry) {
        BOOST_TEST((lowest[retry] < bounds[retry] / 50), retry); // the whole range, not a band around the bound
        BOOST_TEST((highest[retry] > bounds[retry] * 49 / 50), retry);
    }
}

BOOST_AUTO_TEST_CASE(the_waits_are_those_of_the_seed)
{
    prng first(42), second(42), plain(42);
    const retry_policy policy;
    retry_fsm a(policy, idempotency::safe, no_deadline), b(policy, idempotency::safe, no_deadline);
    for (unsigned i = 0; i < 4; ++i) {
        const milliseconds wait = a.on_failure(answered(502), now, first).wait;
        BOOST_TEST((wait == b.on_failure(answered(502), now, second).wait));
        BOOST_TEST((wait == full_jitter_backoff(i, 500ms, 8s, plain)));
    }
}

BOOST_AUTO_TEST_CASE(the_policys_delays_are_used)
{
    const retry_policy none = retry_policy().base_delay(0ms).rate_limit_delay(0ms, 0ms);
    BOOST_TEST((decide(answered(500), idempotency::safe, none).wait == 0ms));
    BOOST_TEST(decide(answered(500), idempotency::safe, none).retry);
    BOOST_TEST((decide(answered(429), idempotency::safe, none).wait == 0ms));
    const retry_policy negative = retry_policy().base_delay(-5s).max_delay(-5s).rate_limit_delay(-1s, -1s);
    BOOST_TEST((negative.base_delay() == 0ms && negative.max_delay() == 0ms));
    BOOST_TEST((negative.rate_limit_base_delay() == 0ms && negative.rate_limit_max_delay() == 0ms));
    BOOST_TEST((decide(answered(429), idempotency::safe, negative).wait == 0ms));
}

BOOST_AUTO_TEST_CASE(absurd_delays_do_not_overflow)
{
    const auto huge = milliseconds::max();
    const retry_policy p = retry_policy().base_delay(huge).max_delay(huge).rate_limit_delay(huge, huge);
    prng random(9);
    for (int i = 0; i < 100; ++i) {
        for (const int status : {429, 500}) {
            retry_fsm fsm(p, idempotency::safe, now + 1h);
            const retry_decision d = fsm.on_failure(answered(status), now, random);
            BOOST_TEST((d.wait <= max_retry_after));
        }
    }
    attempt_outcome o = answered(503, huge);
    BOOST_TEST(decide(o, idempotency::safe, retry_policy(), now + 1h).stopped == stop_reason::deadline);
}

// ---- the keep-alive race

BOOST_AUTO_TEST_CASE(a_connection_that_died_in_the_pool_is_replaced_at_once)
{
    prng random(1);
    retry_fsm fsm(retry_policy().base_delay(1h).max_delay(1h), idempotency::safe, no_deadline);
    const retry_decision first = fsm.on_failure(broken(errc::transport, sent_state::sent_no_reply, true), now, random);
    BOOST_TEST(first.retry);
    BOOST_TEST((first.wait == 0ms));
    BOOST_TEST(first.why == wait_reason::backoff);
    // Only once: a second such failure is no accident.
    BOOST_TEST((fsm.on_failure(broken(errc::transport, sent_state::sent_no_reply, true), now, random).wait > 0ms));
}

BOOST_AUTO_TEST_CASE(other_first_failures_wait)
{
    const retry_policy slow = retry_policy().base_delay(1h).max_delay(1h).rate_limit_delay(1h, 1h);
    const auto waits = [&](const attempt_outcome& o) { return decide(o, idempotency::safe, slow).wait > 0ms; };
    BOOST_TEST(waits(broken(errc::transport, sent_state::sent_no_reply, false)));
    BOOST_TEST(waits(broken(errc::deadline_exceeded, sent_state::sent_no_reply, true)));
    attempt_outcome reused = answered(503);
    reused.reused = true;
    BOOST_TEST(waits(reused));
    reused.status = 429;
    BOOST_TEST(waits(reused));
}

BOOST_AUTO_TEST_CASE(the_race_does_not_make_an_unsafe_request_safe)
{
    const auto o = broken(errc::transport, sent_state::sent_no_reply, true);
    BOOST_TEST(decide(o, idempotency::unsafe).stopped == stop_reason::unsafe_to_repeat);
    BOOST_TEST(decide(broken(errc::transport, sent_state::not_sent, true), idempotency::unsafe).retry);
}

// ---- the deadline

BOOST_AUTO_TEST_CASE(a_wait_that_reaches_the_deadline_is_not_begun)
{
    const auto at = [](time_point deadline) {
        return decide(answered(429, 10s), idempotency::safe, retry_policy(), deadline);
    };
    BOOST_TEST(at(now + 10s + 1ns).retry);
    for (const time_point deadline : {now + 10s, now + 10s - 1ns, now + 1ms, now, now - 1h}) {
        const retry_decision d = at(deadline);
        BOOST_TEST(!d.retry);
        BOOST_TEST(d.stopped == stop_reason::deadline);
        BOOST_TEST((d.wait == 0ms));
        BOOST_TEST(d.why == wait_reason::none);
    }
}

BOOST_AUTO_TEST_CASE(after_the_deadline_even_a_retry_without_a_wait_is_not_begun)
{
    const retry_policy eager = retry_policy().base_delay(0ms);
    BOOST_TEST(decide(answered(500), idempotency::safe, eager, now + 1ns).retry);
    BOOST_TEST(decide(answered(500), idempotency::safe, eager, now).stopped == stop_reason::deadline);
}

BOOST_AUTO_TEST_CASE(used_up_attempts_are_the_reason_rather_than_the_deadline)
{
    BOOST_TEST(
        decide(answered(503), idempotency::safe, retry_policy::none(), now - 1s).stopped ==
        stop_reason::attempts_used_up);
}

// ---- all of it at random

BOOST_AUTO_TEST_CASE(the_rules_hold_for_random_calls)
{
    prng random(2026);
    const auto pick = [&](auto& from) { return from[random.below(std::size(from))]; };
    const int some_statuses[] = {0, 0, 0, 302, 400, 401, 404, 408, 409, 429, 429, 500, 501, 502, 503, 503, 504};
    const errc some_failures[] = {errc::transport, errc::transport, errc::deadline_exceeded,
                                  errc::tls,       errc::closed,    errc::bad_response};
    for (int call = 0; call < 20'000; ++call) {
        const auto attempts = static_cast<unsigned>(1 + random.below(6));
        const retry_policy policy = retry_policy()
                                        .max_attempts(attempts)
                                        .base_delay(milliseconds(random.below(2'000)))
                                        .max_delay(milliseconds(random.below(20'000)))
                                        .retry_unsafe(random.below(2) == 0);
        const idempotency repeat = pick(classes);
        const time_point deadline = random.below(4) == 0 ? no_deadline : now + milliseconds(random.below(60'000));
        retry_fsm fsm(policy, repeat, deadline);
        time_point time = now;
        unsigned failures = 0;
        for (bool on = true; on;) {
            attempt_outcome o;
            o.status = pick(some_statuses);
            o.failure = pick(some_failures);
            o.sent = o.status != 0 ? sent_state::reply_received : pick(states);
            o.reused = random.below(2) == 0;
            o.body_repeatable = random.below(8) != 0;
            if (o.status != 0 && random.below(2) == 0) o.retry_after = milliseconds(random.below(30'000));
            time += milliseconds(random.below(500));
            const retry_decision d = fsm.on_failure(o, time, random);
            ++failures;
            on = d.retry;
            BOOST_TEST_REQUIRE(d.retry == (d.stopped == stop_reason::none));
            if (!d.retry) {
                BOOST_TEST_REQUIRE((d.wait == 0ms));
                continue;
            }
            BOOST_TEST_REQUIRE(failures < attempts);
            BOOST_TEST_REQUIRE((d.wait >= 0ms));
            // Never past the deadline, never shorter than what the service named.
            if (deadline != no_deadline) BOOST_TEST_REQUIRE((time + d.wait < deadline));
            if (o.retry_after)
                BOOST_TEST_REQUIRE((d.wait == *o.retry_after));
            else
                BOOST_TEST_REQUIRE((d.wait <= std::max(policy.max_delay(), policy.rate_limit_max_delay())));
            // An unsafe request that may have been carried out goes out again only by the caller's choice.
            if (repeat == idempotency::unsafe && !policy.retry_unsafe()) {
                const bool refused = o.status == 429 || (o.status == 503 && o.retry_after);
                BOOST_TEST_REQUIRE((refused || (o.status == 0 && o.sent == sent_state::not_sent)));
            }
            if (o.status != 0)
                BOOST_TEST_REQUIRE(repeats_status(o.status, idempotency::safe, true, true));
            else
                BOOST_TEST_REQUIRE((o.failure == errc::transport || o.failure == errc::deadline_exceeded));
            BOOST_TEST_REQUIRE(o.body_repeatable);
            time += d.wait;
        }
        BOOST_TEST_REQUIRE(failures <= attempts);
    }
}

BOOST_AUTO_TEST_SUITE_END()
