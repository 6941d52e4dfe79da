// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/client_tokens.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<std::vector<client_token>>> client_tokens::list(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_list, std::move(options));
    return detail::call<std::vector<client_token>>(core_, std::move(request));
}

boost::asio::awaitable<result<issued_client_token>>
client_tokens::create(create_client_token params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<issued_client_token>(core_, std::move(request));
}

boost::asio::awaitable<result<client_token>> client_tokens::get(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<client_token>(core_, std::move(request));
}

boost::asio::awaitable<result<updated_client_token>>
client_tokens::update(std::string id, update_client_token params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<updated_client_token>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> client_tokens::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

page_generator<client_token_conversation>
client_tokens::list_conversations(std::string id, list_client_token_conversations params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_list_conversations, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::list_pages<client_token_conversation>(
        core_, std::move(request), detail::operations::client_tokens_list_conversations_shape,
        detail::start_of(params.offset()), params.limit());
}

boost::asio::awaitable<result<issued_client_token>>
client_tokens::regenerate(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_regenerate, std::move(options));
    request.path_parameter("id", id);
    return detail::call<issued_client_token>(core_, std::move(request));
}

boost::asio::awaitable<result<client_token_value>>
client_tokens::get_value(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::client_tokens_get_value, std::move(options));
    request.path_parameter("id", id);
    return detail::call<client_token_value>(core_, std::move(request));
}

} // namespace runtype::resources
