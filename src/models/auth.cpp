// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/auth.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, authenticated_user& out)
{
    static constexpr std::array<std::string_view, 6> names{"hasOrganization", "userId",  "orgId",
                                                           "orgRole",         "orgSlug", "sessionId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.has_organization); break;
        case 1: read_field(in, out.user_id); break;
        case 2: read_field(in, out.org_id); break;
        case 3: read_field(in, out.org_role); break;
        case 4: read_field(in, out.org_slug); break;
        case 5: read_field(in, out.session_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const authenticated_user& value)
{
    out.begin_object();
    write_member(out, "hasOrganization", value.has_organization);
    write_member(out, "userId", value.user_id);
    write_member(out, "orgId", value.org_id);
    write_member(out, "orgRole", value.org_role);
    write_member(out, "orgSlug", value.org_slug);
    write_member(out, "sessionId", value.session_id);
    write_extra(out, value.extra);
    out.end_object();
}

} // namespace detail

authenticated_user::authenticated_user() = default;

std::ostream& operator<<(std::ostream& os, const authenticated_user& value) { return detail::print(os, value); }

} // namespace runtype
