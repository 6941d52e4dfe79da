// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "models/event_fields.hpp"

#include <runtype/models/events/state_events.hpp>

namespace runtype::detail {

void decode(json_reader& in, events::state_snapshot& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "iteration")
            take(in, out.iteration);
        else if (key == "state")
            take(in, out.state);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::state_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "iteration")
            take(in, out.iteration);
        else if (key == "patch")
            take(in, out.patch);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::error& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "error")
            take(in, out.what);
        else if (key == "recoverable")
            take(in, out.recoverable);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::ping& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "timestamp")
            take(in, out.timestamp);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::custom& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "name")
            take(in, out.name);
        else if (key == "value")
            take(in, out.value);
        else
            in.skip_value();
    }
}

} // namespace runtype::detail
