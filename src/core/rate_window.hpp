// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a limit of n per window is kept as "never more than n in any ten seconds". The service's windows are fixed,
// but when they begin is unknown, and a client that counted in windows of its own could put twice the limit into one of
// the service's. Under load the two are the same: n calls at once, and n more ten seconds later.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/** When the next call may go out, learned from what the service answers. No clock and no lock of its own. */
class rate_window {
public:
    using time_point = std::chrono::steady_clock::time_point;

    /// Length of the service's window.
    static constexpr std::chrono::milliseconds length{10'000};
    /// Retry-After comes in whole seconds: the window that it ends began up to this much earlier than it says.
    static constexpr std::chrono::milliseconds granularity{1'000};
    /// Calls that have to be refused together to teach a limit. A single one may have any reason; the pause that it
    /// asks for is enough, because one call at a time cannot storm anything.
    static constexpr std::uint32_t refusals_that_teach = 2;
    /// Least limit that is learned, a fifth of the smallest plan's: a window in which fewer calls were accepted was
    /// used up by others, and holding back more than the named time would only leave the next one to them as well.
    static constexpr std::uint32_t least_learned = 10;
    /// Windows that a learned limit has to be used up in without a 429 before one more call is tried; doubles with each
    /// try that failed. So a limit that does not change costs ever fewer 429s.
    static constexpr std::uint32_t first_patience = 1;
    static constexpr std::uint32_t longest_patience = 32; ///< five minutes: a raised limit is found out by then
    /// Tries in a row that have to succeed before they get larger (twice as many calls each time).
    static constexpr std::uint32_t wins_before_larger_tries = 8;

    /// Without a `cap` there is no limit until on_limited() taught one. A cap is never exceeded.
    explicit rate_window(std::optional<std::uint32_t> cap = {}) noexcept : cap_(cap), limit_(cap) {}

    /// Whether calls have to ask at all. False until the first 429.
    [[nodiscard]] bool engaged() const noexcept { return limit_ || pause_end_ != time_point::min(); }

    /// Takes a place in the window for a call that goes out now; false if there is none.
    bool try_take(time_point now);
    /// Gives back a place that was taken for a call that did not go out.
    void give_back() noexcept;
    /// When there may be a place for the call that has `ahead` others in front of it.
    [[nodiscard]] time_point turn(time_point now, std::size_t ahead) const;

    /// The service accepted a call that was sent then (any answer but 429).
    void on_accepted(time_point sent) noexcept;
    /** The service answered 429.
     *
     *  @param sent  When the call was sent.
     *  @param until When it may be sent again.
     *  @param known The limit that the answer states, if it does.
     *  @param code  The service's own code, "" if none. SLOW_MODE_HOURLY_LIMIT_EXCEEDED is about hours and teaches
     *               nothing about windows.
     */
    void on_limited(
        time_point sent, time_point now, time_point until, std::optional<std::uint32_t> known, std::string_view code);

    [[nodiscard]] std::optional<std::uint32_t> limit() const noexcept { return limit_; }
    /// Until when nothing goes out; time_point::min() if never.
    [[nodiscard]] time_point pause_end() const noexcept { return pause_end_; }
    /// The service's code for the pause.
    [[nodiscard]] const std::string& pause_code() const noexcept { return pause_code_; }

private:
    void end_pause();
    void drop_old(time_point now) noexcept;
    void end_window(time_point now);
    [[nodiscard]] std::uint32_t accepted_since(time_point when) const noexcept;

    std::optional<std::uint32_t> cap_;
    std::optional<std::uint32_t> limit_;
    std::optional<std::uint32_t> stated_; ///< the limit that the last 429 stated
    std::deque<time_point> taken_;        ///< of the last window
    time_point pause_end_ = time_point::min();
    time_point resumed_ = time_point::min(); ///< end of the last pause
    std::string pause_code_;
    std::uint32_t refused_ = 0;   ///< calls that were answered 429 in that pause's window
    bool learning_pause_ = false; ///< the pause ends a window, so the window teaches the limit
    time_point first_end_;        ///< of that pause: the earliest time that a 429 named
    bool paused_ = false;         ///< the end of the pause has not been dealt with

    time_point window_begin_ = time_point::min(); ///< of our own count of used-up windows
    bool used_up_ = false;
    std::uint32_t clean_windows_ = 0;
    std::uint32_t patience_ = first_patience;
    std::uint32_t step_ = 1;
    std::uint32_t wins_ = 0;
    bool tried_ = false; ///< the limit was raised since the last 429

    /// Calls accepted, by the second in which they were sent: a ring of 16 seconds.
    struct slot {
        std::int64_t second = -1;
        std::uint32_t count = 0;
    };
    static constexpr std::size_t slots = 16;
    slot accepted_[slots];
};

} // namespace runtype::detail
