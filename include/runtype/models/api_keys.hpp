// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: api key options.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/get-api-key-permission-options
 */
struct RUNTYPE_API api_key_options {
    api_key_options();

    raw_json permission_groups; ///< {key, label, description, permissions[]}
    raw_json rate_limits;       ///< {defaultPerHour, defaultPerDay, maxPerHour, maxPerDay}
    raw_json permission_scopes;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const api_key_options&, const api_key_options&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const api_key_options& value);

/** An answer: api key info.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/list-api-keys
 */
struct RUNTYPE_API api_key_info {
    api_key_info();

    std::string id;
    std::string name;
    std::string key_prefix;
    std::optional<std::string> search_hint;
    std::vector<std::string> permissions; ///< e.g. FLOWS:READ, RECORDS:READ, DISPATCH:*
    bool is_active = false;
    std::optional<timestamp> expires_at;
    std::optional<std::vector<std::string>> allowed_ips; ///< present on create
    std::optional<timestamp> last_used_at;
    timestamp created_at;
    timestamp updated_at;
    std::optional<std::string> masked_key;
    std::optional<bool> is_test_key; ///< list only
    std::optional<bool> can_reveal;  ///< list only
    extra_fields extra;              ///< fields that this version does not know

    friend bool operator==(const api_key_info&, const api_key_info&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const api_key_info& value);

/** An answer: issued api key.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/create-api-key
 */
struct RUNTYPE_API issued_api_key {
    issued_api_key();

    api_key_info api_key;
    std::string plain_key;
    std::optional<std::string> warning;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const issued_api_key&, const issued_api_key&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const issued_api_key& value);

/** An answer: api key analytics.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/get-aggregate-api-key-analytics
 */
struct RUNTYPE_API api_key_analytics {
    api_key_analytics();

    raw_json analytics; ///< {lastUsedAt}
    runtype::timestamp timestamp;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const api_key_analytics&, const api_key_analytics&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const api_key_analytics& value);

/// What to create: the parameters of api_keys().create.
class RUNTYPE_API create_api_key {
public:
    /** The fields that are required.
     *
     *  @param name 1 to 255 characters.
     */
    create_api_key(std::string name);

    /// Default ["FLOWS:READ","RECORDS:READ"].
    create_api_key& permissions(std::vector<std::string> value) &
    {
        permissions_ = std::move(value);
        return *this;
    }
    create_api_key&& permissions(std::vector<std::string> value) && { return std::move(permissions(std::move(value))); }
    /// A date and time.
    create_api_key& expires_at(timestamp value) &
    {
        expires_at_ = std::move(value);
        return *this;
    }
    create_api_key&& expires_at(timestamp value) && { return std::move(expires_at(std::move(value))); }
    /// Default [].
    create_api_key& allowed_ips(std::vector<std::string> value) &
    {
        allowed_ips_ = std::move(value);
        return *this;
    }
    create_api_key&& allowed_ips(std::vector<std::string> value) && { return std::move(allowed_ips(std::move(value))); }
    /// Field name cut off in source (envir...), likely test/live.
    create_api_key& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    create_api_key&& environment(std::string value) && { return std::move(environment(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& permissions() const noexcept { return permissions_; }
    [[nodiscard]] const std::optional<timestamp>& expires_at() const noexcept { return expires_at_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& allowed_ips() const noexcept { return allowed_ips_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }

private:
    std::string name_;
    std::optional<std::vector<std::string>> permissions_;
    std::optional<timestamp> expires_at_;
    std::optional<std::vector<std::string>> allowed_ips_;
    std::optional<std::string> environment_;
};

/// What to change: the parameters of api_keys().update. What is not set stays as it is.
class RUNTYPE_API update_api_key {
public:
    update_api_key();

    /// Inferred.
    update_api_key& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_api_key&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Inferred.
    update_api_key& permissions(std::vector<std::string> value) &
    {
        permissions_ = std::move(value);
        return *this;
    }
    update_api_key&& permissions(std::vector<std::string> value) && { return std::move(permissions(std::move(value))); }
    /// Inferred.
    update_api_key& is_active(bool value) &
    {
        is_active_ = value;
        return *this;
    }
    update_api_key&& is_active(bool value) && { return std::move(is_active(value)); }
    /// Inferred.
    update_api_key& expires_at(timestamp value) &
    {
        expires_at_ = std::move(value);
        return *this;
    }
    update_api_key&& expires_at(timestamp value) && { return std::move(expires_at(std::move(value))); }
    /// Sends null.
    update_api_key& expires_at(std::nullptr_t) &
    {
        expires_at_ = nullptr;
        return *this;
    }
    update_api_key&& expires_at(std::nullptr_t) && { return std::move(expires_at(nullptr)); }
    /// Inferred.
    update_api_key& allowed_ips(std::vector<std::string> value) &
    {
        allowed_ips_ = std::move(value);
        return *this;
    }
    update_api_key&& allowed_ips(std::vector<std::string> value) && { return std::move(allowed_ips(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& permissions() const noexcept { return permissions_; }
    [[nodiscard]] const std::optional<bool>& is_active() const noexcept { return is_active_; }
    [[nodiscard]] const nullable<timestamp>& expires_at() const noexcept { return expires_at_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& allowed_ips() const noexcept { return allowed_ips_; }

private:
    std::optional<std::string> name_;
    std::optional<std::vector<std::string>> permissions_;
    std::optional<bool> is_active_;
    nullable<timestamp> expires_at_;
    std::optional<std::vector<std::string>> allowed_ips_;
};

} // namespace runtype
