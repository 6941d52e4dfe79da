// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/evals.hpp>, for Boost.Describe.
#include <runtype/models/evals.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(eval_step_analysis, (), (eval_group_id, results, search_terms, step_ids, extra))
BOOST_DESCRIBE_STRUCT(eval_comparison, (), (eval_group_id, evals, extra))
BOOST_DESCRIBE_STRUCT(
    eval_results,
    (),
    (batch_execution_id, failed_records, flow_id, processed_records, results_by_record, status, extra))
BOOST_DESCRIBE_STRUCT(eval_group, (), (batches, eval_group_id, total_evals, extra))
BOOST_DESCRIBE_STRUCT(eval_record_comparison, (), (eval_group_id, evals, record_id, extra))
BOOST_DESCRIBE_STRUCT(eval_submission, (), (eval_group_id, batches, extra))

} // namespace runtype
