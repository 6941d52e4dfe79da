// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: xoshiro256** instead of std::mt19937_64 (32 bytes of state against 2.5 KB, one per client), and below()
// instead of std::uniform_int_distribution, whose results differ between standard libraries: a test that fixes the seed
// gets the same numbers everywhere. Not for secrets.

#include <array>
#include <cstdint>
#include <limits>

namespace runtype::detail {

/// Small fast random number generator. Satisfies std::uniform_random_bit_generator. Not thread-safe.
class prng {
public:
    using result_type = std::uint64_t;

    /// Any seed is fine, 0 too. The same seed gives the same numbers on every platform.
    explicit prng(std::uint64_t seed) noexcept;

    static constexpr result_type min() noexcept { return 0; }
    static constexpr result_type max() noexcept { return std::numeric_limits<result_type>::max(); }
    result_type operator()() noexcept;

    /// A number from 0 to bound - 1, each equally likely. `bound` must not be 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) noexcept;

private:
    std::array<std::uint64_t, 4> state_{};
};

} // namespace runtype::detail
