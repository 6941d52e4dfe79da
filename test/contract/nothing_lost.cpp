// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "nothing_lost.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace runtype::test {

namespace json = boost::json;

namespace {

void compare(const json::value& sent, const json::value& kept, const std::string& path, std::vector<std::string>& out)
{
    if (sent.is_object() && kept.is_object()) {
        for (const auto& member : sent.get_object()) {
            const std::string inner = path + '.' + std::string(member.key());
            const json::value* const there = kept.get_object().if_contains(member.key());
            if (there != nullptr)
                compare(member.value(), *there, inner, out);
            else if (!member.value().is_null())
                out.push_back(inner);
        }
        return;
    }
    if (sent.is_array() && kept.is_array() && sent.get_array().size() == kept.get_array().size()) {
        for (std::size_t i = 0; i < sent.get_array().size(); ++i)
            compare(sent.get_array()[i], kept.get_array()[i], path + '[' + std::to_string(i) + ']', out);
        return;
    }
    const bool same = sent.is_number() && kept.is_number() ? sent.to_number<double>() == kept.to_number<double>()
                                                           : sent == kept || sent.is_null();
    if (!same) out.push_back(path + ": " + json::serialize(sent) + " became " + json::serialize(kept));
}

} // namespace

std::vector<std::string> what_is_lost(const json::value& sent, const json::value& kept)
{
    std::vector<std::string> out;
    compare(sent, kept, "", out);
    return out;
}

} // namespace runtype::test
