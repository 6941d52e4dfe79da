// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/scrubber.hpp"

#include "core/header_check.hpp"
#include "core/json_reader.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace runtype::testing::detail {

namespace {

constexpr std::string_view hidden = "[redacted]";
// Shorter ones are left out where they stand, but not looked for elsewhere: they would be found in common words.
constexpr std::size_t shortest_learned = 8;

constexpr std::array<std::string_view, 4> credential_fields{
    "authorization", "proxy-authorization", "x-api-key", "cookie"};
constexpr std::array<std::string_view, 6> secret_endings{"key",      "token",         "secret",
                                                         "password", "authorization", "tokenvalue"};
// Everything in these is a secret.
constexpr std::array<std::string_view, 2> secret_containers{"credentials", "secrets"};

bool is_container(std::string_view name)
{
    return std::find(secret_containers.begin(), secret_containers.end(), name) != secret_containers.end();
}

bool looks_like_json(std::string_view text)
{
    return !text.empty() && (text[0] == '{' || text[0] == '[') && text != "[DONE]"; // the end of an older event stream
}

bool ends_in(std::string_view name, std::string_view ending)
{
    return name.size() >= ending.size() && runtype::detail::iequals(name.substr(name.size() - ending.size()), ending);
}

} // namespace

scrubber::scrubber(const recording_options& options)
    : secrets_(options.secrets()), members_(options.secret_members()), redactor_(secrets_)
{
}

void scrubber::learn(std::string_view secret)
{
    if (secret.size() < shortest_learned || secret == hidden) return;
    if (std::find(secrets_.begin(), secrets_.end(), secret) != secrets_.end()) return;
    secrets_.emplace_back(secret);
    redactor_ = runtype::detail::redactor(secrets_);
}

void scrubber::learn(const headers& request)
{
    for (const auto& [name, value] : request) {
        const auto is_name = [n = name](std::string_view field) { return runtype::detail::iequals(field, n); };
        if (std::none_of(credential_fields.begin(), credential_fields.end(), is_name)) continue;
        // The scheme is no secret, what follows it is.
        const std::size_t space = value.find(' ');
        learn(space == std::string_view::npos ? value : value.substr(space + 1));
    }
}

std::string scrubber::target(std::string_view text) const
{
    std::string out = redactor_.redact(text);
    // Whoever plays a recording gets this text in a secret's place, and may send it back.
    constexpr std::string_view encoded = "%5Bredacted%5D";
    for (std::size_t at = 0; (at = out.find(encoded, at)) != std::string::npos; at += hidden.size())
        out.replace(at, encoded.size(), hidden);
    for (std::size_t at = out.find('?'); at != std::string::npos; at = out.find('&', at + 1)) {
        const std::size_t end = std::min(out.find('&', at + 1), out.size());
        const std::size_t equals = out.find('=', at + 1);
        if (equals >= end || equals + 1 == end) continue;
        if (is_secret(std::string_view(out).substr(at + 1, equals - at - 1)))
            out.replace(equals + 1, end - equals - 1, hidden);
    }
    return out;
}

headers scrubber::fields(const headers& of) const
{
    headers out;
    for (const auto& [name, value] : of) {
        if (runtype::detail::is_loggable_header(name)) out.add(name, redactor_.redact(value));
    }
    return out;
}

bool scrubber::is_secret(std::string_view name) const
{
    if (value_is_secret_ && name == "value") return true;
    const auto ends = [&](std::string_view ending) { return ends_in(name, ending); };
    return std::any_of(secret_endings.begin(), secret_endings.end(), ends) ||
           std::find(members_.begin(), members_.end(), name) != members_.end();
}

// As deep as the parser lets a body be nested.
bool scrubber::scrub(boost::json::value& value, bool all)
{
    bool found = false;
    if (auto* object = value.if_object()) {
        for (auto& member : *object) {
            const bool inside = all || is_container(member.key()) || is_secret(member.key());
            // Below a secret name other than a secret container's a container is looked through as any other.
            const bool through = all || is_container(member.key()) || member.value().is_string();
            if (scrub(member.value(), inside && through)) found = true;
        }
    } else if (auto* array = value.if_array()) {
        for (boost::json::value& each : *array) {
            if (scrub(each, all)) found = true;
        }
    } else if (auto* text = value.if_string(); text && all && !text->empty()) {
        learn(std::string_view(*text));
        *text = hidden;
        found = true;
    }
    return found;
}

std::string scrubber::json(std::string_view text)
{
    boost::system::error_code ec;
    boost::json::parse_options limits;
    limits.max_depth = runtype::detail::max_json_depth;
    boost::json::value value = boost::json::parse(text, ec, {}, limits);
    // What cannot be looked through, an answer that broke off for one, may hold anything.
    if (ec) return std::string(hidden);
    if (!scrub(value, false)) return std::string(text);
    return boost::json::serialize(value);
}

std::string scrubber::events(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.substr(0, 5) == "data:") {
            const std::size_t begin = line.find_first_not_of(' ', 5);
            const std::size_t at = begin == std::string_view::npos ? line.size() : begin;
            out.append(line.substr(0, at))
                .append(looks_like_json(line.substr(at)) ? json(line.substr(at)) : line.substr(at));
        } else {
            out.append(line);
        }
        if (end < text.size()) out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string scrubber::body(std::string_view text, std::string_view target)
{
    value_is_secret_ = target.find("/secrets") != std::string_view::npos;
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return std::string(text);
    const std::string scrubbed = looks_like_json(text.substr(first)) ? json(text) : events(text);
    return redactor_.redact(scrubbed);
}

} // namespace runtype::testing::detail
