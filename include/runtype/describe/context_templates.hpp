// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/context_templates.hpp>, for Boost.Describe.
#include <runtype/models/context_templates.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    context_template, (), (id, name, type, config, user_id, organization_id, created_at, updated_at, extra))

} // namespace runtype
