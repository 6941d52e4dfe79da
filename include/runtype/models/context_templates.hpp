// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** An answer: context template.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/context-templates/get-context-template
 */
struct RUNTYPE_API context_template {
    context_template();

    std::string id;
    std::string name;
    std::string type;
    raw_json config; ///< object
    std::string user_id;
    std::optional<std::string> organization_id;
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const context_template&, const context_template&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const context_template& value);

/// What to change: the parameters of context_templates().update. What is not set stays as it is.
class RUNTYPE_API update_context_template {
public:
    update_context_template();

    /// Sends `name`.
    update_context_template& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_context_template&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `type`.
    update_context_template& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    update_context_template&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// Object.
    update_context_template& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    update_context_template&& config(raw_json value) && { return std::move(config(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> type_;
    raw_json config_;
};

/// What to create: the parameters of context_templates().create.
class RUNTYPE_API create_context_template {
public:
    /** The fields that are required.
     *
     *  @param name Sends `name`.
     *  @param type Sends `type`.
     *  @param config Object.
     */
    create_context_template(std::string name, std::string type, raw_json config);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }

private:
    std::string name_;
    std::string type_;
    raw_json config_;
};

} // namespace runtype
