// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/timeline.hpp"

#include <algorithm>
#include <utility>

namespace runtype::testing::detail {

timeline::time_point timeline::now() const noexcept
{
    const std::lock_guard lock(mutex_);
    return now_;
}

timeline::key timeline::add(time_point when, sim_task run, bool counted)
{
    const std::lock_guard lock(mutex_);
    key k;
    k.when = when;
    k.order = ++order_;
    event& e = events_[k];
    e.run = std::move(run);
    e.counted = counted;
    counted_ += counted ? 1 : 0;
    return k;
}

bool timeline::remove(const key& which)
{
    event removed; // ends outside the lock: it may own what asks for the time
    const std::lock_guard lock(mutex_);
    const auto found = events_.find(which);
    if (found == events_.end()) {
        return false;
    }
    removed = std::move(found->second);
    events_.erase(found);
    counted_ -= removed.counted ? 1 : 0;
    return true;
}

std::optional<timeline::time_point> timeline::next() const
{
    const std::lock_guard lock(mutex_);
    return events_.empty() ? std::nullopt : std::optional(events_.begin()->first.when);
}

std::vector<timeline::event> timeline::advance(time_point to)
{
    std::vector<event> due;
    const std::lock_guard lock(mutex_);
    now_ = std::max(now_, to);
    while (!events_.empty() && events_.begin()->first.when <= now_) {
        due.push_back(std::move(events_.begin()->second));
        events_.erase(events_.begin());
        counted_ -= due.back().counted ? 1 : 0;
    }
    return due;
}

std::size_t timeline::counted() const noexcept
{
    const std::lock_guard lock(mutex_);
    return counted_;
}

void timeline::clear()
{
    std::map<key, event> dropped;
    const std::lock_guard lock(mutex_);
    dropped.swap(events_);
    counted_ = 0;
}

} // namespace runtype::testing::detail
