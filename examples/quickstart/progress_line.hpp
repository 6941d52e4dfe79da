// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>

#include <chrono>
#include <iostream>
#include <sstream>
#include <string>

#include <unistd.h>

/// Shows how a walk is going: one line that changes on a terminal, a plain line a second elsewhere.
class progress_line {
public:
    void show(const runtype::generator_stats& stats)
    {
        const auto now = clock::now();
        if (now - shown_ < (terminal_ ? std::chrono::milliseconds(100) : std::chrono::milliseconds(1000))) return;
        shown_ = now;
        print(stats);
    }

    void finish(const runtype::generator_stats& stats)
    {
        print(stats);
        if (terminal_) std::cout << '\n';
    }

private:
    using clock = std::chrono::steady_clock;

    void print(const runtype::generator_stats& stats)
    {
        const double seconds = std::chrono::duration<double>(clock::now() - start_).count();
        std::ostringstream line;
        line.precision(1);
        line << std::fixed << "  " << stats.items << " items, " << stats.pages << " pages, "
             << static_cast<long>(seconds > 0 ? static_cast<double>(stats.items) / seconds : 0) << " items/s, "
             << stats.retries << " retries, " << std::chrono::duration<double>(stats.backing_off).count()
             << " s waited";
        if (terminal_)
            std::cout << '\r' << line.str() << "   " << std::flush;
        else
            std::cout << line.str() << std::endl;
    }

    bool terminal_ = ::isatty(STDOUT_FILENO) == 1;
    clock::time_point start_ = clock::now();
    clock::time_point shown_{};
};
