// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/auth.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, authenticated_user& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "hasOrganization")
            read_field(in, out.has_organization);
        else if (key == "userId")
            read_field(in, out.user_id);
        else if (key == "orgId")
            read_field(in, out.org_id);
        else if (key == "orgRole")
            read_field(in, out.org_role);
        else if (key == "orgSlug")
            read_field(in, out.org_slug);
        else if (key == "sessionId")
            read_field(in, out.session_id);
        else
            read_extra(in, key, out.extra);
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
