// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/model_configs.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<std::vector<model_config>>> model_configs::list(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_list, std::move(options));
    return detail::call<std::vector<model_config>>(core_, std::move(request));
}

boost::asio::awaitable<result<model_config>>
model_configs::create(create_model_config params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<model_config>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<raw_json>>> model_configs::grouped(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_grouped, std::move(options));
    return detail::call<std::vector<raw_json>>(core_, std::move(request));
}

boost::asio::awaitable<result<model_config>>
model_configs::update(std::string id, update_model_config params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<model_config>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> model_configs::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<model_config>> model_configs::set_default(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_set_default, std::move(options));
    request.path_parameter("id", id);
    return detail::call<model_config>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<raw_json>>> model_configs::usage(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_usage, std::move(options));
    return detail::call<std::vector<raw_json>>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<raw_json>>> model_configs::available(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_available, std::move(options));
    return detail::call<std::vector<raw_json>>(core_, std::move(request));
}

boost::asio::awaitable<result<model_config>>
model_configs::toggle(std::string id, toggle_model_config params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::model_configs_toggle, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<model_config>(core_, std::move(request));
}

} // namespace runtype::resources
