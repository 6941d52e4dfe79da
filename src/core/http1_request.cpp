// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http1_request.hpp"

#include "core/char_scan.hpp"
#include "core/header_check.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace runtype::detail {

namespace {

using problem = std::optional<std::string>;

// Fields that this writes itself, or that would change how the connection is used behind the pool's back.
constexpr std::array<std::string_view, 6> own_fields{"Host",       "Connection", "Content-Length", "Transfer-Encoding",
                                                     "Keep-Alive", "Upgrade"};

// The block has been checked: each line is a name, a colon, a value and a line end.
bool has_field(std::string_view block, std::string_view name) noexcept
{
    while (!block.empty()) {
        if (block.size() > name.size() && block[name.size()] == ':' && istarts_with(block, name)) {
            return true;
        }
        block.remove_prefix(std::min(block.find('\n'), block.size() - 1) + 1);
    }
    return false;
}

problem about(std::string_view name, std::string_view rest)
{
    return std::string("the header \"").append(name).append("\" of the request ").append(rest);
}

problem check_line(std::string_view line)
{
    const auto name = field_line_name(line);
    if (name.empty()) {
        return "a header of the request has no name, or a character in its name that is not allowed";
    }
    if (find_control(line) != line.size()) {
        return about(name, "has a control character in its value");
    }
    if (std::any_of(
            own_fields.begin(), own_fields.end(), [name](std::string_view own) { return iequals(own, name); })) {
        return about(name, "is written by the transport and cannot be set");
    }
    return std::nullopt;
}

// Calls `use` with each line, without its line end, until that returns a problem.
template <class Use>
problem for_each_line(std::string_view block, Use use)
{
    while (!block.empty()) {
        const auto end = block.find("\r\n");
        if (end == std::string_view::npos) {
            return "the last header of the request has no line end";
        }
        if (auto found = use(block.substr(0, end))) {
            return found;
        }
        block.remove_prefix(end + 2);
    }
    return std::nullopt;
}

void append_line(std::string& out, std::string_view line) { out.append(line).append("\r\n"); }

void append_defaults(std::string& out, const http1_request& request)
{
    if (request.vouched) {
        out.append(request.defaults);
        return;
    }
    (void)for_each_line(request.defaults, [&](std::string_view line) {
        if (!has_field(request.fields, field_line_name(line))) {
            append_line(out, line);
        }
        return problem();
    });
}

void append_framing(std::string& out, const http1_request& request)
{
    if (request.kind == http1_request::body_kind::chunked) {
        append_line(out, "Transfer-Encoding: chunked");
        return;
    }
    // RFC 9110, section 8.6: where a body is usual, its absence is said.
    const bool usual = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (request.kind == http1_request::body_kind::none && !usual) {
        return;
    }
    std::array<char, 20> digits;
    const auto size = request.kind == http1_request::body_kind::sized ? request.body_size : 0;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size).ptr;
    append_line(out.append("Content-Length: "), std::string_view(digits.data(), end));
}

} // namespace

std::optional<std::string> check_request(const http1_request& request)
{
    if (!is_token(request.method)) {
        return "the method of the request is not a word of letters";
    }
    if (!request.target.starts_with('/')) {
        return "the target of the request does not begin with \"/\"";
    }
    // A fragment never travels; where one stands, something was not encoded.
    const auto fits = [](char c) { return is_visible(c) && c != '#'; };
    if (!is_plain_target(request.target) && !std::all_of(request.target.begin(), request.target.end(), fits)) {
        return "the target of the request has a character that must be percent-encoded";
    }
    if (request.host.empty() ||
        !std::all_of(request.host.begin(), request.host.end(), [](char c) { return is_visible(c); })) {
        return "the host of the request is empty or has a character that is not allowed";
    }
    if (request.kind == http1_request::body_kind::sized && !request.body.empty() &&
        request.body.size() != request.body_size) {
        return "the body of the request is not as long as it says";
    }
    if (request.vouched) {
        return std::nullopt;
    }
    if (auto found = for_each_line(request.defaults, check_line)) {
        return found;
    }
    return for_each_line(request.fields, check_line);
}

void append_request(std::string& out, const http1_request& request)
{
    const bool with_body = request.kind == http1_request::body_kind::sized && travels_with_head(request.body.size());
    constexpr std::size_t fixed_parts = 96; // " HTTP/1.1", "Host: ", the framing field and the line ends
    out.reserve(
        out.size() + request.method.size() + request.target.size() + request.host.size() + request.defaults.size() +
        request.fields.size() + (with_body ? request.body.size() : 0) + fixed_parts);
    out.append(request.method).append(" ").append(request.target).append(" HTTP/1.1\r\nHost: ");
    append_line(out, request.host);
    append_defaults(out, request);
    out.append(request.fields);
    append_framing(out, request);
    out.append("\r\n");
    if (with_body) {
        out.append(request.body);
    }
}

void append_chunk_head(std::string& out, std::size_t size)
{
    assert(size != 0);
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16).ptr;
    append_line(out, std::string_view(digits.data(), end));
}

} // namespace runtype::detail
