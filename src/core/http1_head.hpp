// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the head of an answer is scanned in place, in the buffer that it was received in. The fields stay the text
// they are; the few that frame the body are noted in the same pass. Beast's parser with its list of fields costs 12 k
// instructions more per answer. What this scan does not know (folded lines, lists where one value is usual) is not
// judged here: the full parser reads it, and the rules below are applied to what it found. The rules are strict where
// leniency would let two readers disagree about where an answer ends (RFC 9112, section 11).

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

/** Notes what one field means for the framing of the answer; most mean nothing.
 *
 *  @param name  Checked already: a token.
 *  @param value Checked already and trimmed.
 *  @return none, or why the answer cannot be trusted.
 */
[[nodiscard]] http_errc note_field(response_head& head, std::string_view name, std::string_view value) noexcept;

/// The rules that can be judged only when all fields are noted.
[[nodiscard]] http_errc check_framing(const response_head& head) noexcept;

/// Position of the first character that may not stand in a field value (controls but HTAB, and DEL), or the size.
[[nodiscard]] std::size_t find_control(std::string_view text) noexcept;

/// The token that a field line begins with when a colon follows it, or "". The line comes without its line end.
[[nodiscard]] std::string_view field_line_name(std::string_view line) noexcept;

enum class head_status : std::uint8_t {
    incomplete,        ///< more bytes are needed
    complete,          ///< head() is filled in
    needs_full_parser, ///< not wrong as far as it was read, but more than this scan knows
    bad,               ///< error() says why
};

/** Scans the head of an answer that arrives in pieces, each byte once.
 *
 *  Whatever pieces the head arrives in, the outcome is the same.
 */
class head_scanner {
public:
    explicit head_scanner(std::size_t max_head) noexcept : max_head_(max_head) {}

    /// Goes on scanning. `bytes` begins where the head begins, with at least the bytes of the call before.
    [[nodiscard]] head_status scan(std::string_view bytes) noexcept;
    /// Starts over, for the next head.
    void reset() noexcept { *this = head_scanner(max_head_); }

    [[nodiscard]] const response_head& head() const noexcept { return head_; }
    [[nodiscard]] http_errc error() const noexcept { return error_; }
    [[nodiscard]] std::size_t max_head() const noexcept { return max_head_; }

private:
    enum class line_status : std::uint8_t { read, incomplete, last, odd, bad };

    [[nodiscard]] line_status scan_status_line(std::string_view bytes) noexcept;
    [[nodiscard]] line_status scan_field(std::string_view bytes) noexcept;
    [[nodiscard]] line_status scan_name(std::string_view bytes) noexcept;
    [[nodiscard]] line_status scan_to_line_end(std::string_view bytes) noexcept;
    [[nodiscard]] line_status scan_empty_line(std::string_view bytes) noexcept;
    [[nodiscard]] line_status take_field(std::string_view name, std::string_view value) noexcept;
    [[nodiscard]] line_status fail(http_errc error) noexcept;

    response_head head_;
    std::size_t max_head_;
    std::size_t line_ = 0;  // where the line begins that is being read
    std::size_t seen_ = 0;  // how far it has been read
    std::size_t colon_ = 0; // where its colon is, 0 until that is known
    http_errc error_ = http_errc::none;
};

} // namespace runtype::detail
