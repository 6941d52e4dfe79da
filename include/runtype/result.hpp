// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/error.hpp>

#include <boost/system/result.hpp>

namespace runtype {

/** What every operation returns: a value, or an error that says what to do.
 *
 *  `if (r)`, `*r` and `r->` for the value, `r.error()` for the error; `r.value()` throws api_exception instead.
 */
template <typename T>
using result = boost::system::result<T, error>;

} // namespace runtype
