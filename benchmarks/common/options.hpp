// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The command line that all clients of the benchmarks have in common.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

enum class work : std::uint8_t {
    get,        ///< GET of an agent, 1.3 KB, checked
    page,       ///< GET of a page of records, 58 KB, checked and thrown away
    page_typed, ///< the same, decoded into structs; the next request carries the cursor of the answer
    post,       ///< POST that creates a record
};

struct options {
    options() {}

    std::string url = "https://127.0.0.1:8443"; ///< scheme, host and port
    std::string host = "127.0.0.1";
    std::uint16_t port = 8443;
    std::string ca; ///< PEM file
    std::size_t requests = 10'000;
    std::size_t in_flight = 64;
    std::size_t warmup = 200;
    std::string mode = "get";
    work what = work::get;
    std::string variant;     ///< switches of one client, separated by commas
    std::uint64_t delay = 0; ///< ms that the server holds each answer of the measured phase
    std::size_t threads = 1;

    [[nodiscard]] bool has(std::string_view switch_name) const;
    /// The part of the work that a worker of `in_flight` has: sums up to `total`.
    [[nodiscard]] std::size_t share(std::size_t total, std::size_t worker) const noexcept
    {
        return total / in_flight + (worker < total % in_flight ? 1 : 0);
    }
    /// What follows the target of each measured request.
    [[nodiscard]] std::string delay_query(char separator) const
    {
        return delay == 0 ? std::string() : separator + std::string("delay=") + std::to_string(delay);
    }
};

/// Prints what is wrong and exits if it cannot be read.
[[nodiscard]] options parse_options(int argc, char** argv);

/// The fields that every client sends besides Host and those of the body.
inline constexpr std::string_view bearer = "Bearer rt_test_0123456789abcdef0123456789abcdef";
inline constexpr std::string_view api_key = "rt_test_0123456789abcdef0123456789abcdef";
inline constexpr std::string_view user_agent = "benchmark/1.0";

} // namespace bench
