// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A transport that plays a script: one step per exchange, in order. What was asked of it is kept for the test to look
// at.

#include "async/waiter.hpp"
#include "core/error_data.hpp"
#include "manual_clock.hpp"

#include <runtype/transport.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::test {

/// What one exchange does.
class script_step {
public:
    /// An answer.
    static script_step answer(int status, std::string body = "{}")
    {
        script_step s;
        s.status_ = status;
        s.body_ = std::move(body);
        s.ledger_.sent = sent_state::reply_received;
        return s;
    }
    /// No answer.
    static script_step failure(errc code, sent_state sent, std::string message = "The script says so")
    {
        script_step s;
        s.error_ = detail::make_transport_error(code, std::move(message), {}, sent);
        s.ledger_.sent = sent;
        return s;
    }
    /// Waits until the transport is told to go on, is closed, or the exchange is cancelled.
    script_step held() &&
    {
        hold_ = true;
        return std::move(*this);
    }
    script_step header(std::string_view name, std::string_view value) &&
    {
        fields_.add(name, value);
        return std::move(*this);
    }
    /// On a connection that had served before.
    script_step reused() &&
    {
        ledger_.reused = true;
        return std::move(*this);
    }
    /// Takes this long on the script's clock.
    script_step takes(std::chrono::nanoseconds d) &&
    {
        takes_ = d;
        return std::move(*this);
    }
    /// What the ledger says; `sent` as well.
    script_step ledger(const attempt& a) &&
    {
        ledger_ = a;
        return std::move(*this);
    }

private:
    friend class fake_transport;
    script_step() {}

    int status_ = 0;
    std::string body_;
    headers fields_;
    error error_;
    attempt ledger_;
    std::chrono::nanoseconds takes_{0};
    bool hold_ = false;
};

/// What one exchange was asked for.
struct recorded_exchange {
    recorded_exchange() {}

    std::string method;
    std::string target;
    headers fields;
    std::string body;
    bool has_body = false;
    exchange_limits limits;
    std::chrono::nanoseconds at{0}; ///< on the clock
};

class fake_transport final : public transport {
public:
    explicit fake_transport(std::shared_ptr<manual_clock> clock) : clock_(std::move(clock)) {}

    fake_transport& then(script_step step)
    {
        script_.push_back(std::move(step));
        return *this;
    }

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override
    {
        record(request, limits);
        if (closed_) co_return error(errc::closed, "The transport is closed");
        if (script_.empty()) co_return error(errc::bad_response, "The script has no step for this exchange");
        script_step step = std::move(script_.front());
        script_.pop_front();
        ledger = step.ledger_;
        if (step.hold_) {
            // Whoever is cancelled or cut has sent its request and has no answer.
            ledger.sent = sent_state::sent_no_reply;
            const boost::system::error_code ec = co_await hold();
            if (ec == boost::asio::error::shut_down)
                co_return detail::make_transport_error(errc::closed, "The client is closed", ec, ledger.sent);
            if (ec) co_return detail::make_transport_error(errc::cancelled, "The caller cancelled", ec, ledger.sent);
            ledger.sent = step.ledger_.sent;
        }
        if (step.takes_.count() > 0) clock_->advance(step.takes_);
        if (step.error_) co_return step.error_;
        transport_response response;
        response.status = step.status_;
        response.fields = step.fields_;
        response.body = step.body_;
        co_return response;
    }

    void close() noexcept override
    {
        closed_ = true;
        ++times_closed_;
        for (auto& w : held_) w->complete(boost::asio::error::shut_down);
        held_.clear();
    }
    transport_stats stats() const override { return stats_; }

    /// Lets every held exchange go on.
    void release()
    {
        for (auto& w : held_) w->complete({});
        held_.clear();
    }
    void stats(const transport_stats& s) { stats_ = s; }
    const std::vector<recorded_exchange>& exchanges() const { return exchanges_; }
    std::size_t steps_left() const { return script_.size(); }
    bool closed() const { return closed_; }
    int times_closed() const { return times_closed_; }

private:
    void record(const transport_request& request, const exchange_limits& limits)
    {
        recorded_exchange& r = exchanges_.emplace_back();
        r.method = request.method;
        r.target = request.target;
        r.fields = request.fields;
        r.body = request.body;
        r.has_body = request.has_body;
        r.limits = limits;
        r.at = clock_->elapsed();
    }
    boost::asio::awaitable<boost::system::error_code> hold()
    {
        auto w = std::make_shared<detail::waiter>(co_await boost::asio::this_coro::executor, false);
        held_.push_back(w);
        co_return co_await detail::wait(w);
    }

    std::shared_ptr<manual_clock> clock_;
    std::deque<script_step> script_;
    std::vector<recorded_exchange> exchanges_;
    std::vector<std::shared_ptr<detail::waiter>> held_;
    transport_stats stats_;
    bool closed_ = false;
    int times_closed_ = 0;
};

} // namespace runtype::test
