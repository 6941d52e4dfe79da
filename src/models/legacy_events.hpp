// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/event_facts.hpp"

#include <runtype/models/events.hpp>

#include <string_view>

namespace runtype::detail {

/// The event of the unified vocabulary that means the same; the type itself if it is of that vocabulary, or if there is
/// none.
[[nodiscard]] std::string_view unified_name(const event_facts& facts, std::string_view json);

/// What the older event says by its name alone.
void complete_legacy(const event_facts& facts, std::string_view json, event_body& body);

} // namespace runtype::detail
