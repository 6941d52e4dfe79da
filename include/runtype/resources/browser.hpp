// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/download.hpp>
#include <runtype/json.hpp>
#include <runtype/models/browser.hpp>
#include <runtype/models/common.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/response.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>

namespace runtype::detail {
class client_core;
}

namespace runtype {
class event_stream;
}

namespace runtype::resources {

/** The browser plane: what a chat widget calls, with a client token in the body and without the account's key.
 *
 *  Made by client::browser(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API browser {
public:
    explicit browser(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Open a chat session with a client token; may resume a session or a visitor's conversation.
     *
     *  Sends `POST /v1/client/init`, without the account's key. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param params Required: token.
     *  @param options What this call does differently from the client's defaults.
     *  @return A client session, or an error.
     *  @note No Authorization header; the token is in the body. Origin is checked: 403 wrong origin, or error
     *        visitor_history_disabled; 401 bad token or visitor_required; 404 unknown conversation.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<client_session>>
    init(init_client_session params, request_options options = request_options()) const;

    /** Send messages in a session and stream the answer.
     *
     *  Sends `POST /v1/client/chat`, without the account's key. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param params Required: session_id, messages.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note 401 session expired; 409 error client_tools_resend_required: repeat once with the full clientTools; 410
     *        error conversation_deleted; 429 message or rate limit, see hint.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::conflict: it exists already, or somebody changed it
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] event_stream chat(client_chat params, request_options options = request_options()) const;

    /** Send the outputs of page-run tools and stream the rest.
     *
     *  Sends `POST /v1/client/resume`, without the account's key. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param params Required: execution_id, session_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Same 409 rule as chat; error list partly inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::conflict: it exists already, or somebody changed it
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    resume(resume_client_chat params, request_options options = request_options()) const;

    /** Send the outputs of page-run tools and stream the rest, and the events of the run.
     *
     *  Sends `POST /v1/client/resume`, without the account's key. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param params Required: execution_id, session_id.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Same 409 rule as chat; error list partly inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::conflict: it exists already, or somebody changed it
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] event_stream
    resume_stream(resume_client_chat params, request_options options = request_options()) const;

    /** Rate a message or a session.
     *
     *  Sends `POST /v1/client/feedback`, without the account's key. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param params Required: token, session_id, type.
     *  @param options What this call does differently from the client's defaults.
     *  @return A client feedback result, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<client_feedback_result>>
    feedback(client_feedback params, request_options options = request_options()) const;

    /** List the visitor's conversations, newest first.
     *
     *  Sends `GET /v1/client/conversations`, without the account's key. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of client conversation summaries; an error is its last element.
     *  @note Headers: X-Visitor-Token (required), X-Identity-Proof (optional); answer header X-History-Identity-Status:
     *        not_provided|admitted|ignored; nextCursor is at the top level; 429 carries Retry-After; 503 error
     *        identity_proof_not_admitted.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] page_generator<client_conversation_summary>
    list_conversations(list_client_conversations params, request_options options = request_options()) const;

    /** Delete all of a visitor's conversations, or those of one target.
     *
     *  Sends `DELETE /v1/client/conversations`, without the account's key. Retried as idempotent (see retry_policy).
     *
     *  @param params Required: session_id, visitor_token.
     *  @param options What this call does differently from the client's defaults.
     *  @return A deleted conversations, or an error.
     *  @note Headers: X-Visitor-Token (required), X-Identity-Proof (optional); answer header X-History-Identity-Status:
     *        not_provided|admitted|ignored.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<deleted_conversations>>
    delete_conversations(delete_client_conversations params, request_options options = request_options()) const;

    /** Get one page of a visitor conversation's transcript.
     *
     *  Sends `GET /v1/client/conversations/{conversationId}`, without the account's key. Retried as safe (see
     *  retry_policy).
     *
     *  @param conversation_id Id of the conversation. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of items, free-form JSON values; an error is its last element.
     *  @note Headers: X-Visitor-Token (required), X-Identity-Proof (optional); answer header X-History-Identity-Status:
     *        not_provided|admitted|ignored.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] page_generator<raw_json> list_messages(
        std::string conversation_id, list_client_messages params, request_options options = request_options()) const;

    /** Delete a visitor conversation.
     *
     *  Sends `DELETE /v1/client/conversations/{conversationId}`, without the account's key. Retried as idempotent (see
     *  retry_policy).
     *
     *  @param conversation_id Id of the conversation. Must not be empty.
     *  @param params Required: session_id, visitor_token.
     *  @param options What this call does differently from the client's defaults.
     *  @return A deleted conversations, or an error.
     *  @note Headers: X-Visitor-Token (required), X-Identity-Proof (optional); answer header X-History-Identity-Status:
     *        not_provided|admitted|ignored.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<deleted_conversations>> delete_conversation(
        std::string conversation_id,
        delete_client_conversation params,
        request_options options = request_options()) const;

    /** Store what the visitor saw where it differs from the model text.
     *
     *  Sends `PATCH /v1/client/conversations/{conversationId}/display-projections`, without the account's key. Retried
     *  as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param conversation_id Id of the conversation. Must not be empty.
     *  @param params Required: session_id, visitor_token, messages.
     *  @param options What this call does differently from the client's defaults.
     *  @return A patched projections, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Headers: X-Visitor-Token (required), X-Identity-Proof (optional); answer header X-History-Identity-Status:
     *        not_provided|admitted|ignored.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<patched_projections>> update_display_projections(
        std::string conversation_id,
        update_client_projections params,
        request_options options = request_options()) const;

    /** Revoke this device's visitor token.
     *
     *  Sends `POST /v1/client/visitor/reset`, without the account's key. Retried as unsafe: only when it cannot have
     *  been carried out (see retry_policy).
     *
     *  @param params Required: session_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A visitor reset, or an error.
     *  @note X-Visitor-Token optional here; identity proof not accepted.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<visitor_reset>>
    reset_visitor(reset_visitor_request params, request_options options = request_options()) const;

    /** Turn text into speech with an agent's voice, using a client token.
     *
     *  Sends `POST /v1/client/agents/{agentId}/speak`, without the account's key. Retried as unsafe: only when it
     *  cannot have been carried out (see retry_policy).
     *
     *  @param agent_id Id of the agent. Must not be empty.
     *  @param params Required: authorization, text.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer with its fields and its body as it came, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Authorization: Bearer <client token>; the same call exists as /v1/agents/{agentId}/speak.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<response>>
    speak(std::string agent_id, client_speech params, request_options options = request_options()) const;

    /** Turn text into speech with an agent's voice, using a client token, as it comes.
     *
     *  Sends `POST /v1/client/agents/{agentId}/speak`, without the account's key. Retried as unsafe: only when it
     *  cannot have been carried out (see retry_policy).
     *
     *  @param agent_id Id of the agent. Must not be empty.
     *  @param params Required: authorization, text.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer, whose body the caller reads or keeps in a file, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Authorization: Bearer <client token>; the same call exists as /v1/agents/{agentId}/speak.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such client session
     *  - errc::unauthorized, errc::forbidden: the caller may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<download>>
    speak_stream(std::string agent_id, client_speech params, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
