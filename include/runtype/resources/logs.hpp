// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/logs.hpp>
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

/** Logs of the account.
 *
 *  Made by client::logs(); cheap to make and to copy. Operations keep what they need alive: neither this object nor the
 *  arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API logs {
public:
    explicit logs(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Search the account's stored logs.
     *
     *  Sends `GET /v1/logs`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of log entries; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Next cursor is data.pagination.cursor, not nextCursor; error list cut off.
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
     *  docs.runtype.com/api-reference/runtype-api/logs/query-customer-logs
     */
    [[nodiscard]] page_generator<log_entry>
    query(query_logs params = query_logs(), request_options options = request_options()) const;

    /** Get the step tree of one execution.
     *
     *  Sends `GET /v1/logs/trace/execution/{executionId}`. Retried as safe (see retry_policy).
     *
     *  @param execution_id Id of the execution. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An execution trace, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/logs/trace-an-execution
     */
    [[nodiscard]] boost::asio::awaitable<result<execution_trace>>
    trace_execution(std::string execution_id, request_options options = request_options()) const;

    /** Get log counts by level and category and a time histogram.
     *
     *  Sends `GET /v1/logs/stats`. Retried as safe (see retry_policy).
     *
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return A log stats, or an error.
     *  @note Documented in part; the rest is inferred.
     *  @note Path line not visible; inferred from the title.
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
     *  docs.runtype.com/api-reference/runtype-api/logs/get-aggregated-log-stats
     */
    [[nodiscard]] boost::asio::awaitable<result<log_stats>>
    stats(log_stats_query params = log_stats_query(), request_options options = request_options()) const;

    /** Get the trace over all turns of a conversation.
     *
     *  Sends `GET /v1/logs/trace/conversation/{conversationId}`. Retried as safe (see retry_policy).
     *
     *  @param conversation_id Id of the conversation. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A conversation trace, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
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
     *  docs.runtype.com/api-reference/runtype-api/logs/trace-a-conversation (nav only; sibling of trace/execution)
     */
    [[nodiscard]] boost::asio::awaitable<result<conversation_trace>>
    trace_conversation(std::string conversation_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
