// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/browser.hpp>, for Boost.Describe.
#include <runtype/models/browser.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    client_session,
    (),
    (session_id, expires_at, conversation_id, conversation_revision, config, flow, target_id, app, visitor, extra))
BOOST_DESCRIBE_STRUCT(client_feedback_result, (), (feedback_id, success, message, extra))
BOOST_DESCRIBE_STRUCT(
    client_conversation_summary, (), (id, title, target_id, preview, message_count, created_at, updated_at, extra))
BOOST_DESCRIBE_STRUCT(deleted_conversations, (), (deleted, extra))
BOOST_DESCRIBE_STRUCT(patched_projections, (), (conversation_revision, extra))
BOOST_DESCRIBE_STRUCT(visitor_reset, (), (reset, extra))

} // namespace runtype
