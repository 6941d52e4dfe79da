// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/client_groups.hpp>

#include <runtype/resources/a2a.hpp>
#include <runtype/resources/agent_versions.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/api_keys.hpp>
#include <runtype/resources/apps.hpp>
#include <runtype/resources/auth.hpp>
#include <runtype/resources/batches.hpp>
#include <runtype/resources/browser.hpp>
#include <runtype/resources/client_tokens.hpp>
#include <runtype/resources/context_templates.hpp>
#include <runtype/resources/conversations.hpp>
#include <runtype/resources/data_connections.hpp>
#include <runtype/resources/dispatch.hpp>
#include <runtype/resources/evals.hpp>
#include <runtype/resources/flow_versions.hpp>
#include <runtype/resources/flows.hpp>
#include <runtype/resources/imap.hpp>
#include <runtype/resources/logs.hpp>
#include <runtype/resources/messaging.hpp>
#include <runtype/resources/messaging_validations.hpp>
#include <runtype/resources/meta.hpp>
#include <runtype/resources/model_configs.hpp>
#include <runtype/resources/product_generation.hpp>
#include <runtype/resources/product_mcp.hpp>
#include <runtype/resources/products.hpp>
#include <runtype/resources/provider_keys.hpp>
#include <runtype/resources/records.hpp>
#include <runtype/resources/schedules.hpp>
#include <runtype/resources/secrets.hpp>
#include <runtype/resources/surfaces.hpp>
#include <runtype/resources/tools.hpp>
#include <runtype/resources/usage.hpp>
#include <runtype/resources/users.hpp>

namespace runtype {

resources::a2a client_groups::a2a() const { return resources::a2a(core_); }

resources::agent_versions client_groups::agent_versions() const { return resources::agent_versions(core_); }

resources::agents client_groups::agents() const { return resources::agents(core_); }

resources::api_keys client_groups::api_keys() const { return resources::api_keys(core_); }

resources::apps client_groups::apps() const { return resources::apps(core_); }

resources::auth client_groups::auth() const { return resources::auth(core_); }

resources::batches client_groups::batches() const { return resources::batches(core_); }

resources::browser client_groups::browser() const { return resources::browser(core_); }

resources::client_tokens client_groups::client_tokens() const { return resources::client_tokens(core_); }

resources::context_templates client_groups::context_templates() const { return resources::context_templates(core_); }

resources::conversations client_groups::conversations() const { return resources::conversations(core_); }

resources::data_connections client_groups::data_connections() const { return resources::data_connections(core_); }

resources::dispatch client_groups::dispatch() const { return resources::dispatch(core_); }

resources::evals client_groups::evals() const { return resources::evals(core_); }

resources::flow_versions client_groups::flow_versions() const { return resources::flow_versions(core_); }

resources::flows client_groups::flows() const { return resources::flows(core_); }

resources::imap client_groups::imap() const { return resources::imap(core_); }

resources::logs client_groups::logs() const { return resources::logs(core_); }

resources::messaging client_groups::messaging() const { return resources::messaging(core_); }

resources::messaging_validations client_groups::messaging_validations() const
{
    return resources::messaging_validations(core_);
}

resources::meta client_groups::meta() const { return resources::meta(core_); }

resources::model_configs client_groups::model_configs() const { return resources::model_configs(core_); }

resources::product_generation client_groups::product_generation() const { return resources::product_generation(core_); }

resources::product_mcp client_groups::product_mcp() const { return resources::product_mcp(core_); }

resources::products client_groups::products() const { return resources::products(core_); }

resources::provider_keys client_groups::provider_keys() const { return resources::provider_keys(core_); }

resources::records client_groups::records() const { return resources::records(core_); }

resources::schedules client_groups::schedules() const { return resources::schedules(core_); }

resources::secrets client_groups::secrets() const { return resources::secrets(core_); }

resources::surfaces client_groups::surfaces() const { return resources::surfaces(core_); }

resources::tools client_groups::tools() const { return resources::tools(core_); }

resources::usage client_groups::usage() const { return resources::usage(core_); }

resources::users client_groups::users() const { return resources::users(core_); }

} // namespace runtype
