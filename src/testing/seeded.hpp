// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <cstdint>

namespace runtype::testing::detail {

/// A number that looks random and depends on nothing but its arguments (splitmix64). Unlike a generator it has no
/// state: what happens to one request does not depend on how many numbers others have drawn.
[[nodiscard]] constexpr std::uint64_t draw(std::uint64_t seed, std::uint64_t stream, std::uint64_t n) noexcept
{
    std::uint64_t z = seed + 0x9e3779b97f4a7c15U * (n + 1) + 0xd1b54a32d192ed03U * (stream + 1);
    for (int round = 0; round < 2; ++round) {
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        z ^= z >> 31U;
    }
    return z;
}

/// The same as a number from 0 up to, but not including, 1.
[[nodiscard]] constexpr double draw_fraction(std::uint64_t seed, std::uint64_t stream, std::uint64_t n) noexcept
{
    return static_cast<double>(draw(seed, stream, n) >> 11U) * 0x1.0p-53;
}

} // namespace runtype::testing::detail
