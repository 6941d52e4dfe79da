// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/provider_keys.hpp>, for Boost.Describe.
#include <runtype/models/provider_keys.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    provider_key,
    (),
    (id,
     name,
     provider,
     key_preview,
     is_active,
     is_default,
     usage_count,
     last_used_at,
     settings,
     created_at,
     updated_at,
     extra))

} // namespace runtype
