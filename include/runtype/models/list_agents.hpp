// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/// Which agents to list: the parameters of agents.list.
class RUNTYPE_API list_agents {
public:
    list_agents() {}

    /// Only agents that match this text.
    list_agents& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    list_agents&& search(std::string value) && { return std::move(search(std::move(value))); }
    /// Only agents of this status (inferred).
    list_agents& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_agents&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Items per page, at least 1. Default and maximum are the service's.
    list_agents& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_agents&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_agents& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_agents&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Direction of the walk; the documents do not show the values.
    list_agents& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    list_agents&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// Whether to count the whole list, which fills generator_stats::total and page::total (inferred).
    list_agents& include_count(bool value) &
    {
        include_count_ = value;
        return *this;
    }
    list_agents&& include_count(bool value) && { return std::move(include_count(value)); }

    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<bool>& include_count() const noexcept { return include_count_; }

private:
    std::optional<std::string> search_;
    std::optional<std::string> status_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> direction_;
    std::optional<bool> include_count_;
};

} // namespace runtype
