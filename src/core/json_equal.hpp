// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <boost/json/value.hpp>

namespace runtype::detail {

/// Whether two documents say the same: members in any order, numbers by their value (1, 1.0 and 1e0 are one number).
[[nodiscard]] bool json_equal(const boost::json::value& a, const boost::json::value& b);

} // namespace runtype::detail
