// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The client's side of a simulated connection, and the way between the two sides.
#include "testing/sim_link.hpp"

#include <boost/asio/append.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace runtype::testing::detail {

namespace asio = boost::asio;

namespace {

pipe_end end_of(cut_style style) noexcept { return style == cut_style::reset ? pipe_end::reset : pipe_end::fin; }

} // namespace

sim_link::sim_link(std::shared_ptr<sim_network> network, std::uint64_t number, byte_orders orders)
    : network_(std::move(network)), number_(number), orders_(orders)
{
}

// ---- operations of the client

void sim_link::start(io_kind kind, runtype::detail::receive_buffer* into, completion handler)
{
    sim_context* const context = network_->context();
    if (!context) return; // the handler is dropped, as that of an io_context that is gone
    step_orders orders = network_->begin_step(kind, number_, into ? into->size() : 0);
    if (auto slot = handler.get_cancellation_slot(); slot.is_connected()) {
        // Weakly: the slot outlives the operation when the coroutine goes on to other things.
        slot.assign([weak = weak_from_this(), step = orders.number](asio::cancellation_type type) {
            if (type == asio::cancellation_type::none) return;
            if (const auto self = weak.lock()) self->finish_step(step, asio::error::operation_aborted);
        });
    }
    operation& op = op_.emplace();
    op.kind = kind;
    op.step = orders.number;
    op.handler = std::move(handler);
    op.into = into;
    op.stalled = orders.stall;
    op.late = std::move(orders.call_late);
    context->work_started();
    if (orders.call) context->post_first(std::move(orders.call));
    if (orders.cut) cut(*orders.cut, true);
    if (orders.error) finish(orders.error, 0);
}

void sim_link::finish(error_code ec, std::size_t n) noexcept
{
    if (!op_) return;
    operation op = std::move(*op_);
    op_.reset();
    sim_context* const context = network_->context();
    if (!context) return;
    auto executor = op.handler.get_executor();
    asio::post(executor, asio::append(std::move(op.handler), ec, n));
    if (op.late) context->post_first(std::move(op.late));
    context->work_finished();
}

void sim_link::finish_step(std::uint64_t step, error_code ec)
{
    if (op_ && op_->step == step) finish(ec, 0);
}

void sim_link::drop() noexcept
{
    // Both may own this link in the end.
    const std::optional<operation> dropped = std::exchange(op_, std::nullopt);
    const std::unique_ptr<session> peer = std::move(peer_);
}

void sim_link::connect(completion handler)
{
    start(io_kind::connect, nullptr, std::move(handler));
    if (op_ && !op_->stalled) begin_connect();
}

void sim_link::begin_connect()
{
    const network_conditions::values& c = network_->conditions();
    if (network_->chance(c.connect_stalls)) {
        op_->stalled = true;
        return;
    }
    const bool refused = network_->chance(c.refusals) || down_.closed;
    auto answer = [weak = weak_from_this(), step = op_->step, refused] {
        const auto self = weak.lock();
        if (!self || !self->op_ || self->op_->step != step) return; // given up meanwhile
        if (!refused) self->accept();
        self->finish(refused ? error_code(asio::error::connection_refused) : error_code(), 0);
    };
    network_->at(
        network_->context()->time()->now() + network_->between(c.latency_least, c.latency_most), std::move(answer),
        false);
}

std::size_t sim_link::writable() const noexcept
{
    if (writes_stalled_) return 0;
    std::size_t room = up_.room(network_->conditions().window);
    if (orders_.cut_sent)
        room = std::min<std::uint64_t>(room, *orders_.cut_sent - std::min(*orders_.cut_sent, up_.taken));
    return room;
}

step_orders sim_link::begin_try(io_kind kind, std::size_t size)
{
    step_orders orders = network_->begin_step(kind, number_, size);
    if (orders.call) network_->context()->post_first(std::move(orders.call));
    if (orders.call_late) network_->context()->post_first(std::move(orders.call_late));
    if (orders.cut) cut(*orders.cut, true);
    mishaps();
    return orders;
}

std::size_t sim_link::try_write(std::string_view data, error_code& ec)
{
    ec.clear();
    if (!network_->context()) {
        ec = asio::error::operation_aborted;
        return 0;
    }
    const step_orders orders = begin_try(io_kind::write, data.size());
    if (orders.stall) writes_stalled_ = true;
    if (orders_.cut_sent && up_.taken >= *orders_.cut_sent) cut(orders_.style, false);
    if (orders.error) {
        ec = orders.error;
        return 0;
    }
    if (down_.end == pipe_end::reset || up_.closed) {
        ec = down_.end == pipe_end::reset ? asio::error::connection_reset : asio::error::broken_pipe;
        return 0;
    }
    const network_conditions::values& c = network_->conditions();
    std::size_t n = std::min(data.size(), writable());
    if (n > 0 && network_->chance(c.blocked_writes)) {
        write_blocked_ = true;
        n = 0;
    }
    if (n == 0) {
        ec = asio::error::would_block;
        return 0;
    }
    if (n > 1 && network_->chance(c.short_io)) n = 1 + static_cast<std::size_t>(network_->below(n - 1));
    send(&sim_link::up_, data.substr(0, n), pipe_end::none);
    if (orders_.cut_sent && up_.taken >= *orders_.cut_sent) cut(orders_.style, false);
    return n;
}

void sim_link::wait_writable(completion handler)
{
    start(io_kind::wait_writable, nullptr, std::move(handler));
    progress();
}

void sim_link::wait_ready(completion handler)
{
    start(io_kind::wait_writable, nullptr, std::move(handler));
    if (op_) op_->or_readable = true;
    progress();
}

void sim_link::read(runtype::detail::receive_buffer& into, completion handler)
{
    start(io_kind::read, &into, std::move(handler));
    if (op_) mishaps();
    if (op_ && (reads_stalled_ || network_->chance(network_->conditions().stalls))) op_->stalled = true;
    progress();
}

// What a read or a write may find by chance.
void sim_link::mishaps()
{
    const network_conditions::values& c = network_->conditions();
    if (network_->chance(c.resets))
        cut(cut_style::reset, true);
    else if (network_->chance(c.ends))
        cut(cut_style::fin, false);
}

// Ends the operation that waits, if it can be ended.
void sim_link::progress()
{
    if (!op_ || op_->stalled) return;
    if (op_->kind == io_kind::read) {
        progress_read();
    } else if (op_->kind == io_kind::wait_writable) {
        // A reset shows; the end of what the peer sends says nothing about what it takes.
        const bool readable = op_->or_readable && (down_.waiting() > 0 || down_.end != pipe_end::none);
        if (readable || up_.closed || down_.end == pipe_end::reset || std::exchange(write_blocked_, false) ||
            writable() > 0)
            finish({}, 0);
    }
}

void sim_link::progress_read()
{
    if (down_.waiting() == 0) {
        if (const error_code end = read_end()) finish(end, 0);
        return;
    }
    finish({}, take_arrived(op_->into->space()));
    made_room();
}

std::size_t sim_link::try_read(asio::mutable_buffer into, error_code& ec)
{
    ec = asio::error::would_block;
    if (!network_->context()) ec = asio::error::operation_aborted;
    if (!network_->context() || reads_stalled_ || (down_.waiting() == 0 && !read_end())) return 0;
    const step_orders orders = begin_try(io_kind::read, into.size());
    if (orders.stall) {
        reads_stalled_ = true;
        return 0;
    }
    ec = orders.error;
    if (!ec && down_.waiting() == 0) ec = read_end();
    if (ec) return 0;
    const std::size_t n = take_arrived(into);
    made_room();
    return n;
}

std::size_t sim_link::take_arrived(asio::mutable_buffer into)
{
    std::size_t n = std::min(down_.waiting(), into.size());
    if (n > 1 && network_->chance(network_->conditions().short_io))
        n = 1 + static_cast<std::size_t>(network_->below(n - 1));
    std::memcpy(into.data(), down_.look(n).data(), n);
    down_.consume(n);
    return n;
}

// The server may be waiting for it.
void sim_link::made_room()
{
    if (doing_ && doing_->what == session_step::action::write) wake_server();
}

sim_link::error_code sim_link::read_end() const noexcept
{
    if (down_.end == pipe_end::fin) return asio::error::eof;
    if (down_.end == pipe_end::reset) return asio::error::connection_reset;
    return {};
}

bool sim_link::stale() const noexcept { return down_.waiting() > 0 || down_.end != pipe_end::none || up_.closed; }

void sim_link::close() noexcept
{
    if (!std::exchange(open_, false)) return;
    finish(asio::error::operation_aborted, 0);
    if (!network_->context()) return;
    send(&sim_link::up_, {}, pipe_end::fin);
    down_.closed = true;
}

// ---- the way

void sim_link::send(direction d, std::string_view bytes, pipe_end end)
{
    sim_pipe& pipe = this->*d;
    if (pipe.closed) return;
    pipe.taken += bytes.size();
    if (d == &sim_link::up_ && orders_.lose_sent) {
        const std::uint64_t left = *orders_.lose_sent - std::min(*orders_.lose_sent, pipe.taken - bytes.size());
        if (bytes.size() >= left) {
            bytes = bytes.substr(0, static_cast<std::size_t>(left));
            end = end_of(orders_.style);
        }
    }
    pipe.closed = end != pipe_end::none;
    const auto now = network_->context()->time()->now();
    const network_conditions::values& c = network_->conditions();
    pipe.busy_until = std::max(pipe.busy_until, now);
    if (c.bandwidth > 0) pipe.busy_until += std::chrono::nanoseconds(bytes.size() * 1'000'000'000 / c.bandwidth);
    pipe.last_arrival =
        std::max(pipe.last_arrival, pipe.busy_until + network_->between(c.latency_least, c.latency_most));
    sim_pipe::piece& p = pipe.flight.emplace_back();
    p.bytes = bytes;
    p.end = end;
    pipe.flying += bytes.size();
    network_->at(
        pipe.last_arrival,
        [weak = weak_from_this(), d] {
            if (const auto self = weak.lock()) self->arrive(d);
        },
        false);
    if (d == &sim_link::up_ && end != pipe_end::none && orders_.lose_sent) {
        // The bytes behind are taken, too, until the client learns of the end.
        pipe.closed = false;
        orders_.cut_sent.reset();
        orders_.lose_sent = 0;
        send(&sim_link::down_, {}, end);
    }
}

void sim_link::arrive(direction d)
{
    sim_pipe& pipe = this->*d;
    if (!network_->context() || pipe.flight.empty()) return;
    if (d == &sim_link::up_) {
        pipe.land();
        if (peer_) {
            wake_server();
        } else { // a server that has ended the connection still takes what comes, for a while
            pipe.consume(pipe.waiting());
            progress();
        }
        return;
    }
    arrive_down(pipe.flight.front());
    progress();
}

void sim_link::arrive_down(sim_pipe::piece& front)
{
    const std::uint64_t limit = orders_.cut_received.value_or(~std::uint64_t{0});
    if (down_.delivered + front.bytes.size() < limit) {
        down_.land();
        return;
    }
    const std::size_t n = static_cast<std::size_t>(limit - std::min(limit, down_.delivered));
    down_.flying -= front.bytes.size() - n;
    front.bytes.resize(n);
    front.end = end_of(orders_.style);
    down_.land();
    down_.lose();
    down_.closed = true;
    orders_.cut_received.reset();
    send(&sim_link::up_, {}, end_of(orders_.style));
}

void sim_link::cut(cut_style style, bool lost)
{
    if (lost) {
        up_.lose();
        down_.lose();
    }
    send(&sim_link::up_, {}, end_of(style));
    send(&sim_link::down_, {}, end_of(style));
    if (!network_->context()) return;
    if (lost && style == cut_style::reset) {
        down_.closed = true;
        down_.end = pipe_end::reset; // known at once
        progress();
    }
}

// ---- what a test wants to know

simulated_connection sim_link::facts() const
{
    simulated_connection c;
    c.number = number_;
    c.sent = up_.taken;
    c.arrived = up_.delivered;
    c.answered = down_.taken;
    c.received = down_.delivered;
    c.open = open_;
    c.open_at_the_server = static_cast<bool>(peer_);
    return c;
}

std::string sim_link::waiting() const
{
    if (!op_) return {};
    return "; " + std::string(to_string(op_->kind)) + " on connection " + std::to_string(number_) + " (step " +
           std::to_string(op_->step) + (op_->stalled ? ", which never ends" : "") + ")";
}

} // namespace runtype::testing::detail
