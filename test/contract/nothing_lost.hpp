// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace runtype::test {

/** The paths of what is in `sent` and not in `kept`.
 *
 *  Null may be missing afterwards: a model does not tell it from a field that was not sent. Numbers are compared as
 *  numbers, whatever they were written as.
 */
[[nodiscard]] std::vector<std::string> what_is_lost(const boost::json::value& sent, const boost::json::value& kept);

} // namespace runtype::test
