// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/call.hpp"
#include "core/call_request.hpp"
#include "core/decode.hpp"
#include "core/pager_fsm.hpp"

#include <runtype/page_generator.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Adds what a call took to the statistics of a generator.
void count_call(generator_stats& stats, const call_result& answer) noexcept;
/// The same for a call that failed, from its ledger.
void count_call(generator_stats& stats, const error& failure) noexcept;

/// The error of a page that the pager refused: the answer's own facts, and what is wrong with it.
[[nodiscard]] error
inconsistent_error(client_core& core, const operation& op, const call_result& answer, const std::string& problem);
/// The error of a next() that was called while another one was running.
[[nodiscard]] error misuse_error(const client_core& core, const operation& op);

/** The pages of a list, fetched one by one as they are needed.
 *
 *  Holds one page; the next request is sent when somebody asks for more than is left of it. Pages without items are
 *  passed over.
 */
template <typename T>
class paged_source final : public page_source<T> {
public:
    /// `request` has everything but the parameter that says where the page begins.
    paged_source(std::shared_ptr<client_core> core, call_request request, const list_shape& shape, pager_fsm pager)
        : core_(std::move(core)), request_(std::move(request)), shape_(shape), pager_(std::move(pager))
    {
    }

    bool pop(std::optional<result<T>>& out) override
    {
        if (pop_misuse(out)) return true;
        if (next_ < items_.size()) {
            out.emplace(std::move(items_[next_++]));
            ++stats_.items;
            return true;
        }
        return pop_end(out);
    }

    bool pop_page(std::optional<result<page<T>>>& out) override
    {
        if (pop_misuse(out)) return true;
        if (next_ == items_.size()) return pop_end(out);
        page<T> rest;
        items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(next_));
        next_ = 0;
        rest.items = std::exchange(items_, std::vector<T>());
        rest.last = ended_;
        rest.total = stats_.total;
        stats_.items += rest.items.size();
        out.emplace(std::move(rest));
        return true;
    }

    boost::asio::awaitable<void> fill() override
    {
        if (filling_) { // by another next() of this generator
            misused_ = true;
            ++untold_misuses_;
            co_return;
        }
        filling_ = true;
        const filling_guard guard(*this); // also if the coroutine is destroyed or an exception passes
        call_request request = request_;
        if (!pager_.position().empty()) request.query(pager_.parameter_name(), std::string_view(pager_.position()));
        result<call_result> answer = co_await perform(core_, std::move(request));
        if (answer)
            take(*answer);
        else
            fail_call(answer.error());
        if (misused_) fail(misuse_error(*core_, *request_.op));
    }

    generator_stats stats() const override { return stats_; }

private:
    struct filling_guard {
        explicit filling_guard(paged_source& source) noexcept : source_(source) {}
        filling_guard(const filling_guard&) = delete;
        filling_guard& operator=(const filling_guard&) = delete;
        ~filling_guard() { source_.filling_ = false; }
        paged_source& source_;
    };

    // What is left behind the items: the error, the end, or another page (then false).
    template <typename Element>
    bool pop_end(std::optional<result<Element>>& out)
    {
        out.reset();
        if (error_) {
            out.emplace(std::exchange(error_, error()));
            return true;
        }
        return ended_;
    }

    // Two calls at a time end the list for both, each with an error: neither can know any longer which items it missed.
    template <typename Element>
    bool pop_misuse(std::optional<result<Element>>& out)
    {
        if (!misused_ || (untold_misuses_ == 0 && !filling_)) return false;
        out.reset();
        if (untold_misuses_ > 0) {
            --untold_misuses_;
            out.emplace(misuse_error(*core_, *request_.op));
        }
        return true;
    }

    void take(call_result& answer)
    {
        count_call(stats_, answer);
        std::vector<T> items;
        items.reserve(page_size_);
        page_facts facts;
        if (auto failure = decode_list(answer.response.body, shape_, items, facts))
            return fail(decode_error(*core_, *request_.op, answer, *failure));
        const auto outcome = pager_.on_page(facts);
        if (outcome == pager_fsm::inconsistent)
            return fail(inconsistent_error(*core_, *request_.op, answer, pager_.problem()));
        ++stats_.pages;
        if (facts.total) stats_.total = facts.total;
        page_size_ = items.size();
        items_ = std::move(items);
        next_ = 0;
        ended_ = outcome == pager_fsm::end;
    }

    void fail_call(error e)
    {
        count_call(stats_, e);
        fail(std::move(e));
    }

    void fail(error e)
    {
        items_.clear();
        next_ = 0;
        error_ = std::move(e);
        ended_ = true;
    }

    std::shared_ptr<client_core> core_;
    call_request request_;
    list_shape shape_;
    pager_fsm pager_;
    std::vector<T> items_; // of the page in hand
    std::size_t next_ = 0; // the first that has not been handed out
    bool ended_ = false;   // no page follows
    error error_;          // to be handed out as the last element
    bool filling_ = false;
    bool misused_ = false;        // next() was called during another next()
    unsigned untold_misuses_ = 0; // calls that have not got their error yet
    std::size_t page_size_ = 0;   // of the page before, as a hint
    generator_stats stats_;
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
