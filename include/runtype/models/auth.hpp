// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>

#include <iosfwd>
#include <optional>
#include <string>

namespace runtype {

/** An answer: authenticated user.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/authentication/get-current-user-info
 */
struct RUNTYPE_API authenticated_user {
    authenticated_user();

    bool has_organization = false;
    std::string user_id;
    std::optional<std::string> org_id;
    std::optional<std::string> org_role;
    std::optional<std::string> org_slug;
    std::optional<std::string> session_id;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const authenticated_user&, const authenticated_user&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const authenticated_user& value);

} // namespace runtype
