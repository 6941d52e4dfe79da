// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/a2a.hpp>, for Boost.Describe.
#include <runtype/models/a2a.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(a2a_info, (), (a2a, product, extra))
BOOST_DESCRIBE_STRUCT(a2a_response, (), (jsonrpc, id, result, error, extra))
BOOST_DESCRIBE_STRUCT(
    a2a_agent_card,
    (),
    (authentication,
     capabilities,
     default_input_modes,
     default_output_modes,
     description,
     name,
     protocol_version,
     skills,
     url,
     version,
     icon_url,
     provider,
     extra))

} // namespace runtype
