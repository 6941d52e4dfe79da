// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/exchange.hpp"

#include "core/error_data.hpp"
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

http1_limits limits_of(const network_core& core, const exchange_limits& limits) noexcept
{
    http1_limits l;
    l.max_head = core.max_head;
    l.max_body = limits.max_body;
    if (limits.stream) l.max_stream = limits.max_stream;
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
    if (!connection_) return;
    guard_.attach(nullptr); // first: afterwards nobody can reach the stream any more
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
    error failure;
    if (auto problem = check_request(x.wire_request())) failure = error(errc::bad_request, std::move(*problem));
    if (failure) co_return x.end(std::move(failure));
    try {
        time_point now = start;
        std::shared_ptr<pool_waiter> turn;
        std::unique_ptr<connection> unused;
        switch (x.core_->pool->enter(now, unused, turn)) {
        case connection_pool::admission::granted: x.slot_ = pool_slot(x.core_->pool, !unused); break;
        case connection_pool::admission::queued: {
            // Here, because the frame that waits may not be made for want of memory: the queue must forget it then.
            queue_place place(x.core_->pool, turn);
            failure = co_await x.wait_for_slot(place, std::move(turn), unused);
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
        x.ledger_->queue = now - start;
        if (failure) co_return x.end(std::move(failure));
        x.start_clock(now);

        for (;;) {
            if (!x.take_unused(std::move(unused), now)) {
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

        // The buffer for the plaintext is not taken before there is some: a call that waits holds none.
        progress next = x.connection_->input_waiting() ? progress::again : progress::want_receive;
        if (x.early_) next = *x.early_;
        for (;; next = x.advance()) {
            switch (next) {
            case progress::again:
            case progress::body: break;
            case progress::want_receive: {
                if (x.receive_more()) break;
                if (!x.head_seen_) x.about_to_wait(); // the rest of an answer follows soon
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

void exchange::start_clock(time_point now)
{
    // Waiting for a turn is bounded by the call's deadline alone; the attempt's own time begins here.
    if (limits_.timeout.count() > 0 && !request_->body_stream)
        limits_.deadline = std::min(limits_.deadline, now + limits_.timeout);
    set_attempt_deadline();
}

/// With a streamed body, the attempt's own time begins anew.
void exchange::set_attempt_deadline()
{
    time_point deadline = limits_.deadline;
    if (limits_.timeout.count() > 0 && request_->body_stream)
        deadline = std::min(deadline, core_->timers->now() + limits_.timeout);
    guard_.deadline(deadline);
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

asio::awaitable<error>
exchange::wait_for_slot(queue_place& place, std::shared_ptr<pool_waiter> w, std::unique_ptr<connection>& unused)
{
    guard_.deadline(limits_.deadline);
    const guard_attachment attached(guard_, w.get());
    error_code ec = asio::error::operation_aborted;
    if (attached) ec = co_await wait(w);
    // Its turn came together with its end: the next one has it, and the connection.
    if (guard_.reason() != abort_reason::none) ec = asio::error::operation_aborted;
    if (ec) co_return io_error(guard_, ec, "waiting for a connection", sent_state::not_sent);
    slot_ = place.take(unused);
    co_return error();
}

bool exchange::take_unused(std::unique_ptr<connection> c, time_point now)
{
    if (!c) c = core_->pool->pop_idle(now);
    // One that was handed over may have grown too old before its call went on.
    while (c && (c->idle_until <= now || (!known_quiet(*c, now) && c->stream().stale())))
        c = core_->pool->pop_idle(now);
    if (!c) return false;
    slot_.opening(false); // it waited for leave to open one, and found this
    adopt(std::move(c));
    ledger_->reused = true;
    ++core_->connections_reused;
    return true;
}

/// True if nothing can have come behind the last answer but what came within the last microseconds: not the peer's
/// close, and not an answer that nobody asked for, which would be taken for the answer to this request. A look takes a
/// system call, 4 % of the CPU time of a small GET.
bool exchange::known_quiet(const connection& c, time_point now) const noexcept
{
    // Should the peer break off without a word in this short time, then only a request that may be repeated meets it.
    return limits_.idempotent && !request_->body_stream && c.just_received && c.emptied_socket() &&
           now - c.idle_since < connection::quiet_for && core_->timers->real();
}

asio::awaitable<error> exchange::open()
{
    ledger_->reused = false;
    slot_.opening(true);
    time_point deadline = limits_.deadline;
    if (limits_.connect_timeout.count() > 0)
        deadline = std::min(deadline, core_->timers->now() + limits_.connect_timeout);
    if (deadline != limits_.deadline) guard_.deadline(deadline);
    result<std::unique_ptr<connection>> opened = co_await dial(*core_, guard_, *ledger_, deadline);
    slot_.opening(false);
    if (!opened) co_return opened.error();
    if (deadline != limits_.deadline) set_attempt_deadline();
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
    early_.reset();
}

/// Where many wait, each without what it needs only when its answer comes: they use the same memory in turn then.
void exchange::about_to_wait() noexcept
{
    if (core_->pool->active() > pool_limits::many) connection_->give_back_buffers();
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
