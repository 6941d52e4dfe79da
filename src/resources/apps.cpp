// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/apps.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<app>> apps::create(create_app params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::apps_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<app>(core_, std::move(request));
}

boost::asio::awaitable<result<app_version>>
apps::deploy_version(std::string id, deploy_app_version params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::apps_deploy_version, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<app_version>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
apps::activate(std::string id, activate_app params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::apps_activate, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<raw_json>(core_, std::move(request));
}

} // namespace runtype::resources
