// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: an answer that contradicts the request, the page before it or itself stops the walk with `inconsistent`.
// The alternatives are to yield items twice, to leave some out in silence, or to ask for the same pages for ever; a
// bulk job can be resumed after an error, but it cannot find out about the other three.

#include "core/flat_table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace runtype::detail {

class query_builder;

/// How a list says where the next page begins.
enum class page_style {
    cursor, ///< an opaque text from the page before
    page,   ///< a page number, the first is 1
    offset, ///< the number of items before the page
};

/// What an answer says about its page, as the service sent it. Only `items` is always known.
struct page_facts {
    page_facts() {}

    std::optional<std::string> next_cursor; ///< absent, null and "" mean the same: none
    std::optional<bool> has_more;
    std::optional<std::int64_t> page, total_pages, total, limit, offset, returned;
    std::size_t items = 0; ///< items that the page holds
};

/** Decides which page of a list to ask for next, and when the list has ended.
 *
 *  Loop: while not done(), send the query with add_query(), read the answer, call on_page(), and hand the items out
 *  unless it says `inconsistent`. on_page() comes first because the items of a page that was not asked for must not be
 *  handed out.
 */
class pager_fsm {
public:
    enum outcome {
        more,         ///< hand the page out, then ask for the next one
        end,          ///< hand the page out, it is the last
        inconsistent, ///< hand nothing out; problem() says why
    };

    /** Starts a walk.
     *
     *  @param start_position Where to begin: "" for the start of the list, or what position() returned in an earlier
     * walk.
     *  @param limit          Items per page that the request asks for, if it does.
     *  @throws std::invalid_argument when !valid_position(style, start_position).
     */
    explicit pager_fsm(page_style style, std::string start_position = {}, std::optional<std::int64_t> limit = {});

    /// Whether a text can be a start position: any text for cursor, a number from 1 for page, from 0 for offset, or "".
    [[nodiscard]] static bool valid_position(page_style style, std::string_view position) noexcept;

    /// Changes the name of the query parameter. Default: "cursor", "page" or "offset", by style.
    void parameter_name(std::string name) { parameter_name_ = std::move(name); }
    [[nodiscard]] const std::string& parameter_name() const noexcept { return parameter_name_; }

    /// Whether the walk is over, well or badly.
    [[nodiscard]] bool done() const noexcept { return done_; }
    /// The page that add_query() asks for, as text; "" is the start of the list. After the end: the last page. With it,
    /// the style and the limit, a new fsm continues the walk.
    [[nodiscard]] const std::string& position() const noexcept { return position_; }
    /// Adds the parameter for the page to be fetched. A walk by cursor adds none for the first page.
    void add_query(query_builder& query) const;
    /// Takes what the answer says and moves on. Must not be called when done().
    outcome on_page(const page_facts& facts);
    /// What was inconsistent, or "".
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

    /// Items before the page to be fetched, where the style counts them; with position(), what a new fsm continues
    /// with.
    [[nodiscard]] std::optional<std::int64_t> walked() const noexcept { return walked_; }
    /// Begins where an earlier walk was, before the first on_page().
    /// @throws std::invalid_argument as the constructor.
    void restart(std::string position, std::optional<std::int64_t> walked);
    /// A copy that runs ahead to find out what to ask for next. It does not remember cursors: the walk itself notices
    /// those that come again, before a page of theirs is handed out.
    [[nodiscard]] pager_fsm scout() const;

private:
    pager_fsm(page_style style, std::optional<std::int64_t> limit) noexcept : style_(style), limit_(limit) {}
    outcome on_cursor_page(const page_facts& facts);
    outcome without_cursor(const page_facts& facts, std::optional<std::int64_t> walked);
    outcome on_numbered_page(const page_facts& facts);
    outcome on_offset_page(const page_facts& facts);
    outcome by_item_count(const page_facts& facts, std::int64_t count, std::optional<std::int64_t> walked);
    outcome advance_to(std::int64_t number);
    outcome fail(std::string problem);

    page_style style_;
    bool done_ = false;
    std::string position_;
    std::int64_t number_ = 0; // page number or offset of the page to be fetched
    std::optional<std::int64_t> limit_;
    std::optional<std::int64_t> walked_; // items before this page, unless the walk began elsewhere; not for offsets
    std::string parameter_name_;
    std::string problem_;
    bool remembers_ = true; // the cursors it has used
    // Hashes of every cursor used in this walk. Comparing with the last cursor only would miss a cycle of two pages,
    // and the constant-memory cycle searches find a cycle only after its pages have been handed out again. A 64-bit
    // hash instead of the text keeps a page at 11 to 21 bytes whatever the length of the cursors; a million pages
    // collide by chance with a probability of 3 in 10^8, and then the walk stops with an error and can be resumed.
    struct used_cursor {
        [[nodiscard]] bool empty() const noexcept { return value == 0; }
        [[nodiscard]] std::uint64_t hash() const noexcept { return value; }
        [[nodiscard]] bool same(const used_cursor& other) const noexcept { return value == other.value; }
        std::uint64_t value = 0;
    };
    /// True if it is new.
    bool remember(std::string_view cursor);
    flat_table<used_cursor> used_cursors_;
};

} // namespace runtype::detail
