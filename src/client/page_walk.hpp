// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What a walk through a list is apart from the type of its items: fetching, paging, checkpoints, statistics.

#include "client/call.hpp"
#include "client/held_places.hpp"
#include "client/pages_ahead.hpp"
#include "core/call_request.hpp"
#include "core/checkpoint_data.hpp"
#include "core/decode.hpp"
#include "core/pager_fsm.hpp"

#include <runtype/page_generator.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <typeindex>

namespace runtype::detail {

/// Adds what a call took to the statistics of a generator.
void count_call(generator_stats& stats, const call_result& answer) noexcept;
/// The same for a call that failed, from its ledger.
void count_call(generator_stats& stats, const error& failure) noexcept;

/// Something that all lists of one client share, by a type that names it; made when it is first asked for.
[[nodiscard]] std::shared_ptr<void>
shared_part(client_core& core, std::type_index type, std::shared_ptr<void> (*make)());

/// The walk behind a paged_source. One caller at a time; what is fetched ahead is behind pages_ahead.
class page_walk {
public:
    using time_point = std::chrono::steady_clock::time_point;

    page_walk(std::shared_ptr<client_core> core, call_request request, const list_shape& shape, pager_fsm pager);
    ~page_walk();
    page_walk(const page_walk&) = delete;
    page_walk& operator=(const page_walk&) = delete;

    void prefetch(std::size_t pages, std::size_t max_bytes);
    void resume(const runtype::checkpoint& from);
    void on_progress(progress_callback callback, std::chrono::milliseconds interval);

    /// A fill() for the length of a scope, whichever way the coroutine leaves it.
    class filling {
    public:
        /// refused() if another one is running: that is the caller's mistake, and both get an error.
        explicit filling(page_walk& walk);
        ~filling();
        filling(const filling&) = delete;
        filling& operator=(const filling&) = delete;
        [[nodiscard]] bool refused() const noexcept { return refused_; }

    private:
        page_walk& walk_;
        bool refused_;
    };

    /// The answer for the next page. Without one the walk has ended with an error.
    [[nodiscard]] boost::asio::awaitable<std::optional<call_result>> fetch();
    /// Decides about a page that was decoded, or could not be. False: its items must not be handed out.
    [[nodiscard]] bool
    accept(const call_result& answer, const page_facts& facts, const std::optional<decode_failure>& failure);
    /// The text of a page that has been decoded: its storage serves another.
    void drop_body(call_result& answer) noexcept;
    /// Where in a page of `size` items the hand-out begins after a resume. `at_id` finds the item whose id has this
    /// hash, and gives `size` if there is none. nullopt: the walk has ended with an error.
    [[nodiscard]] std::optional<std::size_t> first_item(
        const call_result& answer,
        std::size_t size,
        std::size_t (*at_id)(const void*, std::uint64_t),
        const void* items);

    /// Behind the items of a page: true with the error that is left, or at the end; false if there is another page.
    [[nodiscard]] bool at_end(error& last);
    [[nodiscard]] bool ended() const noexcept { return ended_; }
    /// Two next() at a time. True: this call is over, with the error if it has not been told yet.
    [[nodiscard]] bool misuse(error& told);
    [[nodiscard]] bool misused() const noexcept { return misused_; }
    void fail_misused();
    /// The caller cancelled between two pages.
    void fail_cancelled();

    /// To be called before items are handed out.
    void report_progress()
    {
        if (progress_) report_progress_at(now());
    }
    void count_items(std::size_t count) noexcept { stats_.items += count; }
    [[nodiscard]] generator_stats stats() const;
    [[nodiscard]] const std::optional<std::int64_t>& total() const noexcept { return stats_.total; }

    /// @param handed_out Items of the page in hand that the caller has, of `size`.
    /// @param next_item  Hash of the id of the following one.
    [[nodiscard]] runtype::checkpoint
    checkpoint(std::size_t handed_out, std::size_t size, std::optional<std::uint64_t> next_item) const;
    /// In front of an item that was handed out.
    [[nodiscard]] runtype::checkpoint checkpoint(const item_place& at) const;
    [[nodiscard]] bool has_page() const noexcept { return page_ != nullptr; }
    /// Of the item that is handed out next, the one at `offset` of the page in hand.
    [[nodiscard]] item_place place(std::size_t offset, std::optional<std::uint64_t> id) const;

private:
    [[nodiscard]] time_point now() const noexcept;
    [[nodiscard]] std::uint64_t list_hash() const;
    [[nodiscard]] error bad_request(std::string message) const;
    void report_progress_at(time_point at);
    void fail(error e);
    boost::asio::awaitable<result<call_result>> fetch_answer();
    boost::asio::awaitable<result<call_result>> take_ahead();

    const std::shared_ptr<client_core> core_;
    const call_request request_;
    const list_shape shape_;
    pager_fsm pager_;                        // of the page to be fetched next
    std::shared_ptr<pages_ahead> ahead_;     // once prefetch() was called
    std::shared_ptr<const page_place> page_; // in hand
    std::optional<checkpoint_data> resumed_; // until its page is here
    std::string refused_;                    // the text of a checkpoint that could not be used
    bool started_ = false;
    bool ended_ = false;  // no page follows
    bool failed_ = false; // and because of an error
    error error_;         // to be handed out as the last element
    bool filling_ = false;
    bool misused_ = false;        // next() was called during another next()
    unsigned untold_misuses_ = 0; // calls that have not got their error yet
    generator_stats stats_;
    time_point began_{};
    time_point filled_{};                // end of the last fill()
    std::optional<time_point> finished_; // when the caller got to the end
    progress_callback progress_;
    std::chrono::nanoseconds progress_interval_{0};
    time_point progress_due_{};
    bool progress_ended_ = false;
};

} // namespace runtype::detail
