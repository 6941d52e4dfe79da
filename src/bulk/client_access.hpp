// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/client.hpp>

#include <memory>

namespace runtype::detail {

/// For what works on a client without being a group of operations.
struct client_access {
    static const std::shared_ptr<client_core>& core(const client& c) noexcept { return c.core_; }
};

} // namespace runtype::detail
