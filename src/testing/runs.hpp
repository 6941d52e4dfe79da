// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/http_types.hpp"
#include "testing/target.hpp"

#include <runtype/testing/run_script.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// The runs of a simulated service: execute, dispatch, resume, approve, and the replay of durable runs.
class run_store {
public:
    run_store(run_script script, std::uint64_t seed) : script_(std::move(script)), seed_(seed) {}

    /// Carries an operation out; nothing if it is not about runs.
    [[nodiscard]] std::optional<http_answer>
    handle(std::string_view operation, const http_request& request, const request_target& target);

private:
    struct run {
        std::string id;
        std::string agent;
        std::string conversation;
        bool durable = false;
        std::size_t next_leg = 0;
        bool denied = false;
        std::vector<std::string> rows; ///< JSON; the number of a row is its place, from 1
        std::vector<std::chrono::milliseconds> delays;
        std::set<std::string> calls;
        std::set<std::string> approvals;
        std::string output;      ///< of execution_complete
        std::size_t answers = 0; ///< that were streams
    };

    http_answer execute(std::string_view operation, const http_request& request, const request_target& target);
    http_answer resume(const http_request& request);
    http_answer approve(const http_request& request);
    http_answer continue_run(const http_request& request);
    http_answer replay(const request_target& target);
    http_answer go_on(run& r, std::size_t from, bool stream);
    void add_row(run& r, const std::string& members, std::chrono::milliseconds delay);
    void play_leg(run& r);
    [[nodiscard]] http_answer stream_from(run& r, std::size_t from);
    [[nodiscard]] run* find(std::string_view id);

    run_script script_;
    std::uint64_t seed_;
    std::map<std::string, run, std::less<>> runs_;
};

} // namespace runtype::testing::detail
