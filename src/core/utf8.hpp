// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Stands for text that has no meaning: half of a surrogate pair, a byte that is not UTF-8.
inline constexpr char32_t replacement_character = 0xfffd;

/// The end of the UTF-8 sequence at `p` (which is not `end`), or nullptr when there is none: overlong forms,
/// surrogates, code points above U+10FFFF and cut sequences are refused.
[[nodiscard]] const char* utf8_sequence_end(const char* p, const char* end) noexcept;

/// Appends a code point that is not a surrogate.
void append_utf8(std::string& out, char32_t code_point);

/// The text with a replacement character for all that is not UTF-8: one for each longest piece that begins a sequence
/// and is none, as the WHATWG's decoder has it.
[[nodiscard]] std::string replace_invalid_utf8(std::string_view text);

/// How many code points a text has, or nothing if it is not UTF-8.
[[nodiscard]] std::optional<std::size_t> count_code_points(std::string_view text) noexcept;

} // namespace runtype::detail
