// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/browser.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, client_session& out)
{
    static constexpr std::array<std::string_view, 9> names{
        "sessionId", "expiresAt", "conversationId", "conversationRevision", "config", "flow",
        "targetId",  "app",       "visitor"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.session_id); break;
        case 1: read_field(in, out.expires_at); break;
        case 2: read_field(in, out.conversation_id); break;
        case 3: read_field(in, out.conversation_revision); break;
        case 4: read_field(in, out.config); break;
        case 5: read_field(in, out.flow); break;
        case 6: read_field(in, out.target_id); break;
        case 7: read_field(in, out.app); break;
        case 8: read_field(in, out.visitor); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const client_session& value)
{
    out.begin_object();
    write_member(out, "sessionId", value.session_id);
    write_member(out, "expiresAt", value.expires_at);
    write_member(out, "conversationId", value.conversation_id);
    write_member(out, "conversationRevision", value.conversation_revision);
    write_member(out, "config", value.config);
    write_member(out, "flow", value.flow);
    write_member(out, "targetId", value.target_id);
    write_member(out, "app", value.app);
    write_member(out, "visitor", value.visitor);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, client_feedback_result& out)
{
    static constexpr std::array<std::string_view, 3> names{"feedbackId", "success", "message"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.feedback_id); break;
        case 1: read_field(in, out.success); break;
        case 2: read_field(in, out.message); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const client_feedback_result& value)
{
    out.begin_object();
    write_member(out, "feedbackId", value.feedback_id);
    write_member(out, "success", value.success);
    write_member(out, "message", value.message);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, client_conversation_summary& out)
{
    static constexpr std::array<std::string_view, 7> names{"id",           "title",     "targetId", "preview",
                                                           "messageCount", "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.title); break;
        case 2: read_field(in, out.target_id); break;
        case 3: read_field(in, out.preview); break;
        case 4: read_field(in, out.message_count); break;
        case 5: read_field(in, out.created_at); break;
        case 6: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const client_conversation_summary& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "title", value.title);
    write_member(out, "targetId", value.target_id);
    write_member(out, "preview", value.preview);
    write_member(out, "messageCount", value.message_count);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, deleted_conversations& out)
{
    static constexpr std::array<std::string_view, 1> names{"deleted"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.deleted); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const deleted_conversations& value)
{
    out.begin_object();
    write_member(out, "deleted", value.deleted);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, patched_projections& out)
{
    static constexpr std::array<std::string_view, 1> names{"conversationRevision"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.conversation_revision); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const patched_projections& value)
{
    out.begin_object();
    write_member(out, "conversationRevision", value.conversation_revision);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, visitor_reset& out)
{
    static constexpr std::array<std::string_view, 1> names{"reset"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.reset); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const visitor_reset& value)
{
    out.begin_object();
    write_member(out, "reset", value.reset);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const client_message& params)
{
    problems.length("role", params.role(), 0);
    problems.one_of("role", params.role(), {"user", "assistant", "system"});
    problems.length("id", params.id(), 0);
    problems.length("displayContent", params.display_content(), 0);
}

void encode(json_writer& out, const client_message& params)
{
    out.begin_object();
    write_member(out, "role", params.role());
    write_member(out, "content", params.content());
    write_member(out, "id", params.id());
    write_member(out, "displayContent", params.display_content());
    out.end_object();
}

void check(request_check& problems, const init_client_session& params)
{
    problems.length("token", params.token(), 0);
    problems.length("flowId", params.flow_id(), 0);
    problems.length("sessionId", params.session_id(), 0);
    problems.length("conversationId", params.conversation_id(), 0);
    problems.length("visitorToken", params.visitor_token(), 0);
    problems.length("identityProof", params.identity_proof(), 0);
}

void encode(json_writer& out, const init_client_session& params)
{
    out.begin_object();
    write_member(out, "token", params.token());
    write_member(out, "flowId", params.flow_id());
    write_member(out, "sessionId", params.session_id());
    write_member(out, "conversationId", params.conversation_id());
    write_member(out, "visitorToken", params.visitor_token());
    write_member(out, "visitorHistory", params.visitor_history());
    write_member(out, "identityProof", params.identity_proof());
    out.end_object();
}

void check(request_check& problems, const client_chat& params)
{
    problems.length("sessionId", params.session_id(), 1);
    problems.each("messages", params.messages());
    problems.length("assistantMessageId", params.assistant_message_id(), 0);
    problems.each("clientTools", params.client_tools());
    problems.length("clientToolsFingerprint", params.client_tools_fingerprint(), 0);
    problems.object("identityProof", params.identity_proof());
    problems.object("inputs", params.inputs());
    problems.object("metadata", params.metadata());
    problems.length("submitMode", params.submit_mode(), 0);
    problems.one_of("submitMode", params.submit_mode(), {"normal", "interrupt"});
    problems.length("turnId", params.turn_id(), 0);
}

void encode(json_writer& out, const client_chat& params)
{
    out.begin_object();
    write_member(out, "sessionId", params.session_id());
    write_member(out, "messages", params.messages());
    write_member(out, "assistantMessageId", params.assistant_message_id());
    write_member(out, "clientTools", params.client_tools());
    write_member(out, "clientToolsFingerprint", params.client_tools_fingerprint());
    write_member(out, "identityProof", params.identity_proof());
    write_member(out, "inputs", params.inputs());
    write_member(out, "metadata", params.metadata());
    write_member(out, "submitMode", params.submit_mode());
    write_member(out, "turnId", params.turn_id());
    out.end_object();
}

void check(request_check& problems, const resume_client_chat& params)
{
    problems.length("executionId", params.execution_id(), 1);
    problems.length("sessionId", params.session_id(), 1);
    problems.object("toolOutputs", params.tool_outputs());
    problems.each("messages", params.messages());
    problems.length("assistantMessageId", params.assistant_message_id(), 0);
    problems.each("clientTools", params.client_tools());
    problems.length("clientToolsFingerprint", params.client_tools_fingerprint(), 0);
}

void encode(json_writer& out, const resume_client_chat& params, streaming mode)
{
    out.begin_object();
    write_member(out, "executionId", params.execution_id());
    write_member(out, "sessionId", params.session_id());
    write_member(out, "toolOutputs", params.tool_outputs());
    write_member(out, "messages", params.messages());
    write_member(out, "assistantMessageId", params.assistant_message_id());
    write_member(out, "clientTools", params.client_tools());
    write_member(out, "clientToolsFingerprint", params.client_tools_fingerprint());
    write_member(out, "streamResponse", mode == streaming::on);
    out.end_object();
}

void check(request_check& problems, const client_feedback& params)
{
    problems.length("token", params.token(), 0);
    problems.length("sessionId", params.session_id(), 1);
    problems.length("type", params.type(), 0);
    problems.one_of("type", params.type(), {"upvote", "downvote", "copy", "csat", "nps"});
    problems.length("messageId", params.message_id(), 0);
    problems.length("comment", params.comment(), 0);
    problems.object("metadata", params.metadata());
}

void encode(json_writer& out, const client_feedback& params)
{
    out.begin_object();
    write_member(out, "token", params.token());
    write_member(out, "sessionId", params.session_id());
    write_member(out, "type", params.type());
    write_member(out, "messageId", params.message_id());
    write_member(out, "rating", params.rating());
    write_member(out, "comment", params.comment());
    write_member(out, "metadata", params.metadata());
    out.end_object();
}

void check(request_check& problems, const list_client_conversations& params)
{
    problems.length("sessionId", params.session_id(), 1);
    problems.range("limit", params.limit(), 1);
    problems.length("X-Visitor-Token", params.visitor_token(), 1);
}

void write_query(call_request& out, const list_client_conversations& params)
{
    write_parameter(out, "sessionId", params.session_id());
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "targetId", params.target_id());
    write_header(out, "X-Visitor-Token", params.visitor_token());
    write_header(out, "X-Identity-Proof", params.identity_proof());
}

void check(request_check& problems, const delete_client_conversations& params)
{
    problems.length("sessionId", params.session_id(), 1);
    problems.length("X-Visitor-Token", params.visitor_token(), 1);
}

void write_query(call_request& out, const delete_client_conversations& params)
{
    write_parameter(out, "sessionId", params.session_id());
    write_parameter(out, "targetId", params.target_id());
    write_header(out, "X-Visitor-Token", params.visitor_token());
    write_header(out, "X-Identity-Proof", params.identity_proof());
}

void check(request_check& problems, const list_client_messages& params)
{
    problems.length("sessionId", params.session_id(), 1);
    problems.length("X-Visitor-Token", params.visitor_token(), 1);
}

void write_query(call_request& out, const list_client_messages& params)
{
    write_parameter(out, "sessionId", params.session_id());
    write_header(out, "X-Visitor-Token", params.visitor_token());
    write_header(out, "X-Identity-Proof", params.identity_proof());
}

void check(request_check& problems, const delete_client_conversation& params)
{
    problems.length("sessionId", params.session_id(), 1);
    problems.length("X-Visitor-Token", params.visitor_token(), 1);
}

void write_query(call_request& out, const delete_client_conversation& params)
{
    write_parameter(out, "sessionId", params.session_id());
    write_header(out, "X-Visitor-Token", params.visitor_token());
    write_header(out, "X-Identity-Proof", params.identity_proof());
}

void check(request_check& problems, const update_client_projections& params)
{
    problems.length("sessionId", params.session_id(), 1);
    problems.length("X-Visitor-Token", params.visitor_token(), 1);
    problems.required("messages", params.messages());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const update_client_projections& params)
{
    out.begin_object();
    write_member(out, "messages", params.messages());
    out.end_object();
}

void write_query(call_request& out, const update_client_projections& params)
{
    write_parameter(out, "sessionId", params.session_id());
    write_header(out, "X-Visitor-Token", params.visitor_token());
    write_header(out, "X-Identity-Proof", params.identity_proof());
}

void check(request_check& problems, const reset_visitor_request& params)
{
    problems.length("sessionId", params.session_id(), 1);
}

void write_query(call_request& out, const reset_visitor_request& params)
{
    write_parameter(out, "sessionId", params.session_id());
    write_header(out, "X-Visitor-Token", params.visitor_token());
}

void check(request_check& problems, const client_speech& params)
{
    problems.length("Authorization", params.authorization(), 1);
    problems.length("text", params.text(), 0);
    problems.length("voice", params.voice(), 0);
    problems.length("format", params.format(), 0);
}

void encode(json_writer& out, const client_speech& params)
{
    out.begin_object();
    write_member(out, "text", params.text());
    write_member(out, "voice", params.voice());
    write_member(out, "format", params.format());
    out.end_object();
}

void write_query(call_request& out, const client_speech& params)
{
    write_header(out, "Authorization", params.authorization());
}

} // namespace detail

client_session::client_session() = default;
client_feedback_result::client_feedback_result() = default;
client_conversation_summary::client_conversation_summary() = default;
deleted_conversations::deleted_conversations() = default;
patched_projections::patched_projections() = default;
visitor_reset::visitor_reset() = default;
client_message::client_message() = default;
init_client_session::init_client_session(std::string token) : token_(std::move(token)) {}
client_chat::client_chat(std::string session_id, std::vector<client_message> messages)
    : session_id_(std::move(session_id)), messages_(std::move(messages))
{
}
resume_client_chat::resume_client_chat(std::string execution_id, std::string session_id)
    : execution_id_(std::move(execution_id)), session_id_(std::move(session_id))
{
}
client_feedback::client_feedback(std::string token, std::string session_id, std::string type)
    : token_(std::move(token)), session_id_(std::move(session_id)), type_(std::move(type))
{
}
list_client_conversations::list_client_conversations(std::string session_id, std::string visitor_token)
    : session_id_(std::move(session_id)), visitor_token_(std::move(visitor_token))
{
}
delete_client_conversations::delete_client_conversations(std::string session_id, std::string visitor_token)
    : session_id_(std::move(session_id)), visitor_token_(std::move(visitor_token))
{
}
list_client_messages::list_client_messages(std::string session_id, std::string visitor_token)
    : session_id_(std::move(session_id)), visitor_token_(std::move(visitor_token))
{
}
delete_client_conversation::delete_client_conversation(std::string session_id, std::string visitor_token)
    : session_id_(std::move(session_id)), visitor_token_(std::move(visitor_token))
{
}
update_client_projections::update_client_projections(
    std::string session_id, std::string visitor_token, raw_json messages)
    : session_id_(std::move(session_id)), visitor_token_(std::move(visitor_token)), messages_(std::move(messages))
{
}
reset_visitor_request::reset_visitor_request(std::string session_id) : session_id_(std::move(session_id)) {}
client_speech::client_speech(std::string authorization, std::string text)
    : authorization_(std::move(authorization)), text_(std::move(text))
{
}

std::ostream& operator<<(std::ostream& os, const client_session& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const client_feedback_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const client_conversation_summary& value)
{
    return detail::print(os, value);
}
std::ostream& operator<<(std::ostream& os, const deleted_conversations& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const patched_projections& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const visitor_reset& value) { return detail::print(os, value); }

} // namespace runtype
