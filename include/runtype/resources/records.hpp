// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/create_record.hpp>
#include <runtype/models/list_records.hpp>
#include <runtype/models/record.hpp>
#include <runtype/models/update_record.hpp>
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

/** Records: named sets of data that flows and agents work on.
 *
 *  Made by client::records(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API records {
public:
    explicit records(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Lists records, as they are read.
     *
     *  Sends `GET /v1/records`. Retried as safe (see retry_policy).
     *
     *  @param params  Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per
     *                 page.
     *  @return A generator of records; an error is its last element.
     *  @note Path, limit, cursor and paging are documented; the other parameters are inferred.
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
     *  docs.runtype.com/api-reference
     */
    [[nodiscard]] page_generator<record>
    list(list_records params = list_records(), request_options options = request_options()) const;

    /** Creates a record.
     *
     *  Sends `POST /v1/records`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params  Type and name, which are unique together in the account, and the data.
     *  @param options What this call does differently from the client's defaults.
     *  @return The record that was made, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: a field is wrong; error::details() says which
     *  - errc::conflict: a record of this type and name exists
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<record>>
    create(create_record params, request_options options = request_options()) const;

    /** Fetches one record.
     *
     *  Sends `GET /v1/records/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id      Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The record, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such record
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/records/get-record-details
     */
    [[nodiscard]] boost::asio::awaitable<result<record>>
    get(std::string id, request_options options = request_options()) const;

    /** Changes fields of a record.
     *
     *  Sends `PUT /v1/records/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id      Id of the record. Must not be empty.
     *  @param params  The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return The record as it is now, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty or a field is wrong; error::details() says which
     *  - errc::not_found: no such record
     *  - errc::conflict: another record has this type and name (inferred)
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/records/update-record
     */
    [[nodiscard]] boost::asio::awaitable<result<record>>
    update(std::string id, update_record params, request_options options = request_options()) const;

    /** Deletes a record.
     *
     *  Sends `DELETE /v1/records/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id      Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and answer are inferred from the operation that deletes agents.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such record, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/records/get-record-details
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    remove(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
