// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/messaging.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, messaging_conversation& out)
{
    static constexpr std::array<std::string_view, 16> names{
        "id",
        "surfaceId",
        "status",
        "subject",
        "externalParticipantId",
        "externalThreadId",
        "participantEmail",
        "participantName",
        "timezone",
        "messageCount",
        "lastMessageAt",
        "createdAt",
        "updatedAt",
        "context",
        "participantMetadata",
        "surface"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.surface_id); break;
        case 2: read_field(in, out.status); break;
        case 3: read_field(in, out.subject); break;
        case 4: read_field(in, out.external_participant_id); break;
        case 5: read_field(in, out.external_thread_id); break;
        case 6: read_field(in, out.participant_email); break;
        case 7: read_field(in, out.participant_name); break;
        case 8: read_field(in, out.timezone); break;
        case 9: read_field(in, out.message_count); break;
        case 10: read_field(in, out.last_message_at); break;
        case 11: read_field(in, out.created_at); break;
        case 12: read_field(in, out.updated_at); break;
        case 13: read_field(in, out.context); break;
        case 14: read_field(in, out.participant_metadata); break;
        case 15: read_field(in, out.surface); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const messaging_conversation& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "surfaceId", value.surface_id);
    write_member(out, "status", value.status);
    write_member(out, "subject", value.subject);
    write_member(out, "externalParticipantId", value.external_participant_id);
    write_member(out, "externalThreadId", value.external_thread_id);
    write_member(out, "participantEmail", value.participant_email);
    write_member(out, "participantName", value.participant_name);
    write_member(out, "timezone", value.timezone);
    write_member(out, "messageCount", value.message_count);
    write_member(out, "lastMessageAt", value.last_message_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "context", value.context);
    write_member(out, "participantMetadata", value.participant_metadata);
    write_member(out, "surface", value.surface);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, messaging_message& out)
{
    static constexpr std::array<std::string_view, 9> names{
        "id",       "conversationId", "role", "content", "direction", "externalMessageId", "flowStepResultId",
        "metadata", "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.conversation_id); break;
        case 2: read_field(in, out.role); break;
        case 3: read_field(in, out.content); break;
        case 4: read_field(in, out.direction); break;
        case 5: read_field(in, out.external_message_id); break;
        case 6: read_field(in, out.flow_step_result_id); break;
        case 7: read_field(in, out.metadata); break;
        case 8: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const messaging_message& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "conversationId", value.conversation_id);
    write_member(out, "role", value.role);
    write_member(out, "content", value.content);
    write_member(out, "direction", value.direction);
    write_member(out, "externalMessageId", value.external_message_id);
    write_member(out, "flowStepResultId", value.flow_step_result_id);
    write_member(out, "metadata", value.metadata);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_messaging& params) { problems.range("limit", params.limit(), 1, 100); }

void write_query(call_request& out, const list_messaging& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "surfaceId", params.surface_id());
    write_parameter(out, "status", params.status());
}

void check(request_check& problems, const create_messaging_conversation& params)
{
    problems.length("surfaceId", params.surface_id(), 1);
    problems.length("subject", params.subject(), 0);
    problems.length("externalParticipantId", params.external_participant_id(), 0);
    problems.length("externalThreadId", params.external_thread_id(), 0);
    problems.length("participantEmail", params.participant_email(), 0);
    problems.length("participantName", params.participant_name(), 0);
    problems.length("timezone", params.timezone(), 0);
    problems.object("context", params.context());
    problems.object("participantMetadata", params.participant_metadata());
}

void encode(json_writer& out, const create_messaging_conversation& params)
{
    out.begin_object();
    write_member(out, "surfaceId", params.surface_id());
    write_member(out, "subject", params.subject());
    write_member(out, "externalParticipantId", params.external_participant_id());
    write_member(out, "externalThreadId", params.external_thread_id());
    write_member(out, "participantEmail", params.participant_email());
    write_member(out, "participantName", params.participant_name());
    write_member(out, "timezone", params.timezone());
    write_member(out, "context", params.context());
    write_member(out, "participantMetadata", params.participant_metadata());
    out.end_object();
}

void check(request_check& problems, const update_messaging_conversation& params)
{
    problems.length("status", params.status(), 0);
    problems.length("subject", params.subject(), 0);
    problems.object("context", params.context());
    problems.object("participantMetadata", params.participant_metadata());
}

void encode(json_writer& out, const update_messaging_conversation& params)
{
    out.begin_object();
    write_member(out, "status", params.status());
    write_member(out, "subject", params.subject());
    write_member(out, "context", params.context());
    write_member(out, "participantMetadata", params.participant_metadata());
    out.end_object();
}

void check(request_check& problems, const list_messaging_messages& params)
{
    problems.range("limit", params.limit(), 1, 100);
}

void write_query(call_request& out, const list_messaging_messages& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "order", params.order());
}

void check(request_check& problems, const create_messaging_message& params)
{
    problems.length("content", params.content(), 1);
    problems.length("role", params.role(), 0);
    problems.length("direction", params.direction(), 0);
    problems.one_of("direction", params.direction(), {"inbound", "outbound"});
    problems.length("externalMessageId", params.external_message_id(), 0, 500);
    problems.length("flowStepResultId", params.flow_step_result_id(), 0);
    problems.object("metadata", params.metadata());
}

void encode(json_writer& out, const create_messaging_message& params)
{
    out.begin_object();
    write_member(out, "content", params.content());
    write_member(out, "role", params.role());
    write_member(out, "direction", params.direction());
    write_member(out, "externalMessageId", params.external_message_id());
    write_member(out, "flowStepResultId", params.flow_step_result_id());
    write_member(out, "metadata", params.metadata());
    out.end_object();
}

} // namespace detail

messaging_conversation::messaging_conversation() = default;
messaging_message::messaging_message() = default;
list_messaging::list_messaging() = default;
create_messaging_conversation::create_messaging_conversation(std::string surface_id)
    : surface_id_(std::move(surface_id))
{
}
update_messaging_conversation::update_messaging_conversation() = default;
list_messaging_messages::list_messaging_messages() = default;
create_messaging_message::create_messaging_message(std::string content, std::string role)
    : content_(std::move(content)), role_(std::move(role))
{
}

std::ostream& operator<<(std::ostream& os, const messaging_conversation& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const messaging_message& value) { return detail::print(os, value); }

} // namespace runtype
