// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/logs.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<log_entry> logs::query(query_logs params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::logs_query, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<log_entry>(
        core_, std::move(request), detail::operations::logs_query_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<execution_trace>>
logs::trace_execution(std::string execution_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::logs_trace_execution, std::move(options));
    request.path_parameter("executionId", execution_id);
    return detail::call<execution_trace>(core_, std::move(request));
}

boost::asio::awaitable<result<log_stats>> logs::stats(log_stats_query params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::logs_stats, std::move(options));
    detail::add_query(request, params);
    return detail::call<log_stats>(core_, std::move(request));
}

boost::asio::awaitable<result<conversation_trace>>
logs::trace_conversation(std::string conversation_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::logs_trace_conversation, std::move(options));
    request.path_parameter("conversationId", conversation_id);
    return detail::call<conversation_trace>(core_, std::move(request));
}

} // namespace runtype::resources
