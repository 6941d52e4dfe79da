// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/page_scan.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace runtype::detail {

namespace {

std::string_view behind_space(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// Takes a value off the front of the text, and gives its own text.
std::optional<std::string_view> take_value(std::string_view& text)
{
    json_reader in(text);
    std::string_view value;
    if (!in.raw_value(value)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(value.data() + value.size() - text.data()));
    return value;
}

bool take_char(std::string_view& text, char c)
{
    text = behind_space(text);
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

// Whether the text is the rest of `levels` nested objects up to the end of the document, with other members perhaps.
bool closes(std::string_view text, std::size_t levels)
{
    while (levels > 0) {
        if (take_char(text, '}')) {
            --levels;
            continue;
        }
        if (!take_char(text, ',') || !take_value(text) || !take_char(text, ':') || !take_value(text)) return false;
    }
    return behind_space(text).empty();
}

// The object that stands behind the last `"key":` of the text, if that is a member of an object `levels` deep.
//
// Quotes within strings are escaped, so in valid JSON the word between two plain quotes is a string of its own; that it
// is a member of the outermost object, and not of some item's metadata, is seen from what closes behind it.
std::optional<std::string_view> last_object(std::string_view text, std::string_view key, std::size_t levels)
{
    const std::string quoted = '"' + std::string(key) + '"';
    const std::string_view window = text.substr(text.size() - std::min(text.size(), page_scan_window));
    const std::size_t at = window.rfind(quoted);
    if (at == std::string_view::npos || at == 0 || window[at - 1] == '\\') return std::nullopt;
    std::string_view rest = window.substr(at + quoted.size());
    if (!take_char(rest, ':') || !behind_space(rest).starts_with('{')) return std::nullopt;
    const auto object = take_value(rest);
    return object && closes(rest, levels) ? object : std::nullopt;
}

bool skim(std::string_view text, const list_shape& shape, page_facts& facts)
{
    constexpr items_reader count = [](json_reader& in, void* out) {
        auto& items = *static_cast<std::size_t*>(out);
        items = 0;
        if (!in.begin_array()) return false;
        for (; in.next_element(); ++items) in.skip_value();
        return !in.failed();
    };
    facts = page_facts();
    std::size_t items = 0;
    if (decode_list_with(text, shape, count, &items, facts)) return false;
    facts.items = items;
    return true;
}

} // namespace

bool scan_page_facts(std::string_view text, const list_shape& shape, page_facts& facts)
{
    if (shape.style == page_style::cursor && !shape.facts.empty()) {
        const std::size_t dot = shape.facts.rfind('.');
        const std::string_view key = dot == std::string_view::npos ? shape.facts : shape.facts.substr(dot + 1);
        const auto levels = static_cast<std::size_t>(std::count(shape.facts.begin(), shape.facts.end(), '.')) + 1;
        facts = page_facts();
        if (const auto object = last_object(text, key, levels); object && decode_facts(*object, shape, facts))
            return true;
    }
    return skim(text, shape, facts);
}

} // namespace runtype::detail
