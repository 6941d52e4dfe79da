// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/error.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include "core/json_escape.hpp"
#include "core/json_reader.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <ostream>
#include <string_view>

namespace runtype {

namespace {

boost::json::parse_options parse_options()
{
    boost::json::parse_options options;
    options.max_depth = detail::max_json_depth; // Boost.JSON's own limit is 32
    return options;
}

// JSON with U+FFFD for each half of a surrogate pair. json_reader lets them pass, Boost.JSON refuses them.
std::string without_lone_surrogates(std::string_view json)
{
    std::string out;
    out.reserve(json.size());
    const char* const end = json.data() + json.size();
    for (const char* p = json.data(); p != end;) {
        if (*p != '\\') {
            out += *p++;
            continue;
        }
        const detail::escaped_unit unit = detail::read_escaped_unit(p, end);
        const std::size_t length = (std::max)(unit.length, std::size_t{2});
        if (unit.lone_surrogate)
            out += "\\ufffd";
        else
            out.append(p, length);
        p += length;
    }
    return out;
}

error not_json(std::string_view text)
{
    if (text.empty()) return error(errc::bad_response, "There is no JSON value to parse: the text is empty.");
    detail::json_reader in(text);
    in.skip_value();
    in.finish();
    const std::string path = in.path();
    return error(
        errc::bad_response, "Not JSON at offset " + std::to_string(in.offset()) +
                                (path.empty() ? "" : " (" + path + ")") + ": " + in.problem() + ".");
}

bool is_json(std::string_view text)
{
    detail::json_reader in(text);
    return in.skip_value() && in.finish();
}

} // namespace

bool raw_json::is_null() const noexcept
{
    constexpr std::string_view space = " \t\r\n";
    const std::string_view text = text_;
    const auto from = text.find_first_not_of(space);
    return from != text.npos && text.substr(from, text.find_last_not_of(space) + 1 - from) == "null";
}

result<boost::json::value> raw_json::parse() const
{
    boost::system::error_code ec;
    boost::json::value value = boost::json::parse(text_, ec, {}, parse_options());
    if (!ec) return value;
    if (!is_json(text_)) return not_json(text_);
    value = boost::json::parse(without_lone_surrogates(text_), ec, {}, parse_options());
    if (ec) return error(errc::bad_response, "Boost.JSON cannot hold this value: " + ec.message() + ".");
    return value;
}

std::string raw_json::serialized(const boost::json::value& value) { return boost::json::serialize(value); }

std::string raw_json::serialized(const boost::json::object& value) { return boost::json::serialize(value); }

std::string raw_json::serialized(const boost::json::array& value) { return boost::json::serialize(value); }

std::ostream& operator<<(std::ostream& os, const raw_json& json) { return os << json.text(); }

const raw_json* extra_fields::find(std::string_view name) const noexcept
{
    const auto at =
        std::find_if(fields_.rbegin(), fields_.rend(), [name](const value_type& f) { return f.first == name; });
    return at == fields_.rend() ? nullptr : &at->second;
}

void extra_fields::add(std::string name, raw_json value) { fields_.emplace_back(std::move(name), std::move(value)); }

} // namespace runtype
