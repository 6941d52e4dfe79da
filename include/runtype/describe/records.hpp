// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/records.hpp>, for Boost.Describe.
#include <runtype/models/records.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    record,
    (),
    (id,
     user_id,
     organization_id,
     type,
     name,
     metadata,
     messages,
     product_surface_id,
     created_at,
     updated_at,
     metadata_schema,
     metadata_labels,
     extra))
BOOST_DESCRIBE_STRUCT(bulk_delete_result, (), (success, deleted_count, extra))
BOOST_DESCRIBE_STRUCT(bulk_edit_result, (), (success, updated_count, extra))
BOOST_DESCRIBE_STRUCT(record_filter_preview, (), (data, total, extra))
BOOST_DESCRIBE_STRUCT(record_schema, (), (type, total_records, sampled_records, sampled_at, fields, extra))
BOOST_DESCRIBE_STRUCT(csv_upload_result, (), (success, message, created, errors, error_details, records, extra))
BOOST_DESCRIBE_STRUCT(record_model_cost, (), (model, cost, tokens, count, extra))
BOOST_DESCRIBE_STRUCT(
    record_costs,
    (),
    (total_cost, total_tokens, prompt_tokens, completion_tokens, execution_count, model_breakdown, extra))
BOOST_DESCRIBE_STRUCT(
    record_result, (), (id, record_id, prompt_id, flow_id, status, created_at, prompt_name, flow_name, result, extra))

} // namespace runtype
