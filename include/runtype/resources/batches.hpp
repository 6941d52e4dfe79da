// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/batches.hpp>
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

namespace runtype::resources {

/** Batches: runs of a flow over many records.
 *
 *  Made by client::batches(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API batches : public batches_wait {
public:
    explicit batches(std::shared_ptr<detail::client_core> core) noexcept : batches_wait(std::move(core)) {}

    /** Run a flow over many records.
     *
     *  Sends `POST /v1/batch/flow`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: flow_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return A batch start, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Body schema not expanded in docs; fields from the example.
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
     *  docs.runtype.com/api-reference/runtype-api/batch/submit-a-batch-flow-execution
     */
    [[nodiscard]] boost::asio::awaitable<result<batch_start>>
    submit(submit_batch params, request_options options = request_options()) const;

    /** Cancel a queued or running batch.
     *
     *  Sends `POST /v1/batch/cancel/{id}`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the batch. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A batch cancellation, or an error.
     *  @note The id comes after the verb in the path.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/cancel-a-batch-execution
     */
    [[nodiscard]] boost::asio::awaitable<result<batch_cancellation>>
    cancel(std::string id, request_options options = request_options()) const;

    /** Get a batch's progress.
     *
     *  Sends `GET /v1/batch/status/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the batch. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A batch status, or an error.
     *  @note CompletedAt, progress, results, successCount are optional.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such batch
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-execution-status
     */
    [[nodiscard]] boost::asio::awaitable<result<batch_status>>
    status(std::string id, request_options options = request_options()) const;

    /** Summarize active and recent batches.
     *
     *  Sends `GET /v1/batch/summary`. Retried as safe (see retry_policy).
     *
     *  @param options What this call does differently from the client's defaults.
     *  @return A batch summary, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-summary
     */
    [[nodiscard]] boost::asio::awaitable<result<batch_summary>>
    summary(request_options options = request_options()) const;

    /** WebSocket with live batch progress.
     *
     *  Sends `GET /v1/batch/{id}/ws`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the batch. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Not a plain HTTP call; skip or offer polling of batch.status.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such batch
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/web-socket-for-real-time-batch-updates
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    watch(std::string id, request_options options = request_options()) const;

    /** Get a batch's total cost.
     *
     *  Sends `GET /v1/batch/{id}/cost`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the batch. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A batch cost, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such batch
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-execution-total-cost
     */
    [[nodiscard]] boost::asio::awaitable<result<batch_cost>>
    cost(std::string id, request_options options = request_options()) const;

    /** Get the cost of one record in a batch.
     *
     *  Sends `GET /v1/batch/{id}/records/{recordId}/cost`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the batch. Must not be empty.
     *  @param record_id Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A batch record cost, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such batch
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/get-per-record-cost-for-a-batch (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<batch_record_cost>>
    record_cost(std::string id, std::string record_id, request_options options = request_options()) const;

    /** Get the step results of one record in a batch.
     *
     *  Sends `GET /v1/batch/{id}/records/{recordId}/steps`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the batch. Must not be empty.
     *  @param record_id Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such batch
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/batch/get-step-results-for-a-batch-record (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    record_steps(std::string id, std::string record_id, request_options options = request_options()) const;
};

} // namespace runtype::resources
