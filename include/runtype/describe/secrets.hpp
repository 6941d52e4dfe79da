// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/secrets.hpp>, for Boost.Describe.
#include <runtype/models/secrets.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(
    secret,
    (),
    (id,
     key,
     description,
     value_preview,
     status,
     version,
     last_rotated_at,
     phantom_token,
     created_at,
     updated_at,
     extra))
BOOST_DESCRIBE_STRUCT(secret_check, (), (found, missing, revoked, extra))
BOOST_DESCRIBE_STRUCT(secret_intake_source, (), (type, key, product_id, extra))
BOOST_DESCRIBE_STRUCT(
    secret_intake_item,
    (),
    (item_id,
     secret_key,
     status,
     secret_id,
     display_name,
     description,
     required,
     placeholder,
     help_text,
     docs_url,
     version,
     extra))
BOOST_DESCRIBE_STRUCT(
    secret_intake_manifest,
    (),
    (source, title, items, configuration_status, pending_configuration_count, description, return_url, handoff, extra))
BOOST_DESCRIBE_STRUCT(secret_intake_result, (), (success, manifest, extra))
BOOST_DESCRIBE_STRUCT(secret_setup_url, (), (already_configured, missing, revoked, url, extra))

} // namespace runtype
