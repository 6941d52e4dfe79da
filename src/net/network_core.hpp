// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/spare_bodies.hpp"
#include "core/timer_service.hpp"
#include "core/url.hpp"
#include "net/buffer_pool.hpp"
#include "net/byte_stream.hpp"
#include "net/connection_pool.hpp"
#include "net/exchange_guard.hpp"
#include "net/tls_context.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace runtype::detail {

/// What all exchanges of one network transport share.
struct network_core {
    explicit network_core(boost::asio::any_io_executor ex) : executor(std::move(ex)) {}

    boost::asio::any_io_executor executor;
    std::shared_ptr<io_layer> io;
    std::shared_ptr<timer_service> timers;
    std::shared_ptr<guard_registry> registry;
    std::shared_ptr<connection_pool> pool;
    std::shared_ptr<buffer_pool> buffers;
    std::shared_ptr<spare_bodies> bodies;
    std::shared_ptr<tls_context> tls; ///< none: plain HTTP
    base_url origin;
    std::string accept_encoding; ///< header line, or ""
    std::size_t max_head = 0;
    bool single_threaded = false;

    std::atomic<std::uint64_t> connections_opened{0};
    std::atomic<std::uint64_t> connections_reused{0};
    std::atomic<std::uint64_t> handshakes{0};
    std::atomic<std::uint64_t> handshakes_resumed{0};
    std::atomic<std::uint64_t> bytes_sent{0};
    std::atomic<std::uint64_t> bytes_received{0};
};

} // namespace runtype::detail
