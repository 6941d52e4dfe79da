// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The operation table: one row for each operation of the catalogue, and the shape of the answer for each that lists.

#include "core/decode.hpp"
#include "core/operation.hpp"

namespace runtype::detail::operations {

inline constexpr operation agents_list{"agents.list", "GET", "/agents", idempotency::safe};
inline constexpr list_shape agents_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation agents_get{"agents.get", "GET", "/agents/{id}", idempotency::safe};

inline constexpr operation records_list{"records.list", "GET", "/records", idempotency::safe};
inline constexpr list_shape records_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation records_create{"records.create", "POST", "/records", idempotency::unsafe};
inline constexpr operation records_get{"records.get", "GET", "/records/{id}", idempotency::safe};
inline constexpr operation records_update{"records.update", "PUT", "/records/{id}", idempotency::idempotent};
inline constexpr operation records_delete{"records.delete", "DELETE", "/records/{id}", idempotency::idempotent};

} // namespace runtype::detail::operations
