// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/event_facts.hpp"

#include "core/json_reader.hpp"

#include <utility>

namespace runtype::detail {

namespace {

struct role_row {
    std::string_view name;
    event_role role;
};

// Not a std::array whose type is deduced: GCC 12 puts that into writable memory.
constexpr role_row roles[] = {
    role_row{"ping", event_role::ping},
    role_row{"agent_ping", event_role::ping},
    role_row{"execution_complete", event_role::completed},
    role_row{"agent_complete", event_role::completed},
    role_row{"flow_complete", event_role::completed},
    role_row{"execution_error", event_role::failed},
    role_row{"flow_error", event_role::failed},
    role_row{"dispatch_error", event_role::failed},
    role_row{"await", event_role::wait}, // or a call, see is_call()
    role_row{"agent_await", event_role::wait},
    role_row{"flow_await", event_role::wait},
    role_row{"step_await", event_role::wait},
    role_row{"approval_start", event_role::approval},
    role_row{"agent_approval_start", event_role::approval},
    role_row{"tool_complete", event_role::call_done},
    role_row{"agent_tool_complete", event_role::call_done},
    role_row{"tool_error", event_role::call_done},
    role_row{"approval_complete", event_role::approval_done},
    role_row{"agent_approval_complete", event_role::approval_done},
};

event_role role_of(std::string_view type, bool unrecoverable) noexcept
{
    // An error that cannot be recovered from ends the run, whatever the vocabulary.
    if (type == "error" || type == "agent_error") return unrecoverable ? event_role::failed : event_role::ordinary;
    for (const auto& [name, role] : roles) {
        if (name == type) return role;
    }
    return event_role::ordinary;
}

/// Whether a pause is that of a tool which the caller runs. Without a reason it is, which older streams do not give;
/// but a reason that is not known is not guessed at: a tool that is run without need may do harm.
bool is_call(std::string_view tool, std::string_view reason) noexcept
{
    return !tool.empty() && (reason.empty() || reason == "local_tool_required");
}

void read_text(json_reader& in, std::string& out)
{
    out.clear(); // of a name that comes twice the last counts, here as in the event's struct
    if (in.peek() == '"')
        in.read_string(out);
    else
        in.skip_value();
}

void read_number(json_reader& in, std::optional<std::int64_t>& out)
{
    const char c = in.peek();
    if (c != '-' && (c < '0' || c > '9')) {
        in.skip_value();
        return;
    }
    double number = 0;
    constexpr double limit = 9'007'199'254'740'992.0; // beyond it a double skips whole numbers
    if (in.read_double(number) && number > -limit && number < limit) out = static_cast<std::int64_t>(number);
}

/// What the older vocabulary says of a flow that runs as a tool: {executionId, stepId, toolId}.
void read_tool_context(json_reader& in, event_facts& out)
{
    out.of_a_tool = true;
    in.begin_object();
    for (std::string_view key; in.next_key(key);) {
        if (key == "toolId")
            read_text(in, out.parent_call);
        else
            in.skip_value();
    }
}

} // namespace

bool read_event_facts(std::string_view json, std::string_view name, event_facts& out)
{
    out = event_facts();
    std::string call;
    std::string approval;
    std::string tool;
    std::string older_tool;
    std::string reason;
    std::string older_reason;
    bool unrecoverable = false;
    json_reader in(json);
    if (in.peek() != '{' || !in.begin_object()) return false;
    for (std::string_view key; in.next_key(key);) {
        if (key == "type")
            read_text(in, out.type);
        else if (key == "seq")
            read_number(in, out.seq);
        else if (key == "executionId")
            read_text(in, out.execution_id);
        else if (key == "agentId")
            read_text(in, out.agent_id);
        else if (key == "toolCallId")
            read_text(in, call);
        else if (key == "approvalId")
            read_text(in, approval);
        else if (key == "toolName")
            read_text(in, tool);
        else if (key == "name") // toolName in the older vocabulary, as `reason` is awaitReason
            read_text(in, older_tool);
        else if (key == "awaitReason")
            read_text(in, reason);
        else if (key == "reason")
            read_text(in, older_reason);
        else if (key == "parentToolCallId")
            read_text(in, out.parent_call);
        else if (key == "toolContext" && in.peek() == '{')
            read_tool_context(in, out);
        else if (key == "recoverable" && in.peek() == 'f') {
            unrecoverable = true;
            in.skip_value();
        } else
            in.skip_value();
    }
    if (!in.finish()) return false;
    if (out.type.empty()) out.type = name;
    out.role = role_of(out.type, unrecoverable);
    if (out.of_a_tool && (out.role == event_role::completed || out.role == event_role::failed))
        out.role = event_role::ordinary; // the tool's flow ended, and the run goes on
    if (out.role == event_role::approval || out.role == event_role::approval_done) {
        out.waits_for = std::move(approval);
        return true;
    }
    if (out.role == event_role::wait && is_call(tool, reason.empty() ? older_reason : reason))
        out.role = event_role::call;
    if (out.role == event_role::call_done && tool.empty()) tool = std::move(older_tool);
    out.by_name = call.empty();
    out.waits_for = std::move(out.by_name ? tool : call);
    return true;
}

} // namespace runtype::detail
