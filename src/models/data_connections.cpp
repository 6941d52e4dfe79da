// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/data_connections.hpp>

#include "core/build_request.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void check(request_check&, const list_data_connections&) {}

void write_query(call_request& out, const list_data_connections& params)
{
    write_parameter(out, "category", params.category());
    write_parameter(out, "status", params.status());
}

void check(request_check& problems, const connect_session_request& params)
{
    problems.length("label", params.label(), 0);
}

void encode(json_writer& out, const connect_session_request& params)
{
    out.begin_object();
    write_member(out, "categories", params.categories());
    write_member(out, "label", params.label());
    out.end_object();
}

} // namespace detail

list_data_connections::list_data_connections() = default;
connect_session_request::connect_session_request() = default;

} // namespace runtype
