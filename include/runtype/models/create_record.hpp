// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace runtype {

/// What to create: the parameters of records.create.
class RUNTYPE_API create_record {
public:
    /** The fields that are required.
     *
     *  @param type 1 to 255 characters.
     *  @param name 1 to 500 characters; with `type` unique in the account.
     */
    create_record(std::string type, std::string name) noexcept : type_(std::move(type)), name_(std::move(name)) {}

    /// The data: an object. Default: {}.
    create_record& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    create_record&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Messages: an array of objects.
    create_record& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    create_record&& messages(raw_json value) && { return std::move(messages(std::move(value))); }
    /// Sends null.
    create_record& messages(std::nullptr_t) &
    {
        messages_ = nullptr;
        return *this;
    }
    create_record&& messages(std::nullptr_t) && { return std::move(messages(nullptr)); }

    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const nullable<raw_json>& messages() const noexcept { return messages_; }

private:
    std::string type_;
    std::string name_;
    raw_json metadata_;
    nullable<raw_json> messages_;
};

} // namespace runtype
