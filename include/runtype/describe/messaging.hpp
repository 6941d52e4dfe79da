// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/messaging.hpp>, for Boost.Describe.
#include <runtype/models/messaging.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    messaging_conversation,
    (),
    (id,
     surface_id,
     status,
     subject,
     external_participant_id,
     external_thread_id,
     participant_email,
     participant_name,
     timezone,
     message_count,
     last_message_at,
     created_at,
     updated_at,
     context,
     participant_metadata,
     surface,
     extra))
BOOST_DESCRIBE_STRUCT(
    messaging_message,
    (),
    (id,
     conversation_id,
     role,
     content,
     direction,
     external_message_id,
     flow_step_result_id,
     metadata,
     created_at,
     extra))

} // namespace runtype
