// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// Every group of operations.
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
