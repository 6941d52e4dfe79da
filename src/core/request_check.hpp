// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: what the service would refuse is refused here, in the same words (validation_detail with the service's
// stable codes), so that a caller handles one kind of finding, and learns of it without a round trip. Only limits that
// the documents state are checked.

#include <runtype/error.hpp>
#include <runtype/json.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Collects what is wrong with the parameters of a request. A field without a value is right.
class request_check {
public:
    /// The text is UTF-8 and has this many characters (Unicode code points).
    void length(std::string_view path, const std::string& text, std::size_t least, std::size_t most);
    /// The number lies within the bounds, both included.
    void range(
        std::string_view path,
        std::int64_t value,
        std::int64_t least,
        std::int64_t most = std::numeric_limits<std::int64_t>::max());
    /// The value is a JSON object.
    void object(std::string_view path, const raw_json& value) { kind(path, value, '{', "object"); }
    /// The value is a JSON array.
    void array(std::string_view path, const raw_json& value) { kind(path, value, '[', "array"); }

    void length(std::string_view path, const std::optional<std::string>& text, std::size_t least, std::size_t most)
    {
        if (text) length(path, *text, least, most);
    }
    void length(std::string_view path, const nullable<std::string>& text, std::size_t least, std::size_t most)
    {
        if (text) length(path, *text, least, most);
    }
    void range(
        std::string_view path,
        const std::optional<std::int64_t>& value,
        std::int64_t least,
        std::int64_t most = std::numeric_limits<std::int64_t>::max())
    {
        if (value) range(path, *value, least, most);
    }
    void object(std::string_view path, const nullable<raw_json>& value)
    {
        if (value) object(path, *value);
    }
    void array(std::string_view path, const nullable<raw_json>& value)
    {
        if (value) array(path, *value);
    }

    [[nodiscard]] std::vector<validation_detail> take() { return std::move(details_); }

private:
    void kind(std::string_view path, const raw_json& value, char bracket, const char* name);
    void add(detail_code code, std::string_view path, std::string message, std::string suggestion);

    std::vector<validation_detail> details_;
};

} // namespace runtype::detail
