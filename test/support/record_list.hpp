// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/client_core.hpp"
#include "core/operation.hpp"
#include "core/pager_fsm.hpp"

#include <runtype/models/records.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>

#include <memory>
#include <string>

namespace runtype::test {

inline constexpr detail::operation list_operation{"records.list", "GET", "/records", detail::idempotency::safe};

/// A list of records in any style of paging. Compiled apart: the tests are not optimised, and decode a million items.
page_generator<record> record_list(
    std::shared_ptr<detail::client_core> core,
    detail::page_style style,
    request_options options = request_options(),
    const detail::operation& op = list_operation,
    std::string start = std::string());

} // namespace runtype::test
