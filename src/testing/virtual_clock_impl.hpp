// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/timeline.hpp"

#include <runtype/testing/virtual_clock.hpp>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>

namespace runtype::testing {

/// What a clock and its alarms share.
struct virtual_clock::impl {
    std::shared_ptr<detail::timeline> time = std::make_shared<detail::timeline>();
    /// Where call backs go whose time has come; empty: they run in place.
    std::function<void(detail::sim_task)> deliver;
    /// Asked when an alarm is set; may put something around the call back, or take it away.
    std::function<void(detail::sim_task&)> on_set;
    std::atomic<std::size_t> alarms{0};
    std::atomic<std::size_t> sets{0};

    void hand_out(std::vector<detail::timeline::event> due) const;
};

} // namespace runtype::testing
