// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/conversations.hpp>, for Boost.Describe.
#include <runtype/models/conversations.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    conversation_summary, (), (id, title, model_id, owner_id, message_count, source, created_at, updated_at, extra))
BOOST_DESCRIBE_STRUCT(
    conversation,
    (),
    (id, title, model_id, system_prompt, owner_id, metadata, messages, source, created_at, updated_at, extra))

} // namespace runtype
