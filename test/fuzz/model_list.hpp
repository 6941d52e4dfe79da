// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The models that models_fuzz.cpp decodes. A model that codecs.hpp decodes and that is missing here is found by
// check_model_list.py.

#include "models/codecs.hpp"

#include <runtype/models/agent.hpp>
#include <runtype/models/agent_capability.hpp>
#include <runtype/models/agent_list_item.hpp>
#include <runtype/models/record.hpp>
#include <runtype/models/success_result.hpp>

#define RUNTYPE_FUZZED_MODELS(ROW) ROW(agent) ROW(agent_capability) ROW(agent_list_item) ROW(record) ROW(success_result)
