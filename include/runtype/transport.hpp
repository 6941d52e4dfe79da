// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the seam between deciding and moving bytes is one call, exchange(): a request in, an answer out. It says
// nothing about connections, so one connection may carry many exchanges at once behind it (HTTP/2), and mocks,
// recorders and simulations replace it whole. Bodies are streams in both directions where the caller asks for it; small
// bodies travel as strings, because a stream object per 1 KB answer costs more than the answer.

#include <runtype/attempt.hpp>
#include <runtype/headers.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace runtype {

/** A body that is read piece by piece.
 *
 *  One reader at a time. Destroying it early is allowed at any time: the connection below is closed, not reused.
 */
class RUNTYPE_API body_source {
public:
    virtual ~body_source();
    /// Called once before anything is asked of it and before the request is sent: opens what has to be opened. An error
    /// ends the call, and nothing is sent. Default: nothing.
    [[nodiscard]] virtual error open();
    /// Reads at least one byte into `buffer` (which must not be empty); 0 means that the body ended properly. Of a body
    /// that is sent, the call's cancellation reaches this, but its deadline and close() wait until it returns: a source
    /// that may stall has to have a limit of its own.
    [[nodiscard]] virtual boost::asio::awaitable<result<std::size_t>> read_some(boost::asio::mutable_buffer buffer) = 0;
    /// Bytes in all, if known before reading.
    [[nodiscard]] virtual std::optional<std::uint64_t> size() const noexcept { return std::nullopt; }
    /// Back to the first byte, so that a retry can send it again. False if that cannot be done (the default).
    virtual bool rewind() { return false; }
};

/// What to send. The transport adds Host, the framing headers, and what the connection needs; nothing else.
struct RUNTYPE_API transport_request {
    transport_request() {}

    std::string method = "GET";
    std::string target = "/";                 ///< origin form: path and query, percent-encoded
    headers fields;                           ///< checked already
    std::string body;                         ///< whole body, if body_stream is empty
    std::shared_ptr<body_source> body_stream; ///< sent chunked unless it knows its size
    bool has_body = false;                    ///< send the body (and its length) even if it is empty
};

/// The bounds of one exchange.
struct RUNTYPE_API exchange_limits {
    exchange_limits() noexcept {}

    using time_point = std::chrono::steady_clock::time_point;

    time_point deadline = time_point::max(); ///< the whole exchange; for streams up to the head of the answer
    /// The same, from when it has its turn (a connection is free); 0 is none. With a body_stream it begins anew with
    /// each piece that leaves: how long an upload takes depends on its size.
    std::chrono::nanoseconds timeout{0};
    std::chrono::nanoseconds connect_timeout{0}; ///< resolve, connect and TLS together; 0 is none of its own
    std::chrono::nanoseconds idle{0};            ///< streams: longest silence between two pieces; 0 is none
    std::size_t max_body = 0;                    ///< decoded bytes of the answer's body, unless it is streamed
    std::size_t max_stream = (std::numeric_limits<std::size_t>::max)(); ///< decoded bytes of a streamed body
    bool stream = false;     ///< give the answer's body as transport_response::stream
    bool idempotent = false; ///< the method is safe to repeat
};

/// What came back.
struct RUNTYPE_API transport_response {
    transport_response() {}

    int status = 0;
    headers fields;
    std::string body;                    ///< whole, decoded; empty if `stream` was asked for
    std::unique_ptr<body_source> stream; ///< the body, if asked for and the status is 2xx
};

/// Counters and gauges of a transport. All since construction, or now.
struct RUNTYPE_API transport_stats {
    transport_stats() noexcept {}

    std::uint64_t connections_opened = 0;
    std::uint64_t connections_reused = 0; ///< exchanges that ran on a connection that had served before
    std::uint64_t handshakes = 0;
    std::uint64_t handshakes_resumed = 0;
    std::uint64_t bytes_sent = 0;       ///< on the socket
    std::uint64_t bytes_received = 0;   ///< on the socket
    std::size_t connections_active = 0; ///< now: in use or being opened
    std::size_t connections_idle = 0;   ///< now
    std::size_t waiting = 0;            ///< now: exchanges that wait for a connection
};

/** Carries out exchanges. Implemented by the network, the mock, the simulation and the recorder.
 *
 *  Errors that it makes itself with error(errc, message) say that nothing was sent, so that even a POST is repeated
 * after them. A transport that several clients share is closed by the first of them that is closed or destroyed.
 *
 *  @par Thread safety
 *  Every function may be called from any thread.
 */
class RUNTYPE_API transport {
public:
    virtual ~transport();

    /** One request, one answer, one attempt.
     *
     *  @param request Must live until the awaitable completes or is destroyed.
     *  @param limits  Copied.
     *  @param ledger  Filled in as far as the exchange gets, also when it is cancelled. Lives as long as `request`.
     *  @return The answer, whatever its status; an error (transport, tls, deadline_exceeded, cancelled, closed,
     * overloaded, body_too_large, bad_response) if none came.
     *  @par Cancellation
     *  terminal, partial and total at every suspension point; the connection is closed, not reused.
     */
    [[nodiscard]] virtual boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) = 0;

    /// Ends every exchange with errc::closed and closes all connections. Later exchanges fail with errc::closed.
    virtual void close() noexcept = 0;
    [[nodiscard]] virtual transport_stats stats() const = 0;
};

} // namespace runtype
