// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// From the text of an answer to the structs of the models. A model T brings `void decode(json_reader&, T&)`, found by
// argument-dependent look-up (json_reader lives here); everything that is not about one model is below.
//
// The rules: a field may be missing or null, then it is empty, 0 or false; an unknown field is kept in `extra`; of a
// field that comes twice the last counts; a value of the wrong type is a failure that names its path. An element of an
// array is never missing, so there null is a wrong type too.

#include "core/json_reader.hpp"
#include "core/pager_fsm.hpp"

#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

/// Why an answer could not be decoded.
struct decode_failure {
    decode_failure() {}

    std::string path;       ///< "data[3].name", "" for the whole answer
    std::string problem;    ///< "expected a string, found a number"
    std::size_t offset = 0; ///< in the text
};

inline bool read_value(json_reader& in, std::string& out) { return in.read_string(out); }
inline bool read_value(json_reader& in, bool& out) { return in.read_bool(out); }
inline bool read_value(json_reader& in, std::int64_t& out) { return in.read_int64(out); }
inline bool read_value(json_reader& in, double& out) { return in.read_double(out); }
bool read_value(json_reader& in, raw_json& out);
bool read_value(json_reader& in, timestamp& out);
template <typename T>
bool read_value(json_reader& in, std::vector<T>& out);
/// A model.
template <typename T>
bool read_value(json_reader& in, T& out)
{
    decode(in, out);
    return !in.failed();
}

template <typename T>
bool read_value(json_reader& in, std::vector<T>& out)
{
    // Room for as many more as the first one's size promises, if the caller has made none; 128 is above the pages that
    // the service sends, and little enough to be wasted on a list whose first element is the smallest.
    constexpr std::size_t most_expected = 128;
    if (!in.begin_array()) return false;
    while (in.next_element()) {
        const std::size_t before = in.remaining();
        if (!read_value(in, out.emplace_back())) return false;
        if (out.size() == 1 && out.capacity() == 1)
            out.reserve(std::min(in.remaining() / (before - in.remaining()) + 1, most_expected));
    }
    return !in.failed();
}

/// A field that is null or has a value. Null leaves nothing of a value that came before under the same name.
template <typename T>
void read_field(json_reader& in, T& out)
{
    out = T();
    if (!in.read_null()) read_value(in, out);
}
inline void read_field(json_reader& in, std::string& out)
{
    if (in.read_null())
        out.clear();
    else
        in.read_string(out);
}
template <typename T>
void read_field(json_reader& in, std::optional<T>& out)
{
    out.reset();
    if (!in.read_null()) read_value(in, out.emplace());
}
/// Null is a value like others here: is_null() tells it from a missing field.
inline void read_field(json_reader& in, raw_json& out) { read_value(in, out); }
/// An unknown field.
void read_extra(json_reader& in, std::string_view key, extra_fields& extra);

/// A failure if the text is nothing but white space.
[[nodiscard]] std::optional<decode_failure> check_not_empty(std::string_view text);
/// What a reader says about the document that it went through.
[[nodiscard]] std::optional<decode_failure> finish_document(json_reader& in);

/// Reads one value into what stands behind `out`.
using value_reader = bool (*)(json_reader& in, void* out);
/// Decodes an answer that keeps its value in a member; `path` is dotted. A member that is missing is a failure.
[[nodiscard]] std::optional<decode_failure>
decode_member_with(std::string_view text, std::string_view path, value_reader read, void* out);

/// Decodes an answer that is one object.
template <typename T>
[[nodiscard]] std::optional<decode_failure> decode_document(std::string_view text, T& out)
{
    out = T();
    if (auto failure = check_not_empty(text)) return failure;
    json_reader in(text);
    read_value(in, out);
    return finish_document(in);
}

/// Where an answer keeps its items and what it says about paging. Paths are dotted, "" is the answer itself.
struct list_shape {
    page_style style = page_style::cursor;
    std::string_view items = "data";        ///< the array: "data", "conversations", "data.entries", "" for a bare array
    std::string_view facts = "pagination";  ///< the object with the paging facts: "pagination", "data.pagination", ""
    std::string_view cursor = "nextCursor"; ///< the fact that is the next page's cursor
    bool bare_array_too = false;            ///< the envelope is not documented: an array without one is fine as well
    std::string_view parameter = {};        ///< of the query, for the page's position; "" is the style's own
};

/// Reads the array of items into what stands behind `items`, replacing what an earlier array of this answer left there.
using items_reader = bool (*)(json_reader& in, void* items);
[[nodiscard]] std::optional<decode_failure>
decode_list_with(std::string_view text, const list_shape& shape, items_reader read, void* items, page_facts& facts);

/// Reads the object with the paging facts alone: its text as it stands in an answer.
[[nodiscard]] bool decode_facts(std::string_view object, const list_shape& shape, page_facts& facts);

/** Decodes a page of a list.
 *
 *  Unknown members around the items are ignored. In the paging facts a number may be a string of digits, because the
 *  documents differ on them. Items that are missing or null are a failure: they could be taken for the end of the list.
 *
 *  @param items Cleared, then filled. Its capacity is used.
 */
template <typename T>
[[nodiscard]] std::optional<decode_failure>
decode_list(std::string_view text, const list_shape& shape, std::vector<T>& items, page_facts& facts)
{
    constexpr items_reader read = [](json_reader& in, void* out) {
        auto& vector = *static_cast<std::vector<T>*>(out);
        vector.clear();
        return read_value(in, vector);
    };
    items.clear();
    facts = page_facts();
    auto failure = decode_list_with(text, shape, read, &items, facts);
    facts.items = items.size();
    return failure;
}

/// Decodes the answer of a call: the value, or where `wrapper` is not "" the value of that member.
template <typename T>
[[nodiscard]] std::optional<decode_failure> decode_answer(std::string_view text, std::string_view wrapper, T& out)
{
    if (wrapper.empty()) return decode_document(text, out);
    out = T();
    constexpr value_reader read = [](json_reader& in, void* to) { return read_value(in, *static_cast<T*>(to)); };
    return decode_member_with(text, wrapper, read, &out);
}
/// A free-form answer may have nothing in it.
[[nodiscard]] std::optional<decode_failure>
decode_answer(std::string_view text, std::string_view wrapper, raw_json& out);

} // namespace runtype::detail
