// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::testing::detail {

/// How a direction of a connection ends.
enum class pipe_end : std::uint8_t { none, fin, reset };

/// One direction of a connection: what is on its way, and what has arrived. Knows nothing of time but what it is told.
struct sim_pipe {
    struct piece {
        std::string bytes;
        pipe_end end = pipe_end::none;
    };

    std::deque<piece> flight; ///< in order; each has its own event, and an event is for whatever is first
    std::size_t flying = 0;   ///< bytes in it
    std::string arrived;
    std::size_t read = 0;          ///< of `arrived`
    pipe_end end = pipe_end::none; ///< that has arrived
    bool closed = false;           ///< the end is on its way: nothing more goes in
    std::uint64_t taken = 0;
    std::uint64_t delivered = 0;
    std::chrono::steady_clock::time_point busy_until{};
    std::chrono::steady_clock::time_point last_arrival{};

    [[nodiscard]] std::size_t waiting() const noexcept { return arrived.size() - read; }
    [[nodiscard]] std::size_t room(std::size_t window) const noexcept
    {
        const std::size_t used = flying + waiting();
        return used < window ? window - used : 0;
    }
    /// The first piece has arrived.
    void land()
    {
        if (flight.empty()) return;
        piece p = std::move(flight.front());
        flight.pop_front();
        flying -= p.bytes.size();
        delivered += p.bytes.size();
        arrived += p.bytes;
        if (p.end != pipe_end::none && end == pipe_end::none) end = p.end;
    }
    /// The next `n` bytes of what has arrived.
    [[nodiscard]] std::string_view look(std::size_t n) const noexcept
    {
        return std::string_view(arrived).substr(read, n);
    }
    void consume(std::size_t n)
    {
        read += n;
        if (read != arrived.size()) return;
        arrived.clear();
        read = 0;
    }
    /// What is on its way is lost.
    void lose()
    {
        flight.clear();
        flying = 0;
    }
};

} // namespace runtype::testing::detail
