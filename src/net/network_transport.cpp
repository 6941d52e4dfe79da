// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/error_data.hpp"
#include "net/exchange.hpp"
#include "net/make_network.hpp"
#include "net/network_core.hpp"

#include <boost/asio/error.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace runtype {

body_source::~body_source() = default;
error body_source::open() { return {}; }
transport::~transport() = default;

} // namespace runtype

namespace runtype::detail {

namespace {

class network_transport final : public transport {
public:
    explicit network_transport(std::shared_ptr<network_core> core) : core_(std::move(core)) {}
    ~network_transport() override { close(); }

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override
    {
        return detail::exchange::run(std::make_unique<detail::exchange>(core_, request, limits, ledger));
    }

    void close() noexcept override
    {
        core_->registry->close(); // first, so that whoever waits in the pool's queue learns the reason
        core_->pool->close();
        core_->io->close();
    }

    transport_stats stats() const override
    {
        transport_stats s;
        s.connections_opened = core_->connections_opened;
        s.connections_reused = core_->connections_reused;
        s.handshakes = core_->handshakes;
        s.handshakes_resumed = core_->handshakes_resumed;
        s.bytes_sent = core_->bytes_sent;
        s.bytes_received = core_->bytes_received;
        s.connections_active = core_->pool->active();
        s.connections_idle = core_->pool->idle();
        s.waiting = core_->pool->waiting();
        return s;
    }

private:
    std::shared_ptr<network_core> core_;
};

pool_limits pool_limits_of(const client_options::values& options)
{
    pool_limits limits;
    limits.max_active = options.max_connections;
    limits.max_idle = options.idle_timeout.count() > 0 ? options.max_idle_connections : 0;
    limits.max_waiting = options.max_waiting;
    limits.max_opening = std::max(pool_limits::least_opening, options.max_connections / 8);
    limits.idle_timeout = options.idle_timeout;
    return limits;
}

} // namespace

result<std::shared_ptr<transport>> make_network(
    boost::asio::any_io_executor executor,
    const client_options::values& options,
    std::shared_ptr<timer_service> timers,
    std::shared_ptr<spare_bodies> bodies,
    std::shared_ptr<io_layer> io)
{
    auto parsed = parse_base_url(options.base_url);
    if (auto* problem = std::get_if<std::string>(&parsed))
        return error(errc::bad_request, "client_options::base_url: " + *problem);

    auto core = std::make_shared<network_core>(executor);
    core->origin = std::move(std::get<base_url>(parsed));
    core->single_threaded = options.single_threaded;
    core->max_head = options.max_head;
    core->timers = std::move(timers);
    core->io = io ? std::move(io) : make_system_io_layer(executor, options.single_threaded);
    core->registry = std::make_shared<guard_registry>(options.single_threaded);
    core->pool = std::make_shared<connection_pool>(executor, pool_limits_of(options), options.single_threaded);
    core->buffers = std::make_shared<buffer_pool>(options.single_threaded);
    core->bodies = std::move(bodies);
    if (options.compression) core->accept_encoding = "Accept-Encoding: gzip\r\n";
    if (core->origin.https) {
        auto tls = tls_context::create(options, core->origin.host);
        if (!tls) return tls.error();
        core->tls = std::move(*tls);
    }
    return std::shared_ptr<transport>(std::make_shared<network_transport>(std::move(core)));
}

} // namespace runtype::detail
