// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstddef>

namespace runtype::detail {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The four hexadecimal digits at `p`, or -1.
constexpr int hex4(const char* p, const char* end) noexcept
{
    if (end - p < 4) return -1;
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = p[i];
        const int digit = is_digit(c)              ? c - '0'
                          : (c >= 'a' && c <= 'f') ? c - 'a' + 10
                          : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                                   : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// What a "\uXXXX", or two of them that are a surrogate pair, stand for.
struct escaped_unit {
    std::size_t length = 0; ///< of the text: 6 or 12; 0 if it is no such escape sequence
    char32_t code_point = 0;
    bool lone_surrogate = false; ///< `code_point` is half of a pair
};

/// Reads the escape sequence at `p`, where a backslash stands.
constexpr escaped_unit read_escaped_unit(const char* p, const char* end) noexcept
{
    if (end - p < 6 || p[1] != 'u') return {};
    const int unit = hex4(p + 2, end);
    if (unit < 0) return {};
    const bool leading = (unit & 0xfc00) == 0xd800;
    if (leading && end - p >= 12 && p[6] == '\\' && p[7] == 'u') {
        const int next = hex4(p + 8, end);
        if (next >= 0 && (next & 0xfc00) == 0xdc00)
            return {12, static_cast<char32_t>(0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff)), false};
    }
    return {6, static_cast<char32_t>(unit), (unit & 0xf800) == 0xd800};
}

} // namespace runtype::detail
