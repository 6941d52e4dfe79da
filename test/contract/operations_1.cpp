// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/products.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_products_list(contract& c)
{
    c.list(c.client().products().list());
    c.list(c.client().products().list(list_products().limit(3)));
}

void call_products_create(contract& c)
{
    c.value(c.client().products().create(create_product("name")
                                             .description("description")
                                             .icon("icon")
                                             .canvas(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                             .spec(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                             .slug("slug")
                                             .status("status")));
}

void call_products_assemble(contract& c)
{
    c.value(c.client().products().assemble(product_assemble_request(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_products_get(contract& c) { c.value(c.client().products().get("prod_01kz5v9q0e8m3t7r2w6y4x1p7k")); }

void call_products_update(contract& c)
{
    c.value(c.client().products().update(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", update_product()
                                               .name("new_name")
                                               .description("new_description")
                                               .icon("new_icon")
                                               .canvas(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                               .spec(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_products_delete(contract& c)
{
    c.value(c.client().products().remove("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", delete_product().cleanup("cleanup")));
}

void call_products_add_capability(contract& c)
{
    c.value(c.client().products().add_capability(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", add_product_capability("capabilityName")
                                               .flow_id("flowId")
                                               .agent_id("agentId")
                                               .capability_description("capabilityDescription")
                                               .parameters_schema(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                               .enabled(true)));
}

void call_products_update_capability(contract& c)
{
    c.value(c.client().products().update_capability(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "capability_id_1",
        update_product_capability()
            .capability_name("new_capabilityName")
            .capability_description("new_capabilityDescription")
            .parameters_schema(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .enabled(true)
            .refresh_schema(true)));
}

void call_products_remove_capability(contract& c)
{
    c.value(c.client().products().remove_capability("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "capability_id_1"));
}

void call_products_cleanup_preview(contract& c)
{
    c.value(c.client().products().cleanup_preview("prod_01kz5v9q0e8m3t7r2w6y4x1p7k"));
}

void call_products_configuration(contract& c)
{
    c.value(c.client().products().configuration("prod_01kz5v9q0e8m3t7r2w6y4x1p7k"));
}

void call_products_list_surfaces(contract& c)
{
    c.list(c.client().products().list_surfaces("prod_01kz5v9q0e8m3t7r2w6y4x1p7k"));
}

void call_products_create_surface(contract& c)
{
    c.value(c.client().products().create_surface(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", create_product_surface("name", "type")
                                               .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                               .behavior(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                               .inbound(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                               .outbound(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                               .status("status")
                                               .environment("environment")));
}

void call_products_get_surface(contract& c)
{
    c.value(c.client().products().get_surface("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1"));
}

void call_products_update_surface(contract& c)
{
    c.value(c.client().products().update_surface(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1",
        update_product_surface()
            .name("new_name")
            .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .behavior(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .inbound(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .outbound(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .status("new_status")
            .environment("new_environment")));
}

void call_products_delete_surface(contract& c)
{
    c.value(c.client().products().delete_surface("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1"));
}

void call_products_add_surface_item(contract& c)
{
    c.value(c.client().products().add_surface_item(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1",
        add_product_surface_item("capabilityId")
            .exposed_name("exposedName")
            .exposed_description("exposedDescription")
            .endpoint_slug("a")
            .is_entry_point(true)
            .enabled(true)
            .presentation(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_products_update_surface_item(contract& c)
{
    c.value(c.client().products().update_surface_item(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "item_id_1",
        update_product_surface_item()
            .exposed_name("new_exposedName")
            .exposed_description("new_exposedDescription")
            .endpoint_slug("a")
            .is_entry_point(true)
            .enabled(true)
            .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .presentation(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_products_remove_surface_item(contract& c)
{
    c.value(c.client().products().remove_surface_item("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "item_id_1"));
}

void call_products_create_surface_key(contract& c)
{
    c.value(c.client().products().create_surface_key(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1",
        create_product_surface_key()
            .name("name")
            .scopes(std::vector<std::string>{"scopes"})
            .rate_limit_per_minute(3)
            .rate_limit_per_day(3)
            .expires_at("2026-03-04T08:00:00Z")
            .environment("environment")));
}

void call_products_delete_surface_key(contract& c)
{
    c.value(c.client().products().delete_surface_key("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "key_id_1"));
}

void call_products_reveal_surface_key(contract& c)
{
    c.value(c.client().products().reveal_surface_key("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "key_id_1"));
}

void call_products_list_surface_schedules(contract& c)
{
    c.list(c.client().products().list_surface_schedules("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1"));
}

void call_products_create_surface_schedule(contract& c)
{
    c.value(c.client().products().create_surface_schedule(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1",
        create_product_surface_schedule()
            .name("name")
            .flow_id("flowId")
            .agent_id("agentId")
            .record_ids(std::vector<std::string>{"recordIds"})
            .record_type("recordType")
            .record_filter(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .trigger_type("triggerType")
            .run_at("2026-03-04T08:00:00Z")
            .cron("cron")
            .timezone("timezone")
            .enabled(true)
            .inputs(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .execution_options(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_products_get_surface_schedule(contract& c)
{
    c.value(
        c.client().products().get_surface_schedule("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "schedule_id_1"));
}

void call_products_update_surface_schedule(contract& c)
{
    c.value(c.client().products().update_surface_schedule(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "schedule_id_1",
        update_product_surface_schedule()
            .name("new_name")
            .flow_id("new_flowId")
            .agent_id("new_agentId")
            .record_ids(std::vector<std::string>{"new_recordIds"})
            .record_type("new_recordType")
            .record_filter(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .trigger_type("new_triggerType")
            .run_at("2026-03-04T08:00:00Z")
            .cron("new_cron")
            .timezone("new_timezone")
            .enabled(true)
            .inputs(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .execution_options(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_products_delete_surface_schedule(contract& c)
{
    c.value(c.client().products().delete_surface_schedule(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "schedule_id_1"));
}

void call_products_pause_surface_schedule(contract& c)
{
    c.value(c.client().products().pause_surface_schedule(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "schedule_id_1"));
}

void call_products_resume_surface_schedule(contract& c)
{
    c.value(c.client().products().resume_surface_schedule(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "schedule_id_1"));
}

void call_products_run_surface_schedule_now(contract& c)
{
    c.value(c.client().products().run_surface_schedule_now(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", "schedule_id_1"));
}

void call_products_ensure(contract& c)
{
    c.value(c.client().products().ensure(
        ensure_product("name")
            .content_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .definition(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .dry_run(true)
            .expected_remote_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .on_conflict("onConflict")));
}

void call_products_ensure_fpo(contract& c)
{
    c.value(c.client().products().ensure_fpo(
        ensure_product_fpo(raw_json(R"json({"a":1,"b":[null,"x"]})json")).dry_run(true).on_conflict("onConflict")));
}

void call_products_pull(contract& c) { c.value(c.client().products().pull(pull_product("name"))); }

void call_products_pull_fpo(contract& c) { c.value(c.client().products().pull_fpo(pull_product_fpo("name"))); }

void call_products_ensure_surface(contract& c)
{
    c.value(c.client().products().ensure_surface(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k",
        ensure_product_surface("name")
            .content_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .definition(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .dry_run(true)
            .expected_remote_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .on_conflict("onConflict")));
}

void call_products_pull_surface(contract& c)
{
    c.value(c.client().products().pull_surface("prod_01kz5v9q0e8m3t7r2w6y4x1p7k", pull_product_surface("name")));
}

void call_products_surface_api_dispatch(contract& c)
{
    c.value(c.client().products().surface_api_dispatch(
        "prod_01kz5v9q0e8m3t7r2w6y4x1p7k", "surface_id_1", raw_json(R"json({"a":1,"b":[null,"x"]})json")));
}

} // namespace runtype::test
