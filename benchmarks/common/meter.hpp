// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What a client of the benchmarks measures about itself: CPU time of its process, latencies, memory.

#include "common/options.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct memory_use {
    memory_use() {}

    long rss_kib = 0;     ///< resident now
    long peak_kib = 0;    ///< resident at most, since start()
    std::size_t heap = 0; ///< bytes that malloc has given out and not got back
};
[[nodiscard]] memory_use read_memory();

/// One measured phase. Not thread-safe but for what says so.
class meter {
public:
    using clock = std::chrono::steady_clock;

    explicit meter(const options& o);

    /// The warm-up is over: from here on it counts.
    void start();
    void record(clock::duration latency) { latencies_.push_back(static_cast<std::uint32_t>(latency.count() / 1000)); }
    void record_many(const std::vector<std::uint32_t>& microseconds);
    /// The last answer is there. Connections are still open: what they hold counts as memory_use after it.
    void stop();
    /// One more member of the line that print() writes.
    void note(std::string_view name, double value);
    /// One line of JSON on standard output.
    void print(std::string_view client);

private:
    const options& options_;
    std::vector<std::uint32_t> latencies_; ///< microseconds
    std::string notes_;
    clock::time_point wall_start_{};
    double wall_ = 0;
    double cpu_start_ = 0;
    double cpu_ = 0;
    memory_use before_;
    memory_use after_;
    long trimmed_kib_ = 0;
    long switches_start_ = 0;
    long switches_ = 0;
};

} // namespace bench
