// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/validation.hpp"

#include "testing/store.hpp"

#include <boost/json/array.hpp>
#include <boost/json/kind.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

std::string kind_name(const json::value& value)
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

void wrong_type(findings& found, std::string_view path, std::string_view expected, const json::value& value)
{
    found.add("INVALID_TYPE", path, "Expected " + std::string(expected) + ", received " + kind_name(value));
}

std::optional<std::string>
read_text(const json::object& body, std::string_view key, std::size_t limit, bool needed, findings& found)
{
    const json::value* const value = body.if_contains(key);
    if (value == nullptr) {
        if (needed) {
            found.add("MISSING_REQUIRED_FIELD", key, "Required", "Add the field '" + std::string(key) + "'");
        }
        return std::nullopt;
    }
    if (!value->is_string()) {
        wrong_type(found, key, "string", *value);
        return std::nullopt;
    }
    const std::string_view text = value->get_string();
    const std::size_t size = count_characters(text);
    if (size < 1 || size > limit) {
        found.add(
            "OUT_OF_RANGE", key,
            "Must have 1 to " + std::to_string(limit) + " characters, has " + std::to_string(size));
    }
    return std::string(text);
}

std::optional<std::string> read_metadata(const json::object& body, findings& found)
{
    const json::value* const value = body.if_contains("metadata");
    if (value == nullptr) {
        return std::nullopt;
    }
    if (!value->is_object()) {
        wrong_type(found, "metadata", "object", *value);
    }
    return json::serialize(*value);
}

std::optional<std::string> read_messages(const json::object& body, findings& found)
{
    const json::value* const value = body.if_contains("messages");
    if (value == nullptr) {
        return std::nullopt;
    }
    if (const json::array* const items = value->if_array()) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            if (!(*items)[i].is_object()) {
                wrong_type(found, "messages." + std::to_string(i), "object", (*items)[i]);
            }
        }
    } else if (!value->is_null()) {
        wrong_type(found, "messages", "array or null", *value);
    }
    return json::serialize(*value);
}

void refuse_unknown_keys(const json::object& body, findings& found)
{
    constexpr std::array<std::string_view, 4> known{"type", "name", "metadata", "messages"};
    std::string names;
    for (const auto& member : body) {
        const std::string_view key = member.key();
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            names += (names.empty() ? "'" : ", '") + std::string(key) + '\'';
        }
    }
    if (!names.empty()) {
        found.add("UNRECOGNIZED_KEYS", "", "Unrecognized key(s) in object: " + names, "Remove " + names);
    }
}

} // namespace

std::size_t count_characters(std::string_view text) noexcept
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void findings::add(std::string_view code, std::string_view path, std::string message, std::string suggestion)
{
    finding one;
    one.code = code;
    one.path = path;
    one.message = std::move(message);
    one.suggestion = std::move(suggestion);
    list_.push_back(std::move(one));
}

std::string findings::json() const
{
    std::string out = "{\"error\":\"Validation error\",\"details\":[";
    const char* separator = "";
    for (const finding& one : list_) {
        out += separator;
        out += "{\"code\":" + json_text(one.code) + ",\"message\":" + json_text(one.message);
        out += ",\"path\":" + json_text(one.path);
        if (!one.suggestion.empty()) {
            out += ",\"suggestion\":" + json_text(one.suggestion);
        }
        out += '}';
        separator = ",";
    }
    return out + "]}";
}

record_fields read_record_fields(const json::value& body, bool whole, findings& found)
{
    record_fields fields;
    const json::object* const object = body.if_object();
    if (object == nullptr) {
        wrong_type(found, "", "object", body);
        return fields;
    }
    fields.type = read_text(*object, "type", record_type_limit, whole, found);
    fields.name = read_text(*object, "name", record_name_limit, whole, found);
    fields.metadata_json = read_metadata(*object, found);
    fields.messages_json = read_messages(*object, found);
    refuse_unknown_keys(*object, found);
    return fields;
}

} // namespace runtype::testing::detail
