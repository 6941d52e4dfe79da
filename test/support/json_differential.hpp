// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// json_reader against Boost.JSON: the same documents are accepted, and they mean the same.
//
// Differences, all of them: half of a surrogate pair alone is accepted (on purpose, see json_reader.hpp), and so is, by
// what skips, an exponent beyond 32 bits. A number too large for a double is infinity to Boost.JSON and a failure of
// read_double(); 0e400 is NaN to Boost.JSON. Its doubles may be off in the last digits (precise parsing came
// after 1.81).
#include "core/json_reader.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace json_differential {

using namespace runtype::detail;
namespace json = boost::json;

inline json::value read(json_reader& in);

inline json::object read_object(json_reader& in)
{
    json::object out;
    in.begin_object();
    for (std::string_view key; in.next_key(key);) {
        const std::string name(key); // read() uses the place that the key may stand in
        out[name] = read(in);
    }
    return out;
}

inline json::array read_array(json_reader& in)
{
    json::array out;
    in.begin_array();
    while (in.next_element()) out.push_back(read(in));
    return out;
}

inline json::value read_number(json_reader& in)
{
    std::string_view text;
    if (!in.raw_value(text)) return nullptr;
    json_reader number(text);
    std::int64_t whole = 0;
    if (text.find_first_of(".eE") == text.npos && number.read_int64(whole)) return whole;
    json_reader again(text);
    double real = 0;
    if (again.read_double(real)) return real;
    if (again.problem() != "a number is too large") return nullptr; // which no number equals
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return text.starts_with('-') ? -infinity : infinity;
}

// The document as the reader's typed functions see it.
inline json::value read(json_reader& in)
{
    switch (in.peek()) {
    case '{': return read_object(in);
    case '[': return read_array(in);
    case '"': {
        std::string text;
        in.read_string(text);
        return json::value(text);
    }
    case 'n': in.read_null(); return nullptr;
    case 't':
    case 'f': {
        bool flag = false;
        in.read_bool(flag);
        return flag;
    }
    default: return read_number(in);
    }
}

inline bool same(const json::value& a, const json::value& b);

inline bool same_objects(const json::object& a, const json::object& b)
{
    if (a.size() != b.size()) return false;
    for (const auto& member : a) {
        const json::value* const other = b.if_contains(member.key());
        if (other == nullptr || !same(member.value(), *other)) return false;
    }
    return true;
}

inline bool same_arrays(const json::array& a, const json::array& b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!same(a[i], b[i])) return false;
    }
    return true;
}

inline bool same(const json::value& a, const json::value& b)
{
    if (a.is_object() && b.is_object()) return same_objects(a.get_object(), b.get_object());
    if (a.is_array() && b.is_array()) return same_arrays(a.get_array(), b.get_array());
    if (a.is_double() && b.is_number()) {
        const double x = a.get_double();
        const double y = b.to_number<double>();
        if (x == 0 && std::isnan(y)) return true; // 0e400, to Boost.JSON
        constexpr double close = 1e-14;           // relative
        constexpr double largest = std::numeric_limits<double>::max();
        if (std::isinf(y)) // that is how far off it may be at the end of the range
            return std::signbit(x) == std::signbit(y) && std::abs(x) >= largest * (1 - close);
        return x == y || std::abs(x - y) <= close * std::abs(x);
    }
    return a == b;
}

inline std::optional<json::value> parsed_by_boost(const std::string& text, boost::system::error_code& ec)
{
    json::parse_options options;
    options.max_depth = max_json_depth;
    json::value value = json::parse(text, ec, {}, options);
    return ec ? std::nullopt : std::optional(std::move(value));
}

// The text with U+FFFD for each half of a surrogate pair. Written apart from the code under test, for valid JSON only.
inline std::string without_lone_surrogates(std::string text)
{
    const auto unit = [&text](std::size_t i) {
        return text.compare(i, 2, "\\u") == 0 ? std::stoul(text.substr(i + 2, 4), nullptr, 16) : 0UL;
    };
    for (std::size_t i = text.find('\\'); i != text.npos; i = text.find('\\', i)) {
        const bool leading = unit(i) >= 0xd800 && unit(i) < 0xdc00;
        const bool trailing = unit(i) >= 0xdc00 && unit(i) < 0xe000;
        if (leading && unit(i + 6) >= 0xdc00 && unit(i + 6) < 0xe000) {
            i += 12;
            continue;
        }
        if (leading || trailing) text.replace(i, 6, "\\ufffd");
        i += 2;
    }
    return text;
}

struct verdict {
    bool accepted = false;
    std::string problem; ///< where the two differ, "" if they agree
};

/// Compares the two on one text.
inline verdict compare(const std::string& text)
{
    json_reader skipping(text);
    verdict out;
    out.accepted = skipping.skip_value() && skipping.finish();
    json_reader reading(text);
    const json::value ours = read(reading);
    const bool read_all = reading.finish();
    boost::system::error_code ec;
    auto theirs = parsed_by_boost(text, ec);
    if (out.accepted && ec == json::error::exponent_overflow) return out;
    if (out.accepted && !theirs) theirs = parsed_by_boost(without_lone_surrogates(text), ec);
    if (out.accepted != theirs.has_value())
        out.problem = "Boost.JSON: " + ec.message() + ", reader: " + skipping.problem() + ": " + text;
    else if (read_all != out.accepted)
        out.problem = "reading and skipping differ: " + reading.problem() + ": " + text;
    else if (out.accepted && !same(ours, *theirs))
        out.problem = "the values differ: " + text;
    return out;
}

} // namespace json_differential
