// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/headers.hpp>

#include <string>
#include <utility>

namespace runtype::detail {

/// Fields that the library has put together itself of parts that were checked before. The transport does not look at
/// them again; whoever changes them takes that away.
struct headers_access {
    [[nodiscard]] static headers vouched(std::string block) noexcept
    {
        headers made = headers::from_block(std::move(block));
        made.vouched_ = true;
        return made;
    }
    [[nodiscard]] static bool vouched(const headers& fields) noexcept { return fields.vouched_; }
};

} // namespace runtype::detail
