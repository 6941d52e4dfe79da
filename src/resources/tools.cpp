// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/tools.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<tool> tools::list(list_tools params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<tool>(
        core_, std::move(request), detail::operations::tools_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<tool>> tools::create(create_tool params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<tool>(core_, std::move(request));
}

boost::asio::awaitable<result<tool>> tools::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<tool>(core_, std::move(request));
}

boost::asio::awaitable<result<tool>> tools::update(std::string id, update_tool params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<tool>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> tools::remove(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<raw_json>>>
tools::schema(tool_schema_query params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_schema, std::move(options));
    detail::add_query(request, params);
    return detail::call<std::vector<raw_json>>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> tools::list_builtin(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_list_builtin, std::move(options));
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
tools::list_builtin_compatible(list_compatible_tools params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_list_builtin_compatible, std::move(options));
    detail::add_query(request, params);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<builtin_tool_schema>>
tools::builtin_schema(std::string tool_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_builtin_schema, std::move(options));
    request.path_parameter("toolId", tool_id);
    return detail::call<builtin_tool_schema>(core_, std::move(request));
}

boost::asio::awaitable<result<tool>> tools::from_flow(tool_from_flow params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_from_flow, std::move(options));
    detail::add_body(request, params);
    return detail::call<tool>(core_, std::move(request));
}

boost::asio::awaitable<result<tool_sandbox>> tools::deploy_runtype_sandbox(raw_json body, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_deploy_runtype_sandbox, std::move(options));
    detail::add_raw_body(request, std::move(body));
    return detail::call<tool_sandbox>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
tools::cleanup_runtype_sandbox(std::string sandbox_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_cleanup_runtype_sandbox, std::move(options));
    request.path_parameter("sandboxId", sandbox_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<daytona_sandbox>>
tools::deploy_daytona_sandbox(daytona_sandbox_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_deploy_daytona_sandbox, std::move(options));
    detail::add_body(request, params);
    return detail::call<daytona_sandbox>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
tools::cleanup_daytona_sandbox(std::string sandbox_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::tools_cleanup_daytona_sandbox, std::move(options));
    request.path_parameter("sandboxId", sandbox_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<tool_run>>
tools::execute(std::string id, execute_tool params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_execute, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<tool_run>(core_, std::move(request));
}

boost::asio::awaitable<result<tool_run>> tools::test(std::string id, raw_json body, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::tools_test, std::move(options));
    request.path_parameter("id", id);
    detail::add_raw_body(request, std::move(body));
    return detail::call<tool_run>(core_, std::move(request));
}

} // namespace runtype::resources
