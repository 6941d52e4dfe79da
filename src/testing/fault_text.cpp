// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/fault_text.hpp"

#include <array>
#include <charconv>
#include <limits>
#include <stdexcept>
#include <utility>

namespace runtype::testing::detail {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::pair<std::string_view, std::chrono::nanoseconds>, 5> time_units{{
    {"min", 1min},
    {"s", 1s},
    {"ms", 1ms},
    {"us", 1us},
    {"ns", 1ns},
}};

[[noreturn]] void fail(std::string_view expected, std::string_view word)
{
    throw std::invalid_argument("expected " + std::string(expected) + ", got '" + std::string(word) + "'");
}

// Digits at the start of the word; what follows them is left in `word`.
std::uint64_t take_digits(std::string_view& word, std::string_view expected)
{
    std::uint64_t value = 0;
    const auto [end, ec] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (ec != std::errc{}) {
        fail(expected, word);
    }
    word.remove_prefix(static_cast<std::size_t>(end - word.data()));
    return value;
}

std::string_view take_quoted(std::string_view& line, std::string& word)
{
    line.remove_prefix(1);
    const auto end = line.find('"');
    if (end == std::string_view::npos) {
        throw std::invalid_argument("a double quote is not closed");
    }
    word.append(line.substr(0, end));
    line.remove_prefix(end + 1);
    return line;
}

} // namespace

std::vector<std::string> split_words(std::string_view line)
{
    constexpr std::string_view blanks = " \t\r";
    std::vector<std::string> words;
    for (;;) {
        const auto begin = line.find_first_not_of(blanks);
        if (begin == std::string_view::npos || line[begin] == '#') {
            return words;
        }
        line.remove_prefix(begin);
        std::string word;
        if (line.front() == '"') {
            take_quoted(line, word);
        } else {
            const auto end = line.find_first_of(" \t\r#");
            word = line.substr(0, end);
            line.remove_prefix(word.size());
        }
        words.push_back(std::move(word));
    }
}

std::string quoted(std::string_view word)
{
    if (!word.empty() && word.find_first_of(" \t\r#\"") == std::string_view::npos) {
        return std::string(word);
    }
    return '"' + std::string(word) + '"';
}

std::uint64_t read_number(std::string_view word)
{
    constexpr std::string_view expected = "a whole number";
    std::string_view rest = word;
    const std::uint64_t value = take_digits(rest, expected);
    if (!rest.empty()) {
        fail(expected, word);
    }
    return value;
}

std::uint64_t read_bytes(std::string_view word)
{
    constexpr std::string_view expected = "a number of bytes such as 200, 64K, 10M or 1G";
    std::string_view rest = word;
    const std::uint64_t value = take_digits(rest, expected);
    unsigned shift = 0;
    if (rest == "K") {
        shift = 10;
    } else if (rest == "M") {
        shift = 20;
    } else if (rest == "G") {
        shift = 30;
    } else if (!rest.empty()) {
        fail(expected, word);
    }
    if (value > (std::numeric_limits<std::uint64_t>::max() >> shift)) {
        fail(expected, word);
    }
    return value << shift;
}

std::chrono::nanoseconds read_time(std::string_view word)
{
    constexpr std::string_view expected = "a time such as 50ms, 2s or 1min";
    std::string_view rest = word;
    const std::uint64_t value = take_digits(rest, expected);
    for (const auto& [name, unit] : time_units) {
        if (rest == name) {
            const auto most = std::chrono::nanoseconds::max() / unit;
            if (value > static_cast<std::uint64_t>(most)) {
                fail(expected, word);
            }
            return unit * static_cast<std::int64_t>(value);
        }
    }
    fail(expected, word);
}

double read_probability(std::string_view word)
{
    double value = 0;
    const auto [end, ec] = std::from_chars(word.data(), word.data() + word.size(), value);
    // Written so that NaN fails too.
    if (ec != std::errc{} || end != word.data() + word.size() || !(value >= 0 && value <= 1)) {
        fail("a probability between 0 and 1", word);
    }
    return value;
}

std::string write_time(std::chrono::nanoseconds time)
{
    for (const auto& [name, unit] : time_units) {
        if (time >= unit && time % unit == 0ns) {
            return std::to_string(time / unit) + std::string(name);
        }
    }
    return "0ns";
}

std::string write_probability(double p)
{
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), p);
    return std::string(text.data(), result.ptr);
}

} // namespace runtype::testing::detail
