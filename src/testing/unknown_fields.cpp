// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/unknown_fields.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

void add_to(json::value& value)
{
    if (json::array* const items = value.if_array()) {
        for (json::value& item : *items) add_to(item);
    } else if (json::object* const object = value.if_object()) {
        for (auto& member : *object) add_to(member.value());
        object->insert_or_assign("x_unknown", json::array{1, "two", nullptr});
    }
}

} // namespace

std::string with_unknown_fields(std::string_view text)
{
    boost::system::error_code ec;
    json::value value = json::parse(json::string_view(text.data(), text.size()), ec);
    if (ec) return std::string(text);
    add_to(value);
    return json::serialize(value);
}

} // namespace runtype::testing::detail
