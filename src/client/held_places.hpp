// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/generator_source.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace runtype::detail {

/// Where a page of a list begins.
struct page_place {
    page_place(std::string p, std::optional<std::int64_t> w) : position(std::move(p)), walked(w) {}

    std::string position; ///< as pager_fsm::position()
    std::optional<std::int64_t> walked;
};

/// Where an item of a list is.
struct item_place {
    item_place() {}

    std::shared_ptr<const page_place> page;
    std::size_t offset = 0;          ///< in the page
    std::optional<std::uint64_t> id; ///< hash of its id
    std::uint64_t items = 0;         ///< that were handed out before it, over all runs
};

/** The items of a list that somebody works on, for a checkpoint that leaves none of them out.
 *
 *  What was not done well stays: a checkpoint stands in front of it for as long as the list is used. Keeps a place for
 *  each item that is worked on now, and one for all that failed.
 *
 *  @par Thread safety
 *  hold() and lowest() for one caller at a time; the items may be done with on any thread.
 */
class held_places : public std::enable_shared_from_this<held_places> {
public:
    [[nodiscard]] held_item hold(item_place place);
    /// Where the first item is that is not done with.
    [[nodiscard]] std::optional<item_place> lowest() const;

private:
    class item;
    void leave(std::uint64_t number, bool done) noexcept;

    mutable std::mutex mutex_;
    std::uint64_t next_ = 0;
    std::map<std::uint64_t, item_place> places_; // by the order of the list
    std::optional<std::uint64_t> failed_;        // the first of those that ended badly
};

} // namespace runtype::detail
