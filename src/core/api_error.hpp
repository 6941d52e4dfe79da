// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/error_data.hpp"
#include "core/redaction.hpp"

#include <runtype/headers.hpp>

#include <string>
#include <string_view>

namespace runtype::detail {

/// The request id of an answer, under whichever of the common names, or "".
[[nodiscard]] std::string_view find_request_id(const headers& fields) noexcept;

/// The start of a body for an error: printable, redacted, one line.
[[nodiscard]] std::string body_excerpt(std::string_view body, const redactor& secrets);

/** Reads an answer that is not 2xx into an error.
 *
 *  The body is JSON `{error, code?, details?}` by contract, but proxies and outages answer with anything: what is not
 *  understood becomes an excerpt. Everything is redacted.
 */
[[nodiscard]] error_data
read_api_error(int status, const headers& fields, std::string_view body, const redactor& secrets);

} // namespace runtype::detail
