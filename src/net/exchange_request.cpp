// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The request's half of an exchange: serialise, encrypt, send, and look for an answer that comes before its time.
#include "net/exchange.hpp"

#include "core/error_data.hpp"
#include "core/headers_access.hpp"
#include "core/http1_request.hpp"
#include "net/dialer.hpp"

#include <boost/asio/error.hpp>

#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;
using error_code = boost::system::error_code;

namespace {

/// Long bodies are encrypted and sent in pieces, so that no second copy of the whole is made.
constexpr std::size_t send_piece = 64 * 1024;

} // namespace

bool exchange::body_travels_with_head() const noexcept
{
    return !request_->body_stream && travels_with_head(request_->body.size());
}

http1_request exchange::wire_request() const
{
    http1_request r;
    r.method = request_->method;
    r.target = request_->target;
    r.host = core_->origin.host_header;
    r.defaults = core_->accept_encoding;
    r.fields = request_->fields.block();
    r.vouched = headers_access::vouched(request_->fields);
    if (request_->body_stream) {
        const std::optional<std::uint64_t> size = request_->body_stream->size();
        r.kind = size ? http1_request::body_kind::sized : http1_request::body_kind::chunked;
        r.body_size = size.value_or(0);
    } else if (request_->has_body || !request_->body.empty()) {
        r.kind = http1_request::body_kind::sized;
        r.body_size = request_->body.size();
        r.body = request_->body;
    }
    return r;
}

connection::flush_status exchange::send_now()
{
    error_code ec;
    // The deadline or a shutdown may have struck while nothing was under way that it could end.
    if (guard_.reason() != abort_reason::none) {
        write_failure_ = io_error(guard_, asio::error::operation_aborted, "sending the request", sent());
        return connection::flush_status::failed;
    }
    std::string& text = connection_->text();
    append_request(text, wire_request());
    const bool queued = connection_->queue(text);
    connection_->forget_text();
    if (!queued) {
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
    if (!failure) failure = co_await flush(false);
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

asio::awaitable<error> exchange::flush(bool watch_for_answer)
{
    for (;;) {
        // A socket that always takes more, or a slow source of the body, must not carry the exchange past its end.
        if (guard_.reason() != abort_reason::none)
            co_return io_error(guard_, asio::error::operation_aborted, "sending the request", sent());
        error_code ec;
        const connection::flush_status status = connection_->flush(ec);
        if (status == connection::flush_status::blocked && watch_for_answer) {
            io_outcome ready = co_await guarded_wait_ready(guard_, connection_->stream(), core_->executor);
            ec = std::get<0>(ready);
        } else if (status == connection::flush_status::blocked) {
            io_outcome writable = co_await guarded_wait_writable(guard_, connection_->stream(), core_->executor);
            ec = std::get<0>(writable);
        }
        if (ec) co_return io_error(guard_, ec, "sending the request", sent());
        if (watch_for_answer && connection_->stream().stale()) co_await read_early();
        if (early_ || status == connection::flush_status::done) co_return error();
    }
}

/// Something has come before the request has left: session tickets, an interim answer, or one that refuses the request.
/// A server that sent that reads no more, or would read all of it for nothing.
asio::awaitable<void> exchange::read_early()
{
    // What came with the end of the handshake is read first: nothing may be received over it.
    if (!connection_->input_waiting()) {
        io_outcome got =
            co_await guarded_read(guard_, connection_->stream(), core_->executor, connection_->receive_space());
        received(std::get<0>(got), std::get<1>(got));
    }
    for (;;) {
        const progress next = advance();
        if (head_seen_ || next == progress::failed) early_ = next;
        if (early_ || next == progress::want_receive) co_return;
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
        error failure = co_await flush(!request_complete_);
        if (failure || early_) co_return failure;
    }
    co_return error();
}

asio::awaitable<error> exchange::send_body_stream()
{
    body_source& source = *request_->body_stream;
    const std::optional<std::uint64_t> size = source.size();
    std::uint64_t total = 0;
    buffer_pool::block block = core_->buffers->lend();
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
        std::string& text = connection_->text();
        if (!size && *got > 0) append_chunk_head(text, *got);
        text.append(block.bytes().data(), *got);
        if (!size) text += *got > 0 ? end_of_chunk : last_chunk;
        if (!text.empty() && !connection_->queue(text))
            co_return make_transport_error(errc::tls, connection_->problem(), connection_->tls_error(), sent());
        request_end_ = connection_->bytes_queued();
        request_complete_ = *got == 0;
        set_attempt_deadline();
        error failure = co_await flush(!request_complete_);
        if (failure || early_ || request_complete_) co_return failure;
    }
}

} // namespace runtype::detail
