// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/testing/detail/fault_rule_data.hpp>
#include <runtype/testing/fault_plan.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// State of the burst window after a request was counted.
struct window_state {
    unsigned limit = 0;
    unsigned remaining = 0;
    std::chrono::nanoseconds until_reset{0};
};

/// What is to be done to one request or connection.
struct fault_decision {
    /// The fault; its kind is none where nothing was decided. Its `status` is never 0 where its kind is status.
    fault_rule_data fault;
    std::chrono::nanoseconds delay{0};
    std::optional<answer_framing> framing;
    bool executed = true;               ///< whether the service gets to see the request
    std::optional<window_state> window; ///< set while there is a burst limit
};

/// Follows a fault plan. Holds counters and no clock; the same calls with the same seed give the same decisions.
class fault_engine {
public:
    fault_engine(const fault_plan& plan, std::uint64_t seed);

    /// Follows another plan from now on; the burst window is kept.
    void set_plan(const fault_plan& plan);

    /// At most `limit` requests in each window of this length, windows counted from time 0. No value: no limit.
    void limit_bursts(std::optional<unsigned> limit, std::chrono::nanoseconds window);

    /// Decides about the next request. A request over the burst limit never reaches the plan: the limit stands at the
    /// entrance, before what the plan breaks. `now` counts from any fixed point and never goes back.
    [[nodiscard]] fault_decision
    next_request(std::string_view method, std::string_view path, std::chrono::nanoseconds now);
    /// Decides about the next connection.
    [[nodiscard]] fault_decision next_connection();

private:
    struct rule_state {
        fault_rule_data rule;
        std::uint64_t seen = 0;
        std::uint64_t struck = 0;
    };

    [[nodiscard]] std::optional<window_state> count_in_window(std::chrono::nanoseconds now, bool& over);
    [[nodiscard]] bool strikes(std::size_t index);
    void apply(std::size_t index, fault_decision& decision);

    std::vector<rule_state> rules_;
    std::uint64_t seed_;
    std::optional<unsigned> burst_limit_;
    std::chrono::nanoseconds window_{1};
    std::int64_t window_number_ = -1;
    unsigned in_window_ = 0;
};

} // namespace runtype::testing::detail
