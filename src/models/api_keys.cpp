// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/api_keys.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, api_key_options& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "permissionGroups")
            read_field(in, out.permission_groups);
        else if (key == "rateLimits")
            read_field(in, out.rate_limits);
        else if (key == "permissionScopes")
            read_field(in, out.permission_scopes);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const api_key_options& value)
{
    out.begin_object();
    write_member(out, "permissionGroups", value.permission_groups);
    write_member(out, "rateLimits", value.rate_limits);
    write_member(out, "permissionScopes", value.permission_scopes);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, api_key_info& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "name")
            read_field(in, out.name);
        else if (key == "keyPrefix")
            read_field(in, out.key_prefix);
        else if (key == "searchHint")
            read_field(in, out.search_hint);
        else if (key == "permissions")
            read_field(in, out.permissions);
        else if (key == "isActive")
            read_field(in, out.is_active);
        else if (key == "expiresAt")
            read_field(in, out.expires_at);
        else if (key == "allowedIps")
            read_field(in, out.allowed_ips);
        else if (key == "lastUsedAt")
            read_field(in, out.last_used_at);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else if (key == "maskedKey")
            read_field(in, out.masked_key);
        else if (key == "isTestKey")
            read_field(in, out.is_test_key);
        else if (key == "canReveal")
            read_field(in, out.can_reveal);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const api_key_info& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "keyPrefix", value.key_prefix);
    write_member(out, "searchHint", value.search_hint);
    write_member(out, "permissions", value.permissions);
    write_member(out, "isActive", value.is_active);
    write_member(out, "expiresAt", value.expires_at);
    write_member(out, "allowedIps", value.allowed_ips);
    write_member(out, "lastUsedAt", value.last_used_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "maskedKey", value.masked_key);
    write_member(out, "isTestKey", value.is_test_key);
    write_member(out, "canReveal", value.can_reveal);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, issued_api_key& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "apiKey")
            read_field(in, out.api_key);
        else if (key == "plainKey")
            read_field(in, out.plain_key);
        else if (key == "warning")
            read_field(in, out.warning);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const issued_api_key& value)
{
    out.begin_object();
    write_member(out, "apiKey", value.api_key);
    write_member(out, "plainKey", value.plain_key);
    write_member(out, "warning", value.warning);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, api_key_analytics& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "analytics")
            read_field(in, out.analytics);
        else if (key == "timestamp")
            read_field(in, out.timestamp);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const api_key_analytics& value)
{
    out.begin_object();
    write_member(out, "analytics", value.analytics);
    write_member(out, "timestamp", value.timestamp);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_api_key& params)
{
    problems.length("name", params.name(), 1, 255);
    problems.length("expiresAt", params.expires_at(), 0);
    problems.length("environment", params.environment(), 0);
}

void encode(json_writer& out, const create_api_key& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "permissions", params.permissions());
    write_member(out, "expiresAt", params.expires_at());
    write_member(out, "allowedIps", params.allowed_ips());
    write_member(out, "environment", params.environment());
    out.end_object();
}

void check(request_check& problems, const update_api_key& params)
{
    problems.length("name", params.name(), 0);
    problems.length("expiresAt", params.expires_at(), 0);
}

void encode(json_writer& out, const update_api_key& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "permissions", params.permissions());
    write_member(out, "isActive", params.is_active());
    write_member(out, "expiresAt", params.expires_at());
    write_member(out, "allowedIps", params.allowed_ips());
    out.end_object();
}

} // namespace detail

api_key_options::api_key_options() = default;
api_key_info::api_key_info() = default;
issued_api_key::issued_api_key() = default;
api_key_analytics::api_key_analytics() = default;
create_api_key::create_api_key(std::string name) : name_(std::move(name)) {}
update_api_key::update_api_key() = default;

std::ostream& operator<<(std::ostream& os, const api_key_options& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const api_key_info& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const issued_api_key& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const api_key_analytics& value) { return detail::print(os, value); }

} // namespace runtype
