// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/product_generation.hpp>, for Boost.Describe.
#include <runtype/models/product_generation.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    generation_session,
    (),
    (id,
     user_id,
     organization_id,
     status,
     schema_version,
     catalog_version,
     prd,
     plan,
     product_object,
     product_object_hash,
     assembly_state,
     expires_at,
     created_at,
     updated_at,
     extra))

} // namespace runtype
