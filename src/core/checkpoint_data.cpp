// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/checkpoint_data.hpp"

#include "core/error_data.hpp"
#include "core/url.hpp"

#include <runtype/checkpoint.hpp>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace runtype::detail {

namespace {

constexpr std::string_view magic = "rtcp";
constexpr unsigned current_version = 1;
constexpr std::size_t fields_of_version_1 = 9;
/// Where the walk is over there is no place in a page.
constexpr std::string_view end_mark = "end";
constexpr std::string_view nothing = "-";

constexpr const char* what_to_do = " Start the list from its beginning, or take an earlier checkpoint.";

std::string hex(std::uint64_t value)
{
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; value >>= 4) text[i] = "0123456789abcdef"[value & 15];
    return text;
}

template <typename Number>
bool parse(std::string_view text, Number& out, int base = 10)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out, base);
    return problem == std::errc() && end == text.data() + text.size();
}

bool parse_hash(std::string_view text, std::uint64_t& out) { return text.size() == 16 && parse(text, out, 16); }

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

bool read_fields(const std::vector<std::string_view>& f, checkpoint_data& out)
{
    out.operation = f[1];
    if (out.operation.empty() || !parse_hash(f[2], out.query) || !parse(f[4], out.items)) return false;
    out.ended = f[3] == end_mark;
    if (!out.ended && !parse(f[3], out.offset)) return false;
    if (f[5] != nothing && (!parse(f[5], out.walked.emplace()) || *out.walked < 0)) return false;
    if (f[6] != nothing && !parse_hash(f[6], out.next_item.emplace())) return false;
    auto position = percent_decode(f[7]);
    if (!position) return false;
    out.position = std::move(*position);
    return true;
}

} // namespace

std::string encode_checkpoint(const checkpoint_data& data)
{
    std::string text = std::string(magic) + std::to_string(current_version);
    const auto field = [&](std::string_view value) { (text += ':') += value; };
    field(data.operation);
    field(hex(data.query));
    field(data.ended ? std::string(end_mark) : std::to_string(data.offset));
    field(std::to_string(data.items));
    field(data.walked ? std::to_string(*data.walked) : std::string(nothing));
    field(data.next_item ? hex(*data.next_item) : std::string(nothing));
    field(percent_encode_query(data.position));
    field(hex(fnv1a_64(text)));
    return text;
}

std::variant<checkpoint_data, std::string> decode_checkpoint(std::string_view text)
{
    text = trimmed(text);
    if (text.empty()) return "The checkpoint is empty." + std::string(what_to_do);
    if (!text.starts_with(magic)) return "The text is not a checkpoint of this library." + std::string(what_to_do);
    const std::size_t last = text.rfind(':');
    std::uint64_t checksum = 0;
    if (last == std::string_view::npos || !parse_hash(text.substr(last + 1), checksum) ||
        checksum != fnv1a_64(text.substr(0, last)))
        return "The checkpoint is damaged: its checksum is wrong." + std::string(what_to_do);
    const std::vector<std::string_view> fields = split(text, ':');
    unsigned version = 0;
    if (!parse(fields[0].substr(magic.size()), version) || version == 0)
        return "The text is not a checkpoint of this library." + std::string(what_to_do);
    if (version > current_version)
        return "The checkpoint has version " + std::to_string(version) + ", this library reads up to version " +
               std::to_string(current_version) + ": go on with the version of the library that made it.";
    checkpoint_data data;
    if (fields.size() != fields_of_version_1 || !read_fields(fields, data))
        return "The checkpoint is damaged: a field is wrong." + std::string(what_to_do);
    return data;
}

std::uint64_t hash_list_query(std::string_view target, std::string_view position)
{
    const std::size_t question = target.find('?');
    query_builder parts;
    // A parameter has no slash in its name once it is encoded, so the path cannot be taken for one.
    parts.add("/", target.substr(0, question));
    if (question != std::string_view::npos) {
        for (const std::string_view parameter : split(target.substr(question + 1), '&')) {
            const std::size_t equals = parameter.find('=');
            const std::string_view value =
                equals == std::string_view::npos ? std::string_view() : parameter.substr(equals + 1);
            parts.add(
                percent_decode(parameter.substr(0, equals)).value_or(std::string(parameter)),
                percent_decode(value).value_or(std::string(value)));
        }
    }
    return parts.stable_hash({position});
}

} // namespace runtype::detail

namespace runtype {

result<checkpoint> checkpoint::from_page_start() const
{
    auto decoded = detail::decode_checkpoint(text_);
    if (const auto* problem = std::get_if<std::string>(&decoded)) {
        detail::error_data data(errc::bad_request, *problem);
        data.stopped = stop_reason::not_retryable;
        return detail::make_error(std::move(data));
    }
    auto& data = std::get<detail::checkpoint_data>(decoded);
    data.items -= std::min(data.items, data.offset);
    data.offset = 0;
    data.next_item.reset();
    return checkpoint(detail::encode_checkpoint(data));
}

} // namespace runtype
