// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

// Every event that has a struct, by the name it has on the wire.
#include "core/json_reader.hpp"

#include <runtype/models/events.hpp>

namespace runtype::detail {

void decode(json_reader& in, events::execution_start& out);
void decode(json_reader& in, events::execution_complete& out);
void decode(json_reader& in, events::execution_error& out);
void decode(json_reader& in, events::turn_start& out);
void decode(json_reader& in, events::turn_complete& out);
void decode(json_reader& in, events::step_start& out);
void decode(json_reader& in, events::step_complete& out);
void decode(json_reader& in, events::step_skip& out);
void decode(json_reader& in, events::text_start& out);
void decode(json_reader& in, events::text_delta& out);
void decode(json_reader& in, events::text_complete& out);
void decode(json_reader& in, events::reasoning_start& out);
void decode(json_reader& in, events::reasoning_delta& out);
void decode(json_reader& in, events::reasoning_complete& out);
void decode(json_reader& in, events::media_start& out);
void decode(json_reader& in, events::media_delta& out);
void decode(json_reader& in, events::media_complete& out);
void decode(json_reader& in, events::artifact_start& out);
void decode(json_reader& in, events::artifact_delta& out);
void decode(json_reader& in, events::artifact_update& out);
void decode(json_reader& in, events::artifact_complete& out);
void decode(json_reader& in, events::source& out);
void decode(json_reader& in, events::state_snapshot& out);
void decode(json_reader& in, events::state_delta& out);
void decode(json_reader& in, events::tool_start& out);
void decode(json_reader& in, events::tool_input_delta& out);
void decode(json_reader& in, events::tool_input_complete& out);
void decode(json_reader& in, events::tool_output_delta& out);
void decode(json_reader& in, events::tool_complete& out);
void decode(json_reader& in, events::approval_start& out);
void decode(json_reader& in, events::approval_complete& out);
void decode(json_reader& in, events::await& out);
void decode(json_reader& in, events::error& out);
void decode(json_reader& in, events::ping& out);
void decode(json_reader& in, events::custom& out);

#define RUNTYPE_FOR_EACH_EVENT(X)                                                                                      \
    X(execution_start)                                                                                                 \
    X(execution_complete)                                                                                              \
    X(execution_error)                                                                                                 \
    X(turn_start)                                                                                                      \
    X(turn_complete)                                                                                                   \
    X(step_start)                                                                                                      \
    X(step_complete)                                                                                                   \
    X(step_skip)                                                                                                       \
    X(text_start)                                                                                                      \
    X(text_delta)                                                                                                      \
    X(text_complete)                                                                                                   \
    X(reasoning_start)                                                                                                 \
    X(reasoning_delta)                                                                                                 \
    X(reasoning_complete)                                                                                              \
    X(media_start)                                                                                                     \
    X(media_delta)                                                                                                     \
    X(media_complete)                                                                                                  \
    X(artifact_start)                                                                                                  \
    X(artifact_delta)                                                                                                  \
    X(artifact_update)                                                                                                 \
    X(artifact_complete)                                                                                               \
    X(source)                                                                                                          \
    X(state_snapshot)                                                                                                  \
    X(state_delta)                                                                                                     \
    X(tool_start)                                                                                                      \
    X(tool_input_delta)                                                                                                \
    X(tool_input_complete)                                                                                             \
    X(tool_output_delta)                                                                                               \
    X(tool_complete)                                                                                                   \
    X(approval_start)                                                                                                  \
    X(approval_complete)                                                                                               \
    X(await)                                                                                                           \
    X(error)                                                                                                           \
    X(ping)                                                                                                            \
    X(custom)

} // namespace runtype::detail
