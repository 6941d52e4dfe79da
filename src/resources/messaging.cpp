// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/messaging.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<messaging_conversation> messaging::list(list_messaging params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<messaging_conversation>(
        core_, std::move(request), detail::operations::messaging_conversations_list_shape,
        detail::start_of(params.cursor()), params.limit());
}

boost::asio::awaitable<result<messaging_conversation>>
messaging::create(create_messaging_conversation params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<messaging_conversation>(core_, std::move(request));
}

boost::asio::awaitable<result<messaging_conversation>> messaging::get(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<messaging_conversation>(core_, std::move(request));
}

boost::asio::awaitable<result<messaging_conversation>>
messaging::update(std::string id, update_messaging_conversation params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<messaging_conversation>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> messaging::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<messaging_message>>>
messaging::list_messages(std::string id, list_messaging_messages params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_list_messages, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::call<std::vector<messaging_message>>(core_, std::move(request));
}

boost::asio::awaitable<result<messaging_message>>
messaging::create_message(std::string id, create_messaging_message params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_conversations_create_message, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<messaging_message>(core_, std::move(request));
}

} // namespace runtype::resources
