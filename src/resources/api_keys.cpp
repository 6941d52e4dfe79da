// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/api_keys.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<api_key_options>> api_keys::options(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_options, std::move(options));
    return detail::call<api_key_options>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<api_key_info>>> api_keys::list(request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::api_keys_list, std::move(options));
    return detail::call<std::vector<api_key_info>>(core_, std::move(request));
}

boost::asio::awaitable<result<issued_api_key>> api_keys::create(create_api_key params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<issued_api_key>(core_, std::move(request));
}

boost::asio::awaitable<result<api_key_info>> api_keys::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::api_keys_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<api_key_info>(core_, std::move(request));
}

boost::asio::awaitable<result<api_key_info>>
api_keys::update(std::string id, update_api_key params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<api_key_info>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> api_keys::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<api_key_analytics>> api_keys::all_analytics(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_analytics_all, std::move(options));
    return detail::call<api_key_analytics>(core_, std::move(request));
}

boost::asio::awaitable<result<api_key_analytics>> api_keys::analytics(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_analytics, std::move(options));
    request.path_parameter("id", id);
    return detail::call<api_key_analytics>(core_, std::move(request));
}

boost::asio::awaitable<result<issued_api_key>> api_keys::regenerate(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::api_keys_regenerate, std::move(options));
    request.path_parameter("id", id);
    return detail::call<issued_api_key>(core_, std::move(request));
}

} // namespace runtype::resources
