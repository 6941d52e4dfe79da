// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/multipart_reader.hpp"

#include "testing/http_types.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace runtype::testing::detail {
namespace {

constexpr std::string_view line_end = "\r\n";

bool take(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected)) {
        return false;
    }
    text.remove_prefix(expected.size());
    return true;
}

std::optional<std::string> boundary_of(std::string_view content_type)
{
    if (lower(content_type.substr(0, content_type.find(';'))) != "multipart/form-data") {
        return std::nullopt;
    }
    constexpr std::string_view parameter = "boundary=";
    const std::size_t at = content_type.find(parameter);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view value = content_type.substr(at + parameter.size());
    if (take(value, "\"")) {
        const std::size_t close = value.find('"');
        return close == std::string_view::npos ? std::nullopt : std::optional(std::string(value.substr(0, close)));
    }
    value = value.substr(0, value.find_first_of("; \t"));
    constexpr std::size_t longest = 70; // RFC 2046
    return value.empty() || value.size() > longest ? std::nullopt : std::optional(std::string(value));
}

std::string unescape_name(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::string_view code = name.substr(i, 3);
        if (code == "%22" || code == "%0A" || code == "%0D") {
            out += code == "%22" ? '"' : code == "%0A" ? '\n' : '\r';
            i += 2;
        } else {
            out += name[i];
        }
    }
    return out;
}

// `; key="value"` at the front of `text`.
std::optional<std::string> take_parameter(std::string_view& text, std::string_view key)
{
    std::string_view rest = text;
    if (!take(rest, "; ") || !take(rest, key) || !take(rest, "=\"")) {
        return std::nullopt;
    }
    const std::size_t close = rest.find('"');
    if (close == std::string_view::npos) {
        return std::nullopt;
    }
    text = rest.substr(close + 1);
    return unescape_name(rest.substr(0, close));
}

bool read_part_head(std::string_view head, form_part& part)
{
    bool named = false;
    while (!head.empty()) {
        const std::size_t end = head.find(line_end);
        if (end == std::string_view::npos) {
            return false;
        }
        std::string_view line = head.substr(0, end);
        head.remove_prefix(end + line_end.size());
        if (take(line, "Content-Disposition: form-data")) {
            const auto name = take_parameter(line, "name");
            part.file_name = take_parameter(line, "filename");
            part.name = name.value_or("");
            named = name && line.empty();
        } else if (take(line, "Content-Type: ")) {
            part.content_type = line;
        } else {
            return false;
        }
    }
    return named;
}

} // namespace

std::optional<std::vector<form_part>> read_multipart(std::string_view content_type, std::string_view body)
{
    const auto boundary = boundary_of(content_type);
    if (!boundary) {
        return std::nullopt;
    }
    const std::string opening = "--" + *boundary;
    const std::string separator = "\r\n" + opening;
    std::vector<form_part> parts;
    if (!take(body, opening)) {
        return std::nullopt;
    }
    while (take(body, line_end)) {
        const std::size_t head_end = body.find("\r\n\r\n");
        if (head_end == std::string_view::npos) {
            return std::nullopt;
        }
        form_part& part = parts.emplace_back();
        if (!read_part_head(body.substr(0, head_end + line_end.size()), part)) {
            return std::nullopt;
        }
        body.remove_prefix(head_end + 2 * line_end.size());
        const std::size_t end = body.find(separator);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        part.content = body.substr(0, end);
        body.remove_prefix(end + separator.size());
    }
    return body == "--\r\n" || body == "--" ? std::optional(std::move(parts)) : std::nullopt;
}

std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text)
{
    take(text, "\xEF\xBB\xBF");
    std::vector<std::vector<std::string>> rows;
    bool in_row = false;
    while (!text.empty()) {
        if (!std::exchange(in_row, true)) {
            rows.emplace_back();
        }
        std::string& field = rows.back().emplace_back();
        if (take(text, "\"")) {
            for (;;) {
                const std::size_t quote = text.find('"');
                if (quote == std::string_view::npos) {
                    return std::nullopt;
                }
                field += text.substr(0, quote);
                text.remove_prefix(quote + 1);
                if (!take(text, "\"")) {
                    break;
                }
                field += '"';
            }
        } else {
            const std::size_t end = std::min(text.find_first_of(",\r\n\""), text.size());
            field = text.substr(0, end);
            text.remove_prefix(end);
        }
        if (take(text, ",")) {
            if (text.empty()) {
                rows.back().emplace_back();
            }
            continue;
        }
        if (!text.empty() && !take(text, line_end) && !take(text, "\n")) {
            return std::nullopt;
        }
        in_row = false;
    }
    return rows;
}

} // namespace runtype::testing::detail
