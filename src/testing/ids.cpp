// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/ids.hpp"

#include "core/iso_time.hpp"
#include "testing/seeded.hpp"

namespace runtype::testing::detail {
namespace {

// `count` characters of Crockford's base 32, most significant first.
void put_base32(std::string& out, std::uint64_t value, unsigned count)
{
    constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
    for (unsigned i = count; i-- > 0;) {
        out.push_back(digits[(value >> (5 * i)) & 31U]);
    }
}

// Streams of draw() for ids, one per prefix, apart from those of the fault engine.
std::uint64_t stream_of(std::string_view prefix) noexcept
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : prefix) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return hash;
}

} // namespace

std::string make_id(std::string_view prefix, std::uint64_t seed, std::uint64_t n)
{
    const std::chrono::milliseconds since_1970 = store_epoch.time_since_epoch();
    const std::uint64_t stream = stream_of(prefix);
    std::string id(prefix);
    id.reserve(prefix.size() + 26);
    put_base32(id, static_cast<std::uint64_t>(since_1970.count()) + n, 10);
    put_base32(id, draw(seed, stream, 2 * n), 8);
    put_base32(id, draw(seed, stream, 2 * n + 1), 8);
    return id;
}

std::string iso_time(std::chrono::sys_time<std::chrono::milliseconds> time)
{
    const auto text = runtype::detail::format_iso_time(time);
    return std::string(text.data(), text.size());
}

} // namespace runtype::testing::detail
