// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/products.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, product_test_api_key& out)
{
    static constexpr std::array<std::string_view, 6> names{"id", "name", "key", "prefix", "limits", "canRevealLater"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.key); break;
        case 3: read_field(in, out.prefix); break;
        case 4: read_field(in, out.limits); break;
        case 5: read_field(in, out.can_reveal_later); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const product_test_api_key& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "key", value.key);
    write_member(out, "prefix", value.prefix);
    write_member(out, "limits", value.limits);
    write_member(out, "canRevealLater", value.can_reveal_later);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, product& out)
{
    static constexpr std::array<std::string_view, 12> names{"id",           "name",     "description", "icon",
                                                            "canvas",       "spec",     "createdAt",   "updatedAt",
                                                            "capabilities", "surfaces", "testApiKey",  "dashboardUrl"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.description); break;
        case 3: read_field(in, out.icon); break;
        case 4: read_field(in, out.canvas); break;
        case 5: read_field(in, out.spec); break;
        case 6: read_field(in, out.created_at); break;
        case 7: read_field(in, out.updated_at); break;
        case 8: read_field(in, out.capabilities); break;
        case 9: read_field(in, out.surfaces); break;
        case 10: read_field(in, out.test_api_key); break;
        case 11: read_field(in, out.dashboard_url); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const product& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "description", value.description);
    write_member(out, "icon", value.icon);
    write_member(out, "canvas", value.canvas);
    write_member(out, "spec", value.spec);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "capabilities", value.capabilities);
    write_member(out, "surfaces", value.surfaces);
    write_member(out, "testApiKey", value.test_api_key);
    write_member(out, "dashboardUrl", value.dashboard_url);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, assembled_product& out)
{
    static constexpr std::array<std::string_view, 1> names{"productId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.product_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const assembled_product& value)
{
    out.begin_object();
    write_member(out, "productId", value.product_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, product_capability& out)
{
    static constexpr std::array<std::string_view, 10> names{
        "id",      "productId",    "flowId",    "agentId",         "capabilityName", "capabilityDescription",
        "enabled", "displayOrder", "createdAt", "parametersSchema"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.product_id); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.agent_id); break;
        case 4: read_field(in, out.capability_name); break;
        case 5: read_field(in, out.capability_description); break;
        case 6: read_field(in, out.enabled); break;
        case 7: read_field(in, out.display_order); break;
        case 8: read_field(in, out.created_at); break;
        case 9: read_field(in, out.parameters_schema); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const product_capability& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "productId", value.product_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "capabilityName", value.capability_name);
    write_member(out, "capabilityDescription", value.capability_description);
    write_member(out, "enabled", value.enabled);
    write_member(out, "displayOrder", value.display_order);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "parametersSchema", value.parameters_schema);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, product_configuration& out)
{
    static constexpr std::array<std::string_view, 1> names{"dashboardUrl"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.dashboard_url); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const product_configuration& value)
{
    out.begin_object();
    write_member(out, "dashboardUrl", value.dashboard_url);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, surface& out)
{
    static constexpr std::array<std::string_view, 13> names{"id",          "productId", "name",      "type",  "status",
                                                            "environment", "createdAt", "updatedAt", "items", "keys",
                                                            "behavior",    "inbound",   "outbound"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.product_id); break;
        case 2: read_field(in, out.name); break;
        case 3: read_field(in, out.type); break;
        case 4: read_field(in, out.status); break;
        case 5: read_field(in, out.environment); break;
        case 6: read_field(in, out.created_at); break;
        case 7: read_field(in, out.updated_at); break;
        case 8: read_field(in, out.items); break;
        case 9: read_field(in, out.keys); break;
        case 10: read_field(in, out.behavior); break;
        case 11: read_field(in, out.inbound); break;
        case 12: read_field(in, out.outbound); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "productId", value.product_id);
    write_member(out, "name", value.name);
    write_member(out, "type", value.type);
    write_member(out, "status", value.status);
    write_member(out, "environment", value.environment);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "items", value.items);
    write_member(out, "keys", value.keys);
    write_member(out, "behavior", value.behavior);
    write_member(out, "inbound", value.inbound);
    write_member(out, "outbound", value.outbound);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, surface_item& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "id",      "surfaceId",    "capabilityId", "exposedName", "exposedDescription", "endpointSlug", "isEntryPoint",
        "enabled", "displayOrder", "createdAt",    "config"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.surface_id); break;
        case 2: read_field(in, out.capability_id); break;
        case 3: read_field(in, out.exposed_name); break;
        case 4: read_field(in, out.exposed_description); break;
        case 5: read_field(in, out.endpoint_slug); break;
        case 6: read_field(in, out.is_entry_point); break;
        case 7: read_field(in, out.enabled); break;
        case 8: read_field(in, out.display_order); break;
        case 9: read_field(in, out.created_at); break;
        case 10: read_field(in, out.config); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface_item& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "surfaceId", value.surface_id);
    write_member(out, "capabilityId", value.capability_id);
    write_member(out, "exposedName", value.exposed_name);
    write_member(out, "exposedDescription", value.exposed_description);
    write_member(out, "endpointSlug", value.endpoint_slug);
    write_member(out, "isEntryPoint", value.is_entry_point);
    write_member(out, "enabled", value.enabled);
    write_member(out, "displayOrder", value.display_order);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "config", value.config);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, surface_api_key& out)
{
    static constexpr std::array<std::string_view, 13> names{"id",        "surfaceId",          "name",
                                                            "key",       "keyPrefix",          "keyHint",
                                                            "scopes",    "rateLimitPerMinute", "rateLimitPerDay",
                                                            "expiresAt", "isActive",           "environment",
                                                            "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.surface_id); break;
        case 2: read_field(in, out.name); break;
        case 3: read_field(in, out.key); break;
        case 4: read_field(in, out.key_prefix); break;
        case 5: read_field(in, out.key_hint); break;
        case 6: read_field(in, out.scopes); break;
        case 7: read_field(in, out.rate_limit_per_minute); break;
        case 8: read_field(in, out.rate_limit_per_day); break;
        case 9: read_field(in, out.expires_at); break;
        case 10: read_field(in, out.is_active); break;
        case 11: read_field(in, out.environment); break;
        case 12: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface_api_key& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "surfaceId", value.surface_id);
    write_member(out, "name", value.name);
    write_member(out, "key", value.key);
    write_member(out, "keyPrefix", value.key_prefix);
    write_member(out, "keyHint", value.key_hint);
    write_member(out, "scopes", value.scopes);
    write_member(out, "rateLimitPerMinute", value.rate_limit_per_minute);
    write_member(out, "rateLimitPerDay", value.rate_limit_per_day);
    write_member(out, "expiresAt", value.expires_at);
    write_member(out, "isActive", value.is_active);
    write_member(out, "environment", value.environment);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, revealed_surface_key& out)
{
    static constexpr std::array<std::string_view, 3> names{"key", "metadata", "warning"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.key); break;
        case 1: read_field(in, out.metadata); break;
        case 2: read_field(in, out.warning); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const revealed_surface_key& value)
{
    out.begin_object();
    write_member(out, "key", value.key);
    write_member(out, "metadata", value.metadata);
    write_member(out, "warning", value.warning);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, surface_schedule& out)
{
    static constexpr std::array<std::string_view, 20> names{
        "id",        "name",       "flowId",       "agentId",   "flowName",    "productSurfaceId",
        "recordIds", "recordType", "recordFilter", "inputs",    "triggerType", "runAt",
        "cron",      "timezone",   "enabled",      "nextRunAt", "lastRunAt",   "executionOptions",
        "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.agent_id); break;
        case 4: read_field(in, out.flow_name); break;
        case 5: read_field(in, out.product_surface_id); break;
        case 6: read_field(in, out.record_ids); break;
        case 7: read_field(in, out.record_type); break;
        case 8: read_field(in, out.record_filter); break;
        case 9: read_field(in, out.inputs); break;
        case 10: read_field(in, out.trigger_type); break;
        case 11: read_field(in, out.run_at); break;
        case 12: read_field(in, out.cron); break;
        case 13: read_field(in, out.timezone); break;
        case 14: read_field(in, out.enabled); break;
        case 15: read_field(in, out.next_run_at); break;
        case 16: read_field(in, out.last_run_at); break;
        case 17: read_field(in, out.execution_options); break;
        case 18: read_field(in, out.created_at); break;
        case 19: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface_schedule& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "flowName", value.flow_name);
    write_member(out, "productSurfaceId", value.product_surface_id);
    write_member(out, "recordIds", value.record_ids);
    write_member(out, "recordType", value.record_type);
    write_member(out, "recordFilter", value.record_filter);
    write_member(out, "inputs", value.inputs);
    write_member(out, "triggerType", value.trigger_type);
    write_member(out, "runAt", value.run_at);
    write_member(out, "cron", value.cron);
    write_member(out, "timezone", value.timezone);
    write_member(out, "enabled", value.enabled);
    write_member(out, "nextRunAt", value.next_run_at);
    write_member(out, "lastRunAt", value.last_run_at);
    write_member(out, "executionOptions", value.execution_options);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, ensure_fpo_result& out)
{
    static constexpr std::array<std::string_view, 5> names{
        "contentHash", "entities", "hasFailures", "result", "productId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.content_hash); break;
        case 1: read_field(in, out.entities); break;
        case 2: read_field(in, out.has_failures); break;
        case 3: read_field(in, out.result); break;
        case 4: read_field(in, out.product_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const ensure_fpo_result& value)
{
    out.begin_object();
    write_member(out, "contentHash", value.content_hash);
    write_member(out, "entities", value.entities);
    write_member(out, "hasFailures", value.has_failures);
    write_member(out, "result", value.result);
    write_member(out, "productId", value.product_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, pulled_fpo& out)
{
    static constexpr std::array<std::string_view, 4> names{"contentHash", "fpo", "productId", "warnings"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.content_hash); break;
        case 1: read_field(in, out.fpo); break;
        case 2: read_field(in, out.product_id); break;
        case 3: read_field(in, out.warnings); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const pulled_fpo& value)
{
    out.begin_object();
    write_member(out, "contentHash", value.content_hash);
    write_member(out, "fpo", value.fpo);
    write_member(out, "productId", value.product_id);
    write_member(out, "warnings", value.warnings);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_products& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_products& params) { write_parameter(out, "limit", params.limit()); }

void check(request_check& problems, const create_product& params)
{
    problems.length("name", params.name(), 1);
    problems.length("description", params.description(), 0);
    problems.length("icon", params.icon(), 0, 50);
    problems.object("canvas", params.canvas());
    problems.object("spec", params.spec());
    problems.length("slug", params.slug(), 0);
    problems.length("status", params.status(), 0);
}

void encode(json_writer& out, const create_product& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "description", params.description());
    write_member(out, "icon", params.icon());
    write_member(out, "canvas", params.canvas());
    write_member(out, "spec", params.spec());
    write_member(out, "slug", params.slug());
    write_member(out, "status", params.status());
    out.end_object();
}

void check(request_check& problems, const product_assemble_request& params)
{
    problems.required("fpo", params.fpo());
    problems.object("fpo", params.fpo());
}

void encode(json_writer& out, const product_assemble_request& params)
{
    out.begin_object();
    write_member(out, "fpo", params.fpo());
    out.end_object();
}

void check(request_check& problems, const update_product& params)
{
    problems.length("name", params.name(), 1);
    problems.length("description", params.description(), 0);
    problems.length("icon", params.icon(), 0, 50);
    problems.object("canvas", params.canvas());
    problems.object("spec", params.spec());
}

void encode(json_writer& out, const update_product& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "description", params.description());
    write_member(out, "icon", params.icon());
    write_member(out, "canvas", params.canvas());
    write_member(out, "spec", params.spec());
    out.end_object();
}

void check(request_check&, const delete_product&) {}

void write_query(call_request& out, const delete_product& params) { write_parameter(out, "cleanup", params.cleanup()); }

void check(request_check& problems, const add_product_capability& params)
{
    problems.length("capabilityName", params.capability_name(), 1, 100);
    problems.length("flowId", params.flow_id(), 0);
    problems.length("agentId", params.agent_id(), 0);
    problems.length("capabilityDescription", params.capability_description(), 0);
}

void encode(json_writer& out, const add_product_capability& params)
{
    out.begin_object();
    write_member(out, "capabilityName", params.capability_name());
    write_member(out, "flowId", params.flow_id());
    write_member(out, "agentId", params.agent_id());
    write_member(out, "capabilityDescription", params.capability_description());
    write_member(out, "parametersSchema", params.parameters_schema());
    write_member(out, "enabled", params.enabled());
    out.end_object();
}

void check(request_check& problems, const update_product_capability& params)
{
    problems.length("capabilityName", params.capability_name(), 1, 100);
    problems.length("capabilityDescription", params.capability_description(), 0);
}

void encode(json_writer& out, const update_product_capability& params)
{
    out.begin_object();
    write_member(out, "capabilityName", params.capability_name());
    write_member(out, "capabilityDescription", params.capability_description());
    write_member(out, "parametersSchema", params.parameters_schema());
    write_member(out, "enabled", params.enabled());
    write_member(out, "refreshSchema", params.refresh_schema());
    out.end_object();
}

void check(request_check& problems, const create_product_surface& params)
{
    problems.length("name", params.name(), 1, 255);
    problems.length("type", params.type(), 0);
    problems.object("inbound", params.inbound());
    problems.object("outbound", params.outbound());
    problems.length("status", params.status(), 0);
    problems.length("environment", params.environment(), 0);
}

void encode(json_writer& out, const create_product_surface& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "type", params.type());
    write_member(out, "config", params.config());
    write_member(out, "behavior", params.behavior());
    write_member(out, "inbound", params.inbound());
    write_member(out, "outbound", params.outbound());
    write_member(out, "status", params.status());
    write_member(out, "environment", params.environment());
    out.end_object();
}

void check(request_check& problems, const update_product_surface& params)
{
    problems.length("name", params.name(), 1, 255);
    problems.object("inbound", params.inbound());
    problems.object("outbound", params.outbound());
    problems.length("status", params.status(), 0);
    problems.length("environment", params.environment(), 0);
}

void encode(json_writer& out, const update_product_surface& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "config", params.config());
    write_member(out, "behavior", params.behavior());
    write_member(out, "inbound", params.inbound());
    write_member(out, "outbound", params.outbound());
    write_member(out, "status", params.status());
    write_member(out, "environment", params.environment());
    out.end_object();
}

void check(request_check& problems, const add_product_surface_item& params)
{
    problems.length("capabilityId", params.capability_id(), 1);
    problems.length("exposedName", params.exposed_name(), 0, 100);
    problems.length("exposedDescription", params.exposed_description(), 0);
    problems.length("endpointSlug", params.endpoint_slug(), 0, 100);
    problems.object("presentation", params.presentation());
}

void encode(json_writer& out, const add_product_surface_item& params)
{
    out.begin_object();
    write_member(out, "capabilityId", params.capability_id());
    write_member(out, "exposedName", params.exposed_name());
    write_member(out, "exposedDescription", params.exposed_description());
    write_member(out, "endpointSlug", params.endpoint_slug());
    write_member(out, "isEntryPoint", params.is_entry_point());
    write_member(out, "enabled", params.enabled());
    write_member(out, "presentation", params.presentation());
    out.end_object();
}

void check(request_check& problems, const update_product_surface_item& params)
{
    problems.length("exposedName", params.exposed_name(), 0, 100);
    problems.length("exposedDescription", params.exposed_description(), 0);
    problems.length("endpointSlug", params.endpoint_slug(), 0, 100);
    problems.object("config", params.config());
    problems.object("presentation", params.presentation());
}

void encode(json_writer& out, const update_product_surface_item& params)
{
    out.begin_object();
    write_member(out, "exposedName", params.exposed_name());
    write_member(out, "exposedDescription", params.exposed_description());
    write_member(out, "endpointSlug", params.endpoint_slug());
    write_member(out, "isEntryPoint", params.is_entry_point());
    write_member(out, "enabled", params.enabled());
    write_member(out, "config", params.config());
    write_member(out, "presentation", params.presentation());
    out.end_object();
}

void check(request_check& problems, const create_product_surface_key& params)
{
    problems.length("name", params.name(), 0, 255);
    problems.range("rateLimitPerMinute", params.rate_limit_per_minute(), 1);
    problems.range("rateLimitPerDay", params.rate_limit_per_day(), 1);
    problems.time("expiresAt", params.expires_at());
    problems.length("environment", params.environment(), 0);
}

void encode(json_writer& out, const create_product_surface_key& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "scopes", params.scopes());
    write_member(out, "rateLimitPerMinute", params.rate_limit_per_minute());
    write_member(out, "rateLimitPerDay", params.rate_limit_per_day());
    write_member(out, "expiresAt", params.expires_at());
    write_member(out, "environment", params.environment());
    out.end_object();
}

void check(request_check& problems, const create_product_surface_schedule& params)
{
    problems.length("name", params.name(), 0);
    problems.length("flowId", params.flow_id(), 0);
    problems.length("agentId", params.agent_id(), 0);
    problems.length("recordType", params.record_type(), 0);
    problems.length("triggerType", params.trigger_type(), 0);
    problems.time("runAt", params.run_at());
    problems.length("cron", params.cron(), 0);
    problems.length("timezone", params.timezone(), 0);
    problems.object("inputs", params.inputs());
    problems.object("executionOptions", params.execution_options());
}

void encode(json_writer& out, const create_product_surface_schedule& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "flowId", params.flow_id());
    write_member(out, "agentId", params.agent_id());
    write_member(out, "recordIds", params.record_ids());
    write_member(out, "recordType", params.record_type());
    write_member(out, "recordFilter", params.record_filter());
    write_member(out, "triggerType", params.trigger_type());
    write_member(out, "runAt", params.run_at());
    write_member(out, "cron", params.cron());
    write_member(out, "timezone", params.timezone());
    write_member(out, "enabled", params.enabled());
    write_member(out, "inputs", params.inputs());
    write_member(out, "executionOptions", params.execution_options());
    out.end_object();
}

void check(request_check& problems, const update_product_surface_schedule& params)
{
    problems.length("name", params.name(), 0);
    problems.length("flowId", params.flow_id(), 0);
    problems.length("agentId", params.agent_id(), 0);
    problems.length("recordType", params.record_type(), 0);
    problems.length("triggerType", params.trigger_type(), 0);
    problems.time("runAt", params.run_at());
    problems.length("cron", params.cron(), 0);
    problems.length("timezone", params.timezone(), 0);
    problems.object("inputs", params.inputs());
    problems.object("executionOptions", params.execution_options());
}

void encode(json_writer& out, const update_product_surface_schedule& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "flowId", params.flow_id());
    write_member(out, "agentId", params.agent_id());
    write_member(out, "recordIds", params.record_ids());
    write_member(out, "recordType", params.record_type());
    write_member(out, "recordFilter", params.record_filter());
    write_member(out, "triggerType", params.trigger_type());
    write_member(out, "runAt", params.run_at());
    write_member(out, "cron", params.cron());
    write_member(out, "timezone", params.timezone());
    write_member(out, "enabled", params.enabled());
    write_member(out, "inputs", params.inputs());
    write_member(out, "executionOptions", params.execution_options());
    out.end_object();
}

void check(request_check& problems, const ensure_product& params)
{
    problems.length("name", params.name(), 1);
    problems.length("contentHash", params.content_hash(), 0);
    problems.object("definition", params.definition());
    problems.length("expectedRemoteHash", params.expected_remote_hash(), 0);
    problems.length("onConflict", params.on_conflict(), 0);
}

void encode(json_writer& out, const ensure_product& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "contentHash", params.content_hash());
    write_member(out, "definition", params.definition());
    write_member(out, "dryRun", params.dry_run());
    write_member(out, "expectedRemoteHash", params.expected_remote_hash());
    write_member(out, "onConflict", params.on_conflict());
    out.end_object();
}

void check(request_check& problems, const ensure_product_fpo& params)
{
    problems.required("fpo", params.fpo());
    problems.object("fpo", params.fpo());
    problems.length("onConflict", params.on_conflict(), 0);
}

void encode(json_writer& out, const ensure_product_fpo& params)
{
    out.begin_object();
    write_member(out, "fpo", params.fpo());
    write_member(out, "dryRun", params.dry_run());
    write_member(out, "onConflict", params.on_conflict());
    out.end_object();
}

void check(request_check& problems, const pull_product& params) { problems.length("name", params.name(), 1); }

void write_query(call_request& out, const pull_product& params) { write_parameter(out, "name", params.name()); }

void check(request_check& problems, const pull_product_fpo& params) { problems.length("name", params.name(), 1); }

void write_query(call_request& out, const pull_product_fpo& params) { write_parameter(out, "name", params.name()); }

void check(request_check& problems, const ensure_product_surface& params)
{
    problems.length("name", params.name(), 1);
    problems.length("contentHash", params.content_hash(), 0);
    problems.object("definition", params.definition());
    problems.length("expectedRemoteHash", params.expected_remote_hash(), 0);
    problems.length("onConflict", params.on_conflict(), 0);
}

void encode(json_writer& out, const ensure_product_surface& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "contentHash", params.content_hash());
    write_member(out, "definition", params.definition());
    write_member(out, "dryRun", params.dry_run());
    write_member(out, "expectedRemoteHash", params.expected_remote_hash());
    write_member(out, "onConflict", params.on_conflict());
    out.end_object();
}

void check(request_check&, const pull_product_surface&) {}

void write_query(call_request& out, const pull_product_surface& params) { write_parameter(out, "name", params.name()); }

} // namespace detail

product_test_api_key::product_test_api_key() = default;
product::product() = default;
assembled_product::assembled_product() = default;
product_capability::product_capability() = default;
product_configuration::product_configuration() = default;
surface::surface() = default;
surface_item::surface_item() = default;
surface_api_key::surface_api_key() = default;
revealed_surface_key::revealed_surface_key() = default;
surface_schedule::surface_schedule() = default;
ensure_fpo_result::ensure_fpo_result() = default;
pulled_fpo::pulled_fpo() = default;
list_products::list_products() = default;
create_product::create_product(std::string name) : name_(std::move(name)) {}
product_assemble_request::product_assemble_request(raw_json fpo) : fpo_(std::move(fpo)) {}
update_product::update_product() = default;
delete_product::delete_product() = default;
add_product_capability::add_product_capability(std::string capability_name)
    : capability_name_(std::move(capability_name))
{
}
update_product_capability::update_product_capability() = default;
create_product_surface::create_product_surface(std::string name, std::string type)
    : name_(std::move(name)), type_(std::move(type))
{
}
update_product_surface::update_product_surface() = default;
add_product_surface_item::add_product_surface_item(std::string capability_id) : capability_id_(std::move(capability_id))
{
}
update_product_surface_item::update_product_surface_item() = default;
create_product_surface_key::create_product_surface_key() = default;
create_product_surface_schedule::create_product_surface_schedule() = default;
update_product_surface_schedule::update_product_surface_schedule() = default;
ensure_product::ensure_product(std::string name) : name_(std::move(name)) {}
ensure_product_fpo::ensure_product_fpo(raw_json fpo) : fpo_(std::move(fpo)) {}
pull_product::pull_product(std::string name) : name_(std::move(name)) {}
pull_product_fpo::pull_product_fpo(std::string name) : name_(std::move(name)) {}
ensure_product_surface::ensure_product_surface(std::string name) : name_(std::move(name)) {}
pull_product_surface::pull_product_surface(std::string name) : name_(std::move(name)) {}

std::ostream& operator<<(std::ostream& os, const product_test_api_key& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const product& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const assembled_product& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const product_capability& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const product_configuration& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const surface& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const surface_item& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const surface_api_key& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const revealed_surface_key& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const surface_schedule& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const ensure_fpo_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const pulled_fpo& value) { return detail::print(os, value); }

} // namespace runtype
