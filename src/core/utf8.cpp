// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/utf8.hpp"

namespace runtype::detail {

namespace {

struct lead_byte {
    std::ptrdiff_t length;
    unsigned char low, high; // of the second byte: the part of its range that is not overlong and not a surrogate
};

// Unicode 15, table 3-7.
constexpr lead_byte lead_of(unsigned char c) noexcept
{
    if (c < 0x80) return {1, 0, 0};
    if (c < 0xc2) return {0, 0, 0};
    if (c < 0xe0) return {2, 0x80, 0xbf};
    if (c == 0xe0) return {3, 0xa0, 0xbf};
    if (c == 0xed) return {3, 0x80, 0x9f};
    if (c < 0xf0) return {3, 0x80, 0xbf};
    if (c == 0xf0) return {4, 0x90, 0xbf};
    if (c < 0xf4) return {4, 0x80, 0xbf};
    if (c == 0xf4) return {4, 0x80, 0x8f};
    return {0, 0, 0};
}

/// The end of what is the beginning of a sequence, as far as it is one; at least one byte.
const char* invalid_piece_end(const char* p, const char* end) noexcept
{
    const lead_byte lead = lead_of(static_cast<unsigned char>(*p));
    const char* const limit = end - p < lead.length ? end : p + lead.length;
    if (++p >= limit) return p;
    const auto second = static_cast<unsigned char>(*p);
    if (second < lead.low || second > lead.high) return p;
    while (++p < limit && (static_cast<unsigned char>(*p) & 0xc0) == 0x80) {
    }
    return p;
}

constexpr char to_char(char32_t value) noexcept { return static_cast<char>(static_cast<unsigned char>(value)); }

} // namespace

const char* utf8_sequence_end(const char* p, const char* end) noexcept
{
    const lead_byte lead = lead_of(static_cast<unsigned char>(*p));
    if (lead.length == 0 || end - p < lead.length) return nullptr;
    if (lead.length == 1) return p + 1;
    const auto second = static_cast<unsigned char>(p[1]);
    if (second < lead.low || second > lead.high) return nullptr;
    for (std::ptrdiff_t i = 2; i < lead.length; ++i) {
        if ((static_cast<unsigned char>(p[i]) & 0xc0) != 0x80) return nullptr;
    }
    return p + lead.length;
}

void append_utf8(std::string& out, char32_t code_point)
{
    if (code_point < 0x80) {
        out += to_char(code_point);
    } else if (code_point < 0x800) {
        out += to_char(0xc0 | (code_point >> 6));
        out += to_char(0x80 | (code_point & 0x3f));
    } else if (code_point < 0x10000) {
        out += to_char(0xe0 | (code_point >> 12));
        out += to_char(0x80 | ((code_point >> 6) & 0x3f));
        out += to_char(0x80 | (code_point & 0x3f));
    } else {
        out += to_char(0xf0 | (code_point >> 18));
        out += to_char(0x80 | ((code_point >> 12) & 0x3f));
        out += to_char(0x80 | ((code_point >> 6) & 0x3f));
        out += to_char(0x80 | (code_point & 0x3f));
    }
}

std::string replace_invalid_utf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end) {
        if (const char* const next = utf8_sequence_end(p, end)) {
            out.append(p, next);
            p = next;
        } else {
            append_utf8(out, replacement_character);
            p = invalid_piece_end(p, end);
        }
    }
    return out;
}

std::optional<std::size_t> count_code_points(std::string_view text) noexcept
{
    std::size_t count = 0;
    const char* p = text.data();
    const char* const end = p + text.size();
    for (; p != end; ++count) {
        p = utf8_sequence_end(p, end);
        if (p == nullptr) return std::nullopt;
    }
    return count;
}

} // namespace runtype::detail
