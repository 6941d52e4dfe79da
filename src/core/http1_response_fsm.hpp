// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the reader of an answer owns no buffer. It looks at the received bytes where they are and says which of
// them are body, so that a body is copied once at most, by whoever keeps it. Nothing is allocated unless the full
// parser has to rewrite a head.

#include "core/http1_head.hpp"
#include "core/http_errc.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Bytes of a head, of all chunk extensions, and of all trailers. The service sends about 1.3 KB; common proxies stop
/// at 16 to 64 KB, so what passes 64 KB is not an answer of theirs.
inline constexpr std::size_t default_max_head = 64 * 1024;
/// Interim answers (1xx) before the real one. One or two are usual (100, 103); a server that only ever sends these
/// would hold the connection for ever.
inline constexpr int max_interim_heads = 16;
/// Bytes of the line in front of a chunk: the size takes 16 at most, the rest is extensions that nobody reads.
inline constexpr std::size_t max_chunk_line = 1024;

/** The bytes on the wire that a body may take which is `decoded` bytes long when it is decoded.
 *
 *  Compression can make a body longer (stored blocks, a flush after each event), never by more than this in earnest. It
 *  stops what decodes to nothing for ever; what decodes to too much is the decoder's to stop.
 */
[[nodiscard]] constexpr std::uint64_t coded_body_limit(std::uint64_t decoded) noexcept
{
    const auto slack = decoded / 8 + 1024;
    return decoded > std::numeric_limits<std::uint64_t>::max() - slack ? std::numeric_limits<std::uint64_t>::max()
                                                                       : decoded + slack;
}

/// Reads a head that the fast scan does not know: fills in the facts (head.size included) and writes the fields as
/// plain "Name: value\r\n" lines to `block`. Gets the whole head. Core does not know Beast, which is what stands behind
/// it.
using full_head_parser = http_errc (*)(std::string_view bytes, response_head& head, std::string& block);

struct http1_limits {
    http1_limits() noexcept {}

    std::size_t max_head = default_max_head;
    std::uint64_t max_body = std::numeric_limits<std::uint64_t>::max(); ///< of the body, decoded
    std::optional<std::uint64_t> max_stream; ///< set: the body of a 2xx answer is streamed, and has this limit instead
};

/** Reads one answer, interim answers in front of it included.
 *
 *  The caller owns the received bytes and calls next() with those that are not consumed yet, in a row, until it says
 *  done or failed. After each step it drops `consumed` bytes from the front; `data` is a view into the bytes it passed.
 *  The bytes need not be in the same place each time: a body may be received straight into the storage where it is to
 *  stay and passed from there.
 */
class http1_response_fsm {
public:
    enum class event : std::uint8_t {
        need_data, ///< call again when there are more bytes, or call on_eof()
        head,      ///< head() is filled in, `data` is the block of fields
        body,      ///< `data` is a piece of the body, never empty
        done,      ///< the answer is complete
        failed,    ///< error() says why; nothing more can be read from this connection
    };

    struct step {
        event what = event::need_data;
        std::size_t consumed = 0; ///< bytes at the front of the input that are done with
        std::string_view data;
    };

    /// How the bytes of the connection ended.
    enum class stream_end : std::uint8_t {
        clean,     ///< by TLS close_notify, or by FIN where there is no TLS
        truncated, ///< FIN without close_notify, or a reset: somebody may have cut it
    };

    /// @param head_request Whether the request was a HEAD, whose answer has no body.
    /// @param parser       For heads that the fast scan does not know; without one they fail as unreadable_head.
    http1_response_fsm(bool head_request, http1_limits limits, full_head_parser parser = nullptr) noexcept;

    /// Takes the next step. `input` is everything received and not consumed yet; it may be empty.
    [[nodiscard]] step next(std::string_view input);

    /// The connection ended, after next() said need_data. Gives done or failed.
    [[nodiscard]] step on_eof(stream_end end) noexcept;

    /// Valid after the event head.
    [[nodiscard]] const response_head& head() const noexcept { return head_; }
    [[nodiscard]] http_errc error() const noexcept { return error_; }
    /// Why it failed, with the counts that help: "the connection was closed within its body (120 of 500 bytes)".
    [[nodiscard]] std::string failure_text() const;

    /// Whether the connection can carry another exchange: done, nothing behind the answer, and both sides want it.
    /// Bytes that come later, on the idle connection, are the pool's to notice.
    [[nodiscard]] bool reusable() const noexcept;

    /// Body bytes that are sure to come next, if that is known: the rest of the body, or of the chunk. That many bytes
    /// can be received anywhere without running into what is no body.
    [[nodiscard]] std::uint64_t remaining_body_hint() const noexcept { return remaining_; }
    /// Body bytes given so far, as they are on the wire (not decoded).
    [[nodiscard]] std::uint64_t body_received() const noexcept { return received_; }

private:
    enum class state : std::uint8_t {
        head,
        unusual_head,
        too_large, // the head was given, the length it promises passes the limit
        sized_body,
        chunk_size,
        chunk_data,
        chunk_end,
        trailers,
        body_until_close,
        ending, // all read, not yet said
        done,
        failed,
    };

    step fail(http_errc error) noexcept;
    step read_head(std::string_view input);
    head_status scan_head(std::string_view bytes);
    head_status parse_unusual_head(std::string_view bytes);
    void choose_body() noexcept;
    step read_sized(std::string_view input) noexcept;
    step read_until_close(std::string_view input) noexcept;
    step read_chunked(std::string_view input) noexcept;
    std::optional<step> read_chunk_size(std::string_view input, std::size_t& at) noexcept;
    std::optional<step> read_chunk_data(std::string_view input, std::size_t& at) noexcept;
    std::optional<step> read_chunk_end(std::string_view input, std::size_t& at) noexcept;
    std::optional<step> read_trailer(std::string_view input, std::size_t& at) noexcept;
    struct line;
    line read_line(std::string_view input, std::size_t at, std::size_t limit) noexcept;
    [[nodiscard]] http_errc take_chunk_size(std::string_view text) noexcept;

    head_scanner scanner_;
    response_head head_;
    std::string rewritten_block_;
    full_head_parser parser_;
    std::uint64_t max_body_; // as the caller set it
    std::uint64_t max_wire_; // bytes of the body on the wire
    std::optional<std::uint64_t> max_stream_;
    std::uint64_t received_ = 0;
    std::uint64_t remaining_ = 0;
    std::size_t searched_ = 0;   // bytes of an unfinished line or unusual head that were searched for its end
    std::size_t extensions_ = 0; // bytes of chunk extensions so far
    std::size_t trailers_ = 0;   // bytes of trailers so far
    int interim_heads_ = 0;
    state state_ = state::head;
    http_errc error_ = http_errc::none;
    bool head_request_;
    bool any_byte_ = false;
    bool until_close_ = false;
    bool leftover_ = false;
    bool bodiless_but_framed_ = false;
};

} // namespace runtype::detail
