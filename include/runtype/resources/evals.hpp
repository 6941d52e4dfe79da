// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/evals.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>
#include <runtype/wait.hpp>

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

/** Evals: comparisons of configurations over stored records.
 *
 *  Made by client::evals(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API evals : public evals_wait {
public:
    explicit evals(std::shared_ptr<detail::client_core> core) noexcept : evals_wait(std::move(core)) {}

    /** Run an ad hoc eval and stream all variants over one SSE stream.
     *
     *  Sends `POST /v1/eval/stream`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param body The body. JSON.
     *  @param options What this call does differently from the client's defaults. The deadline is that of the head of
     *                 the answer; stream_idle and data_idle bound silence.
     *  @return The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the body is not JSON or the service refuses it
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
     *  docs.runtype.com/api-reference/runtype-api/evals/stream-eval-execution
     */
    [[nodiscard]] event_stream stream(raw_json body, request_options options = request_options()) const;

    /** Count words or phrases in step results across evals.
     *
     *  Sends `POST /v1/eval/analyze-steps`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: eval_group_id, search_terms, step_ids.
     *  @param options What this call does differently from the client's defaults.
     *  @return An eval step analysis, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such eval
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/analyze-step-results
     */
    [[nodiscard]] boost::asio::awaitable<result<eval_step_analysis>>
    analyze_steps(analyze_eval_steps params, request_options options = request_options()) const;

    /** Compare totals of the evals in a group.
     *
     *  Sends `POST /v1/eval/compare`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: eval_group_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return An eval comparison, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such eval
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/compare-evals
     */
    [[nodiscard]] boost::asio::awaitable<result<eval_comparison>>
    compare(compare_eval params, request_options options = request_options()) const;

    /** Get per-record step results of an eval.
     *
     *  Sends `GET /v1/eval/{id}/results`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the eval. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An eval results, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such eval
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/get-eval-results
     */
    [[nodiscard]] boost::asio::awaitable<result<eval_results>>
    results(std::string id, request_options options = request_options()) const;

    /** Get all eval batches of a group.
     *
     *  Sends `GET /v1/eval/group/{groupId}`. Retried as safe (see retry_policy).
     *
     *  @param group_id Id of the group. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An eval group, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such eval
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/get-eval-group
     */
    [[nodiscard]] boost::asio::awaitable<result<eval_group>>
    group(std::string group_id, request_options options = request_options()) const;

    /** Compare one record's results across a group's evals.
     *
     *  Sends `POST /v1/eval/compare-record`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: eval_group_id, record_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return An eval record comparison, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such eval
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/compare-record-across-evals
     */
    [[nodiscard]] boost::asio::awaitable<result<eval_record_comparison>>
    compare_record(compare_eval_record params, request_options options = request_options()) const;

    /** Submit an eval over stored records.
     *
     *  Sends `POST /v1/eval/submit`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: flow_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return An eval submission, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/evals/submit-eval (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<eval_submission>>
    submit(submit_eval params, request_options options = request_options()) const;

    /** List eval batches.
     *
     *  Sends `GET /v1/eval/batches`. Retried as safe (see retry_policy).
     *
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of items, free-form JSON values; an error is its last element.
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
     *  docs.runtype.com/api-reference/runtype-api/evals/list-eval-batches (nav only)
     */
    [[nodiscard]] page_generator<raw_json> list_batches(request_options options = request_options()) const;
};

} // namespace runtype::resources
