// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>
#include <runtype/bulk_options.hpp>
#include <runtype/config.hpp>
#include <runtype/json.hpp>
#include <runtype/models/records.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>
#include <runtype/upload.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

class client;
namespace detail {
class client_core;
}

/// A change of one record.
class RUNTYPE_API record_change {
public:
    record_change(std::string record_id, update_record fields) : id(std::move(record_id)), change(std::move(fields)) {}

    std::string id;
    update_record change;
};

namespace resources {

/** Records by the thousand: created, changed, removed, some at a time; and the one whose answer was lost.
 *
 *  The input is a generator (of another list, or of runtype::generate) or a vector. It is read as fast as the calls
 *  end. Every call goes in the bulk lane.
 *
 *  @par Errors
 *  The error of the input; with on_failure::stop the first failure of an item; local_file if the journal cannot be
 *  opened, read or written; bad_request if the file is no journal, or one of another kind of job. Failures that do not
 *  end the job are in the summary.
 *
 *  @par Cancellation
 *  terminal, partial and total: the calls under way are cancelled and waited for; the error is errc::cancelled. With a
 *  journal the job can be started again.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API records_bulk {
public:
    explicit records_bulk(const client& c);

    /// Creates them, with `POST /v1/records` each.
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    create_all(async_generator<create_record> records, bulk_options options = bulk_options()) const;
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    create_all(std::vector<create_record> records, bulk_options options = bulk_options()) const;

    /// Changes them, with `PUT /v1/records/{id}` each.
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    update_all(async_generator<record_change> changes, bulk_options options = bulk_options()) const;
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    update_all(std::vector<record_change> changes, bulk_options options = bulk_options()) const;

    /** Gives all of those with these ids the same change of metadata, with `POST /v1/records/bulk-edit`, many per call.
     *
     *  What that call does to fields that `updates` does not name is not documented; the simulator keeps them.
     *  One that is not there counts as skipped. A failed call counts each of its records as failed.
     *
     *  @param updates A JSON object: names and new values.
     */
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    edit_all(async_generator<std::string> ids, raw_json updates, bulk_options options = bulk_options()) const;
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    edit_all(std::vector<std::string> ids, raw_json updates, bulk_options options = bulk_options()) const;

    /// Removes those with these ids, with `DELETE /v1/records/{id}` each, or see bulk_options::records_per_request. One
    /// that is not there counts as skipped; with records_per_request as removed, if the request for all of its group
    /// was carried out.
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    remove_all(async_generator<std::string> ids, bulk_options options = bulk_options()) const;
    [[nodiscard]] boost::asio::awaitable<result<bulk_summary>>
    remove_all(std::vector<std::string> ids, bulk_options options = bulk_options()) const;

    /** Makes a record, and finds out what became of it where an answer was lost.
     *
     *  As create(), but for the service's promise that type and name are unique this POST is repeated like an
     *  idempotent request: a second record cannot come of it. What is left open then is whose the record is:
     *  - 409, and an earlier attempt of this call may have been carried out; or
     *  - no answer, or a 5xx, after the last attempt, and some attempt may have been carried out.
     *
     *  Then the record of this type and name is looked up (`GET /v1/records`, within the same deadline). It is this
     *  call's if `metadata` and `messages` are equal to those of `params` as JSON, and it is not older than the call by
     *  the service's own clock (`createdAt` against the `Date` of the answer, give or take 5 s; if either is missing,
     *  the content decides alone). So of two callers who create the same record with the same content at the same time
     *  both get it.
     *
     *  @param params  Required: type, name.
     *  @param options For the create and, but for `query` and `info`, for the look-up; the deadline is for both
     *                 together.
     *  @return The record, made by this call for all that can be known.
     *
     *  @par Errors
     *  - errc::conflict: the record exists, and this call has not made it; or the service says so and does not list it
     *  - any error of create() with error::sent() == sent_no_reply, or a 5xx: it was looked up and is not there (yet)
     *  - any error of create(): nothing was carried out
     *  - any error of the look-up: error::sent() is sent_no_reply, the message says that the create is still open, and
     *    error::attempts() has the attempts of both
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point. During the create nothing is looked up any more:
     *  error::sent() says how far it got. During the look-up: errc::cancelled with sent_no_reply.
     */
    [[nodiscard]] boost::asio::awaitable<result<record>>
    create_or_reconcile(create_record params, request_options options = request_options()) const;

    /** Creates records from the rows of a CSV file, which is read as it is sent.
     *
     *  Sends `POST /v1/records/upload-csv` as multipart/form-data. Retried as unsafe, and only if the CSV can be read
     *  again (see body_from_file() and its siblings).
     *
     *  @param csv The rows and what they mean, with a callback for the progress.
     *  @return What was made of them. `success` may be true although `errors` counts rows that were refused;
     *          `error_details` says why.
     *
     *  @par Errors
     *  - errc::local_file: the file cannot be read; if it cannot be opened, nothing was sent
     *  - errc::bad_request: the form is wrong, or the CSV too large (413), which may come before all was sent
     *  - the error of the generator or of the source of the CSV
     *  - as for the other operations, of which error::sent() tells whether the service may have seen the rows
     *
     *  Only a deadline in `options` bounds the whole upload; the attempt's timeout bounds each piece of it.
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/records/upload-csv-records
     */
    [[nodiscard]] boost::asio::awaitable<result<csv_upload_result>>
    upload_csv(csv_upload csv, request_options options = request_options()) const;

protected:
    explicit records_bulk(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    std::shared_ptr<detail::client_core> core_;
};

} // namespace resources

} // namespace runtype
