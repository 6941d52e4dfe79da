// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/pager_fsm.hpp"

#include "core/url.hpp"

#include <cassert>
#include <charconv>
#include <limits>
#include <stdexcept>
#include <utility>

namespace runtype::detail {

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();

constexpr std::int64_t first_number(page_style style) noexcept { return style == page_style::page ? 1 : 0; }

constexpr const char* default_parameter(page_style style) noexcept
{
    return style == page_style::cursor ? "cursor" : style == page_style::page ? "page" : "offset";
}

std::optional<std::int64_t> parse_number(std::string_view text) noexcept
{
    // std::from_chars takes "-0", which is no number that a list has.
    if (text.starts_with('-')) return std::nullopt;
    std::int64_t value = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && last == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// The sum of two numbers that are not negative; the largest number instead of an overflow.
constexpr std::int64_t add(std::int64_t a, std::int64_t b) noexcept { return b > largest - a ? largest : a + b; }

std::int64_t item_count(const page_facts& facts) noexcept { return static_cast<std::int64_t>(facts.items); }

std::string asked_and_got(const char* what, std::int64_t asked, std::int64_t got)
{
    return std::string("asked for ") + what + " " + std::to_string(asked) + ", but the answer is " + what + " " +
           std::to_string(got);
}

} // namespace

pager_fsm::pager_fsm(page_style style, std::string start_position, std::optional<std::int64_t> limit)
    : style_(style),
      position_(std::move(start_position)),
      number_(first_number(style)),
      limit_(limit),
      parameter_name_(default_parameter(style))
{
    if (!valid_position(style, position_)) {
        throw std::invalid_argument("runtype: not a position in a list");
    }
    if (style == page_style::cursor) {
        if (position_.empty()) {
            walked_ = 0;
        } else {
            remember(position_);
        }
        return;
    }
    number_ = parse_number(position_).value_or(number_);
    if (number_ == first_number(style)) {
        walked_ = 0;
    }
}

bool pager_fsm::valid_position(page_style style, std::string_view position) noexcept
{
    if (position.empty() || style == page_style::cursor) {
        return true;
    }
    const auto number = parse_number(position);
    return number && *number >= first_number(style);
}

void pager_fsm::restart(std::string position, std::optional<std::int64_t> walked)
{
    pager_fsm fresh(style_, std::move(position), limit_);
    fresh.parameter_name_ = std::move(parameter_name_);
    if (walked) fresh.walked_ = walked;
    *this = std::move(fresh);
}

pager_fsm pager_fsm::scout() const
{
    pager_fsm copy(style_, limit_);
    copy.done_ = done_;
    copy.position_ = position_;
    copy.number_ = number_;
    copy.walked_ = walked_;
    copy.parameter_name_ = parameter_name_;
    copy.remembers_ = false;
    return copy;
}

void pager_fsm::add_query(query_builder& query) const
{
    if (style_ != page_style::cursor) {
        query.add(parameter_name_, number_);
    } else if (!position_.empty()) {
        query.add(parameter_name_, position_);
    }
}

bool pager_fsm::remember(std::string_view cursor)
{
    // FNV's low bits, which the table goes by, depend on the low bits of the letters alone: the high ones are mixed in.
    const std::uint64_t hash = fnv1a_64(cursor);
    used_cursor used;
    used.value = hash ^ (hash >> 32);
    if (used.empty()) used.value = 1;
    return used_cursors_.insert(used).second;
}

pager_fsm::outcome pager_fsm::on_page(const page_facts& facts)
{
    assert(!done_);
    const auto result = style_ == page_style::cursor ? on_cursor_page(facts)
                        : style_ == page_style::page ? on_numbered_page(facts)
                                                     : on_offset_page(facts);
    done_ = result != more;
    return result;
}

pager_fsm::outcome pager_fsm::on_cursor_page(const page_facts& facts)
{
    const bool has_cursor = facts.next_cursor && !facts.next_cursor->empty();
    const auto walked = walked_ ? std::optional(add(*walked_, item_count(facts))) : std::nullopt;
    if (facts.has_more == false) {
        return end; // the documented end; services may still send the cursor of the last item
    }
    if (!has_cursor) {
        return facts.has_more ? fail("the answer says that there are more pages, but has no cursor for the next one")
                              : without_cursor(facts, walked);
    }
    if (remembers_ && !remember(*facts.next_cursor)) {
        return fail("the answer has a cursor that was used before in this walk: its pages would come again");
    }
    position_ = *facts.next_cursor;
    walked_ = walked;
    return more;
}

// No cursor and no word about more: the end, unless the numbers say otherwise. A list that counts pages or offsets and
// is read as if it had cursors would end behind its first page in silence.
pager_fsm::outcome pager_fsm::without_cursor(const page_facts& facts, std::optional<std::int64_t> walked)
{
    if (facts.total && walked && *walked < *facts.total) {
        return fail(
            "the answer has no cursor after " + std::to_string(*walked) + " items, but the list has " +
            std::to_string(*facts.total));
    }
    const auto page = facts.page ? facts.page : position_.empty() ? std::optional<std::int64_t>(1) : std::nullopt;
    if (facts.total_pages && page && *page < *facts.total_pages) {
        return fail(
            "the answer has no cursor and is page " + std::to_string(*page) + " of " +
            std::to_string(*facts.total_pages));
    }
    return end;
}

pager_fsm::outcome pager_fsm::on_numbered_page(const page_facts& facts)
{
    if (facts.page && *facts.page != number_) {
        return fail(asked_and_got("page", number_, *facts.page));
    }
    if (facts.offset == 0 && number_ > 1) {
        // A list that is counted by offset ignores the page number and would send its first page for ever.
        return fail("asked for page " + std::to_string(number_) + ", but the answer begins at offset 0");
    }
    if (walked_) {
        walked_ = add(*walked_, item_count(facts));
    }
    if (facts.has_more) {
        if (*facts.has_more && facts.items == 0 && facts.total_pages && number_ >= *facts.total_pages) {
            return fail(
                "page " + std::to_string(number_) + " is empty and the last of " + std::to_string(*facts.total_pages) +
                ", but the answer says that there are more");
        }
        return *facts.has_more ? advance_to(add(number_, 1)) : end;
    }
    if (facts.total_pages) {
        return number_ >= *facts.total_pages ? end : advance_to(add(number_, 1));
    }
    const auto result = by_item_count(facts, item_count(facts), walked_);
    return result == more ? advance_to(add(number_, 1)) : result;
}

pager_fsm::outcome pager_fsm::on_offset_page(const page_facts& facts)
{
    if (facts.offset && *facts.offset != number_) {
        return fail(asked_and_got("offset", number_, *facts.offset));
    }
    const auto returned = facts.returned.value_or(item_count(facts));
    if (returned < item_count(facts)) {
        return fail(
            "the answer has " + std::to_string(facts.items) + " items, but says that it returned " +
            std::to_string(returned) + ": the next page would repeat some");
    }
    const auto next = add(number_, returned);
    const auto result = facts.has_more ? (*facts.has_more ? more : end) : by_item_count(facts, returned, next);
    if (result == more && returned == 0) {
        return fail("the answer says that there is more, but has no items: the next request would be the same");
    }
    return result == more ? advance_to(next) : result;
}

// The last resort, when neither has_more nor total_pages was said. A short page alone does not end the list while the
// total says otherwise: services cut a limit that is too large for them down to their own.
pager_fsm::outcome
pager_fsm::by_item_count(const page_facts& facts, std::int64_t count, std::optional<std::int64_t> walked)
{
    if (facts.total && walked && *walked < *facts.total) {
        return count > 0 ? more
                         : fail(
                               "the answer is empty after " + std::to_string(*walked) + " items, but the list has " +
                               std::to_string(*facts.total));
    }
    if (count == 0 || (facts.total && walked)) {
        return end;
    }
    const auto limit = facts.limit ? facts.limit : limit_;
    return limit && count < *limit ? end : more;
}

pager_fsm::outcome pager_fsm::advance_to(std::int64_t number)
{
    if (number == largest) {
        return fail("the list goes on beyond the largest position there is");
    }
    number_ = number;
    position_ = std::to_string(number);
    return more;
}

pager_fsm::outcome pager_fsm::fail(std::string problem)
{
    problem_ = std::move(problem);
    return inconsistent;
}

} // namespace runtype::detail
