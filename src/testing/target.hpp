// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// A request target taken apart. Segments and query are percent-decoded, so that `%2F` in an id stays inside it; dot
/// segments are left alone: a client that sends them did not escape an id, and that must not go unnoticed.
struct request_target {
    std::string path; ///< as sent, without the query
    std::vector<std::string> segments;
    std::map<std::string, std::string, std::less<>> query; ///< the first of each name

    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
};

/// Nothing if it does not start with `/` or holds a broken percent escape.
[[nodiscard]] std::optional<request_target> parse_target(std::string_view target);

} // namespace runtype::testing::detail
