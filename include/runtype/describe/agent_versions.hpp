// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/agent_versions.hpp>, for Boost.Describe.
#include <runtype/models/agent_versions.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    agent_version_summary, (), (id, version_number, version_type, label, notes, config_summary, created_at, extra))
BOOST_DESCRIBE_STRUCT(agent_version_list, (), (agent_id, published_version_id, draft_version_id, versions, extra))
BOOST_DESCRIBE_STRUCT(agent_version_publication, (), (success, message, agent_id, version_id, extra))
BOOST_DESCRIBE_STRUCT(
    agent_version, (), (id, agent_id, version_number, version_type, agent_config, label, notes, created_at, extra))

} // namespace runtype
