// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Compares without regard to the case of ASCII letters. No locale.
[[nodiscard]] bool iequals(std::string_view a, std::string_view b) noexcept;
/// Whether `text` begins with `prefix`, without regard to the case of ASCII letters.
[[nodiscard]] bool istarts_with(std::string_view text, std::string_view prefix) noexcept;

/// Whether the text is a token of RFC 9110 (section 5.6.2), which is what a header name or a method has to be.
[[nodiscard]] bool is_token(std::string_view text) noexcept;

/// Whether the text can be sent as a header value: no control character but HTAB, no blank or tab at either end. Bytes
/// above 0x7f pass (obs-text), and so does the empty text.
[[nodiscard]] bool is_field_value(std::string_view text) noexcept;

/** Checks a header field that a caller wants to add to a request.
 *
 *  @return Nothing, or what is wrong and what to do. The text names the header and never shows the value, which may be
 * a secret. Headers that the library writes itself are refused: a second Host or Content-Length is how requests are
 * smuggled, and the connection belongs to the pool.
 */
[[nodiscard]] std::optional<std::string> check_header(std::string_view name, std::string_view value);

} // namespace runtype::detail
