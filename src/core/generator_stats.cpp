// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/generator_stats.hpp>

#include <algorithm>
#include <cmath>

namespace runtype {

namespace {

/// Longer estimates say nothing, and would not fit everywhere.
constexpr double longest_estimate = 1e9;

} // namespace

double generator_stats::items_per_second() const noexcept
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    return seconds > 0 ? static_cast<double>(items) / seconds : 0;
}

std::optional<std::uint64_t> generator_stats::items_left() const noexcept
{
    if (!total || *total < 0) return std::nullopt;
    const auto all = static_cast<std::uint64_t>(*total);
    const std::uint64_t done = items_before + items;
    return all > done ? all - done : 0;
}

std::optional<std::chrono::seconds> generator_stats::time_left() const noexcept
{
    const auto left = items_left();
    const double rate = items_per_second();
    if (!left || rate <= 0) return std::nullopt;
    const double seconds = std::ceil(static_cast<double>(*left) / rate);
    if (seconds > longest_estimate) return std::nullopt;
    return std::chrono::seconds(static_cast<std::int64_t>(seconds));
}

generator_stats& generator_stats::operator+=(const generator_stats& other) noexcept
{
    total = total && other.total ? std::optional(*total + *other.total) : std::nullopt;
    items += other.items;
    pages += other.pages;
    requests += other.requests;
    retries += other.retries;
    bytes += other.bytes;
    waited += other.waited;
    backing_off += other.backing_off;
    held_back += other.held_back;
    queued += other.queued;
    items_before += other.items_before;
    stalled = std::max(stalled, other.stalled);
    working = std::max(working, other.working);
    elapsed = std::max(elapsed, other.elapsed);
    return *this;
}

} // namespace runtype
