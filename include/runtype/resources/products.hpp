// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/products.hpp>
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

/** Products: capabilities bundled for customers, with their surfaces, items, keys and schedules.
 *
 *  Made by client::products(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API products {
public:
    explicit products(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List products.
     *
     *  Sends `GET /v1/products`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of products; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the newer navigation, page not found.
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
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] page_generator<product>
    list(list_products params = list_products(), request_options options = request_options()) const;

    /** Make a product.
     *
     *  Sends `POST /v1/products`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A product, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Request table cut; fields taken from update plus the sample. testApiKey may be absent.
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
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<product>>
    create(create_product params, request_options options = request_options()) const;

    /** Build a product from a full product object.
     *
     *  Sends `POST /v1/products/assemble`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: fpo.
     *  @param options What this call does differently from the client's defaults.
     *  @return An assembled product, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the newer navigation ("Assemble product from FPO"), page not found.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<assembled_product>>
    assemble(product_assemble_request params, request_options options = request_options()) const;

    /** Read a product.
     *
     *  Sends `GET /v1/products/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A product, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<product>>
    get(std::string id, request_options options = request_options()) const;

    /** Change a product.
     *
     *  Sends `PUT /v1/products/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A product, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/update-product
     */
    [[nodiscard]] boost::asio::awaitable<result<product>>
    update(std::string id, update_product params = update_product(), request_options options = request_options()) const;

    /** Remove a product.
     *
     *  Sends `DELETE /v1/products/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, delete_product params = delete_product(), request_options options = request_options()) const;

    /** Attach a flow or agent to a product.
     *
     *  Sends `POST /v1/products/{id}/capabilities`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param params Required: capability_name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A product capability, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/add-capability-to-product
     */
    [[nodiscard]] boost::asio::awaitable<result<product_capability>>
    add_capability(std::string id, add_product_capability params, request_options options = request_options()) const;

    /** Change a product capability.
     *
     *  Sends `PUT /v1/products/{id}/capabilities/{capabilityId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param capability_id Id of the capability. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A product capability, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/update-capability
     */
    [[nodiscard]] boost::asio::awaitable<result<product_capability>> update_capability(
        std::string id,
        std::string capability_id,
        update_product_capability params = update_product_capability(),
        request_options options = request_options()) const;

    /** Detach a capability.
     *
     *  Sends `DELETE /v1/products/{id}/capabilities/{capabilityId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param capability_id Id of the capability. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove_capability(std::string id, std::string capability_id, request_options options = request_options()) const;

    /** What a delete would leave or take.
     *
     *  Sends `GET /v1/products/{id}/cleanup-preview`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the newer navigation ("Preview cleanup resources"); path inferred from order (between capabilities and
     *        configuration).
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    cleanup_preview(std::string id, request_options options = request_options()) const;

    /** Secret/configuration status of a product.
     *
     *  Sends `GET /v1/products/{id}/configuration`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A product configuration, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the newer navigation ("Get product configuration summary"); path inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-product
     */
    [[nodiscard]] boost::asio::awaitable<result<product_configuration>>
    configuration(std::string id, request_options options = request_options()) const;

    /** Surfaces of a product.
     *
     *  Sends `GET /v1/products/{id}/surfaces`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of surfaces; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the newer navigation, page not found. Accept a bare array or {data,...}.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-surface
     */
    [[nodiscard]] page_generator<surface>
    list_surfaces(std::string id, request_options options = request_options()) const;

    /** Add a surface.
     *
     *  Sends `POST /v1/products/{id}/surfaces`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param params Required: name, type.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Plan limits are checked; the error list was cut, 402 taken from the ensure twin.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-surface
     */
    [[nodiscard]] boost::asio::awaitable<result<surface>>
    create_surface(std::string id, create_product_surface params, request_options options = request_options()) const;

    /** Read a surface with items and keys.
     *
     *  Sends `GET /v1/products/{id}/surfaces/{surfaceId}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Items are expanded (see SurfaceItemExpanded); page cut inside items.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/get-surface-details
     */
    [[nodiscard]] boost::asio::awaitable<result<surface>>
    get_surface(std::string id, std::string surface_id, request_options options = request_options()) const;

    /** Change a surface.
     *
     *  Sends `PUT /v1/products/{id}/surfaces/{surfaceId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/update-surface
     */
    [[nodiscard]] boost::asio::awaitable<result<surface>> update_surface(
        std::string id,
        std::string surface_id,
        update_product_surface params = update_product_surface(),
        request_options options = request_options()) const;

    /** Remove a surface.
     *
     *  Sends `DELETE /v1/products/{id}/surfaces/{surfaceId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-surface
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    delete_surface(std::string id, std::string surface_id, request_options options = request_options()) const;

    /** Expose a capability on a surface.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/items`. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params Required: capability_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface item, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/add-item-to-surface
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_item>> add_surface_item(
        std::string id,
        std::string surface_id,
        add_product_surface_item params,
        request_options options = request_options()) const;

    /** Change a surface item.
     *
     *  Sends `PUT /v1/products/{id}/surfaces/{surfaceId}/items/{itemId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param item_id Id of the item. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface item, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/update-surface-item
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_item>> update_surface_item(
        std::string id,
        std::string surface_id,
        std::string item_id,
        update_product_surface_item params = update_product_surface_item(),
        request_options options = request_options()) const;

    /** Hide a capability from a surface.
     *
     *  Sends `DELETE /v1/products/{id}/surfaces/{surfaceId}/items/{itemId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param item_id Id of the item. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/update-surface-item
     */
    [[nodiscard]] boost::asio::awaitable<result<void>> remove_surface_item(
        std::string id, std::string surface_id, std::string item_id, request_options options = request_options()) const;

    /** Mint a surface API key.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/keys`. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface api key, or an error.
     *  @note Key is returned only here.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/create-surface-api-key
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_api_key>> create_surface_key(
        std::string id,
        std::string surface_id,
        create_product_surface_key params = create_product_surface_key(),
        request_options options = request_options()) const;

    /** Revoke a surface key.
     *
     *  Sends `DELETE /v1/products/{id}/surfaces/{surfaceId}/keys/{keyId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param key_id Id of the key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/create-surface
     */
    [[nodiscard]] boost::asio::awaitable<result<void>> delete_surface_key(
        std::string id, std::string surface_id, std::string key_id, request_options options = request_options()) const;

    /** Show a development key again.
     *
     *  Sends `GET /v1/products/{id}/surfaces/{surfaceId}/keys/{keyId}/reveal`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param key_id Id of the key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A revealed surface key, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Signed-in dashboard sessions only: API keys are rejected, so a key-based client cannot use it. Last path
     *        segment inferred; field types not seen.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/reveal-development-surface-key
     */
    [[nodiscard]] boost::asio::awaitable<result<revealed_surface_key>> reveal_surface_key(
        std::string id, std::string surface_id, std::string key_id, request_options options = request_options()) const;

    /** Schedules of a surface.
     *
     *  Sends `GET /v1/products/{id}/surfaces/{surfaceId}/schedules`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of surface schedules; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/get-schedule-details
     */
    [[nodiscard]] page_generator<surface_schedule>
    list_surface_schedules(std::string id, std::string surface_id, request_options options = request_options()) const;

    /** Add a schedule.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/schedules`. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface schedule, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In both navigations; page not found; body mirrors the response. The separate /v1/schedules group nests
     *        target{} and trigger{} instead.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/update-schedule
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_schedule>> create_surface_schedule(
        std::string id,
        std::string surface_id,
        create_product_surface_schedule params = create_product_surface_schedule(),
        request_options options = request_options()) const;

    /** Read a schedule.
     *
     *  Sends `GET /v1/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param schedule_id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface schedule, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/get-schedule-details
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_schedule>> get_surface_schedule(
        std::string id,
        std::string surface_id,
        std::string schedule_id,
        request_options options = request_options()) const;

    /** Change a schedule.
     *
     *  Sends `PUT /v1/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}`. Retried as idempotent (see
     *  retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param schedule_id Id of the schedule. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface schedule, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Next run is recomputed when the trigger changes. Request table cut after flowId.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/products/update-schedule
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_schedule>> update_surface_schedule(
        std::string id,
        std::string surface_id,
        std::string schedule_id,
        update_product_surface_schedule params = update_product_surface_schedule(),
        request_options options = request_options()) const;

    /** Remove a schedule.
     *
     *  Sends `DELETE /v1/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}`. Retried as idempotent (see
     *  retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param schedule_id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/get-schedule-details
     */
    [[nodiscard]] boost::asio::awaitable<result<void>> delete_surface_schedule(
        std::string id,
        std::string surface_id,
        std::string schedule_id,
        request_options options = request_options()) const;

    /** Pause a schedule.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}/pause`. Retried as unsafe: only when
     *  it cannot have been carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param schedule_id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface schedule, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Path verb from the navigation title; response inferred (may be a short status object).
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/get-schedule-details
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_schedule>> pause_surface_schedule(
        std::string id,
        std::string surface_id,
        std::string schedule_id,
        request_options options = request_options()) const;

    /** Resume a schedule.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}/resume`. Retried as unsafe: only when
     *  it cannot have been carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param schedule_id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A surface schedule, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Path verb from the navigation title; response inferred (may be a short status object).
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/get-schedule-details
     */
    [[nodiscard]] boost::asio::awaitable<result<surface_schedule>> resume_surface_schedule(
        std::string id,
        std::string surface_id,
        std::string schedule_id,
        request_options options = request_options()) const;

    /** Start a schedule at once.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}/run-now`. Retried as unsafe: only when
     *  it cannot have been carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param schedule_id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A schedule run start, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Fields seen in the sample; error list cut.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such product
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/run-schedule-immediately
     */
    [[nodiscard]] boost::asio::awaitable<result<schedule_run_start>> run_surface_schedule_now(
        std::string id,
        std::string surface_id,
        std::string schedule_id,
        request_options options = request_options()) const;

    /** Converge a repo-defined product (top level only).
     *
     *  Sends `POST /v1/products/ensure`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An ensure result, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Path inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/products/ensure-product-config-as-code-converge
     */
    [[nodiscard]] boost::asio::awaitable<result<ensure_result>>
    ensure(ensure_product params, request_options options = request_options()) const;

    /** Converge a whole product graph.
     *
     *  Sends `POST /v1/products/ensure-fpo`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: fpo.
     *  @param options What this call does differently from the client's defaults.
     *  @return An ensure fpo result, or an error.
     *  @note Not atomic: look at hasFailures even on 200; re-run to heal.
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
     *  docs.runtype.com/api-reference/runtype-api/products/ensure-full-product-config-as-code-converge-of-the-whole-fpo
     */
    [[nodiscard]] boost::asio::awaitable<result<ensure_fpo_result>>
    ensure_fpo(ensure_product_fpo params, request_options options = request_options()) const;

    /** Canonical definition of a product by name.
     *
     *  Sends `GET /v1/products/pull`. Retried as safe (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A pulled definition, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Fields documented; method and path inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/pull-product-definition-config-as-code
     */
    [[nodiscard]] boost::asio::awaitable<result<pulled_definition>>
    pull(pull_product params, request_options options = request_options()) const;

    /** Whole product graph as one object.
     *
     *  Sends `GET /v1/products/pull-fpo`. Retried as safe (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A pulled fpo, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Fields documented; method and path inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/pull-full-product-reconstruct-the-whole-fpo-from-the-live-graph
     */
    [[nodiscard]] boost::asio::awaitable<result<pulled_fpo>>
    pull_fpo(pull_product_fpo params, request_options options = request_options()) const;

    /** Converge a repo-defined surface.
     *
     *  Sends `POST /v1/products/{id}/surfaces/ensure`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An ensure result, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Path inferred from its single path parameter.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::conflict: it exists already, or somebody changed it
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/ensure-surface-config-as-code-converge
     */
    [[nodiscard]] boost::asio::awaitable<result<ensure_result>>
    ensure_surface(std::string id, ensure_product_surface params, request_options options = request_options()) const;

    /** Canonical definition of a surface by name.
     *
     *  Sends `GET /v1/products/{id}/surfaces/pull`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A pulled definition, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Only implied ("per-entity pulls (... surfaces)").
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such product
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/products/ensure-surface-config-as-code-converge
     */
    [[nodiscard]] boost::asio::awaitable<result<pulled_definition>>
    pull_surface(std::string id, pull_product_surface params, request_options options = request_options()) const;

    /** Call the generated REST endpoint of an api surface.
     *
     *  Sends `POST /v1/products/{id}/surfaces/{surfaceId}/api/dispatch`. Retried as unsafe: only when it cannot have
     *  been carried out (see retry_policy).
     *
     *  @param id Id of the product. Must not be empty.
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param body The capability's inputs. JSON.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Authenticated with a surface key (papi_ prefix) as Bearer or in X-API-Key, not with an account key. Each
     *        surface also has its own generated OpenAPI document.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty, or the body is not JSON or the service refuses it
     *  - errc::not_found: no such product
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
    [[nodiscard]] boost::asio::awaitable<result<raw_json>> surface_api_dispatch(
        std::string id, std::string surface_id, raw_json body, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
