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

/** An answer: client token.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/client-tokens/list-client-tokens
 */
struct RUNTYPE_API client_token {
    client_token();

    std::string id;
    std::string name;
    std::vector<std::string> flow_ids;
    std::optional<std::string> default_flow_id;
    std::vector<std::string> agent_ids;
    std::vector<std::string> allowed_origins;
    std::string environment; ///< one of test, live
    std::optional<std::string> pin_to_version;
    std::int64_t rate_limit_per_minute = 0;
    std::int64_t rate_limit_per_hour = 0;
    std::int64_t max_messages_per_session = 0;
    std::int64_t session_idle_timeout_minutes = 0;
    raw_json config; ///< welcomeMessage, placeholder, theme, ...
    bool is_active = false;
    std::string token_prefix;
    std::string token_hint;
    std::optional<std::string> token_value; ///< plain value when stored
    std::optional<timestamp> last_used_at;
    timestamp created_at;
    timestamp updated_at;
    std::optional<std::int64_t> conversation_count; ///< optional
    extra_fields extra;                             ///< fields that this version does not know

    friend bool operator==(const client_token&, const client_token&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const client_token& value);

/** An answer: issued client token.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/client-tokens/create-client-token
 */
struct RUNTYPE_API issued_client_token {
    issued_client_token();

    runtype::client_token client_token;
    std::string token;  ///< plain token
    raw_json warnings;  ///< {type, message}; may be absent
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const issued_client_token&, const issued_client_token&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const issued_client_token& value);

/** An answer: updated client token.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/client-tokens/update-client-token
 */
struct RUNTYPE_API updated_client_token {
    updated_client_token();

    runtype::client_token client_token;
    raw_json warnings;  ///< {type, message}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const updated_client_token&, const updated_client_token&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const updated_client_token& value);

/** An answer: client token conversation.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/client-tokens/list-conversations-for-client-token
 */
struct RUNTYPE_API client_token_conversation {
    client_token_conversation();

    std::string id;
    std::string name;
    std::optional<std::string> first_message;
    timestamp created_at;
    timestamp updated_at;
    std::optional<std::string> flow_id;        ///< optional
    std::optional<std::string> origin;         ///< optional
    std::optional<std::int64_t> message_count; ///< optional
    extra_fields extra;                        ///< fields that this version does not know

    friend bool operator==(const client_token_conversation&, const client_token_conversation&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const client_token_conversation& value);

/** An answer: client token value.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/client-tokens/get-client-token-value
 */
struct RUNTYPE_API client_token_value {
    client_token_value();

    std::string token;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const client_token_value&, const client_token_value&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const client_token_value& value);

/// What to create: the parameters of client_tokens().create.
class RUNTYPE_API create_client_token {
public:
    /** The fields that are required.
     *
     *  @param name Sends `name`.
     *  @param allowed_origins Exact origins, scheme+host+port.
     */
    create_client_token(std::string name, std::vector<std::string> allowed_origins);

    /// Sends `flowIds`.
    create_client_token& flow_ids(std::vector<std::string> value) &
    {
        flow_ids_ = std::move(value);
        return *this;
    }
    create_client_token&& flow_ids(std::vector<std::string> value) && { return std::move(flow_ids(std::move(value))); }
    /// Sends `defaultFlowId`.
    create_client_token& default_flow_id(std::string value) &
    {
        default_flow_id_ = std::move(value);
        return *this;
    }
    create_client_token&& default_flow_id(std::string value) && { return std::move(default_flow_id(std::move(value))); }
    /// Sends `agentIds`.
    create_client_token& agent_ids(std::vector<std::string> value) &
    {
        agent_ids_ = std::move(value);
        return *this;
    }
    create_client_token&& agent_ids(std::vector<std::string> value) &&
    {
        return std::move(agent_ids(std::move(value)));
    }
    /// One of test, live.
    create_client_token& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    create_client_token&& environment(std::string value) && { return std::move(environment(std::move(value))); }
    /// Sends `pinToVersion`.
    create_client_token& pin_to_version(std::string value) &
    {
        pin_to_version_ = std::move(value);
        return *this;
    }
    create_client_token&& pin_to_version(std::string value) && { return std::move(pin_to_version(std::move(value))); }
    /// Sends `rateLimitPerMinute`.
    create_client_token& rate_limit_per_minute(std::int64_t value) &
    {
        rate_limit_per_minute_ = value;
        return *this;
    }
    create_client_token&& rate_limit_per_minute(std::int64_t value) &&
    {
        return std::move(rate_limit_per_minute(value));
    }
    /// Sends `rateLimitPerHour`.
    create_client_token& rate_limit_per_hour(std::int64_t value) &
    {
        rate_limit_per_hour_ = value;
        return *this;
    }
    create_client_token&& rate_limit_per_hour(std::int64_t value) && { return std::move(rate_limit_per_hour(value)); }
    /// Sends `maxMessagesPerSession`.
    create_client_token& max_messages_per_session(std::int64_t value) &
    {
        max_messages_per_session_ = value;
        return *this;
    }
    create_client_token&& max_messages_per_session(std::int64_t value) &&
    {
        return std::move(max_messages_per_session(value));
    }
    /// Sends `sessionIdleTimeoutMinutes`.
    create_client_token& session_idle_timeout_minutes(std::int64_t value) &
    {
        session_idle_timeout_minutes_ = value;
        return *this;
    }
    create_client_token&& session_idle_timeout_minutes(std::int64_t value) &&
    {
        return std::move(session_idle_timeout_minutes(value));
    }
    /// WelcomeMessage?, placeholder?, theme? {mode, primaryColor}.
    create_client_token& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    create_client_token&& config(raw_json value) && { return std::move(config(std::move(value))); }

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::vector<std::string>& allowed_origins() const noexcept { return allowed_origins_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& flow_ids() const noexcept { return flow_ids_; }
    [[nodiscard]] const std::optional<std::string>& default_flow_id() const noexcept { return default_flow_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& agent_ids() const noexcept { return agent_ids_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }
    [[nodiscard]] const std::optional<std::string>& pin_to_version() const noexcept { return pin_to_version_; }
    [[nodiscard]] const std::optional<std::int64_t>& rate_limit_per_minute() const noexcept
    {
        return rate_limit_per_minute_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& rate_limit_per_hour() const noexcept
    {
        return rate_limit_per_hour_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& max_messages_per_session() const noexcept
    {
        return max_messages_per_session_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& session_idle_timeout_minutes() const noexcept
    {
        return session_idle_timeout_minutes_;
    }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }

private:
    std::string name_;
    std::vector<std::string> allowed_origins_;
    std::optional<std::vector<std::string>> flow_ids_;
    std::optional<std::string> default_flow_id_;
    std::optional<std::vector<std::string>> agent_ids_;
    std::optional<std::string> environment_;
    std::optional<std::string> pin_to_version_;
    std::optional<std::int64_t> rate_limit_per_minute_;
    std::optional<std::int64_t> rate_limit_per_hour_;
    std::optional<std::int64_t> max_messages_per_session_;
    std::optional<std::int64_t> session_idle_timeout_minutes_;
    raw_json config_;
};

/// What to change: the parameters of client_tokens().update. What is not set stays as it is.
class RUNTYPE_API update_client_token {
public:
    update_client_token();

    /// Sends `name`.
    update_client_token& name(std::string value) &
    {
        name_ = std::move(value);
        return *this;
    }
    update_client_token&& name(std::string value) && { return std::move(name(std::move(value))); }
    /// Exact origins, scheme+host+port.
    update_client_token& allowed_origins(std::vector<std::string> value) &
    {
        allowed_origins_ = std::move(value);
        return *this;
    }
    update_client_token&& allowed_origins(std::vector<std::string> value) &&
    {
        return std::move(allowed_origins(std::move(value)));
    }
    /// Sends `flowIds`.
    update_client_token& flow_ids(std::vector<std::string> value) &
    {
        flow_ids_ = std::move(value);
        return *this;
    }
    update_client_token&& flow_ids(std::vector<std::string> value) && { return std::move(flow_ids(std::move(value))); }
    /// Sends `defaultFlowId`.
    update_client_token& default_flow_id(std::string value) &
    {
        default_flow_id_ = std::move(value);
        return *this;
    }
    update_client_token&& default_flow_id(std::string value) && { return std::move(default_flow_id(std::move(value))); }
    /// Sends `agentIds`.
    update_client_token& agent_ids(std::vector<std::string> value) &
    {
        agent_ids_ = std::move(value);
        return *this;
    }
    update_client_token&& agent_ids(std::vector<std::string> value) &&
    {
        return std::move(agent_ids(std::move(value)));
    }
    /// One of test, live.
    update_client_token& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    update_client_token&& environment(std::string value) && { return std::move(environment(std::move(value))); }
    /// Sends `pinToVersion`.
    update_client_token& pin_to_version(std::string value) &
    {
        pin_to_version_ = std::move(value);
        return *this;
    }
    update_client_token&& pin_to_version(std::string value) && { return std::move(pin_to_version(std::move(value))); }
    /// Sends `rateLimitPerMinute`.
    update_client_token& rate_limit_per_minute(std::int64_t value) &
    {
        rate_limit_per_minute_ = value;
        return *this;
    }
    update_client_token&& rate_limit_per_minute(std::int64_t value) &&
    {
        return std::move(rate_limit_per_minute(value));
    }
    /// Sends `rateLimitPerHour`.
    update_client_token& rate_limit_per_hour(std::int64_t value) &
    {
        rate_limit_per_hour_ = value;
        return *this;
    }
    update_client_token&& rate_limit_per_hour(std::int64_t value) && { return std::move(rate_limit_per_hour(value)); }
    /// Sends `maxMessagesPerSession`.
    update_client_token& max_messages_per_session(std::int64_t value) &
    {
        max_messages_per_session_ = value;
        return *this;
    }
    update_client_token&& max_messages_per_session(std::int64_t value) &&
    {
        return std::move(max_messages_per_session(value));
    }
    /// Sends `sessionIdleTimeoutMinutes`.
    update_client_token& session_idle_timeout_minutes(std::int64_t value) &
    {
        session_idle_timeout_minutes_ = value;
        return *this;
    }
    update_client_token&& session_idle_timeout_minutes(std::int64_t value) &&
    {
        return std::move(session_idle_timeout_minutes(value));
    }
    /// WelcomeMessage?, placeholder?, theme? {mode, primaryColor}.
    update_client_token& config(raw_json value) &
    {
        config_ = std::move(value);
        return *this;
    }
    update_client_token&& config(raw_json value) && { return std::move(config(std::move(value))); }
    /// Sends `isActive`.
    update_client_token& is_active(bool value) &
    {
        is_active_ = value;
        return *this;
    }
    update_client_token&& is_active(bool value) && { return std::move(is_active(value)); }

    [[nodiscard]] const std::optional<std::string>& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& allowed_origins() const noexcept
    {
        return allowed_origins_;
    }
    [[nodiscard]] const std::optional<std::vector<std::string>>& flow_ids() const noexcept { return flow_ids_; }
    [[nodiscard]] const std::optional<std::string>& default_flow_id() const noexcept { return default_flow_id_; }
    [[nodiscard]] const std::optional<std::vector<std::string>>& agent_ids() const noexcept { return agent_ids_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }
    [[nodiscard]] const std::optional<std::string>& pin_to_version() const noexcept { return pin_to_version_; }
    [[nodiscard]] const std::optional<std::int64_t>& rate_limit_per_minute() const noexcept
    {
        return rate_limit_per_minute_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& rate_limit_per_hour() const noexcept
    {
        return rate_limit_per_hour_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& max_messages_per_session() const noexcept
    {
        return max_messages_per_session_;
    }
    [[nodiscard]] const std::optional<std::int64_t>& session_idle_timeout_minutes() const noexcept
    {
        return session_idle_timeout_minutes_;
    }
    [[nodiscard]] const raw_json& config() const noexcept { return config_; }
    [[nodiscard]] const std::optional<bool>& is_active() const noexcept { return is_active_; }

private:
    std::optional<std::string> name_;
    std::optional<std::vector<std::string>> allowed_origins_;
    std::optional<std::vector<std::string>> flow_ids_;
    std::optional<std::string> default_flow_id_;
    std::optional<std::vector<std::string>> agent_ids_;
    std::optional<std::string> environment_;
    std::optional<std::string> pin_to_version_;
    std::optional<std::int64_t> rate_limit_per_minute_;
    std::optional<std::int64_t> rate_limit_per_hour_;
    std::optional<std::int64_t> max_messages_per_session_;
    std::optional<std::int64_t> session_idle_timeout_minutes_;
    raw_json config_;
    std::optional<bool> is_active_;
};

/// What to list: the parameters of client_tokens().list_conversations.
class RUNTYPE_API list_client_token_conversations {
public:
    list_client_token_conversations();

    /// Items per page. At least 1.
    list_client_token_conversations& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_client_token_conversations&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the number of items before. Default: the start of the list. At least 0.
    list_client_token_conversations& offset(std::int64_t value) &
    {
        offset_ = value;
        return *this;
    }
    list_client_token_conversations&& offset(std::int64_t value) && { return std::move(offset(value)); }
    /// Sends `flow_id`.
    list_client_token_conversations& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    list_client_token_conversations&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::int64_t>& offset() const noexcept { return offset_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::int64_t> offset_;
    std::optional<std::string> flow_id_;
};

} // namespace runtype
