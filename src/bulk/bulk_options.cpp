// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/bulk_options.hpp>

#include <cmath>

namespace runtype {

namespace {

/// Longer estimates say nothing, and would not fit everywhere.
constexpr double longest_estimate = 1e9;

} // namespace

std::string_view to_string(bulk_outcome outcome) noexcept
{
    switch (outcome) {
    case bulk_outcome::created: return "created";
    case bulk_outcome::updated: return "updated";
    case bulk_outcome::removed: return "removed";
    case bulk_outcome::skipped: return "skipped";
    case bulk_outcome::already_done: return "already_done";
    case bulk_outcome::failed: return "failed";
    }
    return "failed";
}

double bulk_summary::items_per_second() const noexcept
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    return seconds > 0 ? static_cast<double>(items() - already_done) / seconds : 0;
}

std::optional<std::chrono::seconds> bulk_summary::time_left() const noexcept
{
    const double rate = items_per_second();
    if (!total || rate <= 0 || items() > *total) return std::nullopt;
    const double seconds = std::ceil(static_cast<double>(*total - items()) / rate);
    if (seconds > longest_estimate) return std::nullopt;
    return std::chrono::seconds(static_cast<std::int64_t>(seconds));
}

bulk_options& bulk_options::total(std::uint64_t items) &
{
    total_ = items;
    return *this;
}

bulk_options& bulk_options::concurrency(std::size_t calls) &
{
    concurrency_ = calls;
    return *this;
}

bulk_options& bulk_options::conflicts(on_conflict policy) &
{
    conflicts_ = policy;
    return *this;
}

bulk_options& bulk_options::failures(on_failure policy) &
{
    failures_ = policy;
    return *this;
}

bulk_options& bulk_options::journal(std::string file) &
{
    journal_ = std::move(file);
    return *this;
}

bulk_options& bulk_options::records_per_request(std::size_t records) &
{
    records_per_request_ = records;
    return *this;
}

bulk_options& bulk_options::on_item(std::function<void(const bulk_item&)> callback) &
{
    on_item_ = std::move(callback);
    return *this;
}

bulk_options&
bulk_options::on_progress(std::function<void(const bulk_summary&)> callback, std::chrono::milliseconds interval) &
{
    on_progress_ = std::move(callback);
    progress_interval_ = interval;
    return *this;
}

bulk_options& bulk_options::request(request_options options) &
{
    request_ = std::move(options);
    return *this;
}

} // namespace runtype
