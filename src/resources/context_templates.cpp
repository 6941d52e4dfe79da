// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/context_templates.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<context_template>> context_templates::get(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::context_templates_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<context_template>(core_, std::move(request));
}

boost::asio::awaitable<result<context_template>>
context_templates::update(std::string id, update_context_template params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::context_templates_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<context_template>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> context_templates::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::context_templates_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

page_generator<context_template> context_templates::list(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::context_templates_list, std::move(options));
    return detail::list_pages<context_template>(
        core_, std::move(request), detail::operations::context_templates_list_shape, std::string(), std::nullopt);
}

boost::asio::awaitable<result<context_template>>
context_templates::create(create_context_template params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::context_templates_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<context_template>(core_, std::move(request));
}

} // namespace runtype::resources
