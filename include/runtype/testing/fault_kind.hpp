// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <cstdint>
#include <string_view>

namespace runtype::testing {

/// What can go wrong. fault_rule has one function for each.
enum class fault_kind : std::uint8_t {
    none,
    delay,
    status,
    burst_limit, ///< not of a plan: the window of simulator_options::burst_limit() was full
    cut_before_read,
    cut_in_request,
    cut_before_answer,
    cut_in_answer,
    cut_after_answer,
    hang,
    stall_in_answer,
    garbage,
    extra_answer,
    oversized,
    gzip_bomb,
    drip,
    wrong_length,
    truncated_json,
    html,
    wrong_types,
    nesting,
    endless_headers,
    huge_head,
    connection_drop,
    connection_stall,
    connection_garbage,
};
/// The word of the text form, e.g. `gzip-bomb`.
RUNTYPE_API std::string_view to_string(fault_kind kind) noexcept;

/// How a connection ends.
enum class cut_style : std::uint8_t {
    fin,          ///< the TCP stream ends, TLS does not: a truncation
    close_notify, ///< TLS ends in order, then TCP (without TLS: as fin)
    reset,        ///< TCP RST
};

/// How the end of an answer's body is told.
enum class answer_framing : std::uint8_t {
    content_length, ///< Content-Length
    chunked,        ///< Transfer-Encoding: chunked
    until_close,    ///< Connection: close and the end of the stream
};

/// How fault_rule::oversized() shows the size.
enum class oversize_mode : std::uint8_t {
    promise, ///< Content-Length says so; the ordinary body follows and the connection ends
    sent,    ///< Content-Length says so, and the bytes come
    chunked, ///< the bytes come in chunks, nothing is said beforehand
};

} // namespace runtype::testing
