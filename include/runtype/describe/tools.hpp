// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/tools.hpp>, for Boost.Describe.
#include <runtype/models/tools.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    tool,
    (),
    (id,
     name,
     description,
     tool_type,
     parameters_schema,
     config,
     is_active,
     user_id,
     organization_id,
     created_at,
     updated_at,
     validation,
     extra))
BOOST_DESCRIBE_STRUCT(builtin_tool_schema, (), (description, id, name, parameters_schema, default_config, extra))
BOOST_DESCRIBE_STRUCT(tool_sandbox, (), (sandbox_id, status, error, output, preview_url, stage, extra))
BOOST_DESCRIBE_STRUCT(daytona_sandbox, (), (status, error, output, preview_url, sandbox_id, extra))
BOOST_DESCRIBE_STRUCT(tool_run, (), (execution_id, execution_time_ms, status, error, result, extra))

} // namespace runtype
