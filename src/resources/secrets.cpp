// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/secrets.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<std::vector<secret>>> secrets::list(request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::secrets_list, std::move(options));
    return detail::call<std::vector<secret>>(core_, std::move(request));
}

boost::asio::awaitable<result<secret>> secrets::create(create_secret params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::secrets_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<secret>(core_, std::move(request));
}

boost::asio::awaitable<result<secret_check>> secrets::check(check_secrets params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::secrets_check, std::move(options));
    detail::add_body(request, params);
    return detail::call<secret_check>(core_, std::move(request));
}

boost::asio::awaitable<result<secret_intake_manifest>>
secrets::intake_manifest(secret_intake_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::secrets_intake_manifest, std::move(options));
    detail::add_body(request, params);
    return detail::call<secret_intake_manifest>(core_, std::move(request));
}

boost::asio::awaitable<result<secret_intake_result>>
secrets::intake_submit(submit_secret_intake params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::secrets_intake_submit, std::move(options));
    detail::add_body(request, params);
    return detail::call<secret_intake_result>(core_, std::move(request));
}

boost::asio::awaitable<result<secret_setup_url>>
secrets::setup_url(secret_setup_url_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::secrets_setup_url, std::move(options));
    detail::add_body(request, params);
    return detail::call<secret_setup_url>(core_, std::move(request));
}

boost::asio::awaitable<result<secret>> secrets::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::secrets_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<secret>(core_, std::move(request));
}

boost::asio::awaitable<result<secret>>
secrets::update(std::string id, update_secret params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::secrets_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<secret>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> secrets::remove(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::secrets_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

} // namespace runtype::resources
