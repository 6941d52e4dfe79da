// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a limit of n per window is kept as "never more than n in any ten seconds". The service's windows are fixed,
// but when they begin is unknown, and a client that counted in windows of its own could put twice the limit into one of
// the service's. Under load the two are the same: n calls at once, and n more ten seconds later.
//
// As many calls as one window has accepted go out at once. What a limit has beyond that (it may be the sum of two
// windows, or it was raised) is tried one call at a time, so that a limit that is too large costs one 429, not a burst
// of them (one for each trial_wait, should refusals take longer than that).

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
    /// Windows that are counted from the end of a pause begin up to this much after the service's: that, and an
    /// answer's way.
    static constexpr std::chrono::milliseconds blur{1'250};
    /// Calls that have to be refused together to teach a limit. A single one may have any reason; the pause that it
    /// asks for is enough, because one call at a time cannot storm anything. (That of a call that was tried teaches.)
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
    /// A call that is tried has been accepted if no answer came for so long: those that are accepted may run for
    /// minutes, but refusals come at once.
    static constexpr std::chrono::milliseconds trial_wait{250};
    /// Between two calls that are tried, as far as it is foreseen: the answer to the first may have come by then.
    static constexpr std::chrono::milliseconds trial_pace{50};

    /// Without a `cap` there is no limit until on_limited() taught one. A cap is never exceeded.
    explicit rate_window(std::optional<std::uint32_t> cap = {}) noexcept
        : cap_(cap), limit_(cap), proven_(cap.value_or(0))
    {
    }

    /// Whether calls have to ask at all. False until the first 429.
    [[nodiscard]] bool engaged() const noexcept { return limit_ || pause_end_ != time_point::min(); }

    /// Takes a place in the window for a call that goes out now; false if there is none.
    bool try_take(time_point now);
    /// Gives back a place that was taken for a call that did not go out.
    void give_back() noexcept;
    /// When there may be a place for the call that has `ahead` others in front of it. If that depends on answers, it is
    /// an estimate: ask again after each.
    [[nodiscard]] time_point turn(time_point now, std::size_t ahead) const;
    /// Whether the next place goes to a call that is tried, and nothing has to be waited for first.
    [[nodiscard]] bool ready_to_try() const noexcept
    {
        return open_ == 0 && limit_ && in_one_window() >= proven_ && taken_.size() < *limit_;
    }

    /// The service accepted a call that was sent then (any answer but 429).
    void on_accepted(time_point sent) noexcept;
    /// A call that was sent then, if it was, ended without an answer.
    void on_lost(time_point sent) noexcept;
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
    void learn();
    /// What went out in this window has been accepted, if there is nothing left to wait for.
    void prove(time_point now) noexcept;
    /// A call that went out then can no longer be refused.
    void close(time_point sent) noexcept;
    /// Places that may have been taken in one window of the service, the one that lasts.
    [[nodiscard]] std::uint32_t in_one_window() const noexcept;
    void drop_old(time_point now) noexcept;
    void end_window(time_point now);
    [[nodiscard]] std::uint32_t accepted_since(time_point when) const noexcept;

    std::optional<std::uint32_t> cap_;
    std::optional<std::uint32_t> limit_;
    std::uint32_t proven_ = 0;            ///< calls that go out at once; those beyond are tried one at a time
    std::optional<std::uint32_t> stated_; ///< the limit that the last 429 stated
    std::deque<time_point> taken_;        ///< of the last window
    time_point pause_end_ = time_point::min();
    time_point resumed_ = time_point::min(); ///< end of the last pause
    std::string pause_code_;
    time_point began_ = time_point::min();      ///< the end of the last pause, if it ended a window
    std::uint32_t accepted_now_ = 0;            ///< calls that were sent since then
    std::uint32_t open_ = 0;                    ///< calls that took a place and may still be refused
    time_point open_since_ = time_point::min(); ///< when the first of them did
    time_point last_at_ = time_point::min();    ///< when the last one did
    std::uint32_t refused_ = 0;                 ///< calls that were answered 429 in that pause's window
    bool learning_pause_ = false;               ///< the pause ends a window, so the window teaches the limit
    time_point first_end_;                      ///< of that pause: the earliest time that a 429 named
    time_point last_end_;                       ///< and the latest
    bool paused_ = false;                       ///< the end of the pause has not been dealt with

    time_point window_begin_ = time_point::min(); ///< of our own count of used-up windows
    std::uint32_t in_window_ = 0;  ///< places taken in it but for its end (without a limit: since a pause)
    std::uint32_t lost_ = 0;       ///< of those that went out in it, calls that ended without an answer
    std::uint32_t at_its_end_ = 0; ///< places taken in it when the service's next window may have begun
    std::uint32_t before_it_ = 0;  ///< places taken so in the window before
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
