// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/resources/imap.hpp>
#include <runtype/resources/logs.hpp>
#include <runtype/resources/meta.hpp>
#include <runtype/resources/model_configs.hpp>
#include <runtype/resources/secrets.hpp>

#include <string>
#include <vector>

namespace runtype::test {

void call_secrets_list(contract& c) { c.value(c.client().secrets().list()); }

void call_secrets_create(contract& c)
{
    c.value(c.client().secrets().create(create_secret("key").description("description").value("valueaaa")));
}

void call_secrets_check(contract& c)
{
    c.value(c.client().secrets().check(check_secrets(std::vector<std::string>{"keys"})));
}

void call_secrets_intake_manifest(contract& c)
{
    c.value(c.client().secrets().intake_manifest(secret_intake_request(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_secrets_intake_submit(contract& c)
{
    c.value(c.client().secrets().intake_submit(submit_secret_intake(
        raw_json(R"json({"a":1,"b":[null,"x"]})json"), raw_json(R"json([{"a":1,"b":[null,"x"]}])json"))));
}

void call_secrets_setup_url(contract& c)
{
    c.value(c.client().secrets().setup_url(secret_setup_url_request(std::vector<std::string>{"keys"})
                                               .context(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_secrets_get(contract& c) { c.value(c.client().secrets().get("sec_5p0q")); }

void call_secrets_update(contract& c)
{
    c.value(c.client().secrets().update("sec_5p0q", update_secret().value("new_value").description("new_description")));
}

void call_secrets_delete(contract& c) { c.value(c.client().secrets().remove("sec_5p0q")); }

void call_model_configs_list(contract& c) { c.value(c.client().model_configs().list()); }

void call_model_configs_create(contract& c)
{
    c.value(c.client().model_configs().create(create_model_config("provider", "modelId")
                                                  .provider_key_id("providerKeyId")
                                                  .is_enabled(true)
                                                  .settings(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

void call_model_configs_grouped(contract& c) { c.value(c.client().model_configs().grouped()); }

void call_model_configs_update(contract& c)
{
    c.value(c.client().model_configs().update(
        "id_1", update_model_config()
                    .is_enabled(true)
                    .settings(raw_json(R"json({"a":1,"b":[null,"x"]})json"))
                    .provider_key_id("new_providerKeyId")));
}

void call_model_configs_delete(contract& c) { c.value(c.client().model_configs().remove("id_1")); }

void call_model_configs_set_default(contract& c) { c.value(c.client().model_configs().set_default("id_1")); }

void call_model_configs_usage(contract& c) { c.value(c.client().model_configs().usage()); }

void call_model_configs_available(contract& c) { c.value(c.client().model_configs().available()); }

void call_model_configs_toggle(contract& c)
{
    c.value(c.client().model_configs().toggle("id_1", toggle_model_config(true)));
}

void call_imap_start(contract& c)
{
    c.value(c.client().imap().start(
        "id_1",
        start_mailbox(
            "fromAddress", "imapHost", 3, "imapUsername", "imapPassword", "smtpHost", 3, "smtpUsername", "smtpPassword")
            .from_name("fromName")
            .imap_secure(true)
            .mailbox("mailbox")
            .poll_interval_minutes(3)
            .smtp_secure(true)));
}

void call_imap_stop(contract& c) { c.value(c.client().imap().stop("id_1")); }

void call_imap_status(contract& c) { c.value(c.client().imap().status("id_1")); }

void call_imap_verify(contract& c)
{
    c.value(c.client().imap().verify(
        "id_1",
        verify_mailbox("imapHost", 3, "imapUsername", "imapPassword", "smtpHost", 3, "smtpUsername", "smtpPassword")
            .imap_secure(true)
            .mailbox("mailbox")
            .poll_interval_minutes(3)
            .smtp_secure(true)));
}

void call_imap_test_send(contract& c)
{
    c.value(c.client().imap().test_send(
        "id_1", test_mailbox_send("fromAddress", "smtpHost", "smtpUsername", "smtpPassword", "to")
                    .from_name("fromName")
                    .smtp_port(3)
                    .smtp_secure(true)));
}

void call_imap_poll(contract& c) { c.value(c.client().imap().poll("id_1")); }

void call_logs_query(contract& c)
{
    c.list(c.client().logs().query());
    c.list(c.client().logs().query(query_logs()
                                       .from("2026-03-04T08:00:00Z")
                                       .to("2026-03-04T08:00:00Z")
                                       .level("level")
                                       .category("category")
                                       .flow_id("flowId")
                                       .agent_id("agentId")
                                       .execution_id("executionId")
                                       .surface_id("surfaceId")
                                       .conversation_id("conversationId")
                                       .search("search")
                                       .limit(3)
                                       .order("order")));
}

void call_logs_trace_execution(contract& c) { c.value(c.client().logs().trace_execution("id_1")); }

void call_logs_stats(contract& c)
{
    c.value(c.client().logs().stats(log_stats_query()
                                        .from("2026-03-04T08:00:00Z")
                                        .to("2026-03-04T08:00:00Z")
                                        .level("level")
                                        .category("category")
                                        .flow_id("flowId")
                                        .agent_id("agentId")
                                        .execution_id("executionId")
                                        .surface_id("surfaceId")
                                        .conversation_id("conversationId")
                                        .search("search")
                                        .limit(3)
                                        .cursor("cursor")
                                        .order("order")));
}

void call_logs_trace_conversation(contract& c) { c.value(c.client().logs().trace_conversation("id_1")); }

void call_meta_openapi(contract& c) { c.value(c.client().meta().openapi()); }

void call_meta_mcp(contract& c)
{
    c.value(
        c.client().meta().mcp(mcp_request("jsonrpc", "method").params(raw_json(R"json({"a":1,"b":[null,"x"]})json"))));
}

} // namespace runtype::test
