// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/product_mcp.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, mcp_manifest& out)
{
    static constexpr std::array<std::string_view, 9> names{
        "authentication", "capabilities", "description", "name", "protocolVersion", "tools", "url", "version", "icons"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.authentication); break;
        case 1: read_field(in, out.capabilities); break;
        case 2: read_field(in, out.description); break;
        case 3: read_field(in, out.name); break;
        case 4: read_field(in, out.protocol_version); break;
        case 5: read_field(in, out.tools); break;
        case 6: read_field(in, out.url); break;
        case 7: read_field(in, out.version); break;
        case 8: read_field(in, out.icons); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const mcp_manifest& value)
{
    out.begin_object();
    write_member(out, "authentication", value.authentication);
    write_member(out, "capabilities", value.capabilities);
    write_member(out, "description", value.description);
    write_member(out, "name", value.name);
    write_member(out, "protocolVersion", value.protocol_version);
    write_member(out, "tools", value.tools);
    write_member(out, "url", value.url);
    write_member(out, "version", value.version);
    write_member(out, "icons", value.icons);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, mcp_protected_resource& out)
{
    static constexpr std::array<std::string_view, 3> names{
        "authorization_servers", "bearer_methods_supported", "resource"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.authorization_servers); break;
        case 1: read_field(in, out.bearer_methods_supported); break;
        case 2: read_field(in, out.resource); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const mcp_protected_resource& value)
{
    out.begin_object();
    write_member(out, "authorization_servers", value.authorization_servers);
    write_member(out, "bearer_methods_supported", value.bearer_methods_supported);
    write_member(out, "resource", value.resource);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, mcp_info& out)
{
    static constexpr std::array<std::string_view, 2> names{"mcp", "product"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.mcp); break;
        case 1: read_field(in, out.product); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const mcp_info& value)
{
    out.begin_object();
    write_member(out, "mcp", value.mcp);
    write_member(out, "product", value.product);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, mcp_tool_test& out)
{
    static constexpr std::array<std::string_view, 4> names{"duration", "isError", "success", "text"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.duration); break;
        case 1: read_field(in, out.is_error); break;
        case 2: read_field(in, out.success); break;
        case 3: read_field(in, out.text); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const mcp_tool_test& value)
{
    out.begin_object();
    write_member(out, "duration", value.duration);
    write_member(out, "isError", value.is_error);
    write_member(out, "success", value.success);
    write_member(out, "text", value.text);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, mcp_tool_list& out)
{
    static constexpr std::array<std::string_view, 3> names{"success", "surface", "tools"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.surface); break;
        case 2: read_field(in, out.tools); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const mcp_tool_list& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "surface", value.surface);
    write_member(out, "tools", value.tools);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const test_mcp_tool& params)
{
    problems.length("toolName", params.tool_name(), 0);
    problems.object("arguments", params.arguments());
}

void encode(json_writer& out, const test_mcp_tool& params)
{
    out.begin_object();
    write_member(out, "toolName", params.tool_name());
    write_member(out, "arguments", params.arguments());
    out.end_object();
}

} // namespace detail

mcp_manifest::mcp_manifest() = default;
mcp_protected_resource::mcp_protected_resource() = default;
mcp_info::mcp_info() = default;
mcp_tool_test::mcp_tool_test() = default;
mcp_tool_list::mcp_tool_list() = default;
test_mcp_tool::test_mcp_tool(std::string tool_name) : tool_name_(std::move(tool_name)) {}

std::ostream& operator<<(std::ostream& os, const mcp_manifest& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const mcp_protected_resource& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const mcp_info& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const mcp_tool_test& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const mcp_tool_list& value) { return detail::print(os, value); }

} // namespace runtype
