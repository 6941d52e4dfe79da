// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/context_templates.hpp>
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

/** Context templates: reusable context for runs.
 *
 *  Made by client::context_templates(); cheap to make and to copy. Operations keep what they need alive: neither this
 *  object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API context_templates {
public:
    explicit context_templates(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Get a context template.
     *
     *  Sends `GET /v1/context-templates/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the context template. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A context template, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such context template
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/context-templates/get-context-template
     */
    [[nodiscard]] boost::asio::awaitable<result<context_template>>
    get(std::string id, request_options options = request_options()) const;

    /** Change a context template.
     *
     *  Sends `PUT /v1/context-templates/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the context template. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A context template, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such context template
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
    [[nodiscard]] boost::asio::awaitable<result<context_template>> update(
        std::string id,
        update_context_template params = update_context_template(),
        request_options options = request_options()) const;

    /** Delete a context template.
     *
     *  Sends `DELETE /v1/context-templates/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the context template. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such context template, or an attempt before a retry has deleted it
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

    /** List context templates.
     *
     *  Sends `GET /v1/context-templates`. Retried as safe (see retry_policy).
     *
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of context templates; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
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
    [[nodiscard]] page_generator<context_template> list(request_options options = request_options()) const;

    /** Create a context template.
     *
     *  Sends `POST /v1/context-templates`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: name, type, config.
     *  @param options What this call does differently from the client's defaults.
     *  @return A context template, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
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
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<context_template>>
    create(create_context_template params, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
