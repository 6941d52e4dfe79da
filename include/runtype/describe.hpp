// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of every model, for Boost.Describe.
#include <runtype/describe/a2a.hpp>
#include <runtype/describe/agent_versions.hpp>
#include <runtype/describe/agents.hpp>
#include <runtype/describe/api_keys.hpp>
#include <runtype/describe/apps.hpp>
#include <runtype/describe/auth.hpp>
#include <runtype/describe/batches.hpp>
#include <runtype/describe/browser.hpp>
#include <runtype/describe/client_tokens.hpp>
#include <runtype/describe/common.hpp>
#include <runtype/describe/context_templates.hpp>
#include <runtype/describe/conversations.hpp>
#include <runtype/describe/evals.hpp>
#include <runtype/describe/flow_versions.hpp>
#include <runtype/describe/flows.hpp>
#include <runtype/describe/imap.hpp>
#include <runtype/describe/logs.hpp>
#include <runtype/describe/messaging.hpp>
#include <runtype/describe/messaging_validations.hpp>
#include <runtype/describe/model_configs.hpp>
#include <runtype/describe/product_generation.hpp>
#include <runtype/describe/product_mcp.hpp>
#include <runtype/describe/products.hpp>
#include <runtype/describe/provider_keys.hpp>
#include <runtype/describe/records.hpp>
#include <runtype/describe/schedules.hpp>
#include <runtype/describe/secrets.hpp>
#include <runtype/describe/surfaces.hpp>
#include <runtype/describe/tools.hpp>
#include <runtype/describe/usage.hpp>
#include <runtype/describe/users.hpp>
