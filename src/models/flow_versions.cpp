// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/flow_versions.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, flow_version_summary& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",    "versionNumber", "versionType", "label",
                                                           "notes", "stepSummary",   "stepCount",   "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.version_number); break;
        case 2: read_field(in, out.version_type); break;
        case 3: read_field(in, out.label); break;
        case 4: read_field(in, out.notes); break;
        case 5: read_field(in, out.step_summary); break;
        case 6: read_field(in, out.step_count); break;
        case 7: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_version_summary& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "versionNumber", value.version_number);
    write_member(out, "versionType", value.version_type);
    write_member(out, "label", value.label);
    write_member(out, "notes", value.notes);
    write_member(out, "stepSummary", value.step_summary);
    write_member(out, "stepCount", value.step_count);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_version_list& out)
{
    static constexpr std::array<std::string_view, 3> names{"flowId", "publishedVersionId", "versions"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.flow_id); break;
        case 1: read_field(in, out.published_version_id); break;
        case 2: read_field(in, out.versions); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_version_list& value)
{
    out.begin_object();
    write_member(out, "flowId", value.flow_id);
    write_member(out, "publishedVersionId", value.published_version_id);
    write_member(out, "versions", value.versions);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_version_publication& out)
{
    static constexpr std::array<std::string_view, 4> names{"success", "message", "flowId", "versionId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.message); break;
        case 2: read_field(in, out.flow_id); break;
        case 3: read_field(in, out.version_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_version_publication& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "message", value.message);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "versionId", value.version_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, flow_version& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",         "flowId", "versionNumber", "versionType",
                                                           "flowConfig", "label",  "notes",         "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.flow_id); break;
        case 2: read_field(in, out.version_number); break;
        case 3: read_field(in, out.version_type); break;
        case 4: read_field(in, out.flow_config); break;
        case 5: read_field(in, out.label); break;
        case 6: read_field(in, out.notes); break;
        case 7: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const flow_version& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "versionNumber", value.version_number);
    write_member(out, "versionType", value.version_type);
    write_member(out, "flowConfig", value.flow_config);
    write_member(out, "label", value.label);
    write_member(out, "notes", value.notes);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check&, const list_flow_versions&) {}

void write_query(call_request& out, const list_flow_versions& params) { write_parameter(out, "type", params.type()); }

void check(request_check& problems, const publish_flow_version& params)
{
    problems.length("versionId", params.version_id(), 1);
}

void encode(json_writer& out, const publish_flow_version& params)
{
    out.begin_object();
    write_member(out, "versionId", params.version_id());
    out.end_object();
}

} // namespace detail

flow_version_summary::flow_version_summary() = default;
flow_version_list::flow_version_list() = default;
flow_version_publication::flow_version_publication() = default;
flow_version::flow_version() = default;
list_flow_versions::list_flow_versions() = default;
publish_flow_version::publish_flow_version(std::string version_id) : version_id_(std::move(version_id)) {}

std::ostream& operator<<(std::ostream& os, const flow_version_summary& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow_version_list& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow_version_publication& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const flow_version& value) { return detail::print(os, value); }

} // namespace runtype
