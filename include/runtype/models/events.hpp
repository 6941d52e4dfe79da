// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/models/events/content_events.hpp>
#include <runtype/models/events/execution_events.hpp>
#include <runtype/models/events/state_events.hpp>
#include <runtype/models/events/tool_events.hpp>
#include <runtype/models/events/unknown.hpp>

#include <variant>

namespace runtype {

/// What an event says: one of the 35 types of the unified vocabulary, or none that this version knows.
using event_body = std::variant<
    events::unknown,
    events::execution_start,
    events::execution_complete,
    events::execution_error,
    events::turn_start,
    events::turn_complete,
    events::step_start,
    events::step_complete,
    events::step_skip,
    events::text_start,
    events::text_delta,
    events::text_complete,
    events::reasoning_start,
    events::reasoning_delta,
    events::reasoning_complete,
    events::media_start,
    events::media_delta,
    events::media_complete,
    events::artifact_start,
    events::artifact_delta,
    events::artifact_update,
    events::artifact_complete,
    events::source,
    events::state_snapshot,
    events::state_delta,
    events::tool_start,
    events::tool_input_delta,
    events::tool_input_complete,
    events::tool_output_delta,
    events::tool_complete,
    events::approval_start,
    events::approval_complete,
    events::await,
    events::error,
    events::ping,
    events::custom>;

} // namespace runtype
