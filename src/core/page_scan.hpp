// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What comes next, read from an answer before its items are decoded, so that the request for the next page travels
// meanwhile. The decoder has the last word: a page that was fetched on the word of a scan is dropped if the decoder
// finds another position.

#include "core/decode.hpp"

#include <cstddef>
#include <string_view>

namespace runtype::detail {

/// How far from the end of an answer the paging facts are looked for at a glance, in bytes. They are a few hundred
/// bytes at the end where a service puts them there; further in, the whole text is skimmed.
inline constexpr std::size_t page_scan_window = 4096;

/** Reads the paging facts without the items.
 *
 *  A list by cursor whose facts are the last thing in the answer costs a look at its end, and `facts.items` stays 0:
 * where a cursor follows the pager does not use it. Any other answer is skimmed from its beginning and the items are
 * counted.
 *
 *  @return False if the text is not a page of this shape; the decoder will say why.
 */
[[nodiscard]] bool scan_page_facts(std::string_view text, const list_shape& shape, page_facts& facts);

} // namespace runtype::detail
