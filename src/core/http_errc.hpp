// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstdint>
#include <string_view>

namespace runtype::detail {

/// What is wrong with an answer on the wire. The network layer turns these into errors of the public kind:
/// body_too_large into errc::body_too_large, what is_closed() into errc::transport, the others into errc::bad_response.
enum class http_errc : std::uint8_t {
    none,

    bad_status_line,
    unsupported_version,
    bad_status_code,
    bad_field_name,
    space_before_colon,
    bad_field_value,
    bad_line_end,
    unreadable_head,
    head_too_large,
    bad_content_length,
    conflicting_content_length,
    length_and_transfer_encoding,
    unsupported_transfer_encoding,
    transfer_encoding_before_http11,
    unexpected_upgrade,
    too_many_interim_heads,

    bad_chunk,
    chunk_line_too_long,
    bad_trailer,
    trailers_too_large,
    body_too_large,

    closed_before_head,
    closed_within_head,
    closed_within_body,

    corrupt_gzip,
    truncated_gzip,
    garbage_after_gzip,
};

/// A clause that can stand behind "the answer is unusable: ".
[[nodiscard]] std::string_view to_string(http_errc code) noexcept;

/// Whether the connection ended before the answer did, rather than the answer being wrong.
[[nodiscard]] constexpr bool is_closed(http_errc code) noexcept
{
    return code == http_errc::closed_before_head || code == http_errc::closed_within_head ||
           code == http_errc::closed_within_body;
}

} // namespace runtype::detail
