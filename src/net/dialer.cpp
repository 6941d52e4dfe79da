// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/dialer.hpp"

#include "async/waiter.hpp"
#include "core/error_data.hpp"

#include <boost/asio/ip/address.hpp>

#include <charconv>
#include <utility>

namespace runtype::detail {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using error_code = boost::system::error_code;
using time_point = timer_service::time_point;

/// Waits for a name. The resolver cannot be cancelled: when the caller gives up, the look-up finishes alone and is
/// dropped.
class resolve_waiter final : public waiter, public abortable {
public:
    using waiter::waiter;
    void abort() noexcept override { complete(asio::error::operation_aborted); }
    io_layer::endpoints found; ///< written once, before complete()
};

/// Ends the connecting to one address when its share of the time is used up, so that the next address gets a turn.
class address_timeout final : public deadline_node {
public:
    address_timeout(timer_service& timers, exchange_guard& guard, time_point when) : timers_(timers), guard_(guard)
    {
        timers_.add(*this, when);
    }
    ~address_timeout() { timers_.remove(*this); }
    void on_deadline() noexcept override { guard_.interrupt(); }

private:
    timer_service& timers_;
    exchange_guard& guard_;
};

std::uint16_t port_number(const std::string& text)
{
    std::uint16_t port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    return port;
}

asio::awaitable<result<io_layer::endpoints>> resolve(network_core& core, exchange_guard& guard)
{
    error_code not_an_address;
    const asio::ip::address address = asio::ip::make_address(core.origin.host, not_an_address);
    if (!not_an_address) {
        io_layer::endpoints list;
        list.emplace_back(address, port_number(core.origin.port));
        co_return list;
    }
    auto pending = std::make_shared<resolve_waiter>(core.executor, core.single_threaded);
    io_layer::resolve_handler on_resolved = [pending](error_code ec, io_layer::endpoints found) {
        pending->found = std::move(found);
        pending->complete(ec);
    };
    const std::string doing = "resolving the name " + core.origin.host;
    const guard_attachment attached(guard, pending.get());
    if (!attached) co_return io_error(guard, asio::error::operation_aborted, doing, sent_state::not_sent);
    core.io->resolve(core.origin.host, core.origin.port, std::move(on_resolved));
    const error_code ec = co_await wait(pending);
    if (ec) co_return io_error(guard, ec, doing, sent_state::not_sent);
    if (pending->found.empty()) co_return io_error(guard, asio::error::host_not_found, doing, sent_state::not_sent);
    co_return std::move(pending->found);
}

asio::awaitable<result<std::unique_ptr<connection>>>
connect(network_core& core, exchange_guard& guard, const io_layer::endpoints& addresses, time_point deadline)
{
    const std::string doing = "connecting to " + core.origin.authority;
    error_code last = asio::error::host_not_found;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        auto fresh = std::make_unique<connection>(core.io->make_stream());
        const guard_attachment attached(guard, &fresh->stream());
        if (!attached) co_return io_error(guard, asio::error::operation_aborted, doing, sent_state::not_sent);
        const time_point now = core.timers->now();
        const auto left = static_cast<long>(addresses.size() - i);
        const bool bounded = left > 1 && deadline != time_point::max() && deadline > now;
        io_outcome outcome;
        {
            address_timeout share(*core.timers, guard, bounded ? now + (deadline - now) / left : time_point::max());
            outcome = co_await guarded_connect(guard, fresh->stream(), core.executor, addresses[i]);
        }
        last = std::get<0>(outcome);
        if (!last) co_return fresh;
        if (guard.reason() != abort_reason::none) break;
        // Cancelled by the caller, or by address_timeout? Only the latter leaves the coroutine free to go on.
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (cancellation.cancelled() != asio::cancellation_type::none) break;
        if (last == asio::error::operation_aborted) last = asio::error::timed_out;
    }
    const std::string tried = addresses.size() > 1 ? " (" + std::to_string(addresses.size()) + " addresses tried)" : "";
    co_return io_error(guard, last, doing + tried, sent_state::not_sent);
}

error tls_error(const exchange_guard& guard, const connection& c, const std::string& host)
{
    if (guard.reason() != abort_reason::none)
        return io_error(
            guard, asio::error::operation_aborted, "doing the TLS handshake with " + host, sent_state::not_sent);
    return make_transport_error(errc::tls, c.problem(), c.tls_error(), sent_state::not_sent);
}

asio::awaitable<error> handshake(network_core& core, exchange_guard& guard, connection& c)
{
    const std::string doing = "doing the TLS handshake with " + core.origin.authority;
    for (;;) {
        const tls_engine::outcome step = c.tls()->handshake();
        if (step.what == tls_engine::status::ok) co_return error();
        error_code ec;
        connection::flush_status flushed = c.flush(ec); // also the alert that says why we refuse
        if (step.what == tls_engine::status::failed) co_return tls_error(guard, c, core.origin.host);
        while (flushed == connection::flush_status::blocked) {
            io_outcome writable = co_await guarded_wait_writable(guard, c.stream(), core.executor);
            ec = std::get<0>(writable);
            flushed = ec ? connection::flush_status::failed : c.flush(ec);
        }
        if (flushed == connection::flush_status::failed) co_return io_error(guard, ec, doing, sent_state::not_sent);
        io_outcome received = co_await guarded_read(guard, c.stream(), core.executor, c.receive_space());
        if (std::get<0>(received)) co_return io_error(guard, std::get<0>(received), doing, sent_state::not_sent);
        c.received(std::get<1>(received));
    }
}

} // namespace

error io_error(const exchange_guard& guard, error_code ec, const std::string& doing, sent_state sent)
{
    switch (guard.reason()) {
    case abort_reason::deadline:
        return make_transport_error(errc::deadline_exceeded, "Time ran out while " + doing, {}, sent);
    case abort_reason::closed:
        return make_transport_error(errc::closed, "The client was closed while " + doing, {}, sent);
    case abort_reason::none: break;
    }
    if (ec == asio::error::operation_aborted)
        return make_transport_error(errc::cancelled, "The caller cancelled while " + doing, {}, sent);
    const std::string what = ec == asio::error::eof ? std::string("the peer closed the connection") : ec.message();
    return make_transport_error(errc::transport, "Failure while " + doing + ": " + what, ec, sent);
}

asio::awaitable<result<std::unique_ptr<connection>>>
dial(network_core& core, exchange_guard& guard, attempt& ledger, time_point deadline)
{
    const time_point start = core.timers->now();
    result<io_layer::endpoints> addresses = co_await resolve(core, guard);
    const time_point resolved = core.timers->now();
    ledger.resolve = resolved - start;
    if (!addresses) co_return addresses.error();

    result<std::unique_ptr<connection>> opened = co_await connect(core, guard, *addresses, deadline);
    const time_point connected = core.timers->now();
    ledger.connect = connected - resolved;
    if (!opened) co_return opened.error();
    ++core.connections_opened;
    connection& c = **opened;
    if (core.tls) {
        const guard_attachment attached(guard, &c.stream());
        c.start_tls(std::make_unique<tls_engine>(core.tls));
        c.take_buffers(core.buffers);
        error failure = co_await handshake(core, guard, c);
        ledger.tls = core.timers->now() - connected;
        if (failure) co_return failure;
        ++core.handshakes;
        c.handshake_resumed = c.tls()->resumed();
        if (c.handshake_resumed) ++core.handshakes_resumed;
        ledger.tls_resumed = c.handshake_resumed;
    }
    co_return std::move(opened);
}

} // namespace runtype::detail
