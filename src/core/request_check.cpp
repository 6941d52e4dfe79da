// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/request_check.hpp"

#include "core/iso_time.hpp"
#include "core/json_reader.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <utility>

namespace runtype::detail {

void request_check::length(std::string_view path, const std::string& text, std::size_t least, std::size_t most)
{
    const auto count = count_code_points(text);
    if (!count) {
        add(detail_code::invalid_format, path, "Expected UTF-8 text, received other bytes",
            "Convert the text to UTF-8");
    } else if (*count < least) {
        add(detail_code::out_of_range, path,
            "Must contain at least " + std::to_string(least) + " character(s), has " + std::to_string(*count),
            *count == 0 ? "Give a value that is not empty" : "Give a longer value");
    } else if (*count > most) {
        add(detail_code::out_of_range, path,
            "Must contain at most " + std::to_string(most) + " character(s), has " + std::to_string(*count),
            "Shorten the value");
    }
}

void request_check::range(std::string_view path, std::int64_t value, std::int64_t least, std::int64_t most)
{
    if (value < least) {
        add(detail_code::out_of_range, path,
            "Must be at least " + std::to_string(least) + ", is " + std::to_string(value), "Give a larger number");
    } else if (value > most) {
        add(detail_code::out_of_range, path,
            "Must be at most " + std::to_string(most) + ", is " + std::to_string(value), "Give a smaller number");
    }
}

// Only the first character: the writer of the body checks the whole text.
void request_check::kind(std::string_view path, const raw_json& value, char bracket, const char* name)
{
    if (value.empty() || json_reader(value.text()).peek() == bracket) return;
    add(detail_code::invalid_type, path, std::string("Expected ") + name + ", received another type",
        std::string("Give a JSON ") + name);
}

void request_check::one_of(
    std::string_view path, const std::string& text, std::initializer_list<std::string_view> values)
{
    if (std::find(values.begin(), values.end(), text) != values.end()) return;
    std::string list;
    for (const std::string_view value : values) list.append(list.empty() ? "" : ", ").append(value);
    add(detail_code::invalid_enum, path, "Must be one of: " + list, "Give one of these values");
}

void request_check::time(std::string_view path, const timestamp& time)
{
    if (parse_iso_time(time.text())) return;
    add(detail_code::invalid_format, path, "Expected a date and time (RFC 3339)",
        "Write it like 2026-03-04T08:00:00Z, or give a std::chrono::sys_time");
}

void request_check::required(std::string_view path, const raw_json& value)
{
    if (value.empty()) add(detail_code::missing_required_field, path, "Required", "Give a value");
}

std::size_t request_check::enter(std::string_view path)
{
    const std::size_t above = prefix_.size();
    prefix_.append(path).push_back('.');
    return above;
}

void request_check::add(detail_code code, std::string_view path, std::string message, std::string suggestion)
{
    validation_detail& detail = details_.emplace_back();
    detail.code = code;
    detail.code_text = to_string(code);
    detail.message = std::move(message);
    detail.path = prefix_ + std::string(path);
    detail.suggestion = std::move(suggestion);
}

} // namespace runtype::detail
