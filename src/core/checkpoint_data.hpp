// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The text of a checkpoint, version 1: fields between colons.
//
//     rtcp1:records.list:1f2e3d4c5b6a7988:3:103:-:0123456789abcdef:c%2F2:fedcba9876543210
//     |     operation    query hash      |  |  |  |               |      checksum of all before
//     version                       offset  |  |  hash of the id  page position
//                                 items so far |  of the next item
//                                     items before the page (lists by page number)
//
// The version is the first thing in the text and the checksum the last, in every version to come: that is what tells a
// text of the future from a damaged one.
//
// Decision: the item to go on with is known by its place in the page and by its id. The place alone would leave items
// out when the page is asked for again and has lost some, which is what a job does that deletes what it walks through.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace runtype::detail {

/// What a checkpoint says.
struct checkpoint_data {
    checkpoint_data() {}

    std::string operation;                  ///< of the catalogue: "records.list"
    std::uint64_t query = 0;                ///< hash of the path and of the query without the page's position
    bool ended = false;                     ///< the walk is over: nothing is left
    std::uint64_t offset = 0;               ///< items of the page that were handed out
    std::uint64_t items = 0;                ///< items that were handed out in all, over all runs
    std::optional<std::int64_t> walked;     ///< items before the page, where the pager counts them
    std::optional<std::uint64_t> next_item; ///< hash of the id of the item at `offset`, if it has an id
    std::string position;                   ///< of the page, as pager_fsm::position()

    friend bool operator==(const checkpoint_data&, const checkpoint_data&) = default;
};

[[nodiscard]] std::string encode_checkpoint(const checkpoint_data& data);

/// What the text says, or what is wrong with it and what to do.
[[nodiscard]] std::variant<checkpoint_data, std::string> decode_checkpoint(std::string_view text);

/// The hash of a request that lists: its path and its query, whatever the order of different names.
/// @param position Name of the parameter that says where a page begins; it is left out.
[[nodiscard]] std::uint64_t hash_list_query(std::string_view target, std::string_view position);

} // namespace runtype::detail
