// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/catalogue.hpp"
#include "testing/http_types.hpp"
#include "testing/target.hpp"

#include <boost/json/value.hpp>

#include <optional>

namespace runtype::testing::detail {

/// A request that keeps to the catalogue, or the answer that refuses it.
struct checked_request {
    std::optional<http_answer> refusal;
    boost::json::value body; ///< null if there is none or it is not JSON
};

/// Holds a request against what its operation takes: the names and values of the query, the header fields that it must
/// have, the type and the members of the body.
[[nodiscard]] checked_request
check_request(const documented_operation& operation, const http_request& request, const request_target& target);

/// The body as JSON, or nothing: it is not JSON, or nested too deep.
[[nodiscard]] std::optional<boost::json::value> parse_body(const std::string& body);

} // namespace runtype::testing::detail
