// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/users.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, user_profile& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "email")
            read_field(in, out.email);
        else if (key == "firstName")
            read_field(in, out.first_name);
        else if (key == "lastName")
            read_field(in, out.last_name);
        else if (key == "preferences")
            read_field(in, out.preferences);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const user_profile& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "email", value.email);
    write_member(out, "firstName", value.first_name);
    write_member(out, "lastName", value.last_name);
    write_member(out, "preferences", value.preferences);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const update_user_profile& params)
{
    problems.length("email", params.email(), 0);
    problems.length("firstName", params.first_name(), 1);
    problems.length("lastName", params.last_name(), 1);
    problems.object("preferences", params.preferences());
}

void encode(json_writer& out, const update_user_profile& params)
{
    out.begin_object();
    write_member(out, "email", params.email());
    write_member(out, "firstName", params.first_name());
    write_member(out, "lastName", params.last_name());
    write_member(out, "preferences", params.preferences());
    out.end_object();
}

} // namespace detail

user_profile::user_profile() = default;
update_user_profile::update_user_profile() = default;

std::ostream& operator<<(std::ostream& os, const user_profile& value) { return detail::print(os, value); }

} // namespace runtype
