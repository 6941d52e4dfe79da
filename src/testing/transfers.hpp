// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/http_types.hpp"
#include "testing/store.hpp"
#include "testing/target.hpp"

#include <optional>
#include <string_view>

namespace runtype::testing::detail {

class sim_service;

/// The operations that move files or many records at once: CSV upload and export, bulk edit and delete, speech, bundles
/// of apps.
class transfer_operations {
public:
    /// The operation that a request names, "" if it is none of these.
    [[nodiscard]] static std::string_view operation_of(std::string_view method, const request_target& target);
    /// Carries it out; nothing if it is none of these.
    [[nodiscard]] static std::optional<http_answer>
    handle(sim_service& service, const http_request& request, const request_target& target, sim_time now);
};

} // namespace runtype::testing::detail
