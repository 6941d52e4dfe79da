// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/a2a.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, a2a_info& out)
{
    static constexpr std::array<std::string_view, 2> names{"a2a", "product"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.a2a); break;
        case 1: read_field(in, out.product); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const a2a_info& value)
{
    out.begin_object();
    write_member(out, "a2a", value.a2a);
    write_member(out, "product", value.product);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, a2a_response& out)
{
    static constexpr std::array<std::string_view, 4> names{"jsonrpc", "id", "result", "error"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.jsonrpc); break;
        case 1: read_field(in, out.id); break;
        case 2: read_field(in, out.result); break;
        case 3: read_field(in, out.error); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const a2a_response& value)
{
    out.begin_object();
    write_member(out, "jsonrpc", value.jsonrpc);
    write_member(out, "id", value.id);
    write_member(out, "result", value.result);
    write_member(out, "error", value.error);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, a2a_agent_card& out)
{
    static constexpr std::array<std::string_view, 12> names{
        "authentication",
        "capabilities",
        "defaultInputModes",
        "defaultOutputModes",
        "description",
        "name",
        "protocolVersion",
        "skills",
        "url",
        "version",
        "iconUrl",
        "provider"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.authentication); break;
        case 1: read_field(in, out.capabilities); break;
        case 2: read_field(in, out.default_input_modes); break;
        case 3: read_field(in, out.default_output_modes); break;
        case 4: read_field(in, out.description); break;
        case 5: read_field(in, out.name); break;
        case 6: read_field(in, out.protocol_version); break;
        case 7: read_field(in, out.skills); break;
        case 8: read_field(in, out.url); break;
        case 9: read_field(in, out.version); break;
        case 10: read_field(in, out.icon_url); break;
        case 11: read_field(in, out.provider); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const a2a_agent_card& value)
{
    out.begin_object();
    write_member(out, "authentication", value.authentication);
    write_member(out, "capabilities", value.capabilities);
    write_member(out, "defaultInputModes", value.default_input_modes);
    write_member(out, "defaultOutputModes", value.default_output_modes);
    write_member(out, "description", value.description);
    write_member(out, "name", value.name);
    write_member(out, "protocolVersion", value.protocol_version);
    write_member(out, "skills", value.skills);
    write_member(out, "url", value.url);
    write_member(out, "version", value.version);
    write_member(out, "iconUrl", value.icon_url);
    write_member(out, "provider", value.provider);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const a2a_request& params)
{
    problems.length("jsonrpc", params.jsonrpc(), 0);
    problems.length("method", params.method(), 0);
    problems.required("params", params.params());
    problems.object("params", params.params());
}

void encode(json_writer& out, const a2a_request& params)
{
    out.begin_object();
    write_member(out, "jsonrpc", params.jsonrpc());
    write_member(out, "id", params.id());
    write_member(out, "method", params.method());
    write_member(out, "params", params.params());
    out.end_object();
}

} // namespace detail

a2a_info::a2a_info() = default;
a2a_response::a2a_response() = default;
a2a_agent_card::a2a_agent_card() = default;
a2a_request::a2a_request(std::string jsonrpc, std::string method, raw_json params)
    : jsonrpc_(std::move(jsonrpc)), method_(std::move(method)), params_(std::move(params))
{
}

std::ostream& operator<<(std::ostream& os, const a2a_info& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const a2a_response& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const a2a_agent_card& value) { return detail::print(os, value); }

} // namespace runtype
