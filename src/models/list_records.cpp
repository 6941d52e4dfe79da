// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/list_records.hpp>

#include "core/build_request.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

namespace runtype::detail {

void check(request_check& problems, const list_records& params) { problems.range("limit", params.limit(), 1); }

void write_query(call_request& out, const list_records& params)
{
    write_parameter(out, "type", params.type());
    write_parameter(out, "search", params.search());
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "direction", params.direction());
    write_parameter(out, "includeCount", params.include_count());
}

} // namespace runtype::detail
