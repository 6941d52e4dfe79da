// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// A part of a multipart/form-data body.
struct form_part {
    std::string name;
    std::optional<std::string> file_name;
    std::string content_type;
    std::string_view content; ///< in the body that was read
};

/// Strict: nullopt if the content type names no boundary or anything of the body is not as RFC 7578 has it.
[[nodiscard]] std::optional<std::vector<form_part>>
read_multipart(std::string_view content_type, std::string_view body);

/// The rows of a CSV text (RFC 4180; a bare LF ends a row, too; a byte order mark is skipped). nullopt if a quote is
/// not closed or stands in the middle of a field.
[[nodiscard]] std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text);

} // namespace runtype::testing::detail
