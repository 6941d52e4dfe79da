// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/messaging_validations.hpp>
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

/** Messaging validations: checks of a channel's credentials.
 *
 *  Made by client::messaging_validations(); cheap to make and to copy. Operations keep what they need alive: neither
 *  this object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API messaging_validations {
public:
    explicit messaging_validations(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Send a test hello through a channel.
     *
     *  Sends `POST /v1/messaging/validations/{channelType}/echo`. Retried as unsafe: only when it cannot have been
     *  carried out (see retry_policy).
     *
     *  @param channel_type The channel type. Must not be empty.
     *  @param params Required: recipient.
     *  @param options What this call does differently from the client's defaults.
     *  @return A channel check, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/messaging-validations/send-echo-message
     */
    [[nodiscard]] boost::asio::awaitable<result<channel_check>>
    echo(std::string channel_type, echo_channel params, request_options options = request_options()) const;

    /** Check a channel's credentials.
     *
     *  Sends `POST /v1/messaging/validations/{channelType}`. Retried as unsafe: only when it cannot have been carried
     *  out (see retry_policy).
     *
     *  @param channel_type The channel type. Must not be empty.
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A channel check, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/messaging-validations (nav only: Validate channel credentials)
     */
    [[nodiscard]] boost::asio::awaitable<result<channel_check>> validate(
        std::string channel_type,
        validate_channel params = validate_channel(),
        request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
