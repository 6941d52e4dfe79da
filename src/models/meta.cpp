// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/meta.hpp>

#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void check(request_check& problems, const mcp_request& params)
{
    problems.length("jsonrpc", params.jsonrpc(), 0);
    problems.length("method", params.method(), 0);
    problems.object("params", params.params());
}

void encode(json_writer& out, const mcp_request& params)
{
    out.begin_object();
    write_member(out, "jsonrpc", params.jsonrpc());
    write_member(out, "method", params.method());
    write_member(out, "params", params.params());
    out.end_object();
}

} // namespace detail

mcp_request::mcp_request(std::string jsonrpc, std::string method)
    : jsonrpc_(std::move(jsonrpc)), method_(std::move(method))
{
}

} // namespace runtype
