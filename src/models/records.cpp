// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/records.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, record& out)
{
    static constexpr std::array<std::string_view, 12> names{
        "id",       "userId",           "organizationId", "type",      "name",           "metadata",
        "messages", "productSurfaceId", "createdAt",      "updatedAt", "metadataSchema", "metadataLabels"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.organization_id); break;
        case 3: read_field(in, out.type); break;
        case 4: read_field(in, out.name); break;
        case 5: read_field(in, out.metadata); break;
        case 6: read_field(in, out.messages); break;
        case 7: read_field(in, out.product_surface_id); break;
        case 8: read_field(in, out.created_at); break;
        case 9: read_field(in, out.updated_at); break;
        case 10: read_field(in, out.metadata_schema); break;
        case 11: read_field(in, out.metadata_labels); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const record& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "type", value.type);
    write_member(out, "name", value.name);
    write_member(out, "metadata", value.metadata);
    write_member(out, "messages", value.messages);
    write_member(out, "productSurfaceId", value.product_surface_id);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "metadataSchema", value.metadata_schema);
    write_member(out, "metadataLabels", value.metadata_labels);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, bulk_delete_result& out)
{
    static constexpr std::array<std::string_view, 2> names{"success", "deletedCount"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.deleted_count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const bulk_delete_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "deletedCount", value.deleted_count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, bulk_edit_result& out)
{
    static constexpr std::array<std::string_view, 2> names{"success", "updatedCount"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.updated_count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const bulk_edit_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "updatedCount", value.updated_count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, record_filter_preview& out)
{
    static constexpr std::array<std::string_view, 2> names{"data", "total"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.data); break;
        case 1: read_field(in, out.total); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const record_filter_preview& value)
{
    out.begin_object();
    write_member(out, "data", value.data);
    write_member(out, "total", value.total);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, record_schema& out)
{
    static constexpr std::array<std::string_view, 5> names{
        "type", "totalRecords", "sampledRecords", "sampledAt", "fields"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.type); break;
        case 1: read_field(in, out.total_records); break;
        case 2: read_field(in, out.sampled_records); break;
        case 3: read_field(in, out.sampled_at); break;
        case 4: read_field(in, out.fields); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const record_schema& value)
{
    out.begin_object();
    write_member(out, "type", value.type);
    write_member(out, "totalRecords", value.total_records);
    write_member(out, "sampledRecords", value.sampled_records);
    write_member(out, "sampledAt", value.sampled_at);
    write_member(out, "fields", value.fields);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, csv_upload_result& out)
{
    static constexpr std::array<std::string_view, 6> names{"success", "message",      "created",
                                                           "errors",  "errorDetails", "records"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.message); break;
        case 2: read_field(in, out.created); break;
        case 3: read_field(in, out.errors); break;
        case 4: read_field(in, out.error_details); break;
        case 5: read_field(in, out.records); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const csv_upload_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "message", value.message);
    write_member(out, "created", value.created);
    write_member(out, "errors", value.errors);
    write_member(out, "errorDetails", value.error_details);
    write_member(out, "records", value.records);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, record_model_cost& out)
{
    static constexpr std::array<std::string_view, 4> names{"model", "cost", "tokens", "count"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.model); break;
        case 1: read_field(in, out.cost); break;
        case 2: read_field(in, out.tokens); break;
        case 3: read_field(in, out.count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const record_model_cost& value)
{
    out.begin_object();
    write_member(out, "model", value.model);
    write_member(out, "cost", value.cost);
    write_member(out, "tokens", value.tokens);
    write_member(out, "count", value.count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, record_costs& out)
{
    static constexpr std::array<std::string_view, 6> names{"totalCost",        "totalTokens",    "promptTokens",
                                                           "completionTokens", "executionCount", "modelBreakdown"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.total_cost); break;
        case 1: read_field(in, out.total_tokens); break;
        case 2: read_field(in, out.prompt_tokens); break;
        case 3: read_field(in, out.completion_tokens); break;
        case 4: read_field(in, out.execution_count); break;
        case 5: read_field(in, out.model_breakdown); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const record_costs& value)
{
    out.begin_object();
    write_member(out, "totalCost", value.total_cost);
    write_member(out, "totalTokens", value.total_tokens);
    write_member(out, "promptTokens", value.prompt_tokens);
    write_member(out, "completionTokens", value.completion_tokens);
    write_member(out, "executionCount", value.execution_count);
    write_member(out, "modelBreakdown", value.model_breakdown);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, record_result& out)
{
    static constexpr std::array<std::string_view, 9> names{"id",        "recordId",   "promptId", "flowId", "status",
                                                           "createdAt", "promptName", "flowName", "result"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.record_id); break;
        case 2: read_field(in, out.prompt_id); break;
        case 3: read_field(in, out.flow_id); break;
        case 4: read_field(in, out.status); break;
        case 5: read_field(in, out.created_at); break;
        case 6: read_field(in, out.prompt_name); break;
        case 7: read_field(in, out.flow_name); break;
        case 8: read_field(in, out.result); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const record_result& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "recordId", value.record_id);
    write_member(out, "promptId", value.prompt_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "status", value.status);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "promptName", value.prompt_name);
    write_member(out, "flowName", value.flow_name);
    write_member(out, "result", value.result);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_records& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_records& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "type", params.type());
    write_parameter(out, "search", params.search());
    write_parameter(out, "direction", params.direction());
    write_parameter(out, "includeCount", params.include_count());
}

void check(request_check& problems, const create_record& params)
{
    problems.length("type", params.type(), 1, 255);
    problems.length("name", params.name(), 1, 500);
    problems.object("metadata", params.metadata());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const create_record& params)
{
    out.begin_object();
    write_member(out, "type", params.type());
    write_member(out, "name", params.name());
    write_member(out, "metadata", params.metadata());
    write_member(out, "messages", params.messages());
    out.end_object();
}

void check(request_check&, const bulk_delete_records&) {}

void encode(json_writer& out, const bulk_delete_records& params)
{
    out.begin_object();
    write_member(out, "recordIds", params.record_ids());
    out.end_object();
}

void check(request_check& problems, const bulk_edit_records& params) { problems.object("updates", params.updates()); }

void encode(json_writer& out, const bulk_edit_records& params)
{
    out.begin_object();
    write_member(out, "recordIds", params.record_ids());
    write_member(out, "updates", params.updates());
    out.end_object();
}

void check(request_check&, const export_records_csv&) {}

void write_query(call_request& out, const export_records_csv& params) { write_parameter(out, "type", params.type()); }

void check(request_check&, const record_field_values_query&) {}

void write_query(call_request& out, const record_field_values_query& params)
{
    write_parameter(out, "type", params.type());
    write_parameter(out, "field", params.field());
}

void check(request_check& problems, const record_filter_preview_request& params)
{
    problems.length("type", params.type(), 0);
    problems.object("filter", params.filter());
}

void encode(json_writer& out, const record_filter_preview_request& params)
{
    out.begin_object();
    write_member(out, "type", params.type());
    write_member(out, "filter", params.filter());
    out.end_object();
}

void check(request_check&, const record_schema_query&) {}

void write_query(call_request& out, const record_schema_query& params)
{
    write_parameter(out, "type", params.type());
    write_parameter(out, "sample", params.sample());
}

void check(request_check& problems, const update_record& params)
{
    problems.length("type", params.type(), 1, 255);
    problems.length("name", params.name(), 1, 500);
    problems.object("metadata", params.metadata());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const update_record& params)
{
    out.begin_object();
    write_member(out, "type", params.type());
    write_member(out, "name", params.name());
    write_member(out, "metadata", params.metadata());
    write_member(out, "messages", params.messages());
    out.end_object();
}

void check(request_check& problems, const list_record_results& params)
{
    problems.range("page", params.page(), 1);
    problems.range("limit", params.limit(), 1);
}

void write_query(call_request& out, const list_record_results& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "status", params.status());
    write_parameter(out, "promptId", params.prompt_id());
    write_parameter(out, "flowId", params.flow_id());
    write_parameter(out, "from", params.from());
    write_parameter(out, "to", params.to());
    write_parameter(out, "sortBy", params.sort_by());
    write_parameter(out, "sortOrder", params.sort_order());
}

void check(request_check& problems, const list_record_step_results& params)
{
    problems.range("limit", params.limit(), 1);
    problems.range("offset", params.offset(), 0);
}

void write_query(call_request& out, const list_record_step_results& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "flowId", params.flow_id());
    write_parameter(out, "status", params.status());
}

} // namespace detail

record::record() = default;
bulk_delete_result::bulk_delete_result() = default;
bulk_edit_result::bulk_edit_result() = default;
record_filter_preview::record_filter_preview() = default;
record_schema::record_schema() = default;
csv_upload_result::csv_upload_result() = default;
record_model_cost::record_model_cost() = default;
record_costs::record_costs() = default;
record_result::record_result() = default;
list_records::list_records() = default;
create_record::create_record(std::string type, std::string name) : type_(std::move(type)), name_(std::move(name)) {}
bulk_delete_records::bulk_delete_records(std::vector<std::string> record_ids) : record_ids_(std::move(record_ids)) {}
bulk_edit_records::bulk_edit_records() = default;
export_records_csv::export_records_csv() = default;
record_field_values_query::record_field_values_query(std::string type, std::string field)
    : type_(std::move(type)), field_(std::move(field))
{
}
record_filter_preview_request::record_filter_preview_request() = default;
record_schema_query::record_schema_query(std::string type) : type_(std::move(type)) {}
update_record::update_record() = default;
list_record_results::list_record_results() = default;
list_record_step_results::list_record_step_results() = default;

std::ostream& operator<<(std::ostream& os, const record& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const bulk_delete_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const bulk_edit_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const record_filter_preview& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const record_schema& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const csv_upload_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const record_model_cost& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const record_costs& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const record_result& value) { return detail::print(os, value); }

} // namespace runtype
