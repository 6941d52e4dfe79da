// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/step_log.hpp"

namespace runtype::testing::detail {

using what = io_plan::entry::what;

void step_log::set_plan(const io_plan& plan)
{
    by_step_.clear();
    by_connection_.clear();
    for (const io_plan::entry& e : plan.entries()) {
        switch (e.action) {
        case what::cut_sent: by_connection_[e.number].cut_sent = e.bytes; break;
        case what::cut_received: by_connection_[e.number].cut_received = e.bytes; break;
        case what::lose_sent: by_connection_[e.number].lose_sent = e.bytes; break;
        default: by_step_.emplace(e.number, e); continue;
        }
        by_connection_[e.number].style = e.style;
    }
}

step_orders step_log::begin(io_kind kind, std::uint64_t connection, std::chrono::nanoseconds at, std::uint64_t bytes)
{
    step_orders orders;
    orders.number = ++count_;
    if (keep_) {
        io_step& s = steps_.emplace_back();
        s.number = count_;
        s.kind = kind;
        s.connection = connection;
        s.at = at;
        s.bytes = bytes;
    }
    if (by_step_.empty()) return orders;
    const auto [first, last] = by_step_.equal_range(count_);
    for (auto it = first; it != last; ++it) {
        const io_plan::entry& e = it->second;
        switch (e.action) {
        case what::fail: orders.error = e.error; break;
        case what::cut: orders.cut = e.style; break;
        case what::stall: orders.stall = true; break;
        case what::call: orders.call = e.callback; break;
        case what::call_late: orders.call_late = e.callback; break;
        default: break; // those of connections are not in this list
        }
    }
    return orders;
}

byte_orders step_log::for_connection(std::uint64_t number) const
{
    const auto found = by_connection_.find(number);
    return found == by_connection_.end() ? byte_orders() : found->second;
}

} // namespace runtype::testing::detail
