// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

/// The members of the structs of <runtype/models/imap.hpp>, for Boost.Describe.
#include <runtype/models/imap.hpp>

#include <boost/describe/class.hpp>

namespace runtype {

BOOST_DESCRIBE_STRUCT(success_result, (), (success, extra))
BOOST_DESCRIBE_STRUCT(
    imap_status,
    (),
    (active,
     config,
     consecutive_errors,
     last_error,
     last_poll_at,
     last_uid,
     mailbox,
     messages_processed,
     next_poll_at,
     poll_interval_minutes,
     poll_status,
     extra))
BOOST_DESCRIBE_STRUCT(imap_verification, (), (imap, smtp, extra))
BOOST_DESCRIBE_STRUCT(imap_test_send, (), (success, message_id, extra))

} // namespace runtype
