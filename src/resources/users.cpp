// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/users.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<user_profile>> users::get_profile(request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::users_get_profile, std::move(options));
    return detail::call<user_profile>(core_, std::move(request));
}

boost::asio::awaitable<result<user_profile>>
users::update_profile(update_user_profile params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::users_update_profile, std::move(options));
    detail::add_body(request, params);
    return detail::call<user_profile>(core_, std::move(request));
}

} // namespace runtype::resources
