// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/usage.hpp>
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

/** Usage: what the plan allows and what has been used, in executions and per model.
 *
 *  Made by client::usage(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API usage {
public:
    explicit usage(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Get the caller's plan usage.
     *
     *  Sends `GET /v1/usage-limits`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return A usage limits, or an error.
     *  @note Documented in part; the rest is inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/usage-limits/get-usage-statistics
     */
    [[nodiscard]] boost::asio::awaitable<result<usage_limits>>
    limits(request_options options = request_options()) const;

    /** Get today's (or this month's) execution counts.
     *
     *  Sends `GET /v1/usage-limits/daily`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return An execution usage, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/usage-limits/get-daily-execution-usage
     */
    [[nodiscard]] boost::asio::awaitable<result<execution_usage>>
    daily(request_options options = request_options()) const;

    /** Get cost and token totals per model over a period.
     *
     *  Sends `GET /v1/model-usage`. Retried as safe (see retry_policy).
     *
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return A model usage, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Query parameters cut off in the source.
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
     *  docs.runtype.com/api-reference/runtype-api/model-usage/get-model-usage-statistics
     */
    [[nodiscard]] boost::asio::awaitable<result<model_usage>>
    models(model_usage_query params = model_usage_query(), request_options options = request_options()) const;

    /** Get recent usage rows of one model configuration.
     *
     *  Sends `GET /v1/model-usage/{modelConfigId}`. Retried as safe (see retry_policy).
     *
     *  @param model_config_id Id of the model config. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A model config usage, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such usage
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/model-usage/get-model-usage-details
     */
    [[nodiscard]] boost::asio::awaitable<result<model_config_usage>>
    model_config(std::string model_config_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
