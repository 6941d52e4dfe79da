// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/// Which records to list: the parameters of records.list.
class RUNTYPE_API list_records {
public:
    list_records() {}

    /// Only records of this type (inferred).
    list_records& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    list_records&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// Only records that match this text (inferred).
    list_records& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    list_records&& search(std::string value) && { return std::move(search(std::move(value))); }
    /// Items per page, at least 1. Default and maximum are the service's.
    list_records& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_records&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_records& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_records&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Direction of the walk; the documents do not show the values.
    list_records& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    list_records&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// Whether to count the whole list, which fills generator_stats::total and page::total (inferred).
    list_records& include_count(bool value) &
    {
        include_count_ = value;
        return *this;
    }
    list_records&& include_count(bool value) && { return std::move(include_count(value)); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<bool>& include_count() const noexcept { return include_count_; }

private:
    std::optional<std::string> type_;
    std::optional<std::string> search_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> direction_;
    std::optional<bool> include_count_;
};

} // namespace runtype
