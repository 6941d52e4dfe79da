// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/imap.hpp>
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

/** IMAP: mailboxes that email surfaces read and write.
 *
 *  Made by client::imap(); cheap to make and to copy. Operations keep what they need alive: neither this object nor the
 *  arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API imap {
public:
    explicit imap(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Save mailbox settings on an email surface and start polling.
     *
     *  Sends `POST /v1/messaging/imap/{surfaceId}/start`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params Required: from_address, imap_host, imap_port, imap_username, imap_password, smtp_host, smtp_port,
     *                    smtp_username, smtp_password.
     *  @param options What this call does differently from the client's defaults.
     *  @return A success result, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such mailbox
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/email-imap/start-imap-polling
     */
    [[nodiscard]] boost::asio::awaitable<result<success_result>>
    start(std::string surface_id, start_mailbox params, request_options options = request_options()) const;

    /** Stop polling a mailbox.
     *
     *  Sends `POST /v1/messaging/imap/{surfaceId}/stop`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A success result, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such mailbox
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/email-imap/stop-imap-polling
     */
    [[nodiscard]] boost::asio::awaitable<result<success_result>>
    stop(std::string surface_id, request_options options = request_options()) const;

    /** Get polling state and masked settings.
     *
     *  Sends `GET /v1/messaging/imap/{surfaceId}/status`. Retried as safe (see retry_policy).
     *
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An imap status, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such mailbox
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/email-imap/get-imap-polling-status
     */
    [[nodiscard]] boost::asio::awaitable<result<imap_status>>
    status(std::string surface_id, request_options options = request_options()) const;

    /** Try out mailbox and SMTP credentials.
     *
     *  Sends `POST /v1/messaging/imap/{surfaceId}/verify`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params Required: imap_host, imap_port, imap_username, imap_password, smtp_host, smtp_port, smtp_username,
     *                    smtp_password.
     *  @param options What this call does differently from the client's defaults.
     *  @return An imap verification, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such mailbox
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/email-imap/verify-imap-smtp-connection
     */
    [[nodiscard]] boost::asio::awaitable<result<imap_verification>>
    verify(std::string surface_id, verify_mailbox params, request_options options = request_options()) const;

    /** Send a trial email over SMTP.
     *
     *  Sends `POST /v1/messaging/imap/{surfaceId}/test-send`. Retried as unsafe: only when it cannot have been carried
     *  out (see retry_policy).
     *
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param params Required: from_address, smtp_host, smtp_username, smtp_password, to.
     *  @param options What this call does differently from the client's defaults.
     *  @return An imap test send, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such mailbox
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/email-imap/send-a-test-email-via-smtp
     */
    [[nodiscard]] boost::asio::awaitable<result<imap_test_send>>
    test_send(std::string surface_id, test_mailbox_send params, request_options options = request_options()) const;

    /** Poll a mailbox now.
     *
     *  Sends `POST /v1/messaging/imap/{surfaceId}/poll`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param surface_id Id of the surface. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A success result, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such mailbox
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/email-imap (nav only: Trigger an immediate IMAP poll)
     */
    [[nodiscard]] boost::asio::awaitable<result<success_result>>
    poll(std::string surface_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
