// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// State, passing problems, and the rest. Every member may be missing: it is empty, 0 or false then.
#include <runtype/json.hpp>
#include <runtype/models/events/failure.hpp>
#include <runtype/timestamp.hpp>

#include <optional>
#include <string>

namespace runtype::events {

/// `state_snapshot`: full agent state.
struct state_snapshot {
    state_snapshot() {}

    std::optional<double> iteration;
    raw_json state; ///< object

    friend bool operator==(const state_snapshot&, const state_snapshot&) = default;
};

/// `state_delta`: JSON Patch on the agent state.
struct state_delta {
    state_delta() {}

    std::optional<double> iteration;
    raw_json patch; ///< [{from?, op, path, value?}]

    friend bool operator==(const state_delta&, const state_delta&) = default;
};

/// `error`: a passing problem; the run goes on unless recoverable is false.
struct error {
    error() {}

    failure what;
    std::optional<bool> recoverable;

    friend bool operator==(const error&, const error&) = default;
};

/// `ping`: keep-alive.
struct ping {
    ping() {}

    runtype::timestamp timestamp;

    friend bool operator==(const ping&, const ping&) = default;
};

/// `custom`: application-defined event.
struct custom {
    custom() {}

    std::string name;
    raw_json value;

    friend bool operator==(const custom&, const custom&) = default;
};

} // namespace runtype::events
