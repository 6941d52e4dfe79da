// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/flows.hpp>, for Boost.Describe.
#include <runtype/models/flows.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(flow_list_item, (), (id, name, created_at, updated_at, last_run_at, status, extra))
BOOST_DESCRIBE_STRUCT(flow_step, (), (id, type, name, order, enabled, config, extra))
BOOST_DESCRIBE_STRUCT(
    flow,
    (),
    (id,
     name,
     user_id,
     organization_id,
     flow_steps,
     created_at,
     updated_at,
     draft_version_id,
     last_run_at,
     step_count,
     sample_metadata,
     dashboard_url,
     status,
     extra))
BOOST_DESCRIBE_STRUCT(flow_runtime_export, (), (id, name, steps, description, extra))
BOOST_DESCRIBE_STRUCT(
    flow_run_on_record_type_result,
    (),
    (record_id, record_name, success, execution_id, execution_time, context_steps, prompts_executed, error, extra))
BOOST_DESCRIBE_STRUCT(
    flow_run_on_record_type,
    (),
    (success,
     batch_id,
     flow_id,
     record_type,
     record_count,
     status,
     executed_immediately,
     success_count,
     failure_count,
     completed_at,
     results,
     extra))

} // namespace runtype
