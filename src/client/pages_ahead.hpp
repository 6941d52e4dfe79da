// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: pages are fetched ahead by a coroutine of its own on the client's executor, which ends whenever it has
// fetched as much as it may; the reader starts another one when there is room again. So a generator that nobody reads
// keeps nothing on the io_context, and run() returns.
//
// The coroutine runs on a strand of its own, because a cancellation signal must not be raised by one thread while
// another runs the coroutine; the destructor of a generator can run anywhere. It owns that strand, which must not
// outlive the io_context.

#include "async/waiter.hpp"
#include "client/call.hpp"
#include "core/call_request.hpp"
#include "core/decode.hpp"
#include "core/maybe_mutex.hpp"
#include "core/pager_fsm.hpp"

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <optional>
#include <string>

namespace runtype::detail {

/// The answer to the request for a page.
struct fetched_page {
    fetched_page() {}

    std::string position; ///< that was asked for
    std::optional<result<call_result>> answer;
    std::optional<response_info> info; ///< if the caller of the list wants one
};

/** The pages of a list that come next: asked for, or here and waiting to be read.
 *
 *  One reader. The fetching coroutine and the reader may run on different threads.
 */
class pages_ahead : public std::enable_shared_from_this<pages_ahead> {
public:
    /// `request` has everything but the parameter that says where the page begins.
    pages_ahead(std::shared_ptr<client_core> core, call_request request, const list_shape& shape);

    void limits(std::size_t pages, std::size_t max_bytes);

    /// The page that `walk` asks for, as soon as it is here. The request for the page behind it is on its way by then,
    /// if the limits allow. Cancelling gives an answer with errc::cancelled and ends the fetch.
    static boost::asio::awaitable<fetched_page> take(std::shared_ptr<pages_ahead> self, const pager_fsm& walk);

    /// Drops what is here and cancels what is on its way, without waiting for it.
    void stop() noexcept;
    /// What a reader gets that was cancelled.
    [[nodiscard]] fetched_page cancelled_page(std::string position) const;

private:
    struct fetch;
    class reading;

    /// The fetching coroutine was destroyed with its io_context: ends the wait of the reader, which goes the same way.
    void abandon() noexcept;
    static boost::asio::awaitable<void>
    run(std::shared_ptr<pages_ahead> self, std::shared_ptr<fetch> fetching, pager_fsm scout);
    static boost::asio::awaitable<fetched_page> take_page(std::shared_ptr<pages_ahead> self, pager_fsm walk);
    [[nodiscard]] call_request request_for(const std::string& position, const std::string& parameter) const;
    [[nodiscard]] std::optional<pager_fsm> behind(const fetched_page& page, pager_fsm scout) const;
    [[nodiscard]] bool deliver(const fetch& from, fetched_page page, std::optional<pager_fsm>& scout);
    void fail(const fetch& from, std::exception_ptr e) noexcept;

    // These need the lock.
    [[nodiscard]] bool room() const noexcept;
    [[nodiscard]] bool is_next(const std::string& position) const noexcept;
    [[nodiscard]] std::shared_ptr<fetch> drop() noexcept;
    static void cancel(std::shared_ptr<fetch> f) noexcept;

    void start(pager_fsm scout);

    const std::shared_ptr<client_core> core_;
    const call_request request_;
    const list_shape shape_;

    maybe_mutex mutex_;
    std::size_t max_pages_ = 0;
    std::size_t max_bytes_ = 0;
    std::deque<fetched_page> ready_;
    std::size_t ready_bytes_ = 0;
    std::size_t largest_ = 0; // page so far
    std::uint64_t generation_ = 0;
    bool fetching_ = false;
    std::string fetching_position_;
    std::weak_ptr<fetch> fetch_;     // that is under way
    std::optional<pager_fsm> scout_; // where the next fetch begins, if that is known and none is under way
    std::exception_ptr failure_;
    std::shared_ptr<waiter> reader_; // waits for the page in front
};

} // namespace runtype::detail
