// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/surfaces.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, surface_list_item& out)
{
    static constexpr std::array<std::string_view, 9> names{"id",          "productId", "name",      "type",   "status",
                                                           "environment", "createdAt", "updatedAt", "inbound"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.product_id); break;
        case 2: read_field(in, out.name); break;
        case 3: read_field(in, out.type); break;
        case 4: read_field(in, out.status); break;
        case 5: read_field(in, out.environment); break;
        case 6: read_field(in, out.created_at); break;
        case 7: read_field(in, out.updated_at); break;
        case 8: read_field(in, out.inbound); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface_list_item& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "productId", value.product_id);
    write_member(out, "name", value.name);
    write_member(out, "type", value.type);
    write_member(out, "status", value.status);
    write_member(out, "environment", value.environment);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "inbound", value.inbound);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, surface_page_tools& out)
{
    static constexpr std::array<std::string_view, 2> names{"origins", "windowDays"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.origins); break;
        case 1: read_field(in, out.window_days); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface_page_tools& value)
{
    out.begin_object();
    write_member(out, "origins", value.origins);
    write_member(out, "windowDays", value.window_days);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, surface_origins& out)
{
    static constexpr std::array<std::string_view, 2> names{"origins", "windowDays"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.origins); break;
        case 1: read_field(in, out.window_days); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const surface_origins& value)
{
    out.begin_object();
    write_member(out, "origins", value.origins);
    write_member(out, "windowDays", value.window_days);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const list_surfaces& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_surfaces& params)
{
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "type", params.type());
    write_parameter(out, "status", params.status());
    write_parameter(out, "environment", params.environment());
}

} // namespace detail

surface_list_item::surface_list_item() = default;
surface_page_tools::surface_page_tools() = default;
surface_origins::surface_origins() = default;
list_surfaces::list_surfaces() = default;

std::ostream& operator<<(std::ostream& os, const surface_list_item& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const surface_page_tools& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const surface_origins& value) { return detail::print(os, value); }

} // namespace runtype
