// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>
#include <runtype/checkpoint.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace runtype {

/// Most bytes of answers that prefetch() keeps ahead of the caller, if nobody says otherwise: some hundreds of ordinary
/// pages (40 to 100 KB), and little beside what a service that runs bulk jobs has.
inline constexpr std::size_t default_prefetch_bytes = 16 * 1024 * 1024;

/// Pages that a list in the bulk lane (request_options::priority) keeps ahead. One is all that a chain of cursors can
/// use while the caller is faster than the service.
inline constexpr std::size_t bulk_prefetch_pages = 1;

namespace detail {

template <typename T>
class paged_source;

/** Storage of pages that the caller has dropped, for pages that come. Thread-safe.
 *
 *  A block of that size is dear to get anew: glibc puts its lists of small blocks in order for it. The destructor of a
 *  page, in the user's code, and the library work on the same object: its layout and its limits are part of the ABI.
 */
template <typename T>
class spare_pages {
public:
    /// Blocks that are kept. A thread that drops a page before it asks for the next one needs one at a time.
    static constexpr std::size_t max_kept = 4;
    /// Bytes of one that is kept: some ordinary pages, and not more than a MiB in all.
    static constexpr std::size_t largest_size = 256 * 1024;

    spare_pages() { kept_.reserve(max_kept); }

    /// For a page of about so many items; without storage if there is none of about that size. Who keeps the page keeps
    /// the storage, too: at most twice what he needs.
    [[nodiscard]] std::vector<T> take(std::size_t size)
    {
        std::lock_guard lock(mutex_);
        for (auto each = kept_.rbegin(); each != kept_.rend(); ++each) {
            if (each->capacity() < size || each->capacity() / 2 > size) continue;
            std::vector<T> items = std::move(*each);
            kept_.erase(std::next(each).base());
            return items;
        }
        return {};
    }
    void give_back(std::vector<T>&& items) noexcept
    {
        if (items.capacity() == 0 || items.capacity() > largest_size / sizeof(T)) return;
        items.clear();
        std::lock_guard lock(mutex_);
        if (kept_.size() < max_kept) kept_.push_back(std::move(items));
    }

private:
    std::mutex mutex_;
    std::vector<std::vector<T>> kept_;
};

} // namespace detail

/// One page of a list.
template <typename T>
struct page {
    page() {}
    page(const page&) = default;
    page(page&&) noexcept = default;
    page& operator=(const page&) = default;
    page& operator=(page&& other) noexcept
    {
        if (this == &other) return *this;
        give_back();
        items = std::move(other.items);
        last = other.last;
        total = other.total;
        home_ = std::move(other.home_);
        return *this;
    }
    ~page() { give_back(); }

    std::vector<T> items;
    bool last = false;                 ///< no page follows
    std::optional<std::int64_t> total; ///< items in the whole list, where the service says so

private:
    friend class detail::paged_source<T>;
    explicit page(std::shared_ptr<detail::spare_pages<T>> home) noexcept : home_(std::move(home)) {}
    void give_back() noexcept
    {
        if (home_) home_->give_back(std::move(items));
    }

    std::shared_ptr<detail::spare_pages<T>> home_; // of the storage of the items
};

namespace detail {

using progress_callback = std::function<void(const generator_stats&)>;

/// A generator_source that can also hand out whole pages.
template <typename T>
class page_source : public generator_source<T> {
public:
    [[nodiscard]] virtual bool pop_page(std::optional<result<page<T>>>& out) = 0;
    virtual void prefetch(std::size_t pages, std::size_t max_bytes) = 0;
    [[nodiscard]] virtual runtype::checkpoint checkpoint() const = 0;
    virtual void resume(const runtype::checkpoint& from) = 0;
    virtual void on_progress(progress_callback callback, std::chrono::milliseconds interval) = 0;
};

template <typename T>
boost::asio::awaitable<std::optional<result<page<T>>>> next_page_of(std::shared_ptr<page_source<T>> source)
{
    std::optional<result<page<T>>> out;
    if (source->given_up()) co_return out;
    while (!source->pop_page(out)) co_await source->fill();
    co_return out;
}

} // namespace detail

/** A paginated list: an async_generator that knows its pages.
 *
 *  Retries and the deadline are per page and never run while the caller works. An empty page with a cursor continues; a
 *  page that contradicts itself, or a cursor that was seen before, is errc::pagination_inconsistent.
 */
template <typename T>
class [[nodiscard]] page_generator : public async_generator<T> {
public:
    explicit page_generator(std::shared_ptr<detail::page_source<T>> source) noexcept
        : async_generator<T>(std::move(source))
    {
    }

    /// The next page (what is left of the current one, if next() has taken some of it), an error, or nullopt at the
    /// end.
    [[nodiscard]] boost::asio::awaitable<std::optional<result<page<T>>>> next_page()
    {
        return detail::next_page_of<T>(std::static_pointer_cast<detail::page_source<T>>(this->source_));
    }

    /** Fetches ahead while the caller works.
     *
     *  The request for a page is sent as soon as the page before it is here, ahead of the decoding of its items. What
     *  the caller gets stays the same, an error included: it comes behind the items that were before it. Fetching ahead
     *  begins with the first next(); destroying the generator cancels the fetch under way, without waiting for it.
     *
     *  @param pages     Pages that may be asked for beyond the one in the caller's hands. 0: none (the default; 1 in
     * the bulk lane).
     *  @param max_bytes Bytes of answers that may lie ready. How large a page is shows when it is here: one that is
     *                   still to come counts as much as the largest so far, and only one is under way at a time. So a
     *                   page that is larger than all before it may exceed this, by what it is larger, and then nothing
     *                   more is asked for until there is room.
     *
     *  @par Thread safety
     *  The fetch runs on the client's executor; see client_options::single_threaded.
     */
    page_generator& prefetch(std::size_t pages, std::size_t max_bytes = default_prefetch_bytes) &
    {
        pages_of(*this).prefetch(pages, max_bytes);
        return *this;
    }
    page_generator prefetch(std::size_t pages, std::size_t max_bytes = default_prefetch_bytes) &&
    {
        return std::move(prefetch(pages, max_bytes));
    }

    /** Where the walk stands: behind the last item that was handed out. A checkpoint of a list that ended with an error
     *  resumes where the error was, and that of a collect() that failed or was cancelled in front of what it dropped.
     *
     *  Of what for_each() works on it stands in front of the first item whose call has not ended well: one that runs,
     *  has failed or was cancelled. (A failure that on_failure::collect puts into the summary counts as done with.) So
     *  nothing is left out by a job that keeps checkpoints while it works on several items at a time, and goes on from
     *  the last of them after whatever ended it; items behind the first that was open come again. Behind a failed item
     *  it does not move any more, even if the caller goes on with the list. The same holds for a for_each() of what
     *  take() and map() make of this list; of map() alone, items are done with when their result is handed out.
     *  @code
     *  records.on_progress([&](const auto&) { save(records.checkpoint().text()); });
     *  auto done = co_await records.for_each(16, store);
     *  save(records.checkpoint().text()); // also if it failed
     *  @endcode
     *
     *  Not while a next() runs, but from on_progress; where one thread runs the executor, also from a function that
     *  for_each() calls. Costs the encoding of a short text, so once per item is too often for a fast walk.
     */
    [[nodiscard]] runtype::checkpoint checkpoint() const { return pages_of(*this).checkpoint(); }

    /** Begins behind the last item of an earlier walk of the same list.
     *
     *  The same operation with the same parameters; the start position (`cursor`, `page`, `offset`) does not count. The
     *  page that the walk stopped in is asked for again. If the item to go on with is not in it any more, the list ends
     *  with errc::pagination_inconsistent, and checkpoint::from_page_start() helps.
     *
     *  That is noticed within a page, and where items have ids. A walk that stopped between two pages of a list that is
     *  read by page number or offset goes on at that place, whatever is there now: items that were removed meanwhile in
     *  front of it move others out of reach, and items that were added make some come again. The same happens to such a
     *  list while it is walked. Cursors do not have this.
     *
     *  Before the first next(). A checkpoint that cannot be used is no exception: the first element is the error,
     *  errc::bad_request, and says why.
     */
    page_generator& resume(const runtype::checkpoint& from) &
    {
        pages_of(*this).resume(from);
        return *this;
    }
    page_generator resume(const runtype::checkpoint& from) && { return std::move(resume(from)); }

    /** Calls back with the state of the walk, from within next() and next_page(): not more often than `interval`, and
     *  once at the end. A callback that throws makes next() throw; the list goes on with the following next().
     */
    page_generator&
    on_progress(detail::progress_callback callback, std::chrono::milliseconds interval = default_progress_interval) &
    {
        pages_of(*this).on_progress(std::move(callback), interval);
        return *this;
    }
    page_generator
    on_progress(detail::progress_callback callback, std::chrono::milliseconds interval = default_progress_interval) &&
    {
        return std::move(on_progress(std::move(callback), interval));
    }

private:
    static detail::page_source<T>& pages_of(const page_generator& self)
    {
        return static_cast<detail::page_source<T>&>(*self.source_);
    }
};

} // namespace runtype
