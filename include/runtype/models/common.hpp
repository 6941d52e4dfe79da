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
#include <vector>

namespace runtype {

/** What a run gave that was not streamed.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *  @note Mended: no document shows the whole answer of a run with streaming off; the fields are those of the examples
 *  and of the open-source clients.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API run_result {
    run_result();

    bool success = false;
    std::optional<std::string> execution_id;
    std::optional<std::string> status; ///< inferred
    raw_json result;                   ///< inferred
    raw_json final_output;             ///< in one example
    raw_json error;                    ///< a text or an object (inferred)
    extra_fields extra;                ///< fields that this version does not know

    friend bool operator==(const run_result&, const run_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const run_result& value);

/** An answer: publish result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/agents/publish-agent
 */
struct RUNTYPE_API publish_result {
    publish_result();

    bool success = false;
    std::string published_version_id;
    std::string message;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const publish_result&, const publish_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const publish_result& value);

/** An answer: ensure result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/ensure-agent-config-as-code-converge
 */
struct RUNTYPE_API ensure_result {
    ensure_result();

    std::string result; ///< one of unchanged, created, updated, definitionRequired, plan
    std::string content_hash;
    std::optional<std::string> agent_id;   ///< set when the definition is one of this kind
    std::optional<std::string> flow_id;    ///< set when the definition is one of this kind
    std::optional<std::string> tool_id;    ///< set when the definition is one of this kind
    std::optional<std::string> product_id; ///< set when the definition is one of this kind
    std::optional<std::string> surface_id; ///< set when the definition is one of this kind
    std::optional<std::string> version_id; ///< agents and flows; inferred
    extra_fields extra;                    ///< fields that this version does not know

    friend bool operator==(const ensure_result&, const ensure_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const ensure_result& value);

/** An answer: pulled definition.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/pull-agent-definition-config-as-code
 */
struct RUNTYPE_API pulled_definition {
    pulled_definition();

    std::optional<std::string> agent_id;   ///< set when the definition is one of this kind
    std::optional<std::string> flow_id;    ///< set when the definition is one of this kind
    std::optional<std::string> tool_id;    ///< set when the definition is one of this kind
    std::optional<std::string> product_id; ///< set when the definition is one of this kind
    std::optional<std::string> surface_id; ///< set when the definition is one of this kind
    std::string content_hash;
    raw_json definition; ///< object
    std::optional<std::string> last_modified_source;
    std::optional<timestamp> updated_at;
    std::optional<std::string> version_id; ///< agents and flows
    std::vector<std::string> warnings;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const pulled_definition&, const pulled_definition&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const pulled_definition& value);

/** An answer: step result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flows/list-flow-step-results
 */
struct RUNTYPE_API step_result {
    step_result();

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::optional<std::string> batch_execution_id;
    std::optional<std::string> execution_session_id;
    std::string flow_id;
    std::optional<std::string> flow_version_id;
    std::optional<std::string> record_id;
    std::optional<std::string> record_name;
    std::string step_id;
    std::string step_type;
    std::optional<std::string> step_name;
    std::int64_t order = 0;
    std::string status;
    std::optional<timestamp> started_at;
    std::optional<timestamp> completed_at;
    std::optional<std::int64_t> duration_ms;
    std::optional<std::string> output_preview; ///< may be a JSON-encoded string
    timestamp created_at;
    raw_json record_metadata;
    raw_json step_config;
    raw_json input_variables;
    std::optional<std::string> resolved_prompt;
    std::optional<std::string> model_used;
    std::optional<std::int64_t> prompt_tokens;
    std::optional<std::int64_t> completion_tokens;
    std::optional<std::int64_t> total_tokens;
    std::optional<std::string> estimated_cost; ///< decimal as STRING
    std::optional<std::string> error_message;
    std::optional<std::int64_t> retry_count;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const step_result&, const step_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const step_result& value);

/** An answer: schedule run start.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/products/run-schedule-immediately
 */
struct RUNTYPE_API schedule_run_start {
    schedule_run_start();

    std::string batch_execution_id;
    std::int64_t record_count = 0;
    std::string status;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const schedule_run_start&, const schedule_run_start&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const schedule_run_start& value);

/// A part of a request: client tool.
class RUNTYPE_API client_tool {
public:
    client_tool();

    /// Sends `name`.
    client_tool& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    client_tool&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Sends `description`.
    client_tool& description(std::string value) &
    {
        description_ = std::move(value);
        return *this;
    }
    client_tool&& description(std::string value) && { return std::move(description(std::move(value))); }
    /// JSON Schema with type object.
    client_tool& parameters_schema(raw_json value) &
    {
        parameters_schema_ = std::move(value);
        return *this;
    }
    client_tool&& parameters_schema(raw_json value) && { return std::move(parameters_schema(std::move(value))); }
    /// Optional; one of webmcp, sdk.
    client_tool& origin(std::string value) &
    {
        origin_ = std::move(value);
        return *this;
    }
    client_tool&& origin(std::string value) && { return std::move(origin(std::move(value))); }
    /// Optional, informational.
    client_tool& page_origin(std::string value) &
    {
        page_origin_ = std::move(value);
        return *this;
    }
    client_tool&& page_origin(std::string value) && { return std::move(page_origin(std::move(value))); }
    /// Optional.
    client_tool& untrusted_content_hint(bool value) &
    {
        untrusted_content_hint_ = value;
        return *this;
    }
    client_tool&& untrusted_content_hint(bool value) && { return std::move(untrusted_content_hint(value)); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& description() const noexcept { return description_; }
    [[nodiscard]] const raw_json& parameters_schema() const noexcept { return parameters_schema_; }
    [[nodiscard]] const std::optional<std::string>& origin() const noexcept { return origin_; }
    [[nodiscard]] const std::optional<std::string>& page_origin() const noexcept { return page_origin_; }
    [[nodiscard]] const std::optional<bool>& untrusted_content_hint() const noexcept { return untrusted_content_hint_; }

private:
    std::optional<std::string> name_;
    std::optional<std::string> description_;
    raw_json parameters_schema_;
    std::optional<std::string> origin_;
    std::optional<std::string> page_origin_;
    std::optional<bool> untrusted_content_hint_;
};

/// How a run is carried out.
class RUNTYPE_API dispatch_options {
public:
    dispatch_options();

    /// Existing and virtual are seen on the wire; create and upsert are inferred from the three working modes stored /
    /// upsert on execute / virtual; open: existing, virtual, create, upsert.
    dispatch_options& flow_mode(std::string value) &
    {
        flow_mode_ = std::move(value);
        return *this;
    }
    dispatch_options&& flow_mode(std::string value) && { return std::move(flow_mode(std::move(value))); }
    /// Virtual = nothing stored, existing/create = stored records; open: existing, virtual, create.
    dispatch_options& record_mode(std::string value) &
    {
        record_mode_ = std::move(value);
        return *this;
    }
    dispatch_options&& record_mode(std::string value) && { return std::move(record_mode(std::move(value))); }
    /// Append record metadata to prompts.
    dispatch_options& auto_append_metadata(bool value) &
    {
        auto_append_metadata_ = value;
        return *this;
    }
    dispatch_options&& auto_append_metadata(bool value) && { return std::move(auto_append_metadata(value)); }
    /// Optional.
    dispatch_options& store_results(bool value) &
    {
        store_results_ = value;
        return *this;
    }
    dispatch_options&& store_results(bool value) && { return std::move(store_results(value)); }
    /// Agent runs: more event data.
    dispatch_options& debug_mode(bool value) &
    {
        debug_mode_ = value;
        return *this;
    }
    dispatch_options&& debug_mode(bool value) && { return std::move(debug_mode(value)); }
    /// Sends a member that this version does not know.
    dispatch_options& set(std::string name, raw_json value) &
    {
        extra_.add(std::move(name), std::move(value));
        return *this;
    }
    dispatch_options&& set(std::string name, raw_json value) &&
    {
        return std::move(set(std::move(name), std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& flow_mode() const noexcept { return flow_mode_; }
    [[nodiscard]] const std::optional<std::string>& record_mode() const noexcept { return record_mode_; }
    [[nodiscard]] const std::optional<bool>& auto_append_metadata() const noexcept { return auto_append_metadata_; }
    [[nodiscard]] const std::optional<bool>& store_results() const noexcept { return store_results_; }
    [[nodiscard]] const std::optional<bool>& debug_mode() const noexcept { return debug_mode_; }
    [[nodiscard]] const extra_fields& extra() const noexcept { return extra_; }

private:
    std::optional<std::string> flow_mode_;
    std::optional<std::string> record_mode_;
    std::optional<bool> auto_append_metadata_;
    std::optional<bool> store_results_;
    std::optional<bool> debug_mode_;
    extra_fields extra_;
};

} // namespace runtype
