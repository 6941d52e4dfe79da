// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/json.hpp>

#include <string_view>

namespace runtype::detail {

/// Appends {"role":...,"content":...} to an array of messages, which may be empty. An array that is none is left to the
/// checks of the parameters: the message is added behind it, and the body is refused.
void append_message(raw_json& messages, std::string_view role, std::string_view text);

} // namespace runtype::detail
