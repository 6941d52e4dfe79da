// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/model_configs.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, model_config& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "userId")
            read_field(in, out.user_id);
        else if (key == "organizationId")
            read_field(in, out.organization_id);
        else if (key == "provider")
            read_field(in, out.provider);
        else if (key == "modelId")
            read_field(in, out.model_id);
        else if (key == "providerKeyId")
            read_field(in, out.provider_key_id);
        else if (key == "isEnabled")
            read_field(in, out.is_enabled);
        else if (key == "isDefault")
            read_field(in, out.is_default);
        else if (key == "settings")
            read_field(in, out.settings);
        else if (key == "configScope")
            read_field(in, out.config_scope);
        else if (key == "displayName")
            read_field(in, out.display_name);
        else if (key == "creator")
            read_field(in, out.creator);
        else if (key == "creatorDisplayName")
            read_field(in, out.creator_display_name);
        else if (key == "costPer1kTokens")
            read_field(in, out.cost_per1k_tokens);
        else if (key == "inputCostPer1kTokens")
            read_field(in, out.input_cost_per1k_tokens);
        else if (key == "outputCostPer1kTokens")
            read_field(in, out.output_cost_per1k_tokens);
        else if (key == "supportsCustomKey")
            read_field(in, out.supports_custom_key);
        else if (key == "keyStatus")
            read_field(in, out.key_status);
        else if (key == "maxOutputTokens")
            read_field(in, out.max_output_tokens);
        else if (key == "supportsStreaming")
            read_field(in, out.supports_streaming);
        else if (key == "supportedResponseFormats")
            read_field(in, out.supported_response_formats);
        else if (key == "supportsSearch")
            read_field(in, out.supports_search);
        else if (key == "reasoningCapability")
            read_field(in, out.reasoning_capability);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const model_config& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "provider", value.provider);
    write_member(out, "modelId", value.model_id);
    write_member(out, "providerKeyId", value.provider_key_id);
    write_member(out, "isEnabled", value.is_enabled);
    write_member(out, "isDefault", value.is_default);
    write_member(out, "settings", value.settings);
    write_member(out, "configScope", value.config_scope);
    write_member(out, "displayName", value.display_name);
    write_member(out, "creator", value.creator);
    write_member(out, "creatorDisplayName", value.creator_display_name);
    write_member(out, "costPer1kTokens", value.cost_per1k_tokens);
    write_member(out, "inputCostPer1kTokens", value.input_cost_per1k_tokens);
    write_member(out, "outputCostPer1kTokens", value.output_cost_per1k_tokens);
    write_member(out, "supportsCustomKey", value.supports_custom_key);
    write_member(out, "keyStatus", value.key_status);
    write_member(out, "maxOutputTokens", value.max_output_tokens);
    write_member(out, "supportsStreaming", value.supports_streaming);
    write_member(out, "supportedResponseFormats", value.supported_response_formats);
    write_member(out, "supportsSearch", value.supports_search);
    write_member(out, "reasoningCapability", value.reasoning_capability);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_model_config& params)
{
    problems.length("provider", params.provider(), 0);
    problems.length("modelId", params.model_id(), 1);
    problems.length("providerKeyId", params.provider_key_id(), 0);
    problems.object("settings", params.settings());
}

void encode(json_writer& out, const create_model_config& params)
{
    out.begin_object();
    write_member(out, "provider", params.provider());
    write_member(out, "modelId", params.model_id());
    write_member(out, "providerKeyId", params.provider_key_id());
    write_member(out, "isEnabled", params.is_enabled());
    write_member(out, "settings", params.settings());
    out.end_object();
}

void check(request_check& problems, const update_model_config& params)
{
    problems.object("settings", params.settings());
    problems.length("providerKeyId", params.provider_key_id(), 0);
}

void encode(json_writer& out, const update_model_config& params)
{
    out.begin_object();
    write_member(out, "isEnabled", params.is_enabled());
    write_member(out, "settings", params.settings());
    write_member(out, "providerKeyId", params.provider_key_id());
    out.end_object();
}

void check(request_check&, const toggle_model_config&) {}

void encode(json_writer& out, const toggle_model_config& params)
{
    out.begin_object();
    write_member(out, "isEnabled", params.is_enabled());
    out.end_object();
}

} // namespace detail

model_config::model_config() = default;
create_model_config::create_model_config(std::string provider, std::string model_id)
    : provider_(std::move(provider)), model_id_(std::move(model_id))
{
}
update_model_config::update_model_config() = default;
toggle_model_config::toggle_model_config(bool is_enabled) : is_enabled_(is_enabled) {}

std::ostream& operator<<(std::ostream& os, const model_config& value) { return detail::print(os, value); }

} // namespace runtype
