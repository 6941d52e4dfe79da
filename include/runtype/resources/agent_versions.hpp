// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/agent_versions.hpp>
#include <runtype/request_options.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>

#include <memory>
#include <string>
#include <utility>

namespace runtype::detail {
class client_core;
}

namespace runtype::resources {

/** Agent versions: frozen states of an agent, one of which is live.
 *
 *  Made by client::agent_versions(); cheap to make and to copy. Operations keep what they need alive: neither this
 *  object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API agent_versions {
public:
    explicit agent_versions(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Versions of an agent.
     *
     *  Sends `GET /v1/agent-versions/{agentId}`. Retried as safe (see retry_policy).
     *
     *  @param agent_id Id of the agent. Must not be empty.
     *  @param params What to ask for.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent version list, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent version
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agent-versions/list-versions-for-an-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_version_list>> list(
        std::string agent_id,
        list_agent_versions params = list_agent_versions(),
        request_options options = request_options()) const;

    /** Make a version live.
     *
     *  Sends `POST /v1/agent-versions/{agentId}/publish`. Retried as unsafe: only when it cannot have been carried out
     *  (see retry_policy).
     *
     *  @param agent_id Id of the agent. Must not be empty.
     *  @param params Required: version_id.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent version publication, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty, or a parameter is wrong; error::details() says which
     *  - errc::not_found: no such agent version
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype-staging.com/api-reference/runtype-api/agent-versions/publish-a-specific-agent-version
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_version_publication>>
    publish(std::string agent_id, publish_agent_version params, request_options options = request_options()) const;

    /** The live version.
     *
     *  Sends `GET /v1/agent-versions/{agentId}/published`. Retried as safe (see retry_policy).
     *
     *  @param agent_id Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent version, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent version
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agent-versions/get-the-published-version-for-an-agent
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_version>>
    get_published(std::string agent_id, request_options options = request_options()) const;

    /** One version.
     *
     *  Sends `GET /v1/agent-versions/{agentId}/{versionId}`. Retried as safe (see retry_policy).
     *
     *  @param agent_id Id of the agent. Must not be empty.
     *  @param version_id Id of the version. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return An agent version, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: an id is empty
     *  - errc::not_found: no such agent version
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agent-versions/get-a-specific-agent-version
     */
    [[nodiscard]] boost::asio::awaitable<result<agent_version>>
    get(std::string agent_id, std::string version_id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
