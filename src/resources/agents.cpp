// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/resources/agents.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<agent_list_item> agents::list(list_agents params, request_options options) const
{
    detail::call_request request(detail::operations::agents_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<agent_list_item>(
        core_, std::move(request), detail::operations::agents_list_shape, params.cursor().value_or(std::string()),
        params.limit());
}

boost::asio::awaitable<result<agent>> agents::get(std::string id, request_options options) const
{
    detail::call_request request(detail::operations::agents_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<agent>(core_, std::move(request));
}

} // namespace runtype::resources
