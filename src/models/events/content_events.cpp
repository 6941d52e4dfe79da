// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include "models/event_fields.hpp"

#include <runtype/models/events/content_events.hpp>

namespace runtype::detail {

void decode(json_reader& in, events::text_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "parentToolCallId")
            take(in, out.parent_tool_call_id);
        else if (key == "role")
            take(in, out.role);
        else if (key == "stepId")
            take(in, out.step_id);
        else if (key == "turnId")
            take(in, out.turn_id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::text_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "delta")
            take(in, out.delta);
        else if (key == "id")
            take(in, out.id);
        else if (key == "turnId")
            take_alias(in, out.id);
        else if (key == "partId")
            take_alias(in, out.id);
        else if (key == "text")
            take_alias(in, out.delta);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::text_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "text")
            take(in, out.text);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::reasoning_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "parentToolCallId")
            take(in, out.parent_tool_call_id);
        else if (key == "scope")
            take(in, out.scope);
        else if (key == "turnId")
            take_alias(in, out.id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::reasoning_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "delta")
            take(in, out.delta);
        else if (key == "id")
            take(in, out.id);
        else if (key == "turnId")
            take_alias(in, out.id);
        else if (key == "text")
            take_alias(in, out.delta);
        else if (key == "reasoningText")
            take_alias(in, out.delta);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::reasoning_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "scope")
            take(in, out.scope);
        else if (key == "text")
            take(in, out.text);
        else if (key == "turnId")
            take_alias(in, out.id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::media_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "mediaType")
            take(in, out.media_type);
        else if (key == "role")
            take(in, out.role);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::media_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "delta")
            take(in, out.delta);
        else if (key == "id")
            take(in, out.id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::media_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "data")
            take(in, out.data);
        else if (key == "id")
            take(in, out.id);
        else if (key == "mediaType")
            take(in, out.media_type);
        else if (key == "toolCallId")
            take(in, out.tool_call_id);
        else if (key == "url")
            take(in, out.url);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::artifact_start& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "artifactType")
            take(in, out.artifact_type);
        else if (key == "component")
            take(in, out.component);
        else if (key == "file")
            take(in, out.file);
        else if (key == "id")
            take(in, out.id);
        else if (key == "title")
            take(in, out.title);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::artifact_delta& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "delta")
            take(in, out.delta);
        else if (key == "id")
            take(in, out.id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::artifact_update& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "component")
            take(in, out.component);
        else if (key == "id")
            take(in, out.id);
        else if (key == "props")
            take(in, out.props);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::artifact_complete& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, events::source& out)
{
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            take(in, out.id);
        else if (key == "sourceType")
            take(in, out.source_type);
        else if (key == "title")
            take(in, out.title);
        else if (key == "url")
            take(in, out.url);
        else
            in.skip_value();
    }
}

} // namespace runtype::detail
