// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_head.hpp"

#include "core/char_scan.hpp"

#include <charconv>

namespace runtype::detail {

namespace {

// From 100 to 999, or 0.
int parse_status(std::string_view digits) noexcept
{
    int status = 0;
    const auto* const end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, status).ptr == end && status >= 100 ? status : 0;
}

} // namespace

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
    if (status == line_status::read && seen_ == line_) {
        status = scan_whole_lines(window);
    }
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
        head_.status = parse_status(bytes.substr(9, 3));
        if (head_.status == 0) {
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

// The usual lines, in one go and with nothing to remember but where the next one begins: "Name: value" and a line end.
// Whatever is unusual about a line (the last, one that is not whole, a bad one) is left to scan_field().
head_scanner::line_status head_scanner::scan_whole_lines(std::string_view bytes) noexcept
{
    const auto* const begin = bytes.data();
    const auto* const end = begin + bytes.size();
    const auto* line = begin + line_;
    auto status = line_status::read;
    while (status == line_status::read) {
        const auto* const colon = skip_token(line, end);
        if (colon == line || colon == end || *colon != ':') {
            break;
        }
        const auto* const line_end = find_control(colon + 1, end);
        if (end - line_end < 2 || line_end[0] != '\r' || line_end[1] != '\n') {
            break;
        }
        const std::string_view name(line, colon);
        if (may_frame(name)) {
            status = take_field(name, std::string_view(colon + 1, line_end));
        }
        line = line_end + 2;
    }
    line_ = seen_ = static_cast<std::size_t>(line - begin);
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
    const auto status = take_field(bytes.substr(line_, colon_ - line_), bytes.substr(colon_ + 1, seen_ - colon_ - 1));
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
    const auto error = note_field(head_, field, value);
    return error == http_errc::none ? line_status::read : fail(error);
}

} // namespace runtype::detail
