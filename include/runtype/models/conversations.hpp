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

/** An answer: conversation summary.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/conversations/list-conversations
 */
struct RUNTYPE_API conversation_summary {
    conversation_summary();

    std::string id;
    std::string title;
    std::optional<std::string> model_id;
    std::optional<std::string> owner_id;
    std::int64_t message_count = 0;
    std::string source; ///< one of app, client_token
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const conversation_summary&, const conversation_summary&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const conversation_summary& value);

/** An answer: conversation.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/conversations/create-a-conversation
 */
struct RUNTYPE_API conversation {
    conversation();

    std::string id;
    std::string title;
    std::optional<std::string> model_id;
    std::optional<std::string> system_prompt;
    std::optional<std::string> owner_id;
    raw_json metadata;  ///< object
    raw_json messages;  ///< maps with id, role, content, timestamp
    std::string source; ///< one of app, client_token
    timestamp created_at;
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const conversation&, const conversation&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const conversation& value);

/// What to list: the parameters of conversations().list.
class RUNTYPE_API list_conversations {
public:
    list_conversations();

    /// One of app, client_token.
    list_conversations& source(std::string value) &
    {
        source_ = std::move(value);
        return *this;
    }
    list_conversations&& source(std::string value) && { return std::move(source(std::move(value))); }
    /// Sends `surface_id`.
    list_conversations& surface_id(std::string value) &
    {
        surface_id_ = std::move(value);
        return *this;
    }
    list_conversations&& surface_id(std::string value) && { return std::move(surface_id(std::move(value))); }
    /// Sends `client_token_id`.
    list_conversations& client_token_id(std::string value) &
    {
        client_token_id_ = std::move(value);
        return *this;
    }
    list_conversations&& client_token_id(std::string value) && { return std::move(client_token_id(std::move(value))); }
    /// Sends `ownerId`.
    list_conversations& owner_id(std::string value) &
    {
        owner_id_ = std::move(value);
        return *this;
    }
    list_conversations&& owner_id(std::string value) && { return std::move(owner_id(std::move(value))); }
    /// Items per page. At least 1.
    list_conversations& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_conversations&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_conversations& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_conversations&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& source() const noexcept { return source_; }
    [[nodiscard]] const std::optional<std::string>& surface_id() const noexcept { return surface_id_; }
    [[nodiscard]] const std::optional<std::string>& client_token_id() const noexcept { return client_token_id_; }
    [[nodiscard]] const std::optional<std::string>& owner_id() const noexcept { return owner_id_; }
    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }

private:
    std::optional<std::string> source_;
    std::optional<std::string> surface_id_;
    std::optional<std::string> client_token_id_;
    std::optional<std::string> owner_id_;
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
};

/// What to create: the parameters of conversations().create.
class RUNTYPE_API create_conversation {
public:
    create_conversation();

    /// Default "New Chat". At most 500 characters.
    create_conversation& title(std::string value) &
    {
        title_ = std::move(value);
        return *this;
    }
    create_conversation&& title(std::string value) && { return std::move(title(std::move(value))); }
    /// At most 255 characters.
    create_conversation& model_id(std::string value) &
    {
        model_id_ = std::move(value);
        return *this;
    }
    create_conversation&& model_id(std::string value) && { return std::move(model_id(std::move(value))); }
    /// Sends `systemPrompt`.
    create_conversation& system_prompt(std::string value) &
    {
        system_prompt_ = std::move(value);
        return *this;
    }
    create_conversation&& system_prompt(std::string value) && { return std::move(system_prompt(std::move(value))); }
    /// 1 to 255 characters.
    create_conversation& owner_id(std::string value) &
    {
        owner_id_ = std::move(value);
        return *this;
    }
    create_conversation&& owner_id(std::string value) && { return std::move(owner_id(std::move(value))); }
    /// Default {}.
    create_conversation& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    create_conversation&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& title() const noexcept { return title_; }
    [[nodiscard]] const std::optional<std::string>& model_id() const noexcept { return model_id_; }
    [[nodiscard]] const std::optional<std::string>& system_prompt() const noexcept { return system_prompt_; }
    [[nodiscard]] const std::optional<std::string>& owner_id() const noexcept { return owner_id_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }

private:
    std::optional<std::string> title_;
    std::optional<std::string> model_id_;
    std::optional<std::string> system_prompt_;
    std::optional<std::string> owner_id_;
    raw_json metadata_;
};

/// What to change: the parameters of conversations().update. What is not set stays as it is.
class RUNTYPE_API update_conversation {
public:
    update_conversation();

    /// At most 500 characters.
    update_conversation& title(std::string value) &
    {
        title_ = std::move(value);
        return *this;
    }
    update_conversation&& title(std::string value) && { return std::move(title(std::move(value))); }
    /// Sends `modelId`.
    update_conversation& model_id(std::string value) &
    {
        model_id_ = std::move(value);
        return *this;
    }
    update_conversation&& model_id(std::string value) && { return std::move(model_id(std::move(value))); }
    /// Sends `systemPrompt`.
    update_conversation& system_prompt(std::string value) &
    {
        system_prompt_ = std::move(value);
        return *this;
    }
    update_conversation&& system_prompt(std::string value) && { return std::move(system_prompt(std::move(value))); }
    /// Object.
    update_conversation& metadata(raw_json value) &
    {
        metadata_ = std::move(value);
        return *this;
    }
    update_conversation&& metadata(raw_json value) && { return std::move(metadata(std::move(value))); }
    /// Array.
    update_conversation& messages(raw_json value) &
    {
        messages_ = std::move(value);
        return *this;
    }
    update_conversation&& messages(raw_json value) && { return std::move(messages(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& title() const noexcept { return title_; }
    [[nodiscard]] const std::optional<std::string>& model_id() const noexcept { return model_id_; }
    [[nodiscard]] const std::optional<std::string>& system_prompt() const noexcept { return system_prompt_; }
    [[nodiscard]] const raw_json& metadata() const noexcept { return metadata_; }
    [[nodiscard]] const raw_json& messages() const noexcept { return messages_; }

private:
    std::optional<std::string> title_;
    std::optional<std::string> model_id_;
    std::optional<std::string> system_prompt_;
    raw_json metadata_;
    raw_json messages_;
};

} // namespace runtype
