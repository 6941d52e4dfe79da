// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/flows.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<flow_list_item> flows::list(list_flows params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<flow_list_item>(
        core_, std::move(request), detail::operations::flows_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<flow>> flows::create(create_flow params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<flow>(core_, std::move(request));
}

boost::asio::awaitable<result<flow>> flows::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<flow>(core_, std::move(request));
}

boost::asio::awaitable<result<flow>> flows::update(std::string id, update_flow params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<flow>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> flows::remove(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<flow_runtime_export>> flows::export_runtime(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flows_export_runtime, std::move(options));
    request.path_parameter("id", id);
    return detail::call<flow_runtime_export>(core_, std::move(request));
}

boost::asio::awaitable<result<publish_result>> flows::publish(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_publish, std::move(options));
    request.path_parameter("id", id);
    return detail::call<publish_result>(core_, std::move(request));
}

boost::asio::awaitable<result<flow_run_on_record_type>>
flows::run_on_record_type(std::string id, run_flow_on_record_type params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flows_run_on_record_type, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<flow_run_on_record_type>(core_, std::move(request));
}

page_generator<step_result>
flows::list_step_results(std::string id, list_flow_step_results params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::flows_list_step_results, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::list_pages<step_result>(
        core_, std::move(request), detail::operations::flows_list_step_results_shape, detail::start_of(params.offset()),
        params.limit());
}

boost::asio::awaitable<result<ensure_result>> flows::ensure(ensure_flow params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_ensure, std::move(options));
    detail::add_body(request, params);
    return detail::call<ensure_result>(core_, std::move(request));
}

boost::asio::awaitable<result<pulled_definition>> flows::pull(pull_flow params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::flows_pull, std::move(options));
    detail::add_query(request, params);
    return detail::call<pulled_definition>(core_, std::move(request));
}

} // namespace runtype::resources
