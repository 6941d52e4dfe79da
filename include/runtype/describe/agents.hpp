// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/agents.hpp>, for Boost.Describe.
#include <runtype/models/agents.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    agent_list_item,
    (),
    (id,
     name,
     description,
     icon,
     primary_flow_id,
     config,
     status,
     created_at,
     updated_at,
     capability_count,
     last_run_at,
     extra))
BOOST_DESCRIBE_STRUCT(
    agent_capability,
    (),
    (id,
     flow_id,
     sub_agent_id,
     tool_id,
     tool_name,
     tool_description,
     enabled,
     display_order,
     agent_id,
     parameters_schema,
     created_at,
     extra))
BOOST_DESCRIBE_STRUCT(
    agent,
    (),
    (id,
     user_id,
     organization_id,
     name,
     description,
     icon,
     primary_flow_id,
     agent_type,
     config,
     external_config,
     claude_managed_config,
     health_status,
     last_health_check_at,
     published_version_id,
     status,
     created_at,
     updated_at,
     primary_flow,
     capabilities,
     draft_version_id,
     dashboard_url,
     warnings,
     extra))
BOOST_DESCRIBE_STRUCT(
    agent_execution,
    (),
    (id,
     agent_id,
     agent_source,
     execution_id,
     parent_execution_id,
     surface_type,
     status,
     iterations,
     total_cost,
     stop_reason,
     started_at,
     completed_at,
     created_at,
     agent_spec,
     total_tokens,
     input_messages,
     extra))
BOOST_DESCRIBE_STRUCT(
    agent_execution_detail,
    (),
    (id,
     agent_id,
     agent_source,
     execution_id,
     parent_execution_id,
     surface_type,
     status,
     iterations,
     total_cost,
     stop_reason,
     started_at,
     completed_at,
     created_at,
     agent_spec,
     total_tokens,
     input_messages,
     final_output,
     extra))
BOOST_DESCRIBE_STRUCT(
    agent_tool_call_summary,
    (),
    (id, tool_id, tool_name, tool_description, model, status, error_message, execution_time_ms, created_at, extra))
BOOST_DESCRIBE_STRUCT(
    agent_tool_call,
    (),
    (id,
     tool_id,
     tool_name,
     tool_description,
     model,
     status,
     error_message,
     execution_time_ms,
     created_at,
     input_parameters,
     output_result,
     extra))
BOOST_DESCRIBE_STRUCT(
    agent_runtime_export,
    (),
    (id, name, description, agent_type, config, primary_flow, capabilities, external_config, extra))
BOOST_DESCRIBE_STRUCT(
    refreshed_agent_card,
    (),
    (id,
     user_id,
     organization_id,
     name,
     description,
     icon,
     primary_flow_id,
     agent_type,
     config,
     external_config,
     claude_managed_config,
     status,
     created_at,
     updated_at,
     change_report,
     extra))
BOOST_DESCRIBE_STRUCT(speech_result, (), (success, audio_base64, audio_url, duration, model_id, voice_id, extra))

} // namespace runtype
