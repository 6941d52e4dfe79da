// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// What the tests of events have in common: the catalogue's lists, and decoding as a stream does it.

#include "models/event_codec.hpp"
#include "models/event_codecs.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace runtype::test {

inline event decode_event_text(std::string_view text, std::string_view name = {})
{
    detail::event_facts facts;
    BOOST_REQUIRE_MESSAGE(detail::read_event_facts(text, name, facts), text);
    return detail::decode_event(facts, text);
}

/// The struct's name, "" for unknown.
inline std::string kind_of(const event_body& body)
{
#define RUNTYPE_NAME(name)                                                                                             \
    if (std::holds_alternative<events::name>(body)) return #name;
    RUNTYPE_FOR_EACH_EVENT(RUNTYPE_NAME)
#undef RUNTYPE_NAME
    return {};
}

/// "unified" or "legacy": the catalogue's events by type.
inline const boost::json::object& vocabulary(std::string_view name)
{
    static const boost::json::value catalogue = [] {
        std::ifstream in(std::string(RUNTYPE_TEST_SOURCE_DIR) + "/../api/openapi.json");
        return boost::json::parse(std::string(std::istreambuf_iterator<char>(in), {}));
    }();
    return catalogue.at("x-stream-events").at(boost::json::string_view(name.data(), name.size())).as_object();
}

} // namespace runtype::test
