// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <string>
#include <string_view>

namespace runtype::detail {

/// A field of a line of CSV (RFC 4180), quoted where it has to be. Declared in <runtype/body.hpp> as well, which core
/// cannot include.
RUNTYPE_API void append_csv_field(std::string& line, std::string_view field);

} // namespace runtype::detail
