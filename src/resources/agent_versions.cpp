// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/agent_versions.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<agent_version_list>>
agent_versions::list(std::string agent_id, list_agent_versions params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agent_versions_list, std::move(options));
    request.path_parameter("agentId", agent_id);
    detail::add_query(request, params);
    return detail::call<agent_version_list>(core_, std::move(request));
}

boost::asio::awaitable<result<agent_version_publication>>
agent_versions::publish(std::string agent_id, publish_agent_version params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agent_versions_publish, std::move(options));
    request.path_parameter("agentId", agent_id);
    detail::add_body(request, params);
    return detail::call<agent_version_publication>(core_, std::move(request));
}

boost::asio::awaitable<result<agent_version>>
agent_versions::get_published(std::string agent_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agent_versions_get_published, std::move(options));
    request.path_parameter("agentId", agent_id);
    return detail::call<agent_version>(core_, std::move(request));
}

boost::asio::awaitable<result<agent_version>>
agent_versions::get(std::string agent_id, std::string version_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::agent_versions_get, std::move(options));
    request.path_parameter("agentId", agent_id);
    request.path_parameter("versionId", version_id);
    return detail::call<agent_version>(core_, std::move(request));
}

} // namespace runtype::resources
