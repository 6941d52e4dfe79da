// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/http_errc.hpp"

namespace runtype::detail {

std::string_view to_string(http_errc code) noexcept
{
    switch (code) {
    case http_errc::none: return "nothing is wrong";
    case http_errc::bad_status_line: return "it does not begin with an HTTP/1.1 status line";
    case http_errc::unsupported_version: return "its HTTP version is neither 1.0 nor 1.1";
    case http_errc::bad_status_code: return "its status is not a number from 100 to 999";
    case http_errc::bad_field_name: return "a header name is empty or has a character that is not allowed";
    case http_errc::space_before_colon: return "a header name is followed by white space";
    case http_errc::bad_field_value: return "a header value has a control character or is malformed";
    case http_errc::bad_line_end: return "a line of its head does not end with CR LF";
    case http_errc::unreadable_head: return "its head cannot be understood";
    case http_errc::head_too_large: return "its head passes the limit";
    case http_errc::bad_content_length: return "its Content-Length is not a number";
    case http_errc::conflicting_content_length: return "it has several Content-Length headers that differ";
    case http_errc::length_and_transfer_encoding: return "it has both Content-Length and Transfer-Encoding";
    case http_errc::unsupported_transfer_encoding: return "its Transfer-Encoding is not exactly \"chunked\"";
    case http_errc::transfer_encoding_before_http11: return "it has a Transfer-Encoding although it is HTTP/1.0";
    case http_errc::unexpected_upgrade: return "it switches protocols (101), which was not asked for";
    case http_errc::too_many_interim_heads: return "too many interim answers (1xx) came before it";
    case http_errc::bad_chunk: return "a chunk of its body has a bad size line or end";
    case http_errc::chunk_line_too_long:
        return "the size line of a chunk, or what chunk extensions add up to, is too long";
    case http_errc::bad_trailer: return "a trailer behind its body cannot be understood";
    case http_errc::trailers_too_large: return "the trailers behind its body pass the limit";
    case http_errc::body_too_large: return "its body passes the limit";
    case http_errc::closed_before_head: return "the connection was closed before any byte of it came";
    case http_errc::closed_within_head: return "the connection was closed within its head";
    case http_errc::closed_within_body: return "the connection was closed within its body";
    case http_errc::corrupt_gzip: return "its compressed body is corrupt";
    case http_errc::truncated_gzip: return "its compressed body is cut short";
    case http_errc::garbage_after_gzip: return "its compressed body is followed by something else";
    }
    return "unknown";
}

} // namespace runtype::detail
