// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/download.hpp>
#include <runtype/json.hpp>
#include <runtype/models/agents.hpp>
#include <runtype/models/common.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/response.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>

namespace runtype::detail {
class client_core;
}

namespace runtype {
class event_stream;
}

namespace runtype::resources {

/** Agents: configured models with tools, flows and other agents to call.
 *
 *  Made by client::agents(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API agents {
public:
    explicit agents(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List agents, cursor paged.
     *
     *  Sends `GET /v1/agents`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of agent list items; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Response seen whole; the query-parameter table was cut, the five shared names are taken from flows.list.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/list-agents
     */
    [[nodiscard]] page_generator<agent_list_item>
    list(list_agents params = list_agents(), request_options options = request_options()) const;

    /** Make an agent.
     *
     *  Sends `POST /v1/agents`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Request table was cut; 201 vs 200 is not stated.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/create-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<agent>>
    create(create_agent params, request_options options = request_options()) const;

    /** Proxy-fetch an external agent card by URL.
     *
     *  Sends `POST /v1/agents/fetch-agent-card`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: url.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agents/fetch-external-agent-card
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    fetch_agent_card(fetch_agent_card_request params, request_options options = request_options()) const;

    /** Read one agent.
     *
     *  Sends `GET /v1/agents/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/get-agent-details
     */
    [[nodiscard]] boost::asio::awaitable<result<agent>>
    get(std::string id, request_options options = request_options()) const;

    /** Change some fields of an agent.
     *
     *  Sends `PUT /v1/agents/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note PUT, but partial: only fields sent are changed. No capabilities in the response. Request table cut after
     *        icon.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/update-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<agent>>
    update(std::string id, update_agent params = update_agent(), request_options options = request_options()) const;

    /** Remove an agent and its capabilities.
     *
     *  Sends `DELETE /v1/agents/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Docs curl sends an empty JSON object as body; a body is not needed by the schema.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agents/delete-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** Approve or deny a tool call of a paused agent run.
     *
     *  Sends `POST /v1/agents/{id}/approve`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: execution_id, approval_id, decision.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Body documented only as a map; fields from the open-source widget.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    approve(std::string id, approve_agent_call params, request_options options = request_options()) const;

    /** Approve or deny a tool call of a paused agent run, and the events of the run.
     *
     *  Sends `POST /v1/agents/{id}/approve`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: execution_id, approval_id, decision.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Body documented only as a map; fields from the open-source widget.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] event_stream
    approve_stream(std::string id, approve_agent_call params, request_options options = request_options()) const;

    /** Bind a flow, sub-agent or tool to an agent.
     *
     *  Sends `POST /v1/agents/{id}/capabilities`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: tool_name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent capability, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/add-capability-to-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_capability>>
    add_capability(std::string id, add_agent_capability params, request_options options = request_options()) const;

    /** Unbind a capability.
     *
     *  Sends `DELETE /v1/agents/{id}/capabilities/{capabilityId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param capability_id Id of the capability. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such agent, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agents/remove-capability-from-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove_capability(std::string id, std::string capability_id, request_options options = request_options()) const;

    /** Run an agent on messages.
     *
     *  Sends `POST /v1/agents/{id}/execute`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: messages.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Body is an open map in the docs. options.streamResponse true (the default) gives SSE, false gives
     *        application/json. See rules.streaming.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/execute-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    execute(std::string id, execute_agent params, request_options options = request_options()) const;

    /** Run an agent on messages, and the events of the run.
     *
     *  Sends `POST /v1/agents/{id}/execute`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: messages.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Documented in part; the rest is inferred.
     *  @note Body is an open map in the docs. options.streamResponse true (the default) gives SSE, false gives
     *        application/json. See rules.streaming.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/execute-agent
     */
    [[nodiscard]] event_stream
    execute_stream(std::string id, execute_agent params, request_options options = request_options()) const;

    /** Past runs of an agent.
     *
     *  Sends `GET /v1/agents/{id}/executions`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of agent executions; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Query table was cut; the two *ExecutionId filters are named in the prose.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agents/list-agent-executions
     */
    [[nodiscard]] page_generator<agent_execution> list_executions(
        std::string id,
        list_agent_executions params = list_agent_executions(),
        request_options options = request_options()) const;

    /** One run in full.
     *
     *  Sends `GET /v1/agents/{id}/executions/{executionId}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param execution_id Id of the execution. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent execution detail, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agents/get-execution-detail
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_execution_detail>>
    get_execution(std::string id, std::string execution_id, request_options options = request_options()) const;

    /** Tool calls of a run, without payloads.
     *
     *  Sends `GET /v1/agents/{id}/executions/{executionId}/tool-calls`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param execution_id Id of the execution. Must not be empty.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of agent tool call summaries; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Named in the navigation, page not found; path follows from the detail path. Accept a bare array, {data},
     *        or {data,pagination}.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/get-tool-call-detail
     */
    [[nodiscard]] page_generator<agent_tool_call_summary>
    list_tool_calls(std::string id, std::string execution_id, request_options options = request_options()) const;

    /** One tool call with its input and output.
     *
     *  Sends `GET /v1/agents/{id}/executions/{executionId}/tool-calls/{toolCallId}`. Retried as safe (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param execution_id Id of the execution. Must not be empty.
     *  @param tool_call_id Id of the tool call. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent tool call, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/get-tool-call-detail
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_tool_call>> get_tool_call(
        std::string id,
        std::string execution_id,
        std::string tool_call_id,
        request_options options = request_options()) const;

    /** Replay then tail the events of a durable run.
     *
     *  Sends `GET /v1/agents/{id}/executions/{executionId}/events`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param execution_id Id of the execution. Must not be empty.
     *  @param params Required: conversation_id.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                      the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Documented in part; the rest is inferred.
     *  @note Not in the API-reference navigation. Read-only attach; only durable runs (managed agent + conversationId)
     *        stamp SSE id: lines.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona (docs/durable-reconnect.md)
     */
    [[nodiscard]] event_stream execution_events(
        std::string id,
        std::string execution_id,
        agent_execution_events_query params,
        request_options options = request_options()) const;

    /** Self-contained definition for the runtime package.
     *
     *  Sends `GET /v1/agents/{id}/export-runtime`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent runtime export, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Credentials appear as secret: references, never as values. Response table cut; nullability inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/export-agent-for-runtime
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_runtime_export>>
    export_runtime(std::string id, request_options options = request_options()) const;

    /** Freeze the live state as the published version.
     *
     *  Sends `POST /v1/agents/{id}/publish`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A publish result, or an error.
     *  @note No request schema; docs curl sends {}.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agents/publish-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<publish_result>>
    publish(std::string id, request_options options = request_options()) const;

    /** Re-read the cached card of an external agent.
     *
     *  Sends `POST /v1/agents/{id}/refresh-agent-card`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A refreshed agent card, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Error list not seen; 502 inferred from fetch-agent-card.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/refresh-cached-agent-card
     */
    [[nodiscard]] boost::asio::awaitable<result<refreshed_agent_card>>
    refresh_agent_card(std::string id, request_options options = request_options()) const;

    /** Go on with a paused agent run.
     *
     *  Sends `POST /v1/agents/{id}/resume`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: execution_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation as a STREAM endpoint; page not found. Path inferred from the navigation order (between
     *        refresh-agent-card and voice); body from POST /v1/dispatch/resume.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/resume-a-paused-execution
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    resume(std::string id, resume_agent params, request_options options = request_options()) const;

    /** Go on with a paused agent run, and the events of the run.
     *
     *  Sends `POST /v1/agents/{id}/resume`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: execution_id.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation as a STREAM endpoint; page not found. Path inferred from the navigation order (between
     *        refresh-agent-card and voice); body from POST /v1/dispatch/resume.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/resume-a-paused-execution
     */
    [[nodiscard]] event_stream
    resume_stream(std::string id, resume_agent params, request_options options = request_options()) const;

    /** Text to speech with the agent voice settings.
     *
     *  Sends `POST /v1/agents/{id}/voice`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: text.
     *  @param options What this call does differently from the client's defaults.
     *  @return A speech result, or an error.
     *  @note JSON with base64 audio, not a binary body. Body is an open map in the docs; fields from its sample.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/execute-agent-voice-text-to-speech
     */
    [[nodiscard]] boost::asio::awaitable<result<speech_result>>
    voice(std::string id, agent_voice_request params, request_options options = request_options()) const;

    /** Stream raw speech audio.
     *
     *  Sends `POST /v1/agents/{id}/speak`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: text.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer with its fields and its body as it came, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Not in the API-reference navigation; called by the public widget with a browser client token. Content type
     *        inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona (runtype speech engine)
     */
    [[nodiscard]] boost::asio::awaitable<result<response>>
    speak(std::string id, agent_speak_request params, request_options options = request_options()) const;

    /** Stream raw speech audio, as it comes.
     *
     *  Sends `POST /v1/agents/{id}/speak`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the agent. Must not be empty.
     *  @param params Required: text.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer, whose body the caller reads or keeps in a file, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Not in the API-reference navigation; called by the public widget with a browser client token. Content type
     *        inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona (runtype speech engine)
     */
    [[nodiscard]] boost::asio::awaitable<result<download>>
    speak_stream(std::string id, agent_speak_request params, request_options options = request_options()) const;

    /** Converge a repo-defined agent.
     *
     *  Sends `POST /v1/agents/ensure`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An ensure result, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Path inferred (only POST /products/ensure-fpo is spelled out). Never runs anything. A hash miss is a
     *        normal 200 with result definitionRequired.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::conflict: it exists already, or somebody changed it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/ensure-agent-config-as-code-converge
     */
    [[nodiscard]] boost::asio::awaitable<result<ensure_result>>
    ensure(ensure_agent params, request_options options = request_options()) const;

    /** Canonical definition of an agent by name.
     *
     *  Sends `GET /v1/agents/pull`. Retried as safe (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A pulled definition, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Fields documented; method and path inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/pull-agent-definition-config-as-code
     */
    [[nodiscard]] boost::asio::awaitable<result<pulled_definition>>
    pull(pull_agent params, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
