// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/users.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, user_profile& out)
{
    static constexpr std::array<std::string_view, 6> names{"id",       "email",       "firstName",
                                                           "lastName", "preferences", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.email); break;
        case 2: read_field(in, out.first_name); break;
        case 3: read_field(in, out.last_name); break;
        case 4: read_field(in, out.preferences); break;
        case 5: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
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
