// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/agents.hpp>

#include "client/call.hpp"
#include "client/download_reader.hpp"
#include "client/open_stream.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<agent_list_item> agents::list(list_agents params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<agent_list_item>(
        core_, std::move(request), detail::operations::agents_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<agent>> agents::create(create_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<agent>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
agents::fetch_agent_card(fetch_agent_card_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_fetch_agent_card, std::move(options));
    detail::add_body(request, params);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<agent>> agents::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<agent>(core_, std::move(request));
}

boost::asio::awaitable<result<agent>> agents::update(std::string id, update_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<agent>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> agents::remove(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>>
agents::approve(std::string id, approve_agent_call params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_approve, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream agents::approve_stream(std::string id, approve_agent_call params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_approve, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<agent_capability>>
agents::add_capability(std::string id, add_agent_capability params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_add_capability, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<agent_capability>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
agents::remove_capability(std::string id, std::string capability_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_remove_capability, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("capabilityId", capability_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>>
agents::execute(std::string id, execute_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_execute, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream agents::execute_stream(std::string id, execute_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_execute, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

page_generator<agent_execution>
agents::list_executions(std::string id, list_agent_executions params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_list_executions, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::list_pages<agent_execution>(
        core_, std::move(request), detail::operations::agents_list_executions_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<agent_execution_detail>>
agents::get_execution(std::string id, std::string execution_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_get_execution, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("executionId", execution_id);
    return detail::call<agent_execution_detail>(core_, std::move(request));
}

page_generator<agent_tool_call_summary>
agents::list_tool_calls(std::string id, std::string execution_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_list_tool_calls, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("executionId", execution_id);
    return detail::list_pages<agent_tool_call_summary>(
        core_, std::move(request), detail::operations::agents_list_tool_calls_shape, std::string(), std::nullopt);
}

boost::asio::awaitable<result<agent_tool_call>>
agents::get_tool_call(std::string id, std::string execution_id, std::string tool_call_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_get_tool_call, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("executionId", execution_id);
    request.path_parameter("toolCallId", tool_call_id);
    return detail::call<agent_tool_call>(core_, std::move(request));
}

event_stream agents::execution_events(
    std::string id, std::string execution_id, agent_execution_events_query params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_execution_events, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("executionId", execution_id);
    detail::add_query(request, params);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<agent_runtime_export>>
agents::export_runtime(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_export_runtime, std::move(options));
    request.path_parameter("id", id);
    return detail::call<agent_runtime_export>(core_, std::move(request));
}

boost::asio::awaitable<result<publish_result>> agents::publish(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_publish, std::move(options));
    request.path_parameter("id", id);
    return detail::call<publish_result>(core_, std::move(request));
}

boost::asio::awaitable<result<refreshed_agent_card>>
agents::refresh_agent_card(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agents_refresh_agent_card, std::move(options));
    request.path_parameter("id", id);
    return detail::call<refreshed_agent_card>(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>>
agents::resume(std::string id, resume_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_resume, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream agents::resume_stream(std::string id, resume_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_resume, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<speech_result>>
agents::voice(std::string id, agent_voice_request params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_voice, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<speech_result>(core_, std::move(request));
}

boost::asio::awaitable<result<response>>
agents::speak(std::string id, agent_speak_request params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_speak, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call_raw(core_, std::move(request));
}

boost::asio::awaitable<result<download>>
agents::speak_stream(std::string id, agent_speak_request params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_speak, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::open_download(core_, std::move(request));
}

boost::asio::awaitable<result<ensure_result>> agents::ensure(ensure_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_ensure, std::move(options));
    detail::add_body(request, params);
    return detail::call<ensure_result>(core_, std::move(request));
}

boost::asio::awaitable<result<pulled_definition>> agents::pull(pull_agent params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::agents_pull, std::move(options));
    detail::add_query(request, params);
    return detail::call<pulled_definition>(core_, std::move(request));
}

} // namespace runtype::resources
