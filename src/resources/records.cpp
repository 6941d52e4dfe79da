// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/resources/records.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<record> records::list(list_records params, request_options options) const
{
    detail::call_request request(detail::operations::records_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<record>(
        core_, std::move(request), detail::operations::records_list_shape, params.cursor().value_or(std::string()),
        params.limit());
}

boost::asio::awaitable<result<record>> records::create(create_record params, request_options options) const
{
    detail::call_request request(detail::operations::records_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<record>(core_, std::move(request));
}

boost::asio::awaitable<result<record>> records::get(std::string id, request_options options) const
{
    detail::call_request request(detail::operations::records_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<record>(core_, std::move(request));
}

boost::asio::awaitable<result<record>>
records::update(std::string id, update_record params, request_options options) const
{
    detail::call_request request(detail::operations::records_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<record>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> records::remove(std::string id, request_options options) const
{
    detail::call_request request(detail::operations::records_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

} // namespace runtype::resources
