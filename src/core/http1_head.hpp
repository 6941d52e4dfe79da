// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: the head of an answer is scanned in place, in the buffer that it was received in. The fields stay the text
// they are; the few that frame the body are noted in the same pass. Beast's parser with its list of fields costs 12 k
// instructions more per answer. What this scan does not know (folded lines, lists where one value is usual) is not
// judged here: the full parser reads it, and the rules of framing are applied to what it found.

#include "core/http1_framing.hpp"
#include "core/http_errc.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace runtype::detail {

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
    [[nodiscard]] line_status scan_whole_lines(std::string_view bytes) noexcept;
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
