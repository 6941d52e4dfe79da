// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// The JSON text with one more member, `x_unknown`, in each of its objects: a service that has grown since.
[[nodiscard]] std::string with_unknown_fields(std::string_view text);

} // namespace runtype::testing::detail
