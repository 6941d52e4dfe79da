// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/exchange.hpp"

#include "core/error_data.hpp"
#include "core/http1_request.hpp"
#include "net/beast_head_parser.hpp"
#include "net/dialer.hpp"

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

namespace {

/// Long bodies are encrypted and sent in pieces, so that no second copy of the whole is made.
constexpr std::size_t send_piece = 64 * 1024;

http1_limits limits_of(const network_core& core, const exchange_limits& limits) noexcept
{
    http1_limits l;
    l.max_head = core.max_head;
    l.max_body = limits.max_body;
    return l;
}

} // namespace

exchange::exchange(
    std::shared_ptr<network_core> core, const transport_request& request, exchange_limits limits, attempt& ledger)
    : core_(std::move(core)),
      request_(&request),
      limits_(limits),
      ledger_(&ledger),
      guard_(core_->timers, core_->registry, core_->single_threaded),
      fsm_(request.method == "HEAD", limits_of(*core_, limits), &parse_head_with_beast)
{
}

exchange::~exchange()
{
    if (ledger_ && !finished_) note(failure_);
    drop_connection();
}

void exchange::drop_connection() noexcept
{
    guard_.attach(nullptr); // first: afterwards nobody can reach the stream any more
    if (!connection_) return;
    count_traffic();
    connection_.reset();
}

void exchange::count_traffic() noexcept
{
    core_->bytes_sent += connection_->bytes_sent() - connection_->counted_sent;
    core_->bytes_received += connection_->bytes_received() - connection_->counted_received;
    connection_->counted_sent = connection_->bytes_sent();
    connection_->counted_received = connection_->bytes_received();
}

// ---- the loop

asio::awaitable<result<transport_response>> exchange::run(std::unique_ptr<exchange> self)
{
    exchange& x = *self;
    const time_point start = x.core_->timers->now();
    error failure = x.serialise();
    if (failure) co_return x.end(std::move(failure));
    try {
        time_point now = start;
        std::shared_ptr<pool_waiter> turn;
        switch (x.core_->pool->enter(turn)) {
        case connection_pool::admission::granted: x.slot_ = pool_slot(x.core_->pool); break;
        case connection_pool::admission::queued: {
            // Here, because the frame that waits may not be made for want of memory: the queue must forget it then.
            queue_place place(x.core_->pool, turn);
            failure = co_await x.wait_for_slot(place, std::move(turn));
            now = x.core_->timers->now();
            break;
        }
        case connection_pool::admission::closed: failure = error(errc::closed, "The client is closed"); break;
        case connection_pool::admission::overloaded:
            failure = error(
                errc::overloaded, "Too many calls wait for a connection already: shed load, or raise "
                                  "client_options::max_waiting or max_connections");
            break;
        }
        if (failure) co_return x.end(std::move(failure));
        x.start_clock(start, now);

        for (;;) {
            if (!x.take_unused(now)) {
                failure = co_await x.open();
                if (failure) co_return x.end(std::move(failure));
                now = x.core_->timers->now();
            }
            x.sent_time_ = now;
            if (x.send_now() != connection::flush_status::done || !x.request_complete_)
                failure = co_await x.send_rest();
            if (!failure) break;
            if (!x.may_take_another_connection(failure)) co_return x.end(std::move(failure));
            x.drop_connection();
            failure = error();
            now = x.core_->timers->now();
        }

        // The buffer for the plaintext is not taken before there is some: a call that waits holds one block, not two.
        progress next = x.connection_->input_waiting() ? progress::again : progress::want_receive;
        for (;; next = x.advance()) {
            switch (next) {
            case progress::again:
            case progress::body: break;
            case progress::want_receive: {
                io_outcome got = co_await guarded_read(
                    x.guard_, x.connection_->stream(), x.core_->executor, x.connection_->receive_space());
                x.received(std::get<0>(got), std::get<1>(got));
                break;
            }
            case progress::head: {
                transport_response response = std::move(x.response_);
                response.stream = std::make_unique<exchange_body>(std::move(self));
                co_return response;
            }
            case progress::finished: co_return std::move(x.response_);
            case progress::failed: co_return x.end(x.failure_);
            }
        }
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() != asio::error::operation_aborted) throw;
    }
    co_return x.end(io_error(x.guard_, asio::error::operation_aborted, "carrying out the request", x.sent()));
}

void exchange::start_clock(time_point start, time_point now)
{
    ledger_->queue = now - start;
    // Waiting for a turn is bounded by the call's deadline alone; the attempt's own time begins here.
    if (limits_.timeout.count() > 0) limits_.deadline = std::min(limits_.deadline, now + limits_.timeout);
    guard_.deadline(limits_.deadline);
}

error exchange::end(error e)
{
    note(e);
    ledger_ = nullptr; // without its connection it would tell another story
    failure_ = e;
    drop_connection();
    slot_.reset(); // a streamed answer's source may live on for long
    return e;
}

void exchange::note(const error& e) noexcept
{
    if (!ledger_) return;
    ledger_->sent = head_seen_ ? sent_state::reply_received : sent();
    ledger_->cause = e.cause();
    if (connection_) {
        ledger_->bytes_sent =
            connection_->bytes_sent() > request_begin_ ? connection_->bytes_sent() - request_begin_ : 0;
        ledger_->bytes_received = connection_->bytes_received() - received_begin_;
    }
}

// ---- connection

asio::awaitable<error> exchange::wait_for_slot(queue_place& place, std::shared_ptr<pool_waiter> w)
{
    guard_.deadline(limits_.deadline);
    const guard_attachment attached(guard_, w.get());
    error_code ec = asio::error::operation_aborted;
    if (attached) ec = co_await wait(w);
    if (ec) co_return io_error(guard_, ec, "waiting for a connection", sent_state::not_sent);
    slot_ = place.take();
    co_return error();
}

bool exchange::take_unused(time_point now)
{
    while (std::unique_ptr<connection> c = core_->pool->pop_idle(now)) {
        // Always, however short it was unused: behind the last answer may stand one that nobody asked for, and it would
        // be taken for the answer to this request.
        if (c->stream().stale()) continue;
        adopt(std::move(c));
        ledger_->reused = true;
        ++core_->connections_reused;
        return true;
    }
    return false;
}

asio::awaitable<error> exchange::open()
{
    ledger_->reused = false;
    time_point deadline = limits_.deadline;
    if (limits_.connect_timeout.count() > 0)
        deadline = std::min(deadline, core_->timers->now() + limits_.connect_timeout);
    if (deadline != limits_.deadline) guard_.deadline(deadline);
    result<std::unique_ptr<connection>> opened = co_await dial(*core_, guard_, *ledger_, deadline);
    if (!opened) co_return opened.error();
    if (deadline != limits_.deadline) guard_.deadline(limits_.deadline);
    adopt(std::move(*opened));
    co_return error();
}

void exchange::adopt(std::unique_ptr<connection> c)
{
    connection_ = std::move(c);
    connection_->take_buffers(core_->buffers);
    guard_.attach(&connection_->stream());
    received_begin_ = connection_->bytes_received();
    request_begin_ = connection_->bytes_queued();
    request_end_ = request_begin_;
    request_complete_ = false;
    write_failure_ = error();
}

// ---- request

bool exchange::body_travels_with_head() const noexcept
{
    return !request_->body_stream && travels_with_head(request_->body.size());
}

error exchange::serialise()
{
    http1_request r;
    r.method = request_->method;
    r.target = request_->target;
    r.host = core_->origin.host_header;
    r.defaults = core_->accept_encoding;
    r.fields = request_->fields.block();
    if (request_->body_stream) {
        const std::optional<std::uint64_t> size = request_->body_stream->size();
        r.kind = size ? http1_request::body_kind::sized : http1_request::body_kind::chunked;
        r.body_size = size.value_or(0);
    } else if (request_->has_body || !request_->body.empty()) {
        r.kind = http1_request::body_kind::sized;
        r.body_size = request_->body.size();
        r.body = request_->body;
    }
    if (auto problem = append_request(outgoing_, r)) return error(errc::bad_request, std::move(*problem));
    return error();
}

connection::flush_status exchange::send_now()
{
    error_code ec;
    // The deadline or a shutdown may have struck while nothing was under way that it could end.
    if (guard_.reason() != abort_reason::none) {
        write_failure_ = io_error(guard_, asio::error::operation_aborted, "sending the request", sent());
        return connection::flush_status::failed;
    }
    if (!connection_->queue(outgoing_)) {
        write_failure_ = make_transport_error(errc::tls, connection_->problem(), connection_->tls_error(), sent());
        return connection::flush_status::failed;
    }
    request_end_ = connection_->bytes_queued();
    request_complete_ = body_travels_with_head();
    const connection::flush_status status = connection_->flush(ec);
    if (status == connection::flush_status::failed)
        write_failure_ = io_error(guard_, ec, "sending the request", sent());
    return status;
}

asio::awaitable<error> exchange::send_rest()
{
    error failure = write_failure_;
    if (!failure) failure = co_await flush();
    if (!failure && !request_complete_) {
        if (request_->body_stream)
            failure = co_await send_body_stream();
        else
            failure = co_await send_long_body();
    }
    // A server that refuses early (413, say) closes while the request is still being sent: its answer counts for more
    // than the failed write. Nothing of the sort if nothing was sent, or if the failure is not the connection's.
    if (failure && failure.code() == errc::transport && sent() != sent_state::not_sent) {
        write_failure_ = failure;
        co_return error();
    }
    co_return failure;
}

asio::awaitable<error> exchange::flush()
{
    for (;;) {
        // A socket that always takes more, or a slow source of the body, must not carry the exchange past its end.
        if (guard_.reason() != abort_reason::none)
            co_return io_error(guard_, asio::error::operation_aborted, "sending the request", sent());
        error_code ec;
        const connection::flush_status status = connection_->flush(ec);
        if (status == connection::flush_status::done) co_return error();
        if (status == connection::flush_status::blocked) {
            io_outcome writable = co_await guarded_wait_writable(guard_, connection_->stream(), core_->executor);
            ec = std::get<0>(writable);
        }
        if (ec) co_return io_error(guard_, ec, "sending the request", sent());
    }
}

asio::awaitable<error> exchange::send_long_body()
{
    std::string_view left = request_->body;
    while (!left.empty()) {
        const std::string_view piece = left.substr(0, send_piece);
        left.remove_prefix(piece.size());
        if (!connection_->queue(piece))
            co_return make_transport_error(errc::tls, connection_->problem(), connection_->tls_error(), sent());
        request_end_ = connection_->bytes_queued();
        request_complete_ = left.empty();
        error failure = co_await flush();
        if (failure) co_return failure;
    }
    co_return error();
}

asio::awaitable<error> exchange::send_body_stream()
{
    body_source& source = *request_->body_stream;
    const std::optional<std::uint64_t> size = source.size();
    std::uint64_t total = 0;
    buffer_pool::block block = buffer_pool::lend(core_->buffers);
    for (;;) {
        const asio::mutable_buffer space = asio::buffer(block.bytes().data(), block.bytes().size());
        result<std::size_t> got = co_await source.read_some(space);
        if (!got) {
            // The source's error, but what was sent is told by this exchange. Not as errc::transport: no answer
            // follows.
            const error source_error = got.error();
            error_data data =
                source_error ? *source_error.data() : error_data(errc::bad_request, "The body's source failed");
            if (data.code == errc::transport) data.code = make_error_code(errc::bad_request);
            data.sent = sent();
            co_return make_error(std::move(data));
        }
        total += *got;
        if (size && (total > *size || (*got == 0 && total < *size)))
            co_return make_transport_error(
                errc::bad_request, "The body's source gave another number of bytes than its size() promised", {},
                sent());
        outgoing_.clear();
        if (!size && *got > 0) append_chunk_head(outgoing_, *got);
        outgoing_.append(block.bytes().data(), *got);
        if (!size) outgoing_ += *got > 0 ? chunk_end : last_chunk;
        if (!outgoing_.empty() && !connection_->queue(outgoing_))
            co_return make_transport_error(errc::tls, connection_->problem(), connection_->tls_error(), sent());
        request_end_ = connection_->bytes_queued();
        request_complete_ = *got == 0;
        error failure = co_await flush();
        if (failure) co_return failure;
        if (request_complete_) co_return error();
    }
}

sent_state exchange::sent() const noexcept
{
    if (head_seen_) return sent_state::reply_received;
    if (!connection_ || connection_->bytes_sent() <= request_begin_) return sent_state::not_sent;
    return request_complete_ && connection_->bytes_sent() >= request_end_ ? sent_state::sent_no_reply
                                                                          : sent_state::partly_sent;
}

bool exchange::may_take_another_connection(const error& failure) const noexcept
{
    return ledger_->reused && !request_->body_stream && sent() == sent_state::not_sent &&
           failure.code() == errc::transport;
}

} // namespace runtype::detail
