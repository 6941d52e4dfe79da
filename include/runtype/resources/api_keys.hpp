// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/api_keys.hpp>
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

/** API keys of the account.
 *
 *  Made by client::api_keys(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API api_keys {
public:
    explicit api_keys(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List permission scopes, groups and rate-limit defaults for new keys.
     *
     *  Sends `GET /v1/api-keys/options`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return An api key options, or an error.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/get-api-key-permission-options
     */
    [[nodiscard]] boost::asio::awaitable<result<api_key_options>>
    options(request_options options = request_options()) const;

    /** List the caller's API keys.
     *
     *  Sends `GET /v1/api-keys`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return The api key infos, or an error.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/list-api-keys
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<api_key_info>>>
    list(request_options options = request_options()) const;

    /** Create an API key (needs a dashboard session, not another API key); plain key shown once.
     *
     *  Sends `POST /v1/api-keys`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An issued api key, or an error.
     *  @note Documented in part; the rest is inferred.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/create-api-key
     */
    [[nodiscard]] boost::asio::awaitable<result<issued_api_key>>
    create(create_api_key params, request_options options = request_options()) const;

    /** Get one API key.
     *
     *  Sends `GET /v1/api-keys/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the api key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An api key info, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such api key
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/get-api-key
     */
    [[nodiscard]] boost::asio::awaitable<result<api_key_info>>
    get(std::string id, request_options options = request_options()) const;

    /** Change an API key.
     *
     *  Sends `PUT /v1/api-keys/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the api key. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return An api key info, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such api key
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/update-api-key (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<api_key_info>>
    update(std::string id, update_api_key params = update_api_key(), request_options options = request_options()) const;

    /** Delete an API key.
     *
     *  Sends `DELETE /v1/api-keys/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the api key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such api key, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/delete-api-key (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** Summary over all of the caller's API keys.
     *
     *  Sends `GET /v1/api-keys/analytics`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return An api key analytics, or an error.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/get-aggregate-api-key-analytics
     */
    [[nodiscard]] boost::asio::awaitable<result<api_key_analytics>>
    all_analytics(request_options options = request_options()) const;

    /** Last-used summary of one API key.
     *
     *  Sends `GET /v1/api-keys/{id}/analytics`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the api key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An api key analytics, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such api key
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/get-api-key-analytics
     */
    [[nodiscard]] boost::asio::awaitable<result<api_key_analytics>>
    analytics(std::string id, request_options options = request_options()) const;

    /** Replace an API key's value.
     *
     *  Sends `POST /v1/api-keys/{id}/regenerate`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the api key. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An issued api key, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such api key
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/api-keys/regenerate-api-key (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<issued_api_key>>
    regenerate(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
