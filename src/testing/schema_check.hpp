// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/validation.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// Adds what a schema of the catalogue has against a value. `path` is dotted, "" the whole value.
void check_value(
    const boost::json::object& schema, const boost::json::value& value, const std::string& path, findings& found);

/// The same for the text of a query parameter or a header field, whose number or boolean is written out.
void check_text(const boost::json::object& schema, std::string_view text, const std::string& name, findings& found);

} // namespace runtype::testing::detail
