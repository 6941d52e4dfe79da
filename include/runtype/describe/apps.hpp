// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/apps.hpp>, for Boost.Describe.
#include <runtype/models/apps.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(app, (), (id, url, extra))
BOOST_DESCRIBE_STRUCT(app_version, (), (id, extra))

} // namespace runtype
