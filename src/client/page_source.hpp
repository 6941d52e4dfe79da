// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/page_walk.hpp"
#include "core/url.hpp"

#include <runtype/page_generator.hpp>

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {

template <typename T>
concept has_id = requires(const T& item) {
    { item.id } -> std::convertible_to<std::string_view>;
};

/** The pages of a list, fetched as they are needed or ahead of that.
 *
 *  Holds one decoded page. Pages without items are passed over.
 */
template <typename T>
class paged_source final : public page_source<T> {
public:
    /// `request` has everything but the parameter that says where the page begins.
    paged_source(std::shared_ptr<client_core> core, call_request request, const list_shape& shape, pager_fsm pager)
        : shape_(shape),
          spare_(std::static_pointer_cast<spare_pages<T>>(shared_part(*core, typeid(T), make_spare))),
          walk_(std::move(core), std::move(request), shape, std::move(pager))
    {
    }

    ~paged_source() override { spare_->give_back(std::move(items_)); }
    paged_source(const paged_source&) = delete;
    paged_source& operator=(const paged_source&) = delete;

    bool pop(std::optional<result<T>>& out) override { return pop_held(out, nullptr); }
    bool pop_held(std::optional<result<T>>& out, held_item* held) override
    {
        walk_.report_progress();
        if (walk_.misused()) [[unlikely]] {
            if (pop_misuse(out)) return true;
        }
        if (held) held->reset();
        if (next_ < items_.size()) {
            if (held && walk_.has_page()) *held = held_->hold(walk_.place(gone_ + next_, id_hash(next_)));
            out.emplace(std::move(items_[next_++]));
            walk_.count_items(1);
            return true;
        }
        return pop_end(out);
    }

    bool pop_page(std::optional<result<page<T>>>& out) override
    {
        walk_.report_progress();
        if (walk_.misused() && pop_misuse(out)) return true;
        if (next_ == items_.size()) return pop_end(out);
        page<T> rest(spare_);
        items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(next_));
        rest.items = std::exchange(items_, std::vector<T>());
        gone_ += next_ + rest.items.size();
        next_ = 0;
        rest.last = walk_.ended();
        rest.total = walk_.total();
        walk_.count_items(rest.items.size());
        out.emplace(std::move(rest));
        return true;
    }

    boost::asio::awaitable<void> fill() override
    {
        const page_walk::filling scope(walk_);
        if (scope.refused()) co_return;
        std::optional<call_result> answer = co_await walk_.fetch();
        if (answer) take(*answer);
        if (walk_.misused()) {
            walk_.fail_misused();
            drop_items();
        }
        if (walk_.ended() || !items_.empty()) co_return;
        // An empty page: another one has to be asked for, but not for a caller who has cancelled meanwhile. (Asio would
        // throw at the next co_await.)
        const auto cancellation = co_await boost::asio::this_coro::cancellation_state;
        if (cancellation.cancelled() != boost::asio::cancellation_type::none) walk_.fail_cancelled();
    }

    generator_stats stats() const override { return walk_.stats(); }
    void mark() override { mark_.emplace(position()); }
    void unmark() noexcept override { mark_.reset(); }
    void prefetch(std::size_t pages, std::size_t max_bytes) override { walk_.prefetch(pages, max_bytes); }
    runtype::checkpoint checkpoint() const override { return this->given_up() && mark_ ? *mark_ : position(); }
    void resume(const runtype::checkpoint& from) override { walk_.resume(from); }
    void on_progress(progress_callback callback, std::chrono::milliseconds interval) override
    {
        walk_.on_progress(std::move(callback), interval);
    }

private:
    static std::shared_ptr<void> make_spare() { return std::make_shared<spare_pages<T>>(); }

    runtype::checkpoint position() const
    {
        if (const auto unfinished = held_->lowest()) return walk_.checkpoint(*unfinished);
        return walk_.checkpoint(gone_ + next_, gone_ + items_.size(), id_hash(next_));
    }

    template <typename Element>
    bool pop_end(std::optional<result<Element>>& out)
    {
        out.reset();
        error last;
        if (!walk_.at_end(last)) return false;
        if (last) out.emplace(std::move(last));
        return true;
    }

    template <typename Element>
    bool pop_misuse(std::optional<result<Element>>& out)
    {
        error told;
        if (!walk_.misuse(told)) return false;
        out.reset();
        if (told) out.emplace(std::move(told));
        return true;
    }

    void take(call_result& answer)
    {
        drop_items();
        if (items_.capacity() == 0 && page_size_ > 0) items_ = spare_->take(page_size_);
        items_.reserve(page_size_);
        page_facts facts;
        const auto failure = decode_list(answer.response.body, shape_, items_, facts);
        std::optional<std::size_t> first;
        if (walk_.accept(answer, facts, failure)) {
            first = walk_.first_item(
                answer, items_.size(),
                [](const void* all, std::uint64_t hash) {
                    return find_id(*static_cast<const std::vector<T>*>(all), hash);
                },
                &items_);
        }
        if (!first) return drop_items();
        page_size_ = items_.size();
        next_ = *first;
        walk_.drop_body(answer);
    }

    void drop_items() noexcept
    {
        items_.clear();
        next_ = 0;
        gone_ = 0;
    }

    std::optional<std::uint64_t> id_hash(std::size_t at) const
    {
        if constexpr (has_id<T>) {
            if (at < items_.size() && !std::string_view(items_[at].id).empty()) return fnv1a_64(items_[at].id);
        }
        return std::nullopt;
    }

    static std::size_t find_id([[maybe_unused]] const std::vector<T>& items, [[maybe_unused]] std::uint64_t hash)
    {
        if constexpr (has_id<T>) {
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (fnv1a_64(items[i].id) == hash) return i;
            }
        }
        return items.size();
    }

    list_shape shape_;
    const std::shared_ptr<spare_pages<T>> spare_;
    page_walk walk_;
    std::vector<T> items_;      // of the page in hand, what next_page() has not taken
    std::size_t next_ = 0;      // the first of them that has not been handed out
    std::size_t gone_ = 0;      // items of the page that next_page() has taken
    std::size_t page_size_ = 0; // of the page before, as a hint
    std::optional<runtype::checkpoint> mark_;
    const std::shared_ptr<held_places> held_ = std::make_shared<held_places>(); // items that somebody works on
};

/** The generator of a list operation.
 *
 *  @param request Everything but the parameter that says where a page begins.
 *  @param start   Where the first page begins; "" is the start of the list. One that cannot be a position is left to
 *                 the checks of the parameters, which have made the request fail then.
 *  @param limit   Items per page, if the request asks for a number.
 */
template <typename T>
page_generator<T> list_pages(
    std::shared_ptr<client_core> core,
    call_request request,
    const list_shape& shape,
    std::string start,
    std::optional<std::int64_t> limit)
{
    if (!pager_fsm::valid_position(shape.style, start)) start.clear();
    pager_fsm pager(shape.style, std::move(start), limit);
    if (!shape.parameter.empty()) pager.parameter_name(std::string(shape.parameter));
    return page_generator<T>(
        std::make_shared<paged_source<T>>(std::move(core), std::move(request), shape, std::move(pager)));
}

} // namespace runtype::detail
