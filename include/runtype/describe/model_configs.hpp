// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/model_configs.hpp>, for Boost.Describe.
#include <runtype/models/model_configs.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    model_config,
    (),
    (id,
     user_id,
     organization_id,
     provider,
     model_id,
     provider_key_id,
     is_enabled,
     is_default,
     settings,
     config_scope,
     display_name,
     creator,
     creator_display_name,
     cost_per1k_tokens,
     input_cost_per1k_tokens,
     output_cost_per1k_tokens,
     supports_custom_key,
     key_status,
     max_output_tokens,
     supports_streaming,
     supported_response_formats,
     supports_search,
     reasoning_capability,
     created_at,
     updated_at,
     extra))

} // namespace runtype
