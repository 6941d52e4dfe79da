// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace runtype::cli {

namespace {

constexpr std::size_t bar_width = 24;

bool on_terminal()
{
    static const bool answer = ::isatty(STDERR_FILENO) == 1;
    return answer;
}

std::size_t columns()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string duration(std::chrono::seconds s)
{
    const auto n = s.count();
    if (n < 60) return std::to_string(n) + " s";
    if (n < 3600) return std::to_string(n / 60) + " min " + std::to_string(n % 60) + " s";
    return std::to_string(n / 3600) + " h " + std::to_string(n % 3600 / 60) + " min";
}

std::string bar(std::uint64_t done, std::uint64_t total)
{
    const std::size_t full =
        total == 0 ? bar_width : static_cast<std::size_t>(std::min(done, total) * bar_width / total);
    return "[" + std::string(full, '#') + std::string(bar_width - full, '.') + "] ";
}

} // namespace

std::chrono::milliseconds progress::interval() { return std::chrono::milliseconds(on_terminal() ? 200 : 10'000); }

void progress::show(const progress_state& state)
{
    if (terminal_only_ && !on_terminal()) return;
    // What is over before it is worth a line needs none: the summary follows.
    const auto now = std::chrono::steady_clock::now();
    if (now - shown_at_ < interval()) return;
    shown_at_ = now;
    std::string line;
    if (state.total && on_terminal()) line += bar(state.done, *state.total);
    line += std::to_string(state.done);
    if (state.total) line += " of " + std::to_string(*state.total);
    line += " " + what_ + ", " + std::to_string(static_cast<std::uint64_t>(state.per_second)) + "/s";
    if (state.left && state.left->count() > 0) line += ", " + duration(*state.left) + " left";
    if (state.retries > 0) line += ", " + std::to_string(state.retries) + (state.retries == 1 ? " retry" : " retries");
    if (!on_terminal()) {
        std::cerr << line << '\n';
        return;
    }
    std::cerr << '\r' << line.substr(0, columns() - 1) << "\x1b[K" << std::flush;
    shown_ = true;
}

void progress::clear()
{
    if (shown_) std::cerr << "\r\x1b[K" << std::flush;
    shown_ = false;
}

} // namespace runtype::cli
