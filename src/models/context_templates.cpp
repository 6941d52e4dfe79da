// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/context_templates.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, context_template& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "name")
            read_field(in, out.name);
        else if (key == "type")
            read_field(in, out.type);
        else if (key == "config")
            read_field(in, out.config);
        else if (key == "userId")
            read_field(in, out.user_id);
        else if (key == "organizationId")
            read_field(in, out.organization_id);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else
            read_extra(in, key, out.extra);
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
