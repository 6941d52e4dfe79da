// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstdint>
#include <string_view>

namespace runtype::detail {

/// What repeating a request can do. Decided per operation, from its method.
enum class idempotency : std::uint8_t {
    safe,       ///< reads only: GET, HEAD
    idempotent, ///< the second time changes nothing: PUT, DELETE
    unsafe,     ///< may act twice: POST, PATCH
};

/// Whether an operation sends the client's key. The browser plane has its token in the body, and public documents need
/// none: there the key must not leave the process.
enum class authentication : std::uint8_t { api_key, none };

/// A row of the operation table: one documented operation of the API.
struct operation {
    std::string_view name;   ///< operationId of the catalogue: "records.get"
    std::string_view method; ///< "GET"
    std::string_view path;   ///< template below the base URL: "/records/{id}"
    idempotency repeat;
    /// Where the answer keeps what the call gives: "data", "apiKey", or "" for the answer itself.
    std::string_view wrapper = {};
    authentication sends = authentication::api_key;
};

constexpr idempotency idempotency_of(std::string_view method) noexcept
{
    if (method == "GET" || method == "HEAD" || method == "OPTIONS") return idempotency::safe;
    if (method == "PUT" || method == "DELETE") return idempotency::idempotent;
    return idempotency::unsafe;
}

} // namespace runtype::detail
