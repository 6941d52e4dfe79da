// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/// What to change: the parameters of records.update. What is not set stays as it is.
class RUNTYPE_API update_record {
public:
    update_record() {}

    /// 1 to 255 characters.
    update_record& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    update_record&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// 1 to 500 characters.
    update_record& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_record&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// The data: an object. Send it whole; whether a part of it is merged or replaces the rest is not documented.
    update_record& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    update_record&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Messages: an array of objects.
    update_record& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    update_record&& messages(raw_json value) && { return std::move(messages(std::move(value))); }
    /// Sends null.
    update_record& messages(std::nullptr_t) &
    {
        messages_ = nullptr;
        return *this;
    }
    update_record&& messages(std::nullptr_t) && { return std::move(messages(nullptr)); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const nullable<raw_json>& messages() const noexcept { return messages_; }

private:
    std::optional<std::string> type_;
    std::optional<std::string> name_;
    raw_json metadata_;
    nullable<raw_json> messages_;
};

} // namespace runtype
