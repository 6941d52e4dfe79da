// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/timestamp.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** A record: a named set of data that flows and agents work on.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference
 */
struct RUNTYPE_API record {
    record();

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string type; ///< with `name` unique in the account
    std::string name;
    raw_json metadata; ///< object
    raw_json messages; ///< items may be objects, strings or null
    std::optional<std::string> product_surface_id;
    timestamp created_at;
    timestamp updated_at;
    raw_json metadata_schema; ///< object
    raw_json metadata_labels; ///< object
    extra_fields extra;       ///< fields that this version does not know

    friend bool operator==(const record&, const record&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record& value);

/** An answer: bulk delete result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/create-record
 */
struct RUNTYPE_API bulk_delete_result {
    bulk_delete_result();

    bool success = false;
    std::int64_t deleted_count = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const bulk_delete_result&, const bulk_delete_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const bulk_delete_result& value);

/** An answer: bulk edit result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/create-record
 */
struct RUNTYPE_API bulk_edit_result {
    bulk_edit_result();

    bool success = false;
    std::int64_t updated_count = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const bulk_edit_result&, const bulk_edit_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const bulk_edit_result& value);

/** An answer: record filter preview.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/create-record
 */
struct RUNTYPE_API record_filter_preview {
    record_filter_preview();

    raw_json data; ///< array
    std::int64_t total = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const record_filter_preview&, const record_filter_preview&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record_filter_preview& value);

/** An answer: record schema.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/discover-record-schema
 */
struct RUNTYPE_API record_schema {
    record_schema();

    std::string type;
    std::int64_t total_records = 0;
    std::int64_t sampled_records = 0;
    timestamp sampled_at;
    raw_json fields;    ///< objects such as {name,type,required,...}; item shape is not specified
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const record_schema&, const record_schema&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record_schema& value);

/** An answer: csv upload result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/upload-csv-records
 */
struct RUNTYPE_API csv_upload_result {
    csv_upload_result();

    bool success = false;
    std::string message;
    std::int64_t created = 0;
    std::int64_t errors = 0;
    std::vector<std::string> error_details;
    raw_json records;   ///< {id,type,name,metadata}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const csv_upload_result&, const csv_upload_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const csv_upload_result& value);

/** An answer: record model cost.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/get-record-costs
 */
struct RUNTYPE_API record_model_cost {
    record_model_cost();

    std::string model;
    double cost = 0;
    std::int64_t tokens = 0;
    std::int64_t count = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const record_model_cost&, const record_model_cost&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record_model_cost& value);

/** An answer: record costs.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/get-record-costs
 */
struct RUNTYPE_API record_costs {
    record_costs();

    double total_cost = 0; ///< a JSON number here (double), unlike execution/step costs
    std::int64_t total_tokens = 0;
    std::int64_t prompt_tokens = 0;
    std::int64_t completion_tokens = 0;
    std::int64_t execution_count = 0;
    std::vector<record_model_cost> model_breakdown;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const record_costs&, const record_costs&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record_costs& value);

/** An answer: record result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/records/get-record-results
 */
struct RUNTYPE_API record_result {
    record_result();

    std::string id;
    std::string record_id;
    std::optional<std::string> prompt_id; ///< nullability inferred
    std::optional<std::string> flow_id;   ///< nullability inferred
    std::string status;
    timestamp created_at;
    std::optional<std::string> prompt_name;
    std::optional<std::string> flow_name;
    raw_json result;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const record_result&, const record_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record_result& value);

/// What to list: the parameters of records().list.
class RUNTYPE_API list_records {
public:
    list_records();

    /// Items per page (50 in the overview sample). At least 1.
    list_records& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_records&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_records& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_records&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Inferred.
    list_records& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    list_records&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// Inferred.
    list_records& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    list_records&& search(std::string value) && { return std::move(search(std::move(value))); }
    /// Direction of the walk; the documents do not show the values.
    list_records& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    list_records&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// Whether to count the whole list, which fills generator_stats::total and page::total (inferred).
    list_records& include_count(bool value) &
    {
        include_count_ = value;
        return *this;
    }
    list_records&& include_count(bool value) && { return std::move(include_count(value)); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<bool>& include_count() const noexcept { return include_count_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> type_;
    std::optional<std::string> search_;
    std::optional<std::string> direction_;
    std::optional<bool> include_count_;
};

/// What to create: the parameters of records().create.
class RUNTYPE_API create_record {
public:
    /** The fields that are required.
     *
     *  @param type 1 to 255 characters.
     *  @param name 1 to 500 characters.
     */
    create_record(std::string type, std::string name);

    /// Default {}.
    create_record& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    create_record&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Array or null.
    create_record& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    create_record&& messages(raw_json value) && { return std::move(messages(std::move(value))); }
    /// Sends null.
    create_record& messages(std::nullptr_t) &
    {
        messages_ = nullptr;
        return *this;
    }
    create_record&& messages(std::nullptr_t) && { return std::move(messages(nullptr)); }

    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const nullable<raw_json>& messages() const noexcept { return messages_; }

private:
    std::string type_;
    std::string name_;
    raw_json metadata_;
    nullable<raw_json> messages_;
};

/// What to send: the parameters of records().bulk_delete.
class RUNTYPE_API bulk_delete_records {
public:
    /** The fields that are required.
     *
     *  @param record_ids Field name not seen.
     */
    bulk_delete_records(std::vector<std::string> record_ids);

    [[nodiscard]] const std::vector<std::string>& record_ids() const noexcept { return record_ids_; }

private:
    std::vector<std::string> record_ids_;
};

/// What to send: the parameters of records().bulk_edit.
class RUNTYPE_API bulk_edit_records {
public:
    bulk_edit_records();

    /// Field name not seen.
    bulk_edit_records& record_ids(std::vector<std::string> value) &
    {
        record_ids_ = std::move(value);
        return *this;
    }
    bulk_edit_records&& record_ids(std::vector<std::string> value) &&
    {
        return std::move(record_ids(std::move(value)));
    }
    /// Field name not seen.
    bulk_edit_records& updates(raw_json value) &
    {
        updates_ = std::move(value);
        return *this;
    }
    bulk_edit_records&& updates(raw_json value) && { return std::move(updates(std::move(value))); }

    [[nodiscard]] const std::optional<std::vector<std::string>>& record_ids() const noexcept { return record_ids_; }
    [[nodiscard]] const raw_json& updates() const noexcept { return updates_; }

private:
    std::optional<std::vector<std::string>> record_ids_;
    raw_json updates_;
};

/// What to ask for: the parameters of records().export_csv.
class RUNTYPE_API export_records_csv {
public:
    export_records_csv();

    /// Inferred.
    export_records_csv& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    export_records_csv&& type(std::string value) && { return std::move(type(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }

private:
    std::optional<std::string> type_;
};

/// What to ask for: the parameters of records().field_values.
class RUNTYPE_API record_field_values_query {
public:
    /** The fields that are required.
     *
     *  @param type Inferred.
     *  @param field Inferred.
     */
    record_field_values_query(std::string type, std::string field);

    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const std::string& field() const noexcept { return field_; }

private:
    std::string type_;
    std::string field_;
};

/// What to send: the parameters of records().filter_preview.
class RUNTYPE_API record_filter_preview_request {
public:
    record_filter_preview_request();

    /// Inferred.
    record_filter_preview_request& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    record_filter_preview_request&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// AND/OR groups over metadata and top-level columns; shape not documented.
    record_filter_preview_request& filter(raw_json value) &
    {
        filter_ = std::move(value);
        return *this;
    }
    record_filter_preview_request&& filter(raw_json value) && { return std::move(filter(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const raw_json& filter() const noexcept { return filter_; }

private:
    std::optional<std::string> type_;
    raw_json filter_;
};

/// What to ask for: the parameters of records().schema.
class RUNTYPE_API record_schema_query {
public:
    /** The fields that are required.
     *
     *  @param type Sends `type`.
     */
    record_schema_query(std::string type);

    /// How many records to sample, as text.
    record_schema_query& sample(std::string value) &
    {
        sample_ = std::move(value);
        return *this;
    }
    record_schema_query&& sample(std::string value) && { return std::move(sample(std::move(value))); }

    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& sample() const noexcept { return sample_; }

private:
    std::string type_;
    std::optional<std::string> sample_;
};

/// What to change: the parameters of records().update. What is not set stays as it is.
class RUNTYPE_API update_record {
public:
    update_record();

    /// 1 to 255 characters.
    update_record& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    update_record&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// 1 to 500 characters.
    update_record& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_record&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Default {}.
    update_record& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    update_record&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Array or null.
    update_record& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    update_record&& messages(raw_json value) && { return std::move(messages(std::move(value))); }
    /// Sends null.
    update_record& messages(std::nullptr_t) &
    {
        messages_ = nullptr;
        return *this;
    }
    update_record&& messages(std::nullptr_t) && { return std::move(messages(nullptr)); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const nullable<raw_json>& messages() const noexcept { return messages_; }

private:
    std::optional<std::string> type_;
    std::optional<std::string> name_;
    raw_json metadata_;
    nullable<raw_json> messages_;
};

/// What to list: the parameters of records().list_results.
class RUNTYPE_API list_record_results {
public:
    list_record_results();

    /// Where to begin: the number of a page, the first is 1. Default: the start of the list. At least 1.
    list_record_results& page(std::int64_t value) &
    {
        page_ = value;
        return *this;
    }
    list_record_results&& page(std::int64_t value) && { return std::move(page(value)); }
    /// Items per page. At least 1.
    list_record_results& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_record_results&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Sends `status`.
    list_record_results& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_record_results&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Sends `promptId`.
    list_record_results& prompt_id(std::string value) &
    {
        prompt_id_ = std::move(value);
        return *this;
    }
    list_record_results&& prompt_id(std::string value) && { return std::move(prompt_id(std::move(value))); }
    /// Sends `flowId`.
    list_record_results& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    list_record_results&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Date.
    list_record_results& from(std::string value) &
    {
        from_ = std::move(value);
        return *this;
    }
    list_record_results&& from(std::string value) && { return std::move(from(std::move(value))); }
    /// Date.
    list_record_results& to(std::string value) &
    {
        to_ = std::move(value);
        return *this;
    }
    list_record_results&& to(std::string value) && { return std::move(to(std::move(value))); }
    /// Sends `sortBy`.
    list_record_results& sort_by(std::string value) &
    {
        sort_by_ = std::move(value);
        return *this;
    }
    list_record_results&& sort_by(std::string value) && { return std::move(sort_by(std::move(value))); }
    /// Inferred.
    list_record_results& sort_order(std::string value) &
    {
        sort_order_ = std::move(value);
        return *this;
    }
    list_record_results&& sort_order(std::string value) && { return std::move(sort_order(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& page() const noexcept { return page_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::string>& prompt_id() const noexcept { return prompt_id_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& from() const noexcept { return from_; }
    [[nodiscard]] const std::optional<std::string>& to() const noexcept { return to_; }
    [[nodiscard]] const std::optional<std::string>& sort_by() const noexcept { return sort_by_; }
    [[nodiscard]] const std::optional<std::string>& sort_order() const noexcept { return sort_order_; }

private:
    std::optional<std::int64_t> page_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> status_;
    std::optional<std::string> prompt_id_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> from_;
    std::optional<std::string> to_;
    std::optional<std::string> sort_by_;
    std::optional<std::string> sort_order_;
};

/// What to list: the parameters of records().list_step_results.
class RUNTYPE_API list_record_step_results {
public:
    list_record_step_results();

    /// Items per page (inferred). At least 1.
    list_record_step_results& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_record_step_results&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the number of items before. Default: the start of the list. At least 0.
    list_record_step_results& offset(std::int64_t value) &
    {
        offset_ = value;
        return *this;
    }
    list_record_step_results&& offset(std::int64_t value) && { return std::move(offset(value)); }
    /// Inferred.
    list_record_step_results& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    list_record_step_results&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Inferred.
    list_record_step_results& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_record_step_results&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::int64_t>& offset() const noexcept { return offset_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::int64_t> offset_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> status_;
};

} // namespace runtype
