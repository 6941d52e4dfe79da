// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/prng.hpp"

#include <bit>
#include <cassert>

namespace runtype::detail {

prng::prng(std::uint64_t seed) noexcept
{
    // splitmix64, as the authors of xoshiro recommend: similar seeds give unrelated states, and none is all zero.
    for (auto& word : state_) {
        seed += 0x9e3779b97f4a7c15;
        auto z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        word = z ^ (z >> 31);
    }
}

prng::result_type prng::operator()() noexcept
{
    const auto result = std::rotl(state_[1] * 5, 7) * 9;
    const auto shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

std::uint64_t prng::below(std::uint64_t bound) noexcept
{
    assert(bound != 0);
    // The lowest 2^64 mod bound values are drawn again: what is left is a multiple of bound, so the remainder is
    // unbiased.
    const auto redraw_below = (0 - bound) % bound;
    auto value = (*this)();
    while (value < redraw_below) {
        value = (*this)();
    }
    return value % bound;
}

} // namespace runtype::detail
