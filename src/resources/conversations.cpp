// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/conversations.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<conversation_summary> conversations::list(list_conversations params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::conversations_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<conversation_summary>(
        core_, std::move(request), detail::operations::conversations_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<conversation>>
conversations::create(create_conversation params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::conversations_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<conversation>(core_, std::move(request));
}

boost::asio::awaitable<result<conversation>> conversations::get(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::conversations_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<conversation>(core_, std::move(request));
}

boost::asio::awaitable<result<conversation>>
conversations::update(std::string id, update_conversation params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::conversations_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<conversation>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> conversations::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::conversations_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

} // namespace runtype::resources
