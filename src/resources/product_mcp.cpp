// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/product_mcp.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<mcp_manifest>>
product_mcp::manifest(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_mcp_manifest, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<mcp_manifest>(core_, std::move(request));
}

boost::asio::awaitable<result<mcp_protected_resource>>
product_mcp::protected_resource(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_mcp_protected_resource, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<mcp_protected_resource>(core_, std::move(request));
}

boost::asio::awaitable<result<mcp_info>>
product_mcp::info(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_mcp_info, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<mcp_info>(core_, std::move(request));
}

boost::asio::awaitable<result<mcp_tool_test>> product_mcp::execute_test(
    std::string product_id, std::string surface_id, test_mcp_tool params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_mcp_execute_test, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<mcp_tool_test>(core_, std::move(request));
}

boost::asio::awaitable<result<mcp_tool_list>>
product_mcp::list_tools_test(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_mcp_list_tools_test, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<mcp_tool_list>(core_, std::move(request));
}

} // namespace runtype::resources
