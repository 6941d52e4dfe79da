// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <boost/system/error_code.hpp>

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace runtype {

/// How far a request got before its attempt ended. Decided by the bytes that were handed to the socket, never guessed.
enum class sent_state : std::uint8_t {
    not_sent,       ///< no byte of the request left this process: repeating it cannot do harm
    partly_sent,    ///< some bytes left; the service cannot have seen the whole request
    sent_no_reply,  ///< the whole request left, no answer came: the service may have carried it out
    reply_received, ///< the head of an answer arrived
};

/// Why the library waited between one attempt and the next.
enum class wait_reason : std::uint8_t {
    none,        ///< no wait: this was the last attempt
    backoff,     ///< full-jitter exponential back-off
    retry_after, ///< the service named the time (Retry-After)
    rate_limit,  ///< 429 without a time: waiting for the service's window to pass
};

/** What one attempt of a call did: the entry of the attempt ledger.
 *
 *  A phase that did not happen (resolving on a reused connection, say) is zero. The phases do not overlap.
 *
 *  What a 429 costs is in two places. The call that got it has it as `wait`, with the reason retry_after or rate_limit.
 *  Other calls that the rate governor holds back because of it, and that call too if its turn comes later still, have
 *  it as `admission` of the attempt that had to wait.
 */
struct attempt {
    attempt() noexcept {}

    std::chrono::nanoseconds admission{0};  ///< held back by the rate governor until the attempt's turn
    std::chrono::nanoseconds queue{0};      ///< from there, waiting for a connection, or for leave to open one
    std::chrono::nanoseconds resolve{0};    ///< name resolution
    std::chrono::nanoseconds connect{0};    ///< TCP connect, all addresses tried
    std::chrono::nanoseconds tls{0};        ///< TLS handshake
    std::chrono::nanoseconds first_byte{0}; ///< from the start of sending to the whole head of the answer
    std::chrono::nanoseconds body{0};       ///< from there to the end of the body
    std::chrono::milliseconds wait{0};      ///< before the next attempt: as planned, or shorter if broken off
    wait_reason why = wait_reason::none;    ///< reason of that wait
    sent_state sent = sent_state::not_sent; ///< how far the request got
    bool reused = false;                    ///< ran on a connection that had served before
    bool tls_resumed = false;               ///< the handshake resumed an earlier session
    int status = 0;                         ///< HTTP status, 0 if no answer arrived
    std::uint64_t bytes_sent = 0;           ///< of the request, on the socket (encrypted; the handshake not counted)
    std::uint64_t bytes_received = 0;       ///< of the answer, on the socket
    boost::system::error_code cause;        ///< what went wrong below HTTP, if anything

    /// All of these times: what the attempt took, and the wait before the next.
    [[nodiscard]] std::chrono::nanoseconds total() const noexcept
    {
        return admission + queue + resolve + connect + tls + first_byte + body + wait;
    }
};

RUNTYPE_API std::string_view to_string(sent_state state) noexcept;
RUNTYPE_API std::string_view to_string(wait_reason reason) noexcept;
RUNTYPE_API std::ostream& operator<<(std::ostream& os, sent_state state);
RUNTYPE_API std::ostream& operator<<(std::ostream& os, wait_reason reason);
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const attempt& a);

} // namespace runtype
