// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/evals.hpp>

#include "client/call.hpp"
#include "client/open_stream.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

event_stream evals::stream(raw_json body, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::evals_stream, std::move(options));
    detail::add_raw_body(request, std::move(body));
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<eval_step_analysis>>
evals::analyze_steps(analyze_eval_steps params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::evals_analyze_steps, std::move(options));
    detail::add_body(request, params);
    return detail::call<eval_step_analysis>(core_, std::move(request));
}

boost::asio::awaitable<result<eval_comparison>> evals::compare(compare_eval params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::evals_compare, std::move(options));
    detail::add_body(request, params);
    return detail::call<eval_comparison>(core_, std::move(request));
}

boost::asio::awaitable<result<eval_results>> evals::results(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::evals_results, std::move(options));
    request.path_parameter("id", id);
    return detail::call<eval_results>(core_, std::move(request));
}

boost::asio::awaitable<result<eval_group>> evals::group(std::string group_id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::evals_group, std::move(options));
    request.path_parameter("groupId", group_id);
    return detail::call<eval_group>(core_, std::move(request));
}

boost::asio::awaitable<result<eval_record_comparison>>
evals::compare_record(compare_eval_record params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::evals_compare_record, std::move(options));
    detail::add_body(request, params);
    return detail::call<eval_record_comparison>(core_, std::move(request));
}

boost::asio::awaitable<result<eval_submission>> evals::submit(submit_eval params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::evals_submit, std::move(options));
    detail::add_body(request, params);
    return detail::call<eval_submission>(core_, std::move(request));
}

page_generator<raw_json> evals::list_batches(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::evals_list_batches, std::move(options));
    return detail::list_pages<raw_json>(
        core_, std::move(request), detail::operations::evals_list_batches_shape, std::string(), std::nullopt);
}

} // namespace runtype::resources
