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

/// A row of the operation table: one documented operation of the API.
struct operation {
    std::string_view name;   ///< operationId of the catalogue: "records.get"
    std::string_view method; ///< "GET"
    std::string_view path;   ///< template below the base URL: "/records/{id}"
    idempotency repeat;
};

constexpr idempotency idempotency_of(std::string_view method) noexcept
{
    if (method == "GET" || method == "HEAD" || method == "OPTIONS") return idempotency::safe;
    if (method == "PUT" || method == "DELETE") return idempotency::idempotent;
    return idempotency::unsafe;
}

} // namespace runtype::detail
