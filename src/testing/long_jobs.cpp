// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/long_jobs.hpp"

#include <boost/json/array.hpp>

#include <algorithm>

namespace runtype::testing::detail {

namespace json = boost::json;

std::uint64_t long_jobs::poll(std::string_view id)
{
    auto at = polled_.find(id);
    if (at == polled_.end()) at = polled_.emplace(std::string(id), 0).first;
    return ++at->second;
}

std::string_view long_jobs::status_at(std::uint64_t poll, std::uint64_t last) const noexcept
{
    return poll >= last ? std::string_view(last_status_) : poll == 1 ? "queued" : "running";
}

void long_jobs::advance_batch(std::string_view id, json::object& batch, std::string_view now)
{
    if (batch["status"] == "cancelled") return;
    const std::uint64_t n = std::min(poll(id), polls_);
    const std::int64_t total = batch.at("totalRecords").to_number<std::int64_t>();
    const auto done = static_cast<std::int64_t>(
        n == polls_ ? static_cast<std::uint64_t>(total) : static_cast<std::uint64_t>(total) * (n - 1) / polls_);
    batch["status"] = status_at(n, polls_);
    batch["processedRecords"] = done;
    batch["failedRecords"] = n == polls_ && last_status_ != "completed" ? total : 0;
    batch["progress"] = total == 0 ? 100 : done * 100 / total;
    if (n == polls_ && !batch.contains("completedAt")) batch["completedAt"] = now;
}

void long_jobs::advance_group(std::string_view id, json::object& group)
{
    const std::uint64_t n = poll(id);
    json::array batches;
    batches.push_back({{"batchId", "bx_1"}, {"status", status_at(n, (polls_ + 1) / 2)}});
    batches.push_back({{"batchId", "bx_2"}, {"status", status_at(n, polls_)}});
    group["evalGroupId"] = id;
    group["totalEvals"] = batches.size();
    group["batches"] = std::move(batches);
}

} // namespace runtype::testing::detail
