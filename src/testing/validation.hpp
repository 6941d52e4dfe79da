// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// Limits of the API in characters (Unicode code points).
inline constexpr std::size_t record_type_limit = 255;
inline constexpr std::size_t record_name_limit = 500;

/// Code points in UTF-8 text.
[[nodiscard]] std::size_t count_characters(std::string_view text) noexcept;

/// What is wrong with a request: the `details` of a 400.
class findings {
public:
    void add(std::string_view code, std::string_view path, std::string message, std::string suggestion = {});
    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }
    /// `{"error":"Validation error","details":[...]}`
    [[nodiscard]] std::string json() const;

private:
    struct finding {
        std::string code;
        std::string path;
        std::string message;
        std::string suggestion;
    };
    std::vector<finding> list_;
};

/// The fields of a record that a body holds.
struct record_fields {
    std::optional<std::string> type;
    std::optional<std::string> name;
    std::optional<std::string> metadata_json;
    std::optional<std::string> messages_json;
};

/// Reads the body of a create (`whole`: type and name must be there) or an update. Adds what is wrong to `found`.
[[nodiscard]] record_fields read_record_fields(const boost::json::value& body, bool whole, findings& found);

} // namespace runtype::testing::detail
