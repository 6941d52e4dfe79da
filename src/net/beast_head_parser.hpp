// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/http1_response_fsm.hpp"

#include <string>
#include <string_view>

namespace runtype::detail {

/** The full parser for heads that the fast scan does not know (see full_head_parser): Beast's, and then the rules that
 * the fast scan has too.
 *
 *  @param bytes One whole head, the empty line included and nothing behind it.
 *  @param head  Filled in, but for fields_offset and fields_size: the fields are in `block`.
 *  @param block Gets the fields, folded lines joined; fields of the same name stand together.
 */
[[nodiscard]] http_errc parse_head_with_beast(std::string_view bytes, response_head& head, std::string& block);

} // namespace runtype::detail
