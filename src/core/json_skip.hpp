// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Half of a page is values that are kept as text, so skipping is the fastest part of reading: it works on a pointer
// alone, and says no more than that something is wrong or rare. The reader then goes over the value again and says what
// it is.

#include <cstddef>

namespace runtype::detail {

/// The place behind the JSON value at `p`, which is checked; nullptr if it is not one, or opens more than `levels` or
/// 64 brackets within each other.
[[nodiscard]] const char* json_value_end(const char* p, const char* end, std::size_t levels) noexcept;

} // namespace runtype::detail
