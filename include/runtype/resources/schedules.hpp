// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/schedules.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype::detail {
class client_core;
}

namespace runtype::resources {

/** Schedules: runs of flows and agents at set times.
 *
 *  Made by client::schedules(); cheap to make and to copy. Operations keep what they need alive: neither this object
 *  nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API schedules {
public:
    explicit schedules(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** List schedules.
     *
     *  Sends `GET /v1/schedules`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of schedules; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Query parameters and end of the pagination object were cut off.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/list-schedules
     */
    [[nodiscard]] page_generator<schedule>
    list(list_schedules params = list_schedules(), request_options options = request_options()) const;

    /** Create a recurring or one-time run of a flow or agent.
     *
     *  Sends `POST /v1/schedules`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: target, trigger.
     *  @param options What this call does differently from the client's defaults.
     *  @return A schedule change, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Returns only id and status; body schema taken from the example.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::not_found: no such schedule
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/create-a-schedule
     */
    [[nodiscard]] boost::asio::awaitable<result<schedule_change>>
    create(create_schedule params, request_options options = request_options()) const;

    /** Get a schedule.
     *
     *  Sends `GET /v1/schedules/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A schedule, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/get-a-schedule
     */
    [[nodiscard]] boost::asio::awaitable<result<schedule>>
    get(std::string id, request_options options = request_options()) const;

    /** Change parts of a schedule.
     *
     *  Sends `PUT /v1/schedules/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A schedule change, or an error.
     *  @note Documented in part; the rest is inferred.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such schedule
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/update-a-schedule
     */
    [[nodiscard]] boost::asio::awaitable<result<schedule_change>> update(
        std::string id, update_schedule params = update_schedule(), request_options options = request_options()) const;

    /** Delete a schedule.
     *
     *  Sends `DELETE /v1/schedules/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/delete-a-schedule (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

    /** Per-record outcomes of a batch run started by a schedule.
     *
     *  Sends `GET /v1/schedules/batch/{batchId}/results`. Retried as safe (see retry_policy).
     *
     *  @param batch_id Id of the batch. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of items, free-form JSON values; an error is its last element.
     *  @note Offset pagination.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/get-results-for-a-batch-execution
     */
    [[nodiscard]] page_generator<raw_json> batch_results(
        std::string batch_id,
        schedule_batch_results_query params = schedule_batch_results_query(),
        request_options options = request_options()) const;

    /** List the runs of one schedule.
     *
     *  Sends `GET /v1/schedules/{id}/runs`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The schedule runs, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/list-runs-for-a-schedule
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<schedule_run>>>
    list_runs(std::string id, request_options options = request_options()) const;

    /** Pause a schedule.
     *
     *  Sends `POST /v1/schedules/{id}/pause`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/pause-a-schedule (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    pause(std::string id, request_options options = request_options()) const;

    /** Resume a paused schedule.
     *
     *  Sends `POST /v1/schedules/{id}/resume`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/resume-a-schedule (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    resume(std::string id, request_options options = request_options()) const;

    /** Run a schedule at once.
     *
     *  Sends `POST /v1/schedules/{id}/run-now`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A schedule run start, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule
     *  - errc::payment_required: the plan does not include this or its pool is used up
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/run-a-schedule-immediately (nav); shape from
     * products/run-schedule-immediately
     */
    [[nodiscard]] boost::asio::awaitable<result<schedule_run_start>>
    run_now(std::string id, request_options options = request_options()) const;

    /** List runs over all schedules.
     *
     *  Sends `GET /v1/schedules/runs`. Retried as safe (see retry_policy).
     *
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of schedule runs; an error is its last element.
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
     *  docs.runtype.com/api-reference/runtype-api/schedules/list-all-schedule-runs (nav only)
     */
    [[nodiscard]] page_generator<schedule_run> list_all_runs(request_options options = request_options()) const;

    /** Per-record outcomes of one scheduled run.
     *
     *  Sends `GET /v1/schedules/runs/{runId}/results`. Retried as safe (see retry_policy).
     *
     *  @param run_id Id of the run. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of items, free-form JSON values; an error is its last element.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/get-results-for-a-scheduled-run (nav only)
     */
    [[nodiscard]] page_generator<raw_json> run_results(
        std::string run_id,
        run_schedule_results params = run_schedule_results(),
        request_options options = request_options()) const;

    /** Get statistics of one schedule.
     *
     *  Sends `GET /v1/schedules/{id}/stats`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the schedule. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer as JSON, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such schedule
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/schedules/get-schedule-statistics (nav only)
     */
    [[nodiscard]] boost::asio::awaitable<result<raw_json>>
    stats(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
