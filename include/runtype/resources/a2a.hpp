// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/a2a.hpp>
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

/** A2A: the agent-to-agent endpoint of a surface.
 *
 *  Made by client::a2a(); cheap to make and to copy. Operations keep what they need alive: neither this object nor the
 *  arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API a2a {
public:
    explicit a2a(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Public facts about a surface's A2A endpoint.
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/a2a/info`, without the account's key. Retried as safe
     *  (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An a2a info, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such a2a endpoint
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/a-2-a/get-a-2-a-surface-info
     */
    [[nodiscard]] boost::asio::awaitable<result<a2a_info>>
    info(std::string product_id, std::string surface_id, request_options options = request_options()) const;

    /** A2A protocol 1.0 JSON-RPC 2.0 entry point.
     *
     *  Sends `POST /v1/products/{productId}/surfaces/{surfaceId}/a2a`. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params Required: jsonrpc, method, params.
     *  @param options What this call does differently from the client's defaults.
     *  @return An a2a response, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Streaming methods answer text/event-stream; each data: line is a JSON-RPC response whose result is a
     *        one-of statusUpdate/artifactUpdate.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such a2a endpoint
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/a-2-a/a-2-a-json-rpc-endpoint
     */
    [[nodiscard]] boost::asio::awaitable<result<a2a_response>>
    rpc(std::string product_id,
        std::string surface_id,
        a2a_request params,
        request_options options = request_options()) const;

    /** Public agent card of a surface.
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/a2a/.well-known/agent-card.json`, without the account's
     *  key. Retried as safe (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An a2a agent card, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such a2a endpoint
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/a-2-a/get-a-2-a-agent-card
     */
    [[nodiscard]] boost::asio::awaitable<result<a2a_agent_card>>
    agent_card(std::string product_id, std::string surface_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
