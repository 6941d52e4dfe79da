// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/apps.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>
#include <runtype/upload.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>

namespace runtype {

class client;
namespace detail {
class client_core;
}

namespace resources {

/// What the group of apps does besides its documented operations with JSON.
class RUNTYPE_API apps_upload {
public:
    /** Uploads a bundle as a new version: a zip file, which is read as it is sent.
     *
     *  Sends `POST /v1/apps/{id}/versions` as application/zip. Retried as unsafe, and only if the file can be read
     *  again.
     *
     *  @param id  Id of the app. Must not be empty.
     *  @param zip At most 500 files; 10 MB on free plans, 50 MB at most; index.html and runtype.app.json at the root.
     *  @return An app version, or an error.
     *
     *  @par Errors
     *  - errc::local_file: the file cannot be read; if it cannot be opened, nothing was sent
     *  - errc::bad_request: the id is empty, or the service refuses the bundle (413, 422), perhaps before all was sent
     *  - errc::not_found: no such app
     *  - as for the other operations
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  github.com/runtypelabs/persona
     */
    [[nodiscard]] boost::asio::awaitable<result<app_version>>
    deploy_version(std::string id, zip_upload zip, request_options options = request_options()) const;

protected:
    explicit apps_upload(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    std::shared_ptr<detail::client_core> core_;
};

} // namespace resources

} // namespace runtype
