// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/context_templates.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, context_template& out)
{
    static constexpr std::array<std::string_view, 8> names{"id",     "name",           "type",      "config",
                                                           "userId", "organizationId", "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.type); break;
        case 3: read_field(in, out.config); break;
        case 4: read_field(in, out.user_id); break;
        case 5: read_field(in, out.organization_id); break;
        case 6: read_field(in, out.created_at); break;
        case 7: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const context_template& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "type", value.type);
    write_member(out, "config", value.config);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const update_context_template& params)
{
    problems.length("name", params.name(), 0);
    problems.length("type", params.type(), 0);
    problems.object("config", params.config());
}

void encode(json_writer& out, const update_context_template& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "type", params.type());
    write_member(out, "config", params.config());
    out.end_object();
}

void check(request_check& problems, const create_context_template& params)
{
    problems.length("name", params.name(), 0);
    problems.length("type", params.type(), 0);
    problems.required("config", params.config());
    problems.object("config", params.config());
}

void encode(json_writer& out, const create_context_template& params)
{
    out.begin_object();
    write_member(out, "name", params.name());
    write_member(out, "type", params.type());
    write_member(out, "config", params.config());
    out.end_object();
}

} // namespace detail

context_template::context_template() = default;
update_context_template::update_context_template() = default;
create_context_template::create_context_template(std::string name, std::string type, raw_json config)
    : name_(std::move(name)), type_(std::move(type)), config_(std::move(config))
{
}

std::ostream& operator<<(std::ostream& os, const context_template& value) { return detail::print(os, value); }

} // namespace runtype
