// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

// The operation table: one row for each operation of the catalogue, and the shape of the answer for each that lists.

#include "core/decode.hpp"
#include "core/operation.hpp"

namespace runtype::detail::operations {

inline constexpr operation agents_list{"agents.list", "GET", "/agents", idempotency::safe};
inline constexpr list_shape agents_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation agents_create{"agents.create", "POST", "/agents", idempotency::unsafe};
inline constexpr operation agents_fetch_agent_card{
    "agents.fetch_agent_card", "POST", "/agents/fetch-agent-card", idempotency::unsafe};
inline constexpr operation agents_get{"agents.get", "GET", "/agents/{id}", idempotency::safe};
inline constexpr operation agents_update{"agents.update", "PUT", "/agents/{id}", idempotency::idempotent};
inline constexpr operation agents_delete{"agents.delete", "DELETE", "/agents/{id}", idempotency::idempotent};
inline constexpr operation agents_approve{"agents.approve", "POST", "/agents/{id}/approve", idempotency::unsafe};
inline constexpr operation agents_add_capability{
    "agents.add_capability", "POST", "/agents/{id}/capabilities", idempotency::unsafe};
inline constexpr operation agents_remove_capability{
    "agents.remove_capability", "DELETE", "/agents/{id}/capabilities/{capabilityId}", idempotency::idempotent};
inline constexpr operation agents_execute{"agents.execute", "POST", "/agents/{id}/execute", idempotency::unsafe};
inline constexpr operation agents_list_executions{
    "agents.list_executions", "GET", "/agents/{id}/executions", idempotency::safe};
inline constexpr list_shape agents_list_executions_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation agents_get_execution{
    "agents.get_execution", "GET", "/agents/{id}/executions/{executionId}", idempotency::safe};
inline constexpr operation agents_list_tool_calls{
    "agents.list_tool_calls", "GET", "/agents/{id}/executions/{executionId}/tool-calls", idempotency::safe};
inline constexpr list_shape agents_list_tool_calls_shape{page_style::cursor, "data", "pagination", "nextCursor", true};
inline constexpr operation agents_get_tool_call{
    "agents.get_tool_call", "GET", "/agents/{id}/executions/{executionId}/tool-calls/{toolCallId}", idempotency::safe};
inline constexpr operation agents_execution_events{
    "agents.execution_events", "GET", "/agents/{id}/executions/{executionId}/events", idempotency::safe};
inline constexpr operation agents_export_runtime{
    "agents.export_runtime", "GET", "/agents/{id}/export-runtime", idempotency::safe};
inline constexpr operation agents_publish{"agents.publish", "POST", "/agents/{id}/publish", idempotency::unsafe};
inline constexpr operation agents_refresh_agent_card{
    "agents.refresh_agent_card", "POST", "/agents/{id}/refresh-agent-card", idempotency::unsafe};
inline constexpr operation agents_resume{"agents.resume", "POST", "/agents/{id}/resume", idempotency::unsafe};
inline constexpr operation agents_voice{"agents.voice", "POST", "/agents/{id}/voice", idempotency::unsafe};
inline constexpr operation agents_speak{"agents.speak", "POST", "/agents/{id}/speak", idempotency::unsafe};
inline constexpr operation agents_ensure{"agents.ensure", "POST", "/agents/ensure", idempotency::unsafe};
inline constexpr operation agents_pull{"agents.pull", "GET", "/agents/pull", idempotency::safe};

inline constexpr operation agent_versions_list{
    "agent_versions.list", "GET", "/agent-versions/{agentId}", idempotency::safe};
inline constexpr operation agent_versions_publish{
    "agent_versions.publish", "POST", "/agent-versions/{agentId}/publish", idempotency::unsafe};
inline constexpr operation agent_versions_get_published{
    "agent_versions.get_published", "GET", "/agent-versions/{agentId}/published", idempotency::safe};
inline constexpr operation agent_versions_get{
    "agent_versions.get", "GET", "/agent-versions/{agentId}/{versionId}", idempotency::safe};

inline constexpr operation flows_list{"flows.list", "GET", "/flows", idempotency::safe};
inline constexpr list_shape flows_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation flows_create{"flows.create", "POST", "/flows", idempotency::unsafe};
inline constexpr operation flows_get{"flows.get", "GET", "/flows/{id}", idempotency::safe};
inline constexpr operation flows_update{"flows.update", "PUT", "/flows/{id}", idempotency::idempotent};
inline constexpr operation flows_delete{"flows.delete", "DELETE", "/flows/{id}", idempotency::idempotent};
inline constexpr operation flows_export_runtime{
    "flows.export_runtime", "GET", "/flows/{id}/export-runtime", idempotency::safe};
inline constexpr operation flows_publish{"flows.publish", "POST", "/flows/{id}/publish", idempotency::unsafe};
inline constexpr operation flows_run_on_record_type{
    "flows.run_on_record_type", "POST", "/flows/{id}/run-on-record-type", idempotency::unsafe};
inline constexpr operation flows_list_step_results{
    "flows.list_step_results", "GET", "/flows/{id}/step-results", idempotency::safe};
inline constexpr list_shape flows_list_step_results_shape{page_style::offset, "data", "pagination"};
inline constexpr operation flows_ensure{"flows.ensure", "POST", "/flows/ensure", idempotency::unsafe};
inline constexpr operation flows_pull{"flows.pull", "GET", "/flows/pull", idempotency::safe};

inline constexpr operation flow_versions_list{
    "flow_versions.list", "GET", "/flow-versions/{flowId}", idempotency::safe};
inline constexpr operation flow_versions_publish{
    "flow_versions.publish", "POST", "/flow-versions/{flowId}/publish", idempotency::unsafe};
inline constexpr operation flow_versions_get_published{
    "flow_versions.get_published", "GET", "/flow-versions/{flowId}/published", idempotency::safe};
inline constexpr operation flow_versions_get{
    "flow_versions.get", "GET", "/flow-versions/{flowId}/{versionId}", idempotency::safe};

inline constexpr operation records_list{"records.list", "GET", "/records", idempotency::safe};
inline constexpr list_shape records_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation records_create{"records.create", "POST", "/records", idempotency::unsafe};
inline constexpr operation records_bulk_delete{
    "records.bulk_delete", "POST", "/records/bulk-delete", idempotency::unsafe};
inline constexpr operation records_bulk_edit{"records.bulk_edit", "POST", "/records/bulk-edit", idempotency::unsafe};
inline constexpr operation records_export_csv{"records.export_csv", "GET", "/records/export", idempotency::safe};
inline constexpr operation records_field_values{
    "records.field_values", "GET", "/records/field-values", idempotency::safe, "values"};
inline constexpr operation records_filter_preview{
    "records.filter_preview", "POST", "/records/filter-preview", idempotency::unsafe};
inline constexpr operation records_schema{"records.schema", "GET", "/records/schema", idempotency::safe};
inline constexpr operation records_upload_csv{"records.upload_csv", "POST", "/records/upload-csv", idempotency::unsafe};
inline constexpr operation records_get{"records.get", "GET", "/records/{id}", idempotency::safe};
inline constexpr operation records_update{"records.update", "PUT", "/records/{id}", idempotency::idempotent};
inline constexpr operation records_delete{"records.delete", "DELETE", "/records/{id}", idempotency::idempotent};
inline constexpr operation records_costs{"records.costs", "GET", "/records/{id}/costs", idempotency::safe};
inline constexpr operation records_list_results{
    "records.list_results", "GET", "/records/{id}/results", idempotency::safe};
inline constexpr list_shape records_list_results_shape{page_style::page, "data", "pagination"};
inline constexpr operation records_delete_result{
    "records.delete_result", "DELETE", "/records/{id}/results/{resultId}", idempotency::idempotent};
inline constexpr operation records_list_step_results{
    "records.list_step_results", "GET", "/records/{id}/step-results", idempotency::safe};
inline constexpr list_shape records_list_step_results_shape{page_style::offset, "data", "pagination"};

inline constexpr operation products_list{"products.list", "GET", "/products", idempotency::safe};
inline constexpr list_shape products_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation products_create{"products.create", "POST", "/products", idempotency::unsafe};
inline constexpr operation products_assemble{"products.assemble", "POST", "/products/assemble", idempotency::unsafe};
inline constexpr operation products_get{"products.get", "GET", "/products/{id}", idempotency::safe};
inline constexpr operation products_update{"products.update", "PUT", "/products/{id}", idempotency::idempotent};
inline constexpr operation products_delete{"products.delete", "DELETE", "/products/{id}", idempotency::idempotent};
inline constexpr operation products_add_capability{
    "products.add_capability", "POST", "/products/{id}/capabilities", idempotency::unsafe};
inline constexpr operation products_update_capability{
    "products.update_capability", "PUT", "/products/{id}/capabilities/{capabilityId}", idempotency::idempotent};
inline constexpr operation products_remove_capability{
    "products.remove_capability", "DELETE", "/products/{id}/capabilities/{capabilityId}", idempotency::idempotent};
inline constexpr operation products_cleanup_preview{
    "products.cleanup_preview", "GET", "/products/{id}/cleanup-preview", idempotency::safe};
inline constexpr operation products_configuration{
    "products.configuration", "GET", "/products/{id}/configuration", idempotency::safe};
inline constexpr operation products_list_surfaces{
    "products.list_surfaces", "GET", "/products/{id}/surfaces", idempotency::safe};
inline constexpr list_shape products_list_surfaces_shape{page_style::cursor, "data", "pagination", "nextCursor", true};
inline constexpr operation products_create_surface{
    "products.create_surface", "POST", "/products/{id}/surfaces", idempotency::unsafe};
inline constexpr operation products_get_surface{
    "products.get_surface", "GET", "/products/{id}/surfaces/{surfaceId}", idempotency::safe};
inline constexpr operation products_update_surface{
    "products.update_surface", "PUT", "/products/{id}/surfaces/{surfaceId}", idempotency::idempotent};
inline constexpr operation products_delete_surface{
    "products.delete_surface", "DELETE", "/products/{id}/surfaces/{surfaceId}", idempotency::idempotent};
inline constexpr operation products_add_surface_item{
    "products.add_surface_item", "POST", "/products/{id}/surfaces/{surfaceId}/items", idempotency::unsafe};
inline constexpr operation products_update_surface_item{
    "products.update_surface_item", "PUT", "/products/{id}/surfaces/{surfaceId}/items/{itemId}",
    idempotency::idempotent};
inline constexpr operation products_remove_surface_item{
    "products.remove_surface_item", "DELETE", "/products/{id}/surfaces/{surfaceId}/items/{itemId}",
    idempotency::idempotent};
inline constexpr operation products_create_surface_key{
    "products.create_surface_key", "POST", "/products/{id}/surfaces/{surfaceId}/keys", idempotency::unsafe};
inline constexpr operation products_delete_surface_key{
    "products.delete_surface_key", "DELETE", "/products/{id}/surfaces/{surfaceId}/keys/{keyId}",
    idempotency::idempotent};
inline constexpr operation products_reveal_surface_key{
    "products.reveal_surface_key", "GET", "/products/{id}/surfaces/{surfaceId}/keys/{keyId}/reveal", idempotency::safe};
inline constexpr operation products_list_surface_schedules{
    "products.list_surface_schedules", "GET", "/products/{id}/surfaces/{surfaceId}/schedules", idempotency::safe};
inline constexpr list_shape products_list_surface_schedules_shape{
    page_style::cursor, "data", "pagination", "nextCursor", true};
inline constexpr operation products_create_surface_schedule{
    "products.create_surface_schedule", "POST", "/products/{id}/surfaces/{surfaceId}/schedules", idempotency::unsafe};
inline constexpr operation products_get_surface_schedule{
    "products.get_surface_schedule", "GET", "/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}",
    idempotency::safe};
inline constexpr operation products_update_surface_schedule{
    "products.update_surface_schedule", "PUT", "/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}",
    idempotency::idempotent};
inline constexpr operation products_delete_surface_schedule{
    "products.delete_surface_schedule", "DELETE", "/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}",
    idempotency::idempotent};
inline constexpr operation products_pause_surface_schedule{
    "products.pause_surface_schedule", "POST", "/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}/pause",
    idempotency::unsafe};
inline constexpr operation products_resume_surface_schedule{
    "products.resume_surface_schedule", "POST", "/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}/resume",
    idempotency::unsafe};
inline constexpr operation products_run_surface_schedule_now{
    "products.run_surface_schedule_now", "POST", "/products/{id}/surfaces/{surfaceId}/schedules/{scheduleId}/run-now",
    idempotency::unsafe};
inline constexpr operation products_ensure{"products.ensure", "POST", "/products/ensure", idempotency::unsafe};
inline constexpr operation products_ensure_fpo{
    "products.ensure_fpo", "POST", "/products/ensure-fpo", idempotency::unsafe};
inline constexpr operation products_pull{"products.pull", "GET", "/products/pull", idempotency::safe};
inline constexpr operation products_pull_fpo{"products.pull_fpo", "GET", "/products/pull-fpo", idempotency::safe};
inline constexpr operation products_ensure_surface{
    "products.ensure_surface", "POST", "/products/{id}/surfaces/ensure", idempotency::unsafe};
inline constexpr operation products_pull_surface{
    "products.pull_surface", "GET", "/products/{id}/surfaces/pull", idempotency::safe};
inline constexpr operation products_surface_api_dispatch{
    "products.surface_api_dispatch", "POST", "/products/{id}/surfaces/{surfaceId}/api/dispatch", idempotency::unsafe};

inline constexpr operation surfaces_list{"surfaces.list", "GET", "/surfaces", idempotency::safe};
inline constexpr list_shape surfaces_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation surfaces_discovered_tools{
    "surfaces.discovered_tools", "GET", "/products/{productId}/surfaces/{surfaceId}/discovered-tools",
    idempotency::safe};
inline constexpr operation surfaces_observed_origins{
    "surfaces.observed_origins", "GET", "/products/{productId}/surfaces/{surfaceId}/observed-origins",
    idempotency::safe};

inline constexpr operation secrets_list{"secrets.list", "GET", "/secrets", idempotency::safe, "data"};
inline constexpr operation secrets_create{"secrets.create", "POST", "/secrets", idempotency::unsafe, "data"};
inline constexpr operation secrets_check{"secrets.check", "POST", "/secrets/check", idempotency::unsafe};
inline constexpr operation secrets_intake_manifest{
    "secrets.intake_manifest", "POST", "/secrets/intake/manifest", idempotency::unsafe};
inline constexpr operation secrets_intake_submit{
    "secrets.intake_submit", "POST", "/secrets/intake/submit", idempotency::unsafe};
inline constexpr operation secrets_setup_url{"secrets.setup_url", "POST", "/secrets/setup-url", idempotency::unsafe};
inline constexpr operation secrets_get{"secrets.get", "GET", "/secrets/{id}", idempotency::safe, "data"};
inline constexpr operation secrets_update{"secrets.update", "PUT", "/secrets/{id}", idempotency::idempotent, "data"};
inline constexpr operation secrets_delete{"secrets.delete", "DELETE", "/secrets/{id}", idempotency::idempotent};

inline constexpr operation client_tokens_list{
    "client_tokens.list", "GET", "/client-tokens", idempotency::safe, "clientTokens"};
inline constexpr operation client_tokens_create{"client_tokens.create", "POST", "/client-tokens", idempotency::unsafe};
inline constexpr operation client_tokens_get{
    "client_tokens.get", "GET", "/client-tokens/{id}", idempotency::safe, "clientToken"};
inline constexpr operation client_tokens_update{
    "client_tokens.update", "PUT", "/client-tokens/{id}", idempotency::idempotent};
inline constexpr operation client_tokens_delete{
    "client_tokens.delete", "DELETE", "/client-tokens/{id}", idempotency::idempotent};
inline constexpr operation client_tokens_list_conversations{
    "client_tokens.list_conversations", "GET", "/client-tokens/{id}/conversations", idempotency::safe};
inline constexpr list_shape client_tokens_list_conversations_shape{page_style::offset, "conversations", "pagination"};
inline constexpr operation client_tokens_regenerate{
    "client_tokens.regenerate", "POST", "/client-tokens/{id}/regenerate", idempotency::unsafe};
inline constexpr operation client_tokens_get_value{
    "client_tokens.get_value", "GET", "/client-tokens/{id}/token", idempotency::safe};

inline constexpr operation conversations_list{"conversations.list", "GET", "/conversations", idempotency::safe};
inline constexpr list_shape conversations_list_shape{page_style::cursor, "conversations", "pagination"};
inline constexpr operation conversations_create{"conversations.create", "POST", "/conversations", idempotency::unsafe};
inline constexpr operation conversations_get{"conversations.get", "GET", "/conversations/{id}", idempotency::safe};
inline constexpr operation conversations_update{
    "conversations.update", "PUT", "/conversations/{id}", idempotency::idempotent};
inline constexpr operation conversations_delete{
    "conversations.delete", "DELETE", "/conversations/{id}", idempotency::idempotent};

inline constexpr operation api_keys_options{"api_keys.options", "GET", "/api-keys/options", idempotency::safe};
inline constexpr operation api_keys_list{"api_keys.list", "GET", "/api-keys", idempotency::safe, "apiKeys"};
inline constexpr operation api_keys_create{"api_keys.create", "POST", "/api-keys", idempotency::unsafe};
inline constexpr operation api_keys_get{"api_keys.get", "GET", "/api-keys/{id}", idempotency::safe, "apiKey"};
inline constexpr operation api_keys_update{
    "api_keys.update", "PUT", "/api-keys/{id}", idempotency::idempotent, "apiKey"};
inline constexpr operation api_keys_delete{"api_keys.delete", "DELETE", "/api-keys/{id}", idempotency::idempotent};
inline constexpr operation api_keys_analytics_all{
    "api_keys.analytics_all", "GET", "/api-keys/analytics", idempotency::safe};
inline constexpr operation api_keys_analytics{
    "api_keys.analytics", "GET", "/api-keys/{id}/analytics", idempotency::safe};
inline constexpr operation api_keys_regenerate{
    "api_keys.regenerate", "POST", "/api-keys/{id}/regenerate", idempotency::unsafe};

inline constexpr operation auth_me{"auth.me", "GET", "/auth/me", idempotency::safe};

inline constexpr operation users_get_profile{"users.get_profile", "GET", "/users/profile", idempotency::safe};
inline constexpr operation users_update_profile{
    "users.update_profile", "PUT", "/users/profile", idempotency::idempotent};

inline constexpr operation usage_limits_get{"usage_limits.get", "GET", "/usage-limits", idempotency::safe};
inline constexpr operation usage_limits_daily{"usage_limits.daily", "GET", "/usage-limits/daily", idempotency::safe};
inline constexpr operation model_usage_get{"model_usage.get", "GET", "/model-usage", idempotency::safe};
inline constexpr operation model_usage_get_for_config{
    "model_usage.get_for_config", "GET", "/model-usage/{modelConfigId}", idempotency::safe};

inline constexpr operation dispatch_execute{"dispatch.execute", "POST", "/dispatch", idempotency::unsafe};
inline constexpr operation dispatch_approve{"dispatch.approve", "POST", "/dispatch/approve", idempotency::unsafe};
inline constexpr operation dispatch_continue{"dispatch.continue", "POST", "/dispatch/continue", idempotency::unsafe};
inline constexpr operation dispatch_resume{"dispatch.resume", "POST", "/dispatch/resume", idempotency::unsafe};

inline constexpr operation batch_submit{"batch.submit", "POST", "/batch/flow", idempotency::unsafe};
inline constexpr operation batch_cancel{"batch.cancel", "POST", "/batch/cancel/{id}", idempotency::unsafe};
inline constexpr operation batch_status{"batch.status", "GET", "/batch/status/{id}", idempotency::safe};
inline constexpr operation batch_summary{"batch.summary", "GET", "/batch/summary", idempotency::safe};
inline constexpr operation batch_watch{"batch.watch", "GET", "/batch/{id}/ws", idempotency::safe};
inline constexpr operation batch_cost{"batch.cost", "GET", "/batch/{id}/cost", idempotency::safe};
inline constexpr operation batch_record_cost{
    "batch.record_cost", "GET", "/batch/{id}/records/{recordId}/cost", idempotency::safe};
inline constexpr operation batch_record_steps{
    "batch.record_steps", "GET", "/batch/{id}/records/{recordId}/steps", idempotency::safe};

inline constexpr operation schedules_list{"schedules.list", "GET", "/schedules", idempotency::safe};
inline constexpr list_shape schedules_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation schedules_create{"schedules.create", "POST", "/schedules", idempotency::unsafe};
inline constexpr operation schedules_get{"schedules.get", "GET", "/schedules/{id}", idempotency::safe};
inline constexpr operation schedules_update{"schedules.update", "PUT", "/schedules/{id}", idempotency::idempotent};
inline constexpr operation schedules_delete{"schedules.delete", "DELETE", "/schedules/{id}", idempotency::idempotent};
inline constexpr operation schedules_batch_results{
    "schedules.batch_results", "GET", "/schedules/batch/{batchId}/results", idempotency::safe};
inline constexpr list_shape schedules_batch_results_shape{page_style::offset, "data", "pagination"};
inline constexpr operation schedules_list_runs{
    "schedules.list_runs", "GET", "/schedules/{id}/runs", idempotency::safe, "data"};
inline constexpr operation schedules_pause{"schedules.pause", "POST", "/schedules/{id}/pause", idempotency::unsafe};
inline constexpr operation schedules_resume{"schedules.resume", "POST", "/schedules/{id}/resume", idempotency::unsafe};
inline constexpr operation schedules_run_now{
    "schedules.run_now", "POST", "/schedules/{id}/run-now", idempotency::unsafe};
inline constexpr operation schedules_list_all_runs{
    "schedules.list_all_runs", "GET", "/schedules/runs", idempotency::safe};
inline constexpr list_shape schedules_list_all_runs_shape{page_style::cursor, "data", "pagination", "nextCursor", true};
inline constexpr operation schedules_run_results{
    "schedules.run_results", "GET", "/schedules/runs/{runId}/results", idempotency::safe};
inline constexpr list_shape schedules_run_results_shape{page_style::offset, "data", "pagination"};
inline constexpr operation schedules_stats{"schedules.stats", "GET", "/schedules/{id}/stats", idempotency::safe};

inline constexpr operation evals_stream{"evals.stream", "POST", "/eval/stream", idempotency::unsafe};
inline constexpr operation evals_analyze_steps{
    "evals.analyze_steps", "POST", "/eval/analyze-steps", idempotency::unsafe};
inline constexpr operation evals_compare{"evals.compare", "POST", "/eval/compare", idempotency::unsafe};
inline constexpr operation evals_results{"evals.results", "GET", "/eval/{id}/results", idempotency::safe};
inline constexpr operation evals_group{"evals.group", "GET", "/eval/group/{groupId}", idempotency::safe};
inline constexpr operation evals_compare_record{
    "evals.compare_record", "POST", "/eval/compare-record", idempotency::unsafe};
inline constexpr operation evals_submit{"evals.submit", "POST", "/eval/submit", idempotency::unsafe};
inline constexpr operation evals_list_batches{"evals.list_batches", "GET", "/eval/batches", idempotency::safe};
inline constexpr list_shape evals_list_batches_shape{page_style::cursor, "data", "pagination", "nextCursor", true};

inline constexpr operation messaging_conversations_list{
    "messaging_conversations.list", "GET", "/messaging/conversations", idempotency::safe};
inline constexpr list_shape messaging_conversations_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation messaging_conversations_create{
    "messaging_conversations.create", "POST", "/messaging/conversations", idempotency::unsafe};
inline constexpr operation messaging_conversations_get{
    "messaging_conversations.get", "GET", "/messaging/conversations/{id}", idempotency::safe};
inline constexpr operation messaging_conversations_update{
    "messaging_conversations.update", "PUT", "/messaging/conversations/{id}", idempotency::idempotent};
inline constexpr operation messaging_conversations_delete{
    "messaging_conversations.delete", "DELETE", "/messaging/conversations/{id}", idempotency::idempotent};
inline constexpr operation messaging_conversations_list_messages{
    "messaging_conversations.list_messages", "GET", "/messaging/conversations/{id}/messages", idempotency::safe,
    "data"};
inline constexpr operation messaging_conversations_create_message{
    "messaging_conversations.create_message", "POST", "/messaging/conversations/{id}/messages", idempotency::unsafe};

inline constexpr operation logs_query{"logs.query", "GET", "/logs", idempotency::safe};
inline constexpr list_shape logs_query_shape{page_style::cursor, "data.entries", "data.pagination", "cursor"};
inline constexpr operation logs_trace_execution{
    "logs.trace_execution", "GET", "/logs/trace/execution/{executionId}", idempotency::safe};
inline constexpr operation logs_stats{"logs.stats", "GET", "/logs/stats", idempotency::safe};
inline constexpr operation logs_trace_conversation{
    "logs.trace_conversation", "GET", "/logs/trace/conversation/{conversationId}", idempotency::safe};

inline constexpr operation imap_start{"imap.start", "POST", "/messaging/imap/{surfaceId}/start", idempotency::unsafe};
inline constexpr operation imap_stop{"imap.stop", "POST", "/messaging/imap/{surfaceId}/stop", idempotency::unsafe};
inline constexpr operation imap_status{"imap.status", "GET", "/messaging/imap/{surfaceId}/status", idempotency::safe};
inline constexpr operation imap_verify{
    "imap.verify", "POST", "/messaging/imap/{surfaceId}/verify", idempotency::unsafe};
inline constexpr operation imap_test_send{
    "imap.test_send", "POST", "/messaging/imap/{surfaceId}/test-send", idempotency::unsafe};
inline constexpr operation imap_poll{"imap.poll", "POST", "/messaging/imap/{surfaceId}/poll", idempotency::unsafe};

inline constexpr operation messaging_validations_echo{
    "messaging_validations.echo", "POST", "/messaging/validations/{channelType}/echo", idempotency::unsafe};
inline constexpr operation messaging_validations_validate{
    "messaging_validations.validate", "POST", "/messaging/validations/{channelType}", idempotency::unsafe};

inline constexpr operation product_mcp_manifest{
    "product_mcp.manifest", "GET", "/products/{productId}/surfaces/{surfaceId}/mcp/.well-known/mcp.json",
    idempotency::safe,      "",    authentication::none};
inline constexpr operation product_mcp_protected_resource{
    "product_mcp.protected_resource",
    "GET",
    "/products/{productId}/surfaces/{surfaceId}/mcp/.well-known/oauth-protected-resource",
    idempotency::safe,
    "",
    authentication::none};
inline constexpr operation product_mcp_info{
    "product_mcp.info", "GET", "/products/{productId}/surfaces/{surfaceId}/mcp/info",
    idempotency::safe,  "",    authentication::none};
inline constexpr operation product_mcp_execute_test{
    "product_mcp.execute_test", "POST", "/products/{productId}/surfaces/{surfaceId}/mcp/tools/execute-test",
    idempotency::unsafe};
inline constexpr operation product_mcp_list_tools_test{
    "product_mcp.list_tools_test", "POST", "/products/{productId}/surfaces/{surfaceId}/mcp/tools/test",
    idempotency::unsafe};

inline constexpr operation a2a_info{"a2a.info",        "GET", "/products/{productId}/surfaces/{surfaceId}/a2a/info",
                                    idempotency::safe, "",    authentication::none};
inline constexpr operation a2a_rpc{
    "a2a.rpc", "POST", "/products/{productId}/surfaces/{surfaceId}/a2a", idempotency::unsafe};
inline constexpr operation a2a_agent_card{
    "a2a.agent_card",  "GET", "/products/{productId}/surfaces/{surfaceId}/a2a/.well-known/agent-card.json",
    idempotency::safe, "",    authentication::none};

inline constexpr operation product_generation_list{
    "product_generation.list", "GET", "/products/generation/sessions", idempotency::safe};
inline constexpr list_shape product_generation_list_shape{page_style::cursor, "data", "pagination", "nextCursor", true};
inline constexpr operation product_generation_create{
    "product_generation.create", "POST", "/products/generation/sessions", idempotency::unsafe};
inline constexpr operation product_generation_get{
    "product_generation.get", "GET", "/products/generation/sessions/{id}", idempotency::safe};
inline constexpr operation product_generation_delete{
    "product_generation.delete", "DELETE", "/products/generation/sessions/{id}", idempotency::idempotent};
inline constexpr operation product_generation_update{
    "product_generation.update", "PATCH", "/products/generation/sessions/{id}", idempotency::unsafe};
inline constexpr operation product_generation_append_event{
    "product_generation.append_event", "POST", "/products/generation/sessions/{id}/events", idempotency::unsafe};

inline constexpr operation provider_keys_list{
    "provider_keys.list", "GET", "/provider-keys", idempotency::safe, "providerKeys"};
inline constexpr operation provider_keys_create{
    "provider_keys.create", "POST", "/provider-keys", idempotency::unsafe, "providerKey"};
inline constexpr operation provider_keys_list_by_provider{
    "provider_keys.list_by_provider", "GET", "/provider-keys/provider/{provider}", idempotency::safe, "providerKeys"};
inline constexpr operation provider_keys_delete{
    "provider_keys.delete", "DELETE", "/provider-keys/{id}", idempotency::idempotent};
inline constexpr operation provider_keys_update{
    "provider_keys.update", "PATCH", "/provider-keys/{id}", idempotency::unsafe, "providerKey"};

inline constexpr operation data_connections_list{
    "data_connections.list", "GET", "/data-connections", idempotency::safe, "data"};
inline constexpr operation data_connections_create_connect_session{
    "data_connections.create_connect_session", "POST", "/data-connections/connect-session", idempotency::unsafe,
    "data"};
inline constexpr operation data_connections_get{
    "data_connections.get", "GET", "/data-connections/{id}", idempotency::safe, "data"};
inline constexpr operation data_connections_delete{
    "data_connections.delete", "DELETE", "/data-connections/{id}", idempotency::idempotent};

inline constexpr operation context_templates_get{
    "context_templates.get", "GET", "/context-templates/{id}", idempotency::safe};
inline constexpr operation context_templates_update{
    "context_templates.update", "PUT", "/context-templates/{id}", idempotency::idempotent};
inline constexpr operation context_templates_delete{
    "context_templates.delete", "DELETE", "/context-templates/{id}", idempotency::idempotent};
inline constexpr operation context_templates_list{
    "context_templates.list", "GET", "/context-templates", idempotency::safe};
inline constexpr list_shape context_templates_list_shape{page_style::cursor, "data", "pagination", "nextCursor", true};
inline constexpr operation context_templates_create{
    "context_templates.create", "POST", "/context-templates", idempotency::unsafe};

inline constexpr operation tools_list{"tools.list", "GET", "/tools", idempotency::safe};
inline constexpr list_shape tools_list_shape{page_style::cursor, "data", "pagination"};
inline constexpr operation tools_create{"tools.create", "POST", "/tools", idempotency::unsafe};
inline constexpr operation tools_get{"tools.get", "GET", "/tools/{id}", idempotency::safe};
inline constexpr operation tools_update{"tools.update", "PUT", "/tools/{id}", idempotency::idempotent};
inline constexpr operation tools_delete{"tools.delete", "DELETE", "/tools/{id}", idempotency::idempotent};
inline constexpr operation tools_schema{"tools.schema", "GET", "/tools/schema", idempotency::safe, "tools"};
inline constexpr operation tools_list_builtin{"tools.list_builtin", "GET", "/tools/builtin", idempotency::safe};
inline constexpr operation tools_list_builtin_compatible{
    "tools.list_builtin_compatible", "GET", "/tools/builtin/compatible", idempotency::safe};
inline constexpr operation tools_builtin_schema{
    "tools.builtin_schema", "GET", "/tools/builtin/{toolId}/schema", idempotency::safe};
inline constexpr operation tools_from_flow{"tools.from_flow", "POST", "/tools/from-flow", idempotency::unsafe};
inline constexpr operation tools_deploy_runtype_sandbox{
    "tools.deploy_runtype_sandbox", "POST", "/tools/sandbox/cf-sandbox/deploy", idempotency::unsafe};
inline constexpr operation tools_cleanup_runtype_sandbox{
    "tools.cleanup_runtype_sandbox", "DELETE", "/tools/sandbox/cf-sandbox/{sandboxId}", idempotency::idempotent};
inline constexpr operation tools_deploy_daytona_sandbox{
    "tools.deploy_daytona_sandbox", "POST", "/tools/sandbox/deploy", idempotency::unsafe};
inline constexpr operation tools_cleanup_daytona_sandbox{
    "tools.cleanup_daytona_sandbox", "DELETE", "/tools/sandbox/{sandboxId}", idempotency::idempotent};
inline constexpr operation tools_execute{"tools.execute", "POST", "/tools/{id}/execute", idempotency::unsafe};
inline constexpr operation tools_test{"tools.test", "POST", "/tools/{id}/test", idempotency::unsafe};

inline constexpr operation model_configs_list{"model_configs.list", "GET", "/model-configs", idempotency::safe, "data"};
inline constexpr operation model_configs_create{"model_configs.create", "POST", "/model-configs", idempotency::unsafe};
inline constexpr operation model_configs_grouped{
    "model_configs.grouped", "GET", "/model-configs/grouped", idempotency::safe, "data"};
inline constexpr operation model_configs_update{
    "model_configs.update", "PUT", "/model-configs/{id}", idempotency::idempotent};
inline constexpr operation model_configs_delete{
    "model_configs.delete", "DELETE", "/model-configs/{id}", idempotency::idempotent};
inline constexpr operation model_configs_set_default{
    "model_configs.set_default", "PATCH", "/model-configs/{id}/default", idempotency::unsafe, "data"};
inline constexpr operation model_configs_usage{
    "model_configs.usage", "GET", "/model-configs/usage", idempotency::safe, "data"};
inline constexpr operation model_configs_available{
    "model_configs.available", "GET", "/model-configs/available", idempotency::safe, "data"};
inline constexpr operation model_configs_toggle{
    "model_configs.toggle", "PATCH", "/model-configs/{id}/toggle", idempotency::unsafe, "data"};

inline constexpr operation client_init{"client.init",       "POST", "/client/init",
                                       idempotency::unsafe, "",     authentication::none};
inline constexpr operation client_chat{"client.chat",       "POST", "/client/chat",
                                       idempotency::unsafe, "",     authentication::none};
inline constexpr operation client_resume{"client.resume",     "POST", "/client/resume",
                                         idempotency::unsafe, "",     authentication::none};
inline constexpr operation client_feedback{"client.feedback",   "POST", "/client/feedback",
                                           idempotency::unsafe, "",     authentication::none};
inline constexpr operation client_list_conversations{"client.list_conversations", "GET", "/client/conversations",
                                                     idempotency::safe,           "",    authentication::none};
inline constexpr list_shape client_list_conversations_shape{page_style::cursor, "data", ""};
inline constexpr operation client_delete_conversations{"client.delete_conversations", "DELETE", "/client/conversations",
                                                       idempotency::idempotent,       "",       authentication::none};
inline constexpr operation client_get_conversation{
    "client.get_conversation", "GET", "/client/conversations/{conversationId}",
    idempotency::safe,         "",    authentication::none};
inline constexpr list_shape client_get_conversation_shape{page_style::cursor,  "messages", "",
                                                          "nextMessageCursor", false,      "messageCursor"};
inline constexpr operation client_delete_conversation{
    "client.delete_conversation", "DELETE", "/client/conversations/{conversationId}",
    idempotency::idempotent,      "",       authentication::none};
inline constexpr operation client_patch_display_projections{
    "client.patch_display_projections",
    "PATCH",
    "/client/conversations/{conversationId}/display-projections",
    idempotency::unsafe,
    "",
    authentication::none};
inline constexpr operation client_reset_visitor{"client.reset_visitor", "POST", "/client/visitor/reset",
                                                idempotency::unsafe,    "",     authentication::none};
inline constexpr operation client_speak{"client.speak",      "POST", "/client/agents/{agentId}/speak",
                                        idempotency::unsafe, "",     authentication::none};

inline constexpr operation apps_create{"apps.create", "POST", "/apps", idempotency::unsafe};
inline constexpr operation apps_deploy_version{
    "apps.deploy_version", "POST", "/apps/{id}/versions", idempotency::unsafe};
inline constexpr operation apps_activate{"apps.activate", "POST", "/apps/{id}/activate", idempotency::unsafe};

inline constexpr operation meta_openapi{"meta.openapi",    "GET", "/openapi.json",
                                        idempotency::safe, "",    authentication::none};
inline constexpr operation meta_mcp{"meta.mcp", "POST", "/mcp/protocol", idempotency::unsafe};

} // namespace runtype::detail::operations
