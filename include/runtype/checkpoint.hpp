// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/result.hpp>

#include <string>
#include <utility>

namespace runtype {

/** Where a walk through a list stands: a short line of printable characters, to be kept in a file or a database.
 *
 *  Made by page_generator::checkpoint(), used by page_generator::resume(). It holds the operation, a hash of the query,
 *  the page and the place in it, and a checksum; neither the API key nor anything of the items. A text that is damaged,
 *  that belongs to another list, or that a newer version has made is refused by resume(), never guessed at. Texts of
 *  older versions stay readable.
 *
 *  @par Thread safety
 *  Distinct objects: safe.
 */
class RUNTYPE_API checkpoint {
public:
    /// A text that came from text(). White space around it is ignored. It is looked at by resume().
    explicit checkpoint(std::string text) noexcept : text_(std::move(text)) {}

    /// The text to keep, without a line end.
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /** The same walk from the start of the page that it stopped in.
     *
     *  For a page that changed meanwhile, so that the exact item is gone: items that were handed out before come again,
     *  none is left out.
     *
     *  @return The checkpoint, or bad_request if the text is not one.
     */
    [[nodiscard]] result<checkpoint> from_page_start() const;

    friend bool operator==(const checkpoint&, const checkpoint&) = default;

private:
    std::string text_;
};

} // namespace runtype
