// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: secrets are searched for in what is about to leave the library (error texts, body excerpts, observer
// events) instead of trusting that nobody put one there: a server or a proxy may echo a key back in any form.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

/** Replaces secrets in texts.
 *
 *  Copies share one copy of the secrets, which is wiped with the last of them.
 *
 *  @par Thread safety
 *  One object: safe for redact().
 */
class redactor {
public:
    /// A secret shorter than this is looked for only as it is: its other forms are too short to tell from common text.
    static constexpr std::size_t shortest_encoded = 8;

    /// Empty secrets are ignored.
    explicit redactor(const std::vector<std::string>& secrets);

    /** The text with "[redacted]" for every occurrence of a secret.
     *
     *  Found are: the secret as it is; percent-encoded, whichever characters the encoder chose; escaped for a JSON
     *  string, \u forms included; inside base64, at any alignment, with either alphabet, the base64 text itself
     *  percent-encoded or JSON-escaped or not. (Up to four bits of a character at the edge of a base64 match stay.)
     *  A secret that was cut is not found: redact first, make the excerpt then.
     *
     *  @param text Any bytes.
     */
    [[nodiscard]] std::string redact(std::string_view text) const;

private:
    struct patterns;
    std::shared_ptr<const patterns> patterns_;
};

/// Whether the value of this header may be logged. An allow-list: what is not known to be harmless is not logged.
[[nodiscard]] bool is_loggable_header(std::string_view name) noexcept;

/** One printable line that shows the start of a body.
 *
 *  Control characters, line separators and bytes that are not UTF-8 are escaped ("\n", "\x1b"). Neither a character nor
 *  an escape is cut in two; "..." marks that something is missing.
 *
 *  @param body Any bytes, redacted already.
 *  @param max  Most bytes of the result, the dots included.
 */
[[nodiscard]] std::string excerpt(std::string_view body, std::size_t max);

} // namespace runtype::detail
