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

/** An answer: messaging conversation.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/messaging-conversations/list-conversations
 */
struct RUNTYPE_API messaging_conversation {
    messaging_conversation();

    std::string id;
    std::string surface_id;
    std::string status; ///< open, closed, archived
    std::optional<std::string> subject;
    std::optional<std::string> external_participant_id;
    std::optional<std::string> external_thread_id;
    std::optional<std::string> participant_email;
    std::optional<std::string> participant_name;
    std::optional<std::string> timezone;
    double message_count = 0;
    std::optional<timestamp> last_message_at;
    timestamp created_at;
    timestamp updated_at;
    raw_json context;              ///< detail only
    raw_json participant_metadata; ///< detail only
    raw_json surface;              ///< detail only: {id,name,type}
    extra_fields extra;            ///< fields that this version does not know

    friend bool operator==(const messaging_conversation&, const messaging_conversation&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const messaging_conversation& value);

/** An answer: messaging message.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/messaging-conversations/list-messages
 */
struct RUNTYPE_API messaging_message {
    messaging_message();

    std::string id;
    std::string conversation_id;
    std::string role;
    std::string content;
    std::optional<std::string> direction; ///< inbound or outbound
    std::optional<std::string> external_message_id;
    std::optional<std::string> flow_step_result_id;
    raw_json metadata; ///< object
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const messaging_message&, const messaging_message&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const messaging_message& value);

/// What to list: the parameters of messaging().list.
class RUNTYPE_API list_messaging {
public:
    list_messaging();

    /// Items per page (default 50). 1 to 100.
    list_messaging& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_messaging&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_messaging& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_messaging&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Sends `surfaceId`.
    list_messaging& surface_id(std::string value) &
    {
        surface_id_ = std::move(value);
        return *this;
    }
    list_messaging&& surface_id(std::string value) && { return std::move(surface_id(std::move(value))); }
    /// Open, closed, archived.
    list_messaging& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_messaging&& status(std::string value) && { return std::move(status(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& surface_id() const noexcept { return surface_id_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> surface_id_;
    std::optional<std::string> status_;
};

/// What to create: the parameters of messaging().create.
class RUNTYPE_API create_messaging_conversation {
public:
    /** The fields that are required.
     *
     *  @param surface_id Inferred.
     */
    create_messaging_conversation(std::string surface_id);

    /// Sends `subject`.
    create_messaging_conversation& subject(std::string value) &
    {
        subject_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& subject(std::string value) && { return std::move(subject(std::move(value))); }
    /// Sends `externalParticipantId`.
    create_messaging_conversation& external_participant_id(std::string value) &
    {
        external_participant_id_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& external_participant_id(std::string value) &&
    {
        return std::move(external_participant_id(std::move(value)));
    }
    /// Sends `externalThreadId`.
    create_messaging_conversation& external_thread_id(std::string value) &
    {
        external_thread_id_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& external_thread_id(std::string value) &&
    {
        return std::move(external_thread_id(std::move(value)));
    }
    /// Sends `participantEmail`.
    create_messaging_conversation& participant_email(std::string value) &
    {
        participant_email_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& participant_email(std::string value) &&
    {
        return std::move(participant_email(std::move(value)));
    }
    /// Sends `participantName`.
    create_messaging_conversation& participant_name(std::string value) &
    {
        participant_name_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& participant_name(std::string value) &&
    {
        return std::move(participant_name(std::move(value)));
    }
    /// Sends `timezone`.
    create_messaging_conversation& timezone(std::string value) &
    {
        timezone_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& timezone(std::string value) && { return std::move(timezone(std::move(value))); }
    /// Object.
    create_messaging_conversation& context(raw_json value) &
    {
        context_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& context(raw_json value) && { return std::move(context(std::move(value))); }
    /// Object.
    create_messaging_conversation& participant_metadata(raw_json value) &
    {
        participant_metadata_ = std::move(value);
        return *this;
    }
    create_messaging_conversation&& participant_metadata(raw_json value) &&
    {
        return std::move(participant_metadata(std::move(value)));
    }

    [[nodiscard]] const std::string& surface_id() const noexcept { return surface_id_; }
    [[nodiscard]] const std::optional<std::string>& subject() const noexcept { return subject_; }
    [[nodiscard]] const std::optional<std::string>& external_participant_id() const noexcept
    {
        return external_participant_id_;
    }
    [[nodiscard]] const std::optional<std::string>& external_thread_id() const noexcept { return external_thread_id_; }
    [[nodiscard]] const std::optional<std::string>& participant_email() const noexcept { return participant_email_; }
    [[nodiscard]] const std::optional<std::string>& participant_name() const noexcept { return participant_name_; }
    [[nodiscard]] const std::optional<std::string>& timezone() const noexcept { return timezone_; }
    [[nodiscard]] const raw_json& context() const noexcept { return context_; }
    [[nodiscard]] const raw_json& participant_metadata() const noexcept { return participant_metadata_; }

private:
    std::string surface_id_;
    std::optional<std::string> subject_;
    std::optional<std::string> external_participant_id_;
    std::optional<std::string> external_thread_id_;
    std::optional<std::string> participant_email_;
    std::optional<std::string> participant_name_;
    std::optional<std::string> timezone_;
    raw_json context_;
    raw_json participant_metadata_;
};

/// What to change: the parameters of messaging().update. What is not set stays as it is.
class RUNTYPE_API update_messaging_conversation {
public:
    update_messaging_conversation();

    /// Open: open, closed, archived.
    update_messaging_conversation& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    update_messaging_conversation&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Sends `subject`.
    update_messaging_conversation& subject(std::string value) &
    {
        subject_ = std::move(value);
        return *this;
    }
    update_messaging_conversation&& subject(std::string value) && { return std::move(subject(std::move(value))); }
    /// Object.
    update_messaging_conversation& context(raw_json value) &
    {
        context_ = std::move(value);
        return *this;
    }
    update_messaging_conversation&& context(raw_json value) && { return std::move(context(std::move(value))); }
    /// Object.
    update_messaging_conversation& participant_metadata(raw_json value) &
    {
        participant_metadata_ = std::move(value);
        return *this;
    }
    update_messaging_conversation&& participant_metadata(raw_json value) &&
    {
        return std::move(participant_metadata(std::move(value)));
    }

    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::string>& subject() const noexcept { return subject_; }
    [[nodiscard]] const raw_json& context() const noexcept { return context_; }
    [[nodiscard]] const raw_json& participant_metadata() const noexcept { return participant_metadata_; }

private:
    std::optional<std::string> status_;
    std::optional<std::string> subject_;
    raw_json context_;
    raw_json participant_metadata_;
};

/// What to ask for: the parameters of messaging().list_messages.
class RUNTYPE_API list_messaging_messages {
public:
    list_messaging_messages();

    /// Items per page (default 100). 1 to 100.
    list_messaging_messages& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_messaging_messages&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Asc (default) or desc.
    list_messaging_messages& order(std::string value) &
    {
        order_ = std::move(value);
        return *this;
    }
    list_messaging_messages&& order(std::string value) && { return std::move(order(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& order() const noexcept { return order_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> order_;
};

/// What to create: the parameters of messaging().create_message.
class RUNTYPE_API create_messaging_message {
public:
    /** The fields that are required.
     *
     *  @param content Not empty.
     *  @param role Enum; values not visible (user seen).
     */
    create_messaging_message(std::string content, std::string role);

    /// One of inbound, outbound.
    create_messaging_message& direction(std::string value) &
    {
        direction_ = std::move(value);
        return *this;
    }
    create_messaging_message&& direction(std::string value) && { return std::move(direction(std::move(value))); }
    /// At most 500 characters.
    create_messaging_message& external_message_id(std::string value) &
    {
        external_message_id_ = std::move(value);
        return *this;
    }
    create_messaging_message&& external_message_id(std::string value) &&
    {
        return std::move(external_message_id(std::move(value)));
    }
    /// Sends `flowStepResultId`.
    create_messaging_message& flow_step_result_id(std::string value) &
    {
        flow_step_result_id_ = std::move(value);
        return *this;
    }
    create_messaging_message&& flow_step_result_id(std::string value) &&
    {
        return std::move(flow_step_result_id(std::move(value)));
    }
    /// Object.
    create_messaging_message& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    create_messaging_message&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }

    [[nodiscard]] const std::string& content() const noexcept { return content_; }
    [[nodiscard]] const std::string& role() const noexcept { return role_; }
    [[nodiscard]] const std::optional<std::string>& direction() const noexcept { return direction_; }
    [[nodiscard]] const std::optional<std::string>& external_message_id() const noexcept
    {
        return external_message_id_;
    }
    [[nodiscard]] const std::optional<std::string>& flow_step_result_id() const noexcept
    {
        return flow_step_result_id_;
    }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }

private:
    std::string content_;
    std::string role_;
    std::optional<std::string> direction_;
    std::optional<std::string> external_message_id_;
    std::optional<std::string> flow_step_result_id_;
    raw_json metadata_;
};

} // namespace runtype
