// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/product_mcp.hpp>, for Boost.Describe.
#include <runtype/models/product_mcp.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    mcp_manifest,
    (),
    (authentication, capabilities, description, name, protocol_version, tools, url, version, icons, extra))
BOOST_DESCRIBE_STRUCT(mcp_protected_resource, (), (authorization_servers, bearer_methods_supported, resource, extra))
BOOST_DESCRIBE_STRUCT(mcp_info, (), (mcp, product, extra))
BOOST_DESCRIBE_STRUCT(mcp_tool_test, (), (duration, is_error, success, text, extra))
BOOST_DESCRIBE_STRUCT(mcp_tool_list, (), (success, surface, tools, extra))

} // namespace runtype
