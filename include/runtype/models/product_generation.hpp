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

/** An answer: generation session.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API generation_session {
    generation_session();

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string status; ///< enum; intake seen
    std::optional<std::string> schema_version;
    std::optional<std::string> catalog_version;
    raw_json prd;            ///< object or null
    raw_json plan;           ///< object or null
    raw_json product_object; ///< object or null
    std::optional<std::string> product_object_hash;
    raw_json assembly_state; ///< object or null
    timestamp expires_at;
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const generation_session&, const generation_session&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const generation_session& value);

/// What to create: the parameters of product_generation().create.
class RUNTYPE_API create_generation_session {
public:
    create_generation_session();

    /// Sends `catalogVersion`.
    create_generation_session& catalog_version(std::string value) &
    {
        catalog_version_ = std::move(value);
        return *this;
    }
    create_generation_session&& catalog_version(std::string value) &&
    {
        return std::move(catalog_version(std::move(value)));
    }
    /// Object.
    create_generation_session& prd(raw_json value) &
    {
        prd_ = std::move(value);
        return *this;
    }
    create_generation_session&& prd(raw_json value) && { return std::move(prd(std::move(value))); }
    /// Sends `schemaVersion`.
    create_generation_session& schema_version(std::string value) &
    {
        schema_version_ = std::move(value);
        return *this;
    }
    create_generation_session&& schema_version(std::string value) &&
    {
        return std::move(schema_version(std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& catalog_version() const noexcept { return catalog_version_; }
    [[nodiscard]] const raw_json& prd() const noexcept { return prd_; }
    [[nodiscard]] const std::optional<std::string>& schema_version() const noexcept { return schema_version_; }

private:
    std::optional<std::string> catalog_version_;
    raw_json prd_;
    std::optional<std::string> schema_version_;
};

/// What to change: the parameters of product_generation().update. What is not set stays as it is.
class RUNTYPE_API update_generation_session {
public:
    update_generation_session();

    /// Sends `status`.
    update_generation_session& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    update_generation_session&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Object.
    update_generation_session& prd(raw_json value) &
    {
        prd_ = std::move(value);
        return *this;
    }
    update_generation_session&& prd(raw_json value) && { return std::move(prd(std::move(value))); }
    /// Object.
    update_generation_session& plan(raw_json value) &
    {
        plan_ = std::move(value);
        return *this;
    }
    update_generation_session&& plan(raw_json value) && { return std::move(plan(std::move(value))); }
    /// Object.
    update_generation_session& product_object(raw_json value) &
    {
        product_object_ = std::move(value);
        return *this;
    }
    update_generation_session&& product_object(raw_json value) &&
    {
        return std::move(product_object(std::move(value)));
    }
    /// Object.
    update_generation_session& assembly_state(raw_json value) &
    {
        assembly_state_ = std::move(value);
        return *this;
    }
    update_generation_session&& assembly_state(raw_json value) &&
    {
        return std::move(assembly_state(std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const raw_json& prd() const noexcept { return prd_; }
    [[nodiscard]] const raw_json& plan() const noexcept { return plan_; }
    [[nodiscard]] const raw_json& product_object() const noexcept { return product_object_; }
    [[nodiscard]] const raw_json& assembly_state() const noexcept { return assembly_state_; }

private:
    std::optional<std::string> status_;
    raw_json prd_;
    raw_json plan_;
    raw_json product_object_;
    raw_json assembly_state_;
};

/// What to send: the parameters of product_generation().append_event.
class RUNTYPE_API append_generation_event {
public:
    /** The fields that are required.
     *
     *  @param type Inferred.
     */
    append_generation_event(std::string type);

    /// Inferred.
    append_generation_event& payload(raw_json value) &
    {
        payload_ = std::move(value);
        return *this;
    }
    append_generation_event&& payload(raw_json value) && { return std::move(payload(std::move(value))); }

    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const raw_json& payload() const noexcept { return payload_; }

private:
    std::string type_;
    raw_json payload_;
};

} // namespace runtype
