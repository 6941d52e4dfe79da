// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/messaging.hpp>
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

/** Messaging: conversations over email, SMS and other channels.
 *
 *  Made by client::messaging(); cheap to make and to copy. Operations keep what they need alive: neither this object
 *  nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API messaging {
public:
    explicit messaging(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List channel conversations (email, SMS and so on).
     *
     *  Sends `GET /v1/messaging/conversations`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of messaging conversations; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note More query parameters may follow (cut off).
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
     *  docs.runtype.com/api-reference/runtype-api/messaging-conversations/list-conversations
     */
    [[nodiscard]] page_generator<messaging_conversation>
    list(list_messaging params = list_messaging(), request_options options = request_options()) const;

    /** Open a channel conversation.
     *
     *  Sends `POST /v1/messaging/conversations`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: surface_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A messaging conversation, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such messaging conversation
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
    [[nodiscard]] boost::asio::awaitable<result<messaging_conversation>>
    create(create_messaging_conversation params, request_options options = request_options()) const;

    /** Get a channel conversation in full.
     *
     *  Sends `GET /v1/messaging/conversations/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the messaging conversation. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A messaging conversation, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such messaging conversation
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/messaging-conversations/get-conversation
     */
    [[nodiscard]] boost::asio::awaitable<result<messaging_conversation>>
    get(std::string id, request_options options = request_options()) const;

    /** Change a channel conversation.
     *
     *  Sends `PUT /v1/messaging/conversations/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the messaging conversation. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A messaging conversation, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such messaging conversation
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
    [[nodiscard]] boost::asio::awaitable<result<messaging_conversation>> update(
        std::string id,
        update_messaging_conversation params = update_messaging_conversation(),
        request_options options = request_options()) const;

    /** Delete a channel conversation.
     *
     *  Sends `DELETE /v1/messaging/conversations/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the messaging conversation. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such messaging conversation, or an attempt before a retry has deleted it
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

    /** List the messages of a channel conversation.
     *
     *  Sends `GET /v1/messaging/conversations/{id}/messages`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the messaging conversation. Must not be empty.
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return The messaging messages, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such messaging conversation
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/messaging-conversations/list-messages
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<messaging_message>>> list_messages(
        std::string id,
        list_messaging_messages params = list_messaging_messages(),
        request_options options = request_options()) const;

    /** Add a message to a channel conversation.
     *
     *  Sends `POST /v1/messaging/conversations/{id}/messages`. Retried as unsafe: only when it cannot have been carried
     *  out (see retry_policy).
     *
     *  @param id Id of the messaging conversation. Must not be empty.
     *  @param params Required: content, role.
     *  @param options What this call does differently from the client's defaults.
     *  @return A messaging message, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such messaging conversation
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/messaging-conversations/create-message
     */
    [[nodiscard]] boost::asio::awaitable<result<messaging_message>>
    create_message(std::string id, create_messaging_message params, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
