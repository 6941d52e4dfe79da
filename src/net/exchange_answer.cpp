// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The answer's half of an exchange: receive, decrypt, read the head, collect or stream the body.
#include "net/exchange.hpp"

#include "core/error_data.hpp"
#include "net/dialer.hpp"

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

namespace {

/// Storage set aside at once for a body whose length is announced; beyond it, as it comes. An announcement is not a
/// body.
constexpr std::size_t max_reserved_body = 1024 * 1024;

static_assert(spare_bodies::least_size == buffer_pool::block_size);

/// Receives behind the one that was waited for, before others get their turn: 136 KiB, two pages of a list. Not of a
/// body that is decompressed: it may become a thousand times as long.
constexpr unsigned max_receives_at_once = 8;

errc errc_of(http_errc code) noexcept
{
    if (code == http_errc::body_too_large) return errc::body_too_large;
    return is_closed(code) ? errc::transport : errc::bad_response;
}

} // namespace

bool exchange::wants_stream() const noexcept
{
    return limits_.stream && response_.status >= 200 && response_.status <= 299;
}

std::size_t exchange::max_body() const noexcept { return wants_stream() ? limits_.max_stream : limits_.max_body; }

std::string_view exchange::unconsumed() const noexcept
{
    const char* data = long_plain_.empty() ? plain_.bytes().data() : long_plain_.data();
    return {data + begin_, end_ - begin_};
}

exchange::progress exchange::advance()
{
    if (failure_) return progress::failed;
    if (!plain_) plain_ = core_->buffers->lend();
    const http1_response_fsm::step step = fsm_.next(unconsumed());
    begin_ += step.consumed;
    switch (step.what) {
    case http1_response_fsm::event::head: return on_head(step.data);
    case http1_response_fsm::event::body: return on_body(step.data);
    case http1_response_fsm::event::done: return on_end();
    case http1_response_fsm::event::failed: return on_fsm_failure();
    case http1_response_fsm::event::need_data: break;
    }
    if (stream_end_) {
        if (fsm_.on_eof(*stream_end_).what == http1_response_fsm::event::done) return on_end();
        return on_fsm_failure();
    }
    const bool straight_to_body = head_seen_ && !streaming_ && !inflater_ && begin_ == end_ &&
                                  fsm_.remaining_body_hint() >= buffer_pool::block_size;
    return straight_to_body ? pull_into_body() : pull();
}

exchange::progress exchange::on_fsm_failure()
{
    const http_errc code = fsm_.error();
    if (is_closed(code) && write_failure_) return fail(write_failure_);
    // Seen by a look for an early answer: the write would have failed next.
    if (is_closed(code) && !request_complete_ && !head_seen_)
        return fail(io_error(guard_, make_error_code(asio::error::eof), "sending the request", sent()));
    if (code == http_errc::body_too_large)
        return fail(make_transport_error(
            errc::body_too_large,
            "The answer's body passes the limit of " + std::to_string(max_body()) +
                " bytes: raise max_body if that is expected",
            {}, sent()));
    const error_code cause = is_closed(code) ? make_error_code(asio::error::eof) : error_code();
    std::string text = is_closed(code) ? "Failure while reading the answer: " : "The answer is unusable: ";
    return fail(make_transport_error(errc_of(code), std::move(text) + fsm_.failure_text(), cause, sent()));
}

exchange::progress exchange::on_head(std::string_view block)
{
    head_seen_ = true;
    head_time_ = core_->timers->now();
    received_since_head_ = false;
    const response_head& head = fsm_.head();
    response_.status = head.status;
    response_.fields = headers::from_block(std::string(block));
    if (ledger_) {
        ledger_->status = head.status;
        ledger_->first_byte = head_time_ - sent_time_;
    }
    const bool bodiless = request_->method == "HEAD" || head.status == 204 || head.status == 304;
    if (head.coding == content_coding::other && !bodiless)
        return fail(make_transport_error(
            errc::bad_response, "The answer's body has a Content-Encoding that was not asked for", {}, sent()));
    if (head.coding == content_coding::gzip) {
        inflater_ = std::make_unique<gzip_inflater>();
        inflater_->reset(max_body());
    }
    if (wants_stream()) {
        streaming_ = true;
        return progress::head;
    }
    if (head.content_length && !inflater_ && !bodiless && *head.content_length <= limits_.max_body) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(*head.content_length, max_reserved_body));
        if (size >= spare_bodies::least_size) response_.body = core_->bodies->take(size);
        response_.body.reserve(size);
    }
    return progress::again;
}

exchange::progress exchange::on_body(std::string_view data)
{
    if (streaming_) {
        pending_body_ = data;
        return progress::body;
    }
    if (!inflater_) {
        const std::size_t within = std::min(data.size(), response_.body.size() - body_end_);
        if (within > 0) std::memcpy(response_.body.data() + body_end_, data.data(), within);
        response_.body += data.substr(within);
        body_end_ += data.size();
        return progress::again;
    }
    const http_errc code = inflater_->append(data, response_.body);
    if (code == http_errc::none) return progress::again;
    if (code == http_errc::body_too_large)
        return fail(make_transport_error(
            errc::body_too_large,
            "The answer's body, decompressed, passes the limit of " + std::to_string(max_body()) +
                " bytes: raise max_body if that is expected",
            {}, sent()));
    return fail(make_transport_error(
        errc::bad_response, "The answer is unusable: " + std::string(to_string(code)), {}, sent()));
}

exchange::progress exchange::on_end()
{
    if (inflater_) {
        const http_errc code = inflater_->finish();
        if (code != http_errc::none)
            return fail(make_transport_error(
                errc::bad_response, "The answer is unusable: " + std::string(to_string(code)), {}, sent()));
    }
    if (!inflater_ && !streaming_) response_.body.resize(body_end_);
    finish();
    return progress::finished;
}

void exchange::finish()
{
    finished_ = true;
    const time_point now = received_since_head_ ? core_->timers->now() : head_time_;
    note(error());
    if (ledger_) ledger_->body = now - head_time_;
    guard_.attach(nullptr);
    count_traffic();
    const bool whole = request_complete_ && !write_failure_ && !stream_end_ && begin_ == end_ && connection_->at_rest();
    if (connection_->tls()) connection_->tls()->save_session();
    if (whole && fsm_.reusable() && guard_.reason() == abort_reason::none) {
        connection_->served = true;
        connection_->just_received = !streaming_ && !inflater_; // a reader, or much to decompress, takes its time
        slot_.leave(std::move(connection_), now, fsm_.head().keep_alive_timeout);
    }
    connection_.reset();
    plain_.reset();
    slot_.reset();
}

exchange::progress exchange::fail(error e)
{
    failure_ = std::move(e);
    return progress::failed;
}

std::span<char> exchange::plain_space()
{
    if (begin_ == end_) {
        begin_ = end_ = 0;
        long_plain_.clear();
    }
    if (long_plain_.empty()) {
        const std::span<char> all = plain_.bytes();
        if (end_ < all.size()) return all.subspan(end_);
        if (begin_ > 0) {
            std::memmove(all.data(), all.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
            return all.subspan(end_);
        }
        // One head that is longer than a block; the fsm stops it at its limit.
        long_plain_.assign(all.data(), end_);
    } else {
        long_plain_.erase(0, begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    long_plain_.resize(end_ + buffer_pool::block_size);
    return std::span<char>(long_plain_).subspan(end_);
}

exchange::progress exchange::pull()
{
    const std::span<char> space = plain_space();
    std::size_t n = 0;
    const connection::read_status status = connection_->read(space, n);
    if (status == connection::read_status::bytes) end_ += n;
    return pulled(status, n);
}

/// Long bodies are decrypted straight into the place where they stay.
exchange::progress exchange::pull_into_body()
{
    std::string& body = response_.body;
    const std::size_t room =
        static_cast<std::size_t>(std::min<std::uint64_t>(fsm_.remaining_body_hint(), buffer_pool::block_size));
    if (body.size() < body_end_ + room) body.resize(body_end_ + room);
    std::size_t n = 0;
    const connection::read_status status = connection_->read(std::span<char>(body).subspan(body_end_, room), n);
    if (status != connection::read_status::bytes) return pulled(status, n);
    for (const std::size_t end = body_end_ + n; body_end_ < end;) {
        const http1_response_fsm::step step = fsm_.next(std::string_view(body).substr(body_end_, end - body_end_));
        if (step.what != http1_response_fsm::event::body) return on_fsm_failure();
        body_end_ += step.consumed;
    }
    return progress::again;
}

exchange::progress exchange::pulled(connection::read_status status, std::size_t)
{
    switch (status) {
    case connection::read_status::bytes: return progress::again;
    case connection::read_status::want_receive: return progress::want_receive;
    case connection::read_status::clean_end:
        stream_end_ = http1_response_fsm::stream_end::clean;
        return progress::again;
    case connection::read_status::failed: break;
    }
    return fail(make_transport_error(errc::tls, connection_->problem(), connection_->tls_error(), sent()));
}

/// A long answer is read in one turn of the executor as far as it is here: between two turns the others' answers push
/// it out of the processor's cache. False: wait for more.
bool exchange::receive_more()
{
    error_code ec;
    std::size_t n = 0;
    const bool decompresses = inflater_ && !streaming_;
    if (decompresses || at_once_ == max_receives_at_once || guard_.reason() != abort_reason::none ||
        !connection_->try_receive(ec, n)) {
        at_once_ = 0;
        return false;
    }
    ++at_once_;
    received(ec, n);
    return true;
}

void exchange::received(error_code ec, std::size_t n)
{
    received_since_head_ = true;
    if (!ec) {
        connection_->received(n);
        return;
    }
    const bool cut = ec == asio::error::eof || ec == asio::error::connection_reset;
    if (cut && guard_.reason() == abort_reason::none) {
        // Without TLS a FIN is the proper end of a body that runs until the close; with TLS only close_notify is.
        const bool proper = ec == asio::error::eof && !connection_->tls();
        stream_end_ = proper ? http1_response_fsm::stream_end::clean : http1_response_fsm::stream_end::truncated;
        return;
    }
    failure_ = io_error(guard_, ec, "waiting for the answer", sent());
}

// ---- streamed bodies

exchange_body::exchange_body(std::unique_ptr<exchange> x) : exchange_(std::move(x))
{
    // The caller's request and ledger may be gone from here on, and the deadline was for the head.
    exchange_->request_ = nullptr;
    exchange_->note(error());
    exchange_->ledger_ = nullptr;
    exchange_->guard_.deadline(exchange::time_point::max());
}

std::optional<std::uint64_t> exchange_body::size() const noexcept
{
    return exchange_->inflater_ ? std::nullopt : exchange_->fsm_.head().content_length;
}

asio::awaitable<result<std::size_t>> exchange_body::read_some(asio::mutable_buffer buffer)
{
    return read(exchange_, buffer);
}

asio::awaitable<result<std::size_t>> exchange_body::read(std::shared_ptr<exchange> shared, asio::mutable_buffer buffer)
{
    exchange& x = *shared;
    const std::span<char> out(static_cast<char*>(buffer.data()), buffer.size());
    if (x.failure_) co_return x.end(x.failure_);
    if (x.finished_) co_return std::size_t{0};
    if (x.limits_.idle.count() > 0) x.guard_.deadline(x.core_->timers->now() + x.limits_.idle);
    try {
        for (;;) {
            if (const std::size_t n = x.serve(out); n > 0) {
                x.guard_.deadline(exchange::time_point::max());
                co_return n;
            }
            if (x.failure_) co_return x.end(x.failure_);
            switch (x.advance()) {
            case exchange::progress::again:
            case exchange::progress::body:
            case exchange::progress::head: break;
            case exchange::progress::want_receive: {
                if (x.receive_more()) break;
                // A stream may be silent for long: it holds no memory for what comes then.
                if (x.begin_ == x.end_) x.plain_.reset();
                x.about_to_wait();
                io_outcome got = co_await guarded_read(
                    x.guard_, x.connection_->stream(), x.core_->executor, x.connection_->receive_space());
                x.received(std::get<0>(got), std::get<1>(got));
                break;
            }
            case exchange::progress::finished: x.guard_.deadline(exchange::time_point::max()); co_return std::size_t{0};
            case exchange::progress::failed: co_return x.end(x.failure_);
            }
        }
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() != asio::error::operation_aborted) throw;
    }
    co_return x.end(io_error(x.guard_, asio::error::operation_aborted, "reading the answer", x.sent()));
}

std::size_t exchange::serve(std::span<char> out)
{
    if (pending_body_.empty() && !inflater_holds_more_) return 0;
    if (!inflater_) {
        const std::size_t n = std::min(out.size(), pending_body_.size());
        std::memcpy(out.data(), pending_body_.data(), n);
        pending_body_.remove_prefix(n);
        return n;
    }
    const gzip_inflater::progress step = inflater_->write(pending_body_, out);
    pending_body_.remove_prefix(step.consumed);
    inflater_holds_more_ = step.produced == out.size();
    if (step.error != http_errc::none)
        fail(make_transport_error(
            errc_of(step.error), "The answer is unusable: " + std::string(to_string(step.error)), {}, sent()));
    return step.produced;
}

} // namespace runtype::detail
