// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/a2a.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<a2a_info>>
a2a::info(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::a2a_info, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<a2a_info>(core_, std::move(request));
}

boost::asio::awaitable<result<a2a_response>>
a2a::rpc(std::string product_id, std::string surface_id, a2a_request params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::a2a_rpc, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<a2a_response>(core_, std::move(request));
}

boost::asio::awaitable<result<a2a_agent_card>>
a2a::agent_card(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::a2a_agent_card, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<a2a_agent_card>(core_, std::move(request));
}

} // namespace runtype::resources
