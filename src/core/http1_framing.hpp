// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the rules about where a body ends stand in one place, behind the fast scan and the full parser alike. They
// are strict where leniency would let two readers disagree about where an answer ends (RFC 9112, section 11).

#include "core/http_errc.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace runtype::detail {

/// What the body is encoded with, as far as it can be undone here. gzip covers x-gzip; other covers lists too.
enum class content_coding : std::uint8_t { identity, gzip, other };

/// What the head of an answer says about itself. The fields are not copied.
struct response_head {
    response_head() noexcept {}

    int status = 0;
    int minor_version = 1;         ///< of HTTP/1
    std::size_t size = 0;          ///< bytes, the empty line included
    std::size_t fields_offset = 0; ///< where the block of "Name: value\r\n" lines begins
    std::size_t fields_size = 0;   ///< bytes of the block, without the empty line
    std::optional<std::uint64_t> content_length;
    std::optional<std::chrono::seconds> keep_alive_timeout; ///< how long the server keeps an idle connection
    content_coding coding = content_coding::identity;
    bool chunked = false;
    bool connection_close = false;
    bool connection_keep_alive = false;
    bool upgrade = false;
};

/// The fields that say how an answer is framed, and what becomes of the connection.
enum class framing_field : std::uint8_t {
    none,
    connection,
    content_encoding,
    content_length,
    keep_alive,
    proxy_connection,
    transfer_encoding,
    upgrade,
};

/// Whether a name is as long as one of these: most names are not, and that is all that has to be known of them.
[[nodiscard]] constexpr bool may_frame(std::string_view name) noexcept
{
    constexpr std::uint32_t lengths = 1u << 7 | 1u << 10 | 1u << 14 | 1u << 16 | 1u << 17;
    return name.size() < 32 && (lengths >> name.size() & 1u) != 0;
}

/// Which of these a name is. The name is a token.
[[nodiscard]] framing_field classify(std::string_view name) noexcept;

/// Whether the value has a form that is allowed and rare, and so is left to the full parser. The value is trimmed.
[[nodiscard]] bool is_odd(framing_field field, std::string_view value) noexcept;

/** Notes what one field means for the framing of the answer; most mean nothing.
 *
 *  @param value Checked already and trimmed.
 *  @return none, or why the answer cannot be trusted.
 */
[[nodiscard]] http_errc note_field(response_head& head, framing_field field, std::string_view value) noexcept;

/// The rules that can be judged only when all fields are noted.
[[nodiscard]] http_errc check_framing(const response_head& head) noexcept;

} // namespace runtype::detail
