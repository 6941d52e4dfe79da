// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/surfaces.hpp>
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

/** Surfaces: where products meet their users, over all products.
 *
 *  Made by client::surfaces(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API surfaces {
public:
    explicit surfaces(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Surfaces over all products.
     *
     *  Sends `GET /v1/surfaces`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of surface list items; an error is its last element.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/surfaces/list-surfaces
     */
    [[nodiscard]] page_generator<surface_list_item>
    list(list_surfaces params = list_surfaces(), request_options options = request_options()) const;

    /** List page tools seen on a chat surface in the last 7 days.
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/discovered-tools`. Retried as safe (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface page tools, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such surface
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/surfaces/list-discovered-web-mcp-tools
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_page_tools>>
    discovered_tools(std::string product_id, std::string surface_id, request_options options = request_options()) const;

    /** List page origins that sent requests to a chat surface in the last 7 days.
     *
     *  Sends `GET /v1/products/{productId}/surfaces/{surfaceId}/observed-origins`. Retried as safe (see retry_policy).
     *
     *  @param product_id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface origins, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such surface
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/surfaces/list-observed-page-origins
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_origins>>
    observed_origins(std::string product_id, std::string surface_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
