// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <boost/describe/class.hpp>

#include <iosfwd>
#include <optional>
#include <string>

namespace runtype {

/** A record: a named set of data that flows and agents work on.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or
 *  false in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/records/get-record-details
 */
struct RUNTYPE_API record {
    record() {}

    std::string id;
    std::string user_id;
    std::optional<std::string> organization_id;
    std::string type; ///< with `name` unique in the account
    std::string name;
    raw_json metadata; ///< object
    raw_json messages; ///< array or null; its items may be objects, strings or null
    std::optional<std::string> product_surface_id;
    std::string created_at;   ///< date and time, ISO 8601
    std::string updated_at;   ///< date and time, ISO 8601
    raw_json metadata_schema; ///< object
    raw_json metadata_labels; ///< object
    extra_fields extra;       ///< fields that this version does not know

    friend bool operator==(const record&, const record&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const record& value);

BOOST_DESCRIBE_STRUCT(
    record,
    (),
    (id,
     user_id,
     organization_id,
     type,
     name,
     metadata,
     messages,
     product_surface_id,
     created_at,
     updated_at,
     metadata_schema,
     metadata_labels,
     extra))

} // namespace runtype
