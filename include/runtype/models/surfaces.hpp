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

/** An answer: surface list item.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype-staging.com/api-reference/runtype-api/surfaces/list-surfaces
 */
struct RUNTYPE_API surface_list_item {
    surface_list_item();

    std::string id;
    std::string product_id;
    std::string name;
    std::string type;
    std::string status;
    std::string environment;
    timestamp created_at;
    timestamp updated_at;
    /// Only for Slack surfaces: integrationId, listenChannels[], listenDms, triggerOnMention, continueThreads, teamId,
    /// teamName, appId.
    raw_json inbound;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface_list_item&, const surface_list_item&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface_list_item& value);

/** An answer: surface page tools.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/surfaces/list-discovered-web-mcp-tools
 */
struct RUNTYPE_API surface_page_tools {
    surface_page_tools();

    /// {requestOrigin, tools[] {toolName,description,parametersSchema,firstSeenAt,lastSeenAt,reportedPageOrigin,source:
    /// observed,status: admitted|rejected}}.
    raw_json origins;
    double window_days = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface_page_tools&, const surface_page_tools&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface_page_tools& value);

/** An answer: surface origins.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/surfaces/list-observed-page-origins
 */
struct RUNTYPE_API surface_origins {
    surface_origins();

    raw_json origins; ///< {origin, allowed, firstSeenAt, lastSeenAt}
    double window_days = 0;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const surface_origins&, const surface_origins&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const surface_origins& value);

/// What to list: the parameters of surfaces().list.
class RUNTYPE_API list_surfaces {
public:
    list_surfaces();

    /// Items per page. At least 1.
    list_surfaces& limit(std::int64_t value) &
    {
        limit_ = value;
        return *this;
    }
    list_surfaces&& limit(std::int64_t value) && { return std::move(limit(value)); }
    /// Where to begin: the cursor of a page. Default: the start of the list.
    list_surfaces& cursor(std::string value) &
    {
        cursor_ = std::move(value);
        return *this;
    }
    list_surfaces&& cursor(std::string value) && { return std::move(cursor(std::move(value))); }
    /// Sends `type`.
    list_surfaces& type(std::string value) &
    {
        type_ = std::move(value);
        return *this;
    }
    list_surfaces&& type(std::string value) && { return std::move(type(std::move(value))); }
    /// Sends `status`.
    list_surfaces& status(std::string value) &
    {
        status_ = std::move(value);
        return *this;
    }
    list_surfaces&& status(std::string value) && { return std::move(status(std::move(value))); }
    /// Sends `environment`.
    list_surfaces& environment(std::string value) &
    {
        environment_ = std::move(value);
        return *this;
    }
    list_surfaces&& environment(std::string value) && { return std::move(environment(std::move(value))); }

    [[nodiscard]] const std::optional<std::int64_t>& limit() const noexcept { return limit_; }
    [[nodiscard]] const std::optional<std::string>& cursor() const noexcept { return cursor_; }
    [[nodiscard]] const std::optional<std::string>& type() const noexcept { return type_; }
    [[nodiscard]] const std::optional<std::string>& status() const noexcept { return status_; }
    [[nodiscard]] const std::optional<std::string>& environment() const noexcept { return environment_; }

private:
    std::optional<std::int64_t> limit_;
    std::optional<std::string> cursor_;
    std::optional<std::string> type_;
    std::optional<std::string> status_;
    std::optional<std::string> environment_;
};

} // namespace runtype
