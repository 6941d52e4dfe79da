// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::testing::detail {

/// Batches and evals that are over after some requests for their state, and come nearer to that with each.
class long_jobs {
public:
    /// @param polls Requests until a job is over; 0: its state stays as it is.
    long_jobs(std::uint64_t polls, std::string last_status) : polls_(polls), last_status_(std::move(last_status)) {}

    [[nodiscard]] bool moves() const noexcept { return polls_ > 0; }
    /// The state of a batch, one request later. One that was cancelled stays so.
    void advance_batch(std::string_view id, boost::json::object& batch, std::string_view now);
    /// The same for a group of evals: of its two batches the first is over half-way.
    void advance_group(std::string_view id, boost::json::object& group);

private:
    [[nodiscard]] std::uint64_t poll(std::string_view id);
    [[nodiscard]] std::string_view status_at(std::uint64_t poll, std::uint64_t last) const noexcept;

    std::uint64_t polls_;
    std::string last_status_;
    std::map<std::string, std::uint64_t, std::less<>> polled_;
};

} // namespace runtype::testing::detail
