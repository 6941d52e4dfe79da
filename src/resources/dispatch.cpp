// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/dispatch.hpp>

#include "client/call.hpp"
#include "client/open_stream.hpp"
#include "core/build_request.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<run_result>> dispatch::execute(execute_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_execute, std::move(options));
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream dispatch::execute_stream(execute_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_execute, std::move(options));
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>> dispatch::approve(approve_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_approve, std::move(options));
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream dispatch::approve_stream(approve_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_approve, std::move(options));
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>>
dispatch::continue_run(continue_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_continue, std::move(options));
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream dispatch::continue_run_stream(continue_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_continue, std::move(options));
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

boost::asio::awaitable<result<run_result>> dispatch::resume(resume_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_resume, std::move(options));
    detail::add_body(request, params, detail::streaming::off);
    return detail::call<run_result>(core_, std::move(request));
}

event_stream dispatch::resume_stream(resume_dispatch params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::dispatch_resume, std::move(options));
    detail::add_body(request, params, detail::streaming::on);
    return detail::open_stream(core_, std::move(request));
}

} // namespace runtype::resources
