// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/schedules.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, schedule& out)
{
    static constexpr std::array<std::string_view, 21> names{
        "id",        "name",       "userId",           "organizationId", "flowId",      "agentId",   "productSurfaceId",
        "recordIds", "recordType", "recordFilter",     "inputs",         "triggerType", "cron",      "runAt",
        "timezone",  "enabled",    "executionOptions", "lastRunAt",      "nextRunAt",   "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.user_id); break;
        case 3: read_field(in, out.organization_id); break;
        case 4: read_field(in, out.flow_id); break;
        case 5: read_field(in, out.agent_id); break;
        case 6: read_field(in, out.product_surface_id); break;
        case 7: read_field(in, out.record_ids); break;
        case 8: read_field(in, out.record_type); break;
        case 9: read_field(in, out.record_filter); break;
        case 10: read_field(in, out.inputs); break;
        case 11: read_field(in, out.trigger_type); break;
        case 12: read_field(in, out.cron); break;
        case 13: read_field(in, out.run_at); break;
        case 14: read_field(in, out.timezone); break;
        case 15: read_field(in, out.enabled); break;
        case 16: read_field(in, out.execution_options); break;
        case 17: read_field(in, out.last_run_at); break;
        case 18: read_field(in, out.next_run_at); break;
        case 19: read_field(in, out.created_at); break;
        case 20: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const schedule& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "productSurfaceId", value.product_surface_id);
    write_member(out, "recordIds", value.record_ids);
    write_member(out, "recordType", value.record_type);
    write_member(out, "recordFilter", value.record_filter);
    write_member(out, "inputs", value.inputs);
    write_member(out, "triggerType", value.trigger_type);
    write_member(out, "cron", value.cron);
    write_member(out, "runAt", value.run_at);
    write_member(out, "timezone", value.timezone);
    write_member(out, "enabled", value.enabled);
    write_member(out, "executionOptions", value.execution_options);
    write_member(out, "lastRunAt", value.last_run_at);
    write_member(out, "nextRunAt", value.next_run_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, schedule_change& out)
{
    static constexpr std::array<std::string_view, 2> names{"id", "status"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const schedule_change& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "status", value.status);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, schedule_run& out)
{
    static constexpr std::array<std::string_view, 14> names{"id",
                                                            "scheduleId",
                                                            "flowId",
                                                            "agentId",
                                                            "agentExecutionId",
                                                            "batchExecutionId",
                                                            "status",
                                                            "totalRecords",
                                                            "processedRecords",
                                                            "failedRecords",
                                                            "error",
                                                            "startedAt",
                                                            "completedAt",
                                                            "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.schedule_id); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.agent_id); break;
        case 4: read_field(in, out.agent_execution_id); break;
        case 5: read_field(in, out.batch_execution_id); break;
        case 6: read_field(in, out.status); break;
        case 7: read_field(in, out.total_records); break;
        case 8: read_field(in, out.processed_records); break;
        case 9: read_field(in, out.failed_records); break;
        case 10: read_field(in, out.error); break;
        case 11: read_field(in, out.started_at); break;
        case 12: read_field(in, out.completed_at); break;
        case 13: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const schedule_run& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "scheduleId", value.schedule_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "agentExecutionId", value.agent_execution_id);
    write_member(out, "batchExecutionId", value.batch_execution_id);
    write_member(out, "status", value.status);
    write_member(out, "totalRecords", value.total_records);
    write_member(out, "processedRecords", value.processed_records);
    write_member(out, "failedRecords", value.failed_records);
    write_member(out, "error", value.error);
    write_member(out, "startedAt", value.started_at);
    write_member(out, "completedAt", value.completed_at);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_schedules& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_schedules& params) { write_parameter(out, "limit", params.limit()); }

void check(request_check& problems, const create_schedule& params)
{
    problems.length("name", params.name(), 0);
    problems.required("target", params.target());
    problems.object("target", params.target());
    problems.required("trigger", params.trigger());
    problems.object("trigger", params.trigger());
    problems.object("executionOptions", params.execution_options());
}

void encode(json_writer& out, const create_schedule& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "target", params.target());
    write_member(out, "trigger", params.trigger());
    write_member(out, "executionOptions", params.execution_options());
    write_member(out, "enabled", params.enabled());
    out.end_object();
}

void check(request_check& problems, const update_schedule& params)
{
    problems.object("target", params.target());
    problems.object("trigger", params.trigger());
    problems.object("executionOptions", params.execution_options());
    problems.length("name", params.name(), 0);
}

void encode(json_writer& out, const update_schedule& params)
{
    out.begin_object();
    write_member(out, "target", params.target());
    write_member(out, "trigger", params.trigger());
    write_member(out, "executionOptions", params.execution_options());
    write_member(out, "name", params.name());
    write_member(out, "enabled", params.enabled());
    out.end_object();
}

void check(request_check& problems, const schedule_batch_results_query& params)
{
    problems.range("limit", params.limit(), 1);
    problems.range("offset", params.offset(), 0);
}

void write_query(call_request& out, const schedule_batch_results_query& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "status", params.status());
}

void check(request_check& problems, const run_schedule_results& params)
{
    problems.range("limit", params.limit(), 1);
    problems.range("offset", params.offset(), 0);
}

void write_query(call_request& out, const run_schedule_results& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "status", params.status());
}

} // namespace detail

schedule::schedule() = default;
schedule_change::schedule_change() = default;
schedule_run::schedule_run() = default;
list_schedules::list_schedules() = default;
create_schedule::create_schedule(raw_json target, raw_json trigger)
    : target_(std::move(target)), trigger_(std::move(trigger))
{
}
update_schedule::update_schedule() = default;
schedule_batch_results_query::schedule_batch_results_query() = default;
run_schedule_results::run_schedule_results() = default;

std::ostream& operator<<(std::ostream& os, const schedule& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const schedule_change& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const schedule_run& value) { return detail::print(os, value); }

} // namespace runtype
