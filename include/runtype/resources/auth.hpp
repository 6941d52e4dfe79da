// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/auth.hpp>
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

/** Authentication: who is calling.
 *
 *  Made by client::auth(); cheap to make and to copy. Operations keep what they need alive: neither this object nor the
 *  arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API auth {
public:
    explicit auth(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Get the calling user and organization.
     *
     *  Sends `GET /v1/auth/me`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return An authenticated user, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/authentication/get-current-user-info
     */
    [[nodiscard]] boost::asio::awaitable<result<authenticated_user>>
    me(request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
