// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: one place says whether a failed attempt is repeated and how long to wait, as plain data in and data out.
// The coroutine that carries it out has no opinion of its own; the rules are tested without a clock or a socket.

#include "core/operation.hpp"
#include "core/prng.hpp"
#include "core/retry_budget.hpp"

#include <runtype/error.hpp>
#include <runtype/retry_policy.hpp>

#include <chrono>
#include <optional>

namespace runtype::detail {

/// How an attempt failed.
struct attempt_outcome {
    attempt_outcome() noexcept {}

    int status = 0;                 ///< HTTP status, 0 if there was no answer
    errc failure = errc::transport; ///< if status is 0
    sent_state sent = sent_state::not_sent;
    bool reused = false;         ///< the connection had served before
    bool body_repeatable = true; ///< false: what was read of the body's source cannot be read again
    std::optional<std::chrono::milliseconds> retry_after; ///< as the service named it
};

/// What to do next.
struct retry_decision {
    retry_decision() noexcept {}

    bool retry = false;
    std::chrono::milliseconds wait{0};
    wait_reason why = wait_reason::none;
    stop_reason stopped = stop_reason::none; ///< set when retry is false
};

/// Decides after each failed attempt of one call.
class retry_fsm {
public:
    using time_point = std::chrono::steady_clock::time_point;

    retry_fsm(const retry_policy& policy, idempotency repeat, time_point deadline) noexcept
        : policy_(policy), repeat_(repeat), deadline_(deadline)
    {
    }

    /// After attempt number attempts() + 1 failed.
    [[nodiscard]] retry_decision
    on_failure(const attempt_outcome& outcome, time_point now, prng& random, retry_budget* budget = nullptr) noexcept;
    [[nodiscard]] unsigned failures() const noexcept { return failures_; }
    /// Retries that were paid from the budget.
    [[nodiscard]] unsigned paid() const noexcept { return paid_; }

private:
    [[nodiscard]] stop_reason repeatable(const attempt_outcome& outcome) const noexcept;
    void choose_wait(retry_decision& decision, const attempt_outcome& outcome, prng& random) const noexcept;

    retry_policy policy_;
    idempotency repeat_;
    time_point deadline_;
    unsigned failures_ = 0;
    unsigned paid_ = 0;
};

/// The code of an answer that is not 2xx.
[[nodiscard]] errc errc_of_status(int status) noexcept;

} // namespace runtype::detail
