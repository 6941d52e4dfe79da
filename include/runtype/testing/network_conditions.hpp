// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace runtype::testing {

/** What the network of a simulation is like. Each function sets one thing and returns `*this`.
 *
 *  By default it is perfect: no delay, nothing breaks, bytes come in the pieces in which they were sent. Probabilities
 *  are 0 to 1, are decided by the simulation's seed, and throw std::invalid_argument outside of the range, as negative
 *  times do.
 */
class RUNTYPE_API network_conditions {
public:
    network_conditions() {}

    /// One way, for each piece of bytes and for the answer to a connect; drawn between the two. Order is kept.
    network_conditions& latency(std::chrono::nanoseconds least, std::chrono::nanoseconds most);
    /// Bytes per second in each direction of a connection. Default 0: no limit.
    network_conditions& bandwidth(std::uint64_t bytes_per_second);
    /// Bytes that may be on their way, or arrived and unread, in each direction. Default 256 KiB; not 0.
    network_conditions& window(std::size_t bytes);
    /// Time to resolve a name. Default 0.
    network_conditions& resolve_time(std::chrono::nanoseconds least, std::chrono::nanoseconds most);
    /// Addresses that a name has. Default 1; 1 to 16.
    network_conditions& addresses(unsigned n);

    /// A read or a write moves a part of what it could.
    network_conditions& short_io(double probability);
    /// A write takes nothing, though there is room: wait_writable is needed.
    network_conditions& blocked_writes(double probability);
    /// A read or a write finds that the connection was reset.
    network_conditions& resets(double probability);
    /// A read or a write finds that the server has ended the connection.
    network_conditions& ends(double probability);
    /// A read never ends.
    network_conditions& stalls(double probability);
    /// A connect is refused.
    network_conditions& refusals(double probability);
    /// A connect is not answered.
    network_conditions& connect_stalls(double probability);
    /// A name cannot be resolved.
    network_conditions& resolve_failures(double probability);

    /// The values as set, for the simulation's own use.
    struct RUNTYPE_API values {
        values() {}
        std::chrono::nanoseconds latency_least{0};
        std::chrono::nanoseconds latency_most{0};
        std::chrono::nanoseconds resolve_least{0};
        std::chrono::nanoseconds resolve_most{0};
        std::uint64_t bandwidth = 0;
        std::size_t window = 256 * 1024;
        unsigned addresses = 1;
        double short_io = 0;
        double blocked_writes = 0;
        double resets = 0;
        double ends = 0;
        double stalls = 0;
        double refusals = 0;
        double connect_stalls = 0;
        double resolve_failures = 0;
    };
    [[nodiscard]] const values& get() const noexcept { return values_; }

private:
    values values_;
};

} // namespace runtype::testing
