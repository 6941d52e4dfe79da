// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/a2a.hpp>
#include <runtype/resources/agent_versions.hpp>
#include <runtype/resources/messaging.hpp>
#include <runtype/resources/tools.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_tools_list(contract& c)
{
    c.list(c.client().tools().list());
    c.list(c.client().tools().list(list_tools().limit(3).tool_type("toolType")));
}

void call_tools_create(contract& c)
{
    c.value(c.client().tools().create(create_tool(
        "name", "description", "toolType", raw_json(R"json({"a":1,"b":[null,"x"]})json"),
        raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_tools_get(contract& c) { c.value(c.client().tools().get("tool_1")); }

void call_tools_update(contract& c)
{
    c.value(c.client().tools().update(
        "tool_1", update_tool()
                      .name("new_name")
                      .description("new_description")
                      .parameters_schema(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                      .config(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                      .is_active(true)));
}

void call_tools_delete(contract& c) { c.value(c.client().tools().remove("tool_1")); }

void call_tools_schema(contract& c) { c.value(c.client().tools().schema(tool_schema_query().tool_ids("toolIds"))); }

void call_tools_list_builtin(contract& c) { c.value(c.client().tools().list_builtin()); }

void call_tools_list_builtin_compatible(contract& c)
{
    c.value(c.client().tools().list_builtin_compatible(list_compatible_tools().model("model")));
}

void call_tools_builtin_schema(contract& c) { c.value(c.client().tools().builtin_schema("tool_1")); }

void call_tools_from_flow(contract& c) { c.value(c.client().tools().from_flow(tool_from_flow("flowId"))); }

void call_tools_deploy_runtype_sandbox(contract& c)
{
    c.value(c.client().tools().deploy_runtype_sandbox(raw_json(R"json({"a":1,"b":[null,"x"]})json")));
}

void call_tools_cleanup_runtype_sandbox(contract& c) { c.value(c.client().tools().cleanup_runtype_sandbox("tool_1")); }

void call_tools_deploy_daytona_sandbox(contract& c)
{
    c.value(
        c.client().tools().deploy_daytona_sandbox(daytona_sandbox_request().code("code").language("language").port(3)));
}

void call_tools_cleanup_daytona_sandbox(contract& c) { c.value(c.client().tools().cleanup_daytona_sandbox("tool_1")); }

void call_tools_execute(contract& c)
{
    c.value(
        c.client().tools().execute("tool_1", execute_tool().parameters(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_tools_test(contract& c)
{
    c.value(c.client().tools().test("tool_1", raw_json(R"json({"a":1,"b":[null,"x"]})json")));
}

void call_messaging_conversations_list(contract& c)
{
    c.list(c.client().messaging().list());
    c.list(c.client().messaging().list(list_messaging().limit(3).surface_id("surfaceId").status("status")));
}

void call_messaging_conversations_create(contract& c)
{
    c.value(c.client().messaging().create(create_messaging_conversation("surfaceId")
                                              .subject("subject")
                                              .external_participant_id("externalParticipantId")
                                              .external_thread_id("externalThreadId")
                                              .participant_email("participantEmail")
                                              .participant_name("participantName")
                                              .timezone("timezone")
                                              .context(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                              .participant_metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_messaging_conversations_get(contract& c) { c.value(c.client().messaging().get("mc_1")); }

void call_messaging_conversations_update(contract& c)
{
    c.value(c.client().messaging().update(
        "mc_1", update_messaging_conversation()
                    .status("new_status")
                    .subject("new_subject")
                    .context(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .participant_metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_messaging_conversations_delete(contract& c) { c.value(c.client().messaging().remove("mc_1")); }

void call_messaging_conversations_list_messages(contract& c)
{
    c.value(c.client().messaging().list_messages("mc_1", list_messaging_messages().limit(3).order("order")));
}

void call_messaging_conversations_create_message(contract& c)
{
    c.value(c.client().messaging().create_message(
        "mc_1", create_messaging_message("content", "role")
                    .direction("inbound")
                    .external_message_id("externalMessageId")
                    .flow_step_result_id("flowStepResultId")
                    .metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_agent_versions_list(contract& c)
{
    c.value(c.client().agent_versions().list(c.agent(), list_agent_versions().type("type")));
}

void call_agent_versions_publish(contract& c)
{
    c.value(c.client().agent_versions().publish(c.agent(), publish_agent_version("versionId")));
}

void call_agent_versions_get_published(contract& c) { c.value(c.client().agent_versions().get_published(c.agent())); }

void call_agent_versions_get(contract& c) { c.value(c.client().agent_versions().get(c.agent(), "version_id_1")); }

void call_a2a_info(contract& c) { c.value(c.client().a2a().info("id_1", "surface_id_1")); }

void call_a2a_rpc(contract& c)
{
    c.value(c.client().a2a().rpc(
        "id_1", "surface_id_1",
        a2a_request("jsonrpc", "method", raw_json(R"json({"a":1,"b":[null,"x"]})json"))
            .id(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_a2a_agent_card(contract& c) { c.value(c.client().a2a().agent_card("id_1", "surface_id_1")); }

} // namespace runtype::test
