// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>

namespace runtype {

/** An answer: app.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API app {
    app();

    std::string id;
    std::string url;    ///< final address
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const app&, const app&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const app& value);

/** An answer: app version.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  github.com/runtypelabs/persona
 */
struct RUNTYPE_API app_version {
    app_version();

    std::string id;     ///< version id
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const app_version&, const app_version&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const app_version& value);

/// What to create: the parameters of apps().create.
class RUNTYPE_API create_app {
public:
    /** The fields that are required.
     *
     *  @param slug Lower case, starts with a letter, at most 40 chars.
     *  @param name Sends `name`.
     */
    create_app(std::string slug, std::string name);

    /// Default unlisted; one of unlisted, public.
    create_app& visibility(std::string value) &
    {
        visibility_ = std::move(value);
        return *this;
    }
    create_app&& visibility(std::string value) && { return std::move(visibility(std::move(value))); }

    [[nodiscard]] const std::string& slug() const noexcept { return slug_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::optional<std::string>& visibility() const noexcept { return visibility_; }

private:
    std::string slug_;
    std::string name_;
    std::optional<std::string> visibility_;
};

/// What to send: the parameters of apps().deploy_version.
class RUNTYPE_API deploy_app_version {
public:
    deploy_app_version();

    /// Path -> text.
    deploy_app_version& files(raw_json value) &
    {
        files_ = std::move(value);
        return *this;
    }
    deploy_app_version&& files(raw_json value) && { return std::move(files(std::move(value))); }
    /// Path -> base64 bytes.
    deploy_app_version& files_base64(raw_json value) &
    {
        files_base64_ = std::move(value);
        return *this;
    }
    deploy_app_version&& files_base64(raw_json value) && { return std::move(files_base64(std::move(value))); }
    /// Inferred for REST.
    deploy_app_version& activate(bool value) &
    {
        activate_ = value;
        return *this;
    }
    deploy_app_version&& activate(bool value) && { return std::move(activate(value)); }

    [[nodiscard]] const raw_json& files() const noexcept { return files_; }
    [[nodiscard]] const raw_json& files_base64() const noexcept { return files_base64_; }
    [[nodiscard]] const std::optional<bool>& activate() const noexcept { return activate_; }

private:
    raw_json files_;
    raw_json files_base64_;
    std::optional<bool> activate_;
};

/// What to send: the parameters of apps().activate.
class RUNTYPE_API activate_app {
public:
    /** The fields that are required.
     *
     *  @param version_id Name inferred.
     */
    activate_app(std::string version_id);

    [[nodiscard]] const std::string& version_id() const noexcept { return version_id_; }

private:
    std::string version_id_;
};

} // namespace runtype
