// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/users.hpp>, for Boost.Describe.
#include <runtype/models/users.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(user_profile, (), (id, email, first_name, last_name, preferences, updated_at, extra))

} // namespace runtype
