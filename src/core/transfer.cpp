// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/transfer.hpp>

#include <cmath>

namespace runtype {

double transfer_progress::bytes_per_second() const noexcept
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    return seconds > 0 ? static_cast<double>(bytes) / seconds : 0;
}

std::optional<std::chrono::seconds> transfer_progress::time_left() const noexcept
{
    const double rate = bytes_per_second();
    if (!total || rate <= 0 || bytes > *total) return std::nullopt;
    const double left = std::ceil(static_cast<double>(*total - bytes) / rate);
    constexpr double longest = 1e15; // seconds: what does not fit into the result is as good as unknown
    if (left > longest) return std::nullopt;
    return std::chrono::seconds(static_cast<std::int64_t>(left));
}

} // namespace runtype
