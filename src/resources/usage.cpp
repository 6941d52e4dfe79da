// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/usage.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<usage_limits>> usage::limits(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::usage_limits_get, std::move(options));
    return detail::call<usage_limits>(core_, std::move(request));
}

boost::asio::awaitable<result<execution_usage>> usage::daily(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::usage_limits_daily, std::move(options));
    return detail::call<execution_usage>(core_, std::move(request));
}

boost::asio::awaitable<result<model_usage>> usage::models(model_usage_query params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_usage_get, std::move(options));
    detail::add_query(request, params);
    return detail::call<model_usage>(core_, std::move(request));
}

boost::asio::awaitable<result<model_config_usage>>
usage::model_config(std::string model_config_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_usage_get_for_config, std::move(options));
    request.path_parameter("modelConfigId", model_config_id);
    return detail::call<model_config_usage>(core_, std::move(request));
}

} // namespace runtype::resources
