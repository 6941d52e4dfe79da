// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: inline, and sixteen bytes at a time where the processor is known to have SSE2: these look at every byte of
// every head. Elsewhere the same is done byte by byte.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace runtype::detail {

// A table, because this looks at every character of every name; is_token() is for the few names that a caller gives.
inline constexpr std::array<bool, 256> token_chars = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

// Of a request target: what is nothing but itself wherever it stands. Not here, though allowed: '.' (a segment may be
// nothing but dots) and '%' (it may hide one).
inline constexpr std::array<bool, 256> plain_target_chars = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("/?=&-_~:,"
                                         "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

/// Whether nothing in the target of a request needs a closer look.
[[nodiscard]] inline bool is_plain_target(std::string_view target) noexcept
{
    return std::all_of(
        target.begin(), target.end(), [](char c) { return plain_target_chars[static_cast<unsigned char>(c)]; });
}

/// Printable ASCII but the blank: what may stand in a request line or a host.
[[nodiscard]] constexpr bool is_visible(char c) noexcept { return c > 0x20 && c < 0x7f; }

/// Controls but HTAB, and DEL: what may not stand in a field value.
[[nodiscard]] constexpr bool is_control(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

/// The first control character, or `end`.
[[nodiscard]] inline const char* find_control(const char* at, const char* end) noexcept
{
#if defined(__SSE2__)
    const auto last_control = _mm_set1_epi8(0x1f);
    const auto tab = _mm_set1_epi8('\t');
    const auto del = _mm_set1_epi8(0x7f);
    for (; end - at >= 16; at += 16) {
        __m128i text;
        std::memcpy(&text, at, sizeof text);
        const auto low = _mm_cmpeq_epi8(_mm_min_epu8(text, last_control), text);
        const auto found = _mm_or_si128(_mm_andnot_si128(_mm_cmpeq_epi8(text, tab), low), _mm_cmpeq_epi8(text, del));
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found)); mask != 0) {
            return at + std::countr_zero(mask);
        }
    }
#endif
    return std::find_if(at, end, [](char c) { return is_control(c); }); // not by its address: that is not inlined
}

/// The first character that may not stand in a token, or `end`.
[[nodiscard]] inline const char* skip_token(const char* at, const char* end) noexcept
{
#if defined(__SSE2__)
    // Nearly all names are of letters, digits and '-': sixteen of these at a time, and the table for what they are not.
    while (end - at >= 16) {
        __m128i text;
        std::memcpy(&text, at, sizeof text);
        const auto from_a = _mm_sub_epi8(_mm_or_si128(text, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
        const auto from_0 = _mm_sub_epi8(text, _mm_set1_epi8('0'));
        const auto letter = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8(25)), from_a);
        const auto digit = _mm_cmpeq_epi8(_mm_min_epu8(from_0, _mm_set1_epi8(9)), from_0);
        const auto usual = _mm_or_si128(_mm_or_si128(letter, digit), _mm_cmpeq_epi8(text, _mm_set1_epi8('-')));
        const auto run = std::countr_one(static_cast<unsigned>(_mm_movemask_epi8(usual)));
        at += run;
        if (run < 16) {
            if (!token_chars[static_cast<unsigned char>(*at)]) {
                return at;
            }
            ++at;
        }
    }
#endif
    while (at != end && token_chars[static_cast<unsigned char>(*at)]) {
        ++at;
    }
    return at;
}

/// Without the blanks and tabs at both ends.
[[nodiscard]] inline std::string_view trim(std::string_view text) noexcept
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// Position of the first control character, or the size.
[[nodiscard]] inline std::size_t find_control(std::string_view text) noexcept
{
    return static_cast<std::size_t>(find_control(text.data(), text.data() + text.size()) - text.data());
}

/// The token that a field line begins with when a colon follows it, or "". The line comes without its line end.
[[nodiscard]] inline std::string_view field_line_name(std::string_view line) noexcept
{
    const auto* const end = line.data() + line.size();
    const auto* const after = skip_token(line.data(), end);
    return after != end && *after == ':' ? std::string_view(line.data(), after) : std::string_view();
}

} // namespace runtype::detail
