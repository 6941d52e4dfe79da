// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/client_tokens.hpp>
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

/** Client tokens: keys that a browser may hold.
 *
 *  Made by client::client_tokens(); cheap to make and to copy. Operations keep what they need alive: neither this
 *  object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API client_tokens {
public:
    explicit client_tokens(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List the tenant's client tokens.
     *
     *  Sends `GET /v1/client-tokens`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return The client tokens, or an error.
     *  @note Not paginated; envelope key is clientTokens.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/client-tokens/list-client-tokens
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<client_token>>>
    list(request_options options = request_options()) const;

    /** Create a browser-safe client token; the plain token comes back once.
     *
     *  Sends `POST /v1/client-tokens`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: name, allowed_origins.
     *  @param options What this call does differently from the client's defaults.
     *  @return An issued client token, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Field constraints were cut off in the source; required = name, allowedOrigins.
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
     *  docs.runtype.com/api-reference/runtype-api/client-tokens/create-client-token
     */
    [[nodiscard]] boost::asio::awaitable<result<issued_client_token>>
    create(create_client_token params, request_options options = request_options()) const;

    /** Get a client token with its conversation count.
     *
     *  Sends `GET /v1/client-tokens/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the client token. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A client token, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such client token
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/client-tokens/get-client-token
     */
    [[nodiscard]] boost::asio::awaitable<result<client_token>>
    get(std::string id, request_options options = request_options()) const;

    /** Change some fields of a client token.
     *
     *  Sends `PUT /v1/client-tokens/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the client token. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return An updated client token, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client token
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/client-tokens/update-client-token
     */
    [[nodiscard]] boost::asio::awaitable<result<updated_client_token>> update(
        std::string id,
        update_client_token params = update_client_token(),
        request_options options = request_options()) const;

    /** Delete a client token.
     *
     *  Sends `DELETE /v1/client-tokens/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the client token. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such client token, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/client-tokens/delete-client-token (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** List the conversations held under a client token (offset paging).
     *
     *  Sends `GET /v1/client-tokens/{id}/conversations`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the client token. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of client token conversations; an error is its last element.
     *  @note Offset pagination; query name is snake_case flow_id.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client token
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/client-tokens/list-conversations-for-client-token
     */
    [[nodiscard]] page_generator<client_token_conversation> list_conversations(
        std::string id,
        list_client_token_conversations params = list_client_token_conversations(),
        request_options options = request_options()) const;

    /** Replace a client token's value.
     *
     *  Sends `POST /v1/client-tokens/{id}/regenerate`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param id Id of the client token. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An issued client token, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such client token
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/client-tokens/regenerate-client-token (path named on the token-value
     * page)
     */
    [[nodiscard]] boost::asio::awaitable<result<issued_client_token>>
    regenerate(std::string id, request_options options = request_options()) const;

    /** Reveal the plain token; 400 when the token predates stored values.
     *
     *  Sends `GET /v1/client-tokens/{id}/token`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the client token. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A client token value, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such client token
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/client-tokens/get-client-token-value
     */
    [[nodiscard]] boost::asio::awaitable<result<client_token_value>>
    get_value(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
