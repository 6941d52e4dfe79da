// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/logs.hpp>, for Boost.Describe.
#include <runtype/models/logs.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    log_entry,
    (),
    (timestamp,
     level,
     category,
     message,
     flow_id,
     agent_id,
     execution_id,
     surface_id,
     conversation_id,
     metadata,
     extra))
BOOST_DESCRIBE_STRUCT(execution_trace, (), (success, data, extra))
BOOST_DESCRIBE_STRUCT(log_stats, (), (data, success, cached_at, extra))
BOOST_DESCRIBE_STRUCT(conversation_trace, (), (success, data, extra))

} // namespace runtype
