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

/** An answer: provider key.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/provider-keys/list-provider-keys
 */
struct RUNTYPE_API provider_key {
    provider_key();

    std::string id;
    std::string name;
    std::string provider;
    std::string key_preview; ///< masked
    bool is_active = false;
    bool is_default = false;
    double usage_count = 0;
    std::optional<timestamp> last_used_at;
    raw_json settings; ///< optional
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const provider_key&, const provider_key&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const provider_key& value);

/// What to create: the parameters of provider_keys().create.
class RUNTYPE_API create_provider_key {
public:
    /** The fields that are required.
     *
     *  @param provider Inferred.
     *  @param name 1 to 100 characters.
     *  @param api_key Not empty.
     */
    create_provider_key(std::string provider, std::string name, std::string api_key);

    /// Sends `isDefault`.
    create_provider_key& is_default(bool value) &
    {
        is_default_ = value;
        return *this;
    }
    create_provider_key&& is_default(bool value) && { return std::move(is_default(value)); }
    /// Object.
    create_provider_key& settings(raw_json value) &
    {
        settings_ = std::move(value);
        return *this;
    }
    create_provider_key&& settings(raw_json value) && { return std::move(settings(std::move(value))); }

    [[nodiscard]] const std::string& provider() const noexcept { return provider_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& api_key() const noexcept { return api_key_; }
    [[nodiscard]] const std::optional<bool>& is_default() const noexcept { return is_default_; }
    [[nodiscard]] const raw_json& settings() const noexcept { return settings_; }

private:
    std::string provider_;
    std::string name_;
    std::string api_key_;
    std::optional<bool> is_default_;
    raw_json settings_;
};

/// What to change: the parameters of provider_keys().update. What is not set stays as it is.
class RUNTYPE_API update_provider_key {
public:
    update_provider_key();

    /// Not empty.
    update_provider_key& api_key(std::string value) &
    {
        api_key_ = std::move(value);
        return *this;
    }
    update_provider_key&& api_key(std::string value) && { return std::move(api_key(std::move(value))); }
    /// Sends `isActive`.
    update_provider_key& is_active(bool value) &
    {
        is_active_ = value;
        return *this;
    }
    update_provider_key&& is_active(bool value) && { return std::move(is_active(value)); }
    /// Sends `isDefault`.
    update_provider_key& is_default(bool value) &
    {
        is_default_ = value;
        return *this;
    }
    update_provider_key&& is_default(bool value) && { return std::move(is_default(value)); }
    /// 1 to 100 characters.
    update_provider_key& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_provider_key&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Object.
    update_provider_key& settings(raw_json value) &
    {
        settings_ = std::move(value);
        return *this;
    }
    update_provider_key&& settings(raw_json value) && { return std::move(settings(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& api_key() const noexcept { return api_key_; }
    [[nodiscard]] const std::optional<bool>& is_active() const noexcept { return is_active_; }
    [[nodiscard]] const std::optional<bool>& is_default() const noexcept { return is_default_; }
    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& settings() const noexcept { return settings_; }

private:
    std::optional<std::string> api_key_;
    std::optional<bool> is_active_;
    std::optional<bool> is_default_;
    std::optional<std::string> name_;
    raw_json settings_;
};

} // namespace runtype
