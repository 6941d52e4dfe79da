// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/target.hpp"

#include <utility>

namespace runtype::testing::detail {
namespace {

int hex_value(char c) noexcept
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

std::optional<std::string> decode(std::string_view text, bool plus_is_blank)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return std::nullopt;
            }
            out.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.push_back(plus_is_blank && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

// The part before the separator; it and the separator are removed from `text`.
std::string_view cut_off(std::string_view& text, char separator) noexcept
{
    const auto end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

bool read_query(std::string_view query, request_target& out)
{
    while (!query.empty()) {
        std::string_view item = cut_off(query, '&');
        if (item.empty()) {
            continue;
        }
        auto name = decode(cut_off(item, '='), true);
        auto value = decode(item, true);
        if (!name || !value) {
            return false;
        }
        out.query.emplace(std::move(*name), std::move(*value));
    }
    return true;
}

} // namespace

std::optional<std::string> request_target::parameter(std::string_view name) const
{
    const auto found = query.find(name);
    return found == query.end() ? std::nullopt : std::optional(found->second);
}

std::optional<request_target> parse_target(std::string_view target)
{
    if (target.empty() || target.front() != '/') {
        return std::nullopt;
    }
    request_target out;
    std::string_view query = target;
    std::string_view path = cut_off(query, '?');
    out.path = path;
    path.remove_prefix(1);
    for (bool more = true; more;) {
        more = path.find('/') != std::string_view::npos;
        auto segment = decode(cut_off(path, '/'), false);
        if (!segment) {
            return std::nullopt;
        }
        out.segments.push_back(std::move(*segment));
    }
    if (!read_query(query, out)) {
        return std::nullopt;
    }
    return out;
}

} // namespace runtype::testing::detail
