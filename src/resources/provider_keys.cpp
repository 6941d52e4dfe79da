// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/provider_keys.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<std::vector<provider_key>>> provider_keys::list(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::provider_keys_list, std::move(options));
    return detail::call<std::vector<provider_key>>(core_, std::move(request));
}

boost::asio::awaitable<result<provider_key>>
provider_keys::create(create_provider_key params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::provider_keys_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<provider_key>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<provider_key>>>
provider_keys::list_by_provider(std::string provider, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::provider_keys_list_by_provider, std::move(options));
    request.path_parameter("provider", provider);
    return detail::call<std::vector<provider_key>>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> provider_keys::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::provider_keys_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<provider_key>>
provider_keys::update(std::string id, update_provider_key params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::provider_keys_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<provider_key>(core_, std::move(request));
}

} // namespace runtype::resources
