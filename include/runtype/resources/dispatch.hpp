// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/dispatch.hpp>
#include <runtype/request_options.hpp>
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

/** Dispatch: runs of flows and agents, stored or given with the call.
 *
 *  Made by client::dispatch(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API dispatch {
public:
    explicit dispatch(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Run a flow or an agent, stored or given inline, with optional record and messages.
     *
     *  Sends `POST /v1/dispatch`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Docs name the schema but do not expand it; fields collected from example bodies, the runtime-tools guide
     *        and the open-source proxy; error list was cut off and is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such run
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/execute-a-flow-or-agent;
     * runtypelabs/persona:packages/proxy/src/index.ts
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    execute(execute_dispatch params = execute_dispatch(), request_options options = request_options()) const;

    /** Run a flow or an agent, stored or given inline, with optional record and messages, and the events of the run.
     *
     *  Sends `POST /v1/dispatch`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Documented in part; the rest is inferred.
     *  @note Docs name the schema but do not expand it; fields collected from example bodies, the runtime-tools guide
     *        and the open-source proxy; error list was cut off and is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such run
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/execute-a-flow-or-agent;
     * runtypelabs/persona:packages/proxy/src/index.ts
     */
    [[nodiscard]] event_stream
    execute_stream(execute_dispatch params = execute_dispatch(), request_options options = request_options()) const;

    /** Send an approve/deny decision to a paused run.
     *
     *  Sends `POST /v1/dispatch/approve`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: execution_id, approval_id, decision.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/dispatch/approve-or-deny-a-pending-approval
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    approve(approve_dispatch params, request_options options = request_options()) const;

    /** Send an approve/deny decision to a paused run, and the events of the run.
     *
     *  Sends `POST /v1/dispatch/approve`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: execution_id, approval_id, decision.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/approve-or-deny-a-pending-approval
     */
    [[nodiscard]] event_stream
    approve_stream(approve_dispatch params, request_options options = request_options()) const;

    /** Single entry point that continues a paused run with tool output or an approval.
     *
     *  Sends `POST /v1/dispatch/continue`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: execution_id, continuation.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Documented in part; the rest is inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/dispatch/continue-a-paused-execution
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    continue_run(continue_dispatch params, request_options options = request_options()) const;

    /** Single entry point that continues a paused run with tool output or an approval, and the events of the run.
     *
     *  Sends `POST /v1/dispatch/continue`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: execution_id, continuation.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/continue-a-paused-execution
     */
    [[nodiscard]] event_stream
    continue_run_stream(continue_dispatch params, request_options options = request_options()) const;

    /** Resume a paused run by supplying outputs of caller-run tools; free of execution quota.
     *
     *  Sends `POST /v1/dispatch/resume`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: execution_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A run result, or an error.
     *  @note Error list cut off; inferred from siblings.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such run
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/resume-a-paused-execution
     */
    [[nodiscard]] boost::asio::awaitable<result<run_result>>
    resume(resume_dispatch params, request_options options = request_options()) const;

    /** Resume a paused run by supplying outputs of caller-run tools; free of execution quota, and the events of the
     *  run.
     *
     *  Sends `POST /v1/dispatch/resume`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: execution_id.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Error list cut off; inferred from siblings.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such run
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::stream_dropped: the connection ended before the run did
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/dispatch/resume-a-paused-execution
     */
    [[nodiscard]] event_stream resume_stream(resume_dispatch params, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
