// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/products.hpp>, for Boost.Describe.
#include <runtype/models/products.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(product_test_api_key, (), (id, name, key, prefix, limits, can_reveal_later, extra))
BOOST_DESCRIBE_STRUCT(
    product,
    (),
    (id,
     name,
     description,
     icon,
     canvas,
     spec,
     created_at,
     updated_at,
     capabilities,
     surfaces,
     test_api_key,
     dashboard_url,
     extra))
BOOST_DESCRIBE_STRUCT(assembled_product, (), (product_id, extra))
BOOST_DESCRIBE_STRUCT(
    product_capability,
    (),
    (id,
     product_id,
     flow_id,
     agent_id,
     capability_name,
     capability_description,
     enabled,
     display_order,
     created_at,
     parameters_schema,
     extra))
BOOST_DESCRIBE_STRUCT(product_configuration, (), (dashboard_url, extra))
BOOST_DESCRIBE_STRUCT(
    surface,
    (),
    (id,
     product_id,
     name,
     type,
     status,
     environment,
     created_at,
     updated_at,
     items,
     keys,
     behavior,
     inbound,
     outbound,
     extra))
BOOST_DESCRIBE_STRUCT(
    surface_item,
    (),
    (id,
     surface_id,
     capability_id,
     exposed_name,
     exposed_description,
     endpoint_slug,
     is_entry_point,
     enabled,
     display_order,
     created_at,
     config,
     extra))
BOOST_DESCRIBE_STRUCT(
    surface_api_key,
    (),
    (id,
     surface_id,
     name,
     key,
     key_prefix,
     key_hint,
     scopes,
     rate_limit_per_minute,
     rate_limit_per_day,
     expires_at,
     is_active,
     environment,
     created_at,
     extra))
BOOST_DESCRIBE_STRUCT(revealed_surface_key, (), (key, metadata, warning, extra))
BOOST_DESCRIBE_STRUCT(
    surface_schedule,
    (),
    (id,
     name,
     flow_id,
     agent_id,
     flow_name,
     product_surface_id,
     record_ids,
     record_type,
     record_filter,
     inputs,
     trigger_type,
     run_at,
     cron,
     timezone,
     enabled,
     next_run_at,
     last_run_at,
     execution_options,
     created_at,
     updated_at,
     extra))
BOOST_DESCRIBE_STRUCT(ensure_fpo_result, (), (content_hash, entities, has_failures, result, product_id, extra))
BOOST_DESCRIBE_STRUCT(pulled_fpo, (), (content_hash, fpo, product_id, warnings, extra))

} // namespace runtype
