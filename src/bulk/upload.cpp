// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/apps_upload.hpp>
#include <runtype/records_bulk.hpp>
#include <runtype/upload.hpp>

#include "client/body_sources.hpp"
#include "client/call.hpp"
#include "client/client_core.hpp"
#include "core/build_request.hpp"
#include "core/csv.hpp"
#include "core/multipart.hpp"
#include "models/codecs.hpp"

#include <utility>

namespace runtype {

namespace asio = boost::asio;
using detail::call_request;

namespace {

constexpr detail::operation upload_operation{
    "records.upload_csv", "POST", "/records/upload-csv", detail::idempotency::unsafe};
constexpr detail::operation deploy_operation{
    "apps.deploy_version", "POST", "/apps/{id}/versions", detail::idempotency::unsafe};

/// Characters of a type, as for records.create.
constexpr std::size_t longest_type = 255;

std::shared_ptr<body_source> metered(
    const std::shared_ptr<detail::client_core>& core,
    std::shared_ptr<body_source> source,
    const transfer_callback& callback,
    std::chrono::milliseconds interval)
{
    if (!callback || !source) return source;
    return std::make_shared<detail::metered_body>(std::move(source), detail::transfer_meter(core, callback, interval));
}

void check(detail::request_check& problems, const csv_upload& csv)
{
    if (csv.type_value()) problems.length("typeValue", *csv.type_value(), 1, longest_type);
}

} // namespace

csv_upload& csv_upload::name_column(std::string column) &
{
    name_column_ = std::move(column);
    return *this;
}

csv_upload& csv_upload::type_column(std::string column) &
{
    type_column_ = std::move(column);
    return *this;
}

csv_upload& csv_upload::type_value(std::string type) &
{
    type_value_ = std::move(type);
    return *this;
}

csv_upload& csv_upload::file_name(std::string name) &
{
    file_name_ = std::move(name);
    return *this;
}

csv_upload& csv_upload::on_progress(transfer_callback callback, std::chrono::milliseconds interval) &
{
    on_progress_ = std::move(callback);
    progress_interval_ = interval;
    return *this;
}

zip_upload& zip_upload::on_progress(transfer_callback callback, std::chrono::milliseconds interval) &
{
    on_progress_ = std::move(callback);
    progress_interval_ = interval;
    return *this;
}

namespace resources {

asio::awaitable<result<csv_upload_result>> records_bulk::upload_csv(csv_upload csv, request_options options) const
{
    call_request request = detail::start_request(core_, upload_operation, std::move(options));
    detail::request_check problems;
    check(problems, csv);
    detail::accept(request, problems.take());
    detail::prng random = core_->split_random();
    detail::multipart_form form(detail::make_boundary(random));
    if (csv.name_column()) form.field("nameColumn", *csv.name_column());
    if (csv.type_column()) form.field("typeColumn", *csv.type_column());
    if (csv.type_value()) form.field("typeValue", *csv.type_value());
    form.file("file", csv.file_name(), "text/csv");
    std::shared_ptr<body_source> content = metered(core_, csv.csv(), csv.on_progress(), csv.progress_interval());
    if (content) content = std::make_shared<detail::framed_body>(form.head(), std::move(content), form.tail());
    request.stream_body(form.content_type(), std::move(content));
    return detail::call<csv_upload_result>(core_, std::move(request));
}

asio::awaitable<result<app_version>>
apps_upload::deploy_version(std::string id, zip_upload zip, request_options options) const
{
    call_request request = detail::start_request(core_, deploy_operation, std::move(options));
    request.path_parameter("id", id);
    request.stream_body("application/zip", metered(core_, zip.zip(), zip.on_progress(), zip.progress_interval()));
    return detail::call<app_version>(core_, std::move(request));
}

} // namespace resources

} // namespace runtype
