// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/agents.hpp>
#include <runtype/resources/apps.hpp>
#include <runtype/resources/conversations.hpp>
#include <runtype/resources/flow_versions.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_agents_list(contract& c)
{
    c.list(c.client().agents().list());
    c.list(c.client().agents().list(
        list_agents().limit(3).direction("next").include_count(true).search("search").status("status")));
}

void call_agents_create(contract& c)
{
    c.value(c.client().agents().create(create_agent("name")
                                           .agent_type("agentType")
                                           .description("description")
                                           .icon("icon")
                                           .primary_flow_id("primaryFlowId")
                                           .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                           .external_config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                           .claude_managed_config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                           .capabilities(raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))));
}

void call_agents_fetch_agent_card(contract& c)
{
    c.value(c.client().agents().fetch_agent_card(fetch_agent_card_request("url")));
}

void call_agents_get(contract& c) { c.value(c.client().agents().get(c.agent())); }

void call_agents_update(contract& c)
{
    c.value(c.client().agents().update(
        c.agent(), update_agent()
                       .name("new_name")
                       .description("new_description")
                       .icon("new_icon")
                       .primary_flow_id("new_primaryFlowId")
                       .status("new_status")
                       .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                       .external_config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                       .claude_managed_config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_agents_delete(contract& c) { c.value(c.client().agents().remove(c.agent())); }

void call_agents_add_capability(contract& c)
{
    c.value(c.client().agents().add_capability(
        c.agent(), add_agent_capability("toolName")
                       .flow_id("flowId")
                       .sub_agent_id("subAgentId")
                       .tool_id("toolId")
                       .tool_description("toolDescription")
                       .parameters_schema(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                       .enabled(true)));
}

void call_agents_remove_capability(contract& c)
{
    c.value(c.client().agents().remove_capability(c.agent(), "capability_id_1"));
}

void call_agents_list_executions(contract& c)
{
    c.list(c.client().agents().list_executions(c.agent()));
    c.list(c.client().agents().list_executions(
        c.agent(), list_agent_executions()
                       .limit(3)
                       .parent_execution_id("parentExecutionId")
                       .execution_id("executionId")
                       .direction("next")
                       .include_count(true)));
}

void call_agents_get_execution(contract& c) { c.value(c.client().agents().get_execution(c.agent(), "execution_id_1")); }

void call_agents_list_tool_calls(contract& c)
{
    c.list(c.client().agents().list_tool_calls(c.agent(), "execution_id_1"));
}

void call_agents_get_tool_call(contract& c)
{
    c.value(c.client().agents().get_tool_call(c.agent(), "execution_id_1", "tool_call_id_1"));
}

void call_agents_export_runtime(contract& c) { c.value(c.client().agents().export_runtime(c.agent())); }

void call_agents_publish(contract& c) { c.value(c.client().agents().publish(c.agent())); }

void call_agents_refresh_agent_card(contract& c) { c.value(c.client().agents().refresh_agent_card(c.agent())); }

void call_agents_voice(contract& c)
{
    c.value(c.client().agents().voice(c.agent(), agent_voice_request("text").voice_id("voiceId").model_id("modelId")));
}

void call_agents_speak(contract& c)
{
    c.value(c.client().agents().speak(c.agent(), agent_speak_request("text").voice("voice").format("format")));
}

void call_agents_ensure(contract& c)
{
    c.value(c.client().agents().ensure(
        ensure_agent("name")
            .content_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .definition(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .dry_run(true)
            .expected_remote_hash("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
            .on_conflict("onConflict")
            .release("release")));
}

void call_agents_pull(contract& c) { c.value(c.client().agents().pull(pull_agent("name"))); }

void call_conversations_list(contract& c)
{
    c.list(c.client().conversations().list());
    c.list(c.client().conversations().list(list_conversations()
                                               .source("app")
                                               .surface_id("surface_id")
                                               .client_token_id("client_token_id")
                                               .owner_id("ownerId")
                                               .limit(3)));
}

void call_conversations_create(contract& c)
{
    c.value(c.client().conversations().create(create_conversation()
                                                  .title("title")
                                                  .model_id("modelId")
                                                  .system_prompt("systemPrompt")
                                                  .owner_id("ownerId")
                                                  .metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_conversations_get(contract& c) { c.value(c.client().conversations().get("conv_k2")); }

void call_conversations_update(contract& c)
{
    c.value(c.client().conversations().update(
        "conv_k2", update_conversation()
                       .title("new_title")
                       .model_id("new_modelId")
                       .system_prompt("new_systemPrompt")
                       .metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                       .messages(raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))));
}

void call_conversations_delete(contract& c) { c.value(c.client().conversations().remove("conv_k2")); }

void call_flow_versions_list(contract& c)
{
    c.value(c.client().flow_versions().list("flowver_01", list_flow_versions().type("type")));
}

void call_flow_versions_publish(contract& c)
{
    c.value(c.client().flow_versions().publish("flowver_01", publish_flow_version("versionId")));
}

void call_flow_versions_get_published(contract& c) { c.value(c.client().flow_versions().get_published("flowver_01")); }

void call_flow_versions_get(contract& c) { c.value(c.client().flow_versions().get("flowver_01", "version_id_1")); }

void call_apps_create(contract& c)
{
    c.value(c.client().apps().create(create_app("slug", "name").visibility("unlisted")));
}

void call_apps_deploy_version(contract& c)
{
    c.value(c.client().apps().deploy_version(
        "id_1", deploy_app_version()
                    .files(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .files_base64(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .activate(true)));
}

void call_apps_activate(contract& c) { c.value(c.client().apps().activate("id_1", activate_app("versionId"))); }

} // namespace runtype::test
