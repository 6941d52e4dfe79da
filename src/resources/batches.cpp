// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/batches.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<batch_start>> batches::submit(submit_batch params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::batch_submit, std::move(options));
    detail::add_body(request, params);
    return detail::call<batch_start>(core_, std::move(request));
}

boost::asio::awaitable<result<batch_cancellation>> batches::cancel(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::batch_cancel, std::move(options));
    request.path_parameter("id", id);
    return detail::call<batch_cancellation>(core_, std::move(request));
}

boost::asio::awaitable<result<batch_status>> batches::status(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::batch_status, std::move(options));
    request.path_parameter("id", id);
    return detail::call<batch_status>(core_, std::move(request));
}

boost::asio::awaitable<result<batch_summary>> batches::summary(request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::batch_summary, std::move(options));
    return detail::call<batch_summary>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> batches::watch(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::batch_watch, std::move(options));
    request.path_parameter("id", id);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<batch_cost>> batches::cost(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::batch_cost, std::move(options));
    request.path_parameter("id", id);
    return detail::call<batch_cost>(core_, std::move(request));
}

boost::asio::awaitable<result<batch_record_cost>>
batches::record_cost(std::string id, std::string record_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::batch_record_cost, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("recordId", record_id);
    return detail::call<batch_record_cost>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
batches::record_steps(std::string id, std::string record_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::batch_record_steps, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("recordId", record_id);
    return detail::call<raw_json>(core_, std::move(request));
}

} // namespace runtype::resources
