// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/schedules.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<schedule> schedules::list(list_schedules params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::schedules_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<schedule>(
        core_, std::move(request), detail::operations::schedules_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<schedule_change>> schedules::create(create_schedule params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<schedule_change>(core_, std::move(request));
}

boost::asio::awaitable<result<schedule>> schedules::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::schedules_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<schedule>(core_, std::move(request));
}

boost::asio::awaitable<result<schedule_change>>
schedules::update(std::string id, update_schedule params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<schedule_change>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> schedules::remove(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

page_generator<raw_json>
schedules::batch_results(std::string batch_id, schedule_batch_results_query params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_batch_results, std::move(options));
    request.path_parameter("batchId", batch_id);
    detail::add_query(request, params);
    return detail::list_pages<raw_json>(
        core_, std::move(request), detail::operations::schedules_batch_results_shape, detail::start_of(params.offset()),
        params.limit());
}

boost::asio::awaitable<result<std::vector<schedule_run>>>
schedules::list_runs(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_list_runs, std::move(options));
    request.path_parameter("id", id);
    return detail::call<std::vector<schedule_run>>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> schedules::pause(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_pause, std::move(options));
    request.path_parameter("id", id);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> schedules::resume(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_resume, std::move(options));
    request.path_parameter("id", id);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<schedule_run_start>> schedules::run_now(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_run_now, std::move(options));
    request.path_parameter("id", id);
    return detail::call<schedule_run_start>(core_, std::move(request));
}

page_generator<schedule_run> schedules::list_all_runs(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_list_all_runs, std::move(options));
    return detail::list_pages<schedule_run>(
        core_, std::move(request), detail::operations::schedules_list_all_runs_shape, std::string(), std::nullopt);
}

page_generator<raw_json>
schedules::run_results(std::string run_id, run_schedule_results params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_run_results, std::move(options));
    request.path_parameter("runId", run_id);
    detail::add_query(request, params);
    return detail::list_pages<raw_json>(
        core_, std::move(request), detail::operations::schedules_run_results_shape, detail::start_of(params.offset()),
        params.limit());
}

boost::asio::awaitable<result<raw_json>> schedules::stats(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::schedules_stats, std::move(options));
    request.path_parameter("id", id);
    return detail::call<raw_json>(core_, std::move(request));
}

} // namespace runtype::resources
