// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace runtype::detail {

/// Longest text of json_path(), in bytes: an error message is for reading, and a hostile document has keys of any
/// length.
inline constexpr std::size_t max_json_path = 200;

/// How a path names the elements of an array.
enum class path_form : bool {
    brackets, ///< "data[3].name", as in JavaScript
    dotted,   ///< "data.3.name", as in the service's validation details
};

/** The path of the value that stands at an offset: "data[3].metadata", "" for the document itself.
 *
 *  Found by going through the text once more, so that reading and writing do not have to keep track of it.
 *
 *  @param text   JSON that is right up to the offset.
 *  @param offset Where the value begins, or where the text of it is wrong.
 */
[[nodiscard]] std::string json_path(std::string_view text, std::size_t offset, path_form form = path_form::brackets);

} // namespace runtype::detail
