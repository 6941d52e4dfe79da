// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/models/common.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype {

/** An agent as lists show it.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/list-agents
 */
struct RUNTYPE_API agent_list_item {
    agent_list_item();

    std::string id;
    std::string name;
    std::optional<std::string> description;
    std::optional<std::string> icon; ///< emoji or URL
    std::optional<std::string> primary_flow_id;
    raw_json config;    ///< object or null
    std::string status; ///< open: draft, active, paused, archived in the dashboard
    timestamp created_at;
    timestamp updated_at;
    std::int64_t capability_count = 0;
    std::optional<timestamp> last_run_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_list_item&, const agent_list_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_list_item& value);

/** Something that an agent can call: a flow, another agent or a tool.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/create-agent
 */
struct RUNTYPE_API agent_capability {
    agent_capability();

    std::string id;
    std::optional<std::string> flow_id;
    std::optional<std::string> sub_agent_id;
    std::optional<std::string> tool_id;
    std::string tool_name;
    std::optional<std::string> tool_description;
    bool enabled = false;
    std::int64_t display_order = 0;
    std::string agent_id;
    raw_json parameters_schema; ///< JSON Schema or null
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_capability&, const agent_capability&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_capability& value);

/** An agent: a configured model with tools, flows and other agents to call.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/create-agent
 */
struct RUNTYPE_API agent {
    agent();

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string name;
    std::optional<std::string> description;
    std::optional<std::string> icon; ///< emoji or URL
    std::optional<std::string> primary_flow_id;
    std::string agent_type;         ///< open: "runtype" and "external" are documented
    raw_json config;                ///< object or null
    raw_json external_config;       ///< object or null
    raw_json claude_managed_config; ///< object or null
    std::optional<std::string> health_status;
    std::optional<timestamp> last_health_check_at;
    std::optional<std::string> published_version_id;
    std::string status; ///< open: draft, active, paused, archived in the dashboard
    timestamp created_at;
    timestamp updated_at;
    raw_json primary_flow;                                     ///< {id, name}; present on get
    std::optional<std::vector<agent_capability>> capabilities; ///< present on get and create, absent from update
    std::optional<std::string> draft_version_id;               ///< present on create/update
    std::optional<std::string> dashboard_url;
    std::optional<std::vector<std::string>> warnings; ///< write responses only
    extra_fields extra;                               ///< fields that this version does not know

    friend bool operator==(const agent&, const agent&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent& value);

/** An answer: agent execution.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/agents/list-agent-executions
 */
struct RUNTYPE_API agent_execution {
    agent_execution();

    std::string id;
    std::optional<std::string> agent_id; ///< nullability inferred
    std::optional<std::string> agent_source;
    std::string execution_id;
    std::optional<std::string> parent_execution_id;
    std::optional<std::string> surface_type;
    std::string status;
    std::optional<std::int64_t> iterations; ///< nullability inferred
    std::optional<std::string> total_cost;  ///< decimal as STRING
    std::optional<std::string> stop_reason;
    std::optional<timestamp> started_at;
    std::optional<timestamp> completed_at;
    timestamp created_at;
    raw_json agent_spec;
    raw_json total_tokens; ///< integer in examples; be tolerant
    raw_json input_messages;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_execution&, const agent_execution&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_execution& value);

/** An answer: agent execution detail.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/agents/get-execution-detail
 */
struct RUNTYPE_API agent_execution_detail {
    agent_execution_detail();

    std::string id;
    std::optional<std::string> agent_id; ///< nullability inferred
    std::optional<std::string> agent_source;
    std::string execution_id;
    std::optional<std::string> parent_execution_id;
    std::optional<std::string> surface_type;
    std::string status;
    std::optional<std::int64_t> iterations; ///< nullability inferred
    std::optional<std::string> total_cost;  ///< decimal as STRING
    std::optional<std::string> stop_reason;
    std::optional<timestamp> started_at;
    std::optional<timestamp> completed_at;
    timestamp created_at;
    raw_json agent_spec;
    raw_json total_tokens; ///< integer in examples; be tolerant
    raw_json input_messages;
    raw_json final_output;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_execution_detail&, const agent_execution_detail&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_execution_detail& value);

/** An answer: agent tool call summary.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/get-tool-call-detail
 */
struct RUNTYPE_API agent_tool_call_summary {
    agent_tool_call_summary();

    std::string id;
    std::optional<std::string> tool_id;
    std::string tool_name;
    std::optional<std::string> tool_description;
    std::optional<std::string> model;
    std::string status;
    std::optional<std::string> error_message;
    std::optional<std::int64_t> execution_time_ms;
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_tool_call_summary&, const agent_tool_call_summary&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_tool_call_summary& value);

/** An answer: agent tool call.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/get-tool-call-detail
 */
struct RUNTYPE_API agent_tool_call {
    agent_tool_call();

    std::string id;
    std::optional<std::string> tool_id;
    std::string tool_name;
    std::optional<std::string> tool_description;
    std::optional<std::string> model;
    std::string status;
    std::optional<std::string> error_message;
    std::optional<std::int64_t> execution_time_ms;
    timestamp created_at;
    raw_json input_parameters;
    raw_json output_result;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_tool_call&, const agent_tool_call&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_tool_call& value);

/** An answer: agent runtime export.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/export-agent-for-runtime
 */
struct RUNTYPE_API agent_runtime_export {
    agent_runtime_export();

    std::string id;
    std::string name;
    std::optional<std::string> description;
    std::string agent_type;
    raw_json config;          ///< object or null
    raw_json primary_flow;    ///< object or null
    raw_json capabilities;    ///< array
    raw_json external_config; ///< object or null
    extra_fields extra;       ///< fields that this version does not know

    friend bool operator==(const agent_runtime_export&, const agent_runtime_export&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_runtime_export& value);

/** An answer: refreshed agent card.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/refresh-cached-agent-card
 */
struct RUNTYPE_API refreshed_agent_card {
    refreshed_agent_card();

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string name;
    std::optional<std::string> description;
    std::optional<std::string> icon; ///< emoji or URL; <=50 chars on write
    std::optional<std::string> primary_flow_id;
    /// "runtype" and "external" documented; a third Claude-managed kind exists (literal not seen). Treat as open
    /// string.
    std::string agent_type;
    raw_json config;                ///< object or null
    raw_json external_config;       ///< object or null
    raw_json claude_managed_config; ///< object or null
    std::string status;             ///< open string; dashboard names Draft/Active/Paused/Archived
    timestamp created_at;
    timestamp updated_at;
    /// {skillsAdded: array<string>, skillsRemoved: array<string>, rolesAutoApplied: array<string>, ...}.
    raw_json change_report;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const refreshed_agent_card&, const refreshed_agent_card&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const refreshed_agent_card& value);

/** An answer: speech result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/execute-agent-voice-text-to-speech
 */
struct RUNTYPE_API speech_result {
    speech_result();

    bool success = false;
    std::string audio_base64;
    std::string audio_url;
    double duration = 0;
    std::string model_id;
    std::string voice_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const speech_result&, const speech_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const speech_result& value);

/// What to list: the parameters of agents().list.
class RUNTYPE_API list_agents {
public:
    list_agents();

    /// Items per page (sent as text; documented type is string). At least 1.
    list_agents& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_agents&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_agents& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_agents&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Direction of the walk; the documents do not show the values.
    list_agents& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    list_agents&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// Whether to count the whole list, which fills generator_stats::total and page::total (inferred).
    list_agents& include_count(bool value) &
    {
        include_count_ = value;
        return *this;
    }
    list_agents&& include_count(bool value) && { return std::move(include_count(value)); }
    /// Sends `search`.
    list_agents& search(std::string value) &
    {
        search_ = std::move(value);
        return *this;
    }
    list_agents&& search(std::string value) && { return std::move(search(std::move(value))); }
    /// Likely filter, not seen.
    list_agents& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_agents&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<bool>& include_count() const noexcept { return include_count_; }
    [[nodiscard]] const std::optional<std::string>& search() const noexcept { return search_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> direction_;
    std::optional<bool> include_count_;
    std::optional<std::string> search_;
    std::optional<std::string> status_;
};

/// What to create: the parameters of agents().create.
class RUNTYPE_API create_agent {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    create_agent(std::string name);

    /// Default "runtype" (inferred); open: runtype, external.
    create_agent& agent_type(std::string value) &
    {
        agent_type_ = std::move(value);
        return *this;
    }
    create_agent&& agent_type(std::string value) && { return std::move(agent_type(std::move(value))); }
    /// Sends `description`.
    create_agent& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    create_agent&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// At most 50 characters.
    create_agent& icon(std::string value) &
    {
        icon_ = std::move(value);
        return *this;
    }
    create_agent&& icon(std::string value) && { return std::move(icon(std::move(value))); }
    /// Sends `primaryFlowId`.
    create_agent& primary_flow_id(std::string value) &
    {
        primary_flow_id_ = std::move(value);
        return *this;
    }
    create_agent&& primary_flow_id(std::string value) && { return std::move(primary_flow_id(std::move(value))); }
    /// Model, systemPrompt, temperature, topP, topK, frequencyPenalty, presencePenalty, seed, maxTurns seen.
    create_agent& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    create_agent&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Inferred from the response.
    create_agent& external_config(raw_json value) &
    {
        external_config_ = std::move(value);
        return *this;
    }
    create_agent&& external_config(raw_json value) && { return std::move(external_config(std::move(value))); }
    /// Inferred from the response.
    create_agent& claude_managed_config(raw_json value) &
    {
        claude_managed_config_ = std::move(value);
        return *this;
    }
    create_agent&& claude_managed_config(raw_json value) &&
    {
        return std::move(claude_managed_config(std::move(value)));
    }
    /// Optional capabilities are mentioned; item shape as AgentCapability input.
    create_agent& capabilities(raw_json value) &
    {
        capabilities_ = std::move(value);
        return *this;
    }
    create_agent&& capabilities(raw_json value) && { return std::move(capabilities(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& agent_type() const noexcept { return agent_type_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const std::optional<std::string>& icon() const noexcept { return icon_; }
    [[nodiscard]] const std::optional<std::string>& primary_flow_id() const noexcept { return primary_flow_id_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const raw_json& external_config() const noexcept { return external_config_; }
    [[nodiscard]] const raw_json& claude_managed_config() const noexcept { return claude_managed_config_; }
    [[nodiscard]] const raw_json& capabilities() const noexcept { return capabilities_; }

private:
    std::string name_;
    std::optional<std::string> agent_type_;
    std::optional<std::string> description_;
    std::optional<std::string> icon_;
    std::optional<std::string> primary_flow_id_;
    raw_json config_;
    raw_json external_config_;
    raw_json claude_managed_config_;
    raw_json capabilities_;
};

/// What to send: the parameters of agents().fetch_agent_card.
class RUNTYPE_API fetch_agent_card_request {
public:
    /** The fields that are required.
     *
     *  @param url Format uri; private addresses are refused.
     */
    fetch_agent_card_request(std::string url);

    [[nodiscard]] const std::string& url() const noexcept { return url_; }

private:
    std::string url_;
};

/// What to change: the parameters of agents().update. What is not set stays as it is.
class RUNTYPE_API update_agent {
public:
    update_agent();

    /// Not empty.
    update_agent& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_agent&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `description`.
    update_agent& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    update_agent&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// At most 50 characters.
    update_agent& icon(std::string value) &
    {
        icon_ = std::move(value);
        return *this;
    }
    update_agent&& icon(std::string value) && { return std::move(icon(std::move(value))); }
    /// Inferred.
    update_agent& primary_flow_id(std::string value) &
    {
        primary_flow_id_ = std::move(value);
        return *this;
    }
    update_agent&& primary_flow_id(std::string value) && { return std::move(primary_flow_id(std::move(value))); }
    /// Inferred.
    update_agent& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    update_agent&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Deep-merged into the stored config.
    update_agent& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    update_agent&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Inferred.
    update_agent& external_config(raw_json value) &
    {
        external_config_ = std::move(value);
        return *this;
    }
    update_agent&& external_config(raw_json value) && { return std::move(external_config(std::move(value))); }
    /// Inferred.
    update_agent& claude_managed_config(raw_json value) &
    {
        claude_managed_config_ = std::move(value);
        return *this;
    }
    update_agent&& claude_managed_config(raw_json value) &&
    {
        return std::move(claude_managed_config(std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const std::optional<std::string>& icon() const noexcept { return icon_; }
    [[nodiscard]] const std::optional<std::string>& primary_flow_id() const noexcept { return primary_flow_id_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const raw_json& external_config() const noexcept { return external_config_; }
    [[nodiscard]] const raw_json& claude_managed_config() const noexcept { return claude_managed_config_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> description_;
    std::optional<std::string> icon_;
    std::optional<std::string> primary_flow_id_;
    std::optional<std::string> status_;
    raw_json config_;
    raw_json external_config_;
    raw_json claude_managed_config_;
};

/// What to send: the parameters of agents().approve.
class RUNTYPE_API approve_agent_call {
public:
    /** The fields that are required.
     *
     *  @param execution_id Sends `executionId`.
     *  @param approval_id Sends `approvalId`.
     *  @param decision One of approved, denied.
     */
    approve_agent_call(std::string execution_id, std::string approval_id, std::string decision);

    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const std::string& approval_id() const noexcept { return approval_id_; }
    [[nodiscard]] const std::string& decision() const noexcept { return decision_; }

private:
    std::string execution_id_;
    std::string approval_id_;
    std::string decision_;
};

/// What to send: the parameters of agents().add_capability.
class RUNTYPE_API add_agent_capability {
public:
    /** The fields that are required.
     *
     *  @param tool_name 1 to 100 characters.
     */
    add_agent_capability(std::string tool_name);

    /// Sends `flowId`.
    add_agent_capability& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    add_agent_capability&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Sends `subAgentId`.
    add_agent_capability& sub_agent_id(std::string value) &
    {
        sub_agent_id_ = std::move(value);
        return *this;
    }
    add_agent_capability&& sub_agent_id(std::string value) && { return std::move(sub_agent_id(std::move(value))); }
    /// Sends `toolId`.
    add_agent_capability& tool_id(std::string value) &
    {
        tool_id_ = std::move(value);
        return *this;
    }
    add_agent_capability&& tool_id(std::string value) && { return std::move(tool_id(std::move(value))); }
    /// Sends `toolDescription`.
    add_agent_capability& tool_description(std::string value) &
    {
        tool_description_ = std::move(value);
        return *this;
    }
    add_agent_capability&& tool_description(std::string value) &&
    {
        return std::move(tool_description(std::move(value)));
    }
    /// JSON: any value.
    add_agent_capability& parameters_schema(raw_json value) &
    {
        parameters_schema_ = std::move(value);
        return *this;
    }
    add_agent_capability&& parameters_schema(raw_json value) &&
    {
        return std::move(parameters_schema(std::move(value)));
    }
    /// Sends `enabled`.
    add_agent_capability& enabled(bool value) &
    {
        enabled_ = value;
        return *this;
    }
    add_agent_capability&& enabled(bool value) && { return std::move(enabled(value)); }

    [[nodiscard]] const std::string& tool_name() const noexcept { return tool_name_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& sub_agent_id() const noexcept { return sub_agent_id_; }
    [[nodiscard]] const std::optional<std::string>& tool_id() const noexcept { return tool_id_; }
    [[nodiscard]] const std::optional<std::string>& tool_description() const noexcept { return tool_description_; }
    [[nodiscard]] const raw_json& parameters_schema() const noexcept { return parameters_schema_; }
    [[nodiscard]] const std::optional<bool>& enabled() const noexcept { return enabled_; }

private:
    std::string tool_name_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> sub_agent_id_;
    std::optional<std::string> tool_id_;
    std::optional<std::string> tool_description_;
    raw_json parameters_schema_;
    std::optional<bool> enabled_;
};

/// What to send: the parameters of agents().execute.
class RUNTYPE_API execute_agent {
public:
    execute_agent();

    /// {role: enum(user|assistant|system), content: string or array of parts}.
    execute_agent& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    execute_agent&& messages(raw_json value) && { return std::move(messages(std::move(value))); }
    /// Appends a message. The roles are user, assistant and system.
    execute_agent& message(std::string_view role, std::string_view text) &;
    execute_agent&& message(std::string_view role, std::string_view text) && { return std::move(message(role, text)); }
    /// How a run is carried out.
    execute_agent& options(dispatch_options value) &
    {
        options_ = std::move(value);
        return *this;
    }
    execute_agent&& options(dispatch_options value) && { return std::move(options(std::move(value))); }
    /// Inferred.
    execute_agent& context(raw_json value) &
    {
        context_ = std::move(value);
        return *this;
    }
    execute_agent&& context(raw_json value) && { return std::move(context(std::move(value))); }
    /// Inferred.
    execute_agent& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    execute_agent&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Inferred: {name,description,parametersSchema,origin,pageOrigin}.
    execute_agent& client_tools(raw_json value) &
    {
        client_tools_ = std::move(value);
        return *this;
    }
    execute_agent&& client_tools(raw_json value) && { return std::move(client_tools(std::move(value))); }
    /// Inferred: makes a durable, re-attachable run for managed agents.
    execute_agent& conversation_id(std::string value) &
    {
        conversation_id_ = std::move(value);
        return *this;
    }
    execute_agent&& conversation_id(std::string value) && { return std::move(conversation_id(std::move(value))); }
    /// Sends a member that this version does not know.
    execute_agent& set(std::string name, raw_json value) &
    {
        extra_.add(std::move(name), std::move(value));
        return *this;
    }
    execute_agent&& set(std::string name, raw_json value) &&
    {
        return std::move(set(std::move(name), std::move(value)));
    }

    [[nodiscard]] const raw_json& messages() const noexcept { return messages_; }
    [[nodiscard]] const std::optional<dispatch_options>& options() const noexcept { return options_; }
    [[nodiscard]] const raw_json& context() const noexcept { return context_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const raw_json& client_tools() const noexcept { return client_tools_; }
    [[nodiscard]] const std::optional<std::string>& conversation_id() const noexcept { return conversation_id_; }
    [[nodiscard]] const extra_fields& extra() const noexcept { return extra_; }

private:
    raw_json messages_;
    std::optional<dispatch_options> options_;
    raw_json context_;
    raw_json metadata_;
    raw_json client_tools_;
    std::optional<std::string> conversation_id_;
    extra_fields extra_;
};

/// What to list: the parameters of agents().list_executions.
class RUNTYPE_API list_agent_executions {
public:
    list_agent_executions();

    /// Items per page. At least 1.
    list_agent_executions& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_agent_executions&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_agent_executions& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_agent_executions&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Children of a run, across agents.
    list_agent_executions& parent_execution_id(std::string value) &
    {
        parent_execution_id_ = std::move(value);
        return *this;
    }
    list_agent_executions&& parent_execution_id(std::string value) &&
    {
        return std::move(parent_execution_id(std::move(value)));
    }
    /// One run, across agents.
    list_agent_executions& execution_id(std::string value) &
    {
        execution_id_ = std::move(value);
        return *this;
    }
    list_agent_executions&& execution_id(std::string value) && { return std::move(execution_id(std::move(value))); }
    /// Direction of the walk; the documents do not show the values.
    list_agent_executions& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    list_agent_executions&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// Whether to count the whole list, which fills generator_stats::total and page::total (inferred).
    list_agent_executions& include_count(bool value) &
    {
        include_count_ = value;
        return *this;
    }
    list_agent_executions&& include_count(bool value) && { return std::move(include_count(value)); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& parent_execution_id() const noexcept
    {
        return parent_execution_id_;
    }
    [[nodiscard]] const std::optional<std::string>& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<bool>& include_count() const noexcept { return include_count_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> parent_execution_id_;
    std::optional<std::string> execution_id_;
    std::optional<std::string> direction_;
    std::optional<bool> include_count_;
};

/// What to ask for: the parameters of agents().execution_events.
class RUNTYPE_API agent_execution_events_query {
public:
    /** The fields that are required.
     *
     *  @param conversation_id Sends `conversationId`.
     */
    agent_execution_events_query(std::string conversation_id);

    /// Sequence number; replays rows with seq > after.
    agent_execution_events_query& after(std::int64_t value) &
    {
        after_ = value;
        return *this;
    }
    agent_execution_events_query&& after(std::int64_t value) && { return std::move(after(value)); }

    [[nodiscard]] const std::string& conversation_id() const noexcept { return conversation_id_; }
    [[nodiscard]] const std::optional<std::int64_t>& after() const noexcept { return after_; }

private:
    std::string conversation_id_;
    std::optional<std::int64_t> after_;
};

/// What to send: the parameters of agents().resume.
class RUNTYPE_API resume_agent {
public:
    /** The fields that are required.
     *
     *  @param execution_id Not empty.
     */
    resume_agent(std::string execution_id);

    /// Keyed by toolCallId (preferred) or tool name (legacy).
    resume_agent& tool_outputs(raw_json value) &
    {
        tool_outputs_ = std::move(value);
        return *this;
    }
    resume_agent&& tool_outputs(raw_json value) && { return std::move(tool_outputs(std::move(value))); }
    /// Array.
    resume_agent& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    resume_agent&& messages(raw_json value) && { return std::move(messages(std::move(value))); }

    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const raw_json& tool_outputs() const noexcept { return tool_outputs_; }
    [[nodiscard]] const raw_json& messages() const noexcept { return messages_; }

private:
    std::string execution_id_;
    raw_json tool_outputs_;
    raw_json messages_;
};

/// What to send: the parameters of agents().voice.
class RUNTYPE_API agent_voice_request {
public:
    /** The fields that are required.
     *
     *  @param text Required-ness inferred.
     */
    agent_voice_request(std::string text);

    /// Sends `voiceId`.
    agent_voice_request& voice_id(std::string value) &
    {
        voice_id_ = std::move(value);
        return *this;
    }
    agent_voice_request&& voice_id(std::string value) && { return std::move(voice_id(std::move(value))); }
    /// Sends `modelId`.
    agent_voice_request& model_id(std::string value) &
    {
        model_id_ = std::move(value);
        return *this;
    }
    agent_voice_request&& model_id(std::string value) && { return std::move(model_id(std::move(value))); }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] const std::optional<std::string>& voice_id() const noexcept { return voice_id_; }
    [[nodiscard]] const std::optional<std::string>& model_id() const noexcept { return model_id_; }

private:
    std::string text_;
    std::optional<std::string> voice_id_;
    std::optional<std::string> model_id_;
};

/// What to send: the parameters of agents().speak.
class RUNTYPE_API agent_speak_request {
public:
    /** The fields that are required.
     *
     *  @param text Sends `text`.
     */
    agent_speak_request(std::string text);

    /// Sends `voice`.
    agent_speak_request& voice(std::string value) &
    {
        voice_ = std::move(value);
        return *this;
    }
    agent_speak_request&& voice(std::string value) && { return std::move(voice(std::move(value))); }
    /// "pcm" = PCM16, 24 kHz, mono; open: pcm.
    agent_speak_request& format(std::string value) &
    {
        format_ = std::move(value);
        return *this;
    }
    agent_speak_request&& format(std::string value) && { return std::move(format(std::move(value))); }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] const std::optional<std::string>& voice() const noexcept { return voice_; }
    [[nodiscard]] const std::optional<std::string>& format() const noexcept { return format_; }

private:
    std::string text_;
    std::optional<std::string> voice_;
    std::optional<std::string> format_;
};

/// What to send: the parameters of agents().ensure.
class RUNTYPE_API ensure_agent {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    ensure_agent(std::string name);

    /// ^[0-9a-f]{64}$ (lower-case sha-256 hex).
    ensure_agent& content_hash(std::string value) &
    {
        content_hash_ = std::move(value);
        return *this;
    }
    ensure_agent&& content_hash(std::string value) && { return std::move(content_hash(std::move(value))); }
    /// Omit for a hash-only probe.
    ensure_agent& definition(raw_json value) &
    {
        definition_ = std::move(value);
        return *this;
    }
    ensure_agent&& definition(raw_json value) && { return std::move(definition(std::move(value))); }
    /// Sends `dryRun`.
    ensure_agent& dry_run(bool value) &
    {
        dry_run_ = value;
        return *this;
    }
    ensure_agent&& dry_run(bool value) && { return std::move(dry_run(value)); }
    /// ^[0-9a-f]{64}$.
    ensure_agent& expected_remote_hash(std::string value) &
    {
        expected_remote_hash_ = std::move(value);
        return *this;
    }
    ensure_agent&& expected_remote_hash(std::string value) &&
    {
        return std::move(expected_remote_hash(std::move(value)));
    }
    /// "overwrite" documented; the other value is not shown; open: overwrite.
    ensure_agent& on_conflict(std::string value) &
    {
        on_conflict_ = std::move(value);
        return *this;
    }
    ensure_agent&& on_conflict(std::string value) && { return std::move(on_conflict(std::move(value))); }
    /// Agents and flows only; "publish" documented; open: publish.
    ensure_agent& release(std::string value) &
    {
        release_ = std::move(value);
        return *this;
    }
    ensure_agent&& release(std::string value) && { return std::move(release(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& content_hash() const noexcept { return content_hash_; }
    [[nodiscard]] const raw_json& definition() const noexcept { return definition_; }
    [[nodiscard]] const std::optional<bool>& dry_run() const noexcept { return dry_run_; }
    [[nodiscard]] const std::optional<std::string>& expected_remote_hash() const noexcept
    {
        return expected_remote_hash_;
    }
    [[nodiscard]] const std::optional<std::string>& on_conflict() const noexcept { return on_conflict_; }
    [[nodiscard]] const std::optional<std::string>& release() const noexcept { return release_; }

private:
    std::string name_;
    std::optional<std::string> content_hash_;
    raw_json definition_;
    std::optional<bool> dry_run_;
    std::optional<std::string> expected_remote_hash_;
    std::optional<std::string> on_conflict_;
    std::optional<std::string> release_;
};

/// What to ask for: the parameters of agents().pull.
class RUNTYPE_API pull_agent {
public:
    /** The fields that are required.
     *
     *  @param name Not empty.
     */
    pull_agent(std::string name);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    std::string name_;
};

} // namespace runtype
