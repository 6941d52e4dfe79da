// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/rate_window.hpp"

#include <algorithm>
#include <utility>

namespace runtype::detail {

namespace {

using namespace std::chrono_literals;
using time_point = rate_window::time_point;

constexpr std::string_view slow_mode_code = "SLOW_MODE_HOURLY_LIMIT_EXCEEDED";

std::int64_t second_of(time_point t) noexcept
{
    return std::chrono::floor<std::chrono::seconds>(t.time_since_epoch()).count();
}

} // namespace

bool rate_window::try_take(time_point now)
{
    if (now < pause_end_) return false;
    if (paused_) end_pause();
    if (!limit_) {
        ++in_window_;
        return true;
    }
    drop_old(now);
    if (window_begin_ == time_point::min() || now - window_begin_ >= length) end_window(now);
    prove(now);
    if (taken_.size() >= *limit_) {
        used_up_ = true;
        return false;
    }
    if (open_ > 0 && in_one_window() >= proven_) return false;
    taken_.push_back(now);
    last_at_ = now;
    ++open_;
    ++(now - window_begin_ < length - blur ? in_window_ : at_its_end_);
    return true;
}

std::uint32_t rate_window::in_one_window() const noexcept
{
    return std::min(static_cast<std::uint32_t>(taken_.size()), in_window_ + at_its_end_ + before_it_);
}

void rate_window::prove(time_point now) noexcept
{
    if (open_ > 0 && now - last_at_ < trial_wait) return;
    open_ = 0;
    open_since_ = now;
    proven_ = std::max(proven_, in_window_ - std::min(in_window_, lost_));
}

void rate_window::give_back() noexcept
{
    if (at_its_end_ > 0)
        --at_its_end_;
    else if (in_window_ > 0)
        --in_window_;
    if (!taken_.empty()) taken_.pop_back();
    if (open_ > 0) --open_;
}

void rate_window::on_lost(time_point sent) noexcept
{
    close(sent);
    if (sent >= window_begin_) ++lost_;
}

void rate_window::close(time_point sent) noexcept
{
    if (sent >= open_since_ && open_ > 0) --open_;
}

time_point rate_window::turn(time_point now, std::size_t ahead) const
{
    if (now < pause_end_ || !limit_) {
        const std::size_t windows = limit_ ? ahead / *limit_ : 0;
        return std::max(now, pause_end_) + windows * length;
    }
    // The places come free in the order in which they were taken, ten seconds later.
    const auto old = std::find_if(taken_.begin(), taken_.end(), [&](time_point t) { return now - t < length; });
    const auto busy = static_cast<std::size_t>(taken_.end() - old);
    const std::size_t free = *limit_ > busy ? *limit_ - busy : 0;
    if (ahead < free) {
        const std::size_t used = std::min<std::size_t>(busy, in_one_window());
        if (used + ahead < proven_) return now;
        time_point tried = now + (used + ahead - std::max<std::size_t>(used, proven_)) * trial_pace;
        if (open_ > 0) tried += std::clamp<std::chrono::nanoseconds>(last_at_ + trial_wait - now, 0ns, trial_pace);
        return std::min(tried, window_begin_ + length); // the proven ones' next turn, should that be earlier
    }
    const std::size_t position = ahead - free; // among those that come free, and the windows after
    const std::size_t windows = position / *limit_;
    const std::size_t place = position % *limit_;
    const time_point frees = place < busy ? *(old + static_cast<std::ptrdiff_t>(place)) : now;
    return frees + (windows + 1) * length;
}

void rate_window::on_accepted(time_point sent) noexcept
{
    close(sent);
    if (sent >= resumed_) ++accepted_now_;
    const std::int64_t second = second_of(sent);
    slot& s = accepted_[static_cast<std::size_t>(second) % slots];
    if (s.second > second) return; // too late to count
    if (s.second < second) s = slot{second, 0};
    ++s.count;
}

void rate_window::on_limited(
    time_point sent, time_point now, time_point until, std::optional<std::uint32_t> known, std::string_view code)
{
    if (now >= pause_end_ && paused_) end_pause();
    const bool slow_mode = code == slow_mode_code;
    if (known && !slow_mode) stated_ = known;
    // A late answer to a call of an earlier window: its time is kept to, but it says nothing about this window.
    const bool late = resumed_ != time_point::min() && sent < resumed_;
    if (!slow_mode && !late) {
        ++refused_;
        const bool first = !std::exchange(learning_pause_, true);
        first_end_ = first ? until : std::min(first_end_, until); // answers overtake each other
        last_end_ = first ? until : std::max(last_end_, until);
    }
    if (until > pause_end_) {
        pause_end_ = until;
        pause_code_ = code;
    }
    paused_ = true;
}

void rate_window::end_pause()
{
    paused_ = false;
    pause_code_.clear();
    const bool ends_window = std::exchange(learning_pause_, false);
    if (ends_window) {
        learn();
        if (tried_) patience_ = std::min(patience_ * 2, longest_patience);
        tried_ = false;
        step_ = 1;
        wins_ = 0;
        clean_windows_ = 0;
        // The service's next window has begun: all of its places are free.
        taken_.clear();
        window_begin_ = pause_end_;
        in_window_ = 0;
        lost_ = 0;
        at_its_end_ = 0;
        before_it_ = 0;
        used_up_ = false;
    }
    began_ = ends_window ? pause_end_ : time_point::min();
    resumed_ = pause_end_;
    open_ = 0;
    accepted_now_ = 0;
    refused_ = 0;
}

void rate_window::learn()
{
    // Calls that went out around the end of one window were refused by it and by the next one: both were used up, and
    // what was accepted is the sum of two limits.
    const auto windows = static_cast<std::uint32_t>(1 + (last_end_ - first_end_ + length / 2) / length);
    std::uint32_t counted = accepted_since(last_end_ - windows * length - granularity) / windows;
    std::uint32_t sure = counted;
    const std::uint32_t before = counted - std::min(counted, accepted_now_);
    if (windows == 1) {
        // A window that was not used up refuses nothing, and what it accepted is counted, too, where calls went out
        // about when it ended or began.
        const std::uint32_t inside = accepted_since(last_end_ - length + std::chrono::seconds(1));
        const std::uint32_t at_its_end = accepted_since(last_end_ - 2 * granularity);
        sure = inside - std::min(inside, at_its_end);
        if (began_ != time_point::min() && last_end_ - began_ < length * 3 / 2) { // it began with the last pause's end
            sure = std::max(sure, accepted_now_ - std::min(accepted_now_, at_its_end));
            // Some may not have been answered yet.
            const std::uint32_t sent = in_window_ + at_its_end_;
            counted = std::max(counted, sent - std::min(sent, refused_ + lost_));
        }
    }
    if (refused_ >= refusals_that_teach && counted >= least_learned) {
        limit_ = counted;
        proven_ = std::max(sure, (counted + 1) / 2); // one of two windows had at least half of all
    } else if (limit_ && in_one_window() > proven_) {
        // The last one was tried, and was one too many behind those that the window had accepted before its pause.
        limit_ = std::min(*limit_ - 1, in_one_window() - 1 + before);
    } else if (limit_ && *limit_ > least_learned) {
        --*limit_;
    }
    // The limit that an answer states may be that of another period (an hour, the plan's month), so it replaces nothing
    // that was counted, it only bounds it.
    for (const std::optional<std::uint32_t>& most : {std::exchange(stated_, std::nullopt), cap_}) {
        if (!most) continue;
        if (!limit_) proven_ = *most;
        limit_ = std::min(limit_.value_or(*most), *most);
    }
    if (limit_) proven_ = std::min(proven_, *limit_);
}

void rate_window::drop_old(time_point now) noexcept
{
    while (!taken_.empty() && now - taken_.front() >= length) taken_.pop_front();
}

void rate_window::end_window(time_point now)
{
    prove(now);
    const bool clean = std::exchange(used_up_, false);
    // In step with the service's windows, as far as a pause has told.
    window_begin_ = window_begin_ == time_point::min() ? now : window_begin_ + (now - window_begin_) / length * length;
    before_it_ = at_its_end_;
    at_its_end_ = 0;
    in_window_ = 0;
    lost_ = 0;
    if (!clean || (cap_ && *limit_ >= *cap_)) return;
    if (++clean_windows_ < patience_) return;
    clean_windows_ = 0;
    if (std::exchange(tried_, true)) {
        patience_ = first_patience; // the last try went well
        if (++wins_ >= wins_before_larger_tries) step_ *= 2;
    }
    *limit_ += step_;
    if (cap_) limit_ = std::min(*limit_, *cap_);
}

std::uint32_t rate_window::accepted_since(time_point when) const noexcept
{
    const std::int64_t first = second_of(when);
    std::uint32_t sum = 0;
    for (const slot& s : accepted_) {
        if (s.second >= first) sum += s.count;
    }
    return sum;
}

} // namespace runtype::detail
