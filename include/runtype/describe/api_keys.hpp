// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/api_keys.hpp>, for Boost.Describe.
#include <runtype/models/api_keys.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(api_key_options, (), (permission_groups, rate_limits, permission_scopes, extra))
BOOST_DESCRIBE_STRUCT(
    api_key_info,
    (),
    (id,
     name,
     key_prefix,
     search_hint,
     permissions,
     is_active,
     expires_at,
     allowed_ips,
     last_used_at,
     created_at,
     updated_at,
     masked_key,
     is_test_key,
     can_reveal,
     extra))
BOOST_DESCRIBE_STRUCT(issued_api_key, (), (api_key, plain_key, warning, extra))
BOOST_DESCRIBE_STRUCT(api_key_analytics, (), (analytics, timestamp, extra))

} // namespace runtype
