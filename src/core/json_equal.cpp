// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/json_equal.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

namespace runtype::detail {

namespace json = boost::json;

namespace {

bool number_equal(const json::value& a, const json::value& b)
{
    if (a.is_double() || b.is_double()) return a.to_number<double>() == b.to_number<double>();
    // Two integers: the kinds differ only where one is too large for the other.
    return a == b;
}

bool object_equal(const json::object& a, const json::object& b)
{
    if (a.size() != b.size()) return false;
    return std::all_of(a.begin(), a.end(), [&](const auto& member) {
        const json::value* const other = b.if_contains(member.key());
        return other != nullptr && json_equal(member.value(), *other);
    });
}

bool array_equal(const json::array& a, const json::array& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const json::value& x, const json::value& y) {
        return json_equal(x, y);
    });
}

} // namespace

// Documents that were parsed are nested 32 deep at most.
bool json_equal(const json::value& a, const json::value& b)
{
    if (a.is_number() && b.is_number()) return number_equal(a, b);
    if (a.kind() != b.kind()) return false;
    if (a.is_object()) return object_equal(a.get_object(), b.get_object());
    if (a.is_array()) return array_equal(a.get_array(), b.get_array());
    return a == b;
}

} // namespace runtype::detail
