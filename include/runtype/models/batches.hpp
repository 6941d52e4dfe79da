// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: batch start.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/submit-a-batch-flow-execution
 */
struct RUNTYPE_API batch_start {
    batch_start();

    std::string batch_execution_id;
    std::string status;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const batch_start&, const batch_start&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_start& value);

/** An answer: batch cancellation.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/cancel-a-batch-execution
 */
struct RUNTYPE_API batch_cancellation {
    batch_cancellation();

    std::string message;
    bool success = false;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const batch_cancellation&, const batch_cancellation&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_cancellation& value);

/** An answer: batch status.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-execution-status
 */
struct RUNTYPE_API batch_status {
    batch_status();

    std::string batch_execution_id;
    std::int64_t failed_records = 0;
    std::string flow_id;
    std::int64_t processed_records = 0;
    timestamp started_at;
    std::string status;
    std::int64_t total_records = 0;
    std::optional<timestamp> completed_at;
    std::optional<std::int64_t> progress; ///< percent
    raw_json results;                     ///< array
    std::optional<std::int64_t> success_count;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const batch_status&, const batch_status&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_status& value);

/** An answer: batch summary item.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-summary
 */
struct RUNTYPE_API batch_summary_item {
    batch_summary_item();

    std::string id;
    std::string flow_name;
    std::string status;
    std::int64_t progress = 0;
    std::int64_t total_records = 0;
    std::int64_t processed_records = 0;
    std::int64_t failed_records = 0;
    timestamp started_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const batch_summary_item&, const batch_summary_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_summary_item& value);

/** An answer: batch summary.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-summary
 */
struct RUNTYPE_API batch_summary {
    batch_summary();

    std::int64_t active_batches = 0;
    std::vector<batch_summary_item> batches;
    std::vector<batch_summary_item> recent;
    std::int64_t recently_completed = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const batch_summary&, const batch_summary&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_summary& value);

/** An answer: batch cost.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/get-batch-execution-total-cost
 */
struct RUNTYPE_API batch_cost {
    batch_cost();

    std::string batch_execution_id;
    double total_cost_usd = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const batch_cost&, const batch_cost&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_cost& value);

/** An answer: batch record cost.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/batch/get-per-record-cost-for-a-batch (nav only)
 */
struct RUNTYPE_API batch_record_cost {
    batch_record_cost();

    double total_cost_usd = 0; ///< inferred
    extra_fields extra;        ///< fields that this version does not know

    friend bool operator==(const batch_record_cost&, const batch_record_cost&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const batch_record_cost& value);

/// What to send: the parameters of batches().submit.
class RUNTYPE_API submit_batch {
public:
    /** The fields that are required.
     *
     *  @param flow_id Sends `flowId`.
     */
    submit_batch(std::string flow_id);

    /// Explicit records; a record type/filter form exists for schedules.
    submit_batch& record_ids(std::vector<std::string> value) &
    {
        record_ids_ = std::move(value);
        return *this;
    }
    submit_batch&& record_ids(std::vector<std::string> value) && { return std::move(record_ids(std::move(value))); }
    /// {maxRetries, recordConcurrency, ...}.
    submit_batch& options(raw_json value) &
    {
        options_ = std::move(value);
        return *this;
    }
    submit_batch&& options(raw_json value) && { return std::move(options(std::move(value))); }

    [[nodiscard]] const std::string& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& record_ids() const noexcept { return record_ids_; }
    [[nodiscard]] const raw_json& options() const noexcept { return options_; }

private:
    std::string flow_id_;
    std::optional<std::vector<std::string>> record_ids_;
    raw_json options_;
};

} // namespace runtype
