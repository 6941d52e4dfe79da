// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/conversations.hpp>
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

/** Conversations: messages kept between runs.
 *
 *  Made by client::conversations(); cheap to make and to copy. Operations keep what they need alive: neither this
 *  object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API conversations {
public:
    explicit conversations(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List conversations.
     *
     *  Sends `GET /v1/conversations`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of conversation summaries; an error is its last element.
     *  @note Query mixes snake_case and camelCase; list key is conversations, not data.
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
     *  docs.runtype-staging.com/api-reference/runtype-api/conversations/list-conversations
     */
    [[nodiscard]] page_generator<conversation_summary>
    list(list_conversations params = list_conversations(), request_options options = request_options()) const;

    /** Start a conversation record.
     *
     *  Sends `POST /v1/conversations`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A conversation, or an error.
     *  @note Success code shown only as the default; 200 or 201 must both be accepted.
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
     *  docs.runtype.com/api-reference/runtype-api/conversations/create-a-conversation
     */
    [[nodiscard]] boost::asio::awaitable<result<conversation>>
    create(create_conversation params = create_conversation(), request_options options = request_options()) const;

    /** Get a conversation with its messages.
     *
     *  Sends `GET /v1/conversations/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the conversation. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A conversation, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such conversation
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/conversations/get-conversation-with-messages
     */
    [[nodiscard]] boost::asio::awaitable<result<conversation>>
    get(std::string id, request_options options = request_options()) const;

    /** Change a conversation.
     *
     *  Sends `PUT /v1/conversations/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the conversation. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A conversation, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such conversation
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/conversations/update-a-conversation (nav); fields named in
     * runtypelabs/skills:skills/runtype/references/primitives.md
     */
    [[nodiscard]] boost::asio::awaitable<result<conversation>> update(
        std::string id,
        update_conversation params = update_conversation(),
        request_options options = request_options()) const;

    /** Delete a conversation.
     *
     *  Sends `DELETE /v1/conversations/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the conversation. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such conversation, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/conversations/delete-a-conversation (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
