// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype {

/// What to send: the parameters of dispatch().execute.
class RUNTYPE_API execute_dispatch {
public:
    execute_dispatch();

    /// {id} for a stored flow, or {name, description?, steps[] {id,name,type,order,enabled,config,when?}} inline;
    /// exactly one of flow/agent.
    execute_dispatch& flow(raw_json value) &
    {
        flow_ = std::move(value);
        return *this;
    }
    execute_dispatch&& flow(raw_json value) && { return std::move(flow(std::move(value))); }
    /// {agentId} for a stored agent, or an inline agent {name, model, systemPrompt, responseFormat?, temperature?,
    /// reasoning?, tools?, artifacts?, loopConfig?}.
    execute_dispatch& agent(raw_json value) &
    {
        agent_ = std::move(value);
        return *this;
    }
    execute_dispatch&& agent(raw_json value) && { return std::move(agent(std::move(value))); }
    /// Sent by the widget to its proxy; acceptance by the API itself is inferred.
    execute_dispatch& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    execute_dispatch&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// {id} or {name, type, metadata}.
    execute_dispatch& record(raw_json value) &
    {
        record_ = std::move(value);
        return *this;
    }
    execute_dispatch&& record(raw_json value) && { return std::move(record(std::move(value))); }
    /// {role: user|assistant|system, content: string or content parts}.
    execute_dispatch& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    execute_dispatch&& messages(raw_json value) && { return std::move(messages(std::move(value))); }
    /// Appends a message. The roles are user, assistant and system.
    execute_dispatch& message(std::string_view role, std::string_view text) &;
    execute_dispatch&& message(std::string_view role, std::string_view text) &&
    {
        return std::move(message(role, text));
    }
    /// Named flow inputs.
    execute_dispatch& inputs(raw_json value) &
    {
        inputs_ = std::move(value);
        return *this;
    }
    execute_dispatch&& inputs(raw_json value) && { return std::move(inputs(std::move(value))); }
    /// Object.
    execute_dispatch& context(raw_json value) &
    {
        context_ = std::move(value);
        return *this;
    }
    execute_dispatch&& context(raw_json value) && { return std::move(context(std::move(value))); }
    /// Object.
    execute_dispatch& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    execute_dispatch&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Ties the run to a durable conversation.
    execute_dispatch& conversation_id(std::string value) &
    {
        conversation_id_ = std::move(value);
        return *this;
    }
    execute_dispatch&& conversation_id(std::string value) && { return std::move(conversation_id(std::move(value))); }
    /// Per-run values read in tool configs as {{secrets.name}}; never logged or returned.
    execute_dispatch& secrets(raw_json value) &
    {
        secrets_ = std::move(value);
        return *this;
    }
    execute_dispatch&& secrets(raw_json value) && { return std::move(secrets(std::move(value))); }
    /// Tools the caller runs itself.
    execute_dispatch& client_tools(std::vector<client_tool> value) &
    {
        client_tools_ = std::move(value);
        return *this;
    }
    execute_dispatch&& client_tools(std::vector<client_tool> value) &&
    {
        return std::move(client_tools(std::move(value)));
    }
    /// {allowlist: [bare tool names]}.
    execute_dispatch& client_tools_policy(raw_json value) &
    {
        client_tools_policy_ = std::move(value);
        return *this;
    }
    execute_dispatch&& client_tools_policy(raw_json value) &&
    {
        return std::move(client_tools_policy(std::move(value)));
    }
    /// How a run is carried out.
    execute_dispatch& options(dispatch_options value) &
    {
        options_ = std::move(value);
        return *this;
    }
    execute_dispatch&& options(dispatch_options value) && { return std::move(options(std::move(value))); }
    /// Sends a member that this version does not know.
    execute_dispatch& set(std::string name, raw_json value) &
    {
        extra_.add(std::move(name), std::move(value));
        return *this;
    }
    execute_dispatch&& set(std::string name, raw_json value) &&
    {
        return std::move(set(std::move(name), std::move(value)));
    }

    [[nodiscard]] const raw_json& flow() const noexcept { return flow_; }
    [[nodiscard]] const raw_json& agent() const noexcept { return agent_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const raw_json& record() const noexcept { return record_; }
    [[nodiscard]] const raw_json& messages() const noexcept { return messages_; }
    [[nodiscard]] const raw_json& inputs() const noexcept { return inputs_; }
    [[nodiscard]] const raw_json& context() const noexcept { return context_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const std::optional<std::string>& conversation_id() const noexcept { return conversation_id_; }
    [[nodiscard]] const raw_json& secrets() const noexcept { return secrets_; }
    [[nodiscard]] const std::optional<std::vector<client_tool>>& client_tools() const noexcept { return client_tools_; }
    [[nodiscard]] const raw_json& client_tools_policy() const noexcept { return client_tools_policy_; }
    [[nodiscard]] const std::optional<dispatch_options>& options() const noexcept { return options_; }
    [[nodiscard]] const extra_fields& extra() const noexcept { return extra_; }

private:
    raw_json flow_;
    raw_json agent_;
    std::optional<std::string> flow_id_;
    raw_json record_;
    raw_json messages_;
    raw_json inputs_;
    raw_json context_;
    raw_json metadata_;
    std::optional<std::string> conversation_id_;
    raw_json secrets_;
    std::optional<std::vector<client_tool>> client_tools_;
    raw_json client_tools_policy_;
    std::optional<dispatch_options> options_;
    extra_fields extra_;
};

/// What to send: the parameters of dispatch().approve.
class RUNTYPE_API approve_dispatch {
public:
    /** The fields that are required.
     *
     *  @param execution_id Not empty.
     *  @param approval_id Not empty.
     *  @param decision One of approved, denied.
     */
    approve_dispatch(std::string execution_id, std::string approval_id, std::string decision);

    /// Sends `reason`.
    approve_dispatch& reason(std::string value) &
    {
        reason_ = std::move(value);
        return *this;
    }
    approve_dispatch&& reason(std::string value) && { return std::move(reason(std::move(value))); }

    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const std::string& approval_id() const noexcept { return approval_id_; }
    [[nodiscard]] const std::string& decision() const noexcept { return decision_; }
    [[nodiscard]] const std::optional<std::string>& reason() const noexcept { return reason_; }

private:
    std::string execution_id_;
    std::string approval_id_;
    std::string decision_;
    std::optional<std::string> reason_;
};

/// What to send: the parameters of dispatch().continue_run.
class RUNTYPE_API continue_dispatch {
public:
    /** The fields that are required.
     *
     *  @param execution_id Not empty.
     *  @param continuation Tagged payload: tool output or approval decision (inner fields not documented).
     */
    continue_dispatch(std::string execution_id, raw_json continuation);

    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const raw_json& continuation() const noexcept { return continuation_; }

private:
    std::string execution_id_;
    raw_json continuation_;
};

/// What to send: the parameters of dispatch().resume.
class RUNTYPE_API resume_dispatch {
public:
    /** The fields that are required.
     *
     *  @param execution_id Not empty.
     */
    resume_dispatch(std::string execution_id);

    /// Map toolCallId (preferred) or tool name (legacy) -> any.
    resume_dispatch& tool_outputs(raw_json value) &
    {
        tool_outputs_ = std::move(value);
        return *this;
    }
    resume_dispatch&& tool_outputs(raw_json value) && { return std::move(tool_outputs(std::move(value))); }
    /// {role, content}.
    resume_dispatch& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    resume_dispatch&& messages(raw_json value) && { return std::move(messages(std::move(value))); }

    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const raw_json& tool_outputs() const noexcept { return tool_outputs_; }
    [[nodiscard]] const raw_json& messages() const noexcept { return messages_; }

private:
    std::string execution_id_;
    raw_json tool_outputs_;
    raw_json messages_;
};

} // namespace runtype
