// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/models/agent.hpp>
#include <runtype/models/agent_list_item.hpp>
#include <runtype/models/list_agents.hpp>
#include <runtype/page_generator.hpp>
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

/** Agents: configured models with tools, flows and other agents to call.
 *
 *  Made by client::agents(); cheap to make and to copy. Operations keep what they need alive: neither this object nor
 *  the arguments have to outlive the call. They run and complete on the awaiting coroutine's executor.
 *
 *  @par Thread safety
 *  As for the client.
 */
class RUNTYPE_API agents {
public:
    explicit agents(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}

    /** Lists agents, as they are read.
     *
     *  Sends `GET /v1/agents`. Retried as safe (see retry_policy).
     *
     *  @param params  Filters, page size, where to begin.
     *  @param options What the calls for its pages do differently from the client's defaults; the deadline is per
     *                 page.
     *  @return A generator of agents; an error is its last element.
     *  @note Of the query, only the answer's paging is documented; the parameters are those of the list of flows.
     *
     *  @par Errors
     *  - errc::bad_request: a parameter is wrong; error::details() says which
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::pagination_inconsistent: going on could lose or repeat items
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/list-agents
     */
    [[nodiscard]] page_generator<agent_list_item>
    list(list_agents params = list_agents(), request_options options = request_options()) const;

    /** Fetches one agent, its capabilities included.
     *
     *  Sends `GET /v1/agents/{id}`. Retried as safe (see retry_policy).
     *
     *  @param id      Id of the agent. Must not be empty.
     *  @param options What this call does differently from the client's defaults.
     *  @return The agent, or an error.
     *
     *  @par Errors
     *  - errc::bad_request: the id is empty
     *  - errc::not_found: no such agent
     *  - errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this
     *  - errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them
     *  - errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came
     *
     *  @par Cancellation
     *  terminal, partial and total, at every suspension point; the connection is closed, not reused.
     *
     *  @par Source
     *  docs.runtype.com/api-reference/runtype-api/agents/get-agent-details
     */
    [[nodiscard]] boost::asio::awaitable<result<agent>>
    get(std::string id, request_options options = request_options()) const;

private:
    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype::resources
