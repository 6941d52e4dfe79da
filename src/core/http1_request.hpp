// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a request is written into one buffer by hand and sent by one write; Beast's serialiser costs 10 k
// instructions more per request. What arrives here was checked where the caller gave it. It is checked again all the
// same, because a line break that slips through turns one request into two. Only what the library itself has put
// together (headers_access) is not: looking at it again would cost a small call 3 %.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/// A request to be written. Views of what the caller keeps alive. The transport fills it in from its own request type,
/// which core does not know because it knows no Asio.
struct http1_request {
    http1_request() noexcept {}

    enum class body_kind : std::uint8_t {
        none,    ///< no body; methods that usually have one say Content-Length: 0
        sized,   ///< of `body_size` bytes
        chunked, ///< of a size that is not known yet
    };

    std::string_view method = "GET";
    std::string_view target = "/"; ///< path and query, percent-encoded
    std::string_view host;         ///< value of the Host field
    std::string_view defaults;     ///< block of fields that are left out where `fields` has one of that name
    std::string_view fields;       ///< block of fields: "Name: value\r\n" lines
    bool vouched = false;          ///< `fields` are the library's own: none of `defaults`, and nothing to check
    body_kind kind = body_kind::none;
    std::uint64_t body_size = 0;
    std::string_view body; ///< sized only: the body if it is at hand, sent with the head if it is small
};

/// Bodies up to this size are copied behind the head, so that both travel in one TLS record (16 KiB) or two. Above it a
/// write of its own is cheaper than the copy.
inline constexpr std::size_t max_body_with_head = 16 * 1024;

/// Whether append_request() appends a body of this size too.
[[nodiscard]] constexpr bool travels_with_head(std::size_t body_size) noexcept
{
    return body_size <= max_body_with_head;
}

/// Nothing, or what is wrong with the request. The text shows no value.
[[nodiscard]] std::optional<std::string> check_request(const http1_request& request);

/// Appends a request that has been checked: request line, Host, fields, framing, empty line, and the body if it travels
/// with the head.
void append_request(std::string& out, const http1_request& request);

/// Appends the line in front of a chunk. `size` is above 0: a chunk of no bytes would end the body.
void append_chunk_head(std::string& out, std::size_t size);
/// Stands behind the bytes of each chunk.
inline constexpr std::string_view end_of_chunk = "\r\n";
/// Ends a chunked body, without trailers.
inline constexpr std::string_view last_chunk = "0\r\n\r\n";

} // namespace runtype::detail
