// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/messaging_validations.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<channel_check>>
messaging_validations::echo(std::string channel_type, echo_channel params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_validations_echo, std::move(options));
    request.path_parameter("channelType", channel_type);
    detail::add_body(request, params);
    return detail::call<channel_check>(core_, std::move(request));
}

boost::asio::awaitable<result<channel_check>>
messaging_validations::validate(std::string channel_type, validate_channel params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::messaging_validations_validate, std::move(options));
    request.path_parameter("channelType", channel_type);
    detail::add_body(request, params);
    return detail::call<channel_check>(core_, std::move(request));
}

} // namespace runtype::resources
