// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/flow_versions.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<flow_version_list>>
flow_versions::list(std::string flow_id, list_flow_versions params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flow_versions_list, std::move(options));
    request.path_parameter("flowId", flow_id);
    detail::add_query(request, params);
    return detail::call<flow_version_list>(core_, std::move(request));
}

boost::asio::awaitable<result<flow_version_publication>>
flow_versions::publish(std::string flow_id, publish_flow_version params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flow_versions_publish, std::move(options));
    request.path_parameter("flowId", flow_id);
    detail::add_body(request, params);
    return detail::call<flow_version_publication>(core_, std::move(request));
}

boost::asio::awaitable<result<flow_version>>
flow_versions::get_published(std::string flow_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flow_versions_get_published, std::move(options));
    request.path_parameter("flowId", flow_id);
    return detail::call<flow_version>(core_, std::move(request));
}

boost::asio::awaitable<result<flow_version>>
flow_versions::get(std::string flow_id, std::string version_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flow_versions_get, std::move(options));
    request.path_parameter("flowId", flow_id);
    request.path_parameter("versionId", version_id);
    return detail::call<flow_version>(core_, std::move(request));
}

} // namespace runtype::resources
