// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/surfaces.hpp>, for Boost.Describe.
#include <runtype/models/surfaces.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    surface_list_item, (), (id, product_id, name, type, status, environment, created_at, updated_at, inbound, extra))
BOOST_DESCRIBE_STRUCT(surface_page_tools, (), (origins, window_days, extra))
BOOST_DESCRIBE_STRUCT(surface_origins, (), (origins, window_days, extra))

} // namespace runtype
