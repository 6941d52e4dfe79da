// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/client_tokens.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, client_token& out)
{
    static constexpr std::array<std::string_view, 21> names{
        "id",
        "name",
        "flowIds",
        "defaultFlowId",
        "agentIds",
        "allowedOrigins",
        "environment",
        "pinToVersion",
        "rateLimitPerMinute",
        "rateLimitPerHour",
        "maxMessagesPerSession",
        "sessionIdleTimeoutMinutes",
        "config",
        "isActive",
        "tokenPrefix",
        "tokenHint",
        "tokenValue",
        "lastUsedAt",
        "createdAt",
        "updatedAt",
        "conversationCount"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.flow_ids); break;
        case 3: read_field(in, out.default_flow_id); break;
        case 4: read_field(in, out.agent_ids); break;
        case 5: read_field(in, out.allowed_origins); break;
        case 6: read_field(in, out.environment); break;
        case 7: read_field(in, out.pin_to_version); break;
        case 8: read_field(in, out.rate_limit_per_minute); break;
        case 9: read_field(in, out.rate_limit_per_hour); break;
        case 10: read_field(in, out.max_messages_per_session); break;
        case 11: read_field(in, out.session_idle_timeout_minutes); break;
        case 12: read_field(in, out.config); break;
        case 13: read_field(in, out.is_active); break;
        case 14: read_field(in, out.token_prefix); break;
        case 15: read_field(in, out.token_hint); break;
        case 16: read_field(in, out.token_value); break;
        case 17: read_field(in, out.last_used_at); break;
        case 18: read_field(in, out.created_at); break;
        case 19: read_field(in, out.updated_at); break;
        case 20: read_field(in, out.conversation_count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const client_token& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "flowIds", value.flow_ids);
    write_member(out, "defaultFlowId", value.default_flow_id);
    write_member(out, "agentIds", value.agent_ids);
    write_member(out, "allowedOrigins", value.allowed_origins);
    write_member(out, "environment", value.environment);
    write_member(out, "pinToVersion", value.pin_to_version);
    write_member(out, "rateLimitPerMinute", value.rate_limit_per_minute);
    write_member(out, "rateLimitPerHour", value.rate_limit_per_hour);
    write_member(out, "maxMessagesPerSession", value.max_messages_per_session);
    write_member(out, "sessionIdleTimeoutMinutes", value.session_idle_timeout_minutes);
    write_member(out, "config", value.config);
    write_member(out, "isActive", value.is_active);
    write_member(out, "tokenPrefix", value.token_prefix);
    write_member(out, "tokenHint", value.token_hint);
    write_member(out, "tokenValue", value.token_value);
    write_member(out, "lastUsedAt", value.last_used_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "conversationCount", value.conversation_count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, issued_client_token& out)
{
    static constexpr std::array<std::string_view, 3> names{"clientToken", "token", "warnings"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.client_token); break;
        case 1: read_field(in, out.token); break;
        case 2: read_field(in, out.warnings); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const issued_client_token& value)
{
    out.begin_object();
    write_member(out, "clientToken", value.client_token);
    write_member(out, "token", value.token);
    write_member(out, "warnings", value.warnings);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, updated_client_token& out)
{
    static constexpr std::array<std::string_view, 2> names{"clientToken", "warnings"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.client_token); break;
        case 1: read_field(in, out.warnings); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const updated_client_token& value)
{
    out.begin_object();
    write_member(out, "clientToken", value.client_token);
    write_member(out, "warnings", value.warnings);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, client_token_conversation& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",        "name",   "firstMessage", "createdAt",
                                                           "updatedAt", "flowId", "origin",       "messageCount"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.first_message); break;
        case 3: read_field(in, out.created_at); break;
        case 4: read_field(in, out.updated_at); break;
        case 5: read_field(in, out.flow_id); break;
        case 6: read_field(in, out.origin); break;
        case 7: read_field(in, out.message_count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const client_token_conversation& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "firstMessage", value.first_message);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "origin", value.origin);
    write_member(out, "messageCount", value.message_count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, client_token_value& out)
{
    static constexpr std::array<std::string_view, 1> names{"token"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.token); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const client_token_value& value)
{
    out.begin_object();
    write_member(out, "token", value.token);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_client_token& params)
{
    problems.length("name", params.name(), 0);
    problems.length("defaultFlowId", params.default_flow_id(), 0);
    problems.length("environment", params.environment(), 0);
    problems.one_of("environment", params.environment(), {"test", "live"});
    problems.length("pinToVersion", params.pin_to_version(), 0);
    problems.object("config", params.config());
}

void encode(json_writer& out, const create_client_token& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "allowedOrigins", params.allowed_origins());
    write_member(out, "flowIds", params.flow_ids());
    write_member(out, "defaultFlowId", params.default_flow_id());
    write_member(out, "agentIds", params.agent_ids());
    write_member(out, "environment", params.environment());
    write_member(out, "pinToVersion", params.pin_to_version());
    write_member(out, "rateLimitPerMinute", params.rate_limit_per_minute());
    write_member(out, "rateLimitPerHour", params.rate_limit_per_hour());
    write_member(out, "maxMessagesPerSession", params.max_messages_per_session());
    write_member(out, "sessionIdleTimeoutMinutes", params.session_idle_timeout_minutes());
    write_member(out, "config", params.config());
    out.end_object();
}

void check(request_check& problems, const update_client_token& params)
{
    problems.length("name", params.name(), 0);
    problems.length("defaultFlowId", params.default_flow_id(), 0);
    problems.length("environment", params.environment(), 0);
    problems.one_of("environment", params.environment(), {"test", "live"});
    problems.length("pinToVersion", params.pin_to_version(), 0);
    problems.object("config", params.config());
}

void encode(json_writer& out, const update_client_token& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "allowedOrigins", params.allowed_origins());
    write_member(out, "flowIds", params.flow_ids());
    write_member(out, "defaultFlowId", params.default_flow_id());
    write_member(out, "agentIds", params.agent_ids());
    write_member(out, "environment", params.environment());
    write_member(out, "pinToVersion", params.pin_to_version());
    write_member(out, "rateLimitPerMinute", params.rate_limit_per_minute());
    write_member(out, "rateLimitPerHour", params.rate_limit_per_hour());
    write_member(out, "maxMessagesPerSession", params.max_messages_per_session());
    write_member(out, "sessionIdleTimeoutMinutes", params.session_idle_timeout_minutes());
    write_member(out, "config", params.config());
    write_member(out, "isActive", params.is_active());
    out.end_object();
}

void check(request_check& problems, const list_client_token_conversations& params)
{
    problems.range("limit", params.limit(), 1);
    problems.range("offset", params.offset(), 0);
}

void write_query(call_request& out, const list_client_token_conversations& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "flow_id", params.flow_id());
}

} // namespace detail

client_token::client_token() = default;
issued_client_token::issued_client_token() = default;
updated_client_token::updated_client_token() = default;
client_token_conversation::client_token_conversation() = default;
client_token_value::client_token_value() = default;
create_client_token::create_client_token(std::string name, std::vector<std::string> allowed_origins)
    : name_(std::move(name)), allowed_origins_(std::move(allowed_origins))
{
}
update_client_token::update_client_token() = default;
list_client_token_conversations::list_client_token_conversations() = default;

std::ostream& operator<<(std::ostream& os, const client_token& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const issued_client_token& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const updated_client_token& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const client_token_conversation& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const client_token_value& value) { return detail::print(os, value); }

} // namespace runtype
