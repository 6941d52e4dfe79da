// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/headers.hpp>
#include <runtype/json.hpp>

namespace runtype {

/// The answer to client::request() and to operations whose answer is not JSON: a 2xx status, the fields, the body.
struct RUNTYPE_API response {
    response() {}

    int status = 0;
    headers fields;
    raw_json body; ///< the received text; body.parse() reads it as JSON
};

} // namespace runtype
