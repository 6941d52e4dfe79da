// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_framing.hpp"

#include "core/char_scan.hpp"
#include "core/header_check.hpp"

#include <algorithm>
#include <charconv>

namespace runtype::detail {

namespace {

// Whether `text` is `lower`, which has letters, digits and '-' only, without regard to case. Setting bit 5 makes a
// capital small, and besides letters only control characters become one of these by it: exact for names and values.
bool same_word(std::string_view text, std::string_view lower) noexcept
{
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(), [](char c, char l) { return (c | 0x20) == l; });
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
    head.coding = gzip && head.coding == content_coding::identity ? content_coding::gzip : content_coding::other;
}

} // namespace

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

bool is_odd(framing_field field, std::string_view value) noexcept
{
    switch (field) {
    case framing_field::content_length: return value.find(',') != std::string_view::npos;
    case framing_field::connection: return !is_token_list(value);
    case framing_field::proxy_connection: return true;
    default: return false;
    }
}

http_errc note_field(response_head& head, framing_field field, std::string_view value) noexcept
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

} // namespace runtype::detail
