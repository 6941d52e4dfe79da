// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a cursor names a place in the order of creation, not an object and not an offset. So a walk sees each
// object that existed when it began, whatever is created or removed meanwhile. It is written in base64 with `+`, `/`
// and `=`: a client that does not escape query values must fail here and not at the real service.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// A place between objects.
struct cursor_place {
    std::uint64_t sequence = 0; ///< number of the object beside it
    std::uint64_t offset = 0;   ///< objects of the same query before it, when the cursor was made

    friend bool operator==(const cursor_place&, const cursor_place&) = default;
};

/// `query` is a hash of what the list was asked for: a cursor is good for the same query only.
[[nodiscard]] std::string encode_cursor(cursor_place place, std::uint64_t query, std::uint64_t seed);
[[nodiscard]] std::optional<cursor_place> decode_cursor(std::string_view text, std::uint64_t query, std::uint64_t seed);

/// What a request asks of a list.
struct page_query {
    std::uint64_t limit = 1;
    std::optional<cursor_place> from;
    bool backwards = false;
    bool count = false;
};

/// One page of a list.
template <typename Item>
struct page_of {
    std::vector<const Item*> items;
    bool has_more = false;
    bool has_previous = false;
    std::uint64_t offset = 0;
    std::optional<std::uint64_t> total;
};

/// Objects in the order of their `sequence`, which grows.
template <typename Item>
using item_list = std::vector<std::unique_ptr<Item>>;

/// The first object whose sequence is at least this.
template <typename Item>
[[nodiscard]] typename item_list<Item>::const_iterator at_or_after(const item_list<Item>& items, std::uint64_t sequence)
{
    return std::lower_bound(
        items.begin(), items.end(), sequence,
        [](const std::unique_ptr<Item>& item, std::uint64_t s) { return item->sequence < s; });
}

/// Up to `limit` objects for which `fits` is true, forwards from `place`, which ends behind the last of them.
template <typename Item, typename Fits>
[[nodiscard]] std::vector<const Item*> take_forwards(
    typename item_list<Item>::const_iterator& place,
    typename item_list<Item>::const_iterator end,
    std::uint64_t limit,
    const Fits& fits)
{
    std::vector<const Item*> taken;
    for (; place != end && taken.size() < limit; ++place) {
        if (fits(**place)) {
            taken.push_back(place->get());
        }
    }
    return taken;
}

/// The same backwards from `place`, which ends at the first of them; in list order all the same.
template <typename Item, typename Fits>
[[nodiscard]] std::vector<const Item*> take_backwards(
    typename item_list<Item>::const_iterator& place,
    typename item_list<Item>::const_iterator begin,
    std::uint64_t limit,
    const Fits& fits)
{
    std::vector<const Item*> taken;
    while (place != begin && taken.size() < limit) {
        --place;
        if (fits(**place)) {
            taken.push_back(place->get());
        }
    }
    std::reverse(taken.begin(), taken.end());
    return taken;
}

/// The page after (or, backwards, before) the cursor, of the objects for which `fits` is true; in list order either
/// way.
template <typename Item, typename Fits>
[[nodiscard]] page_of<Item> make_page(const item_list<Item>& items, const page_query& query, const Fits& fits)
{
    const auto fitting = [&fits](const std::unique_ptr<Item>& item) { return fits(*item); };
    const auto count = [&] { return static_cast<std::uint64_t>(std::count_if(items.begin(), items.end(), fitting)); };
    page_of<Item> page;
    auto first = items.begin();
    auto last = items.end();
    if (query.backwards) {
        last = query.from ? at_or_after(items, query.from->sequence) : items.end();
        first = last;
        page.items = take_backwards<Item>(first, items.begin(), query.limit, fits);
        const std::uint64_t before = query.from ? query.from->offset : count();
        page.offset = before - std::min<std::uint64_t>(before, page.items.size());
    } else {
        first = query.from ? at_or_after(items, query.from->sequence + 1) : items.begin();
        last = first;
        page.items = take_forwards<Item>(last, items.end(), query.limit, fits);
        page.offset = query.from ? query.from->offset : 0;
    }
    page.has_more = std::any_of(last, items.end(), fitting);
    page.has_previous = std::any_of(items.begin(), first, fitting);
    if (query.count) {
        page.total = count();
    }
    return page;
}

/// The `pagination` object of an answer, as JSON text.
struct pagination_facts {
    std::uint64_t limit = 0;
    std::uint64_t offset = 0;
    std::optional<std::string> next;
    std::optional<std::string> previous;
    bool has_more = false;
    bool has_previous = false;
    std::optional<std::uint64_t> total;
};
[[nodiscard]] std::string pagination_json(const pagination_facts& facts);

/// A hash of what a list is asked for. Not the standard library's, which may differ from one to the next: cursors must
/// not.
[[nodiscard]] std::uint64_t hash_of(std::string_view text) noexcept;

/// What a page says about itself. An empty page between others keeps the place of its cursor, so that both directions
/// lead on from it.
template <typename Item>
[[nodiscard]] pagination_facts
facts_of(const page_of<Item>& page, const page_query& query, std::uint64_t hash, std::uint64_t seed)
{
    pagination_facts facts;
    facts.limit = query.limit;
    facts.offset = page.offset;
    facts.has_more = page.has_more;
    facts.has_previous = page.has_previous;
    facts.total = page.total;
    const std::uint64_t from = query.from ? query.from->sequence : 0;
    cursor_place place;
    if (page.has_more) {
        place.sequence = page.items.empty() ? from - 1 : page.items.back()->sequence;
        place.offset = page.offset + page.items.size();
        facts.next = encode_cursor(place, hash, seed);
    }
    if (page.has_previous) {
        place.sequence = page.items.empty() ? from + 1 : page.items.front()->sequence;
        place.offset = page.offset;
        facts.previous = encode_cursor(place, hash, seed);
    }
    return facts;
}

} // namespace runtype::testing::detail
