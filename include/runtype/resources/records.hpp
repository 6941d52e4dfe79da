// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/download.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/models/records.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/records_bulk.hpp>
#include <runtype/request_options.hpp>
#include <runtype/response.hpp>
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

/** Records: named sets of data that flows and agents work on.
 *
 *  Made by client::records(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API records : public records_bulk {
public:
    explicit records(std::shared_ptr<detail::client_core> core) noexcept : records_bulk(std::move(core)) {}
    using records_bulk::upload_csv;

    /** List records, cursor paged.
     *
     *  Sends `GET /v1/records`. Retried as safe (see retry_policy).
     *
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of records; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Path, limit, cursor and the minimal pagination object come from the overview; its own page was not found.
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

    /** Make a record.
     *
     *  Sends `POST /v1/records`. Retried as unsafe: only when it cannot have been carried out (see retry_policy).
     *
     *  @param params Required: type, name.
     *  @param options What this call does differently from the client's defaults.
     *  @return A record, or an error.
     *  @note (type, name) is unique in the account: a repeat answers 409.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<record>>
    create(create_record params, request_options options = request_options()) const;

    /** Remove many records.
     *
     *  Sends `POST /v1/records/bulk-delete`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params Required: record_ids.
     *  @param options What this call does differently from the client's defaults.
     *  @return A bulk delete result, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation as POST; path and all fields inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<bulk_delete_result>>
    bulk_delete(bulk_delete_records params, request_options options = request_options()) const;

    /** Edit metadata of many records.
     *
     *  Sends `POST /v1/records/bulk-edit`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A bulk edit result, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation as POST; path and all fields inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<bulk_edit_result>>
    bulk_edit(bulk_edit_records params = bulk_edit_records(), request_options options = request_options()) const;

    /** Download records as CSV.
     *
     *  Sends `GET /v1/records/export`. Retried as safe (see retry_policy).
     *
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer with its fields and its body as it came, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Newer docs only. Path inferred: by navigation order it sorts between bulk-edit and field-values (export,
     *        export-csv or the like). Make the path a single constant.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<response>>
    export_csv(export_records_csv params = export_records_csv(), request_options options = request_options()) const;

    /** Download records as CSV, as it comes.
     *
     *  Sends `GET /v1/records/export`. Retried as safe (see retry_policy).
     *
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return The answer, whose body the caller reads or keeps in a file, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note Newer docs only. Path inferred: by navigation order it sorts between bulk-edit and field-values (export,
     *        export-csv or the like). Make the path a single constant.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<download>> export_csv_stream(
        export_records_csv params = export_records_csv(), request_options options = request_options()) const;

    /** Distinct values of a metadata field.
     *
     *  Sends `GET /v1/records/field-values`. Retried as safe (see retry_policy).
     *
     *  @param params Required: type, field.
     *  @param options What this call does differently from the client's defaults.
     *  @return The items, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation; path and fields inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<raw_json>>>
    field_values(record_field_values_query params, request_options options = request_options()) const;

    /** Count/preview what a filter matches.
     *
     *  Sends `POST /v1/records/filter-preview`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param params What to send.
     *  @param options What this call does differently from the client's defaults.
     *  @return A record filter preview, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation as POST; sorts between field-values and schema; path and fields inferred.
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
     *  docs.runtype.com/api-reference/runtype-api/records/create-record
     */
    [[nodiscard]] boost::asio::awaitable<result<record_filter_preview>> filter_preview(
        record_filter_preview_request params = record_filter_preview_request(),
        request_options options = request_options()) const;

    /** Infer the metadata fields of a type.
     *
     *  Sends `GET /v1/records/schema`. Retried as safe (see retry_policy).
     *
     *  @param params Required: type.
     *  @param options What this call does differently from the client's defaults.
     *  @return A record schema, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/records/discover-record-schema
     */
    [[nodiscard]] boost::asio::awaitable<result<record_schema>>
    schema(record_schema_query params, request_options options = request_options()) const;

    /** Create records from a CSV file.
     *
     *  Sends `POST /v1/records/upload-csv`. Retried as unsafe: only when it cannot have been carried out (see
     *  retry_policy).
     *
     *  @param content_type `multipart/form-data` and what belongs to it.
     *  @param body The body.
     *  @param options What this call does differently from the client's defaults.
     *  @return A csv upload result, or an error.
     *  @note "errors" is a count, the texts are in errorDetails. success may be true with errors > 0.
     *
     *  @par Errors
     *  - errc::bad_request: the service refuses the request
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/records/upload-csv-records
     */
    [[nodiscard]] boost::asio::awaitable<result<csv_upload_result>>
    upload_csv(std::string content_type, std::string body, request_options options = request_options()) const;

    /** Read a record.
     *
     *  Sends `GET /v1/records/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A record, or an error.
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

    /** Change a record.
     *
     *  Sends `PUT /v1/records/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param params The fields to change; the others stay as they are.
     *  @param options What this call does differently from the client's defaults.
     *  @return A record, or an error.
     *  @note Metadata is documented with default {}: sending no metadata may or may not clear it; send it whole to be
     *        safe. 409 possible on rename (inferred).
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such record
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
    update(std::string id, update_record params = update_record(), request_options options = request_options()) const;

    /** Remove a record.
     *
     *  Sends `DELETE /v1/records/{id}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation, page not found; follows agents.delete.
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

    /** Cost totals of a record.
     *
     *  Sends `GET /v1/records/{id}/costs`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return A record costs, or an error.
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
     *  docs.runtype.com/api-reference/runtype-api/records/get-record-costs
     */
    [[nodiscard]] boost::asio::awaitable<result<record_costs>>
    costs(std::string id, request_options options = request_options()) const;

    /** Execution results of a record.
     *
     *  Sends `GET /v1/records/{id}/results`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of record results; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Query table cut after sortBy.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such record
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/records/get-record-results
     */
    [[nodiscard]] page_generator<record_result> list_results(
        std::string id,
        list_record_results params = list_record_results(),
        request_options options = request_options()) const;

    /** Remove one execution result.
     *
     *  Sends `DELETE /v1/records/{id}/results/{resultId}`. Retried as idempotent (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param result_id Id of the result. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return Nothing, or an error.
     *  @note Path and fields are inferred: no document shows this operation.
     *  @note In the navigation, page not found.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such record, or an attempt before a retry has deleted it
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/records/get-record-results
     */
    [[nodiscard]] boost::asio::awaitable<result<void>>
    delete_result(std::string id, std::string result_id, request_options options = request_options()) const;

    /** Step results of a record.
     *
     *  Sends `GET /v1/records/{id}/step-results`. Retried as safe (see retry_policy).
     *
     *  @param id Id of the record. Must not be empty.
     *  @param params Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per page.
     *  @return A generator of step results; an error is its last element.
     *  @note Documented in part; the rest is inferred.
     *  @note Row shape documented; the pagination object and query were cut and are taken from the flow twin.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such record
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/records/get-record-step-results
     */
    [[nodiscard]] page_generator<step_result> list_step_results(
        std::string id,
        list_record_step_results params = list_record_step_results(),
        request_options options = request_options()) const;
};

} // namespace runtype::resources
