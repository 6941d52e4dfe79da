// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/auth.hpp>, for Boost.Describe.
#include <runtype/models/auth.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    authenticated_user, (), (has_organization, user_id, org_id, org_role, org_slug, session_id, extra))

} // namespace runtype
