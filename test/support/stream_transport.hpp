// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// A transport whose answers are streams of bytes that a test wrote: in which pieces they come, and how they end.

#include "async/waiter.hpp"
#include "core/error_data.hpp"
#include "manual_clock.hpp"

#include <runtype/transport.hpp>

#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {

/// How the bytes of an answer end.
enum class body_end : std::uint8_t { clean, cut, silent, hang };

/// One answer. Made by the test for each request.
struct stream_reply {
    stream_reply() {}

    static stream_reply events(std::string bytes, body_end end = body_end::clean)
    {
        stream_reply r;
        r.type = "text/event-stream; charset=utf-8";
        r.pieces.push_back(std::move(bytes));
        r.end = end;
        return r;
    }
    static stream_reply json(int status, std::string body)
    {
        stream_reply r;
        r.status = status;
        r.pieces.push_back(std::move(body));
        return r;
    }
    static stream_reply failure(errc code, sent_state sent)
    {
        stream_reply r;
        r.error = detail::make_transport_error(code, "The test says so", {}, sent);
        return r;
    }

    int status = 200;
    std::string type = "application/json";
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<std::string> pieces;
    std::chrono::nanoseconds each_takes{0}; ///< a piece, on the clock
    body_end end = body_end::clean;
    runtype::error error;
};

struct stream_request {
    stream_request() {}

    std::string method;
    std::string target;
    std::string body;
    headers fields;
    exchange_limits limits;
    std::chrono::nanoseconds at{0};
};

class stream_transport final : public transport {
public:
    using server = std::function<stream_reply(const stream_request&)>;

    stream_transport(std::shared_ptr<manual_clock> clock, server each)
        : clock_(std::move(clock)), server_(std::move(each)), shared_(std::make_shared<shared>())
    {
    }

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override
    {
        stream_request& r = requests_.emplace_back();
        r.method = request.method;
        r.target = request.target;
        r.body = request.body;
        r.fields = request.fields;
        r.limits = limits;
        r.at = clock_->elapsed();
        if (shared_->closed) co_return error(errc::closed, "The transport is closed");
        stream_reply reply = server_(r);
        ledger.sent = sent_state::reply_received;
        if (reply.error) {
            ledger.sent = reply.error.sent();
            co_return reply.error;
        }
        transport_response response;
        response.status = reply.status;
        response.fields.add("content-type", reply.type);
        for (const auto& [name, value] : reply.fields) response.fields.add(name, value);
        if (limits.stream && reply.status >= 200 && reply.status <= 299) {
            response.stream = std::make_unique<body>(clock_, shared_, std::move(reply));
        } else {
            for (const std::string& piece : reply.pieces) response.body += piece;
        }
        co_return response;
    }
    void close() noexcept override
    {
        shared_->closed = true;
        for (auto& w : shared_->hanging) w->complete(boost::asio::error::shut_down);
        shared_->hanging.clear();
    }
    transport_stats stats() const override { return transport_stats(); }

    [[nodiscard]] const std::vector<stream_request>& requests() const { return requests_; }
    [[nodiscard]] std::size_t count(std::string_view method) const
    {
        return static_cast<std::size_t>(std::count_if(
            requests_.begin(), requests_.end(), [&](const stream_request& r) { return r.method == method; }));
    }
    /// Bodies that somebody holds: connections that are open.
    [[nodiscard]] std::size_t open_bodies() const { return shared_->open; }
    /// Bytes that were read of all bodies.
    [[nodiscard]] std::size_t bytes_read() const { return shared_->read; }

private:
    struct shared {
        bool closed = false;
        std::size_t open = 0;
        std::size_t read = 0;
        std::vector<std::shared_ptr<detail::waiter>> hanging;
    };

    class body final : public body_source {
    public:
        body(std::shared_ptr<manual_clock> clock, std::shared_ptr<shared> s, stream_reply reply)
            : clock_(std::move(clock)), shared_(std::move(s)), reply_(std::move(reply))
        {
            ++shared_->open;
        }
        ~body() override { --shared_->open; }
        boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) override
        {
            if (shared_->closed) co_return error(errc::closed, "The client is closed");
            while (piece_ < reply_.pieces.size() && at_ == reply_.pieces[piece_].size()) {
                ++piece_;
                at_ = 0;
            }
            if (piece_ < reply_.pieces.size()) {
                if (at_ == 0) clock_->advance(reply_.each_takes);
                const std::size_t n = std::min(buffer.size(), reply_.pieces[piece_].size() - at_);
                std::memcpy(buffer.data(), reply_.pieces[piece_].data() + at_, n);
                at_ += n;
                shared_->read += n;
                co_return n;
            }
            switch (reply_.end) {
            case body_end::clean: co_return std::size_t{0};
            case body_end::cut: co_return failure(errc::transport, boost::asio::error::connection_reset);
            case body_end::silent: co_return failure(errc::deadline_exceeded, boost::asio::error::timed_out);
            case body_end::hang: break;
            }
            auto w = std::make_shared<detail::waiter>(co_await boost::asio::this_coro::executor, false);
            shared_->hanging.push_back(w);
            const boost::system::error_code ec = co_await detail::wait(w);
            co_return failure(ec == boost::asio::error::shut_down ? errc::closed : errc::cancelled, ec);
        }

    private:
        static error failure(errc code, boost::system::error_code cause)
        {
            return detail::make_transport_error(code, "The test ends the body", cause, sent_state::reply_received);
        }
        std::shared_ptr<manual_clock> clock_;
        std::shared_ptr<shared> shared_;
        stream_reply reply_;
        std::size_t piece_ = 0;
        std::size_t at_ = 0;
    };

    std::shared_ptr<manual_clock> clock_;
    server server_;
    std::shared_ptr<shared> shared_;
    std::vector<stream_request> requests_;
};

} // namespace runtype::test
