// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/url.hpp"

#include "core/char_scan.hpp"
#include "core/header_check.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <cstddef>

namespace runtype::detail {

namespace {

constexpr bool is_alnum(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

constexpr bool is_unreserved(char c) noexcept { return is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

constexpr int hex_value(char c) noexcept
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percent_encode(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

// Backslashes count as slashes: that is how servers that follow the WHATWG standard read them.
bool has_dot_segment(std::string_view path) noexcept
{
    while (true) {
        const auto slash = std::find_if(path.begin(), path.end(), [](char c) { return c == '/' || c == '\\'; });
        const auto size = static_cast<std::size_t>(slash - path.begin());
        if (is_dot_segment(path.substr(0, size))) {
            return true;
        }
        if (size == path.size()) {
            return false;
        }
        path.remove_prefix(size + 1);
    }
}

std::optional<std::string> parse_port(std::string_view text, bool https)
{
    if (text.empty()) {
        return https ? "443" : "80";
    }
    unsigned value = 0;
    for (const char c : text) { // digits: Boost.URL saw to that
        value = std::min(value * 10 + static_cast<unsigned>(c - '0'), 65'536u);
    }
    return value >= 1 && value <= 65'535 ? std::optional(std::to_string(value)) : std::nullopt;
}

// What Boost.URL accepts as a name is wider than DNS: percent-encoded bytes and "!$&'()*+,;=" too.
bool is_host_name(std::string_view host) noexcept
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return is_alnum(c) || c == '-' || c == '.' || c == '_';
    });
}

std::optional<std::string> problem_with(const boost::urls::url_view& url)
{
    if (!iequals(std::string_view(url.scheme()), "http") && !iequals(std::string_view(url.scheme()), "https")) {
        return "the base URL has to begin with https:// or http://";
    }
    if (url.has_userinfo()) {
        return "the base URL has user info (user:password@), which would end up in logs; remove it and pass the API "
               "key "
               "to client_options";
    }
    if (url.encoded_host().empty()) {
        return "the base URL has no host; write it like https://api.runtype.com/v1";
    }
    if (url.has_query() || url.has_fragment()) {
        return "the base URL has a query or a fragment; remove everything from '?' or '#' on and pass query parameters "
               "per request";
    }
    const auto type = url.host_type();
    if (type == boost::urls::host_type::ipvfuture ||
        (type == boost::urls::host_type::name && !is_host_name(std::string_view(url.encoded_host())))) {
        return "the host of the base URL is not a host name or an IP address; write international names in their xn-- "
               "form";
    }
    return std::nullopt;
}

std::string lower_case(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return out;
}

} // namespace

std::string percent_encode_segment(std::string_view text) { return percent_encode(text); }

std::string percent_encode_query(std::string_view text) { return percent_encode(text); }

std::optional<std::string> percent_decode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 1 < text.size() ? hex_value(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

bool is_dot_segment(std::string_view segment) noexcept
{
    std::size_t dots = 0;
    while (!segment.empty()) {
        if (segment.front() == '.') {
            segment.remove_prefix(1);
        } else if (istarts_with(segment, "%2e")) {
            segment.remove_prefix(3);
        } else {
            return false;
        }
        ++dots;
    }
    return dots == 1 || dots == 2;
}

query_builder& query_builder::add(std::string_view name, std::string_view value)
{
    parameters_.emplace_back(percent_encode_query(name), percent_encode_query(value));
    return *this;
}

std::string query_builder::str() const
{
    std::string out;
    for (const auto& [name, value] : parameters_) {
        out.append(out.empty() ? "?" : "&").append(name).append("=").append(value);
    }
    return out;
}

std::uint64_t query_builder::stable_hash(std::initializer_list<std::string_view> excluded) const
{
    // The index keeps the values of one name in order. (std::stable_sort would too, but Clang warns of its insides.)
    std::vector<std::pair<std::string_view, std::size_t>> order;
    for (const auto& parameter : parameters_) {
        const auto is_name = [&](std::string_view name) { return percent_encode_query(name) == parameter.first; };
        if (std::none_of(excluded.begin(), excluded.end(), is_name)) {
            order.emplace_back(parameter.first, static_cast<std::size_t>(&parameter - parameters_.data()));
        }
    }
    std::sort(order.begin(), order.end());
    query_builder canonical;
    for (const auto& [name, index] : order) {
        canonical.parameters_.push_back(parameters_[index]);
    }
    return fnv1a_64(canonical.str());
}

std::variant<base_url, std::string> parse_base_url(std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), is_visible)) {
        return "the base URL has white space, a control character or a character outside of ASCII; remove or encode it";
    }
    const auto parsed = boost::urls::parse_uri(boost::urls::string_view(text.data(), text.size()));
    if (!parsed) {
        return "the base URL cannot be read; write it like https://api.runtype.com/v1";
    }
    if (auto problem = problem_with(*parsed)) {
        return *std::move(problem);
    }
    base_url url;
    url.scheme = lower_case(std::string_view(parsed->scheme()));
    url.https = url.scheme == "https";
    auto port = parse_port(std::string_view(parsed->port()), url.https);
    if (!port) {
        return "the port of the base URL has to be a number from 1 to 65535";
    }
    url.port = *std::move(port);
    std::string_view path(parsed->encoded_path());
    path = path.substr(0, path.find_last_not_of('/') + 1);
    if (!path.empty()) {
        if (const auto problem = check_target(path)) {
            return "the path of the base URL is not usable: " + *problem;
        }
    }
    url.path_prefix = path;
    const auto in_url = lower_case(std::string_view(parsed->encoded_host()));
    const bool bracketed = in_url.front() == '[';
    url.host = bracketed ? in_url.substr(1, in_url.size() - 2) : in_url;
    url.authority = in_url + ":" + url.port;
    url.host_header = url.port == (url.https ? "443" : "80") ? in_url : url.authority;
    return url;
}

std::optional<std::string> check_target(std::string_view target)
{
    if (!target.starts_with('/') || target.starts_with("//")) {
        return "a path has to begin with one '/', like /records?limit=10; the host comes from the base URL";
    }
    if (is_plain_target(target)) {
        return std::nullopt; // the usual case
    }
    if (!std::all_of(target.begin(), target.end(), is_visible)) {
        return "a path must not have white space, control characters or characters outside of ASCII; percent-encode "
               "them";
    }
    if (target.find('#') != std::string_view::npos) {
        return "a path must not have a '#': fragments are not sent; write %23 if it belongs to a value";
    }
    const auto path = target.substr(0, target.find('?'));
    if (path.find('\\') != std::string_view::npos) {
        return "a path must not have a backslash, which some servers read as '/'; write %5C";
    }
    // Decoded once, as the path looks to a server that decodes %2F before it routes; this covers the path as written.
    bool astray = false;
    if (target.find('%') == std::string_view::npos) {
        astray = has_dot_segment(path); // without a copy
    } else {
        const auto decoded = percent_decode(path);
        if (!decoded || !percent_decode(target)) {
            return "a '%' has to be followed by two hexadecimal digits; write %25 for a percent sign";
        }
        astray = has_dot_segment(*decoded);
    }
    if (astray) {
        return "a path must not have the segments '.' or '..', plain or percent-encoded; write the path they lead to";
    }
    return std::nullopt;
}

} // namespace runtype::detail
