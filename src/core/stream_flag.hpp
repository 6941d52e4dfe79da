// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/call_request.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Where an operation wants to be told whether its answer is to be streamed.
enum class stream_flag : std::uint8_t {
    options,   ///< `options.streamResponse`: execute and dispatch
    top_level, ///< `streamResponse`: what continues a run
    none,      ///< nowhere: the operation always streams, or is a GET
};

/// The JSON object with the flag set, in place of one that it has. Text that is not an object comes back as it is.
[[nodiscard]] std::string with_stream_flag(std::string_view body, stream_flag where, bool on);

/// The same for a request, which gets a body if it has none. Does nothing for stream_flag::none.
void set_stream_flag(call_request& request, stream_flag where, bool on);

} // namespace runtype::detail
