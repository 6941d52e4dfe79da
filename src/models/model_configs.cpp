// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/model_configs.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, model_config& out)
{
    static constexpr std::array<std::string_view, 25> names{
        "id",
        "userId",
        "organizationId",
        "provider",
        "modelId",
        "providerKeyId",
        "isEnabled",
        "isDefault",
        "settings",
        "configScope",
        "displayName",
        "creator",
        "creatorDisplayName",
        "costPer1kTokens",
        "inputCostPer1kTokens",
        "outputCostPer1kTokens",
        "supportsCustomKey",
        "keyStatus",
        "maxOutputTokens",
        "supportsStreaming",
        "supportedResponseFormats",
        "supportsSearch",
        "reasoningCapability",
        "createdAt",
        "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.organization_id); break;
        case 3: read_field(in, out.provider); break;
        case 4: read_field(in, out.model_id); break;
        case 5: read_field(in, out.provider_key_id); break;
        case 6: read_field(in, out.is_enabled); break;
        case 7: read_field(in, out.is_default); break;
        case 8: read_field(in, out.settings); break;
        case 9: read_field(in, out.config_scope); break;
        case 10: read_field(in, out.display_name); break;
        case 11: read_field(in, out.creator); break;
        case 12: read_field(in, out.creator_display_name); break;
        case 13: read_field(in, out.cost_per1k_tokens); break;
        case 14: read_field(in, out.input_cost_per1k_tokens); break;
        case 15: read_field(in, out.output_cost_per1k_tokens); break;
        case 16: read_field(in, out.supports_custom_key); break;
        case 17: read_field(in, out.key_status); break;
        case 18: read_field(in, out.max_output_tokens); break;
        case 19: read_field(in, out.supports_streaming); break;
        case 20: read_field(in, out.supported_response_formats); break;
        case 21: read_field(in, out.supports_search); break;
        case 22: read_field(in, out.reasoning_capability); break;
        case 23: read_field(in, out.created_at); break;
        case 24: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
