// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/schedules.hpp>, for Boost.Describe.
#include <runtype/models/schedules.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    schedule,
    (),
    (id,
     name,
     user_id,
     organization_id,
     flow_id,
     agent_id,
     product_surface_id,
     record_ids,
     record_type,
     record_filter,
     inputs,
     trigger_type,
     cron,
     run_at,
     timezone,
     enabled,
     execution_options,
     last_run_at,
     next_run_at,
     created_at,
     updated_at,
     extra))
BOOST_DESCRIBE_STRUCT(schedule_change, (), (id, status, extra))
BOOST_DESCRIBE_STRUCT(
    schedule_run,
    (),
    (id,
     schedule_id,
     flow_id,
     agent_id,
     agent_execution_id,
     batch_execution_id,
     status,
     total_records,
     processed_records,
     failed_records,
     error,
     started_at,
     completed_at,
     created_at,
     extra))

} // namespace runtype
