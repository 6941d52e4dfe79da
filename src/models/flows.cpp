// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/flows.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, flow_list_item& out)
{
    static constexpr std::array<std::string_view, 6> names{"id",        "name",      "createdAt",
                                                           "updatedAt", "lastRunAt", "status"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.created_at); break;
        case 3: read_field(in, out.updated_at); break;
        case 4: read_field(in, out.last_run_at); break;
        case 5: read_field(in, out.status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_list_item& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "lastRunAt", value.last_run_at);
    write_member(out, "status", value.status);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_step& out)
{
    static constexpr std::array<std::string_view, 6> names{"id", "type", "name", "order", "enabled", "config"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.type); break;
        case 2: read_field(in, out.name); break;
        case 3: read_field(in, out.order); break;
        case 4: read_field(in, out.enabled); break;
        case 5: read_field(in, out.config); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_step& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "type", value.type);
    write_member(out, "name", value.name);
    write_member(out, "order", value.order);
    write_member(out, "enabled", value.enabled);
    write_member(out, "config", value.config);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow& out)
{
    static constexpr std::array<std::string_view, 13> names{
        "id",        "name",           "userId",    "organizationId", "flowSteps",      "createdAt",
        "updatedAt", "draftVersionId", "lastRunAt", "stepCount",      "sampleMetadata", "dashboardUrl",
        "status"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.user_id); break;
        case 3: read_field(in, out.organization_id); break;
        case 4: read_field(in, out.flow_steps); break;
        case 5: read_field(in, out.created_at); break;
        case 6: read_field(in, out.updated_at); break;
        case 7: read_field(in, out.draft_version_id); break;
        case 8: read_field(in, out.last_run_at); break;
        case 9: read_field(in, out.step_count); break;
        case 10: read_field(in, out.sample_metadata); break;
        case 11: read_field(in, out.dashboard_url); break;
        case 12: read_field(in, out.status); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "flowSteps", value.flow_steps);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "draftVersionId", value.draft_version_id);
    write_member(out, "lastRunAt", value.last_run_at);
    write_member(out, "stepCount", value.step_count);
    write_member(out, "sampleMetadata", value.sample_metadata);
    write_member(out, "dashboardUrl", value.dashboard_url);
    write_member(out, "status", value.status);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_runtime_export& out)
{
    static constexpr std::array<std::string_view, 4> names{"id", "name", "steps", "description"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.steps); break;
        case 3: read_field(in, out.description); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_runtime_export& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "steps", value.steps);
    write_member(out, "description", value.description);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_run_on_record_type_result& out)
{
    static constexpr std::array<std::string_view, 8> names{"recordId",        "recordName",    "success",
                                                           "executionId",     "executionTime", "contextSteps",
                                                           "promptsExecuted", "error"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.record_id); break;
        case 1: read_field(in, out.record_name); break;
        case 2: read_field(in, out.success); break;
        case 3: read_field(in, out.execution_id); break;
        case 4: read_field(in, out.execution_time); break;
        case 5: read_field(in, out.context_steps); break;
        case 6: read_field(in, out.prompts_executed); break;
        case 7: read_field(in, out.error); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_run_on_record_type_result& value)
{
    out.begin_object();
    write_member(out, "recordId", value.record_id);
    write_member(out, "recordName", value.record_name);
    write_member(out, "success", value.success);
    write_member(out, "executionId", value.execution_id);
    write_member(out, "executionTime", value.execution_time);
    write_member(out, "contextSteps", value.context_steps);
    write_member(out, "promptsExecuted", value.prompts_executed);
    write_member(out, "error", value.error);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_run_on_record_type& out)
{
    static constexpr std::array<std::string_view, 11> names{
        "success",      "batchId",      "flowId",      "recordType", "recordCount", "status", "executedImmediately",
        "successCount", "failureCount", "completedAt", "results"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.batch_id); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.record_type); break;
        case 4: read_field(in, out.record_count); break;
        case 5: read_field(in, out.status); break;
        case 6: read_field(in, out.executed_immediately); break;
        case 7: read_field(in, out.success_count); break;
        case 8: read_field(in, out.failure_count); break;
        case 9: read_field(in, out.completed_at); break;
        case 10: read_field(in, out.results); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_run_on_record_type& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "batchId", value.batch_id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "recordType", value.record_type);
    write_member(out, "recordCount", value.record_count);
    write_member(out, "status", value.status);
    write_member(out, "executedImmediately", value.executed_immediately);
    write_member(out, "successCount", value.success_count);
    write_member(out, "failureCount", value.failure_count);
    write_member(out, "completedAt", value.completed_at);
    write_member(out, "results", value.results);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const flow_step_input& params)
{
    problems.length("name", params.name(), 0);
    problems.length("type", params.type(), 0);
    problems.object("config", params.config());
    problems.length("id", params.id(), 0);
}

void encode(json_writer& out, const flow_step_input& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "type", params.type());
    write_member(out, "config", params.config());
    write_member(out, "enabled", params.enabled());
    write_member(out, "id", params.id());
    write_member(out, "order", params.order());
    out.end_object();
}

void check(request_check& problems, const list_flows& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_flows& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "direction", params.direction());
    write_parameter(out, "includeCount", params.include_count());
    write_parameter(out, "search", params.search());
}

void check(request_check& problems, const create_flow& params)
{
    problems.length("name", params.name(), 1);
    problems.each("flowSteps", params.flow_steps());
    problems.each("steps", params.steps());
    problems.length("description", params.description(), 0);
}

void encode(json_writer& out, const create_flow& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "flowSteps", params.flow_steps());
    write_member(out, "steps", params.steps());
    write_member(out, "description", params.description());
    out.end_object();
}

void check(request_check& problems, const update_flow& params)
{
    problems.length("name", params.name(), 1);
    problems.each("flowSteps", params.flow_steps());
}

void encode(json_writer& out, const update_flow& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "flowSteps", params.flow_steps());
    out.end_object();
}

void check(request_check& problems, const run_flow_on_record_type& params)
{
    problems.length("recordType", params.record_type(), 0);
}

void encode(json_writer& out, const run_flow_on_record_type& params)
{
    out.begin_object();
    write_member(out, "recordType", params.record_type());
    out.end_object();
}

void check(request_check& problems, const list_flow_step_results& params)
{
    problems.range("limit", params.limit(), 1);
    problems.range("offset", params.offset(), 0);
}

void write_query(call_request& out, const list_flow_step_results& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "status", params.status());
    write_parameter(out, "recordId", params.record_id());
    write_parameter(out, "stepType", params.step_type());
}

void check(request_check& problems, const ensure_flow& params)
{
    problems.length("name", params.name(), 1);
    problems.length("contentHash", params.content_hash(), 0);
    problems.object("definition", params.definition());
    problems.length("expectedRemoteHash", params.expected_remote_hash(), 0);
    problems.length("onConflict", params.on_conflict(), 0);
    problems.length("release", params.release(), 0);
}

void encode(json_writer& out, const ensure_flow& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "contentHash", params.content_hash());
    write_member(out, "definition", params.definition());
    write_member(out, "dryRun", params.dry_run());
    write_member(out, "expectedRemoteHash", params.expected_remote_hash());
    write_member(out, "onConflict", params.on_conflict());
    write_member(out, "release", params.release());
    out.end_object();
}

void check(request_check& problems, const pull_flow& params) { problems.length("name", params.name(), 1); }

void write_query(call_request& out, const pull_flow& params) { write_parameter(out, "name", params.name()); }

} // namespace detail

flow_list_item::flow_list_item() = default;
flow_step::flow_step() = default;
flow::flow() = default;
flow_runtime_export::flow_runtime_export() = default;
flow_run_on_record_type_result::flow_run_on_record_type_result() = default;
flow_run_on_record_type::flow_run_on_record_type() = default;
flow_step_input::flow_step_input(std::string name, std::string type) : name_(std::move(name)), type_(std::move(type)) {}
list_flows::list_flows() = default;
create_flow::create_flow(std::string name) : name_(std::move(name)) {}
update_flow::update_flow() = default;
run_flow_on_record_type::run_flow_on_record_type(std::string record_type) : record_type_(std::move(record_type)) {}
list_flow_step_results::list_flow_step_results() = default;
ensure_flow::ensure_flow(std::string name) : name_(std::move(name)) {}
pull_flow::pull_flow(std::string name) : name_(std::move(name)) {}

std::ostream& operator<<(std::ostream& os, const flow_list_item& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow_step& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow_runtime_export& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow_run_on_record_type_result& value)
{
    return detail::print(os, value);
}
std::ostream& operator<<(std::ostream& os, const flow_run_on_record_type& value) { return detail::print(os, value); }

} // namespace runtype
