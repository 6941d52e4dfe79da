// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Most bytes of an answer stand inside strings, so the search for what ends a run of plain characters is the inner loop
// of decoding. SSE2 is part of every x86-64 processor and needs no choice at run time; elsewhere eight bytes at a time.

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define RUNTYPE_JSON_SSE2
#endif

namespace runtype::detail {

/// Whether a byte within a string needs a closer look: '"', '\', a control character, or a part of a non-ASCII
/// character.
constexpr bool is_special(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return c == '"' || c == '\\' || byte < 0x20 || byte >= 0x80;
}

/// The first special byte of [p, end), or `end`. Plain C++, for every platform.
inline const char* find_special_portable(const char* p, const char* end) noexcept
{
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t ones = 0x0101010101010101;
        constexpr std::uint64_t tops = ones * 0x80;
        while (end - p >= 8) {
            std::uint64_t word;
            std::memcpy(&word, p, sizeof word);
            const std::uint64_t quote = word ^ (ones * '"');
            const std::uint64_t backslash = word ^ (ones * '\\');
            // "Has a byte less than n": a borrow may mark bytes above the first match, never below it.
            const std::uint64_t hits = (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) |
                                        ((word - ones * 0x20) & ~word) | word) &
                                       tops;
            if (hits != 0) return p + (std::countr_zero(hits) >> 3);
            p += 8;
        }
    }
    while (p != end && !is_special(*p)) ++p;
    return p;
}

/// The first special byte of [p, end), or `end`.
inline const char* find_special(const char* p, const char* end) noexcept
{
#if defined(RUNTYPE_JSON_SSE2)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i space = _mm_set1_epi8(' ');
    while (end - p >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i quotes = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash));
        // The comparison is signed: control characters and bytes from 0x80 are both less than a blank.
        const int hits = _mm_movemask_epi8(_mm_or_si128(quotes, _mm_cmplt_epi8(bytes, space)));
        if (hits != 0) return p + std::countr_zero(static_cast<unsigned>(hits));
        p += 16;
    }
    while (p != end && !is_special(*p)) ++p;
    return p;
#else
    return find_special_portable(p, end);
#endif
}

} // namespace runtype::detail
