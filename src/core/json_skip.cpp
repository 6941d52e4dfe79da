// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_skip.hpp"

#include "core/json_escape.hpp"
#include "core/json_scan.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace runtype::detail {

namespace {

const char* space_end(const char* p, const char* end) noexcept
{
    if (p != end && *p > ' ') return p; // services write none
    while (p != end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')) ++p;
    return p;
}

// The place behind the string whose text starts at `p`.
const char* quick_string_end(const char* p, const char* end) noexcept
{
    for (;;) {
        p = find_special(p, end);
        if (p == end) return nullptr;
        if (*p == '"') return p + 1;
        if (*p != '\\') {
            if (static_cast<unsigned char>(*p) < 0x20) return nullptr;
            p = utf8_sequence_end(p, end);
            if (p == nullptr) return nullptr;
        } else if (end - p < 2) {
            return nullptr;
        } else if (p[1] == 'u') {
            if (hex4(p + 2, end) < 0) return nullptr;
            p += 6;
        } else {
            if (std::string_view("\"\\/bfnrt").find(p[1]) == std::string_view::npos) return nullptr;
            p += 2;
        }
    }
}

const char* digits_end(const char* p, const char* end) noexcept
{
    const char* const from = p;
    while (p != end && is_digit(*p)) ++p;
    return p == from ? nullptr : p;
}

const char* quick_number_end(const char* p, const char* end) noexcept
{
    if (*p == '-') ++p;
    if (p == end) return nullptr;
    p = *p == '0' ? p + 1 : digits_end(p, end); // no digit may follow a leading zero
    if (p != nullptr && p != end && *p == '.') p = digits_end(p + 1, end);
    if (p != nullptr && p != end && (*p == 'e' || *p == 'E')) {
        ++p;
        if (p != end && (*p == '+' || *p == '-')) ++p;
        p = digits_end(p, end);
    }
    return p;
}

const char* quick_literal_end(const char* p, const char* end, std::string_view word) noexcept
{
    return std::string_view(p, static_cast<std::size_t>(end - p)).starts_with(word) ? p + word.size() : nullptr;
}

const char* quick_scalar_end(const char* p, const char* end) noexcept
{
    switch (*p) {
    case '"': return quick_string_end(p + 1, end);
    case 't': return quick_literal_end(p, end, "true");
    case 'f': return quick_literal_end(p, end, "false");
    case 'n': return quick_literal_end(p, end, "null");
    default: return quick_number_end(p, end);
    }
}

// The place behind the key at `p` and its colon.
const char* quick_key_end(const char* p, const char* end) noexcept
{
    p = space_end(p, end);
    if (p == end || *p != '"') return nullptr;
    p = quick_string_end(p + 1, end);
    if (p == nullptr) return nullptr;
    p = space_end(p, end);
    return p != end && *p == ':' ? p + 1 : nullptr;
}

} // namespace

const char* json_value_end(const char* p, const char* end, std::size_t levels) noexcept
{
    std::uint64_t objects = 0; // which of the open brackets are objects, the innermost in the lowest bit
    std::size_t depth = 0;
    levels = std::min<std::size_t>(levels, 64);
    for (;;) {
        p = space_end(p, end);
        if (p == end) return nullptr;
        if (*p == '{' || *p == '[') {
            if (depth == levels) return nullptr;
            const bool object = *p == '{';
            p = space_end(p + 1, end);
            if (p == end) return nullptr;
            if (*p != (object ? '}' : ']')) {
                ++depth;
                objects = objects << 1 | std::uint64_t{object};
                if (object) p = quick_key_end(p, end);
                if (p == nullptr) return nullptr;
                continue;
            }
            ++p;
        } else {
            p = quick_scalar_end(p, end);
            if (p == nullptr) return nullptr;
        }
        for (;;) { // behind a value
            if (depth == 0) return p;
            p = space_end(p, end);
            if (p == end) return nullptr;
            const bool object = (objects & 1) != 0;
            const char c = *p++;
            if (c == ',') {
                if (object) p = quick_key_end(p, end);
                if (p == nullptr) return nullptr;
                break;
            }
            if (c != (object ? '}' : ']')) return nullptr;
            objects >>= 1;
            --depth;
        }
    }
}

} // namespace runtype::detail
