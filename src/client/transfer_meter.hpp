// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/client_core.hpp"

#include <runtype/transfer.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace runtype::detail {

/// Counts bytes and calls back at a bounded rate, on the client's clock.
class transfer_meter {
public:
    transfer_meter(std::shared_ptr<client_core> core, transfer_callback callback, std::chrono::milliseconds interval)
        : core_(std::move(core)),
          callback_(std::move(callback)),
          interval_(std::clamp(interval, std::chrono::milliseconds(0), longest_interval))
    {
    }

    /// Before the first byte, and before it once more.
    void start(std::optional<std::uint64_t> total)
    {
        if (!callback_) return;
        now_ = transfer_progress();
        now_.total = total;
        begin_ = core_->timers().now();
        due_ = begin_ + interval_;
    }
    void add(std::size_t bytes)
    {
        if (!callback_) return;
        now_.bytes += bytes;
        const auto time = core_->timers().now();
        if (time < due_) return;
        due_ = time + interval_;
        report(time);
    }
    void finish()
    {
        if (!callback_ || now_.done) return;
        now_.done = true;
        report(core_->timers().now());
    }

private:
    /// An interval beyond this is none: adding it to a point in time must not overflow.
    static constexpr std::chrono::milliseconds longest_interval = std::chrono::hours(24 * 365);

    void report(client_core::time_point time)
    {
        now_.elapsed = time - begin_;
        callback_(now_);
    }

    std::shared_ptr<client_core> core_;
    transfer_callback callback_;
    std::chrono::milliseconds interval_;
    client_core::time_point begin_{};
    client_core::time_point due_{};
    transfer_progress now_;
};

} // namespace runtype::detail
