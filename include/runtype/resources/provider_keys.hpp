// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/provider_keys.hpp>
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

/** Provider keys: the account's own keys for model providers.
 *
 *  Made by client::provider_keys(); cheap to make and to copy. Operations keep what they need alive: neither this
 *  object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API provider_keys {
public:
    explicit provider_keys(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List the caller's model-provider keys.
     *
     *  Sends `GET /v1/provider-keys`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return The provider keys, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/provider-keys/list-provider-keys
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<provider_key>>>
    list(request_options options = request_options()) const;

    /** Store a model-provider key.
     *
     *  Sends `POST /v1/provider-keys`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: provider, name, api_key.
     *  @param options What this call does differently from the client's defaults.
     *  @return A provider key, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/provider-keys/create-a-provider-key (nav); fields from the update
     * call
     */
    [[nodiscard]] boost::asio::awaitable<result<provider_key>>
    create(create_provider_key params, request_options options = request_options()) const;

    /** List keys of one provider.
     *
     *  Sends `GET /v1/provider-keys/provider/{provider}`. Retried as safe (see retry_policy).
     *
     *  @param provider The provider. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The provider keys, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/provider-keys/list-provider-keys-by-provider
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<provider_key>>>
    list_by_provider(std::string provider, request_options options = request_options()) const;

    /** Delete a model-provider key.
     *
     *  Sends `DELETE /v1/provider-keys/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the provider key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such provider key, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/provider-keys/delete-a-provider-key (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** Change a provider key.
     *
     *  Sends `PATCH /v1/provider-keys/{id}`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the provider key. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A provider key, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such provider key
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/provider-keys/update-a-provider-key
     */
    [[nodiscard]] boost::asio::awaitable<result<provider_key>> update(
        std::string id,
        update_provider_key params = update_provider_key(),
        request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
