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

/** An answer: flow version summary.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flow-versions/list-versions-for-a-flow
 */
struct RUNTYPE_API flow_version_summary {
    flow_version_summary();

    std::string id;
    std::int64_t version_number = 0;
    std::string version_type;
    std::optional<std::string> label;
    std::optional<std::string> notes;
    raw_json step_summary; ///< string in examples
    std::int64_t step_count = 0;
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_version_summary&, const flow_version_summary&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_version_summary& value);

/** An answer: flow version list.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flow-versions/list-versions-for-a-flow
 */
struct RUNTYPE_API flow_version_list {
    flow_version_list();

    std::string flow_id;
    std::optional<std::string> published_version_id;
    std::vector<flow_version_summary> versions;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_version_list&, const flow_version_list&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_version_list& value);

/** An answer: flow version publication.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flow-versions/publish-a-specific-flow-version
 */
struct RUNTYPE_API flow_version_publication {
    flow_version_publication();

    bool success = false;
    std::string message;
    std::string flow_id;
    std::string version_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_version_publication&, const flow_version_publication&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_version_publication& value);

/** An answer: flow version.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/flow-versions/get-the-published-version-for-a-flow
 */
struct RUNTYPE_API flow_version {
    flow_version();

    std::string id;
    std::string flow_id;
    std::int64_t version_number = 0;
    std::string version_type;
    raw_json flow_config; ///< object or null
    std::optional<std::string> label;
    std::optional<std::string> notes;
    timestamp created_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const flow_version&, const flow_version&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const flow_version& value);

/// What to ask for: the parameters of flow_versions().list.
class RUNTYPE_API list_flow_versions {
public:
    list_flow_versions();

    /// Sends `type`.
    list_flow_versions& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    list_flow_versions&& type(std::string value) && { return std::move(type(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }

private:
    std::optional<std::string> type_;
};

/// What to send: the parameters of flow_versions().publish.
class RUNTYPE_API publish_flow_version {
public:
    /** The fields that are required.
     *
     *  @param version_id Not empty.
     */
    publish_flow_version(std::string version_id);

    [[nodiscard]] const std::string& version_id() const noexcept { return version_id_; }

private:
    std::string version_id_;
};

} // namespace runtype
