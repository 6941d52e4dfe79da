// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A transport that is a service with one list: known ids, cut into pages as a test says, in any of the three styles of
// paging, on the test's clock. It answers each request from what the request says, so a client that asks wrongly gets
// the wrong page; and it counts how far ahead of the reader it was asked.

#include "async/waiter.hpp"
#include "core/error_data.hpp"
#include "core/pager_fsm.hpp"
#include "core/url.hpp"
#include "manual_clock.hpp"

#include <runtype/transport.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::test {

/// What the service does to one request instead of, or before, answering it well.
enum class list_fault {
    none,
    rate_limited, ///< 429 with Retry-After
    server_error, ///< 500
    cut,          ///< the request was sent, no answer came
    damaged,      ///< the answer is cut short, and its framing does not tell
    refused,      ///< 403: the walk is over
    no_cursor,    ///< more pages, but not where
    repeats,      ///< the cursor of an earlier page, or another page than was asked for
};

class list_server final : public transport {
public:
    explicit list_server(std::shared_ptr<manual_clock> clock) : clock_(std::move(clock)) {}

    /// A new list. `pages` are their sizes; the ids are numbered through.
    void serve(detail::page_style style, std::vector<std::size_t> pages)
    {
        style_ = style;
        pages_ = std::move(pages);
        good_bodies_.assign(pages_.size(), {});
        begins_.assign(1, 0);
        for (const std::size_t size : pages_) begins_.push_back(begins_.back() + size);
        asked_ = 0;
        requests_ = 0;
        bytes_ = 0;
        largest_body_ = 0;
        cancelled_ = 0;
    }

    std::string retry_after = "1";
    std::function<list_fault()> fault;   ///< asked once per request
    std::chrono::nanoseconds latency{0}; ///< of each answer
    int facts = 0;                       ///< which of the style's ways to tell the end
    std::string padding;                 ///< into each item
    bool facts_in_front = false;         ///< the facts come before the items
    std::vector<std::string> removed;    ///< ids that are gone

    [[nodiscard]] std::size_t size() const { return begins_.back(); }
    [[nodiscard]] static std::string id(std::size_t i) { return "rec_" + std::to_string(i); }
    [[nodiscard]] std::size_t pages_asked() const { return asked_; } ///< the furthest page that was asked for, from 1
    [[nodiscard]] std::size_t requests() const { return requests_; }
    [[nodiscard]] std::size_t bytes_sent() const { return bytes_; }
    [[nodiscard]] std::size_t largest_body() const { return largest_body_; }
    [[nodiscard]] std::size_t cancelled() const { return cancelled_; }
    [[nodiscard]] std::size_t in_flight() const { return in_flight_; }
    std::function<void()> on_request;
    std::function<void()> on_answer;

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits, attempt& ledger) override
    {
        const counted scope(in_flight_);
        ++requests_;
        const auto page = page_asked_for(request.target);
        if (page) asked_ = std::max(asked_, *page + 1);
        if (on_request) on_request();
        ledger.sent = sent_state::sent_no_reply;
        if (latency.count() > 0) {
            auto w = std::make_shared<detail::waiter>(co_await boost::asio::this_coro::executor, false);
            std::erase_if(waiting_, [](const auto& weak) { return weak.expired(); });
            waiting_.push_back(w);
            const auto alarm = clock_->make_alarm([w] { w->complete({}); });
            alarm->set(clock_->now() + latency);
            if (const auto ec = co_await detail::wait(w)) {
                ++cancelled_;
                co_return detail::make_transport_error(errc::cancelled, "The caller cancelled", ec, ledger.sent);
            }
        }
        const list_fault f = fault ? fault() : list_fault::none;
        if (f == list_fault::cut)
            co_return detail::make_transport_error(errc::transport, "Cut", {}, sent_state::sent_no_reply);
        ledger.sent = sent_state::reply_received;
        transport_response response = answer(page, f);
        bytes_ += response.body.size();
        largest_body_ = std::max(largest_body_, response.body.size());
        if (on_answer) on_answer();
        co_return response;
    }
    void close() noexcept override
    {
        for (const auto& weak : waiting_) {
            if (const auto w = weak.lock()) w->complete(boost::asio::error::shut_down);
        }
    }
    transport_stats stats() const override { return transport_stats(); }

private:
    struct counted {
        explicit counted(std::size_t& n) : n_(n) { ++n_; }
        ~counted() { --n_; }
        std::size_t& n_;
    };

    // The index of the page, if there is one at this position.
    std::optional<std::size_t> page_asked_for(std::string_view target) const
    {
        const char* name = style_ == detail::page_style::cursor ? "cursor="
                           : style_ == detail::page_style::page ? "page="
                                                                : "offset=";
        const std::size_t at = target.find(name);
        if (at == std::string_view::npos) return 0;
        std::string_view text = target.substr(at + std::string_view(name).size());
        text = text.substr(0, text.find('&'));
        if (style_ == detail::page_style::cursor) text.remove_prefix(1); // "c12"
        const std::size_t number = std::stoul(std::string(text));
        if (style_ == detail::page_style::cursor) return number;
        if (style_ == detail::page_style::page) return number - 1;
        // The last page that begins there: the pages without items before it have nothing to say.
        const auto found = std::find(begins_.rbegin() + 1, begins_.rend(), number);
        if (found == begins_.rend()) return std::nullopt;
        return static_cast<std::size_t>(begins_.rend() - found) - 1;
    }

    transport_response answer(std::optional<std::size_t> page, list_fault f) const
    {
        transport_response response;
        response.status = 200;
        if (f == list_fault::rate_limited) {
            response.status = 429;
            response.fields.add("Retry-After", retry_after);
        } else if (f == list_fault::server_error) {
            response.status = 503;
        } else if (f == list_fault::refused) {
            response.status = 403;
        } else if (!page || *page >= pages_.size()) {
            response.status = 404;
        } else {
            response.body = f == list_fault::none && removed.empty() ? good_body(*page) : body_of(*page, f);
            if (f == list_fault::damaged) response.body.resize(response.body.size() / 2);
        }
        return response;
    }

    const std::string& good_body(std::size_t page) const
    {
        std::string& body = good_bodies_[page];
        if (body.empty()) body = body_of(page, list_fault::none);
        return body;
    }

    std::string body_of(std::size_t page, list_fault f) const
    {
        std::string items;
        for (std::size_t i = begins_[page]; i < begins_[page + 1]; ++i) {
            if (std::find(removed.begin(), removed.end(), id(i)) != removed.end()) continue;
            items += (items.empty() ? "{\"id\":\"" : ",{\"id\":\"") + id(i) + "\"";
            // What a careless scan would take for the facts.
            if (!padding.empty()) items += ",\"name\":\"" + padding + "\"";
            items += R"(,"metadata":{"pagination":{"nextCursor":"c0","hasMore":false}}})";
        }
        const std::string paging = "\"pagination\":{" + facts_of(page, f) + "}";
        const std::string data = "\"data\":[" + items + "]";
        return facts_in_front ? "{" + paging + "," + data + "}" : "{" + data + "," + paging + "}";
    }

    std::string facts_of(std::size_t page, list_fault f) const
    {
        const bool more = page + 1 < pages_.size();
        const std::string has_more = std::string("\"hasMore\":") + (more ? "true" : "false");
        const std::size_t wrong = f == list_fault::repeats ? 7 : 0;
        switch (style_) {
        case detail::page_style::cursor:
            if (f == list_fault::no_cursor) return "\"hasMore\":true";
            if (f == list_fault::repeats && page > 0)
                return "\"hasMore\":true,\"nextCursor\":\"c" + std::to_string(page) + "\"";
            if (!more) return facts == 0 ? has_more + ",\"nextCursor\":null" : "\"nextCursor\":null";
            return (facts == 0 ? has_more + "," : std::string()) + "\"nextCursor\":\"c" + std::to_string(page + 1) +
                   "\"";
        case detail::page_style::page: {
            const std::string number = "\"page\":" + std::to_string(page + 1 + wrong);
            if (facts == 0) return number + "," + has_more;
            if (facts == 1) return number + ",\"totalPages\":" + std::to_string(pages_.size());
            return number + ",\"total\":" + std::to_string(size());
        }
        case detail::page_style::offset: {
            const std::string offset = "\"offset\":" + std::to_string(begins_[page] + wrong);
            if (facts == 0) return offset + "," + has_more;
            return offset + ",\"total\":" + std::to_string(size());
        }
        }
        return {};
    }

    std::shared_ptr<manual_clock> clock_;
    detail::page_style style_ = detail::page_style::cursor;
    std::vector<std::size_t> pages_;
    std::vector<std::size_t> begins_{0};
    std::size_t asked_ = 0;
    std::size_t requests_ = 0;
    std::size_t bytes_ = 0;
    std::size_t largest_body_ = 0;
    std::size_t cancelled_ = 0;
    std::size_t in_flight_ = 0;
    std::vector<std::weak_ptr<detail::waiter>> waiting_;
    mutable std::vector<std::string> good_bodies_; // by page, as far as they were asked for
};

} // namespace runtype::test
