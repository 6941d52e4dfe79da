// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>

#include <boost/describe/class.hpp>

#include <iosfwd>

namespace runtype {

/** The answer of operations that have nothing else to say.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or
 *  false in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/agents/delete-agent
 */
struct RUNTYPE_API success_result {
    success_result() {}

    bool success = false;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const success_result&, const success_result&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const success_result& value);

BOOST_DESCRIBE_STRUCT(success_result, (), (success, extra))

} // namespace runtype
