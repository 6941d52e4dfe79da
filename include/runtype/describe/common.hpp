// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/common.hpp>, for Boost.Describe.
#include <runtype/models/common.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(run_result, (), (success, execution_id, status, result, final_output, error, extra))
BOOST_DESCRIBE_STRUCT(publish_result, (), (success, published_version_id, message, extra))
BOOST_DESCRIBE_STRUCT(
    ensure_result, (), (result, content_hash, agent_id, flow_id, tool_id, product_id, surface_id, version_id, extra))
BOOST_DESCRIBE_STRUCT(
    pulled_definition,
    (),
    (agent_id,
     flow_id,
     tool_id,
     product_id,
     surface_id,
     content_hash,
     definition,
     last_modified_source,
     updated_at,
     version_id,
     warnings,
     extra))
BOOST_DESCRIBE_STRUCT(
    step_result,
    (),
    (id,
     user_id,
     organization_id,
     batch_execution_id,
     execution_session_id,
     flow_id,
     flow_version_id,
     record_id,
     record_name,
     step_id,
     step_type,
     step_name,
     order,
     status,
     started_at,
     completed_at,
     duration_ms,
     output_preview,
     created_at,
     record_metadata,
     step_config,
     input_variables,
     resolved_prompt,
     model_used,
     prompt_tokens,
     completion_tokens,
     total_tokens,
     estimated_cost,
     error_message,
     retry_count,
     extra))
BOOST_DESCRIBE_STRUCT(schedule_run_start, (), (batch_execution_id, record_count, status, extra))

} // namespace runtype
