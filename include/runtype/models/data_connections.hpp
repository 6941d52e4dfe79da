// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/// What to ask for: the parameters of data_connections().list.
class RUNTYPE_API list_data_connections {
public:
    list_data_connections();

    /// Sends `category`.
    list_data_connections& category(std::string value) &
    {
        category_ = std::move(value);
        return *this;
    }
    list_data_connections&& category(std::string value) && { return std::move(category(std::move(value))); }
    /// Sends `status`.
    list_data_connections& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_data_connections&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& category() const noexcept { return category_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::optional<std::string> category_;
    std::optional<std::string> status_;
};

/// What to create: the parameters of data_connections().create_connect_session.
class RUNTYPE_API connect_session_request {
public:
    connect_session_request();

    /// Sends `categories`.
    connect_session_request& categories(std::vector<std::string> value) &
    {
        categories_ = std::move(value);
        return *this;
    }
    connect_session_request&& categories(std::vector<std::string> value) &&
    {
        return std::move(categories(std::move(value)));
    }
    /// Sends `label`.
    connect_session_request& label(std::string value) &
    {
        label_ = std::move(value);
        return *this;
    }
    connect_session_request&& label(std::string value) && { return std::move(label(std::move(value))); }

    [[nodiscard]] const std::optional<std::vector<std::string>>& categories() const noexcept { return categories_; }
    [[nodiscard]] const std::optional<std::string>& label() const noexcept { return label_; }

private:
    std::optional<std::vector<std::string>> categories_;
    std::optional<std::string> label_;
};

} // namespace runtype
