// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/product_generation.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<generation_session> product_generation::list(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_generation_list, std::move(options));
    return detail::list_pages<generation_session>(
        core_, std::move(request), detail::operations::product_generation_list_shape, std::string(), std::nullopt);
}

boost::asio::awaitable<result<generation_session>>
product_generation::create(create_generation_session params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_generation_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<generation_session>(core_, std::move(request));
}

boost::asio::awaitable<result<generation_session>>
product_generation::get(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_generation_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<generation_session>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> product_generation::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_generation_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<generation_session>>
product_generation::update(std::string id, update_generation_session params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_generation_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<generation_session>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
product_generation::append_event(std::string id, append_generation_event params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::product_generation_append_event, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<raw_json>(core_, std::move(request));
}

} // namespace runtype::resources
