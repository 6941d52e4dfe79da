// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: tokens come from successes, not from calls. When everything fails, a budget that each call pays into lets
// the load on a broken service stay above one attempt per call for as long as it is broken; this one lets it fall to
// one. (The scheme of the AWS SDKs' standard retry mode.)

#include <atomic>
#include <cstdint>

namespace runtype::detail {

/// What a client may spend on retries. Thread-safe, without a lock.
class retry_budget {
public:
    /// A retry costs this many units; a call that succeeds without one brings one back.
    static constexpr std::int64_t cost = 5;

    /// `retries` in store at the start and at most; 0 means that there is no limit.
    explicit retry_budget(std::uint32_t retries) noexcept : full_(retries * cost), left_(full_) {}

    /// Pays for a retry; false if the store does not have it.
    bool spend() noexcept
    {
        if (full_ == 0) return true;
        std::int64_t left = left_.load(std::memory_order_relaxed);
        while (left >= cost) {
            if (left_.compare_exchange_weak(left, left - cost, std::memory_order_relaxed)) return true;
        }
        return false;
    }
    /// A call succeeded. What its retries cost comes back: they were worth it.
    void succeeded(std::uint32_t retries_paid) noexcept
    {
        std::int64_t left = left_.load(std::memory_order_relaxed);
        while (left < full_) {
            const std::int64_t more = left + (retries_paid == 0 ? 1 : retries_paid * cost);
            if (left_.compare_exchange_weak(left, more < full_ ? more : full_, std::memory_order_relaxed)) return;
        }
    }
    /// Whole retries in store now.
    [[nodiscard]] std::uint32_t left() const noexcept { return static_cast<std::uint32_t>(left_ / cost); }

private:
    const std::int64_t full_;
    std::atomic<std::int64_t> left_;
};

} // namespace runtype::detail
