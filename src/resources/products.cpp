// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/resources/products.hpp>

#include "client/call.hpp"
#include "client/page_source.hpp"
#include "core/build_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

namespace runtype::resources {

page_generator<product> products::list(list_products params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::products_list, std::move(options));
    detail::add_query(request, params);
    return detail::list_pages<product>(
        core_, std::move(request), detail::operations::products_list_shape, detail::start_of(params.cursor()),
        params.limit());
}

boost::asio::awaitable<result<product>> products::create(create_product params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_create, std::move(options));
    detail::add_body(request, params);
    return detail::call<product>(core_, std::move(request));
}

boost::asio::awaitable<result<assembled_product>>
products::assemble(product_assemble_request params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_assemble, std::move(options));
    detail::add_body(request, params);
    return detail::call<assembled_product>(core_, std::move(request));
}

boost::asio::awaitable<result<product>> products::get(std::string id, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::products_get, std::move(options));
    request.path_parameter("id", id);
    return detail::call<product>(core_, std::move(request));
}

boost::asio::awaitable<result<product>>
products::update(std::string id, update_product params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_update, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<product>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
products::remove(std::string id, delete_product params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_delete, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<product_capability>>
products::add_capability(std::string id, add_product_capability params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_add_capability, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<product_capability>(core_, std::move(request));
}

boost::asio::awaitable<result<product_capability>> products::update_capability(
    std::string id, std::string capability_id, update_product_capability params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_update_capability, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("capabilityId", capability_id);
    detail::add_body(request, params);
    return detail::call<product_capability>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
products::remove_capability(std::string id, std::string capability_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_remove_capability, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("capabilityId", capability_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>> products::cleanup_preview(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_cleanup_preview, std::move(options));
    request.path_parameter("id", id);
    return detail::call<raw_json>(core_, std::move(request));
}

boost::asio::awaitable<result<product_configuration>>
products::configuration(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_configuration, std::move(options));
    request.path_parameter("id", id);
    return detail::call<product_configuration>(core_, std::move(request));
}

page_generator<surface> products::list_surfaces(std::string id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_list_surfaces, std::move(options));
    request.path_parameter("id", id);
    return detail::list_pages<surface>(
        core_, std::move(request), detail::operations::products_list_surfaces_shape, std::string(), std::nullopt);
}

boost::asio::awaitable<result<surface>>
products::create_surface(std::string id, create_product_surface params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_create_surface, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<surface>(core_, std::move(request));
}

boost::asio::awaitable<result<surface>>
products::get_surface(std::string id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_get_surface, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<surface>(core_, std::move(request));
}

boost::asio::awaitable<result<surface>> products::update_surface(
    std::string id, std::string surface_id, update_product_surface params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_update_surface, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<surface>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
products::delete_surface(std::string id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_delete_surface, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_item>> products::add_surface_item(
    std::string id, std::string surface_id, add_product_surface_item params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_add_surface_item, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<surface_item>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_item>> products::update_surface_item(
    std::string id,
    std::string surface_id,
    std::string item_id,
    update_product_surface_item params,
    request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_update_surface_item, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("itemId", item_id);
    detail::add_body(request, params);
    return detail::call<surface_item>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> products::remove_surface_item(
    std::string id, std::string surface_id, std::string item_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_remove_surface_item, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("itemId", item_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_api_key>> products::create_surface_key(
    std::string id, std::string surface_id, create_product_surface_key params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_create_surface_key, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<surface_api_key>(core_, std::move(request));
}

boost::asio::awaitable<result<void>>
products::delete_surface_key(std::string id, std::string surface_id, std::string key_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_delete_surface_key, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("keyId", key_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<revealed_surface_key>>
products::reveal_surface_key(std::string id, std::string surface_id, std::string key_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_reveal_surface_key, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("keyId", key_id);
    return detail::call<revealed_surface_key>(core_, std::move(request));
}

page_generator<surface_schedule>
products::list_surface_schedules(std::string id, std::string surface_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_list_surface_schedules, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    return detail::list_pages<surface_schedule>(
        core_, std::move(request), detail::operations::products_list_surface_schedules_shape, std::string(),
        std::nullopt);
}

boost::asio::awaitable<result<surface_schedule>> products::create_surface_schedule(
    std::string id, std::string surface_id, create_product_surface_schedule params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_create_surface_schedule, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_body(request, params);
    return detail::call<surface_schedule>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_schedule>> products::get_surface_schedule(
    std::string id, std::string surface_id, std::string schedule_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_get_surface_schedule, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("scheduleId", schedule_id);
    return detail::call<surface_schedule>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_schedule>> products::update_surface_schedule(
    std::string id,
    std::string surface_id,
    std::string schedule_id,
    update_product_surface_schedule params,
    request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_update_surface_schedule, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("scheduleId", schedule_id);
    detail::add_body(request, params);
    return detail::call<surface_schedule>(core_, std::move(request));
}

boost::asio::awaitable<result<void>> products::delete_surface_schedule(
    std::string id, std::string surface_id, std::string schedule_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_delete_surface_schedule, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("scheduleId", schedule_id);
    return detail::call<void>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_schedule>> products::pause_surface_schedule(
    std::string id, std::string surface_id, std::string schedule_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_pause_surface_schedule, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("scheduleId", schedule_id);
    return detail::call<surface_schedule>(core_, std::move(request));
}

boost::asio::awaitable<result<surface_schedule>> products::resume_surface_schedule(
    std::string id, std::string surface_id, std::string schedule_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_resume_surface_schedule, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("scheduleId", schedule_id);
    return detail::call<surface_schedule>(core_, std::move(request));
}

boost::asio::awaitable<result<schedule_run_start>> products::run_surface_schedule_now(
    std::string id, std::string surface_id, std::string schedule_id, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_run_surface_schedule_now, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    request.path_parameter("scheduleId", schedule_id);
    return detail::call<schedule_run_start>(core_, std::move(request));
}

boost::asio::awaitable<result<ensure_result>> products::ensure(ensure_product params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_ensure, std::move(options));
    detail::add_body(request, params);
    return detail::call<ensure_result>(core_, std::move(request));
}

boost::asio::awaitable<result<ensure_fpo_result>>
products::ensure_fpo(ensure_product_fpo params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_ensure_fpo, std::move(options));
    detail::add_body(request, params);
    return detail::call<ensure_fpo_result>(core_, std::move(request));
}

boost::asio::awaitable<result<pulled_definition>> products::pull(pull_product params, request_options options) const
{
    detail::call_request request = detail::start_request(core_, detail::operations::products_pull, std::move(options));
    detail::add_query(request, params);
    return detail::call<pulled_definition>(core_, std::move(request));
}

boost::asio::awaitable<result<pulled_fpo>> products::pull_fpo(pull_product_fpo params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_pull_fpo, std::move(options));
    detail::add_query(request, params);
    return detail::call<pulled_fpo>(core_, std::move(request));
}

boost::asio::awaitable<result<ensure_result>>
products::ensure_surface(std::string id, ensure_product_surface params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_ensure_surface, std::move(options));
    request.path_parameter("id", id);
    detail::add_body(request, params);
    return detail::call<ensure_result>(core_, std::move(request));
}

boost::asio::awaitable<result<pulled_definition>>
products::pull_surface(std::string id, pull_product_surface params, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_pull_surface, std::move(options));
    request.path_parameter("id", id);
    detail::add_query(request, params);
    return detail::call<pulled_definition>(core_, std::move(request));
}

boost::asio::awaitable<result<raw_json>>
products::surface_api_dispatch(std::string id, std::string surface_id, raw_json body, request_options options) const
{
    detail::call_request request =
        detail::start_request(core_, detail::operations::products_surface_api_dispatch, std::move(options));
    request.path_parameter("id", id);
    request.path_parameter("surfaceId", surface_id);
    detail::add_raw_body(request, std::move(body));
    return detail::call<raw_json>(core_, std::move(request));
}

} // namespace runtype::resources
