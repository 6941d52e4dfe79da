// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/browser.hpp>

#include "client/call.hpp"
#include "client/download_reader.hpp"
#include "client/open_stream.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<client_session>> browser::init(init_client_session params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::client_init, std::move(options));
    detail::add_body(request, params);
    return detail::call<client_session>(core_, std::move(request));
}

event_stream browser::chat(client_chat params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::client_chat, std::move(options));
    detail::add_body(request, params);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>> browser::resume(resume_client_chat params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::client_resume, std::move(options));
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream browser::resume_stream(resume_client_chat params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::client_resume, std::move(options));
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<client_feedback_result>>
browser::feedback(client_feedback params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_feedback, std::move(options));
    detail::add_body(request, params);
    return detail::call<client_feedback_result>(core_, std::move(request));
}

page_generator<client_conversation_summary>
browser::list_conversations(list_client_conversations params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_list_conversations, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<client_conversation_summary>(
        core_, std::move(request), detail::operations::client_list_conversations_shape,
        detail::start_of(params.cursor()), params.limit());
}

boost::asio::awaitable<result<deleted_conversations>>
browser::delete_conversations(delete_client_conversations params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_delete_conversations, std::move(options));
    detail::add_query(request, params);
    return detail::call<deleted_conversations>(core_, std::move(request));
}

page_generator<raw_json>
browser::list_messages(std::string conversation_id, list_client_messages params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_get_conversation, std::move(options));
    request.path_parameter("conversationId", conversation_id);
    detail::add_query(request, params);
    return detail::list_pages<raw_json>(
        core_, std::move(request), detail::operations::client_get_conversation_shape,
        detail::start_of(params.message_cursor()), std::nullopt);
}

boost::asio::awaitable<result<deleted_conversations>> browser::delete_conversation(
    std::string conversation_id, delete_client_conversation params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_delete_conversation, std::move(options));
    request.path_parameter("conversationId", conversation_id);
    detail::add_query(request, params);
    return detail::call<deleted_conversations>(core_, std::move(request));
}

boost::asio::awaitable<result<patched_projections>> browser::update_display_projections(
    std::string conversation_id, update_client_projections params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_patch_display_projections, std::move(options));
    request.path_parameter("conversationId", conversation_id);
    detail::add_query(request, params);
    detail::add_body(request, params);
    return detail::call<patched_projections>(core_, std::move(request));
}

boost::asio::awaitable<result<visitor_reset>>
browser::reset_visitor(reset_visitor_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_reset_visitor, std::move(options));
    detail::add_query(request, params);
    return detail::call<visitor_reset>(core_, std::move(request));
}

boost::asio::awaitable<result<response>>
browser::speak(std::string agent_id, client_speech params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::client_speak, std::move(options));
    request.path_parameter("agentId", agent_id);
    detail::add_query(request, params);
    detail::add_body(request, params);
    return detail::call_raw(core_, std::move(request));
}

boost::asio::awaitable<result<download>>
browser::speak_stream(std::string agent_id, client_speech params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::client_speak, std::move(options));
    request.path_parameter("agentId", agent_id);
    detail::add_query(request, params);
    detail::add_body(request, params);
    return detail::open_download(core_, std::move(request));
}

} // namespace runtype::resources
