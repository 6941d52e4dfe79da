// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/tools.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {
class client_core;
}

namespace runtype::resources {

/** Tools that agents and flows can call.
 *
 *  Made by client::tools(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API tools {
public:
    explicit tools(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List saved tools.
     *
     *  Sends `GET /v1/tools`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of tools; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
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
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] page_generator<tool>
    list(list_tools params = list_tools(), request_options options = request_options()) const;

    /** Create a tool.
     *
     *  Sends `POST /v1/tools`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name, description, tool_type, parameters_schema, config.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool, or an error.
     *  @note Required flags of parametersSchema/config inferred from the minimal example.
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
     *  docs.runtype.com/api-reference/runtype-api/tools/create-tool;
     * https://docs.runtype-staging.com/api-reference/runtype-api/tools/create-tool
     */
    [[nodiscard]] boost::asio::awaitable<result<tool>>
    create(create_tool params, request_options options = request_options()) const;

    /** Get a tool with its configuration.
     *
     *  Sends `GET /v1/tools/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the tool. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such tool
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/get-tool-details
     */
    [[nodiscard]] boost::asio::awaitable<result<tool>>
    get(std::string id, request_options options = request_options()) const;

    /** Change parts of a tool.
     *
     *  Sends `PUT /v1/tools/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the tool. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such tool
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/tools/update-tool
     */
    [[nodiscard]] boost::asio::awaitable<result<tool>>
    update(std::string id, update_tool params = update_tool(), request_options options = request_options()) const;

    /** Delete a tool.
     *
     *  Sends `DELETE /v1/tools/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the tool. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such tool, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/delete-tool (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** List active tools in an AI-SDK friendly form.
     *
     *  Sends `GET /v1/tools/schema`. Retried as safe (see retry_policy).
     *
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return The items, or an error.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/tools/get-tool-schemas
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<raw_json>>>
    schema(tool_schema_query params = tool_schema_query(), request_options options = request_options()) const;

    /** List built-in tools.
     *
     *  Sends `GET /v1/tools/builtin`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/list-built-in-tools (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    list_builtin(request_options options = request_options()) const;

    /** List built-in tools that fit a model.
     *
     *  Sends `GET /v1/tools/builtin/compatible`. Retried as safe (see retry_policy).
     *
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
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
     *  docs.runtype.com/api-reference/runtype-api/tools/list-compatible-built-in-tools (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>> list_builtin_compatible(
        list_compatible_tools params = list_compatible_tools(), request_options options = request_options()) const;

    /** Get a built-in tool's parameter schema and defaults.
     *
     *  Sends `GET /v1/tools/builtin/{toolId}/schema`. Retried as safe (see retry_policy).
     *
     *  @param tool_id Id of the tool. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A builtin tool schema, or an error.
     *  @note Ids look like builtin:<name> inside agent tool lists.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such tool
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/get-built-in-tool-schema
     */
    [[nodiscard]] boost::asio::awaitable<result<builtin_tool_schema>>
    builtin_schema(std::string tool_id, request_options options = request_options()) const;

    /** Turn a flow into a tool.
     *
     *  Sends `POST /v1/tools/from-flow`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: flow_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such tool
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/convert-flow-to-tool (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<tool>>
    from_flow(tool_from_flow params, request_options options = request_options()) const;

    /** Run code in a lasting Runtype sandbox and get its preview address.
     *
     *  Sends `POST /v1/tools/sandbox/cf-sandbox/deploy`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param body The body. JSON.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool sandbox, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the body is not JSON or the service refuses it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/deploy-runtype-sandbox
     */
    [[nodiscard]] boost::asio::awaitable<result<tool_sandbox>>
    deploy_runtype_sandbox(raw_json body, request_options options = request_options()) const;

    /** Remove a Runtype sandbox.
     *
     *  Sends `DELETE /v1/tools/sandbox/cf-sandbox/{sandboxId}`. Retried as idempotent (see retry_policy).
     *
     *  @param sandbox_id Id of the sandbox. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/cleanup-runtype-sandbox (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    cleanup_runtype_sandbox(std::string sandbox_id, request_options options = request_options()) const;

    /** Run code in a lasting Daytona sandbox and get its preview address.
     *
     *  Sends `POST /v1/tools/sandbox/deploy`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A daytona sandbox, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/tools/deploy-daytona-sandbox
     */
    [[nodiscard]] boost::asio::awaitable<result<daytona_sandbox>> deploy_daytona_sandbox(
        daytona_sandbox_request params = daytona_sandbox_request(), request_options options = request_options()) const;

    /** Remove a Daytona sandbox.
     *
     *  Sends `DELETE /v1/tools/sandbox/{sandboxId}`. Retried as idempotent (see retry_policy).
     *
     *  @param sandbox_id Id of the sandbox. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/cleanup-daytona-sandbox (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    cleanup_daytona_sandbox(std::string sandbox_id, request_options options = request_options()) const;

    /** Run a tool.
     *
     *  Sends `POST /v1/tools/{id}/execute`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the tool. Must not be empty.
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool run, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such tool
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/execute-tool (nav); response from tools/test-tool
     */
    [[nodiscard]] boost::asio::awaitable<result<tool_run>>
    execute(std::string id, execute_tool params = execute_tool(), request_options options = request_options()) const;

    /** Run a tool with sample arguments (forwards to execute).
     *
     *  Sends `POST /v1/tools/{id}/test`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the tool. Must not be empty.
     *  @param body The body. JSON.
     *  @param options What this call does differently from the client's defaults.
     *  @return A tool run, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Page gives fields but not the path line; path inferred from the title.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or the body is not JSON or the service refuses it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/tools/test-tool
     */
    [[nodiscard]] boost::asio::awaitable<result<tool_run>>
    test(std::string id, raw_json body, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
