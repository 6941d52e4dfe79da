// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/data_connections.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<std::vector<raw_json>>>
data_connections::list(list_data_connections params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::data_connections_list, std::move(options));
    detail::add_query(request, params);
    return detail::call<std::vector<raw_json>>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
data_connections::create_connect_session(connect_session_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::data_connections_create_connect_session, std::move(options));
    detail::add_body(request, params);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> data_connections::get(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::data_connections_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> data_connections::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::data_connections_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

} // namespace runtype::resources
