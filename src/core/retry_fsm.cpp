// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/retry_fsm.hpp"

#include "core/backoff.hpp"
#include "core/retry_after.hpp"

#include <algorithm>

namespace runtype::detail {

namespace {

bool is_retryable_status(int status) noexcept
{
    switch (status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: return true;
    default: return false;
    }
}

/// Certificates do not get better by asking again, nor does an answer by being too large; what broke on the way may.
bool is_retryable_failure(errc failure) noexcept
{
    return failure == errc::transport || failure == errc::deadline_exceeded;
}

} // namespace

errc errc_of_status(int status) noexcept
{
    switch (status) {
    case 401: return errc::unauthorized;
    case 402: return errc::payment_required;
    case 403: return errc::forbidden;
    case 404:
    case 410: return errc::not_found;
    case 408: return errc::server_error;
    case 409: return errc::conflict;
    case 413: return errc::bad_request;
    case 429: return errc::rate_limited;
    default: break;
    }
    if (status >= 500 && status <= 599) return errc::server_error;
    if (status >= 400 && status <= 499) return errc::bad_request;
    return errc::bad_response; // redirects are not followed, and nothing else is an answer to these calls
}

stop_reason retry_fsm::repeatable(const attempt_outcome& outcome) const noexcept
{
    if (outcome.status != 0 ? !is_retryable_status(outcome.status) : !is_retryable_failure(outcome.failure))
        return stop_reason::not_retryable;
    if (repeat_ == idempotency::unsafe && !policy_.retry_unsafe()) {
        const bool refused = outcome.status == 429 || (outcome.status == 503 && outcome.retry_after);
        const bool never_left = outcome.status == 0 && outcome.sent == sent_state::not_sent;
        if (!refused && !never_left) return stop_reason::unsafe_to_repeat;
    }
    if (!outcome.body_repeatable) return stop_reason::body_not_repeatable;
    return stop_reason::none;
}

void retry_fsm::choose_wait(retry_decision& decision, const attempt_outcome& outcome, prng& random) const noexcept
{
    const unsigned retry_index = failures_ - 1;
    if (outcome.retry_after) {
        decision.wait = *outcome.retry_after;
        decision.why = wait_reason::retry_after;
    } else if (outcome.status == 429) {
        decision.wait =
            full_jitter_backoff(retry_index, policy_.rate_limit_base_delay(), policy_.rate_limit_max_delay(), random);
        decision.why = wait_reason::rate_limit;
    } else {
        decision.why = wait_reason::backoff;
        // The keep-alive race: the server closed an unused connection while the request was on its way. Nothing is
        // wrong with the server, so the first retry goes out at once.
        const bool keep_alive_race =
            retry_index == 0 && outcome.status == 0 && outcome.reused && outcome.failure == errc::transport;
        if (!keep_alive_race)
            decision.wait = full_jitter_backoff(retry_index, policy_.base_delay(), policy_.max_delay(), random);
    }
    decision.wait = std::min(decision.wait, max_retry_after); // beyond it, now + wait would overflow
}

retry_decision
retry_fsm::on_failure(const attempt_outcome& outcome, time_point now, prng& random, retry_budget* budget) noexcept
{
    ++failures_;
    retry_decision decision;
    decision.stopped = repeatable(outcome);
    if (decision.stopped != stop_reason::none) return decision;
    if (failures_ >= policy_.max_attempts()) {
        decision.stopped = stop_reason::attempts_used_up;
        return decision;
    }
    choose_wait(decision, outcome, random);
    // Honest before the wait: a time that the service named is never shortened, and nothing sleeps past the deadline.
    if (deadline_ != time_point::max() && (now >= deadline_ || decision.wait >= deadline_ - now)) {
        decision.wait = std::chrono::milliseconds(0);
        decision.why = wait_reason::none;
        decision.stopped = stop_reason::deadline;
        return decision;
    }
    // A 429 names a time to come back, and the rate governor sees to it that all come in turn: that is no storm. Nor is
    // a request that never left.
    const bool never_left = outcome.status == 0 && outcome.reused && outcome.sent == sent_state::not_sent;
    if (budget && outcome.status != 429 && !never_left) {
        if (!budget->spend()) {
            decision.wait = std::chrono::milliseconds(0);
            decision.why = wait_reason::none;
            decision.stopped = stop_reason::budget_used_up;
            return decision;
        }
        ++paid_;
    }
    decision.retry = true;
    return decision;
}

} // namespace runtype::detail
