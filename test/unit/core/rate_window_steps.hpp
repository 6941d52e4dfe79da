// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/rate_window.hpp"

#include <chrono>
#include <cstddef>

namespace runtype::test {

inline constexpr detail::rate_window::time_point start = detail::rate_window::time_point(std::chrono::hours(1'000));

inline std::size_t take_all(detail::rate_window& w, detail::rate_window::time_point now)
{
    std::size_t n = 0;
    while (n < 10'000 && w.try_take(now)) ++n;
    return n;
}

inline void accept(detail::rate_window& w, detail::rate_window::time_point sent, std::size_t calls)
{
    for (std::size_t i = 0; i < calls; ++i) w.on_accepted(sent);
}

inline void refuse(
    detail::rate_window& w,
    detail::rate_window::time_point sent,
    std::size_t calls,
    detail::rate_window::time_point until)
{
    for (std::size_t i = 0; i < calls; ++i) w.on_limited(sent, sent + std::chrono::milliseconds(50), until, {}, "");
}

/// A window that has taught `limit`. It began before the calls went out, and ends after 9'900 ms.
inline detail::rate_window learned(std::size_t limit)
{
    detail::rate_window w;
    accept(w, start, limit);
    refuse(w, start, 2, start + std::chrono::milliseconds(9'900));
    return w;
}

/// One that was taught `limit` while half of it may have been accepted by another window. The pause ends after
/// 10'100 ms.
inline detail::rate_window doubtful(std::size_t limit)
{
    detail::rate_window w;
    accept(w, start, limit);
    refuse(w, start, 2, start + std::chrono::milliseconds(10'100));
    return w;
}

} // namespace runtype::test
