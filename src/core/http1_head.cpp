// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_head.hpp"

#include "core/header_check.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace runtype::detail {

namespace {

// A table, because this looks at every character of every name; is_token() is for the few names that a caller gives.
constexpr std::array<bool, 256> token_chars = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

constexpr bool is_control(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

inline const char* find_control(const char* at, const char* end) noexcept
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
    return std::find_if(at, end, is_control);
}

inline const char* skip_token(const char* at, const char* end) noexcept
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

std::string_view trim(std::string_view text) noexcept
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

// Whether `text` is `lower`, which has letters, digits and '-' only, without regard to case. Setting bit 5 makes a capital
// small, and besides letters only control characters become one of these by it: exact for names and values.
bool same_word(std::string_view text, std::string_view lower) noexcept
{
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(), [](char c, char l) { return (c | 0x20) == l; });
}

enum class framing_field : std::uint8_t {
    none,
    connection,
    content_encoding,
    content_length,
    keep_alive,
    proxy_connection,
    transfer_encoding,
    upgrade,
};

framing_field classify(std::string_view name) noexcept
{
    const auto when = [&](bool same, framing_field field) { return same ? field : framing_field::none; };
    switch (name.size()) {
    case 7: return when(same_word(name, "upgrade"), framing_field::upgrade);
    case 10:
        return same_word(name, "connection") ? framing_field::connection
                                             : when(same_word(name, "keep-alive"), framing_field::keep_alive);
    case 14: return when(same_word(name, "content-length"), framing_field::content_length);
    case 16:
        return same_word(name, "content-encoding")
                   ? framing_field::content_encoding
                   : when(same_word(name, "proxy-connection"), framing_field::proxy_connection);
    case 17: return when(same_word(name, "transfer-encoding"), framing_field::transfer_encoding);
    default: return framing_field::none;
    }
}

// Takes the first element off a comma-separated list.
std::string_view next_element(std::string_view& list) noexcept
{
    const auto comma = std::min(list.find(','), list.size());
    const auto element = trim(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
    return element;
}

bool is_token_list(std::string_view list) noexcept
{
    bool good = !list.empty() && list.back() != ',';
    while (good && !list.empty()) {
        const auto element = next_element(list);
        const auto* const end = element.data() + element.size();
        good = !element.empty() && skip_token(element.data(), end) == end;
    }
    return good;
}

template <class Number>
bool parse_number(std::string_view digits, Number& number) noexcept
{
    const auto* const end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end && !digits.empty();
}

http_errc note_content_length(response_head& head, std::string_view list) noexcept
{
    if (list.empty() || list.back() == ',') {
        return http_errc::bad_content_length;
    }
    while (!list.empty()) {
        std::uint64_t length = 0;
        if (!parse_number(next_element(list), length)) {
            return http_errc::bad_content_length;
        }
        if (head.content_length.value_or(length) != length) {
            return http_errc::conflicting_content_length;
        }
        head.content_length = length;
    }
    return http_errc::none;
}

http_errc note_transfer_encoding(response_head& head, std::string_view value) noexcept
{
    if (head.chunked || !same_word(value, "chunked")) {
        return http_errc::unsupported_transfer_encoding;
    }
    head.chunked = true;
    return http_errc::none;
}

void note_connection(response_head& head, std::string_view list) noexcept
{
    while (!list.empty()) {
        const auto element = next_element(list);
        head.connection_close |= same_word(element, "close");
        head.connection_keep_alive |= same_word(element, "keep-alive");
    }
}

void note_keep_alive(response_head& head, std::string_view list) noexcept
{
    constexpr std::string_view parameter = "timeout=";
    while (!list.empty()) {
        const auto element = next_element(list);
        std::uint32_t seconds = 0;
        // Only a hint: what cannot be read says nothing.
        if (istarts_with(element, parameter) && parse_number(element.substr(parameter.size()), seconds)) {
            head.keep_alive_timeout = std::chrono::seconds(seconds);
        }
    }
}

void note_content_encoding(response_head& head, std::string_view value) noexcept
{
    if (value.empty() || same_word(value, "identity")) {
        return;
    }
    const bool gzip = same_word(value, "gzip") || same_word(value, "x-gzip");
    head.coding =
        gzip && head.coding == content_coding::identity ? content_coding::gzip : content_coding::other;
}

http_errc note(response_head& head, framing_field field, std::string_view value) noexcept
{
    switch (field) {
    case framing_field::connection: note_connection(head, value); break;
    case framing_field::content_encoding: note_content_encoding(head, value); break;
    case framing_field::content_length: return note_content_length(head, value);
    case framing_field::keep_alive: note_keep_alive(head, value); break;
    case framing_field::transfer_encoding: return note_transfer_encoding(head, value);
    case framing_field::upgrade: head.upgrade = true; break;
    case framing_field::proxy_connection:
    case framing_field::none: break;
    }
    return http_errc::none;
}

// Forms that are allowed and rare, and so the full parser's to judge.
bool is_odd(framing_field field, std::string_view value) noexcept
{
    switch (field) {
    case framing_field::content_length: return value.find(',') != std::string_view::npos;
    case framing_field::connection: return !is_token_list(value);
    case framing_field::proxy_connection: return true;
    default: return false;
    }
}

} // namespace

http_errc note_field(response_head& head, std::string_view name, std::string_view value) noexcept
{
    return note(head, classify(name), value);
}

http_errc check_framing(const response_head& head) noexcept
{
    if (head.chunked && head.content_length) {
        return http_errc::length_and_transfer_encoding;
    }
    if (head.chunked && head.minor_version == 0) {
        return http_errc::transfer_encoding_before_http11;
    }
    return http_errc::none;
}

std::size_t find_control(std::string_view text) noexcept
{
    return static_cast<std::size_t>(find_control(text.data(), text.data() + text.size()) - text.data());
}

std::string_view field_line_name(std::string_view line) noexcept
{
    const auto* const end = line.data() + line.size();
    const auto* const after = skip_token(line.data(), end);
    return after != end && *after == ':' ? std::string_view(line.data(), after) : std::string_view();
}

head_scanner::line_status head_scanner::fail(http_errc error) noexcept
{
    error_ = error;
    return line_status::bad;
}

head_status head_scanner::scan(std::string_view bytes) noexcept
{
    // Nothing behind the limit is looked at, so that the outcome does not depend on how much came in one piece.
    const auto window = bytes.substr(0, max_head_);
    auto status = head_.fields_offset == 0 ? scan_status_line(window) : line_status::read;
    while (status == line_status::read) {
        status = scan_field(window);
    }
    switch (status) {
    case line_status::last: return head_status::complete;
    case line_status::odd: return head_status::needs_full_parser;
    case line_status::bad: return head_status::bad;
    default: break;
    }
    if (window.size() == max_head_) {
        error_ = http_errc::head_too_large;
        return head_status::bad;
    }
    return head_status::incomplete;
}

head_scanner::line_status head_scanner::scan_status_line(std::string_view bytes) noexcept
{
    constexpr std::string_view protocol = "HTTP/";
    constexpr std::size_t reason_offset = std::string_view("HTTP/1.1 200 ").size();
    if (seen_ < reason_offset) {
        if (bytes.substr(0, protocol.size()) != protocol.substr(0, bytes.size())) {
            return fail(http_errc::bad_status_line);
        }
        if (bytes.size() < reason_offset) {
            return line_status::incomplete;
        }
        if (bytes[5] != '1' || bytes[6] != '.' || (bytes[7] != '1' && bytes[7] != '0')) {
            return fail(http_errc::unsupported_version);
        }
        if (bytes[8] != ' ' || bytes[12] != ' ') {
            return fail(http_errc::bad_status_line);
        }
        if (!parse_number(bytes.substr(9, 3), head_.status) || head_.status < 100) {
            return fail(http_errc::bad_status_code);
        }
        head_.minor_version = bytes[7] - '0';
        seen_ = reason_offset;
    }
    const auto status = scan_to_line_end(bytes);
    if (status == line_status::read) {
        line_ = seen_ = head_.fields_offset = seen_ + 2;
    }
    return status;
}

head_scanner::line_status head_scanner::scan_field(std::string_view bytes) noexcept
{
    if (colon_ == 0) {
        if (seen_ == bytes.size()) {
            return line_status::incomplete;
        }
        if (const char first = bytes[line_]; first == '\r') {
            return scan_empty_line(bytes);
        } else if (first == ' ' || first == '\t') {
            return line_status::odd; // a folded line
        }
        if (const auto status = scan_name(bytes); status != line_status::read) {
            return status;
        }
    }
    if (const auto status = scan_to_line_end(bytes); status != line_status::read) {
        return status;
    }
    const auto status =
        take_field(bytes.substr(line_, colon_ - line_), bytes.substr(colon_ + 1, seen_ - colon_ - 1));
    line_ = seen_ = seen_ + 2;
    colon_ = 0;
    return status;
}

head_scanner::line_status head_scanner::scan_name(std::string_view bytes) noexcept
{
    const auto* const end = bytes.data() + bytes.size();
    seen_ = static_cast<std::size_t>(skip_token(bytes.data() + seen_, end) - bytes.data());
    if (seen_ == bytes.size()) {
        return line_status::incomplete;
    }
    const char after = bytes[seen_];
    if (after == ':' && seen_ != line_) {
        colon_ = seen_++;
        return line_status::read;
    }
    return fail(after == ' ' || after == '\t' ? http_errc::space_before_colon : http_errc::bad_field_name);
}

head_scanner::line_status head_scanner::scan_to_line_end(std::string_view bytes) noexcept
{
    const auto* const begin = bytes.data();
    seen_ = static_cast<std::size_t>(find_control(begin + seen_, begin + bytes.size()) - begin);
    if (seen_ == bytes.size()) {
        return line_status::incomplete;
    }
    if (bytes[seen_] != '\r') {
        return fail(bytes[seen_] == '\n' ? http_errc::bad_line_end : http_errc::bad_field_value);
    }
    if (seen_ + 1 == bytes.size()) {
        return line_status::incomplete;
    }
    return bytes[seen_ + 1] == '\n' ? line_status::read : fail(http_errc::bad_line_end);
}

head_scanner::line_status head_scanner::scan_empty_line(std::string_view bytes) noexcept
{
    if (line_ + 1 == bytes.size()) {
        return line_status::incomplete;
    }
    if (bytes[line_ + 1] != '\n') {
        return fail(http_errc::bad_line_end);
    }
    head_.size = line_ + 2;
    head_.fields_size = line_ - head_.fields_offset;
    const auto error = check_framing(head_);
    return error == http_errc::none ? line_status::last : fail(error);
}

head_scanner::line_status head_scanner::take_field(std::string_view name, std::string_view value) noexcept
{
    const auto field = classify(name);
    if (field == framing_field::none) {
        return line_status::read;
    }
    value = trim(value);
    if (is_odd(field, value)) {
        return line_status::odd;
    }
    const auto error = note(head_, field, value);
    return error == http_errc::none ? line_status::read : fail(error);
}

} // namespace runtype::detail
