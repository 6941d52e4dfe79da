// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/spare_bodies.hpp"
#include "core/timer_service.hpp"

#include <runtype/client_options.hpp>
#include <runtype/result.hpp>
#include <runtype/time_source.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <memory>

namespace runtype::detail {

class io_layer;

/// The system's clocks and Asio's timers on this executor.
std::shared_ptr<time_source> make_system_time_source(boost::asio::any_io_executor executor);

/** The network transport for these options: its connections are on `executor`, its deadlines in `timers`.
 *
 *  @param bodies Where storage for long bodies may be had.
 *  @param io     Where the bytes go; nullptr is the operating system.
 *  @return Or errc::tls if the certificates cannot be loaded.
 */
result<std::shared_ptr<transport>> make_network(
    boost::asio::any_io_executor executor,
    const client_options::values& options,
    std::shared_ptr<timer_service> timers,
    std::shared_ptr<spare_bodies> bodies,
    std::shared_ptr<io_layer> io = nullptr);

} // namespace runtype::detail
