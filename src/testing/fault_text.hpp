// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

// The small parts of the text form of a fault plan. Each read_ function throws std::invalid_argument that says what it
// expected and what it got.

/// The words of one line, without comment; a word in double quotes may hold blanks and `#`.
[[nodiscard]] std::vector<std::string> split_words(std::string_view line);
/// The word as split_words() reads it back.
[[nodiscard]] std::string quoted(std::string_view word);

[[nodiscard]] std::uint64_t read_number(std::string_view word);
/// Bytes: digits with K, M or G (powers of 1024) behind, or without.
[[nodiscard]] std::uint64_t read_bytes(std::string_view word);
/// A time: digits and ns, us, ms, s or min.
[[nodiscard]] std::chrono::nanoseconds read_time(std::string_view word);
[[nodiscard]] double read_probability(std::string_view word);

[[nodiscard]] std::string write_time(std::chrono::nanoseconds time);
[[nodiscard]] std::string write_probability(double p);

} // namespace runtype::testing::detail
