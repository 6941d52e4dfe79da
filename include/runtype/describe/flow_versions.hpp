// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/flow_versions.hpp>, for Boost.Describe.
#include <runtype/models/flow_versions.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    flow_version_summary,
    (),
    (id, version_number, version_type, label, notes, step_summary, step_count, created_at, extra))
BOOST_DESCRIBE_STRUCT(flow_version_list, (), (flow_id, published_version_id, versions, extra))
BOOST_DESCRIBE_STRUCT(flow_version_publication, (), (success, message, flow_id, version_id, extra))
BOOST_DESCRIBE_STRUCT(
    flow_version, (), (id, flow_id, version_number, version_type, flow_config, label, notes, created_at, extra))

} // namespace runtype
