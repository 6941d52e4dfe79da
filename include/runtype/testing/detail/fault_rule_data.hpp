// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/testing/fault_kind.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::testing::detail {

/// What a fault_rule holds. Not for use outside of the test kit.
struct fault_rule_data {
    fault_rule_data() {}

    bool connections = false;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges; // of counts, both ends included
    std::uint64_t every = 0;                                     // 0: not asked for
    std::optional<double> probability;
    std::string method;
    std::string path;
    std::uint64_t max = 0; // 0: no limit

    std::chrono::nanoseconds delay{0};
    std::optional<answer_framing> framing;
    fault_kind kind = fault_kind::none;
    int status = 0; // 0: any of the five
    std::optional<std::string> retry_after;
    std::optional<std::string> code;
    std::uint64_t amount = 0; // bytes, offset or depth, by kind
    std::int64_t shift = 0;
    std::chrono::nanoseconds interval{0};
    cut_style style = cut_style::fin;
    oversize_mode mode = oversize_mode::promise;
    bool containers = false;
    std::optional<bool> executed;

    friend bool operator==(const fault_rule_data&, const fault_rule_data&) = default;
};

} // namespace runtype::testing::detail
