// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace runtype::detail {

/** Encodes a text as one segment of a path: the unreserved characters of RFC 3986 stay, every other byte becomes %XX.
 *
 *  A slash is encoded too, so an id cannot reach another path. "." and ".." have no safe encoding, because parsers that
 *  follow the WHATWG standard take "%2e%2e" for ".." as well: refuse them first, with is_dot_segment, and the empty
 *  text likewise.
 */
[[nodiscard]] std::string percent_encode_segment(std::string_view text);

/// Encodes a name or a value of a query: the same rule. A space becomes %20; '+' never stands for a space here.
[[nodiscard]] std::string percent_encode_query(std::string_view text);

/// Decodes %XX; a '+' stays. nullopt when a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decode(std::string_view text);

/// Whether a segment is "." or "..", plain or with its dots written as %2e, and so would change the path that is asked
/// for.
[[nodiscard]] bool is_dot_segment(std::string_view segment) noexcept;

/// FNV-1a, 64 bits. The value is stored in checkpoints, so it must stay the same across versions and platforms.
[[nodiscard]] constexpr std::uint64_t fnv1a_64(std::string_view text) noexcept
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    return hash;
}

/// Collects the parameters of a query. A name may be added more than once; the order of the calls is kept.
class query_builder {
public:
    query_builder& add(std::string_view name, std::string_view value);
    /// Adds "true" or "false".
    query_builder& add(std::string_view name, std::same_as<bool> auto value)
    {
        return add(name, value ? std::string_view("true") : std::string_view("false"));
    }
    /// Adds the number in decimal digits.
    template <std::integral Integer>
        requires(sizeof(Integer) > 1)
    query_builder& add(std::string_view name, Integer value)
    {
        return add(name, std::string_view(std::to_string(value)));
    }

    [[nodiscard]] bool empty() const noexcept { return parameters_.empty(); }
    /// "?a=b&c=d", or "" without parameters.
    [[nodiscard]] std::string str() const;

    /** A hash by which a checkpoint recognises the query it belongs to.
     *
     *  The order of different names does not count, the order of the values of one name does.
     *
     *  @param excluded Names to leave out: those that say where in the list a page begins.
     */
    [[nodiscard]] std::uint64_t stable_hash(std::initializer_list<std::string_view> excluded = {}) const;

private:
    std::vector<std::pair<std::string, std::string>> parameters_; // encoded already
};

/// A base URL, taken apart.
struct base_url {
    base_url() {}

    std::string scheme;      ///< "http" or "https"
    std::string host;        ///< lower case; an IPv6 address without brackets: what resolver, SNI and host check want
    std::string port;        ///< decimal, always there
    std::string path_prefix; ///< "" or "/v1": no slash at its end
    bool https = false;
    std::string host_header; ///< for the Host header: IPv6 in brackets, the scheme's default port left out
    std::string authority;   ///< host and port, always both, IPv6 in brackets: for CONNECT and as a key for the pool
};

/** Takes a base URL apart and checks it.
 *
 *  @return The parts, or a text that says what is wrong and what to do. The text never repeats the URL, because a URL
 *          with user info contains a password.
 */
[[nodiscard]] std::variant<base_url, std::string> parse_base_url(std::string_view text);

/** Checks a path (with or without a query) that a caller wrote by hand, such as "/records?type=document".
 *
 *  Refused is what is not a request target of RFC 9112 in origin form and what makes the server see another path than
 *  the caller wrote: dot segments, plain, encoded or behind an encoded slash, and a backslash or "//" at the start.
 *
 *  @return Nothing, or what is wrong and what to do, without the target itself.
 */
[[nodiscard]] std::optional<std::string> check_target(std::string_view target);

} // namespace runtype::detail
