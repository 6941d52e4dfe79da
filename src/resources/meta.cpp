// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/meta.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<raw_json>> meta::openapi(request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::meta_openapi, std::move(options));
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> meta::mcp(mcp_request params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::meta_mcp, std::move(options));
    detail::add_body(request, params);
    return detail::call<raw_json>(core_, std::move(request));
}

} // namespace runtype::resources
