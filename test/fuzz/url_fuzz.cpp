// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// URLs: what is encoded decodes to itself and is a target; a base URL that is taken reads the same when it is written
// again; a target that is taken leads where it says; no refusal repeats a password.
#include "fuzz_input.hpp"

#include "core/url.hpp"

#include <variant>

using namespace runtype::detail;

namespace {

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> out;
    for (;;) {
        const auto at = text.find(separator);
        out.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at + 1);
    }
}

void check_query(std::string_view text)
{
    query_builder query;
    query_builder other_order;
    const auto parts = split(text, '\n');
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) query.add(parts[i], parts[i + 1]);
    const std::string written = query.str();
    fuzz::require(!check_target("/x" + written), "a built query is a target", written);
    // Taken apart again without the code that built it.
    std::size_t n = 0;
    if (!written.empty()) {
        for (const auto parameter : split(std::string_view(written).substr(1), '&')) {
            const auto sides = split(parameter, '=');
            fuzz::require(sides.size() == 2, "a parameter has one equals sign", written);
            fuzz::require(percent_decode(sides[0]) == std::string(parts[n]), "a name decodes to itself", written);
            fuzz::require(percent_decode(sides[1]) == std::string(parts[n + 1]), "a value decodes to itself", written);
            n += 2;
        }
    }
    fuzz::require(n == parts.size() / 2 * 2, "each parameter is there once", written);
    // The order of parameters with different names does not change the hash.
    if (parts.size() >= 4 && parts[0] != parts[2] && parts.size() < 6) {
        other_order.add(parts[2], parts[3]).add(parts[0], parts[1]);
        fuzz::require(query.stable_hash() == other_order.stable_hash(), "the hash does not depend on the order");
        fuzz::require(
            query.stable_hash({parts[2]}) == query_builder().add(parts[0], parts[1]).stable_hash(),
            "an excluded parameter does not count");
    }
}

void check_base_url(std::string_view text)
{
    const auto parsed = parse_base_url(text);
    if (const auto* problem = std::get_if<std::string>(&parsed)) {
        fuzz::require(!problem->empty(), "a refusal says why");
        const auto at = text.find('@');
        const auto password = text.substr(0, at == std::string_view::npos ? 0 : at);
        // Short ones and several words may be a part of the text itself, which has no word of this length.
        if (password.size() > 26 && password.find(' ') == std::string_view::npos)
            fuzz::require(
                problem->find(password) == std::string::npos, "a refusal does not repeat user info", *problem);
        return;
    }
    const auto& url = std::get<base_url>(parsed);
    fuzz::require(url.https == (url.scheme == "https") && (url.https || url.scheme == "http"), "a scheme is known");
    fuzz::require(
        !url.host.empty() && url.host.find_first_of("/?#@\\[] ") == std::string::npos, "a host is a host", url.host);
    const auto port = std::atoi(url.port.c_str());
    fuzz::require(port >= 1 && port <= 65535 && std::to_string(port) == url.port, "a port is a port", url.port);
    fuzz::require(url.path_prefix.empty() || url.path_prefix.back() != '/', "a prefix has no slash at its end");
    const std::string again = url.scheme + "://" + url.authority + url.path_prefix;
    const auto reparsed = parse_base_url(again);
    const auto* second = std::get_if<base_url>(&reparsed);
    fuzz::require(second != nullptr, "a base URL that was taken is taken again", again);
    fuzz::require(
        second->host == url.host && second->port == url.port && second->path_prefix == url.path_prefix &&
            second->host_header == url.host_header && second->authority == url.authority && second->https == url.https,
        "and means the same", again);
}

void check_a_target(std::string_view text)
{
    if (check_target(text)) return;
    fuzz::require(text.starts_with('/') && !text.starts_with("//"), "a target begins with one slash");
    for (const char c : text) fuzz::require(c > 0x20 && c < 0x7f && c != '#', "a target is printable");
    const auto path = text.substr(0, text.find('?'));
    for (const auto segment : split(path, '/'))
        fuzz::require(!is_dot_segment(segment), "a target has no dot segment", std::string(text));
    const auto decoded = percent_decode(path);
    fuzz::require(decoded.has_value(), "a target can be decoded");
    for (const auto segment : split(*decoded, '/'))
        fuzz::require(segment != "." && segment != "..", "nor one behind an encoded slash", std::string(text));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string segment = percent_encode_segment(text);
    fuzz::require(percent_decode(segment) == std::string(text), "an encoded segment decodes to itself");
    fuzz::require(segment.find_first_of("/?#&=+\\ ") == std::string::npos, "and has no delimiter", segment);
    // Some servers take an encoded slash or backslash for a slash, so there a dot next to it is refused.
    if (!text.empty() && !is_dot_segment(text) && text.find_first_of("/\\") == std::string_view::npos)
        fuzz::require(!check_target("/x/" + segment + "/y"), "an encoded segment makes a target", segment);
    check_query(text);
    check_base_url(text);
    check_a_target(text);
    return 0;
}
