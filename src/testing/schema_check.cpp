// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/schema_check.hpp"

#include "core/iso_time.hpp"

#include <boost/json/array.hpp>
#include <boost/json/kind.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

std::string_view name_of(const json::value& value)
{
    switch (value.kind()) {
    case json::kind::null: return "null";
    case json::kind::bool_: return "boolean";
    case json::kind::string: return "string";
    case json::kind::array: return "array";
    case json::kind::object: return "object";
    default: return "number";
    }
}

bool is_whole(const json::value& value)
{
    return value.is_int64() || value.is_uint64() ||
           (value.is_double() && value.get_double() == std::floor(value.get_double()));
}

bool is_of_type(std::string_view type, const json::value& value)
{
    return type == "integer" ? is_whole(value) : type == name_of(value);
}

std::string member_path(const std::string& path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + '.' + std::string(key);
}

/// The number that a schema has under this name.
std::optional<double> limit(const json::object& schema, std::string_view name)
{
    const json::value* const found = schema.if_contains(name);
    return found == nullptr ? std::nullopt : std::optional(found->to_number<double>());
}

void check_range(
    const json::object& schema,
    std::string_view least,
    std::string_view most,
    double value,
    const std::string& path,
    std::string_view what,
    findings& found)
{
    const auto low = limit(schema, least);
    const auto high = limit(schema, most);
    if ((!low || value >= *low) && (!high || value <= *high)) return;
    std::string message = "Must have";
    if (low) message += " at least " + json::serialize(*schema.if_contains(least));
    if (high) message += std::string(low ? " and" : "") + " at most " + json::serialize(*schema.if_contains(most));
    found.add("OUT_OF_RANGE", path, message + std::string(what));
}

/// Whether a class of characters such as `a-z0-9-` has this one.
bool has_character(std::string_view characters, char c)
{
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool range = i + 2 < characters.size() && characters[i + 1] == '-';
        if (range ? characters[i] <= c && c <= characters[i + 2] : characters[i] == c) return true;
        if (range) i += 2;
    }
    return false;
}

void check_string(const json::object& schema, std::string_view text, const std::string& path, findings& found)
{
    check_range(
        schema, "minLength", "maxLength", static_cast<double>(count_characters(text)), path, " characters", found);
    if (const json::value* const characters = schema.if_contains("chars")) {
        const std::string_view allowed = characters->as_string();
        if (!std::all_of(text.begin(), text.end(), [&](char c) { return has_character(allowed, c); }))
            found.add("INVALID_FORMAT", path, "May have only the characters " + std::string(allowed));
    }
    if (schema.contains("format") && !runtype::detail::parse_iso_time(text))
        found.add("INVALID_FORMAT", path, "Expected a date and time (RFC 3339)");
}

void check_object(const json::object& schema, const json::object& value, const std::string& path, findings& found)
{
    const json::value* const properties = schema.if_contains("properties");
    if (properties == nullptr) return; // free-form
    if (const json::value* const required = schema.if_contains("required")) {
        for (const json::value& key : required->as_array()) {
            const std::string_view name = key.as_string();
            if (!value.contains(name))
                found.add(
                    "MISSING_REQUIRED_FIELD", member_path(path, name), "Required",
                    "Add the field '" + std::string(name) + "'");
        }
    }
    std::string unknown;
    for (const auto& member : value) {
        if (const json::value* const inner = properties->as_object().if_contains(member.key()))
            check_value(inner->as_object(), member.value(), member_path(path, member.key()), found);
        else if (!schema.contains("open"))
            unknown += (unknown.empty() ? "'" : ", '") + std::string(member.key()) + '\'';
    }
    if (!unknown.empty())
        found.add("UNRECOGNIZED_KEYS", path, "Unrecognized key(s) in object: " + unknown, "Remove " + unknown);
}

bool check_type(const json::object& schema, const json::value& value, const std::string& path, findings& found)
{
    const json::value* const types = schema.if_contains("type");
    if (types == nullptr) return true;
    std::string expected;
    for (const json::value& type : types->as_array()) {
        if (is_of_type(type.as_string(), value)) return true;
        expected += (expected.empty() ? "" : " or ") + std::string(type.as_string());
    }
    found.add("INVALID_TYPE", path, "Expected " + expected + ", received " + std::string(name_of(value)));
    return false;
}

void check_union(const json::array& schemas, const json::value& value, const std::string& path, findings& found)
{
    const bool fits = std::any_of(schemas.begin(), schemas.end(), [&](const json::value& schema) {
        findings problems;
        check_value(schema.as_object(), value, path, problems);
        return problems.empty();
    });
    if (!fits) found.add("INVALID_UNION", path, "Fits none of the alternatives");
}

void check_enum(const json::object& schema, const json::value& value, const std::string& path, findings& found)
{
    const json::value* const allowed = schema.if_contains("enum");
    if (allowed == nullptr || value.is_null()) return;
    const json::array& values = allowed->as_array();
    if (std::find(values.begin(), values.end(), value) == values.end())
        found.add("INVALID_ENUM", path, "Expected one of " + json::serialize(values));
}

} // namespace

void check_value(const json::object& schema, const json::value& value, const std::string& path, findings& found)
{
    if (const json::value* const any = schema.if_contains("any"))
        return check_union(any->as_array(), value, path, found);
    if (!check_type(schema, value, path, found)) return;
    check_enum(schema, value, path, found);
    if (value.is_string()) return check_string(schema, std::string_view(value.get_string()), path, found);
    if (value.is_number()) return check_range(schema, "minimum", "maximum", value.to_number<double>(), path, "", found);
    if (value.is_object()) return check_object(schema, value.get_object(), path, found);
    const json::value* const items = schema.if_contains("items");
    if (!value.is_array() || items == nullptr) return;
    for (std::size_t i = 0; i < value.get_array().size(); ++i)
        check_value(items->as_object(), value.get_array()[i], member_path(path, std::to_string(i)), found);
}

void check_text(const json::object& schema, std::string_view text, const std::string& name, findings& found)
{
    json::value value(text);
    const json::value* const types = schema.if_contains("type");
    const std::string_view type = types == nullptr ? "string" : std::string_view(types->as_array().at(0).as_string());
    if (type == "integer" || type == "number") {
        double number = 0;
        const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (ec == std::errc() && end == text.data() + text.size()) value = number;
    } else if (type == "boolean" && (text == "true" || text == "false")) {
        value = text == "true";
    }
    check_value(schema, value, name, found);
}

} // namespace runtype::testing::detail
