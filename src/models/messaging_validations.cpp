// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/messaging_validations.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, channel_check& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "valid")
            read_field(in, out.valid);
        else if (key == "error")
            read_field(in, out.error);
        else if (key == "metadata")
            read_field(in, out.metadata);
        else
            read_extra(in, key, out.extra);
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
