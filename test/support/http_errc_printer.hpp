// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/http_errc.hpp"

#include <ostream>

namespace runtype::detail {

/// For the messages of failed checks.
inline std::ostream& boost_test_print_type(std::ostream& os, http_errc code) { return os << to_string(code); }

} // namespace runtype::detail
