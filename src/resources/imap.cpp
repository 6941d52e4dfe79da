// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/imap.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<success_result>>
imap::start(std::string surface_id, start_mailbox params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::imap_start, std::move(options));
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<success_result>(core_, std::move(request));
}

boost::asio::awaitable<result<success_result>> imap::stop(std::string surface_id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::imap_stop, std::move(options));
    request.path_parameter("surfaceId", surface_id);
    return detail::call<success_result>(core_, std::move(request));
}

boost::asio::awaitable<result<imap_status>> imap::status(std::string surface_id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::imap_status, std::move(options));
    request.path_parameter("surfaceId", surface_id);
    return detail::call<imap_status>(core_, std::move(request));
}

boost::asio::awaitable<result<imap_verification>>
imap::verify(std::string surface_id, verify_mailbox params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::imap_verify, std::move(options));
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<imap_verification>(core_, std::move(request));
}

boost::asio::awaitable<result<imap_test_send>>
imap::test_send(std::string surface_id, test_mailbox_send params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::imap_test_send, std::move(options));
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<imap_test_send>(core_, std::move(request));
}

boost::asio::awaitable<result<success_result>> imap::poll(std::string surface_id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::imap_poll, std::move(options));
    request.path_parameter("surfaceId", surface_id);
    return detail::call<success_result>(core_, std::move(request));
}

} // namespace runtype::resources
