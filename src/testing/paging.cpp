// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/paging.hpp"

#include "testing/seeded.hpp"

#include <array>

namespace runtype::testing::detail {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// 8 bytes of check, 8 of sequence, 7 of offset: 23 bytes, so that the text ends in '='.
constexpr std::size_t raw_size = 23;
constexpr std::size_t text_size = 32;
using raw_cursor = std::array<unsigned char, raw_size>;

void put(raw_cursor& raw, std::size_t at, std::uint64_t value, std::size_t bytes) noexcept
{
    for (std::size_t i = 0; i < bytes; ++i) {
        raw[at + i] = static_cast<unsigned char>(value >> (8 * i));
    }
}

std::uint64_t get(const raw_cursor& raw, std::size_t at, std::size_t bytes) noexcept
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) {
        value = value << 8U | raw[at + i];
    }
    return value;
}

std::uint64_t check_of(cursor_place place, std::uint64_t query, std::uint64_t seed) noexcept
{
    return draw(seed ^ query, place.sequence, place.offset);
}

constexpr std::uint64_t low_56_bits = (std::uint64_t{1} << 56U) - 1;

std::string to_base64(const raw_cursor& raw)
{
    std::string text;
    text.reserve(text_size);
    for (std::size_t i = 0; i < raw_size; i += 3) {
        const unsigned third = i + 2 < raw_size ? raw[i + 2] : 0U;
        const unsigned bits = static_cast<unsigned>(raw[i]) << 16U | static_cast<unsigned>(raw[i + 1]) << 8U | third;
        for (const unsigned shift : {18U, 12U, 6U, 0U}) {
            text.push_back(alphabet[bits >> shift & 63U]);
        }
    }
    text.back() = '=';
    return text;
}

std::optional<raw_cursor> from_base64(std::string_view text)
{
    if (text.size() != text_size || text.back() != '=') {
        return std::nullopt;
    }
    raw_cursor raw{};
    unsigned bits = 0;
    for (std::size_t i = 0; i < text_size; ++i) {
        const auto digit = i + 1 == text_size ? 0 : alphabet.find(text[i]);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        bits = bits << 6U | static_cast<unsigned>(digit);
        if (i % 4 == 3) {
            const std::size_t at = i / 4 * 3;
            for (std::size_t k = 0; k < 3 && at + k < raw_size; ++k) {
                raw[at + k] = static_cast<unsigned char>(bits >> (16U - 8U * k));
            }
            bits = 0;
        }
    }
    return raw;
}

} // namespace

// FNV-1a.
std::uint64_t hash_of(std::string_view text) noexcept
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return hash;
}

std::string encode_cursor(cursor_place place, std::uint64_t query, std::uint64_t seed)
{
    const std::uint64_t check = check_of(place, query, seed);
    raw_cursor raw{};
    put(raw, 0, check, 8);
    // Mixed with the check, so that nobody reads the place out of it or counts it up.
    put(raw, 8, place.sequence ^ draw(seed, check, 0), 8);
    put(raw, 16, (place.offset ^ draw(seed, check, 1)) & low_56_bits, 7);
    return to_base64(raw);
}

std::optional<cursor_place> decode_cursor(std::string_view text, std::uint64_t query, std::uint64_t seed)
{
    const auto raw = from_base64(text);
    if (!raw) {
        return std::nullopt;
    }
    const std::uint64_t check = get(*raw, 0, 8);
    cursor_place place;
    place.sequence = get(*raw, 8, 8) ^ draw(seed, check, 0);
    place.offset = (get(*raw, 16, 7) ^ draw(seed, check, 1)) & low_56_bits;
    if (check_of(place, query, seed) != check) {
        return std::nullopt;
    }
    return place;
}

std::string pagination_json(const pagination_facts& facts)
{
    // Cursors are base64 and need no JSON escapes.
    const auto text_or_null = [](const std::optional<std::string>& text) {
        return text ? '"' + *text + '"' : std::string("null");
    };
    const auto boolean = [](bool value) { return value ? "true" : "false"; };
    std::string out = "{\"nextCursor\":" + text_or_null(facts.next);
    out += ",\"prevCursor\":" + text_or_null(facts.previous);
    out += std::string(",\"hasMore\":") + boolean(facts.has_more);
    out += std::string(",\"hasPrev\":") + boolean(facts.has_previous);
    out += ",\"limit\":" + std::to_string(facts.limit);
    out += ",\"currentOffset\":" + std::to_string(facts.offset);
    if (facts.total) {
        out += ",\"currentPage\":" + std::to_string(facts.offset / facts.limit + 1);
        out += ",\"totalCount\":" + std::to_string(*facts.total);
        out += ",\"totalPages\":" + std::to_string((*facts.total + facts.limit - 1) / facts.limit);
    }
    return out + '}';
}

} // namespace runtype::testing::detail
