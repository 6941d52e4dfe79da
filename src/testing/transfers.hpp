// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/http_types.hpp"
#include "testing/store.hpp"
#include "testing/target.hpp"

#include <optional>
#include <string_view>

namespace runtype::testing::detail {

class sim_service;

/// Carries out the operations that move files or many records at once: CSV upload and export, bulk edit and delete,
/// speech, bundles of apps. Nothing if the operation is none of these.
[[nodiscard]] std::optional<http_answer> handle_transfer(
    std::string_view operation,
    sim_service& service,
    const http_request& request,
    const request_target& target,
    sim_time now);

} // namespace runtype::testing::detail
