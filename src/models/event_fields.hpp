// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// How the fields of an event are read: as far as they are of the documented kind. One that is not is left empty, for
// event::raw() has it; no event fails over a field. (Answers of calls are read strictly, see core/decode.hpp: there
// nobody keeps the text.)

#include "core/json_reader.hpp"

#include <runtype/json.hpp>
#include <runtype/models/events/failure.hpp>
#include <runtype/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::detail {

void take(json_reader& in, std::string& out);
void take(json_reader& in, timestamp& out);
void take(json_reader& in, double& out);
void take(json_reader& in, std::int64_t& out);
void take(json_reader& in, bool& out);
void take(json_reader& in, raw_json& out);
void take(json_reader& in, std::vector<std::string>& out);
void take(json_reader& in, events::failure& out);

/// Empty if the value is null or of another kind.
void take(json_reader& in, std::optional<std::string>& out);
void take(json_reader& in, std::optional<timestamp>& out);
void take(json_reader& in, std::optional<double>& out);
void take(json_reader& in, std::optional<bool>& out);

/// A field under its name in the other vocabulary: counts if nothing came under the right one.
void take_alias(json_reader& in, std::string& out);
void take_alias(json_reader& in, std::optional<std::string>& out);
void take_alias(json_reader& in, std::optional<double>& out);
void take_alias(json_reader& in, raw_json& out);

} // namespace runtype::detail
