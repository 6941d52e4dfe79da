// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: what the service would refuse is refused here, in the same words (validation_detail with the service's
// stable codes), so that a caller handles one kind of finding, and learns of it without a round trip. Only limits that
// the documents state are checked.

#include <runtype/error.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
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
    void length(
        std::string_view path,
        const std::string& text,
        std::size_t least,
        std::size_t most = std::numeric_limits<std::size_t>::max());
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

    /// The text is one of these.
    void one_of(std::string_view path, const std::string& text, std::initializer_list<std::string_view> values);
    /// The text is a time of RFC 3339.
    void time(std::string_view path, const timestamp& time);
    /// There is a value.
    void required(std::string_view path, const raw_json& value);

    void length(
        std::string_view path,
        const std::optional<std::string>& text,
        std::size_t least,
        std::size_t most = std::numeric_limits<std::size_t>::max())
    {
        if (text) length(path, *text, least, most);
    }
    void length(
        std::string_view path,
        const nullable<std::string>& text,
        std::size_t least,
        std::size_t most = std::numeric_limits<std::size_t>::max())
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

    void range(
        std::string_view path,
        const nullable<std::int64_t>& value,
        std::int64_t least,
        std::int64_t most = std::numeric_limits<std::int64_t>::max())
    {
        if (value) range(path, *value, least, most);
    }
    template <typename Optional>
    void one_of(std::string_view path, const Optional& text, std::initializer_list<std::string_view> values)
    {
        if (text) one_of(path, *text, values);
    }

    template <typename Optional>
    void time(std::string_view path, const Optional& time)
    {
        if (time) this->time(path, *time);
    }

    /// What `check` finds in a part of the parameters; its findings are named below `path`.
    template <typename Part>
    void nested(std::string_view path, const Part& part)
    {
        const std::size_t above = enter(path);
        check(*this, part);
        prefix_.resize(above);
    }
    template <typename Part>
    void nested(std::string_view path, const std::optional<Part>& part)
    {
        if (part) nested(path, *part);
    }
    template <typename Part>
    void nested(std::string_view path, const nullable<Part>& part)
    {
        if (part) nested(path, *part);
    }
    /// The same for each element of an array.
    template <typename Part>
    void each(std::string_view path, const std::vector<Part>& parts)
    {
        const std::size_t above = enter(path);
        for (std::size_t i = 0; i < parts.size(); ++i) nested(std::to_string(i), parts[i]);
        prefix_.resize(above);
    }
    template <typename Part>
    void each(std::string_view path, const std::optional<std::vector<Part>>& parts)
    {
        if (parts) each(path, *parts);
    }
    template <typename Part>
    void each(std::string_view path, const nullable<std::vector<Part>>& parts)
    {
        if (parts) each(path, *parts);
    }

    static constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();

    [[nodiscard]] std::vector<validation_detail> take() { return std::move(details_); }

private:
    void kind(std::string_view path, const raw_json& value, char bracket, const char* name);
    void add(detail_code code, std::string_view path, std::string message, std::string suggestion);

    /// Makes `path` a part of the paths that follow. Returns the length to go back to.
    std::size_t enter(std::string_view path);

    std::vector<validation_detail> details_;
    std::string prefix_; ///< of the paths: "clientTools.0."
};

} // namespace runtype::detail
