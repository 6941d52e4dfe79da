// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <chrono>
#include <utility>

namespace runtype {

/** When a call is tried again, and how long it waits before.
 *
 *  Safe and idempotent requests (GET, HEAD, PUT, DELETE) are repeated on transport failures, 408, 429, 500, 502, 503
 * and 504. Unsafe ones (POST, PATCH) only when nothing was sent, on 429, and on 503 with Retry-After, unless
 * retry_unsafe is on. 402, 409 and other 4xx are never repeated. A time that the service names is never shortened; if
 * waiting it out would pass the call's deadline, the call fails at once and its error carries retry_after().
 */
class RUNTYPE_API retry_policy {
public:
    /// Attempts in all, the first included. Four retries outlast one 10-second burst window.
    static constexpr unsigned default_max_attempts = 5;
    /// First back-off bound; doubles with each retry. Below it retries come faster than most faults pass.
    static constexpr std::chrono::milliseconds default_base_delay{500};
    /// Upper bound of one back-off.
    static constexpr std::chrono::milliseconds default_max_delay{8'000};
    /// First bound after a 429 without Retry-After: the service's window is 10 s, so waits of a second are wasted
    /// calls.
    static constexpr std::chrono::milliseconds default_rate_limit_base_delay{4'000};
    /// Upper bound after a 429 without Retry-After: the documented length of the burst window.
    static constexpr std::chrono::milliseconds default_rate_limit_max_delay{10'000};

    retry_policy() noexcept {}

    /// No retries at all.
    [[nodiscard]] static retry_policy none() noexcept { return retry_policy().max_attempts(1); }

    /// Attempts in all, 1 to 100 (values outside are clamped). 1 means no retry.
    retry_policy& max_attempts(unsigned n) & noexcept;
    retry_policy&& max_attempts(unsigned n) && noexcept { return std::move(max_attempts(n)); }
    /// Bound of the first back-off, doubled for each further one. Zero means no wait.
    retry_policy& base_delay(std::chrono::milliseconds d) & noexcept;
    retry_policy&& base_delay(std::chrono::milliseconds d) && noexcept { return std::move(base_delay(d)); }
    /// Bound of every back-off.
    retry_policy& max_delay(std::chrono::milliseconds d) & noexcept;
    retry_policy&& max_delay(std::chrono::milliseconds d) && noexcept { return std::move(max_delay(d)); }
    /// Bound of the first wait after a 429 that names no time, doubled up to `max`.
    retry_policy& rate_limit_delay(std::chrono::milliseconds base, std::chrono::milliseconds max) & noexcept;
    retry_policy&& rate_limit_delay(std::chrono::milliseconds base, std::chrono::milliseconds max) && noexcept
    {
        return std::move(rate_limit_delay(base, max));
    }
    /// Also repeat POST and PATCH after 5xx and after transport failures. The service may then carry a request out
    /// twice.
    retry_policy& retry_unsafe(bool on) & noexcept;
    retry_policy&& retry_unsafe(bool on) && noexcept { return std::move(retry_unsafe(on)); }

    [[nodiscard]] unsigned max_attempts() const noexcept { return max_attempts_; }
    [[nodiscard]] std::chrono::milliseconds base_delay() const noexcept { return base_delay_; }
    [[nodiscard]] std::chrono::milliseconds max_delay() const noexcept { return max_delay_; }
    [[nodiscard]] std::chrono::milliseconds rate_limit_base_delay() const noexcept { return rate_limit_base_delay_; }
    [[nodiscard]] std::chrono::milliseconds rate_limit_max_delay() const noexcept { return rate_limit_max_delay_; }
    [[nodiscard]] bool retry_unsafe() const noexcept { return retry_unsafe_; }

private:
    unsigned max_attempts_ = default_max_attempts;
    std::chrono::milliseconds base_delay_ = default_base_delay;
    std::chrono::milliseconds max_delay_ = default_max_delay;
    std::chrono::milliseconds rate_limit_base_delay_ = default_rate_limit_base_delay;
    std::chrono::milliseconds rate_limit_max_delay_ = default_rate_limit_max_delay;
    bool retry_unsafe_ = false;
};

} // namespace runtype
