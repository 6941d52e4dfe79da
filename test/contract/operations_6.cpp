// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/client_tokens.hpp>
#include <runtype/resources/flows.hpp>
#include <runtype/resources/messaging_validations.hpp>
#include <runtype/resources/product_mcp.hpp>
#include <runtype/resources/usage.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_flows_list(contract& c)
{
    c.list(c.client().flows().list());
    c.list(c.client().flows().list(list_flows().limit(3).direction("next").include_count(true).search("search")));
}

void call_flows_create(contract& c)
{
    c.value(c.client().flows().create(
        create_flow("name")
            .flow_steps(std::vector<flow_step_input>{flow_step_input("name", "type")
                                                         .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                                         .enabled(true)
                                                         .id("id")
                                                         .order(3)})
            .steps(std::vector<flow_step_input>{flow_step_input("name", "type")
                                                    .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                                    .enabled(true)
                                                    .id("id")
                                                    .order(3)})
            .description("description")));
}

void call_flows_get(contract& c) { c.value(c.client().flows().get("flow_01kz5v9q0e8m3t7r2w6y4x1f2a")); }

void call_flows_update(contract& c)
{
    c.value(c.client().flows().update(
        "flow_01kz5v9q0e8m3t7r2w6y4x1f2a",
        update_flow()
            .name("new_name")
            .flow_steps(std::vector<flow_step_input>{flow_step_input("new_name", "new_type")
                                                         .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                                         .enabled(true)
                                                         .id("new_id")
                                                         .order(3)})));
}

void call_flows_delete(contract& c) { c.value(c.client().flows().remove("flow_01kz5v9q0e8m3t7r2w6y4x1f2a")); }

void call_flows_export_runtime(contract& c)
{
    c.value(c.client().flows().export_runtime("flow_01kz5v9q0e8m3t7r2w6y4x1f2a"));
}

void call_flows_publish(contract& c) { c.value(c.client().flows().publish("flow_01kz5v9q0e8m3t7r2w6y4x1f2a")); }

void call_flows_run_on_record_type(contract& c)
{
    c.value(c.client().flows().run_on_record_type(
        "flow_01kz5v9q0e8m3t7r2w6y4x1f2a", run_flow_on_record_type("recordType")));
}

void call_flows_list_step_results(contract& c)
{
    c.list(c.client().flows().list_step_results("flow_01kz5v9q0e8m3t7r2w6y4x1f2a"));
    c.list(c.client().flows().list_step_results(
        "flow_01kz5v9q0e8m3t7r2w6y4x1f2a",
        list_flow_step_results().limit(3).status("status").record_id("recordId").step_type("stepType")));
}

void call_flows_ensure(contract& c)
{
    c.value(c.client().flows().ensure(
        ensure_flow("name")
            .content_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .definition(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .dry_run(true)
            .expected_remote_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .on_conflict("onConflict")
            .release("release")));
}

void call_flows_pull(contract& c) { c.value(c.client().flows().pull(pull_flow("name"))); }

void call_client_tokens_list(contract& c) { c.value(c.client().client_tokens().list()); }

void call_client_tokens_create(contract& c)
{
    c.value(c.client().client_tokens().create(create_client_token("name", std::vector<std::string>{"allowedOrigins"})
                                                  .flow_ids(std::vector<std::string>{"flowIds"})
                                                  .default_flow_id("defaultFlowId")
                                                  .agent_ids(std::vector<std::string>{"agentIds"})
                                                  .environment("test")
                                                  .pin_to_version("pinToVersion")
                                                  .rate_limit_per_minute(3)
                                                  .rate_limit_per_hour(3)
                                                  .max_messages_per_session(3)
                                                  .session_idle_timeout_minutes(3)
                                                  .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_client_tokens_get(contract& c) { c.value(c.client().client_tokens().get("ct_7u1")); }

void call_client_tokens_update(contract& c)
{
    c.value(c.client().client_tokens().update(
        "ct_7u1", update_client_token()
                      .name("new_name")
                      .allowed_origins(std::vector<std::string>{"new_allowedOrigins"})
                      .flow_ids(std::vector<std::string>{"new_flowIds"})
                      .default_flow_id("new_defaultFlowId")
                      .agent_ids(std::vector<std::string>{"new_agentIds"})
                      .environment("test")
                      .pin_to_version("new_pinToVersion")
                      .rate_limit_per_minute(3)
                      .rate_limit_per_hour(3)
                      .max_messages_per_session(3)
                      .session_idle_timeout_minutes(3)
                      .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                      .is_active(true)));
}

void call_client_tokens_delete(contract& c) { c.value(c.client().client_tokens().remove("ct_7u1")); }

void call_client_tokens_list_conversations(contract& c)
{
    c.list(c.client().client_tokens().list_conversations("ct_7u1"));
    c.list(c.client().client_tokens().list_conversations(
        "ct_7u1", list_client_token_conversations().limit(3).flow_id("flow_id")));
}

void call_client_tokens_regenerate(contract& c) { c.value(c.client().client_tokens().regenerate("ct_7u1")); }

void call_client_tokens_get_value(contract& c) { c.value(c.client().client_tokens().get_value("ct_7u1")); }

void call_product_mcp_manifest(contract& c) { c.value(c.client().product_mcp().manifest("id_1", "surface_id_1")); }

void call_product_mcp_protected_resource(contract& c)
{
    c.value(c.client().product_mcp().protected_resource("id_1", "surface_id_1"));
}

void call_product_mcp_info(contract& c) { c.value(c.client().product_mcp().info("id_1", "surface_id_1")); }

void call_product_mcp_execute_test(contract& c)
{
    c.value(c.client().product_mcp().execute_test(
        "id_1", "surface_id_1", test_mcp_tool("toolName").arguments(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_product_mcp_list_tools_test(contract& c)
{
    c.value(c.client().product_mcp().list_tools_test("id_1", "surface_id_1"));
}

void call_usage_limits_get(contract& c) { c.value(c.client().usage().limits()); }

void call_usage_limits_daily(contract& c) { c.value(c.client().usage().daily()); }

void call_model_usage_get(contract& c) { c.value(c.client().usage().models(model_usage_query().period("period"))); }

void call_model_usage_get_for_config(contract& c) { c.value(c.client().usage().model_config("id_1")); }

void call_messaging_validations_echo(contract& c)
{
    c.value(c.client().messaging_validations().echo(
        "id_1", echo_channel("recipient").credentials(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_messaging_validations_validate(contract& c)
{
    c.value(c.client().messaging_validations().validate(
        "id_1", validate_channel().credentials(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

} // namespace runtype::test
