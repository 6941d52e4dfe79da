// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/raw_list.hpp>

#include "bulk/client_access.hpp"
#include "client/page_source.hpp"
#include "core/call_request.hpp"
#include "core/decode.hpp"

#include <utility>

namespace runtype {

namespace {

constexpr detail::operation raw_list_operation{"list", "GET", "", detail::idempotency::safe};
constexpr detail::list_shape raw_list_shape{detail::page_style::cursor, "data", "pagination"};

} // namespace

page_generator<raw_json> raw_list(const client& from, std::string target, request_options options)
{
    return detail::list_pages<raw_json>(
        detail::client_access::core(from),
        detail::call_request(raw_list_operation, "GET", std::move(target), std::move(options)), raw_list_shape, {},
        std::nullopt);
}

} // namespace runtype
