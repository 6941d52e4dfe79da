// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/generator_stats.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace runtype {

/// How far an upload or a download is.
struct RUNTYPE_API transfer_progress {
    transfer_progress() noexcept {}

    std::uint64_t bytes = 0;             ///< of the content, so far; an upload that is sent again begins at 0 again
    std::optional<std::uint64_t> total;  ///< in all, where that is known
    std::chrono::nanoseconds elapsed{0}; ///< since the first byte was asked for
    bool done = false;                   ///< all bytes have been handed over; the last report

    /// 0 before there is something to say.
    [[nodiscard]] double bytes_per_second() const noexcept;
    /// The time that the rest takes at this rate, where the total is known.
    [[nodiscard]] std::optional<std::chrono::seconds> time_left() const noexcept;
};

/// Called on the executor of the transfer, between two of its pieces.
using transfer_callback = std::function<void(const transfer_progress&)>;

} // namespace runtype
