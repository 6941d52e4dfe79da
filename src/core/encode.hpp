// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// From structs to JSON text. A model T brings `void encode(json_writer&, const T&)`, found by argument-dependent
// look-up; everything that is not about one model is below. Decoding what was encoded gives an equal struct.

#include "core/json_writer.hpp"

#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

inline void write_value(json_writer& out, const std::string& value) { out.string(value); }
inline void write_value(json_writer& out, bool value) { out.boolean(value); }
inline void write_value(json_writer& out, std::int64_t value) { out.number(value); }
inline void write_value(json_writer& out, double value) { out.number(value); }
inline void write_value(json_writer& out, const timestamp& value) { out.string(value.text()); }
inline void write_value(json_writer& out, const raw_json& value) { out.raw(value.text()); }
template <typename T>
void write_value(json_writer& out, const std::vector<T>& values);
/// A model.
template <typename T>
void write_value(json_writer& out, const T& value)
{
    encode(out, value);
}

template <typename T>
void write_value(json_writer& out, const std::vector<T>& values)
{
    out.begin_array();
    for (const T& value : values) write_value(out, value);
    out.end_array();
}

/// A member that is always written.
template <typename T>
void write_member(json_writer& out, std::string_view name, const T& value)
{
    out.key(name);
    write_value(out, value);
}
/// Members that are left out when there is no value.
template <typename T>
void write_member(json_writer& out, std::string_view name, const std::optional<T>& value)
{
    if (value) write_member(out, name, *value);
}
inline void write_member(json_writer& out, std::string_view name, const raw_json& value)
{
    if (value.empty()) return;
    out.key(name);
    write_value(out, value);
}
template <typename T>
void write_member(json_writer& out, std::string_view name, const nullable<T>& value)
{
    if (value) write_member(out, name, *value);
    if (!value.is_null()) return;
    out.key(name);
    out.null();
}

inline void write_extra(json_writer& out, const extra_fields& extra)
{
    for (const auto& [name, value] : extra) write_member(out, name, value);
}

/// Writes a model to a stream, as JSON in one line.
template <typename T>
std::ostream& print(std::ostream& os, const T& value)
{
    std::string text;
    json_writer out(text);
    encode(out, value);
    return os << text;
}

} // namespace runtype::detail
