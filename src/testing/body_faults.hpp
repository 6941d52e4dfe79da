// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// `data` in the format of gzip. Throws std::runtime_error if zlib fails.
[[nodiscard]] std::string gzip(std::string_view data);
/// Gzip of a JSON object that has `size` bytes unpacked. Does not hold it unpacked.
[[nodiscard]] std::string gzip_bomb(std::uint64_t size);
/// Each scalar of the JSON text replaced by one of another type; with `containers` also arrays and objects swapped at
/// the top level. A text that is not JSON stays as it is.
[[nodiscard]] std::string with_wrong_types(const std::string& json, bool containers);
/// `{"data":[[[...]]]}` with `depth` brackets.
[[nodiscard]] std::string nested_json(std::uint64_t depth);

} // namespace runtype::testing::detail
