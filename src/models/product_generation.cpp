// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/product_generation.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, generation_session& out)
{
    static constexpr std::array<std::string_view, 14> names{
        "id",   "userId",        "organizationId",    "status",        "schemaVersion", "catalogVersion", "prd",
        "plan", "productObject", "productObjectHash", "assemblyState", "expiresAt",     "createdAt",      "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.organization_id); break;
        case 3: read_field(in, out.status); break;
        case 4: read_field(in, out.schema_version); break;
        case 5: read_field(in, out.catalog_version); break;
        case 6: read_field(in, out.prd); break;
        case 7: read_field(in, out.plan); break;
        case 8: read_field(in, out.product_object); break;
        case 9: read_field(in, out.product_object_hash); break;
        case 10: read_field(in, out.assembly_state); break;
        case 11: read_field(in, out.expires_at); break;
        case 12: read_field(in, out.created_at); break;
        case 13: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const generation_session& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "status", value.status);
    write_member(out, "schemaVersion", value.schema_version);
    write_member(out, "catalogVersion", value.catalog_version);
    write_member(out, "prd", value.prd);
    write_member(out, "plan", value.plan);
    write_member(out, "productObject", value.product_object);
    write_member(out, "productObjectHash", value.product_object_hash);
    write_member(out, "assemblyState", value.assembly_state);
    write_member(out, "expiresAt", value.expires_at);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_generation_session& params)
{
    problems.length("catalogVersion", params.catalog_version(), 0);
    problems.object("prd", params.prd());
    problems.length("schemaVersion", params.schema_version(), 0);
}

void encode(json_writer& out, const create_generation_session& params)
{
    out.begin_object();
    write_member(out, "catalogVersion", params.catalog_version());
    write_member(out, "prd", params.prd());
    write_member(out, "schemaVersion", params.schema_version());
    out.end_object();
}

void check(request_check& problems, const update_generation_session& params)
{
    problems.length("status", params.status(), 0);
    problems.object("prd", params.prd());
    problems.object("plan", params.plan());
    problems.object("productObject", params.product_object());
    problems.object("assemblyState", params.assembly_state());
}

void encode(json_writer& out, const update_generation_session& params)
{
    out.begin_object();
    write_member(out, "status", params.status());
    write_member(out, "prd", params.prd());
    write_member(out, "plan", params.plan());
    write_member(out, "productObject", params.product_object());
    write_member(out, "assemblyState", params.assembly_state());
    out.end_object();
}

void check(request_check& problems, const append_generation_event& params)
{
    problems.length("type", params.type(), 0);
    problems.object("payload", params.payload());
}

void encode(json_writer& out, const append_generation_event& params)
{
    out.begin_object();
    write_member(out, "type", params.type());
    write_member(out, "payload", params.payload());
    out.end_object();
}

} // namespace detail

generation_session::generation_session() = default;
create_generation_session::create_generation_session() = default;
update_generation_session::update_generation_session() = default;
append_generation_event::append_generation_event(std::string type) : type_(std::move(type)) {}

std::ostream& operator<<(std::ostream& os, const generation_session& value) { return detail::print(os, value); }

} // namespace runtype
