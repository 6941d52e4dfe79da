// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/testing/io_plan.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace runtype::testing::detail {

/// What a plan has in store for one step.
struct step_orders {
    std::uint64_t number = 0;
    boost::system::error_code error; ///< the step fails with it
    std::optional<cut_style> cut;
    bool stall = false;
    std::function<void()> call;
    std::function<void()> call_late;
};

/// Where a connection is to end.
struct byte_orders {
    std::optional<std::uint64_t> cut_sent;
    std::optional<std::uint64_t> cut_received;
    std::optional<std::uint64_t> lose_sent;
    cut_style style = cut_style::reset;
};

/// Numbers the steps of a run, keeps their list if that is wanted, and knows the plan. No I/O, not thread-safe.
class step_log {
public:
    explicit step_log(bool keep) : keep_(keep) {}

    void set_plan(const io_plan& plan);
    /// A step begins.
    [[nodiscard]] step_orders
    begin(io_kind kind, std::uint64_t connection, std::chrono::nanoseconds at, std::uint64_t bytes);
    [[nodiscard]] byte_orders for_connection(std::uint64_t number) const;

    [[nodiscard]] const std::vector<io_step>& steps() const noexcept { return steps_; }
    [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

private:
    bool keep_;
    std::uint64_t count_ = 0;
    std::vector<io_step> steps_;
    std::multimap<std::uint64_t, io_plan::entry> by_step_;
    std::map<std::uint64_t, byte_orders> by_connection_;
};

} // namespace runtype::testing::detail
