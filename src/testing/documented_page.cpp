// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/documented_page.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

/// A number of the query, which has been checked to be one.
std::optional<std::uint64_t> number(const request_target& target, std::string_view name)
{
    const auto text = target.parameter(name);
    if (!text) return std::nullopt;
    std::uint64_t value = 0;
    std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

void set(json::object& facts, std::string_view name, json::value value)
{
    if (json::value* const there = facts.if_contains(name)) *there = std::move(value);
}

json::value text_or_null(const std::optional<std::string>& text) { return text ? json::value(*text) : json::value(); }

} // namespace

void documented_page::limits(std::uint64_t usual, std::uint64_t most)
{
    limit_ = std::clamp<std::uint64_t>(number(target_, "limit").value_or(usual), 1, most);
}

void documented_page::cut(std::uint64_t from)
{
    facts_.limit = limit_;
    facts_.offset = from;
    for (std::uint64_t i = from; i < all_.size() && page_.items.size() < limit_; ++i)
        page_.items.push_back(all_[static_cast<std::size_t>(i)].get());
    facts_.has_more = from + page_.items.size() < all_.size();
    facts_.has_previous = from > 0;
}

void documented_page::cursors(std::uint64_t query, std::uint64_t seed)
{
    if (operation_.style.empty()) limit_ = std::max<std::uint64_t>(all_.size(), 1);
    if (operation_.style != "cursor") {
        const std::uint64_t page = number(target_, "page").value_or(1);
        return cut(operation_.style == "page" ? (page - 1) * limit_ : number(target_, "offset").value_or(0));
    }
    page_query asked;
    asked.limit = limit_;
    asked.backwards = target_.parameter("direction").value_or("") == "prev";
    if (const auto cursor = target_.parameter(operation_.start.empty() ? "cursor" : operation_.start)) {
        asked.from = decode_cursor(*cursor, query, seed);
        valid_ = asked.from.has_value();
    }
    page_ = make_page(all_, asked, [](const stored_object&) { return true; });
    facts_ = facts_of(page_, asked, query, seed);
}

void documented_page::write_facts(json::value& answer) const
{
    json::value* const place = at_path(answer, operation_.facts);
    if (place == nullptr || !place->is_object()) return;
    json::object& facts = place->get_object();
    write_common(facts);
    if (operation_.style != "cursor") return;
    facts[operation_.cursor] = text_or_null(facts_.next);
    set(facts, "prevCursor", text_or_null(facts_.previous));
    set(facts, "currentOffset", facts_.offset);
    const bool optional_count = operation_.request.find("\"includeCount\"") != std::string_view::npos;
    if (!optional_count || target_.parameter("includeCount").value_or("") == "true") return;
    for (const std::string_view name : {"currentPage", "totalCount", "totalPages"}) facts.erase(name);
}

void documented_page::write_common(json::object& facts) const
{
    const std::uint64_t page = facts_.offset / limit_ + 1;
    const std::uint64_t pages = (all_.size() + limit_ - 1) / limit_;
    set(facts, "limit", limit_);
    set(facts, "offset", facts_.offset);
    set(facts, "returned", page_.items.size());
    set(facts, "page", page);
    set(facts, "currentPage", page);
    set(facts, "total", all_.size());
    set(facts, "totalCount", all_.size());
    set(facts, "totalPages", pages);
    set(facts, "hasMore", facts_.has_more);
    set(facts, "hasNextPage", facts_.has_more);
    set(facts, "hasPrev", facts_.has_previous);
    set(facts, "hasPrevPage", facts_.has_previous);
}

} // namespace runtype::testing::detail
