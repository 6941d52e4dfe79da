// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/api_keys.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, api_key_options& out)
{
    static constexpr std::array<std::string_view, 3> names{"permissionGroups", "rateLimits", "permissionScopes"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.permission_groups); break;
        case 1: read_field(in, out.rate_limits); break;
        case 2: read_field(in, out.permission_scopes); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 14> names{
        "id",         "name",       "keyPrefix", "searchHint", "permissions", "isActive",  "expiresAt",
        "allowedIps", "lastUsedAt", "createdAt", "updatedAt",  "maskedKey",   "isTestKey", "canReveal"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.key_prefix); break;
        case 3: read_field(in, out.search_hint); break;
        case 4: read_field(in, out.permissions); break;
        case 5: read_field(in, out.is_active); break;
        case 6: read_field(in, out.expires_at); break;
        case 7: read_field(in, out.allowed_ips); break;
        case 8: read_field(in, out.last_used_at); break;
        case 9: read_field(in, out.created_at); break;
        case 10: read_field(in, out.updated_at); break;
        case 11: read_field(in, out.masked_key); break;
        case 12: read_field(in, out.is_test_key); break;
        case 13: read_field(in, out.can_reveal); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 3> names{"apiKey", "plainKey", "warning"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.api_key); break;
        case 1: read_field(in, out.plain_key); break;
        case 2: read_field(in, out.warning); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 2> names{"analytics", "timestamp"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.analytics); break;
        case 1: read_field(in, out.timestamp); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    problems.time("expiresAt", params.expires_at());
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
    problems.time("expiresAt", params.expires_at());
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
