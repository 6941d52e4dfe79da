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

/** An answer: flow list item.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/list-flows
 */
struct RUNTYPE_API flow_list_item {
    flow_list_item();

    std::string id;
    std::string name;
    timestamp created_at;
    timestamp updated_at;
    std::optional<timestamp> last_run_at;
    std::optional<std::string> status; ///< older docs only
    extra_fields extra;                ///< fields that this version does not know

    friend bool operator==(const flow_list_item&, const flow_list_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_list_item& value);

/** An answer: flow step.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/create-flow
 */
struct RUNTYPE_API flow_step {
    flow_step();

    std::string id;
    /// E.g. prompt, transform-data, api-call, fetch-url, send-email, conditional, upsert-record, retrieve-record ...;
    /// open string.
    std::string type;
    std::string name;
    std::int64_t order = 0;
    bool enabled = false;
    raw_json config;    ///< object
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_step&, const flow_step&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_step& value);

/** An answer: flow.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/create-flow
 */
struct RUNTYPE_API flow {
    flow();

    std::string id;
    std::string name;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::vector<flow_step> flow_steps;
    timestamp created_at;
    timestamp updated_at;
    std::optional<std::string> draft_version_id; ///< update response only
    std::optional<timestamp> last_run_at;
    std::optional<std::int64_t> step_count;
    raw_json sample_metadata; ///< object
    std::optional<std::string> dashboard_url;
    std::optional<std::string> status; ///< only in the older docs; removed from the newer ones
    extra_fields extra;                ///< fields that this version does not know

    friend bool operator==(const flow&, const flow&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow& value);

/** An answer: flow runtime export.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/export-flow-for-runtime-limited-preview
 */
struct RUNTYPE_API flow_runtime_export {
    flow_runtime_export();

    std::string id;
    std::string name;
    raw_json steps; ///< array
    std::optional<std::string> description;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_runtime_export&, const flow_runtime_export&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_runtime_export& value);

/** An answer: flow run on record type result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/run-flow-on-records-of-a-type
 */
struct RUNTYPE_API flow_run_on_record_type_result {
    flow_run_on_record_type_result();

    std::string record_id;
    std::string record_name;
    bool success = false;
    std::string execution_id;
    double execution_time = 0;
    std::int64_t context_steps = 0;
    std::int64_t prompts_executed = 0;
    std::string error;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_run_on_record_type_result&, const flow_run_on_record_type_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_run_on_record_type_result& value);

/** An answer: flow run on record type.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/run-flow-on-records-of-a-type
 */
struct RUNTYPE_API flow_run_on_record_type {
    flow_run_on_record_type();

    bool success = false;
    std::string batch_id;
    std::string flow_id;
    std::string record_type;
    std::int64_t record_count = 0;
    std::string status;
    bool executed_immediately = false;
    std::int64_t success_count = 0;
    std::int64_t failure_count = 0;
    std::optional<timestamp> completed_at;
    std::vector<flow_run_on_record_type_result> results;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_run_on_record_type&, const flow_run_on_record_type&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_run_on_record_type& value);

/// A part of a request: flow step input.
class RUNTYPE_API flow_step_input {
public:
    /** The fields that are required.
     *
     *  @param name Sends `name`.
     *  @param type Sends `type`.
     */
    flow_step_input(std::string name, std::string type);

    /// Object.
    flow_step_input& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    flow_step_input&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Sends `enabled`.
    flow_step_input& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    flow_step_input&& enabled(bool value) && { return std::move(enabled(value)); }
    /// Sends `id`.
    flow_step_input& id(std::string value) &
    {
        id_ = std::move(value);
        return *this;
    }
    flow_step_input&& id(std::string value) && { return std::move(id(std::move(value))); }
    /// Sends `order`.
    flow_step_input& order(std::int64_t value) &
    {
        order_ = value;
        return *this;
    }
    flow_step_input&& order(std::int64_t value) && { return std::move(order(value)); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }
    [[nodiscard]] const std::optional<std::string>& id() const noexcept { return id_; }
    [[nodiscard]] const std::optional<std::int64_t>& order() const noexcept { return order_; }

private:
    std::string name_;
    std::string type_;
    raw_json config_;
    std::optional<bool> enabled_;
    std::optional<std::string> id_;
    std::optional<std::int64_t> order_;
};

/// What to list: the parameters of flows().list.
class RUNTYPE_API list_flows {
public:
    list_flows();

    /// Items per page (sent as text; documented type is string). At least 1.
    list_flows& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_flows&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_flows& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_flows&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Direction of the walk; the documents do not show the values.
    list_flows& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    list_flows&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// Whether to count the whole list, which fills generator_stats::total and page::total (inferred).
    list_flows& include_count(bool value) &
    {
        include_count_ = value;
        return *this;
    }
    list_flows&& include_count(bool value) && { return std::move(include_count(value)); }
    /// Sends `search`.
    list_flows& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    list_flows&& search(std::string value) && { return std::move(search(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<bool>& include_count() const noexcept { return include_count_; }
    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> direction_;
    std::optional<bool> include_count_;
    std::optional<std::string> search_;
};

/// What to create: the parameters of flows().create.
class RUNTYPE_API create_flow {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    create_flow(std::string name);

    /// Sends `flowSteps`.
    create_flow& flow_steps(std::vector<flow_step_input> value) &
    {
        flow_steps_ = std::move(value);
        return *this;
    }
    create_flow&& flow_steps(std::vector<flow_step_input> value) && { return std::move(flow_steps(std::move(value))); }
    /// Alias of flowSteps; the docs sample uses steps.
    create_flow& steps(std::vector<flow_step_input> value) &
    {
        steps_ = std::move(value);
        return *this;
    }
    create_flow&& steps(std::vector<flow_step_input> value) && { return std::move(steps(std::move(value))); }
    /// In the sample request, not in the table.
    create_flow& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    create_flow&& description(std::string value) && { return std::move(description(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::vector<flow_step_input>>& flow_steps() const noexcept { return flow_steps_; }
    [[nodiscard]] const std::optional<std::vector<flow_step_input>>& steps() const noexcept { return steps_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }

private:
    std::string name_;
    std::optional<std::vector<flow_step_input>> flow_steps_;
    std::optional<std::vector<flow_step_input>> steps_;
    std::optional<std::string> description_;
};

/// What to change: the parameters of flows().update. What is not set stays as it is.
class RUNTYPE_API update_flow {
public:
    update_flow();

    /// Not empty.
    update_flow& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_flow&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `flowSteps`.
    update_flow& flow_steps(std::vector<flow_step_input> value) &
    {
        flow_steps_ = std::move(value);
        return *this;
    }
    update_flow&& flow_steps(std::vector<flow_step_input> value) && { return std::move(flow_steps(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::vector<flow_step_input>>& flow_steps() const noexcept { return flow_steps_; }

private:
    std::optional<std::string> name_;
    std::optional<std::vector<flow_step_input>> flow_steps_;
};

/// What to send: the parameters of flows().run_on_record_type.
class RUNTYPE_API run_flow_on_record_type {
public:
    /** The fields that are required.
     *
     *  @param record_type Sends `recordType`.
     */
    run_flow_on_record_type(std::string record_type);

    [[nodiscard]] const std::string& record_type() const noexcept { return record_type_; }

private:
    std::string record_type_;
};

/// What to list: the parameters of flows().list_step_results.
class RUNTYPE_API list_flow_step_results {
public:
    list_flow_step_results();

    /// Items per page (25 in samples). At least 1.
    list_flow_step_results& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_flow_step_results&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the number of items before. Default: the start of the list. At least 0.
    list_flow_step_results& offset(std::int64_t value) &
    {
        offset_ = value;
        return *this;
    }
    list_flow_step_results&& offset(std::int64_t value) && { return std::move(offset(value)); }
    /// Inferred.
    list_flow_step_results& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_flow_step_results&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Inferred.
    list_flow_step_results& record_id(std::string value) &
    {
        record_id_ = std::move(value);
        return *this;
    }
    list_flow_step_results&& record_id(std::string value) && { return std::move(record_id(std::move(value))); }
    /// Inferred.
    list_flow_step_results& step_type(std::string value) &
    {
        step_type_ = std::move(value);
        return *this;
    }
    list_flow_step_results&& step_type(std::string value) && { return std::move(step_type(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::int64_t>& offset() const noexcept { return offset_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::string>& record_id() const noexcept { return record_id_; }
    [[nodiscard]] const std::optional<std::string>& step_type() const noexcept { return step_type_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::int64_t> offset_;
    std::optional<std::string> status_;
    std::optional<std::string> record_id_;
    std::optional<std::string> step_type_;
};

/// What to send: the parameters of flows().ensure.
class RUNTYPE_API ensure_flow {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    ensure_flow(std::string name);

    /// ^[0-9a-f]{64}$ (lower-case sha-256 hex).
    ensure_flow& content_hash(std::string value) &
    {
        content_hash_ = std::move(value);
        return *this;
    }
    ensure_flow&& content_hash(std::string value) && { return std::move(content_hash(std::move(value))); }
    /// Omit for a hash-only probe.
    ensure_flow& definition(raw_json value) &
    {
        definition_ = std::move(value);
        return *this;
    }
    ensure_flow&& definition(raw_json value) && { return std::move(definition(std::move(value))); }
    /// Sends `dryRun`.
    ensure_flow& dry_run(bool value) &
    {
        dry_run_ = value;
        return *this;
    }
    ensure_flow&& dry_run(bool value) && { return std::move(dry_run(value)); }
    /// ^[0-9a-f]{64}$.
    ensure_flow& expected_remote_hash(std::string value) &
    {
        expected_remote_hash_ = std::move(value);
        return *this;
    }
    ensure_flow&& expected_remote_hash(std::string value) &&
    {
        return std::move(expected_remote_hash(std::move(value)));
    }
    /// "overwrite" documented; the other value is not shown; open: overwrite.
    ensure_flow& on_conflict(std::string value) &
    {
        on_conflict_ = std::move(value);
        return *this;
    }
    ensure_flow&& on_conflict(std::string value) && { return std::move(on_conflict(std::move(value))); }
    /// Agents and flows only; "publish" documented; open: publish.
    ensure_flow& release(std::string value) &
    {
        release_ = std::move(value);
        return *this;
    }
    ensure_flow&& release(std::string value) && { return std::move(release(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& content_hash() const noexcept { return content_hash_; }
    [[nodiscard]] const raw_json& definition() const noexcept { return definition_; }
    [[nodiscard]] const std::optional<bool>& dry_run() const noexcept { return dry_run_; }
    [[nodiscard]] const std::optional<std::string>& expected_remote_hash() const noexcept
    {
        return expected_remote_hash_;
    }
    [[nodiscard]] const std::optional<std::string>& on_conflict() const noexcept { return on_conflict_; }
    [[nodiscard]] const std::optional<std::string>& release() const noexcept { return release_; }

private:
    std::string name_;
    std::optional<std::string> content_hash_;
    raw_json definition_;
    std::optional<bool> dry_run_;
    std::optional<std::string> expected_remote_hash_;
    std::optional<std::string> on_conflict_;
    std::optional<std::string> release_;
};

/// What to ask for: the parameters of flows().pull.
class RUNTYPE_API pull_flow {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    pull_flow(std::string name);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
};

} // namespace runtype
