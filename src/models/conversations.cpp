// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/conversations.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, conversation_summary& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",           "title",  "modelId",   "ownerId",
                                                           "messageCount", "source", "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.title); break;
        case 2: read_field(in, out.model_id); break;
        case 3: read_field(in, out.owner_id); break;
        case 4: read_field(in, out.message_count); break;
        case 5: read_field(in, out.source); break;
        case 6: read_field(in, out.created_at); break;
        case 7: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const conversation_summary& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "title", value.title);
    write_member(out, "modelId", value.model_id);
    write_member(out, "ownerId", value.owner_id);
    write_member(out, "messageCount", value.message_count);
    write_member(out, "source", value.source);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, conversation& out)
{
    static constexpr std::array<std::string_view, 10> names{"id",        "title",    "modelId",  "systemPrompt",
                                                            "ownerId",   "metadata", "messages", "source",
                                                            "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.title); break;
        case 2: read_field(in, out.model_id); break;
        case 3: read_field(in, out.system_prompt); break;
        case 4: read_field(in, out.owner_id); break;
        case 5: read_field(in, out.metadata); break;
        case 6: read_field(in, out.messages); break;
        case 7: read_field(in, out.source); break;
        case 8: read_field(in, out.created_at); break;
        case 9: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const conversation& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "title", value.title);
    write_member(out, "modelId", value.model_id);
    write_member(out, "systemPrompt", value.system_prompt);
    write_member(out, "ownerId", value.owner_id);
    write_member(out, "metadata", value.metadata);
    write_member(out, "messages", value.messages);
    write_member(out, "source", value.source);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_conversations& params)
{
    problems.one_of("source", params.source(), {"app", "client_token"});
    problems.range("limit", params.limit(), 1);
}

void write_query(call_request& out, const list_conversations& params)
{
    write_parameter(out, "source", params.source());
    write_parameter(out, "surface_id", params.surface_id());
    write_parameter(out, "client_token_id", params.client_token_id());
    write_parameter(out, "ownerId", params.owner_id());
    write_parameter(out, "limit", params.limit());
}

void check(request_check& problems, const create_conversation& params)
{
    problems.length("title", params.title(), 0, 500);
    problems.length("modelId", params.model_id(), 0, 255);
    problems.length("systemPrompt", params.system_prompt(), 0);
    problems.length("ownerId", params.owner_id(), 1, 255);
    problems.object("metadata", params.metadata());
}

void encode(json_writer& out, const create_conversation& params)
{
    out.begin_object();
    write_member(out, "title", params.title());
    write_member(out, "modelId", params.model_id());
    write_member(out, "systemPrompt", params.system_prompt());
    write_member(out, "ownerId", params.owner_id());
    write_member(out, "metadata", params.metadata());
    out.end_object();
}

void check(request_check& problems, const update_conversation& params)
{
    problems.length("title", params.title(), 0, 500);
    problems.length("modelId", params.model_id(), 0);
    problems.length("systemPrompt", params.system_prompt(), 0);
    problems.object("metadata", params.metadata());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const update_conversation& params)
{
    out.begin_object();
    write_member(out, "title", params.title());
    write_member(out, "modelId", params.model_id());
    write_member(out, "systemPrompt", params.system_prompt());
    write_member(out, "metadata", params.metadata());
    write_member(out, "messages", params.messages());
    out.end_object();
}

} // namespace detail

conversation_summary::conversation_summary() = default;
conversation::conversation() = default;
list_conversations::list_conversations() = default;
create_conversation::create_conversation() = default;
update_conversation::update_conversation() = default;

std::ostream& operator<<(std::ostream& os, const conversation_summary& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const conversation& value) { return detail::print(os, value); }

} // namespace runtype
