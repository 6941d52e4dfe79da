// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/batches.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, batch_start& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "batchExecutionId")
            read_field(in, out.batch_execution_id);
        else if (key == "status")
            read_field(in, out.status);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_start& value)
{
    out.begin_object();
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "status", value.status);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, batch_cancellation& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "message")
            read_field(in, out.message);
        else if (key == "success")
            read_field(in, out.success);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_cancellation& value)
{
    out.begin_object();
    write_member(out, "message", value.message);
    write_member(out, "success", value.success);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, batch_status& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "batchExecutionId")
            read_field(in, out.batch_execution_id);
        else if (key == "failedRecords")
            read_field(in, out.failed_records);
        else if (key == "flowId")
            read_field(in, out.flow_id);
        else if (key == "processedRecords")
            read_field(in, out.processed_records);
        else if (key == "startedAt")
            read_field(in, out.started_at);
        else if (key == "status")
            read_field(in, out.status);
        else if (key == "totalRecords")
            read_field(in, out.total_records);
        else if (key == "completedAt")
            read_field(in, out.completed_at);
        else if (key == "progress")
            read_field(in, out.progress);
        else if (key == "results")
            read_field(in, out.results);
        else if (key == "successCount")
            read_field(in, out.success_count);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_status& value)
{
    out.begin_object();
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "failedRecords", value.failed_records);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "processedRecords", value.processed_records);
    write_member(out, "startedAt", value.started_at);
    write_member(out, "status", value.status);
    write_member(out, "totalRecords", value.total_records);
    write_member(out, "completedAt", value.completed_at);
    write_member(out, "progress", value.progress);
    write_member(out, "results", value.results);
    write_member(out, "successCount", value.success_count);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, batch_summary_item& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "flowName")
            read_field(in, out.flow_name);
        else if (key == "status")
            read_field(in, out.status);
        else if (key == "progress")
            read_field(in, out.progress);
        else if (key == "totalRecords")
            read_field(in, out.total_records);
        else if (key == "processedRecords")
            read_field(in, out.processed_records);
        else if (key == "failedRecords")
            read_field(in, out.failed_records);
        else if (key == "startedAt")
            read_field(in, out.started_at);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_summary_item& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "flowName", value.flow_name);
    write_member(out, "status", value.status);
    write_member(out, "progress", value.progress);
    write_member(out, "totalRecords", value.total_records);
    write_member(out, "processedRecords", value.processed_records);
    write_member(out, "failedRecords", value.failed_records);
    write_member(out, "startedAt", value.started_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, batch_summary& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "activeBatches")
            read_field(in, out.active_batches);
        else if (key == "batches")
            read_field(in, out.batches);
        else if (key == "recent")
            read_field(in, out.recent);
        else if (key == "recentlyCompleted")
            read_field(in, out.recently_completed);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_summary& value)
{
    out.begin_object();
    write_member(out, "activeBatches", value.active_batches);
    write_member(out, "batches", value.batches);
    write_member(out, "recent", value.recent);
    write_member(out, "recentlyCompleted", value.recently_completed);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, batch_cost& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "batchExecutionId")
            read_field(in, out.batch_execution_id);
        else if (key == "totalCostUsd")
            read_field(in, out.total_cost_usd);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_cost& value)
{
    out.begin_object();
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "totalCostUsd", value.total_cost_usd);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, batch_record_cost& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "totalCostUsd")
            read_field(in, out.total_cost_usd);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const batch_record_cost& value)
{
    out.begin_object();
    write_member(out, "totalCostUsd", value.total_cost_usd);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const submit_batch& params)
{
    problems.length("flowId", params.flow_id(), 1);
    problems.object("options", params.options());
}

void encode(json_writer& out, const submit_batch& params)
{
    out.begin_object();
    write_member(out, "flowId", params.flow_id());
    write_member(out, "recordIds", params.record_ids());
    write_member(out, "options", params.options());
    out.end_object();
}

} // namespace detail

batch_start::batch_start() = default;
batch_cancellation::batch_cancellation() = default;
batch_status::batch_status() = default;
batch_summary_item::batch_summary_item() = default;
batch_summary::batch_summary() = default;
batch_cost::batch_cost() = default;
batch_record_cost::batch_record_cost() = default;
submit_batch::submit_batch(std::string flow_id) : flow_id_(std::move(flow_id)) {}

std::ostream& operator<<(std::ostream& os, const batch_start& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const batch_cancellation& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const batch_status& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const batch_summary_item& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const batch_summary& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const batch_cost& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const batch_record_cost& value) { return detail::print(os, value); }

} // namespace runtype
