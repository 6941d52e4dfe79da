// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/product_mcp.hpp>
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

/** Product MCP: the MCP server of a surface.
 *
 *  Made by client::product_mcp(); cheap to make and to copy. Operations keep what they need alive: neither this object
 *  nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API product_mcp {
public:
    explicit product_mcp(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Public MCP manifest of a surface.
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/mcp/.well-known/mcp.json`, without the account's key.
     *  Retried as safe (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A mcp manifest, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such mcp server
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/product-mcp/mcp-manifest
     */
    [[nodiscard]] boost::asio::awaitable<result<mcp_manifest>>
    manifest(std::string product_id, std::string surface_id, request_options options = request_options()) const;

    /** OAuth protected-resource metadata of a surface (RFC 9728, public).
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/mcp/.well-known/oauth-protected-resource`, without the
     *  account's key. Retried as safe (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A mcp protected resource, or an error.
     *  @note Snake_case fields.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/product-mcp/o-auth-protected-resource-metadata
     */
    [[nodiscard]] boost::asio::awaitable<result<mcp_protected_resource>> protected_resource(
        std::string product_id, std::string surface_id, request_options options = request_options()) const;

    /** Public facts about a surface's MCP server.
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/mcp/info`, without the account's key. Retried as safe
     *  (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A mcp info, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such mcp server
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/product-mcp/mcp-surface-info
     */
    [[nodiscard]] boost::asio::awaitable<result<mcp_info>>
    info(std::string product_id, std::string surface_id, request_options options = request_options()) const;

    /** Run one MCP tool from the dashboard (session token only).
     *
     *  Sends `POST /v1/products/{productId}/surfaces/{surfaceId}/mcp/tools/execute-test`. Retried as unsafe: only when
     *  it cannot have been carried out (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params Required: tool_name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A mcp tool test, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such mcp server
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/product-mcp/execute-an-mcp-surface-tool-dashboard-test
     */
    [[nodiscard]] boost::asio::awaitable<result<mcp_tool_test>> execute_test(
        std::string product_id,
        std::string surface_id,
        test_mcp_tool params,
        request_options options = request_options()) const;

    /** List a surface's MCP tools from the dashboard (session token only).
     *
     *  Sends `POST /v1/products/{productId}/surfaces/{surfaceId}/mcp/tools/test`. Retried as unsafe: only when it
     *  cannot have been carried out (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A mcp tool list, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such mcp server
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/product-mcp/list-mcp-surface-tools-dashboard-test
     */
    [[nodiscard]] boost::asio::awaitable<result<mcp_tool_list>>
    list_tools_test(std::string product_id, std::string surface_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
