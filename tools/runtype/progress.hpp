// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace runtype::cli {

/// What is told about a job under way.
struct progress_state {
    progress_state() {}

    std::uint64_t done = 0; ///< in this run and those before it
    std::optional<std::uint64_t> total;
    double per_second = 0;
    std::uint64_t retries = 0;
    std::optional<std::chrono::seconds> left;
};

/** Tells on standard error how a job goes: a line that is rewritten on a terminal, a line now and then elsewhere.
 *
 *  Standard error, so that standard output is the data and nothing else.
 */
class progress {
public:
    /// On a terminal often enough to look alive; in a log one line in ten seconds.
    [[nodiscard]] static std::chrono::milliseconds interval();

    /// With `json` standard error is for programs, and has lines of this kind on a terminal only.
    explicit progress(std::string what, bool json = false) : what_(std::move(what)), terminal_only_(json) {}
    ~progress() { clear(); }
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;

    void show(const progress_state& state);
    /// Takes the line away, so that something else can be written.
    void clear();

private:
    std::string what_;
    bool terminal_only_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point shown_at_ = std::chrono::steady_clock::now();
};

} // namespace runtype::cli
