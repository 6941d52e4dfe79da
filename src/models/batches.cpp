// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/batches.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, batch_start& out)
{
    static constexpr std::array<std::string_view, 2> names{"batchExecutionId", "status"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.batch_execution_id); break;
        case 1: read_field(in, out.status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 2> names{"message", "success"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.message); break;
        case 1: read_field(in, out.success); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 11> names{
        "batchExecutionId", "failedRecords", "flowId",   "processedRecords", "startedAt",   "status",
        "totalRecords",     "completedAt",   "progress", "results",          "successCount"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.batch_execution_id); break;
        case 1: read_field(in, out.failed_records); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.processed_records); break;
        case 4: read_field(in, out.started_at); break;
        case 5: read_field(in, out.status); break;
        case 6: read_field(in, out.total_records); break;
        case 7: read_field(in, out.completed_at); break;
        case 8: read_field(in, out.progress); break;
        case 9: read_field(in, out.results); break;
        case 10: read_field(in, out.success_count); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 8> names{
        "id", "flowName", "status", "progress", "totalRecords", "processedRecords", "failedRecords", "startedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.flow_name); break;
        case 2: read_field(in, out.status); break;
        case 3: read_field(in, out.progress); break;
        case 4: read_field(in, out.total_records); break;
        case 5: read_field(in, out.processed_records); break;
        case 6: read_field(in, out.failed_records); break;
        case 7: read_field(in, out.started_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 4> names{"activeBatches", "batches", "recent", "recentlyCompleted"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.active_batches); break;
        case 1: read_field(in, out.batches); break;
        case 2: read_field(in, out.recent); break;
        case 3: read_field(in, out.recently_completed); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 2> names{"batchExecutionId", "totalCostUsd"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.batch_execution_id); break;
        case 1: read_field(in, out.total_cost_usd); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
    static constexpr std::array<std::string_view, 1> names{"totalCostUsd"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.total_cost_usd); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
