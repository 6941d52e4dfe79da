// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/auth.hpp>

#include "client/call.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

boost::asio::awaitable<result<authenticated_user>> auth::me(request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::auth_me, std::move(options));
    return detail::call<authenticated_user>(core_, std::move(request));
}

} // namespace runtype::resources
