// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/flows.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>

namespace runtype::detail {
class client_core;
}

namespace runtype::resources {

/** Flows: steps that run one after the other, on records or messages.
 *
 *  Made by client::flows(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API flows {
public:
    explicit flows(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List flows, cursor paged.
     *
     *  Sends `GET /v1/flows`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of flow list items; an error is its last element.
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
     *  docs.runtype.com/api-reference/runtype-api/flows/list-flows
     */
    [[nodiscard]] page_generator<flow_list_item>
    list(list_flows params = list_flows(), request_options options = request_options()) const;

    /** Make a flow with steps.
     *
     *  Sends `POST /v1/flows`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A flow, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/flows/create-flow
     */
    [[nodiscard]] boost::asio::awaitable<result<flow>>
    create(create_flow params, request_options options = request_options()) const;

    /** Read a flow and its steps.
     *
     *  Sends `GET /v1/flows/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A flow, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such flow
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/get-flow-details
     */
    [[nodiscard]] boost::asio::awaitable<result<flow>>
    get(std::string id, request_options options = request_options()) const;

    /** Change a flow or its steps.
     *
     *  Sends `PUT /v1/flows/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A flow, or an error.
     *  @note Writes to a draft version; publish to make it live.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such flow
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/update-flow
     */
    [[nodiscard]] boost::asio::awaitable<result<flow>>
    update(std::string id, update_flow params = update_flow(), request_options options = request_options()) const;

    /** Remove a flow.
     *
     *  Sends `DELETE /v1/flows/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation, page not found; path and body follow agents.delete.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such flow, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/list-flows
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** Self-contained flow definition.
     *
     *  Sends `GET /v1/flows/{id}/export-runtime`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A flow runtime export, or an error.
     *  @note Limited preview: answers 404 in production today even for existing flows.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such flow
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/export-flow-for-runtime-limited-preview
     */
    [[nodiscard]] boost::asio::awaitable<result<flow_runtime_export>>
    export_runtime(std::string id, request_options options = request_options()) const;

    /** Promote the draft.
     *
     *  Sends `POST /v1/flows/{id}/publish`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A publish result, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such flow
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/publish-flow
     */
    [[nodiscard]] boost::asio::awaitable<result<publish_result>>
    publish(std::string id, request_options options = request_options()) const;

    /** Run a flow over every record of a type.
     *
     *  Sends `POST /v1/flows/{id}/run-on-record-type`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param params Required: record_type.
     *  @param options What this call does differently from the client's defaults.
     *  @return A flow run on record type, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Other body fields may exist (table cut). Can take long: use a generous timeout. Queued runs
     *        (executedImmediately false) probably lack counts/results.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such flow
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/run-flow-on-records-of-a-type
     */
    [[nodiscard]] boost::asio::awaitable<result<flow_run_on_record_type>> run_on_record_type(
        std::string id, run_flow_on_record_type params, request_options options = request_options()) const;

    /** Step results of a flow.
     *
     *  Sends `GET /v1/flows/{id}/step-results`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the flow. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of step results; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Third paging style: limit+offset. Query table cut; prose says it filters.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such flow
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/flows/list-flow-step-results
     */
    [[nodiscard]] page_generator<step_result> list_step_results(
        std::string id,
        list_flow_step_results params = list_flow_step_results(),
        request_options options = request_options()) const;

    /** Converge a repo-defined flow.
     *
     *  Sends `POST /v1/flows/ensure`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An ensure result, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Path inferred; request/errors taken from the twin agent page.
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
     *  docs.runtype.com/api-reference/runtype-api/flows/ensure-flow-config-as-code-converge
     */
    [[nodiscard]] boost::asio::awaitable<result<ensure_result>>
    ensure(ensure_flow params, request_options options = request_options()) const;

    /** Canonical definition of a flow by name.
     *
     *  Sends `GET /v1/flows/pull`. Retried as safe (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A pulled definition, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Modelled on the agent and tool pages.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such flow
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
    pull(pull_flow params, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
