// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/json.hpp>

#include <string>

namespace runtype::events {

/// What an event says went wrong. The service sends a sentence, or an object with these members.
struct failure {
    failure() {}

    std::string code; ///< "" if only a sentence came
    std::string message;
    raw_json details; ///< object

    friend bool operator==(const failure&, const failure&) = default;
};

} // namespace runtype::events
