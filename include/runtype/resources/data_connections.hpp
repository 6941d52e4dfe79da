// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/data_connections.hpp>
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

/** Data connections: links to outside systems.
 *
 *  Made by client::data_connections(); cheap to make and to copy. Operations keep what they need alive: neither this
 *  object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API data_connections {
public:
    explicit data_connections(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List connections to outside systems.
     *
     *  Sends `GET /v1/data-connections`. Retried as safe (see retry_policy).
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
     *  docs.runtype.com/api-reference/runtype-api/data-connections/list-data-connections
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<raw_json>>>
    list(list_data_connections params = list_data_connections(), request_options options = request_options()) const;

    /** Open a hosted connect screen session.
     *
     *  Sends `POST /v1/data-connections/connect-session`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/data-connections/create-connect-session
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>> create_connect_session(
        connect_session_request params = connect_session_request(), request_options options = request_options()) const;

    /** Get a connection.
     *
     *  Sends `GET /v1/data-connections/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the data connection. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such data connection
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
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    get(std::string id, request_options options = request_options()) const;

    /** Delete a connection.
     *
     *  Sends `DELETE /v1/data-connections/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the data connection. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such data connection, or an attempt before a retry has deleted it
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
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
