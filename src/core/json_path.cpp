// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_path.hpp"

#include <algorithm>
#include <vector>

namespace runtype::detail {

namespace {

struct level {
    bool object = false;
    bool before_colon = true; // object: the next string is a key
    std::size_t index = 0;    // array
    std::string_view key;     // object: as it stands between its quotes
};

// The offset of the quote that ends the string which begins at `i`, or npos.
std::size_t closing_quote(std::string_view text, std::size_t i) noexcept
{
    for (++i; i < text.size(); ++i) {
        if (text[i] == '"') return i;
        if (text[i] == '\\') ++i;
    }
    return std::string_view::npos;
}

std::vector<level> levels_at(std::string_view text)
{
    std::vector<level> levels;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{' || c == '[') {
            levels.emplace_back().object = c == '{';
        } else if (levels.empty()) {
            continue;
        } else if (c == '}' || c == ']') {
            levels.pop_back();
        } else if (c == ':') {
            levels.back().before_colon = false;
        } else if (c == ',') {
            ++levels.back().index;
            levels.back().before_colon = true;
            levels.back().key = {};
        } else if (c == '"') {
            const std::size_t end = closing_quote(text, i);
            if (end == std::string_view::npos) break; // the place is within this string
            if (levels.back().object && levels.back().before_colon) levels.back().key = text.substr(i + 1, end - i - 1);
            i = end;
        }
    }
    return levels;
}

bool is_name(std::string_view key) noexcept
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '$';
    });
}

void append(std::string& path, const level& l, path_form form)
{
    if (!l.object && form == path_form::dotted) {
        if (!path.empty()) path += '.';
        path += std::to_string(l.index);
    } else if (!l.object) {
        path += '[' + std::to_string(l.index) + ']';
    } else if (is_name(l.key)) {
        if (!path.empty()) path += '.';
        path += l.key;
    } else if (!l.key.empty() || !l.before_colon) {
        path += "[\"";
        path += l.key;
        path += "\"]";
    }
}

} // namespace

std::string json_path(std::string_view text, std::size_t offset, path_form form)
{
    std::string path;
    for (const level& l : levels_at(text.substr(0, offset))) {
        append(path, l, form);
        if (path.size() <= max_json_path) continue;
        constexpr std::string_view cut = "...";
        std::size_t size = max_json_path - cut.size();
        while (size > 0 && (static_cast<unsigned char>(path[size]) & 0xc0) == 0x80) --size; // not within a character
        return path.substr(0, size).append(cut);
    }
    return path;
}

} // namespace runtype::detail
