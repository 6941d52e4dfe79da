// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <chrono>
#include <cstdint>

namespace runtype {

/** How a client keeps to the service's burst limit.
 *
 *  Runtype counts flow executions in windows of 10 seconds: 50, 200 or 500 by plan; what comes beyond is answered 429
 *  until the window ends. The governor of a client counts runs (executing an agent or a flow, dispatch, evals) apart
 *  from all other calls. A 429 makes every call of its kind wait until the time that the service named, and teaches
 *  the limit: as many as were accepted in that window. (If some of them may have been accepted by the window before,
 *  those are tried one by one.) Later windows get that many calls and no more, first come, first served, interactive
 *  calls before bulk ones (request_options::priority); a window that was used up without a 429 raises a learned limit
 *  again, one call at a time. A call whose turn would come after its deadline fails at once with errc::rate_limited.
 */
class RUNTYPE_API rate_limit {
public:
    /// The documented length of a window.
    static constexpr std::chrono::seconds window{10};

    /// The default: no limit until the service answers 429, then what that taught.
    [[nodiscard]] static rate_limit learning() noexcept { return rate_limit(kind::learning, 0); }
    /// No governor: calls go out at once, and a 429 holds up none but the call that got it.
    [[nodiscard]] static rate_limit off() noexcept { return rate_limit(kind::off, 0); }
    /// The Startup plan: at most 50 runs in a window from the start; other calls as in learning().
    [[nodiscard]] static rate_limit startup() noexcept { return runs(50); }
    /// The Pro plan (Growth in newer documents): at most 200 runs in a window.
    [[nodiscard]] static rate_limit pro() noexcept { return runs(200); }
    /// The Team plan: at most 500 runs in a window.
    [[nodiscard]] static rate_limit team() noexcept { return runs(500); }
    /// At most `n` runs in a window (at least 1); 429s can lower it for a while, never raise it.
    [[nodiscard]] static rate_limit runs(std::uint32_t n) noexcept { return rate_limit(kind::known, n == 0 ? 1 : n); }

    [[nodiscard]] bool is_off() const noexcept { return kind_ == kind::off; }
    /// Runs in a window, 0 if that has to be learned.
    [[nodiscard]] std::uint32_t runs() const noexcept { return runs_; }

private:
    enum class kind : std::uint8_t { learning, off, known };
    rate_limit(kind k, std::uint32_t n) noexcept : kind_(k), runs_(n) {}

    kind kind_;
    std::uint32_t runs_;
};

} // namespace runtype
