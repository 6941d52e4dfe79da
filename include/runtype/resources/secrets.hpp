// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/secrets.hpp>
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

/** Secrets: values that tools and flows use and that never come back.
 *
 *  Made by client::secrets(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API secrets {
public:
    explicit secrets(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List the metadata of all stored secrets.
     *
     *  Sends `GET /v1/secrets`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return The secrets, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/secrets/list-secrets-metadata-only
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<secret>>>
    list(request_options options = request_options()) const;

    /** Store a new secret, or declare one without a value yet.
     *
     *  Sends `POST /v1/secrets`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: key.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/secrets/create-a-secret
     */
    [[nodiscard]] boost::asio::awaitable<result<secret>>
    create(create_secret params, request_options options = request_options()) const;

    /** Tell which of the given keys exist, are missing or are revoked.
     *
     *  Sends `POST /v1/secrets/check`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: keys.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret check, or an error.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/secrets/check-which-secret-keys-exist-are-missing-or-revoked
     */
    [[nodiscard]] boost::asio::awaitable<result<secret_check>>
    check(check_secrets params, request_options options = request_options()) const;

    /** Get the form description of the secrets that a source still needs.
     *
     *  Sends `POST /v1/secrets/intake/manifest`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: source.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret intake manifest, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Error list not visible; inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/secrets/get-intake-manifest-for-secret-configuration
     */
    [[nodiscard]] boost::asio::awaitable<result<secret_intake_manifest>>
    intake_manifest(secret_intake_request params, request_options options = request_options()) const;

    /** Submit values for the items of an intake form.
     *
     *  Sends `POST /v1/secrets/intake/submit`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: source, items.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret intake result, or an error.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/secrets/submit-secret-values-from-intake-screen
     */
    [[nodiscard]] boost::asio::awaitable<result<secret_intake_result>>
    intake_submit(submit_secret_intake params, request_options options = request_options()) const;

    /** Make a dashboard link where missing secrets can be filled in.
     *
     *  Sends `POST /v1/secrets/setup-url`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: keys.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret setup url, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/secrets/generate-dashboard-url-for-configuring-missing-secrets
     */
    [[nodiscard]] boost::asio::awaitable<result<secret_setup_url>>
    setup_url(secret_setup_url_request params, request_options options = request_options()) const;

    /** Get one secret's metadata.
     *
     *  Sends `GET /v1/secrets/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the secret. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such secret
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/secrets/get-secret-metadata (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<secret>>
    get(std::string id, request_options options = request_options()) const;

    /** Change a secret's description or rotate its value.
     *
     *  Sends `PUT /v1/secrets/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the secret. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A secret, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such secret
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/secrets/update-or-rotate-a-secret (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<secret>>
    update(std::string id, update_secret params = update_secret(), request_options options = request_options()) const;

    /** Remove a secret.
     *
     *  Sends `DELETE /v1/secrets/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the secret. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such secret, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/secrets/delete-a-secret (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
