// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/event_facts.hpp"

#include <runtype/event.hpp>

#include <string>
#include <string_view>

namespace runtype::detail {

/// Makes an event from its JSON, which is a JSON object: read_event_facts() has seen that. Never fails.
[[nodiscard]] event decode_event(const event_facts& facts, std::string_view json);

/// The event that stands for an answer in JSON where a stream was asked for. The text need not be JSON.
[[nodiscard]] event event_of_answer(std::string_view json);

} // namespace runtype::detail
