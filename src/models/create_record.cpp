// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/create_record.hpp>

#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype::detail {

void check(request_check& problems, const create_record& params)
{
    problems.length("type", params.type(), 1, 255);
    problems.length("name", params.name(), 1, 500);
    problems.object("metadata", params.metadata());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const create_record& params)
{
    out.begin_object();
    write_member(out, "type", params.type());
    write_member(out, "name", params.name());
    write_member(out, "metadata", params.metadata());
    write_member(out, "messages", params.messages());
    out.end_object();
}

} // namespace runtype::detail
