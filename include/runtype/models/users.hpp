// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>
#include <runtype/timestamp.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** An answer: user profile.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/users/update-user-profile (same path); nav: Get user profile
 */
struct RUNTYPE_API user_profile {
    user_profile();

    std::string id;
    std::string email;
    std::string first_name;
    std::string last_name;
    raw_json preferences; ///< object
    timestamp updated_at;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const user_profile&, const user_profile&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const user_profile& value);

/// What to change: the parameters of users().update_profile. What is not set stays as it is.
class RUNTYPE_API update_user_profile {
public:
    update_user_profile();

    /// Email format.
    update_user_profile& email(std::string value) &
    {
        email_ = std::move(value);
        return *this;
    }
    update_user_profile&& email(std::string value) && { return std::move(email(std::move(value))); }
    /// Not empty.
    update_user_profile& first_name(std::string value) &
    {
        first_name_ = std::move(value);
        return *this;
    }
    update_user_profile&& first_name(std::string value) && { return std::move(first_name(std::move(value))); }
    /// Not empty.
    update_user_profile& last_name(std::string value) &
    {
        last_name_ = std::move(value);
        return *this;
    }
    update_user_profile&& last_name(std::string value) && { return std::move(last_name(std::move(value))); }
    /// {defaultModel, notifications, theme: light|dark}.
    update_user_profile& preferences(raw_json value) &
    {
        preferences_ = std::move(value);
        return *this;
    }
    update_user_profile&& preferences(raw_json value) && { return std::move(preferences(std::move(value))); }

    [[nodiscard]] const std::optional<std::string>& email() const noexcept { return email_; }
    [[nodiscard]] const std::optional<std::string>& first_name() const noexcept { return first_name_; }
    [[nodiscard]] const std::optional<std::string>& last_name() const noexcept { return last_name_; }
    [[nodiscard]] const raw_json& preferences() const noexcept { return preferences_; }

private:
    std::optional<std::string> email_;
    std::optional<std::string> first_name_;
    std::optional<std::string> last_name_;
    raw_json preferences_;
};

} // namespace runtype
