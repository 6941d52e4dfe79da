// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/batches.hpp>, for Boost.Describe.
#include <runtype/models/batches.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(batch_start, (), (batch_execution_id, status, extra))
BOOST_DESCRIBE_STRUCT(batch_cancellation, (), (message, success, extra))
BOOST_DESCRIBE_STRUCT(
    batch_status,
    (),
    (batch_execution_id,
     failed_records,
     flow_id,
     processed_records,
     started_at,
     status,
     total_records,
     completed_at,
     progress,
     results,
     success_count,
     extra))
BOOST_DESCRIBE_STRUCT(
    batch_summary_item,
    (),
    (id, flow_name, status, progress, total_records, processed_records, failed_records, started_at, extra))
BOOST_DESCRIBE_STRUCT(batch_summary, (), (active_batches, batches, recent, recently_completed, extra))
BOOST_DESCRIBE_STRUCT(batch_cost, (), (batch_execution_id, total_cost_usd, extra))
BOOST_DESCRIBE_STRUCT(batch_record_cost, (), (total_cost_usd, extra))

} // namespace runtype
