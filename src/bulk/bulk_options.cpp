// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/bulk_options.hpp>

namespace runtype {

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
