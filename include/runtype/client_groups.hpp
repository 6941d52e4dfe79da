// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>

#include <memory>
#include <utility>

namespace runtype {

namespace detail {
class client_core;
}
namespace resources {
class a2a;
class agent_versions;
class agents;
class api_keys;
class apps;
class auth;
class batches;
class browser;
class client_tokens;
class context_templates;
class conversations;
class data_connections;
class dispatch;
class evals;
class flow_versions;
class flows;
class imap;
class logs;
class messaging;
class messaging_validations;
class meta;
class model_configs;
class product_generation;
class product_mcp;
class products;
class provider_keys;
class records;
class schedules;
class secrets;
class surfaces;
class tools;
class usage;
class users;
} // namespace resources

/** The groups of operations that a client has.
 *
 *  A base of client. What a group returns is used with <runtype/resources/GROUP.hpp>; <runtype/runtype.hpp> has
 *  them all.
 */
class RUNTYPE_API client_groups {
public:
    /// A2A: the agent-to-agent endpoint of a surface.
    [[nodiscard]] resources::a2a a2a() const;
    /// Agent versions: frozen states of an agent, one of which is live.
    [[nodiscard]] resources::agent_versions agent_versions() const;
    /// Agents: configured models with tools, flows and other agents to call.
    [[nodiscard]] resources::agents agents() const;
    /// API keys of the account.
    [[nodiscard]] resources::api_keys api_keys() const;
    /// Apps: hosted static sites.
    [[nodiscard]] resources::apps apps() const;
    /// Authentication: who is calling.
    [[nodiscard]] resources::auth auth() const;
    /// Batches: runs of a flow over many records.
    [[nodiscard]] resources::batches batches() const;
    /// The browser plane: what a chat widget calls, with a client token in the body and without the account's key.
    [[nodiscard]] resources::browser browser() const;
    /// Client tokens: keys that a browser may hold.
    [[nodiscard]] resources::client_tokens client_tokens() const;
    /// Context templates: reusable context for runs.
    [[nodiscard]] resources::context_templates context_templates() const;
    /// Conversations: messages kept between runs.
    [[nodiscard]] resources::conversations conversations() const;
    /// Data connections: links to outside systems.
    [[nodiscard]] resources::data_connections data_connections() const;
    /// Dispatch: runs of flows and agents, stored or given with the call.
    [[nodiscard]] resources::dispatch dispatch() const;
    /// Evals: comparisons of configurations over stored records.
    [[nodiscard]] resources::evals evals() const;
    /// Flow versions: frozen states of a flow, one of which is live.
    [[nodiscard]] resources::flow_versions flow_versions() const;
    /// Flows: steps that run one after the other, on records or messages.
    [[nodiscard]] resources::flows flows() const;
    /// IMAP: mailboxes that email surfaces read and write.
    [[nodiscard]] resources::imap imap() const;
    /// Logs of the account.
    [[nodiscard]] resources::logs logs() const;
    /// Messaging: conversations over email, SMS and other channels.
    [[nodiscard]] resources::messaging messaging() const;
    /// Messaging validations: checks of a channel's credentials.
    [[nodiscard]] resources::messaging_validations messaging_validations() const;
    /// Meta: the service's own description.
    [[nodiscard]] resources::meta meta() const;
    /// Model configurations: which models the account uses, and how.
    [[nodiscard]] resources::model_configs model_configs() const;
    /// Product generation: sessions in which a product is planned and built.
    [[nodiscard]] resources::product_generation product_generation() const;
    /// Product MCP: the MCP server of a surface.
    [[nodiscard]] resources::product_mcp product_mcp() const;
    /// Products: capabilities bundled for customers, with their surfaces, items, keys and schedules.
    [[nodiscard]] resources::products products() const;
    /// Provider keys: the account's own keys for model providers.
    [[nodiscard]] resources::provider_keys provider_keys() const;
    /// Records: named sets of data that flows and agents work on.
    [[nodiscard]] resources::records records() const;
    /// Schedules: runs of flows and agents at set times.
    [[nodiscard]] resources::schedules schedules() const;
    /// Secrets: values that tools and flows use and that never come back.
    [[nodiscard]] resources::secrets secrets() const;
    /// Surfaces: where products meet their users, over all products.
    [[nodiscard]] resources::surfaces surfaces() const;
    /// Tools that agents and flows can call.
    [[nodiscard]] resources::tools tools() const;
    /// Usage: what the plan allows and what has been used, in executions and per model.
    [[nodiscard]] resources::usage usage() const;
    /// Users: the profile of the caller.
    [[nodiscard]] resources::users users() const;

protected:
    explicit client_groups(std::shared_ptr<detail::client_core> core) noexcept : core_(std::move(core)) {}
    ~client_groups() = default;
    client_groups(client_groups&&) noexcept = default;
    client_groups& operator=(client_groups&&) noexcept = default;

    std::shared_ptr<detail::client_core> core_;
};

} // namespace runtype
