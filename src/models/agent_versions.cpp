// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/agent_versions.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, agent_version_summary& out)
{
    static constexpr std::array<std::string_view, 7> names{"id",    "versionNumber", "versionType", "label",
                                                           "notes", "configSummary", "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.version_number); break;
        case 2: read_field(in, out.version_type); break;
        case 3: read_field(in, out.label); break;
        case 4: read_field(in, out.notes); break;
        case 5: read_field(in, out.config_summary); break;
        case 6: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_version_summary& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "versionNumber", value.version_number);
    write_member(out, "versionType", value.version_type);
    write_member(out, "label", value.label);
    write_member(out, "notes", value.notes);
    write_member(out, "configSummary", value.config_summary);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_version_list& out)
{
    static constexpr std::array<std::string_view, 4> names{
        "agentId", "publishedVersionId", "draftVersionId", "versions"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.agent_id); break;
        case 1: read_field(in, out.published_version_id); break;
        case 2: read_field(in, out.draft_version_id); break;
        case 3: read_field(in, out.versions); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_version_list& value)
{
    out.begin_object();
    write_member(out, "agentId", value.agent_id);
    write_member(out, "publishedVersionId", value.published_version_id);
    write_member(out, "draftVersionId", value.draft_version_id);
    write_member(out, "versions", value.versions);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_version_publication& out)
{
    static constexpr std::array<std::string_view, 4> names{"success", "message", "agentId", "versionId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.message); break;
        case 2: read_field(in, out.agent_id); break;
        case 3: read_field(in, out.version_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_version_publication& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "message", value.message);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "versionId", value.version_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, agent_version& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",          "agentId", "versionNumber", "versionType",
                                                           "agentConfig", "label",   "notes",         "createdAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.agent_id); break;
        case 2: read_field(in, out.version_number); break;
        case 3: read_field(in, out.version_type); break;
        case 4: read_field(in, out.agent_config); break;
        case 5: read_field(in, out.label); break;
        case 6: read_field(in, out.notes); break;
        case 7: read_field(in, out.created_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const agent_version& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "versionNumber", value.version_number);
    write_member(out, "versionType", value.version_type);
    write_member(out, "agentConfig", value.agent_config);
    write_member(out, "label", value.label);
    write_member(out, "notes", value.notes);
    write_member(out, "createdAt", value.created_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check&, const list_agent_versions&) {}

void write_query(call_request& out, const list_agent_versions& params) { write_parameter(out, "type", params.type()); }

void check(request_check& problems, const publish_agent_version& params)
{
    problems.length("versionId", params.version_id(), 1);
}

void encode(json_writer& out, const publish_agent_version& params)
{
    out.begin_object();
    write_member(out, "versionId", params.version_id());
    out.end_object();
}

} // namespace detail

agent_version_summary::agent_version_summary() = default;
agent_version_list::agent_version_list() = default;
agent_version_publication::agent_version_publication() = default;
agent_version::agent_version() = default;
list_agent_versions::list_agent_versions() = default;
publish_agent_version::publish_agent_version(std::string version_id) : version_id_(std::move(version_id)) {}

std::ostream& operator<<(std::ostream& os, const agent_version_summary& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_version_list& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_version_publication& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const agent_version& value) { return detail::print(os, value); }

} // namespace runtype
