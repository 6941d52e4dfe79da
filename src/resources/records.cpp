// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/records.hpp>

#include "client/call.hpp"
#include "client/download_reader.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<record> records::list(list_records params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<record>(
        core_, std::move(request), detail::operations::records_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<record>> records::create(create_record params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<record>(core_, std::move(request));
}

boost::asio::awaitable<result<bulk_delete_result>>
records::bulk_delete(bulk_delete_records params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_bulk_delete, std::move(options));
    detail::add_body(request, params);
    return detail::call<bulk_delete_result>(core_, std::move(request));
}

boost::asio::awaitable<result<bulk_edit_result>>
records::bulk_edit(bulk_edit_records params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_bulk_edit, std::move(options));
    detail::add_body(request, params);
    return detail::call<bulk_edit_result>(core_, std::move(request));
}

boost::asio::awaitable<result<response>> records::export_csv(export_records_csv params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_export_csv, std::move(options));
    detail::add_query(request, params);
    return detail::call_raw(core_, std::move(request));
}

boost::asio::awaitable<result<download>>
records::export_csv_stream(export_records_csv params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_export_csv, std::move(options));
    detail::add_query(request, params);
    return detail::open_download(core_, std::move(request));
}

boost::asio::awaitable<result<std::vector<raw_json>>>
records::field_values(record_field_values_query params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_field_values, std::move(options));
    detail::add_query(request, params);
    return detail::call<std::vector<raw_json>>(core_, std::move(request));
}

boost::asio::awaitable<result<record_filter_preview>>
records::filter_preview(record_filter_preview_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_filter_preview, std::move(options));
    detail::add_body(request, params);
    return detail::call<record_filter_preview>(core_, std::move(request));
}

boost::asio::awaitable<result<record_schema>> records::schema(record_schema_query params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_schema, std::move(options));
    detail::add_query(request, params);
    return detail::call<record_schema>(core_, std::move(request));
}

boost::asio::awaitable<result<csv_upload_result>>
records::upload_csv(std::string content_type, std::string body, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_upload_csv, std::move(options));
    request.raw_body(std::move(content_type), std::move(body));
    return detail::call<csv_upload_result>(core_, std::move(request));
}

boost::asio::awaitable<result<record>> records::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<record>(core_, std::move(request));
}

boost::asio::awaitable<result<record>>
records::update(std::string id, update_record params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<record>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> records::remove(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_delete, std::move(options));
    request.path_parameter("id", id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<record_costs>> records::costs(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::records_costs, std::move(options));
    request.path_parameter("id", id);
    return detail::call<record_costs>(core_, std::move(request));
}

page_generator<record_result>
records::list_results(std::string id, list_record_results params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_list_results, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::list_pages<record_result>(
        core_, std::move(request), detail::operations::records_list_results_shape, detail::start_of(params.page()),
        params.limit());
}

boost::asio::awaitable<result<void>>
records::delete_result(std::string id, std::string result_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_delete_result, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("resultId", result_id);
    return detail::call<void>(core_, std::move(request));
}

page_generator<step_result>
records::list_step_results(std::string id, list_record_step_results params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::records_list_step_results, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::list_pages<step_result>(
        core_, std::move(request), detail::operations::records_list_step_results_shape,
        detail::start_of(params.offset()), params.limit());
}

} // namespace runtype::resources
