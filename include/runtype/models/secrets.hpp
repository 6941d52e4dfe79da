// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: secret.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/secrets/list-secrets-metadata-only
 */
struct RUNTYPE_API secret {
    secret();

    std::string id;
    std::string key; ///< unique per tenant
    std::optional<std::string> description;
    std::optional<std::string> value_preview; ///< masked hint, never the value
    std::string status;                       ///< e.g. active / pending / revoked (allowed values not listed in docs)
    std::int64_t version = 0;                 ///< increases on rotation
    std::optional<timestamp> last_rotated_at;
    std::optional<std::string> phantom_token;
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret&, const secret&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret& value);

/** An answer: secret check.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/secrets/check-which-secret-keys-exist-are-missing-or-revoked
 */
struct RUNTYPE_API secret_check {
    secret_check();

    std::vector<std::string> found;
    std::vector<std::string> missing;
    std::vector<std::string> revoked;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret_check&, const secret_check&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret_check& value);

/** An answer: secret intake source.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/secrets/get-intake-manifest-for-secret-configuration
 */
struct RUNTYPE_API secret_intake_source {
    secret_intake_source();

    std::string type; ///< manual is documented; FPO/product sources exist too
    std::string key;
    std::string product_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret_intake_source&, const secret_intake_source&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret_intake_source& value);

/** An answer: secret intake item.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/secrets/get-intake-manifest-for-secret-configuration
 */
struct RUNTYPE_API secret_intake_item {
    secret_intake_item();

    std::string item_id;
    std::string secret_key;
    std::string status; ///< e.g. configured
    std::string secret_id;
    std::string display_name;
    std::string description;
    bool required = false;
    std::string placeholder;
    std::string help_text;
    std::string docs_url;
    std::int64_t version = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret_intake_item&, const secret_intake_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret_intake_item& value);

/** An answer: secret intake manifest.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/secrets/get-intake-manifest-for-secret-configuration
 */
struct RUNTYPE_API secret_intake_manifest {
    secret_intake_manifest();

    secret_intake_source source;
    std::string title;
    std::vector<secret_intake_item> items;
    std::string configuration_status; ///< e.g. configured
    std::int64_t pending_configuration_count = 0;
    std::string description;
    std::string return_url;
    raw_json handoff;   ///< {type:"url", url, expiresAt}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret_intake_manifest&, const secret_intake_manifest&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret_intake_manifest& value);

/** An answer: secret intake result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/secrets/submit-secret-values-from-intake-screen
 */
struct RUNTYPE_API secret_intake_result {
    secret_intake_result();

    bool success = false;
    secret_intake_manifest manifest;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret_intake_result&, const secret_intake_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret_intake_result& value);

/** An answer: secret setup url.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/secrets/generate-dashboard-url-for-configuring-missing-secrets
 */
struct RUNTYPE_API secret_setup_url {
    secret_setup_url();

    std::vector<std::string> already_configured;
    std::vector<std::string> missing;
    std::vector<std::string> revoked;
    std::optional<std::string> url;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const secret_setup_url&, const secret_setup_url&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const secret_setup_url& value);

/// What to create: the parameters of secrets().create.
class RUNTYPE_API create_secret {
public:
    /** The fields that are required.
     *
     *  @param key 2 to 100 characters.
     */
    create_secret(std::string key);

    /// At most 500 characters.
    create_secret& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    create_secret&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// Leave out to create a pending secret. 8 to 10000 characters.
    create_secret& value(std::string value) &
    {
        value_ = std::move(value);
        return *this;
    }
    create_secret&& value(std::string value) && { return std::move(this->value(std::move(value))); }

    [[nodiscard]] const std::string& key() const noexcept { return key_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const std::optional<std::string>& value() const noexcept { return value_; }

private:
    std::string key_;
    std::optional<std::string> description_;
    std::optional<std::string> value_;
};

/// What to send: the parameters of secrets().check.
class RUNTYPE_API check_secrets {
public:
    /** The fields that are required.
     *
     *  @param keys Sends `keys`.
     */
    check_secrets(std::vector<std::string> keys);

    [[nodiscard]] const std::vector<std::string>& keys() const noexcept { return keys_; }

private:
    std::vector<std::string> keys_;
};

/// What to send: the parameters of secrets().intake_manifest.
class RUNTYPE_API secret_intake_request {
public:
    /** The fields that are required.
     *
     *  @param source {type: "manual", key?, productId?}.
     */
    secret_intake_request(raw_json source);

    [[nodiscard]] const raw_json& source() const noexcept { return source_; }

private:
    raw_json source_;
};

/// What to send: the parameters of secrets().intake_submit.
class RUNTYPE_API submit_secret_intake {
public:
    /** The fields that are required.
     *
     *  @param source Same shape as for the manifest.
     *  @param items Item id/secret key plus value (item fields not visible in docs).
     */
    submit_secret_intake(raw_json source, raw_json items);

    [[nodiscard]] const raw_json& source() const noexcept { return source_; }
    [[nodiscard]] const raw_json& items() const noexcept { return items_; }

private:
    raw_json source_;
    raw_json items_;
};

/// What to send: the parameters of secrets().setup_url.
class RUNTYPE_API secret_setup_url_request {
public:
    /** The fields that are required.
     *
     *  @param keys Sends `keys`.
     */
    secret_setup_url_request(std::vector<std::string> keys);

    /// Object.
    secret_setup_url_request& context(raw_json value) &
    {
        context_ = std::move(value);
        return *this;
    }
    secret_setup_url_request&& context(raw_json value) && { return std::move(context(std::move(value))); }

    [[nodiscard]] const std::vector<std::string>& keys() const noexcept { return keys_; }
    [[nodiscard]] const raw_json& context() const noexcept { return context_; }

private:
    std::vector<std::string> keys_;
    raw_json context_;
};

/// What to change: the parameters of secrets().update. What is not set stays as it is.
class RUNTYPE_API update_secret {
public:
    update_secret();

    /// 8 to 10000 characters.
    update_secret& value(std::string value) &
    {
        value_ = std::move(value);
        return *this;
    }
    update_secret&& value(std::string value) && { return std::move(this->value(std::move(value))); }
    /// At most 500 characters.
    update_secret& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    update_secret&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// Sends null.
    update_secret& description(std::nullptr_t) &
    {
        description_ = nullptr;
        return *this;
    }
    update_secret&& description(std::nullptr_t) && { return std::move(description(nullptr)); }

    [[nodiscard]] const std::optional<std::string>& value() const noexcept { return value_; }
    [[nodiscard]] const nullable<std::string>& description() const noexcept { return description_; }

private:
    std::optional<std::string> value_;
    nullable<std::string> description_;
};

} // namespace runtype
