// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "common/meter.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>

#include <malloc.h>
#include <sys/resource.h>

namespace bench {

namespace {

double cpu_seconds(long* switches)
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    if (switches) *switches = usage.ru_nvcsw + usage.ru_nivcsw;
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void forget_peak()
{
    // The kernel's word for "set the peak of the resident memory back to what it is now".
    std::ofstream("/proc/self/clear_refs") << "5";
}

double quantile(const std::vector<std::uint32_t>& sorted, double q)
{
    if (sorted.empty()) return 0;
    const auto at = static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1));
    return static_cast<double>(sorted[at]);
}

} // namespace

memory_use read_memory()
{
    memory_use use;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) use.rss_kib = std::stol(line.substr(6));
        if (line.starts_with("VmHWM:")) use.peak_kib = std::stol(line.substr(6));
    }
    const auto info = ::mallinfo2();
    use.heap = info.uordblks + info.hblkhd;
    return use;
}

meter::meter(const options& o) : options_(o) { latencies_.reserve(o.requests); }

void meter::record_many(const std::vector<std::uint32_t>& microseconds)
{
    latencies_.insert(latencies_.end(), microseconds.begin(), microseconds.end());
}

void meter::start()
{
    // The storage of the latencies is touched now, so that it does not count as the client's memory.
    latencies_.assign(options_.requests, 0);
    latencies_.clear();
    forget_peak();
    before_ = read_memory();
    wall_start_ = clock::now();
    cpu_start_ = cpu_seconds(&switches_start_);
}

void meter::stop()
{
    cpu_ = cpu_seconds(&switches_) - cpu_start_;
    switches_ -= switches_start_;
    wall_ = std::chrono::duration<double>(clock::now() - wall_start_).count();
    after_ = read_memory();
    ::malloc_trim(0);
    trimmed_kib_ = read_memory().rss_kib;
}

void meter::note(std::string_view name, double value)
{
    notes_ += ",\"" + std::string(name) + "\":" + std::to_string(value);
}

void meter::print(std::string_view client)
{
    std::sort(latencies_.begin(), latencies_.end());
    std::printf(
        "{\"client\":\"%.*s\",\"mode\":\"%s\",\"requests\":%zu,\"in_flight\":%zu,\"cpu\":%.6f,\"wall\":%.6f,"
        "\"p50_us\":%.0f,\"p99_us\":%.0f,\"max_us\":%.0f,\"switches\":%ld,\"rss_kib\":%ld,\"peak_growth_kib\":%ld,"
        "\"after_growth_kib\":%ld,\"trimmed_growth_kib\":%ld,\"heap_growth\":%lld%s}\n",
        static_cast<int>(client.size()), client.data(), options_.mode.c_str(), options_.requests, options_.in_flight,
        cpu_, wall_, quantile(latencies_, 0.5), quantile(latencies_, 0.99), quantile(latencies_, 1.0), switches_,
        after_.rss_kib, after_.peak_kib - before_.rss_kib, after_.rss_kib - before_.rss_kib,
        trimmed_kib_ - before_.rss_kib, static_cast<long long>(after_.heap) - static_cast<long long>(before_.heap),
        notes_.c_str());
    std::fflush(stdout);
}

} // namespace bench
