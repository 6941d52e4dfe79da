// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/usage.hpp>, for Boost.Describe.
#include <runtype/models/usage.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(usage_limits, (), (usage, extra))
BOOST_DESCRIBE_STRUCT(
    execution_usage_period,
    (),
    (at_spend_limit,
     date,
     execution_limit,
     executions_used,
     in_slow_mode,
     is_at_limit,
     is_near_limit,
     is_overage,
     is_unlimited,
     overage_count,
     percent_used,
     period_type,
     remaining,
     resets_at,
     spend_limit,
     spend_limit_enabled,
     tier,
     extra))
BOOST_DESCRIBE_STRUCT(execution_usage, (), (daily, monthly, extra))
BOOST_DESCRIBE_STRUCT(model_usage, (), (meta, summary, usage_by_model, time_series, extra))
BOOST_DESCRIBE_STRUCT(model_config_usage, (), (meta, model_config, recent_usage, extra))

} // namespace runtype
