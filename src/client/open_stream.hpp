// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/call_request.hpp"

#include <runtype/event_stream.hpp>

#include <memory>

namespace runtype::detail {

class client_core;

/** The generator of an operation that streams events.
 *
 *  The request is sent by the first next(). An operation that has to be told to stream is told by its parameters, see
 *  streaming. Where the run can be resumed, approved and attached to again is found from the request's path and body.
 */
[[nodiscard]] event_stream open_stream(std::shared_ptr<client_core> core, call_request request);

} // namespace runtype::detail
