// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/client_tokens.hpp>, for Boost.Describe.
#include <runtype/models/client_tokens.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    client_token,
    (),
    (id,
     name,
     flow_ids,
     default_flow_id,
     agent_ids,
     allowed_origins,
     environment,
     pin_to_version,
     rate_limit_per_minute,
     rate_limit_per_hour,
     max_messages_per_session,
     session_idle_timeout_minutes,
     config,
     is_active,
     token_prefix,
     token_hint,
     token_value,
     last_used_at,
     created_at,
     updated_at,
     conversation_count,
     extra))
BOOST_DESCRIBE_STRUCT(issued_client_token, (), (client_token, token, warnings, extra))
BOOST_DESCRIBE_STRUCT(updated_client_token, (), (client_token, warnings, extra))
BOOST_DESCRIBE_STRUCT(
    client_token_conversation,
    (),
    (id, name, first_message, created_at, updated_at, flow_id, origin, message_count, extra))
BOOST_DESCRIBE_STRUCT(client_token_value, (), (token, extra))

} // namespace runtype
