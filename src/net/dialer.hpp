// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "net/network_core.hpp"

#include <runtype/attempt.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>

namespace runtype::detail {

/** A new connection to the origin: resolve, connect to each address until one answers, TLS.
 *
 *  The last flight of the handshake stays in the connection's queue, so that it leaves together with the request.
 *  `core`, `guard` and `ledger` belong to the caller's frame. The guard's deadline bounds the whole.
 */
boost::asio::awaitable<result<std::unique_ptr<connection>>>
dial(network_core& core, exchange_guard& guard, attempt& ledger, timer_service::time_point deadline);

/// The error of an operation that ended with `ec` while `doing` ("connecting to api.runtype.com"), by who ended it.
error io_error(const exchange_guard& guard, boost::system::error_code ec, const std::string& doing, sent_state sent);

} // namespace runtype::detail
