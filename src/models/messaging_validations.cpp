// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/messaging_validations.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, channel_check& out)
{
    static constexpr std::array<std::string_view, 3> names{"valid", "error", "metadata"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.valid); break;
        case 1: read_field(in, out.error); break;
        case 2: read_field(in, out.metadata); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const channel_check& value)
{
    out.begin_object();
    write_member(out, "valid", value.valid);
    write_member(out, "error", value.error);
    write_member(out, "metadata", value.metadata);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const echo_channel& params)
{
    problems.length("recipient", params.recipient(), 1);
    problems.object("credentials", params.credentials());
}

void encode(json_writer& out, const echo_channel& params)
{
    out.begin_object();
    write_member(out, "recipient", params.recipient());
    write_member(out, "credentials", params.credentials());
    out.end_object();
}

void check(request_check& problems, const validate_channel& params)
{
    problems.object("credentials", params.credentials());
}

void encode(json_writer& out, const validate_channel& params)
{
    out.begin_object();
    write_member(out, "credentials", params.credentials());
    out.end_object();
}

} // namespace detail

channel_check::channel_check() = default;
echo_channel::echo_channel(std::string recipient) : recipient_(std::move(recipient)) {}
validate_channel::validate_channel() = default;

std::ostream& operator<<(std::ostream& os, const channel_check& value) { return detail::print(os, value); }

} // namespace runtype
