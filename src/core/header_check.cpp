// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/header_check.hpp"

#include "core/char_scan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace runtype::detail {

namespace {

struct owned_header {
    std::string_view name;
    std::string_view reason;
};

constexpr std::array<owned_header, 10> owned_headers{{
    {"Host", "it follows from the base URL; set client_options::base_url instead"},
    {"Content-Length", "it follows from the body, and a wrong one corrupts the connection"},
    {"Transfer-Encoding", "it follows from the body, and a wrong one corrupts the connection"},
    {"Connection", "the client's connection pool decides how long a connection is kept"},
    {"Keep-Alive", "the client's connection pool decides how long a connection is kept"},
    {"Proxy-Connection", "the client's connection pool decides how long a connection is kept"},
    {"Upgrade", "the client speaks HTTP only and cannot follow a switch of protocols"},
    {"TE", "the client does not read trailers"},
    {"Trailer", "the client does not send trailers"},
    {"Expect", "the client does not wait for 100 (Continue) before it sends a body"},
}};

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

constexpr bool is_token_char(char c) noexcept { return token_chars[static_cast<unsigned char>(c)]; }

constexpr bool is_field_char(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

// How far `text` consists of what `accept` takes.
template <class Predicate>
std::size_t good_prefix(std::string_view text, Predicate accept) noexcept
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), accept) - text.begin());
}

std::string quoted(std::string_view name)
{
    // The name may be anything, a whole pasted line with a key in it too: shown only as far as it is a name.
    constexpr std::size_t longest_shown = 40;
    return "\"" + std::string(name.substr(0, longest_shown)) + (name.size() > longest_shown ? "...\"" : "\"");
}

std::string bad_name(std::string_view name)
{
    const auto good = good_prefix(name, is_token_char);
    return "the header name that begins with " + quoted(name.substr(0, good)) +
           " has a character that is not allowed at position " + std::to_string(good) +
           "; use letters, digits and !#$%&'*+-.^_`|~ only, and pass name and value separately";
}

} // namespace

bool iequals(std::string_view a, std::string_view b) noexcept { return a.size() == b.size() && istarts_with(a, b); }

bool istarts_with(std::string_view text, std::string_view prefix) noexcept
{
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool is_token(std::string_view text) noexcept
{
    const auto* const end = text.data() + text.size();
    return !text.empty() && skip_token(text.data(), end) == end;
}

bool is_field_value(std::string_view text) noexcept
{
    return text.empty() ||
           (!is_blank(text.front()) && !is_blank(text.back()) && std::all_of(text.begin(), text.end(), is_field_char));
}

std::optional<std::string> check_header(std::string_view name, std::string_view value)
{
    if (name.empty()) {
        return "a header needs a name; the one given is empty";
    }
    if (!is_token(name)) {
        return bad_name(name);
    }
    const auto owned = std::find_if(owned_headers.begin(), owned_headers.end(), [&](const owned_header& header) {
        return iequals(header.name, name);
    });
    if (owned != owned_headers.end()) {
        return "the header " + quoted(name) + " cannot be set: " + std::string(owned->reason);
    }
    if (const auto good = good_prefix(value, is_field_char); good != value.size()) {
        return "the value of the header " + quoted(name) + " has a line break or control character at position " +
               std::to_string(good) + "; remove or encode it";
    }
    if (!is_field_value(value)) {
        return "the value of the header " + quoted(name) + " begins or ends with white space; remove it";
    }
    return std::nullopt;
}

} // namespace runtype::detail
