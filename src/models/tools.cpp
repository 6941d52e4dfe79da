// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/tools.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, tool& out)
{
    static constexpr std::array<std::string_view, 12> names{
        "id",       "name",   "description",    "toolType",  "parametersSchema", "config",
        "isActive", "userId", "organizationId", "createdAt", "updatedAt",        "validation"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.description); break;
        case 3: read_field(in, out.tool_type); break;
        case 4: read_field(in, out.parameters_schema); break;
        case 5: read_field(in, out.config); break;
        case 6: read_field(in, out.is_active); break;
        case 7: read_field(in, out.user_id); break;
        case 8: read_field(in, out.organization_id); break;
        case 9: read_field(in, out.created_at); break;
        case 10: read_field(in, out.updated_at); break;
        case 11: read_field(in, out.validation); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const tool& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "description", value.description);
    write_member(out, "toolType", value.tool_type);
    write_member(out, "parametersSchema", value.parameters_schema);
    write_member(out, "config", value.config);
    write_member(out, "isActive", value.is_active);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "validation", value.validation);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, builtin_tool_schema& out)
{
    static constexpr std::array<std::string_view, 5> names{
        "description", "id", "name", "parametersSchema", "defaultConfig"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.description); break;
        case 1: read_field(in, out.id); break;
        case 2: read_field(in, out.name); break;
        case 3: read_field(in, out.parameters_schema); break;
        case 4: read_field(in, out.default_config); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const builtin_tool_schema& value)
{
    out.begin_object();
    write_member(out, "description", value.description);
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "parametersSchema", value.parameters_schema);
    write_member(out, "defaultConfig", value.default_config);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, tool_sandbox& out)
{
    static constexpr std::array<std::string_view, 6> names{"sandboxId", "status",     "error",
                                                           "output",    "previewUrl", "stage"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.sandbox_id); break;
        case 1: read_field(in, out.status); break;
        case 2: read_field(in, out.error); break;
        case 3: read_field(in, out.output); break;
        case 4: read_field(in, out.preview_url); break;
        case 5: read_field(in, out.stage); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const tool_sandbox& value)
{
    out.begin_object();
    write_member(out, "sandboxId", value.sandbox_id);
    write_member(out, "status", value.status);
    write_member(out, "error", value.error);
    write_member(out, "output", value.output);
    write_member(out, "previewUrl", value.preview_url);
    write_member(out, "stage", value.stage);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, daytona_sandbox& out)
{
    static constexpr std::array<std::string_view, 5> names{"status", "error", "output", "previewUrl", "sandboxId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.status); break;
        case 1: read_field(in, out.error); break;
        case 2: read_field(in, out.output); break;
        case 3: read_field(in, out.preview_url); break;
        case 4: read_field(in, out.sandbox_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const daytona_sandbox& value)
{
    out.begin_object();
    write_member(out, "status", value.status);
    write_member(out, "error", value.error);
    write_member(out, "output", value.output);
    write_member(out, "previewUrl", value.preview_url);
    write_member(out, "sandboxId", value.sandbox_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, tool_run& out)
{
    static constexpr std::array<std::string_view, 5> names{
        "executionId", "executionTimeMs", "status", "error", "result"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.execution_id); break;
        case 1: read_field(in, out.execution_time_ms); break;
        case 2: read_field(in, out.status); break;
        case 3: read_field(in, out.error); break;
        case 4: read_field(in, out.result); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const tool_run& value)
{
    out.begin_object();
    write_member(out, "executionId", value.execution_id);
    write_member(out, "executionTimeMs", value.execution_time_ms);
    write_member(out, "status", value.status);
    write_member(out, "error", value.error);
    write_member(out, "result", value.result);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_tools& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_tools& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "toolType", params.tool_type());
}

void check(request_check& problems, const create_tool& params)
{
    problems.length("name", params.name(), 1, 100);
    problems.length("description", params.description(), 1, 5000);
    problems.length("toolType", params.tool_type(), 0);
    problems.required("parametersSchema", params.parameters_schema());
    problems.object("parametersSchema", params.parameters_schema());
    problems.required("config", params.config());
    problems.object("config", params.config());
}

void encode(json_writer& out, const create_tool& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "description", params.description());
    write_member(out, "toolType", params.tool_type());
    write_member(out, "parametersSchema", params.parameters_schema());
    write_member(out, "config", params.config());
    out.end_object();
}

void check(request_check& problems, const update_tool& params)
{
    problems.length("name", params.name(), 1, 100);
    problems.length("description", params.description(), 1, 5000);
    problems.object("parametersSchema", params.parameters_schema());
    problems.object("config", params.config());
}

void encode(json_writer& out, const update_tool& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "description", params.description());
    write_member(out, "parametersSchema", params.parameters_schema());
    write_member(out, "config", params.config());
    write_member(out, "isActive", params.is_active());
    out.end_object();
}

void check(request_check&, const tool_schema_query&) {}

void write_query(call_request& out, const tool_schema_query& params)
{
    write_parameter(out, "toolIds", params.tool_ids());
}

void check(request_check&, const list_compatible_tools&) {}

void write_query(call_request& out, const list_compatible_tools& params)
{
    write_parameter(out, "model", params.model());
}

void check(request_check& problems, const tool_from_flow& params) { problems.length("flowId", params.flow_id(), 1); }

void encode(json_writer& out, const tool_from_flow& params)
{
    out.begin_object();
    write_member(out, "flowId", params.flow_id());
    out.end_object();
}

void check(request_check& problems, const daytona_sandbox_request& params)
{
    problems.length("code", params.code(), 0);
    problems.length("language", params.language(), 0);
}

void encode(json_writer& out, const daytona_sandbox_request& params)
{
    out.begin_object();
    write_member(out, "code", params.code());
    write_member(out, "language", params.language());
    write_member(out, "port", params.port());
    out.end_object();
}

void check(request_check& problems, const execute_tool& params) { problems.object("parameters", params.parameters()); }

void encode(json_writer& out, const execute_tool& params)
{
    out.begin_object();
    write_member(out, "parameters", params.parameters());
    out.end_object();
}

} // namespace detail

tool::tool() = default;
builtin_tool_schema::builtin_tool_schema() = default;
tool_sandbox::tool_sandbox() = default;
daytona_sandbox::daytona_sandbox() = default;
tool_run::tool_run() = default;
list_tools::list_tools() = default;
create_tool::create_tool(
    std::string name, std::string description, std::string tool_type, raw_json parameters_schema, raw_json config)
    : name_(std::move(name)),
      description_(std::move(description)),
      tool_type_(std::move(tool_type)),
      parameters_schema_(std::move(parameters_schema)),
      config_(std::move(config))
{
}
update_tool::update_tool() = default;
tool_schema_query::tool_schema_query() = default;
list_compatible_tools::list_compatible_tools() = default;
tool_from_flow::tool_from_flow(std::string flow_id) : flow_id_(std::move(flow_id)) {}
daytona_sandbox_request::daytona_sandbox_request() = default;
execute_tool::execute_tool() = default;

std::ostream& operator<<(std::ostream& os, const tool& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const builtin_tool_schema& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const tool_sandbox& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const daytona_sandbox& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const tool_run& value) { return detail::print(os, value); }

} // namespace runtype
