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

/** An answer: agent version summary.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agent-versions/list-versions-for-an-agent
 */
struct RUNTYPE_API agent_version_summary {
    agent_version_summary();

    std::string id;
    std::int64_t version_number = 0;
    std::string version_type; ///< open string, e.g. "published"/"draft"
    std::optional<std::string> label;
    std::optional<std::string> notes;
    raw_json config_summary; ///< string in examples
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_version_summary&, const agent_version_summary&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_version_summary& value);

/** An answer: agent version list.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agent-versions/list-versions-for-an-agent
 */
struct RUNTYPE_API agent_version_list {
    agent_version_list();

    std::string agent_id;
    std::optional<std::string> published_version_id;
    std::optional<std::string> draft_version_id;
    std::vector<agent_version_summary> versions;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_version_list&, const agent_version_list&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_version_list& value);

/** An answer: agent version publication.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/agent-versions/publish-a-specific-agent-version
 */
struct RUNTYPE_API agent_version_publication {
    agent_version_publication();

    bool success = false;
    std::string message;
    std::string agent_id;
    std::string version_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_version_publication&, const agent_version_publication&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_version_publication& value);

/** An answer: agent version.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agent-versions/get-the-published-version-for-an-agent
 */
struct RUNTYPE_API agent_version {
    agent_version();

    std::string id;
    std::string agent_id;
    std::int64_t version_number = 0;
    std::string version_type;
    raw_json agent_config; ///< object or null
    std::optional<std::string> label;
    std::optional<std::string> notes;
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const agent_version&, const agent_version&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const agent_version& value);

/// What to ask for: the parameters of agent_versions().list.
class RUNTYPE_API list_agent_versions {
public:
    list_agent_versions();

    /// Filter by version type.
    list_agent_versions& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    list_agent_versions&& type(std::string value) && { return std::move(type(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }

private:
    std::optional<std::string> type_;
};

/// What to send: the parameters of agent_versions().publish.
class RUNTYPE_API publish_agent_version {
public:
    /** The fields that are required.
     *
     *  @param version_id Not empty.
     */
    publish_agent_version(std::string version_id);

    [[nodiscard]] const std::string& version_id() const noexcept { return version_id_; }

private:
    std::string version_id_;
};

} // namespace runtype
