// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <iosfwd>
#include <string>
#include <utility>

namespace runtype {

/** An answer: channel check.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/messaging-validations/send-echo-message
 */
struct RUNTYPE_API channel_check {
    channel_check();

    bool valid = false;
    std::string error;
    raw_json metadata;  ///< object
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const channel_check&, const channel_check&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const channel_check& value);

/// What to send: the parameters of messaging_validations().echo.
class RUNTYPE_API echo_channel {
public:
    /** The fields that are required.
     *
     *  @param recipient Not empty.
     */
    echo_channel(std::string recipient);

    /// Object.
    echo_channel& credentials(raw_json value) &
    {
        credentials_ = std::move(value);
        return *this;
    }
    echo_channel&& credentials(raw_json value) && { return std::move(credentials(std::move(value))); }

    [[nodiscard]] const std::string& recipient() const noexcept { return recipient_; }
    [[nodiscard]] const raw_json& credentials() const noexcept { return credentials_; }

private:
    std::string recipient_;
    raw_json credentials_;
};

/// What to send: the parameters of messaging_validations().validate.
class RUNTYPE_API validate_channel {
public:
    validate_channel();

    /// Object.
    validate_channel& credentials(raw_json value) &
    {
        credentials_ = std::move(value);
        return *this;
    }
    validate_channel&& credentials(raw_json value) && { return std::move(credentials(std::move(value))); }

    [[nodiscard]] const raw_json& credentials() const noexcept { return credentials_; }

private:
    raw_json credentials_;
};

} // namespace runtype
