// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/headers.hpp>

#include "core/header_check.hpp"

#include <algorithm>

namespace runtype {

namespace {

std::string_view trim(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return text.substr(text.size());
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Appends one part of a field. A line break inside would read as the next field, so it is stored as NUL: what checks
// fields before they are sent finds a character that no field may have, and nobody can add a field by a value.
void append_part(std::string& block, std::string_view part)
{
    const auto at = block.size();
    block += part;
    std::replace_if(
        block.begin() + static_cast<std::ptrdiff_t>(at), block.end(), [](char c) { return c == '\r' || c == '\n'; },
        '\0');
}

void end_last_line(std::string& block)
{
    if (!block.empty() && block.back() != '\n') {
        block += "\r\n";
    }
}

} // namespace

void headers::const_iterator::read() noexcept
{
    // Whatever is no field is passed over: lines without a colon or name, continuations, the empty line.
    while (!rest_.empty()) {
        const auto end = std::min(rest_.find('\n'), rest_.size());
        auto line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        const auto colon = line.find(':');
        if (colon != std::string_view::npos && colon != 0 && line.front() != ' ' && line.front() != '\t') {
            field_ = {line.substr(0, colon), trim(line.substr(colon + 1))};
            return;
        }
    }
    field_ = {};
}

headers headers::from_block(std::string block) noexcept
{
    headers made;
    made.block_ = std::move(block);
    return made;
}

headers& headers::add(std::string_view name, std::string_view value)
{
    vouched_ = false;
    end_last_line(block_);
    block_.reserve(block_.size() + name.size() + value.size() + 4);
    append_part(block_, name);
    block_ += ": ";
    append_part(block_, value);
    block_ += "\r\n";
    return *this;
}

std::optional<std::string_view> headers::find(std::string_view name) const noexcept
{
    const auto found =
        std::find_if(begin(), end(), [name](const field& each) { return detail::iequals(each.first, name); });
    return found == end() ? std::nullopt : std::optional(found->second);
}

std::string_view headers::get(std::string_view name) const noexcept { return find(name).value_or(std::string_view()); }

headers& headers::append(const headers& other)
{
    if (!other.block_.empty()) {
        vouched_ = vouched_ && other.vouched_;
        end_last_line(block_);
        block_ += other.block_;
    }
    return *this;
}

} // namespace runtype
