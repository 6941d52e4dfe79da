// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/users.hpp>
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

/** Users: the profile of the caller.
 *
 *  Made by client::users(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API users {
public:
    explicit users(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Get the caller's profile.
     *
     *  Sends `GET /v1/users/profile`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return A user profile, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
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
     *  docs.runtype.com/api-reference/runtype-api/users/update-user-profile (same path); nav: Get user profile
     */
    [[nodiscard]] boost::asio::awaitable<result<user_profile>>
    get_profile(request_options options = request_options()) const;

    /** Change the caller's profile (dashboard sessions only).
     *
     *  Sends `PUT /v1/users/profile`. Retried as idempotent (see retry_policy).
     *
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A user profile, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/users/update-user-profile
     */
    [[nodiscard]] boost::asio::awaitable<result<user_profile>> update_profile(
        update_user_profile params = update_user_profile(), request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
