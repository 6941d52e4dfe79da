// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: schedule.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/schedules/list-schedules
 */
struct RUNTYPE_API schedule {
    schedule();

    std::string id;
    std::optional<std::string> name;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::optional<std::string> flow_id;
    std::optional<std::string> agent_id;
    std::optional<std::string> product_surface_id;
    std::optional<std::vector<std::string>> record_ids;
    std::optional<std::string> record_type;
    raw_json record_filter;   ///< optional
    raw_json inputs;          ///< object or null
    std::string trigger_type; ///< e.g. recurring, one_time
    std::optional<std::string> cron;
    std::optional<timestamp> run_at;
    std::string timezone;
    bool enabled = false;
    raw_json execution_options; ///< object
    std::optional<timestamp> last_run_at;
    std::optional<timestamp> next_run_at;
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const schedule&, const schedule&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const schedule& value);

/** An answer: schedule change.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/schedules/create-a-schedule
 */
struct RUNTYPE_API schedule_change {
    schedule_change();

    std::string id;
    std::string status; ///< one of created, updated
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const schedule_change&, const schedule_change&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const schedule_change& value);

/** An answer: schedule run.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/schedules/list-runs-for-a-schedule
 */
struct RUNTYPE_API schedule_run {
    schedule_run();

    std::string id;
    std::string schedule_id;
    std::optional<std::string> flow_id;
    std::optional<std::string> agent_id;
    std::optional<std::string> agent_execution_id;
    std::optional<std::string> batch_execution_id;
    std::string status;
    std::int64_t total_records = 0;
    std::int64_t processed_records = 0;
    std::int64_t failed_records = 0;
    std::optional<std::string> error;
    std::optional<timestamp> started_at;
    std::optional<timestamp> completed_at;
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const schedule_run&, const schedule_run&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const schedule_run& value);

/// What to list: the parameters of schedules().list.
class RUNTYPE_API list_schedules {
public:
    list_schedules();

    /// Items per page (inferred). At least 1.
    list_schedules& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_schedules&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_schedules& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_schedules&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
};

/// What to create: the parameters of schedules().create.
class RUNTYPE_API create_schedule {
public:
    /** The fields that are required.
     *
     *  @param target {flowId or agentId, recordType? | recordIds? | recordFilter?, inputs?/messages?}.
     *  @param trigger {type: recurring, cron, timezone} or a one-time form with runAt.
     */
    create_schedule(raw_json target, raw_json trigger);

    /// Optional.
    create_schedule& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    create_schedule&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// {chunkSize, progressFlushSize, recordConcurrency, timeoutMs}.
    create_schedule& execution_options(raw_json value) &
    {
        execution_options_ = std::move(value);
        return *this;
    }
    create_schedule&& execution_options(raw_json value) && { return std::move(execution_options(std::move(value))); }
    /// Optional.
    create_schedule& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    create_schedule&& enabled(bool value) && { return std::move(enabled(value)); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& target() const noexcept { return target_; }
    [[nodiscard]] const raw_json& trigger() const noexcept { return trigger_; }
    [[nodiscard]] const raw_json& execution_options() const noexcept { return execution_options_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }

private:
    std::optional<std::string> name_;
    raw_json target_;
    raw_json trigger_;
    raw_json execution_options_;
    std::optional<bool> enabled_;
};

/// What to change: the parameters of schedules().update. What is not set stays as it is.
class RUNTYPE_API update_schedule {
public:
    update_schedule();

    /// Object.
    update_schedule& target(raw_json value) &
    {
        target_ = std::move(value);
        return *this;
    }
    update_schedule&& target(raw_json value) && { return std::move(target(std::move(value))); }
    /// Object.
    update_schedule& trigger(raw_json value) &
    {
        trigger_ = std::move(value);
        return *this;
    }
    update_schedule&& trigger(raw_json value) && { return std::move(trigger(std::move(value))); }
    /// Object.
    update_schedule& execution_options(raw_json value) &
    {
        execution_options_ = std::move(value);
        return *this;
    }
    update_schedule&& execution_options(raw_json value) && { return std::move(execution_options(std::move(value))); }
    /// Sends `name`.
    update_schedule& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_schedule&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `enabled`.
    update_schedule& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    update_schedule&& enabled(bool value) && { return std::move(enabled(value)); }

    [[nodiscard]] const raw_json& target() const noexcept { return target_; }
    [[nodiscard]] const raw_json& trigger() const noexcept { return trigger_; }
    [[nodiscard]] const raw_json& execution_options() const noexcept { return execution_options_; }
    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }

private:
    raw_json target_;
    raw_json trigger_;
    raw_json execution_options_;
    std::optional<std::string> name_;
    std::optional<bool> enabled_;
};

/// What to list: the parameters of schedules().batch_results.
class RUNTYPE_API schedule_batch_results_query {
public:
    schedule_batch_results_query();

    /// Items per page. At least 1.
    schedule_batch_results_query& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    schedule_batch_results_query&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the number of items before. Default: the start of the list. At least 0.
    schedule_batch_results_query& offset(std::int64_t value) &
    {
        offset_ = value;
        return *this;
    }
    schedule_batch_results_query&& offset(std::int64_t value) && { return std::move(offset(value)); }
    /// Sends `status`.
    schedule_batch_results_query& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    schedule_batch_results_query&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::int64_t>& offset() const noexcept { return offset_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::int64_t> offset_;
    std::optional<std::string> status_;
};

/// What to list: the parameters of schedules().run_results.
class RUNTYPE_API run_schedule_results {
public:
    run_schedule_results();

    /// Items per page. At least 1.
    run_schedule_results& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    run_schedule_results&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the number of items before. Default: the start of the list. At least 0.
    run_schedule_results& offset(std::int64_t value) &
    {
        offset_ = value;
        return *this;
    }
    run_schedule_results&& offset(std::int64_t value) && { return std::move(offset(value)); }
    /// Sends `status`.
    run_schedule_results& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    run_schedule_results&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::int64_t>& offset() const noexcept { return offset_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::int64_t> offset_;
    std::optional<std::string> status_;
};

} // namespace runtype
