// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/apps_upload.hpp>
#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/apps.hpp>
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

/** Apps: hosted static sites.
 *
 *  Made by client::apps(); cheap to make and to copy. Operations keep what they need alive: neither this object nor the
 *  arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API apps : public apps_upload {
public:
    explicit apps(std::shared_ptr<detail::client_core> core) noexcept : apps_upload(std::move(core)) {}
    using apps_upload::deploy_version;

    /** Create a hosted static app.
     *
     *  Sends `POST /v1/apps`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: slug, name.
     *  @param options What this call does differently from the client's defaults.
     *  @return An app, or an error.
     *  @note Documented in part; the rest is inferred.
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
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<app>>
    create(create_app params, request_options options = request_options()) const;

    /** Upload a bundle as a new version.
     *
     *  Sends `POST /v1/apps/{id}/versions`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the app. Must not be empty.
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return An app version, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note At most 500 files, 10 MB on free plans, 50 MB at most; index.html and runtype.app.json at the root; 422
     *        when manifest auth is not none.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such app
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
    [[nodiscard]] boost::asio::awaitable<result<app_version>> deploy_version(
        std::string id,
        deploy_app_version params = deploy_app_version(),
        request_options options = request_options()) const;

    /** Make a version live (also used to roll back).
     *
     *  Sends `POST /v1/apps/{id}/activate`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the app. Must not be empty.
     *  @param params Required: version_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such app
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
    activate(std::string id, activate_app params, request_options options = request_options()) const;
};

} // namespace runtype::resources
