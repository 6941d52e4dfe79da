// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/surfaces.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<surface_list_item> surfaces::list(list_surfaces params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::surfaces_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<surface_list_item>(
        core_, std::move(request), detail::operations::surfaces_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<surface_page_tools>>
surfaces::discovered_tools(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::surfaces_discovered_tools, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<surface_page_tools>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_origins>>
surfaces::observed_origins(std::string product_id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::surfaces_observed_origins, std::move(options));
    request.path_parameter("productId", product_id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<surface_origins>(core_, std::move(request));
}

} // namespace runtype::resources
