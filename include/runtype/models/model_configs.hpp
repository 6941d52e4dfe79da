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

/** An answer: model config.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/model-configs/list-model-configurations
 */
struct RUNTYPE_API model_config {
    model_config();

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string provider;
    std::string model_id;
    std::optional<std::string> provider_key_id;
    bool is_enabled = false;
    bool is_default = false;
    raw_json settings;                               ///< temperature, maxTokens, topP, ...
    std::optional<std::string> config_scope;         ///< optional; user seen
    std::optional<std::string> display_name;         ///< optional
    std::optional<std::string> creator;              ///< optional
    std::optional<std::string> creator_display_name; ///< optional
    std::optional<double> cost_per1k_tokens;         ///< optional
    std::optional<double> input_cost_per1k_tokens;   ///< optional
    std::optional<double> output_cost_per1k_tokens;  ///< optional
    std::optional<bool> supports_custom_key;         ///< optional
    std::optional<std::string> key_status;   ///< optional; custom/user value likely; open: platform, needs_setup
    std::optional<double> max_output_tokens; ///< optional
    std::optional<bool> supports_streaming;  ///< optional
    std::optional<std::vector<std::string>> supported_response_formats; ///< optional
    std::optional<bool> supports_search;                                ///< optional
    /// Optional: {supported, provider?, supportsReasoningSummary?, googleThinkingMode?: budget|...}.
    raw_json reasoning_capability;
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const model_config&, const model_config&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const model_config& value);

/// What to create: the parameters of model_configs().create.
class RUNTYPE_API create_model_config {
public:
    /** The fields that are required.
     *
     *  @param provider Sends `provider`.
     *  @param model_id Sends `modelId`.
     */
    create_model_config(std::string provider, std::string model_id);

    /// Inferred.
    create_model_config& provider_key_id(std::string value) &
    {
        provider_key_id_ = std::move(value);
        return *this;
    }
    create_model_config&& provider_key_id(std::string value) && { return std::move(provider_key_id(std::move(value))); }
    /// Inferred.
    create_model_config& is_enabled(bool value) &
    {
        is_enabled_ = value;
        return *this;
    }
    create_model_config&& is_enabled(bool value) && { return std::move(is_enabled(value)); }
    /// Inferred.
    create_model_config& settings(raw_json value) &
    {
        settings_ = std::move(value);
        return *this;
    }
    create_model_config&& settings(raw_json value) && { return std::move(settings(std::move(value))); }

    [[nodiscard]] const std::string& provider() const noexcept { return provider_; }
    [[nodiscard]] const std::string& model_id() const noexcept { return model_id_; }
    [[nodiscard]] const std::optional<std::string>& provider_key_id() const noexcept { return provider_key_id_; }
    [[nodiscard]] const std::optional<bool>& is_enabled() const noexcept { return is_enabled_; }
    [[nodiscard]] const raw_json& settings() const noexcept { return settings_; }

private:
    std::string provider_;
    std::string model_id_;
    std::optional<std::string> provider_key_id_;
    std::optional<bool> is_enabled_;
    raw_json settings_;
};

/// What to change: the parameters of model_configs().update. What is not set stays as it is.
class RUNTYPE_API update_model_config {
public:
    update_model_config();

    /// Sends `isEnabled`.
    update_model_config& is_enabled(bool value) &
    {
        is_enabled_ = value;
        return *this;
    }
    update_model_config&& is_enabled(bool value) && { return std::move(is_enabled(value)); }
    /// Object.
    update_model_config& settings(raw_json value) &
    {
        settings_ = std::move(value);
        return *this;
    }
    update_model_config&& settings(raw_json value) && { return std::move(settings(std::move(value))); }
    /// Inferred.
    update_model_config& provider_key_id(std::string value) &
    {
        provider_key_id_ = std::move(value);
        return *this;
    }
    update_model_config&& provider_key_id(std::string value) && { return std::move(provider_key_id(std::move(value))); }
    /// Sends null.
    update_model_config& provider_key_id(std::nullptr_t) &
    {
        provider_key_id_ = nullptr;
        return *this;
    }
    update_model_config&& provider_key_id(std::nullptr_t) && { return std::move(provider_key_id(nullptr)); }

    [[nodiscard]] const std::optional<bool>& is_enabled() const noexcept { return is_enabled_; }
    [[nodiscard]] const raw_json& settings() const noexcept { return settings_; }
    [[nodiscard]] const nullable<std::string>& provider_key_id() const noexcept { return provider_key_id_; }

private:
    std::optional<bool> is_enabled_;
    raw_json settings_;
    nullable<std::string> provider_key_id_;
};

/// What to change: the parameters of model_configs().toggle. What is not set stays as it is.
class RUNTYPE_API toggle_model_config {
public:
    /** The fields that are required.
     *
     *  @param is_enabled Inferred.
     */
    toggle_model_config(bool is_enabled);

    [[nodiscard]] bool is_enabled() const noexcept { return is_enabled_; }

private:
    bool is_enabled_;
};

} // namespace runtype
