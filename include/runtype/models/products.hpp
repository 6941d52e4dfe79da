// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/timestamp.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: product test api key.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/create-product
 */
struct RUNTYPE_API product_test_api_key {
    product_test_api_key();

    std::string id;
    std::string name;
    std::string key; ///< secret; shown once unless canRevealLater
    std::string prefix;
    raw_json limits; ///< {dailyExecutions:integer, lifetimeExecutions:integer}
    bool can_reveal_later = false;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const product_test_api_key&, const product_test_api_key&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const product_test_api_key& value);

/** An answer: product.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/create-product
 */
struct RUNTYPE_API product {
    product();

    std::string id;
    std::string name;
    std::optional<std::string> description;
    std::optional<std::string> icon;
    raw_json canvas; ///< object
    raw_json spec;   ///< object
    timestamp created_at;
    timestamp updated_at;
    raw_json capabilities; ///< create/get
    raw_json surfaces;     ///< create/get
    std::optional<product_test_api_key> test_api_key;
    std::optional<std::string> dashboard_url;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const product&, const product&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const product& value);

/** An answer: assembled product.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/create-product
 */
struct RUNTYPE_API assembled_product {
    assembled_product();

    std::string product_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const assembled_product&, const assembled_product&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const assembled_product& value);

/** An answer: product capability.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/products/add-capability-to-product
 */
struct RUNTYPE_API product_capability {
    product_capability();

    std::string id;
    std::string product_id;
    std::optional<std::string> flow_id;
    std::optional<std::string> agent_id;
    std::string capability_name;
    std::optional<std::string> capability_description;
    bool enabled = false;
    std::int64_t display_order = 0;
    timestamp created_at;
    raw_json parameters_schema;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const product_capability&, const product_capability&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const product_capability& value);

/** An answer: product configuration.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/create-product
 */
struct RUNTYPE_API product_configuration {
    product_configuration();

    std::string dashboard_url;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const product_configuration&, const product_configuration&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const product_configuration& value);

/** An answer: surface.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/create-surface
 */
struct RUNTYPE_API surface {
    surface();

    std::string id;
    std::string product_id;
    std::string name;
    /// Chat|api|mcp|mcp_code|a2a|email|webhook|slack|schedule|sms|imessage|discord|whatsapp|telegram|messaging|hosted-page
    /// are known; open string.
    std::string type;
    std::string status;
    std::string environment; ///< development|production seen
    timestamp created_at;
    timestamp updated_at;
    raw_json items; ///< create/get
    raw_json keys;  ///< create/get
    raw_json behavior;
    raw_json inbound;
    raw_json outbound;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface&, const surface&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface& value);

/** An answer: surface item.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/products/add-item-to-surface
 */
struct RUNTYPE_API surface_item {
    surface_item();

    std::string id;
    std::string surface_id;
    std::string capability_id;
    std::optional<std::string> exposed_name;
    std::optional<std::string> exposed_description;
    std::optional<std::string> endpoint_slug;
    bool is_entry_point = false;
    bool enabled = false;
    std::int64_t display_order = 0;
    timestamp created_at;
    raw_json config;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface_item&, const surface_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface_item& value);

/** An answer: surface api key.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/products/create-surface-api-key
 */
struct RUNTYPE_API surface_api_key {
    surface_api_key();

    std::string id;
    std::string surface_id;
    std::optional<std::string> name;
    std::optional<std::string> key; ///< plaintext, only in the create response
    std::string key_prefix;
    std::optional<std::string> key_hint;
    std::optional<std::vector<std::string>> scopes;
    std::optional<std::int64_t> rate_limit_per_minute;
    std::optional<std::int64_t> rate_limit_per_day;
    std::optional<timestamp> expires_at;
    bool is_active = false;
    std::string environment;
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface_api_key&, const surface_api_key&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface_api_key& value);

/** An answer: revealed surface key.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/reveal-development-surface-key
 */
struct RUNTYPE_API revealed_surface_key {
    revealed_surface_key();

    std::string key;
    raw_json metadata;                  ///< type not seen
    std::optional<std::string> warning; ///< type not seen
    extra_fields extra;                 ///< fields that this version does not know

    friend bool operator==(const revealed_surface_key&, const revealed_surface_key&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const revealed_surface_key& value);

/** An answer: surface schedule.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/get-schedule-details
 */
struct RUNTYPE_API surface_schedule {
    surface_schedule();

    std::string id;
    std::optional<std::string> name;
    std::optional<std::string> flow_id;
    std::optional<std::string> agent_id;
    std::optional<std::string> flow_name;
    std::optional<std::string> product_surface_id;
    std::optional<std::vector<std::string>> record_ids;
    std::optional<std::string> record_type;
    raw_json record_filter;
    raw_json inputs;          ///< object or null
    std::string trigger_type; ///< "recurring" / one-time / "cron" seen; open string
    std::optional<timestamp> run_at;
    std::optional<std::string> cron;
    std::optional<std::string> timezone;
    bool enabled = false;
    std::optional<timestamp> next_run_at;
    std::optional<timestamp> last_run_at;
    raw_json execution_options; ///< object or null
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface_schedule&, const surface_schedule&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface_schedule& value);

/** An answer: ensure fpo result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/ensure-full-product-config-as-code-converge-of-the-whole-fpo
 */
struct RUNTYPE_API ensure_fpo_result {
    ensure_fpo_result();

    std::string content_hash;
    raw_json entities; ///< per-entity report; each has a result, "failed" included
    bool has_failures = false;
    std::string result; ///< one of unchanged, converged, plan
    std::string product_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const ensure_fpo_result&, const ensure_fpo_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const ensure_fpo_result& value);

/** An answer: pulled fpo.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/pull-full-product-reconstruct-the-whole-fpo-from-the-live-graph
 */
struct RUNTYPE_API pulled_fpo {
    pulled_fpo();

    std::string content_hash;
    raw_json fpo; ///< object
    std::string product_id;
    std::vector<std::string> warnings;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const pulled_fpo&, const pulled_fpo&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const pulled_fpo& value);

/// What to list: the parameters of products().list.
class RUNTYPE_API list_products {
public:
    list_products();

    /// Items per page (inferred). At least 1.
    list_products& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_products&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_products& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_products&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
};

/// What to create: the parameters of products().create.
class RUNTYPE_API create_product {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    create_product(std::string name);

    /// Sends `description`.
    create_product& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    create_product&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// At most 50 characters.
    create_product& icon(std::string value) &
    {
        icon_ = std::move(value);
        return *this;
    }
    create_product&& icon(std::string value) && { return std::move(icon(std::move(value))); }
    /// Object.
    create_product& canvas(raw_json value) &
    {
        canvas_ = std::move(value);
        return *this;
    }
    create_product&& canvas(raw_json value) && { return std::move(canvas(std::move(value))); }
    /// Object.
    create_product& spec(raw_json value) &
    {
        spec_ = std::move(value);
        return *this;
    }
    create_product&& spec(raw_json value) && { return std::move(spec(std::move(value))); }
    /// In the sample only.
    create_product& slug(std::string value) &
    {
        slug_ = std::move(value);
        return *this;
    }
    create_product&& slug(std::string value) && { return std::move(slug(std::move(value))); }
    /// In the sample only.
    create_product& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    create_product&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const std::optional<std::string>& icon() const noexcept { return icon_; }
    [[nodiscard]] const raw_json& canvas() const noexcept { return canvas_; }
    [[nodiscard]] const raw_json& spec() const noexcept { return spec_; }
    [[nodiscard]] const std::optional<std::string>& slug() const noexcept { return slug_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::string name_;
    std::optional<std::string> description_;
    std::optional<std::string> icon_;
    raw_json canvas_;
    raw_json spec_;
    std::optional<std::string> slug_;
    std::optional<std::string> status_;
};

/// What to send: the parameters of products().assemble.
class RUNTYPE_API product_assemble_request {
public:
    /** The fields that are required.
     *
     *  @param fpo Name inferred; the full product object (version, product, capabilities, tools, surfaces, _meta).
     */
    product_assemble_request(raw_json fpo);

    [[nodiscard]] const raw_json& fpo() const noexcept { return fpo_; }

private:
    raw_json fpo_;
};

/// What to change: the parameters of products().update. What is not set stays as it is.
class RUNTYPE_API update_product {
public:
    update_product();

    /// Not empty.
    update_product& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_product&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `description`.
    update_product& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    update_product&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// At most 50 characters.
    update_product& icon(std::string value) &
    {
        icon_ = std::move(value);
        return *this;
    }
    update_product&& icon(std::string value) && { return std::move(icon(std::move(value))); }
    /// Deep-merged.
    update_product& canvas(raw_json value) &
    {
        canvas_ = std::move(value);
        return *this;
    }
    update_product&& canvas(raw_json value) && { return std::move(canvas(std::move(value))); }
    /// Deep-merged.
    update_product& spec(raw_json value) &
    {
        spec_ = std::move(value);
        return *this;
    }
    update_product&& spec(raw_json value) && { return std::move(spec(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const std::optional<std::string>& icon() const noexcept { return icon_; }
    [[nodiscard]] const raw_json& canvas() const noexcept { return canvas_; }
    [[nodiscard]] const raw_json& spec() const noexcept { return spec_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> description_;
    std::optional<std::string> icon_;
    raw_json canvas_;
    raw_json spec_;
};

/// What to say: the parameters of products().remove.
class RUNTYPE_API delete_product {
public:
    delete_product();

    /// Some way to drop related resources probably exists; not seen.
    delete_product& cleanup(std::string value) &
    {
        cleanup_ = std::move(value);
        return *this;
    }
    delete_product&& cleanup(std::string value) && { return std::move(cleanup(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& cleanup() const noexcept { return cleanup_; }

private:
    std::optional<std::string> cleanup_;
};

/// What to send: the parameters of products().add_capability.
class RUNTYPE_API add_product_capability {
public:
    /** The fields that are required.
     *
     *  @param capability_name 1 to 100 characters.
     */
    add_product_capability(std::string capability_name);

    /// One of flowId/agentId is needed.
    add_product_capability& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    add_product_capability&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Sends `agentId`.
    add_product_capability& agent_id(std::string value) &
    {
        agent_id_ = std::move(value);
        return *this;
    }
    add_product_capability&& agent_id(std::string value) && { return std::move(agent_id(std::move(value))); }
    /// Sends `capabilityDescription`.
    add_product_capability& capability_description(std::string value) &
    {
        capability_description_ = std::move(value);
        return *this;
    }
    add_product_capability&& capability_description(std::string value) &&
    {
        return std::move(capability_description(std::move(value)));
    }
    /// JSON: any value.
    add_product_capability& parameters_schema(raw_json value) &
    {
        parameters_schema_ = std::move(value);
        return *this;
    }
    add_product_capability&& parameters_schema(raw_json value) &&
    {
        return std::move(parameters_schema(std::move(value)));
    }
    /// Sends `enabled`.
    add_product_capability& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    add_product_capability&& enabled(bool value) && { return std::move(enabled(value)); }

    [[nodiscard]] const std::string& capability_name() const noexcept { return capability_name_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& agent_id() const noexcept { return agent_id_; }
    [[nodiscard]] const std::optional<std::string>& capability_description() const noexcept
    {
        return capability_description_;
    }
    [[nodiscard]] const raw_json& parameters_schema() const noexcept { return parameters_schema_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }

private:
    std::string capability_name_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> agent_id_;
    std::optional<std::string> capability_description_;
    raw_json parameters_schema_;
    std::optional<bool> enabled_;
};

/// What to change: the parameters of products().update_capability. What is not set stays as it is.
class RUNTYPE_API update_product_capability {
public:
    update_product_capability();

    /// 1 to 100 characters.
    update_product_capability& capability_name(std::string value) &
    {
        capability_name_ = std::move(value);
        return *this;
    }
    update_product_capability&& capability_name(std::string value) &&
    {
        return std::move(capability_name(std::move(value)));
    }
    /// Sends `capabilityDescription`.
    update_product_capability& capability_description(std::string value) &
    {
        capability_description_ = std::move(value);
        return *this;
    }
    update_product_capability&& capability_description(std::string value) &&
    {
        return std::move(capability_description(std::move(value)));
    }
    /// JSON: any value.
    update_product_capability& parameters_schema(raw_json value) &
    {
        parameters_schema_ = std::move(value);
        return *this;
    }
    update_product_capability&& parameters_schema(raw_json value) &&
    {
        return std::move(parameters_schema(std::move(value)));
    }
    /// Sends `enabled`.
    update_product_capability& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    update_product_capability&& enabled(bool value) && { return std::move(enabled(value)); }
    /// Sends `refreshSchema`.
    update_product_capability& refresh_schema(bool value) &
    {
        refresh_schema_ = value;
        return *this;
    }
    update_product_capability&& refresh_schema(bool value) && { return std::move(refresh_schema(value)); }

    [[nodiscard]] const std::optional<std::string>& capability_name() const noexcept { return capability_name_; }
    [[nodiscard]] const std::optional<std::string>& capability_description() const noexcept
    {
        return capability_description_;
    }
    [[nodiscard]] const raw_json& parameters_schema() const noexcept { return parameters_schema_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }
    [[nodiscard]] const std::optional<bool>& refresh_schema() const noexcept { return refresh_schema_; }

private:
    std::optional<std::string> capability_name_;
    std::optional<std::string> capability_description_;
    raw_json parameters_schema_;
    std::optional<bool> enabled_;
    std::optional<bool> refresh_schema_;
};

/// What to create: the parameters of products().create_surface.
class RUNTYPE_API create_product_surface {
public:
    /** The fields that are required.
     *
     *  @param name 1 to 255 characters.
     *  @param type Open: chat, api, mcp.
     */
    create_product_surface(std::string name, std::string type);

    /// For type api e.g. {type, rateLimit:{perMinute,perDay}}.
    create_product_surface& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    create_product_surface&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Shallow-merged on update.
    create_product_surface& behavior(raw_json value) &
    {
        behavior_ = std::move(value);
        return *this;
    }
    create_product_surface&& behavior(raw_json value) && { return std::move(behavior(std::move(value))); }
    /// Object.
    create_product_surface& inbound(raw_json value) &
    {
        inbound_ = std::move(value);
        return *this;
    }
    create_product_surface&& inbound(raw_json value) && { return std::move(inbound(std::move(value))); }
    /// Object.
    create_product_surface& outbound(raw_json value) &
    {
        outbound_ = std::move(value);
        return *this;
    }
    create_product_surface&& outbound(raw_json value) && { return std::move(outbound(std::move(value))); }
    /// Open: active.
    create_product_surface& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    create_product_surface&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Default development on create; open: development, production.
    create_product_surface& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    create_product_surface&& environment(std::string value) && { return std::move(environment(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const raw_json& behavior() const noexcept { return behavior_; }
    [[nodiscard]] const raw_json& inbound() const noexcept { return inbound_; }
    [[nodiscard]] const raw_json& outbound() const noexcept { return outbound_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }

private:
    std::string name_;
    std::string type_;
    raw_json config_;
    raw_json behavior_;
    raw_json inbound_;
    raw_json outbound_;
    std::optional<std::string> status_;
    std::optional<std::string> environment_;
};

/// What to change: the parameters of products().update_surface. What is not set stays as it is.
class RUNTYPE_API update_product_surface {
public:
    update_product_surface();

    /// 1 to 255 characters.
    update_product_surface& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_product_surface&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// For type api e.g. {type, rateLimit:{perMinute,perDay}}.
    update_product_surface& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    update_product_surface&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Shallow-merged on update.
    update_product_surface& behavior(raw_json value) &
    {
        behavior_ = std::move(value);
        return *this;
    }
    update_product_surface&& behavior(raw_json value) && { return std::move(behavior(std::move(value))); }
    /// Object.
    update_product_surface& inbound(raw_json value) &
    {
        inbound_ = std::move(value);
        return *this;
    }
    update_product_surface&& inbound(raw_json value) && { return std::move(inbound(std::move(value))); }
    /// Object.
    update_product_surface& outbound(raw_json value) &
    {
        outbound_ = std::move(value);
        return *this;
    }
    update_product_surface&& outbound(raw_json value) && { return std::move(outbound(std::move(value))); }
    /// Open: active.
    update_product_surface& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    update_product_surface&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Default development on create; open: development, production.
    update_product_surface& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    update_product_surface&& environment(std::string value) && { return std::move(environment(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const raw_json& behavior() const noexcept { return behavior_; }
    [[nodiscard]] const raw_json& inbound() const noexcept { return inbound_; }
    [[nodiscard]] const raw_json& outbound() const noexcept { return outbound_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }

private:
    std::optional<std::string> name_;
    raw_json config_;
    raw_json behavior_;
    raw_json inbound_;
    raw_json outbound_;
    std::optional<std::string> status_;
    std::optional<std::string> environment_;
};

/// What to send: the parameters of products().add_surface_item.
class RUNTYPE_API add_product_surface_item {
public:
    /** The fields that are required.
     *
     *  @param capability_id Sends `capabilityId`.
     */
    add_product_surface_item(std::string capability_id);

    /// At most 100 characters.
    add_product_surface_item& exposed_name(std::string value) &
    {
        exposed_name_ = std::move(value);
        return *this;
    }
    add_product_surface_item&& exposed_name(std::string value) && { return std::move(exposed_name(std::move(value))); }
    /// Sends `exposedDescription`.
    add_product_surface_item& exposed_description(std::string value) &
    {
        exposed_description_ = std::move(value);
        return *this;
    }
    add_product_surface_item&& exposed_description(std::string value) &&
    {
        return std::move(exposed_description(std::move(value)));
    }
    /// ^[a-z0-9-]+$. At most 100 characters.
    add_product_surface_item& endpoint_slug(std::string value) &
    {
        endpoint_slug_ = std::move(value);
        return *this;
    }
    add_product_surface_item&& endpoint_slug(std::string value) &&
    {
        return std::move(endpoint_slug(std::move(value)));
    }
    /// Sends `isEntryPoint`.
    add_product_surface_item& is_entry_point(bool value) &
    {
        is_entry_point_ = value;
        return *this;
    }
    add_product_surface_item&& is_entry_point(bool value) && { return std::move(is_entry_point(value)); }
    /// Sends `enabled`.
    add_product_surface_item& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    add_product_surface_item&& enabled(bool value) && { return std::move(enabled(value)); }
    /// Object.
    add_product_surface_item& presentation(raw_json value) &
    {
        presentation_ = std::move(value);
        return *this;
    }
    add_product_surface_item&& presentation(raw_json value) && { return std::move(presentation(std::move(value))); }

    [[nodiscard]] const std::string& capability_id() const noexcept { return capability_id_; }
    [[nodiscard]] const std::optional<std::string>& exposed_name() const noexcept { return exposed_name_; }
    [[nodiscard]] const std::optional<std::string>& exposed_description() const noexcept
    {
        return exposed_description_;
    }
    [[nodiscard]] const std::optional<std::string>& endpoint_slug() const noexcept { return endpoint_slug_; }
    [[nodiscard]] const std::optional<bool>& is_entry_point() const noexcept { return is_entry_point_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }
    [[nodiscard]] const raw_json& presentation() const noexcept { return presentation_; }

private:
    std::string capability_id_;
    std::optional<std::string> exposed_name_;
    std::optional<std::string> exposed_description_;
    std::optional<std::string> endpoint_slug_;
    std::optional<bool> is_entry_point_;
    std::optional<bool> enabled_;
    raw_json presentation_;
};

/// What to change: the parameters of products().update_surface_item. What is not set stays as it is.
class RUNTYPE_API update_product_surface_item {
public:
    update_product_surface_item();

    /// At most 100 characters.
    update_product_surface_item& exposed_name(std::string value) &
    {
        exposed_name_ = std::move(value);
        return *this;
    }
    update_product_surface_item&& exposed_name(std::string value) &&
    {
        return std::move(exposed_name(std::move(value)));
    }
    /// Sends null.
    update_product_surface_item& exposed_name(std::nullptr_t) &
    {
        exposed_name_ = nullptr;
        return *this;
    }
    update_product_surface_item&& exposed_name(std::nullptr_t) && { return std::move(exposed_name(nullptr)); }
    /// Sends `exposedDescription`.
    update_product_surface_item& exposed_description(std::string value) &
    {
        exposed_description_ = std::move(value);
        return *this;
    }
    update_product_surface_item&& exposed_description(std::string value) &&
    {
        return std::move(exposed_description(std::move(value)));
    }
    /// Sends null.
    update_product_surface_item& exposed_description(std::nullptr_t) &
    {
        exposed_description_ = nullptr;
        return *this;
    }
    update_product_surface_item&& exposed_description(std::nullptr_t) &&
    {
        return std::move(exposed_description(nullptr));
    }
    /// ^[a-z0-9-]+$. At most 100 characters.
    update_product_surface_item& endpoint_slug(std::string value) &
    {
        endpoint_slug_ = std::move(value);
        return *this;
    }
    update_product_surface_item&& endpoint_slug(std::string value) &&
    {
        return std::move(endpoint_slug(std::move(value)));
    }
    /// Sends null.
    update_product_surface_item& endpoint_slug(std::nullptr_t) &
    {
        endpoint_slug_ = nullptr;
        return *this;
    }
    update_product_surface_item&& endpoint_slug(std::nullptr_t) && { return std::move(endpoint_slug(nullptr)); }
    /// Sends `isEntryPoint`.
    update_product_surface_item& is_entry_point(bool value) &
    {
        is_entry_point_ = value;
        return *this;
    }
    update_product_surface_item&& is_entry_point(bool value) && { return std::move(is_entry_point(value)); }
    /// Sends `enabled`.
    update_product_surface_item& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    update_product_surface_item&& enabled(bool value) && { return std::move(enabled(value)); }
    /// Deep-merged.
    update_product_surface_item& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    update_product_surface_item&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Inferred.
    update_product_surface_item& presentation(raw_json value) &
    {
        presentation_ = std::move(value);
        return *this;
    }
    update_product_surface_item&& presentation(raw_json value) && { return std::move(presentation(std::move(value))); }

    [[nodiscard]] const nullable<std::string>& exposed_name() const noexcept { return exposed_name_; }
    [[nodiscard]] const nullable<std::string>& exposed_description() const noexcept { return exposed_description_; }
    [[nodiscard]] const nullable<std::string>& endpoint_slug() const noexcept { return endpoint_slug_; }
    [[nodiscard]] const std::optional<bool>& is_entry_point() const noexcept { return is_entry_point_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const raw_json& presentation() const noexcept { return presentation_; }

private:
    nullable<std::string> exposed_name_;
    nullable<std::string> exposed_description_;
    nullable<std::string> endpoint_slug_;
    std::optional<bool> is_entry_point_;
    std::optional<bool> enabled_;
    raw_json config_;
    raw_json presentation_;
};

/// What to create: the parameters of products().create_surface_key.
class RUNTYPE_API create_product_surface_key {
public:
    create_product_surface_key();

    /// At most 255 characters.
    create_product_surface_key& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    create_product_surface_key&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `scopes`.
    create_product_surface_key& scopes(std::vector<std::string> value) &
    {
        scopes_ = std::move(value);
        return *this;
    }
    create_product_surface_key&& scopes(std::vector<std::string> value) &&
    {
        return std::move(scopes(std::move(value)));
    }
    /// At least 1.
    create_product_surface_key& rate_limit_per_minute(std::int64_t value) &
    {
        rate_limit_per_minute_ = value;
        return *this;
    }
    create_product_surface_key&& rate_limit_per_minute(std::int64_t value) &&
    {
        return std::move(rate_limit_per_minute(value));
    }
    /// At least 1.
    create_product_surface_key& rate_limit_per_day(std::int64_t value) &
    {
        rate_limit_per_day_ = value;
        return *this;
    }
    create_product_surface_key&& rate_limit_per_day(std::int64_t value) &&
    {
        return std::move(rate_limit_per_day(value));
    }
    /// A date and time.
    create_product_surface_key& expires_at(timestamp value) &
    {
        expires_at_ = std::move(value);
        return *this;
    }
    create_product_surface_key&& expires_at(timestamp value) && { return std::move(expires_at(std::move(value))); }
    /// Has a default, value not seen; open: test, production.
    create_product_surface_key& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    create_product_surface_key&& environment(std::string value) && { return std::move(environment(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& scopes() const noexcept { return scopes_; }
    [[nodiscard]] const std::optional<std::int64_t>& rate_limit_per_minute() const noexcept
    {
        return rate_limit_per_minute_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& rate_limit_per_day() const noexcept { return rate_limit_per_day_; }
    [[nodiscard]] const std::optional<timestamp>& expires_at() const noexcept { return expires_at_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }

private:
    std::optional<std::string> name_;
    std::optional<std::vector<std::string>> scopes_;
    std::optional<std::int64_t> rate_limit_per_minute_;
    std::optional<std::int64_t> rate_limit_per_day_;
    std::optional<timestamp> expires_at_;
    std::optional<std::string> environment_;
};

/// What to create: the parameters of products().create_surface_schedule.
class RUNTYPE_API create_product_surface_schedule {
public:
    create_product_surface_schedule();

    /// Inferred.
    create_product_surface_schedule& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `flowId`.
    create_product_surface_schedule& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Inferred.
    create_product_surface_schedule& agent_id(std::string value) &
    {
        agent_id_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& agent_id(std::string value) && { return std::move(agent_id(std::move(value))); }
    /// Inferred.
    create_product_surface_schedule& record_ids(std::vector<std::string> value) &
    {
        record_ids_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& record_ids(std::vector<std::string> value) &&
    {
        return std::move(record_ids(std::move(value)));
    }
    /// Inferred.
    create_product_surface_schedule& record_type(std::string value) &
    {
        record_type_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& record_type(std::string value) &&
    {
        return std::move(record_type(std::move(value)));
    }
    /// Inferred.
    create_product_surface_schedule& record_filter(raw_json value) &
    {
        record_filter_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& record_filter(raw_json value) &&
    {
        return std::move(record_filter(std::move(value)));
    }
    /// Inferred.
    create_product_surface_schedule& trigger_type(std::string value) &
    {
        trigger_type_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& trigger_type(std::string value) &&
    {
        return std::move(trigger_type(std::move(value)));
    }
    /// Inferred.
    create_product_surface_schedule& run_at(timestamp value) &
    {
        run_at_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& run_at(timestamp value) && { return std::move(run_at(std::move(value))); }
    /// Inferred.
    create_product_surface_schedule& cron(std::string value) &
    {
        cron_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& cron(std::string value) && { return std::move(cron(std::move(value))); }
    /// Inferred.
    create_product_surface_schedule& timezone(std::string value) &
    {
        timezone_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& timezone(std::string value) && { return std::move(timezone(std::move(value))); }
    /// Inferred.
    create_product_surface_schedule& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    create_product_surface_schedule&& enabled(bool value) && { return std::move(enabled(value)); }
    /// Inferred.
    create_product_surface_schedule& inputs(raw_json value) &
    {
        inputs_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& inputs(raw_json value) && { return std::move(inputs(std::move(value))); }
    /// Inferred.
    create_product_surface_schedule& execution_options(raw_json value) &
    {
        execution_options_ = std::move(value);
        return *this;
    }
    create_product_surface_schedule&& execution_options(raw_json value) &&
    {
        return std::move(execution_options(std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& agent_id() const noexcept { return agent_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& record_ids() const noexcept { return record_ids_; }
    [[nodiscard]] const std::optional<std::string>& record_type() const noexcept { return record_type_; }
    [[nodiscard]] const raw_json& record_filter() const noexcept { return record_filter_; }
    [[nodiscard]] const std::optional<std::string>& trigger_type() const noexcept { return trigger_type_; }
    [[nodiscard]] const std::optional<timestamp>& run_at() const noexcept { return run_at_; }
    [[nodiscard]] const std::optional<std::string>& cron() const noexcept { return cron_; }
    [[nodiscard]] const std::optional<std::string>& timezone() const noexcept { return timezone_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }
    [[nodiscard]] const raw_json& inputs() const noexcept { return inputs_; }
    [[nodiscard]] const raw_json& execution_options() const noexcept { return execution_options_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> agent_id_;
    std::optional<std::vector<std::string>> record_ids_;
    std::optional<std::string> record_type_;
    raw_json record_filter_;
    std::optional<std::string> trigger_type_;
    std::optional<timestamp> run_at_;
    std::optional<std::string> cron_;
    std::optional<std::string> timezone_;
    std::optional<bool> enabled_;
    raw_json inputs_;
    raw_json execution_options_;
};

/// What to change: the parameters of products().update_surface_schedule. What is not set stays as it is.
class RUNTYPE_API update_product_surface_schedule {
public:
    update_product_surface_schedule();

    /// Inferred.
    update_product_surface_schedule& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `flowId`.
    update_product_surface_schedule& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Inferred.
    update_product_surface_schedule& agent_id(std::string value) &
    {
        agent_id_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& agent_id(std::string value) && { return std::move(agent_id(std::move(value))); }
    /// Inferred.
    update_product_surface_schedule& record_ids(std::vector<std::string> value) &
    {
        record_ids_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& record_ids(std::vector<std::string> value) &&
    {
        return std::move(record_ids(std::move(value)));
    }
    /// Inferred.
    update_product_surface_schedule& record_type(std::string value) &
    {
        record_type_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& record_type(std::string value) &&
    {
        return std::move(record_type(std::move(value)));
    }
    /// Inferred.
    update_product_surface_schedule& record_filter(raw_json value) &
    {
        record_filter_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& record_filter(raw_json value) &&
    {
        return std::move(record_filter(std::move(value)));
    }
    /// Inferred.
    update_product_surface_schedule& trigger_type(std::string value) &
    {
        trigger_type_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& trigger_type(std::string value) &&
    {
        return std::move(trigger_type(std::move(value)));
    }
    /// Inferred.
    update_product_surface_schedule& run_at(timestamp value) &
    {
        run_at_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& run_at(timestamp value) && { return std::move(run_at(std::move(value))); }
    /// Inferred.
    update_product_surface_schedule& cron(std::string value) &
    {
        cron_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& cron(std::string value) && { return std::move(cron(std::move(value))); }
    /// Inferred.
    update_product_surface_schedule& timezone(std::string value) &
    {
        timezone_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& timezone(std::string value) && { return std::move(timezone(std::move(value))); }
    /// Inferred.
    update_product_surface_schedule& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    update_product_surface_schedule&& enabled(bool value) && { return std::move(enabled(value)); }
    /// Inferred.
    update_product_surface_schedule& inputs(raw_json value) &
    {
        inputs_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& inputs(raw_json value) && { return std::move(inputs(std::move(value))); }
    /// Inferred.
    update_product_surface_schedule& execution_options(raw_json value) &
    {
        execution_options_ = std::move(value);
        return *this;
    }
    update_product_surface_schedule&& execution_options(raw_json value) &&
    {
        return std::move(execution_options(std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& agent_id() const noexcept { return agent_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& record_ids() const noexcept { return record_ids_; }
    [[nodiscard]] const std::optional<std::string>& record_type() const noexcept { return record_type_; }
    [[nodiscard]] const raw_json& record_filter() const noexcept { return record_filter_; }
    [[nodiscard]] const std::optional<std::string>& trigger_type() const noexcept { return trigger_type_; }
    [[nodiscard]] const std::optional<timestamp>& run_at() const noexcept { return run_at_; }
    [[nodiscard]] const std::optional<std::string>& cron() const noexcept { return cron_; }
    [[nodiscard]] const std::optional<std::string>& timezone() const noexcept { return timezone_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }
    [[nodiscard]] const raw_json& inputs() const noexcept { return inputs_; }
    [[nodiscard]] const raw_json& execution_options() const noexcept { return execution_options_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> agent_id_;
    std::optional<std::vector<std::string>> record_ids_;
    std::optional<std::string> record_type_;
    raw_json record_filter_;
    std::optional<std::string> trigger_type_;
    std::optional<timestamp> run_at_;
    std::optional<std::string> cron_;
    std::optional<std::string> timezone_;
    std::optional<bool> enabled_;
    raw_json inputs_;
    raw_json execution_options_;
};

/// What to send: the parameters of products().ensure.
class RUNTYPE_API ensure_product {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    ensure_product(std::string name);

    /// ^[0-9a-f]{64}$ (lower-case sha-256 hex).
    ensure_product& content_hash(std::string value) &
    {
        content_hash_ = std::move(value);
        return *this;
    }
    ensure_product&& content_hash(std::string value) && { return std::move(content_hash(std::move(value))); }
    /// Omit for a hash-only probe.
    ensure_product& definition(raw_json value) &
    {
        definition_ = std::move(value);
        return *this;
    }
    ensure_product&& definition(raw_json value) && { return std::move(definition(std::move(value))); }
    /// Sends `dryRun`.
    ensure_product& dry_run(bool value) &
    {
        dry_run_ = value;
        return *this;
    }
    ensure_product&& dry_run(bool value) && { return std::move(dry_run(value)); }
    /// ^[0-9a-f]{64}$.
    ensure_product& expected_remote_hash(std::string value) &
    {
        expected_remote_hash_ = std::move(value);
        return *this;
    }
    ensure_product&& expected_remote_hash(std::string value) &&
    {
        return std::move(expected_remote_hash(std::move(value)));
    }
    /// "overwrite" documented; the other value is not shown; open: overwrite.
    ensure_product& on_conflict(std::string value) &
    {
        on_conflict_ = std::move(value);
        return *this;
    }
    ensure_product&& on_conflict(std::string value) && { return std::move(on_conflict(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& content_hash() const noexcept { return content_hash_; }
    [[nodiscard]] const raw_json& definition() const noexcept { return definition_; }
    [[nodiscard]] const std::optional<bool>& dry_run() const noexcept { return dry_run_; }
    [[nodiscard]] const std::optional<std::string>& expected_remote_hash() const noexcept
    {
        return expected_remote_hash_;
    }
    [[nodiscard]] const std::optional<std::string>& on_conflict() const noexcept { return on_conflict_; }

private:
    std::string name_;
    std::optional<std::string> content_hash_;
    raw_json definition_;
    std::optional<bool> dry_run_;
    std::optional<std::string> expected_remote_hash_;
    std::optional<std::string> on_conflict_;
};

/// What to send: the parameters of products().ensure_fpo.
class RUNTYPE_API ensure_product_fpo {
public:
    /** The fields that are required.
     *
     *  @param fpo Object.
     */
    ensure_product_fpo(raw_json fpo);

    /// Sends `dryRun`.
    ensure_product_fpo& dry_run(bool value) &
    {
        dry_run_ = value;
        return *this;
    }
    ensure_product_fpo&& dry_run(bool value) && { return std::move(dry_run(value)); }
    /// Open: overwrite.
    ensure_product_fpo& on_conflict(std::string value) &
    {
        on_conflict_ = std::move(value);
        return *this;
    }
    ensure_product_fpo&& on_conflict(std::string value) && { return std::move(on_conflict(std::move(value))); }

    [[nodiscard]] const raw_json& fpo() const noexcept { return fpo_; }
    [[nodiscard]] const std::optional<bool>& dry_run() const noexcept { return dry_run_; }
    [[nodiscard]] const std::optional<std::string>& on_conflict() const noexcept { return on_conflict_; }

private:
    raw_json fpo_;
    std::optional<bool> dry_run_;
    std::optional<std::string> on_conflict_;
};

/// What to ask for: the parameters of products().pull.
class RUNTYPE_API pull_product {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    pull_product(std::string name);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
};

/// What to ask for: the parameters of products().pull_fpo.
class RUNTYPE_API pull_product_fpo {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    pull_product_fpo(std::string name);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
};

/// What to send: the parameters of products().ensure_surface.
class RUNTYPE_API ensure_product_surface {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    ensure_product_surface(std::string name);

    /// ^[0-9a-f]{64}$ (lower-case sha-256 hex).
    ensure_product_surface& content_hash(std::string value) &
    {
        content_hash_ = std::move(value);
        return *this;
    }
    ensure_product_surface&& content_hash(std::string value) && { return std::move(content_hash(std::move(value))); }
    /// Omit for a hash-only probe.
    ensure_product_surface& definition(raw_json value) &
    {
        definition_ = std::move(value);
        return *this;
    }
    ensure_product_surface&& definition(raw_json value) && { return std::move(definition(std::move(value))); }
    /// Sends `dryRun`.
    ensure_product_surface& dry_run(bool value) &
    {
        dry_run_ = value;
        return *this;
    }
    ensure_product_surface&& dry_run(bool value) && { return std::move(dry_run(value)); }
    /// ^[0-9a-f]{64}$.
    ensure_product_surface& expected_remote_hash(std::string value) &
    {
        expected_remote_hash_ = std::move(value);
        return *this;
    }
    ensure_product_surface&& expected_remote_hash(std::string value) &&
    {
        return std::move(expected_remote_hash(std::move(value)));
    }
    /// "overwrite" documented; the other value is not shown; open: overwrite.
    ensure_product_surface& on_conflict(std::string value) &
    {
        on_conflict_ = std::move(value);
        return *this;
    }
    ensure_product_surface&& on_conflict(std::string value) && { return std::move(on_conflict(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& content_hash() const noexcept { return content_hash_; }
    [[nodiscard]] const raw_json& definition() const noexcept { return definition_; }
    [[nodiscard]] const std::optional<bool>& dry_run() const noexcept { return dry_run_; }
    [[nodiscard]] const std::optional<std::string>& expected_remote_hash() const noexcept
    {
        return expected_remote_hash_;
    }
    [[nodiscard]] const std::optional<std::string>& on_conflict() const noexcept { return on_conflict_; }

private:
    std::string name_;
    std::optional<std::string> content_hash_;
    raw_json definition_;
    std::optional<bool> dry_run_;
    std::optional<std::string> expected_remote_hash_;
    std::optional<std::string> on_conflict_;
};

/// What to ask for: the parameters of products().pull_surface.
class RUNTYPE_API pull_product_surface {
public:
    /** The fields that are required.
     *
     *  @param name Sends `name`.
     */
    pull_product_surface(std::string name);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
};

} // namespace runtype
