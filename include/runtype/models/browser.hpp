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
#include <utility>
#include <vector>

namespace runtype {

/** An answer: client session.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API client_session {
    client_session();

    std::string session_id;
    timestamp expires_at;
    std::string conversation_id;
    std::string conversation_revision;
    raw_json config;                      ///< {welcomeMessage?, placeholder, theme?}
    raw_json flow;                        ///< {id, name?, description?} optional
    std::optional<std::string> target_id; ///< optional
    raw_json app;                         ///< {id} optional
    /// {id, endUserId?, expiresAt, identityStatus: not_provided|admitted|ignored, token?} optional.
    raw_json visitor;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const client_session&, const client_session&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const client_session& value);

/** An answer: client feedback result.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API client_feedback_result {
    client_feedback_result();

    std::string feedback_id;
    bool success = false;               ///< always true
    std::optional<std::string> message; ///< optional
    extra_fields extra;                 ///< fields that this version does not know

    friend bool operator==(const client_feedback_result&, const client_feedback_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const client_feedback_result& value);

/** An answer: client conversation summary.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API client_conversation_summary {
    client_conversation_summary();

    std::string id;
    std::string title;
    std::optional<std::string> target_id; ///< older servers send flowId
    std::optional<std::string> preview;
    std::int64_t message_count = 0;
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const client_conversation_summary&, const client_conversation_summary&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const client_conversation_summary& value);

/** An answer: deleted conversations.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API deleted_conversations {
    deleted_conversations();

    std::int64_t deleted = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const deleted_conversations&, const deleted_conversations&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const deleted_conversations& value);

/** An answer: patched projections.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API patched_projections {
    patched_projections();

    std::string conversation_revision;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const patched_projections&, const patched_projections&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const patched_projections& value);

/** An answer: visitor reset.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API visitor_reset {
    visitor_reset();

    bool reset = false;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const visitor_reset&, const visitor_reset&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const visitor_reset& value);

/// A part of a request: client message.
class RUNTYPE_API client_message {
public:
    client_message();

    /// One of user, assistant, system.
    client_message& role(std::string value) &
    {
        role_ = std::move(value);
        return *this;
    }
    client_message&& role(std::string value) && { return std::move(role(std::move(value))); }
    /// String, or array<ContentPart>.
    client_message& content(raw_json value) &
    {
        content_ = std::move(value);
        return *this;
    }
    client_message&& content(raw_json value) && { return std::move(content(std::move(value))); }
    /// Optional; client-made id, chat only.
    client_message& id(std::string value) &
    {
        id_ = std::move(value);
        return *this;
    }
    client_message&& id(std::string value) && { return std::move(id(std::move(value))); }
    /// Optional; what the visitor saw when it differs, chat only.
    client_message& display_content(std::string value) &
    {
        display_content_ = std::move(value);
        return *this;
    }
    client_message&& display_content(std::string value) && { return std::move(display_content(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& role() const noexcept { return role_; }
    [[nodiscard]] const raw_json& content() const noexcept { return content_; }
    [[nodiscard]] const std::optional<std::string>& id() const noexcept { return id_; }
    [[nodiscard]] const std::optional<std::string>& display_content() const noexcept { return display_content_; }

private:
    std::optional<std::string> role_;
    raw_json content_;
    std::optional<std::string> id_;
    std::optional<std::string> display_content_;
};

/// What to send: the parameters of browser().init.
class RUNTYPE_API init_client_session {
public:
    /** The fields that are required.
     *
     *  @param token Client token.
     */
    init_client_session(std::string token);

    /// Flow or agent id to target.
    init_client_session& flow_id(std::string value) &
    {
        flow_id_ = std::move(value);
        return *this;
    }
    init_client_session&& flow_id(std::string value) && { return std::move(flow_id(std::move(value))); }
    /// Resume a session; not together with conversationId.
    init_client_session& session_id(std::string value) &
    {
        session_id_ = std::move(value);
        return *this;
    }
    init_client_session&& session_id(std::string value) && { return std::move(session_id(std::move(value))); }
    /// Reopen a conversation; needs visitorToken or identityProof.
    init_client_session& conversation_id(std::string value) &
    {
        conversation_id_ = std::move(value);
        return *this;
    }
    init_client_session&& conversation_id(std::string value) && { return std::move(conversation_id(std::move(value))); }
    /// Sends `visitorToken`.
    init_client_session& visitor_token(std::string value) &
    {
        visitor_token_ = std::move(value);
        return *this;
    }
    init_client_session&& visitor_token(std::string value) && { return std::move(visitor_token(std::move(value))); }
    /// Ask for visitor history.
    init_client_session& visitor_history(bool value) &
    {
        visitor_history_ = value;
        return *this;
    }
    init_client_session&& visitor_history(bool value) && { return std::move(visitor_history(value)); }
    /// Signed proof of the end user.
    init_client_session& identity_proof(std::string value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    init_client_session&& identity_proof(std::string value) && { return std::move(identity_proof(std::move(value))); }

    [[nodiscard]] const std::string& token() const noexcept { return token_; }
    [[nodiscard]] const std::optional<std::string>& flow_id() const noexcept { return flow_id_; }
    [[nodiscard]] const std::optional<std::string>& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::optional<std::string>& conversation_id() const noexcept { return conversation_id_; }
    [[nodiscard]] const std::optional<std::string>& visitor_token() const noexcept { return visitor_token_; }
    [[nodiscard]] const std::optional<bool>& visitor_history() const noexcept { return visitor_history_; }
    [[nodiscard]] const std::optional<std::string>& identity_proof() const noexcept { return identity_proof_; }

private:
    std::string token_;
    std::optional<std::string> flow_id_;
    std::optional<std::string> session_id_;
    std::optional<std::string> conversation_id_;
    std::optional<std::string> visitor_token_;
    std::optional<bool> visitor_history_;
    std::optional<std::string> identity_proof_;
};

/// What to send: the parameters of browser().chat.
class RUNTYPE_API client_chat {
public:
    /** The fields that are required.
     *
     *  @param session_id Sends `sessionId`.
     *  @param messages {role: user|assistant|system, content: string or parts, id?, displayContent?}.
     */
    client_chat(std::string session_id, std::vector<client_message> messages);

    /// Id to give the coming answer.
    client_chat& assistant_message_id(std::string value) &
    {
        assistant_message_id_ = std::move(value);
        return *this;
    }
    client_chat&& assistant_message_id(std::string value) &&
    {
        return std::move(assistant_message_id(std::move(value)));
    }
    /// Send in full first, later only the fingerprint.
    client_chat& client_tools(std::vector<client_tool> value) &
    {
        client_tools_ = std::move(value);
        return *this;
    }
    client_chat&& client_tools(std::vector<client_tool> value) && { return std::move(client_tools(std::move(value))); }
    /// Sends `clientToolsFingerprint`.
    client_chat& client_tools_fingerprint(std::string value) &
    {
        client_tools_fingerprint_ = std::move(value);
        return *this;
    }
    client_chat&& client_tools_fingerprint(std::string value) &&
    {
        return std::move(client_tools_fingerprint(std::move(value)));
    }
    /// {provider, token}.
    client_chat& identity_proof(raw_json value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    client_chat&& identity_proof(raw_json value) && { return std::move(identity_proof(std::move(value))); }
    /// Object.
    client_chat& inputs(raw_json value) &
    {
        inputs_ = std::move(value);
        return *this;
    }
    client_chat&& inputs(raw_json value) && { return std::move(inputs(std::move(value))); }
    /// Object.
    client_chat& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    client_chat&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// One of normal, interrupt.
    client_chat& submit_mode(std::string value) &
    {
        submit_mode_ = std::move(value);
        return *this;
    }
    client_chat&& submit_mode(std::string value) && { return std::move(submit_mode(std::move(value))); }
    /// Sends `turnId`.
    client_chat& turn_id(std::string value) &
    {
        turn_id_ = std::move(value);
        return *this;
    }
    client_chat&& turn_id(std::string value) && { return std::move(turn_id(std::move(value))); }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::vector<client_message>& messages() const noexcept { return messages_; }
    [[nodiscard]] const std::optional<std::string>& assistant_message_id() const noexcept
    {
        return assistant_message_id_;
    }
    [[nodiscard]] const std::optional<std::vector<client_tool>>& client_tools() const noexcept { return client_tools_; }
    [[nodiscard]] const std::optional<std::string>& client_tools_fingerprint() const noexcept
    {
        return client_tools_fingerprint_;
    }
    [[nodiscard]] const raw_json& identity_proof() const noexcept { return identity_proof_; }
    [[nodiscard]] const raw_json& inputs() const noexcept { return inputs_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const std::optional<std::string>& submit_mode() const noexcept { return submit_mode_; }
    [[nodiscard]] const std::optional<std::string>& turn_id() const noexcept { return turn_id_; }

private:
    std::string session_id_;
    std::vector<client_message> messages_;
    std::optional<std::string> assistant_message_id_;
    std::optional<std::vector<client_tool>> client_tools_;
    std::optional<std::string> client_tools_fingerprint_;
    raw_json identity_proof_;
    raw_json inputs_;
    raw_json metadata_;
    std::optional<std::string> submit_mode_;
    std::optional<std::string> turn_id_;
};

/// What to send: the parameters of browser().resume.
class RUNTYPE_API resume_client_chat {
public:
    /** The fields that are required.
     *
     *  @param execution_id Sends `executionId`.
     *  @param session_id Sends `sessionId`.
     */
    resume_client_chat(std::string execution_id, std::string session_id);

    /// Map toolCallId -> any.
    resume_client_chat& tool_outputs(raw_json value) &
    {
        tool_outputs_ = std::move(value);
        return *this;
    }
    resume_client_chat&& tool_outputs(raw_json value) && { return std::move(tool_outputs(std::move(value))); }
    /// Sends `messages`.
    resume_client_chat& messages(std::vector<client_message> value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    resume_client_chat&& messages(std::vector<client_message> value) &&
    {
        return std::move(messages(std::move(value)));
    }
    /// Sends `assistantMessageId`.
    resume_client_chat& assistant_message_id(std::string value) &
    {
        assistant_message_id_ = std::move(value);
        return *this;
    }
    resume_client_chat&& assistant_message_id(std::string value) &&
    {
        return std::move(assistant_message_id(std::move(value)));
    }
    /// Send in full first, later only the fingerprint; an empty list clears the stored set.
    resume_client_chat& client_tools(std::vector<client_tool> value) &
    {
        client_tools_ = std::move(value);
        return *this;
    }
    resume_client_chat&& client_tools(std::vector<client_tool> value) &&
    {
        return std::move(client_tools(std::move(value)));
    }
    /// Sends `clientToolsFingerprint`.
    resume_client_chat& client_tools_fingerprint(std::string value) &
    {
        client_tools_fingerprint_ = std::move(value);
        return *this;
    }
    resume_client_chat&& client_tools_fingerprint(std::string value) &&
    {
        return std::move(client_tools_fingerprint(std::move(value)));
    }

    [[nodiscard]] const std::string& execution_id() const noexcept { return execution_id_; }
    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const raw_json& tool_outputs() const noexcept { return tool_outputs_; }
    [[nodiscard]] const std::optional<std::vector<client_message>>& messages() const noexcept { return messages_; }
    [[nodiscard]] const std::optional<std::string>& assistant_message_id() const noexcept
    {
        return assistant_message_id_;
    }
    [[nodiscard]] const std::optional<std::vector<client_tool>>& client_tools() const noexcept { return client_tools_; }
    [[nodiscard]] const std::optional<std::string>& client_tools_fingerprint() const noexcept
    {
        return client_tools_fingerprint_;
    }

private:
    std::string execution_id_;
    std::string session_id_;
    raw_json tool_outputs_;
    std::optional<std::vector<client_message>> messages_;
    std::optional<std::string> assistant_message_id_;
    std::optional<std::vector<client_tool>> client_tools_;
    std::optional<std::string> client_tools_fingerprint_;
};

/// What to send: the parameters of browser().feedback.
class RUNTYPE_API client_feedback {
public:
    /** The fields that are required.
     *
     *  @param token Client token.
     *  @param session_id Sends `sessionId`.
     *  @param type One of upvote, downvote, copy, csat, nps.
     */
    client_feedback(std::string token, std::string session_id, std::string type);

    /// Needed for upvote, downvote, copy.
    client_feedback& message_id(std::string value) &
    {
        message_id_ = std::move(value);
        return *this;
    }
    client_feedback&& message_id(std::string value) && { return std::move(message_id(std::move(value))); }
    /// Csat 1-5, nps 0-10.
    client_feedback& rating(double value) &
    {
        rating_ = value;
        return *this;
    }
    client_feedback&& rating(double value) && { return std::move(rating(value)); }
    /// Sends `comment`.
    client_feedback& comment(std::string value) &
    {
        comment_ = std::move(value);
        return *this;
    }
    client_feedback&& comment(std::string value) && { return std::move(comment(std::move(value))); }
    /// Object.
    client_feedback& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    client_feedback&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }

    [[nodiscard]] const std::string& token() const noexcept { return token_; }
    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::string& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& message_id() const noexcept { return message_id_; }
    [[nodiscard]] const std::optional<double>& rating() const noexcept { return rating_; }
    [[nodiscard]] const std::optional<std::string>& comment() const noexcept { return comment_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }

private:
    std::string token_;
    std::string session_id_;
    std::string type_;
    std::optional<std::string> message_id_;
    std::optional<double> rating_;
    std::optional<std::string> comment_;
    raw_json metadata_;
};

/// What to list: the parameters of browser().list_conversations.
class RUNTYPE_API list_client_conversations {
public:
    /** The fields that are required.
     *
     *  @param session_id Live session.
     *  @param visitor_token Token of the visitor, from init. Not empty.
     */
    list_client_conversations(std::string session_id, std::string visitor_token);

    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_client_conversations& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_client_conversations&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Items per page. At least 1.
    list_client_conversations& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_client_conversations&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Sends `targetId`.
    list_client_conversations& target_id(std::string value) &
    {
        target_id_ = std::move(value);
        return *this;
    }
    list_client_conversations&& target_id(std::string value) && { return std::move(target_id(std::move(value))); }
    /// Signed proof of the end user.
    list_client_conversations& identity_proof(std::string value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    list_client_conversations&& identity_proof(std::string value) &&
    {
        return std::move(identity_proof(std::move(value)));
    }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& target_id() const noexcept { return target_id_; }
    [[nodiscard]] const std::string& visitor_token() const noexcept { return visitor_token_; }
    [[nodiscard]] const std::optional<std::string>& identity_proof() const noexcept { return identity_proof_; }

private:
    std::string session_id_;
    std::optional<std::string> cursor_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> target_id_;
    std::string visitor_token_;
    std::optional<std::string> identity_proof_;
};

/// What to say: the parameters of browser().delete_conversations.
class RUNTYPE_API delete_client_conversations {
public:
    /** The fields that are required.
     *
     *  @param session_id Live session.
     *  @param visitor_token Token of the visitor, from init. Not empty.
     */
    delete_client_conversations(std::string session_id, std::string visitor_token);

    /// Sends `targetId`.
    delete_client_conversations& target_id(std::string value) &
    {
        target_id_ = std::move(value);
        return *this;
    }
    delete_client_conversations&& target_id(std::string value) && { return std::move(target_id(std::move(value))); }
    /// Signed proof of the end user.
    delete_client_conversations& identity_proof(std::string value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    delete_client_conversations&& identity_proof(std::string value) &&
    {
        return std::move(identity_proof(std::move(value)));
    }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::optional<std::string>& target_id() const noexcept { return target_id_; }
    [[nodiscard]] const std::string& visitor_token() const noexcept { return visitor_token_; }
    [[nodiscard]] const std::optional<std::string>& identity_proof() const noexcept { return identity_proof_; }

private:
    std::string session_id_;
    std::optional<std::string> target_id_;
    std::string visitor_token_;
    std::optional<std::string> identity_proof_;
};

/// What to list: the parameters of browser().list_messages.
class RUNTYPE_API list_client_messages {
public:
    /** The fields that are required.
     *
     *  @param session_id Live session.
     *  @param visitor_token Token of the visitor, from init. Not empty.
     */
    list_client_messages(std::string session_id, std::string visitor_token);

    /// Sends `messageCursor`.
    list_client_messages& message_cursor(std::string value) &
    {
        message_cursor_ = std::move(value);
        return *this;
    }
    list_client_messages&& message_cursor(std::string value) && { return std::move(message_cursor(std::move(value))); }
    /// Signed proof of the end user.
    list_client_messages& identity_proof(std::string value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    list_client_messages&& identity_proof(std::string value) && { return std::move(identity_proof(std::move(value))); }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::optional<std::string>& message_cursor() const noexcept { return message_cursor_; }
    [[nodiscard]] const std::string& visitor_token() const noexcept { return visitor_token_; }
    [[nodiscard]] const std::optional<std::string>& identity_proof() const noexcept { return identity_proof_; }

private:
    std::string session_id_;
    std::optional<std::string> message_cursor_;
    std::string visitor_token_;
    std::optional<std::string> identity_proof_;
};

/// What to say: the parameters of browser().delete_conversation.
class RUNTYPE_API delete_client_conversation {
public:
    /** The fields that are required.
     *
     *  @param session_id Live session.
     *  @param visitor_token Token of the visitor, from init. Not empty.
     */
    delete_client_conversation(std::string session_id, std::string visitor_token);

    /// Signed proof of the end user.
    delete_client_conversation& identity_proof(std::string value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    delete_client_conversation&& identity_proof(std::string value) &&
    {
        return std::move(identity_proof(std::move(value)));
    }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::string& visitor_token() const noexcept { return visitor_token_; }
    [[nodiscard]] const std::optional<std::string>& identity_proof() const noexcept { return identity_proof_; }

private:
    std::string session_id_;
    std::string visitor_token_;
    std::optional<std::string> identity_proof_;
};

/// What to change: the parameters of browser().update_display_projections. What is not set stays as it is.
class RUNTYPE_API update_client_projections {
public:
    /** The fields that are required.
     *
     *  @param session_id Live session.
     *  @param visitor_token Token of the visitor, from init. Not empty.
     *  @param messages Items {id, displayContent}; 32768 chars each, 49152 in all.
     */
    update_client_projections(std::string session_id, std::string visitor_token, raw_json messages);

    /// Signed proof of the end user.
    update_client_projections& identity_proof(std::string value) &
    {
        identity_proof_ = std::move(value);
        return *this;
    }
    update_client_projections&& identity_proof(std::string value) &&
    {
        return std::move(identity_proof(std::move(value)));
    }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::string& visitor_token() const noexcept { return visitor_token_; }
    [[nodiscard]] const std::optional<std::string>& identity_proof() const noexcept { return identity_proof_; }
    [[nodiscard]] const raw_json& messages() const noexcept { return messages_; }

private:
    std::string session_id_;
    std::string visitor_token_;
    std::optional<std::string> identity_proof_;
    raw_json messages_;
};

/// What to send: the parameters of browser().reset_visitor.
class RUNTYPE_API reset_visitor_request {
public:
    /** The fields that are required.
     *
     *  @param session_id Live session.
     */
    reset_visitor_request(std::string session_id);

    /// Token of the visitor, from init.
    reset_visitor_request& visitor_token(std::string value) &
    {
        visitor_token_ = std::move(value);
        return *this;
    }
    reset_visitor_request&& visitor_token(std::string value) && { return std::move(visitor_token(std::move(value))); }

    [[nodiscard]] const std::string& session_id() const noexcept { return session_id_; }
    [[nodiscard]] const std::optional<std::string>& visitor_token() const noexcept { return visitor_token_; }

private:
    std::string session_id_;
    std::optional<std::string> visitor_token_;
};

/// What to send: the parameters of browser().speak.
class RUNTYPE_API client_speech {
public:
    /** The fields that are required.
     *
     *  @param authorization "Bearer " and the client token. Not empty.
     *  @param text Sends `text`.
     */
    client_speech(std::string authorization, std::string text);

    /// Voice id; agent's own voice when left out.
    client_speech& voice(std::string value) &
    {
        voice_ = std::move(value);
        return *this;
    }
    client_speech&& voice(std::string value) && { return std::move(voice(std::move(value))); }
    /// Pcm.
    client_speech& format(std::string value) &
    {
        format_ = std::move(value);
        return *this;
    }
    client_speech&& format(std::string value) && { return std::move(format(std::move(value))); }

    [[nodiscard]] const std::string& authorization() const noexcept { return authorization_; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] const std::optional<std::string>& voice() const noexcept { return voice_; }
    [[nodiscard]] const std::optional<std::string>& format() const noexcept { return format_; }

private:
    std::string authorization_;
    std::string text_;
    std::optional<std::string> voice_;
    std::optional<std::string> format_;
};

} // namespace runtype
