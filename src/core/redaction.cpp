// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/redaction.hpp"

#include "core/header_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace runtype::detail {

namespace {

constexpr std::string_view marker = "[redacted]";

// How the text under the search may have been encoded. One form holds for the whole of a match.
enum class encoding { none, percent, json };

struct pattern {
    std::string text;
    bool short_secret = false;
    bool base64 = false; // '+' and '/' stand for '-' and '_' too
};

// What one step through an encoded text reads: up to four decoded bytes from `length` bytes of text.
struct decoded_item {
    std::array<char, 4> bytes{};
    std::size_t size = 0;
    std::size_t length = 0;
};

struct code_point {
    char32_t value = 0;
    std::size_t length = 0; // 0: not there or not valid
};

constexpr code_point invalid{};

int hex_value(char c) noexcept
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c = static_cast<char>(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The number that `count` hexadecimal digits at `at` stand for, or -1.
int hex_number(std::string_view text, std::size_t at, std::size_t count) noexcept
{
    if (at > text.size() || text.size() - at < count) {
        return -1;
    }
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (hex_value(c) < 0) {
            return -1;
        }
        value = value * 16 + hex_value(c);
    }
    return value;
}

bool is_surrogate(char32_t value, char32_t first) noexcept { return value >= first && value < first + 0x400; }

// \uXXXX, two of them for a surrogate pair.
code_point read_unicode_escape(std::string_view text, std::size_t at) noexcept
{
    const auto unit_at = [&](std::size_t i) { return text.substr(i, 2) == "\\u" ? hex_number(text, i + 2, 4) : -1; };
    const int first = unit_at(at);
    if (first < 0) {
        return invalid;
    }
    const auto high = static_cast<char32_t>(first);
    if (!is_surrogate(high, 0xd800)) {
        return {high, 6};
    }
    const int second = at + 6 < text.size() ? unit_at(at + 6) : -1;
    if (second < 0 || !is_surrogate(static_cast<char32_t>(second), 0xdc00)) {
        return invalid;
    }
    return {0x10000 + ((high - 0xd800) << 10) + (static_cast<char32_t>(second) - 0xdc00), 12};
}

code_point read_json_escape(std::string_view text, std::size_t at) noexcept
{
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (text[at] != '\\' || at + 1 == text.size()) {
        return invalid;
    }
    const auto found = letters.find(text[at + 1]);
    if (found != std::string_view::npos) {
        return {static_cast<char32_t>(meanings[found]), 2};
    }
    return read_unicode_escape(text, at);
}

decoded_item to_utf8(code_point point) noexcept
{
    decoded_item item;
    item.length = point.length;
    if (point.value < 0x80) {
        item.bytes[item.size++] = static_cast<char>(point.value);
        return item;
    }
    const std::size_t following = point.value < 0x800 ? 1 : point.value < 0x10000 ? 2 : 3;
    constexpr std::array<unsigned, 4> lead{0, 0xc0, 0xe0, 0xf0};
    item.bytes[item.size++] = static_cast<char>(lead[following] | (point.value >> (6 * following)));
    for (std::size_t i = following; i-- > 0;) {
        item.bytes[item.size++] = static_cast<char>(0x80 | ((point.value >> (6 * i)) & 0x3f));
    }
    return item;
}

decoded_item next_item(std::string_view text, std::size_t at, encoding form) noexcept
{
    if (form == encoding::percent && text[at] == '%') {
        if (const int byte = hex_number(text, at + 1, 2); byte >= 0) {
            return {{static_cast<char>(byte)}, 1, 3};
        }
    }
    if (form == encoding::json) {
        if (const auto point = read_json_escape(text, at); point.length != 0) {
            return to_utf8(point);
        }
    }
    return {{text[at]}, 1, 1};
}

char standard_base64(char c) noexcept { return c == '-' ? '+' : c == '_' ? '/' : c; }

bool same(char found, char wanted, const pattern& p, encoding form) noexcept
{
    if (p.base64) {
        return standard_base64(found) == wanted;
    }
    return found == wanted || (form == encoding::percent && found == '+' && wanted == ' ');
}

// How many bytes of text from `at` on are the pattern in this form; 0 when they are something else.
std::size_t match_length(std::string_view text, std::size_t at, const pattern& p, encoding form) noexcept
{
    const auto start = at;
    for (std::size_t done = 0; done < p.text.size();) {
        if (at == text.size()) {
            return 0;
        }
        const auto item = next_item(text, at, form);
        for (std::size_t i = 0; i < item.size; ++i, ++done) {
            if (done == p.text.size() || !same(item.bytes[i], p.text[done], p, form)) {
                return 0;
            }
        }
        at += item.length;
    }
    return at - start;
}

std::size_t longest_form(std::string_view text, std::size_t at, const pattern& p, bool may_be_encoded) noexcept
{
    const auto plain = match_length(text, at, p, encoding::none);
    if (p.short_secret || !may_be_encoded) {
        return plain;
    }
    return std::max({plain, match_length(text, at, p, encoding::percent), match_length(text, at, p, encoding::json)});
}

// The part of base64(any `offset` bytes + secret + anything) that depends on nothing but the secret.
std::string base64_core(std::string_view secret, std::size_t offset)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((secret.size() + offset) * 4 / 3 + 1); // growing would leave parts of it in freed memory
    unsigned bits = 0;
    unsigned pending = static_cast<unsigned>(offset) * 8;
    // The bits before the secret go out with the first characters; those characters are dropped again below.
    const std::size_t shared = (offset * 8 + 5) / 6;
    for (; pending >= 6; pending -= 6) {
        out += alphabet[0];
    }
    for (const char c : secret) {
        bits = ((bits << 8) | static_cast<unsigned char>(c)) & 0xffff;
        for (pending += 8; pending >= 6; pending -= 6) {
            out += alphabet[(bits >> (pending - 6)) & 63];
        }
    }
    out.erase(0, shared);
    return out;
}

constexpr std::array<std::string_view, 14> loggable_headers{
    "content-type", "content-length", "content-encoding", "transfer-encoding", "connection", "keep-alive",
    "date",         "etag",           "server",           "retry-after",       "request-id", "x-request-id",
    "cf-ray",       "ratelimit",
};

// A strict UTF-8 decoder: no overlong forms, no surrogates, nothing above U+10FFFF.
code_point read_utf8(std::string_view text, std::size_t at) noexcept
{
    const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte_at(at);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xc0 || lead > 0xf7 || text.size() - at < length) {
        return invalid;
    }
    char32_t value = lead & (0x7fu >> length);
    for (std::size_t i = at + 1; i < at + length; ++i) {
        if ((byte_at(i) & 0xc0u) != 0x80u) {
            return invalid;
        }
        value = (value << 6) | (byte_at(i) & 0x3fu);
    }
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    return value < smallest[length] || value > 0x10ffff || surrogate ? invalid : code_point{value, length};
}

// C0, DEL, C1 (terminals obey them), and the separators that some viewers break lines at.
bool is_printable(char32_t value) noexcept
{
    return value >= 0x20 && !(value >= 0x7f && value < 0xa0) && value != 0x2028 && value != 0x2029;
}

void append_escaped(std::string& out, std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    for (const char c : bytes) {
        if (c == '\n' || c == '\r' || c == '\t') {
            out += '\\';
            out += c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += "\\x";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
}

} // namespace

struct redactor::patterns {
    patterns() = default;
    patterns(const patterns&) = delete;
    patterns& operator=(const patterns&) = delete;
    ~patterns()
    {
        for (auto& p : list) {
            // volatile, because a plain store to memory that is freed next is dropped by the optimiser.
            for (volatile char* c = p.text.data(); c != p.text.data() + p.text.size(); ++c) {
                *c = 0;
            }
        }
    }

    void add(std::string text, bool short_secret, bool base64)
    {
        const auto mark = [&](char c) { may_start[static_cast<unsigned char>(c)] = true; };
        mark(text.front());
        if (!short_secret) {
            // '-' and '_' are base64's other letters, '+' a space, '%' and '\' begin an encoded character.
            std::string_view other_starts = "%\\-_+";
            std::for_each(other_starts.begin(), other_starts.end(), mark);
        }
        list.push_back({std::move(text), short_secret, base64});
    }

    std::vector<pattern> list;
    std::array<bool, 256>
        may_start{}; // bytes at which a match may begin: most positions of a text are passed with one look
};

redactor::redactor(const std::vector<std::string>& secrets)
{
    auto made = std::make_shared<patterns>();
    made->list.reserve(secrets.size() * 4); // no reallocation, which would leave copies of secrets behind
    for (const auto& secret : secrets) {
        if (secret.empty()) {
            continue;
        }
        const bool short_secret = secret.size() < shortest_encoded;
        made->add(secret, short_secret, false);
        for (std::size_t offset = 0; !short_secret && offset < 3; ++offset) {
            made->add(base64_core(secret, offset), false, true);
        }
    }
    patterns_ = std::move(made);
}

std::string redactor::redact(std::string_view text) const
{
    std::string out;
    out.reserve(text.size());
    std::size_t hidden_until = 0;
    const bool may_be_encoded = text.find_first_of("%+\\") != std::string_view::npos; // else the forms are the same
    for (std::size_t at = 0; at < text.size(); ++at) {
        // Positions inside a match are searched as well: the rest of a second secret that overlaps the first is hidden
        // too.
        if (patterns_->may_start[static_cast<unsigned char>(text[at])]) {
            std::size_t length = 0;
            for (const auto& p : patterns_->list) {
                length = std::max(length, longest_form(text, at, p, may_be_encoded));
            }
            if (length != 0 && at >= hidden_until) {
                out += marker;
            }
            hidden_until = length != 0 ? std::max(hidden_until, at + length) : hidden_until;
        }
        if (at >= hidden_until) {
            out += text[at];
        }
    }
    return out;
}

bool is_loggable_header(std::string_view name) noexcept
{
    return istarts_with(name, "ratelimit-") || istarts_with(name, "x-ratelimit-") ||
           std::any_of(loggable_headers.begin(), loggable_headers.end(), [&](std::string_view allowed) {
               return iequals(allowed, name);
           });
}

std::string excerpt(std::string_view body, std::size_t max)
{
    constexpr std::string_view dots = "...";
    std::string out;
    std::size_t room_for_dots = 0; // the longest prefix of `out` that leaves room for the dots
    for (std::size_t at = 0; at < body.size();) {
        const auto point = read_utf8(body, at);
        const auto bytes = body.substr(at, std::max<std::size_t>(point.length, 1));
        if (point.length != 0 && is_printable(point.value)) {
            out += bytes;
        } else {
            append_escaped(out, bytes);
        }
        if (out.size() > max) {
            out.resize(room_for_dots);
            return out.append(dots.substr(0, max));
        }
        if (out.size() + dots.size() <= max) {
            room_for_dots = out.size();
        }
        at += bytes.size();
    }
    return out;
}

} // namespace runtype::detail
