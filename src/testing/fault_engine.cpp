// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/fault_engine.hpp"

#include "testing/seeded.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace runtype::testing::detail {
namespace {

// Streams of draw(): one per rule for its probability, another for the status it draws.
constexpr std::uint64_t status_streams = 1U << 20U;

constexpr std::array<int, 5> any_statuses{429, 500, 502, 503, 504};

bool executed_by_default(fault_kind kind) noexcept
{
    switch (kind) {
    case fault_kind::status:
    case fault_kind::burst_limit:
    case fault_kind::html:
    case fault_kind::cut_before_read:
    case fault_kind::cut_in_request: return false;
    default: return true;
    }
}

} // namespace

fault_engine::fault_engine(const fault_plan& plan, std::uint64_t seed) : seed_(seed) { set_plan(plan); }

void fault_engine::set_plan(const fault_plan& plan)
{
    rules_.clear();
    rules_.reserve(plan.rules().size());
    for (const fault_rule& rule : plan.rules()) {
        rule_state state;
        state.rule = rule.data();
        rules_.push_back(std::move(state));
    }
}

void fault_engine::limit_bursts(std::optional<unsigned> limit, std::chrono::nanoseconds window)
{
    burst_limit_ = limit;
    window_ = std::max(window, std::chrono::nanoseconds(1));
}

std::optional<window_state> fault_engine::count_in_window(std::chrono::nanoseconds now, bool& over)
{
    if (!burst_limit_) {
        return std::nullopt;
    }
    const std::int64_t number = now / window_;
    if (number != window_number_) {
        window_number_ = number;
        in_window_ = 0;
    }
    over = in_window_ >= *burst_limit_;
    if (!over) {
        ++in_window_;
    }
    window_state state;
    state.limit = *burst_limit_;
    state.remaining = *burst_limit_ - in_window_;
    state.until_reset = window_ * (number + 1) - now;
    return state;
}

bool fault_engine::strikes(std::size_t index)
{
    rule_state& state = rules_[index];
    const fault_rule_data& rule = state.rule;
    const std::uint64_t n = ++state.seen;
    if (rule.max != 0 && state.struck >= rule.max) {
        return false;
    }
    if (rule.every != 0) {
        return n % rule.every == 0;
    }
    if (rule.probability) {
        return draw_fraction(seed_, index, n) < *rule.probability;
    }
    return rule.ranges.empty() || std::any_of(rule.ranges.begin(), rule.ranges.end(), [n](const auto& range) {
               return range.first <= n && n <= range.second;
           });
}

void fault_engine::apply(std::size_t index, fault_decision& decision)
{
    rule_state& state = rules_[index];
    const fault_rule_data& rule = state.rule;
    // A rule whose fault comes too late strikes all the same with what stands beside it, but only if it has any.
    const bool decides = rule.kind != fault_kind::none && decision.fault.kind == fault_kind::none;
    if (!decides && rule.delay.count() == 0 && !rule.framing) {
        return;
    }
    ++state.struck;
    decision.delay += rule.delay;
    if (rule.framing && !decision.framing) {
        decision.framing = rule.framing;
    }
    if (!decides) {
        return;
    }
    decision.fault = rule;
    decision.executed = rule.executed.value_or(executed_by_default(rule.kind));
    if (rule.kind == fault_kind::status && rule.status == 0) {
        decision.fault.status = any_statuses[draw(seed_, status_streams + index, state.seen) % any_statuses.size()];
    }
}

fault_decision fault_engine::next_request(std::string_view method, std::string_view path, std::chrono::nanoseconds now)
{
    fault_decision decision;
    bool over = false;
    decision.window = count_in_window(now, over);
    if (over) {
        decision.fault.kind = fault_kind::burst_limit;
        decision.fault.status = 429;
        decision.executed = false;
        return decision;
    }
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const fault_rule_data& rule = rules_[i].rule;
        const bool fits = !rule.connections && (rule.method.empty() || rule.method == method) &&
                          path.substr(0, rule.path.size()) == rule.path;
        if (fits && strikes(i)) {
            apply(i, decision);
        }
    }
    return decision;
}

fault_decision fault_engine::next_connection()
{
    fault_decision decision;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (rules_[i].rule.connections && strikes(i)) {
            apply(i, decision);
        }
    }
    return decision;
}

} // namespace runtype::testing::detail
