// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "models/legacy_events.hpp"

#include "models/event_fields.hpp"

#include <optional>
#include <string>
#include <utility>

namespace runtype::detail {

namespace {

struct name_row {
    std::string_view legacy;
    std::string_view unified;
};

// Not a std::array whose type is deduced: GCC 12 puts that into writable memory.
constexpr name_row names[] = {
    name_row{"agent_start", "execution_start"},
    name_row{"flow_start", "execution_start"},
    name_row{"agent_complete", "execution_complete"},
    name_row{"flow_complete", "execution_complete"},
    name_row{"flow_error", "execution_error"},
    name_row{"dispatch_error", "execution_error"},
    name_row{"step_delta", "text_delta"},
    name_row{"chunk", "text_delta"},
    name_row{"step_error", "step_complete"},
    name_row{"reason_start", "reasoning_start"},
    name_row{"reason_delta", "reasoning_delta"},
    name_row{"reason_complete", "reasoning_complete"},
    name_row{"agent_tool_start", "tool_start"},
    name_row{"agent_tool_delta", "tool_output_delta"},
    name_row{"tool_delta", "tool_output_delta"},
    name_row{"agent_tool_input_delta", "tool_input_delta"},
    name_row{"agent_tool_input_complete", "tool_input_complete"},
    name_row{"agent_tool_complete", "tool_complete"},
    name_row{"tool_error", "tool_complete"},
    name_row{"agent_approval_start", "approval_start"},
    name_row{"agent_approval_complete", "approval_complete"},
    name_row{"agent_await", "await"},
    name_row{"flow_await", "await"},
    name_row{"step_await", "await"},
    name_row{"agent_ping", "ping"},
};

std::string text_member(std::string_view json, std::string_view name)
{
    std::string text;
    json_reader in(json);
    if (!in.begin_object()) return text;
    for (std::string_view key; in.next_key(key);) {
        if (key == name)
            take(in, text);
        else
            in.skip_value();
    }
    return text;
}

bool has_member(std::string_view json, std::string_view name)
{
    json_reader in(json);
    bool found = false;
    if (!in.begin_object()) return false;
    for (std::string_view key; in.next_key(key); in.skip_value()) found = found || key == name;
    return found;
}

// One event may carry several media, and a struct of the unified vocabulary only one: then the JSON has to do.
std::size_t media_count(std::string_view json)
{
    json_reader in(json);
    std::size_t count = 0;
    if (!in.begin_object()) return count;
    for (std::string_view key; in.next_key(key);) {
        if (key == "media" && in.peek() == '[') {
            in.begin_array();
            for (count = 0; in.next_element(); ++count) in.skip_value();
        } else {
            in.skip_value();
        }
    }
    return count;
}

void read_medium(json_reader& in, events::media_complete& out)
{
    if (in.peek() != '{') {
        in.skip_value();
        return;
    }
    in.begin_object();
    for (std::string_view key; in.next_key(key);) {
        if (key == "data")
            take(in, out.data);
        else if (key == "url")
            take(in, out.url);
        else if (key == "mediaType")
            take(in, out.media_type);
        else if (key == "id")
            take(in, out.id);
        else
            in.skip_value();
    }
}

void read_only_medium(std::string_view json, events::media_complete& out)
{
    json_reader in(json);
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "media" && in.peek() == '[') {
            in.begin_array();
            while (in.next_element()) read_medium(in, out);
        } else {
            in.skip_value();
        }
    }
}

} // namespace

std::string_view unified_name(const event_facts& facts, std::string_view json)
{
    const std::string_view type = facts.type;
    if (type == "agent_turn_delta") {
        const std::string content = text_member(json, "contentType");
        if (content == "text") return "text_delta";
        return content == "thinking" ? std::string_view("reasoning_delta") : type;
    }
    if (type == "agent_error") return facts.role == event_role::failed ? "execution_error" : "error";
    if (type == "agent_media") return media_count(json) == 1 ? std::string_view("media_complete") : type;
    for (const auto& [legacy, unified] : names) {
        if (legacy == type) return unified;
    }
    return type;
}

void complete_legacy(const event_facts& facts, std::string_view json, event_body& body)
{
    const std::string_view type = facts.type;
    const std::string kind = type.starts_with("agent_") ? "agent" : "flow";
    if (auto* start = std::get_if<events::execution_start>(&body)) {
        start->kind = kind;
    } else if (auto* end = std::get_if<events::execution_complete>(&body)) {
        end->kind = kind;
        // A flow that fails ends with flow_error; one that completes need not say that it did.
        if (type == "flow_complete" && !has_member(json, "success")) end->success = true;
    } else if (auto* failed = std::get_if<events::execution_error>(&body)) {
        failed->kind = type == "dispatch_error" ? std::string() : kind;
        if (failed->error.message.empty() && type == "dispatch_error")
            failed->error.message = text_member(json, "message");
    } else if (auto* step = std::get_if<events::step_complete>(&body)) {
        if (type == "step_error") step->success = false;
    } else if (auto* medium = std::get_if<events::media_complete>(&body)) {
        read_only_medium(json, *medium);
    }
}

} // namespace runtype::detail
