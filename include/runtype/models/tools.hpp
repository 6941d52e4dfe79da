// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** An answer: tool.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API tool {
    tool();

    std::string id;
    std::string name;
    std::string description;
    /// E.g. flow, custom, external, graphql, mcp, builtin, subagent; docs give no closed list.
    std::string tool_type;
    raw_json parameters_schema; ///< JSON Schema
    raw_json config; ///< depends on toolType (custom: code, timeout; external: url, method, headers, body, auth)
    bool is_active = false;
    std::string user_id;
    std::optional<std::string> organization_id;
    timestamp created_at;
    timestamp updated_at;
    raw_json validation; ///< optional: {warnings[] {severity,code,message,suggestion,line,column}}
    extra_fields extra;  ///< fields that this version does not know

    friend bool operator==(const tool&, const tool&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const tool& value);

/** An answer: builtin tool schema.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/tools/get-built-in-tool-schema
 */
struct RUNTYPE_API builtin_tool_schema {
    builtin_tool_schema();

    std::string description;
    std::string id;
    std::string name;
    raw_json parameters_schema; ///< object
    raw_json default_config;    ///< optional
    extra_fields extra;         ///< fields that this version does not know

    friend bool operator==(const builtin_tool_schema&, const builtin_tool_schema&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const builtin_tool_schema& value);

/** An answer: tool sandbox.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/tools/deploy-runtype-sandbox
 */
struct RUNTYPE_API tool_sandbox {
    tool_sandbox();

    std::string sandbox_id;
    std::string status;
    std::string error;
    std::string output;
    std::string preview_url;
    std::string stage;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const tool_sandbox&, const tool_sandbox&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const tool_sandbox& value);

/** An answer: daytona sandbox.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/tools/deploy-daytona-sandbox
 */
struct RUNTYPE_API daytona_sandbox {
    daytona_sandbox();

    std::string status;
    std::string error;
    std::string output;
    std::string preview_url;
    std::string sandbox_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const daytona_sandbox&, const daytona_sandbox&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const daytona_sandbox& value);

/** An answer: tool run.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/tools/execute-tool (nav); response from tools/test-tool
 */
struct RUNTYPE_API tool_run {
    tool_run();

    std::string execution_id;
    double execution_time_ms = 0;
    std::string status; ///< enum; values not visible
    std::optional<std::string> error;
    raw_json result;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const tool_run&, const tool_run&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const tool_run& value);

/// What to list: the parameters of tools().list.
class RUNTYPE_API list_tools {
public:
    list_tools();

    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_tools& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_tools&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Items per page. At least 1.
    list_tools& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_tools&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Inferred.
    list_tools& tool_type(std::string value) &
    {
        tool_type_ = std::move(value);
        return *this;
    }
    list_tools&& tool_type(std::string value) && { return std::move(tool_type(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& tool_type() const noexcept { return tool_type_; }

private:
    std::optional<std::string> cursor_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> tool_type_;
};

/// What to create: the parameters of tools().create.
class RUNTYPE_API create_tool {
public:
    /** The fields that are required.
     *
     *  @param name 1 to 100 characters.
     *  @param description 1 to 5000 characters.
     *  @param tool_type Enum; flow and custom seen.
     *  @param parameters_schema JSON Schema.
     *  @param config Per tool type; custom: {code, timeout}.
     */
    create_tool(
        std::string name, std::string description, std::string tool_type, raw_json parameters_schema, raw_json config);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::string& description() const noexcept { return description_; }
    [[nodiscard]] const std::string& tool_type() const noexcept { return tool_type_; }
    [[nodiscard]] const raw_json& parameters_schema() const noexcept { return parameters_schema_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }

private:
    std::string name_;
    std::string description_;
    std::string tool_type_;
    raw_json parameters_schema_;
    raw_json config_;
};

/// What to change: the parameters of tools().update. What is not set stays as it is.
class RUNTYPE_API update_tool {
public:
    update_tool();

    /// 1 to 100 characters.
    update_tool& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_tool&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// 1 to 5000 characters.
    update_tool& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    update_tool&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// Object.
    update_tool& parameters_schema(raw_json value) &
    {
        parameters_schema_ = std::move(value);
        return *this;
    }
    update_tool&& parameters_schema(raw_json value) && { return std::move(parameters_schema(std::move(value))); }
    /// Object.
    update_tool& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    update_tool&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Cut off in source; inferred.
    update_tool& is_active(bool value) &
    {
        is_active_ = value;
        return *this;
    }
    update_tool&& is_active(bool value) && { return std::move(is_active(value)); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const raw_json& parameters_schema() const noexcept { return parameters_schema_; }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const std::optional<bool>& is_active() const noexcept { return is_active_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> description_;
    raw_json parameters_schema_;
    raw_json config_;
    std::optional<bool> is_active_;
};

/// What to ask for: the parameters of tools().schema.
class RUNTYPE_API tool_schema_query {
public:
    tool_schema_query();

    /// Comma list (inferred).
    tool_schema_query& tool_ids(std::string value) &
    {
        tool_ids_ = std::move(value);
        return *this;
    }
    tool_schema_query&& tool_ids(std::string value) && { return std::move(tool_ids(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& tool_ids() const noexcept { return tool_ids_; }

private:
    std::optional<std::string> tool_ids_;
};

/// What to ask for: the parameters of tools().list_builtin_compatible.
class RUNTYPE_API list_compatible_tools {
public:
    list_compatible_tools();

    /// Name inferred.
    list_compatible_tools& model(std::string value) &
    {
        model_ = std::move(value);
        return *this;
    }
    list_compatible_tools&& model(std::string value) && { return std::move(model(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& model() const noexcept { return model_; }

private:
    std::optional<std::string> model_;
};

/// What to send: the parameters of tools().from_flow.
class RUNTYPE_API tool_from_flow {
public:
    /** The fields that are required.
     *
     *  @param flow_id Inferred.
     */
    tool_from_flow(std::string flow_id);

    [[nodiscard]] const std::string& flow_id() const noexcept { return flow_id_; }

private:
    std::string flow_id_;
};

/// What to send: the parameters of tools().deploy_daytona_sandbox.
class RUNTYPE_API daytona_sandbox_request {
public:
    daytona_sandbox_request();

    /// Sends `code`.
    daytona_sandbox_request& code(std::string value) &
    {
        code_ = std::move(value);
        return *this;
    }
    daytona_sandbox_request&& code(std::string value) && { return std::move(code(std::move(value))); }
    /// Sends `language`.
    daytona_sandbox_request& language(std::string value) &
    {
        language_ = std::move(value);
        return *this;
    }
    daytona_sandbox_request&& language(std::string value) && { return std::move(language(std::move(value))); }
    /// Sends `port`.
    daytona_sandbox_request& port(std::int64_t value) &
    {
        port_ = value;
        return *this;
    }
    daytona_sandbox_request&& port(std::int64_t value) && { return std::move(port(value)); }

    [[nodiscard]] const std::optional<std::string>& code() const noexcept { return code_; }
    [[nodiscard]] const std::optional<std::string>& language() const noexcept { return language_; }
    [[nodiscard]] const std::optional<std::int64_t>& port() const noexcept { return port_; }

private:
    std::optional<std::string> code_;
    std::optional<std::string> language_;
    std::optional<std::int64_t> port_;
};

/// What to send: the parameters of tools().execute.
class RUNTYPE_API execute_tool {
public:
    execute_tool();

    /// Tool arguments; wrapper name inferred.
    execute_tool& parameters(raw_json value) &
    {
        parameters_ = std::move(value);
        return *this;
    }
    execute_tool&& parameters(raw_json value) && { return std::move(parameters(std::move(value))); }

    [[nodiscard]] const raw_json& parameters() const noexcept { return parameters_; }

private:
    raw_json parameters_;
};

} // namespace runtype
