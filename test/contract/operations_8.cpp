// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/api_keys.hpp>
#include <runtype/resources/auth.hpp>
#include <runtype/resources/browser.hpp>
#include <runtype/resources/data_connections.hpp>
#include <runtype/resources/product_generation.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_api_keys_options(contract& c) { c.value(c.client().api_keys().options()); }

void call_api_keys_list(contract& c) { c.value(c.client().api_keys().list()); }

void call_api_keys_create(contract& c)
{
    c.value(c.client().api_keys().create(create_api_key("name")
                                             .permissions(std::vector<std::string>{"permissions"})
                                             .expires_at("2026-03-04T08:00:00Z")
                                             .allowed_ips(std::vector<std::string>{"allowedIps"})
                                             .environment("environment")));
}

void call_api_keys_get(contract& c) { c.value(c.client().api_keys().get("key_4")); }

void call_api_keys_update(contract& c)
{
    c.value(c.client().api_keys().update(
        "key_4", update_api_key()
                     .name("new_name")
                     .permissions(std::vector<std::string>{"new_permissions"})
                     .is_active(true)
                     .expires_at("2026-03-04T08:00:00Z")
                     .allowed_ips(std::vector<std::string>{"new_allowedIps"})));
}

void call_api_keys_delete(contract& c) { c.value(c.client().api_keys().remove("key_4")); }

void call_api_keys_analytics_all(contract& c) { c.value(c.client().api_keys().all_analytics()); }

void call_api_keys_analytics(contract& c) { c.value(c.client().api_keys().analytics("key_4")); }

void call_api_keys_regenerate(contract& c) { c.value(c.client().api_keys().regenerate("key_4")); }

void call_client_init(contract& c)
{
    c.value(c.client().browser().init(init_client_session("token")
                                          .flow_id("flowId")
                                          .session_id("sessionId")
                                          .conversation_id("conversationId")
                                          .visitor_token("visitorToken")
                                          .visitor_history(true)
                                          .identity_proof("identityProof")));
}

void call_client_feedback(contract& c)
{
    c.value(c.client().browser().feedback(client_feedback("token", "sessionId", "upvote")
                                              .message_id("messageId")
                                              .rating(1.5)
                                              .comment("comment")
                                              .metadata(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_client_list_conversations(contract& c)
{
    c.list(c.client().browser().list_conversations(list_client_conversations("sessionId", "X-Visitor-Token")
                                                       .limit(3)
                                                       .target_id("targetId")
                                                       .identity_proof("X-Identity-Proof")));
}

void call_client_delete_conversations(contract& c)
{
    c.value(c.client().browser().delete_conversations(delete_client_conversations("sessionId", "X-Visitor-Token")
                                                          .target_id("targetId")
                                                          .identity_proof("X-Identity-Proof")));
}

void call_client_get_conversation(contract& c)
{
    c.list(c.client().browser().list_messages(
        "id_1", list_client_messages("sessionId", "X-Visitor-Token").identity_proof("X-Identity-Proof")));
}

void call_client_delete_conversation(contract& c)
{
    c.value(c.client().browser().delete_conversation(
        "id_1", delete_client_conversation("sessionId", "X-Visitor-Token").identity_proof("X-Identity-Proof")));
}

void call_client_patch_display_projections(contract& c)
{
    c.value(c.client().browser().update_display_projections(
        "id_1",
        update_client_projections("sessionId", "X-Visitor-Token", raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))
            .identity_proof("X-Identity-Proof")));
}

void call_client_reset_visitor(contract& c)
{
    c.value(c.client().browser().reset_visitor(reset_visitor_request("sessionId").visitor_token("X-Visitor-Token")));
}

void call_client_speak(contract& c)
{
    c.value(c.client().browser().speak("id_1", client_speech("Authorization", "text").voice("voice").format("format")));
}

void call_product_generation_list(contract& c) { c.list(c.client().product_generation().list()); }

void call_product_generation_create(contract& c)
{
    c.value(c.client().product_generation().create(create_generation_session()
                                                       .catalog_version("catalogVersion")
                                                       .prd(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                                                       .schema_version("schemaVersion")));
}

void call_product_generation_get(contract& c) { c.value(c.client().product_generation().get("gs_1")); }

void call_product_generation_delete(contract& c) { c.value(c.client().product_generation().remove("gs_1")); }

void call_product_generation_update(contract& c)
{
    c.value(c.client().product_generation().update(
        "gs_1", update_generation_session()
                    .status("new_status")
                    .prd(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .plan(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .product_object(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .assembly_state(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_product_generation_append_event(contract& c)
{
    c.value(c.client().product_generation().append_event(
        "gs_1", append_generation_event("type").payload(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_data_connections_list(contract& c)
{
    c.value(c.client().data_connections().list(list_data_connections().category("category").status("status")));
}

void call_data_connections_create_connect_session(contract& c)
{
    c.value(c.client().data_connections().create_connect_session(
        connect_session_request().categories(std::vector<std::string>{"categories"}).label("label")));
}

void call_data_connections_get(contract& c) { c.value(c.client().data_connections().get("dc_1")); }

void call_data_connections_delete(contract& c) { c.value(c.client().data_connections().remove("dc_1")); }

void call_auth_me(contract& c) { c.value(c.client().auth().me()); }

} // namespace runtype::test
