// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/backoff.hpp"

#include <algorithm>
#include <cstdint>

namespace runtype::detail {

using std::chrono::milliseconds;

milliseconds backoff_ceiling(unsigned retry_index, milliseconds base, milliseconds cap) noexcept
{
    base = std::max(base, milliseconds(0));
    cap = std::max(cap, milliseconds(0));
    if (base.count() == 0) {
        return base;
    }
    // Shifting the cap down instead of the base up: nothing can overflow, and an index of 63 or more is past any cap.
    if (retry_index >= 63 || base.count() > (cap.count() >> retry_index)) {
        return cap;
    }
    return milliseconds(base.count() << retry_index);
}

milliseconds full_jitter_backoff(unsigned retry_index, milliseconds base, milliseconds cap, prng& random) noexcept
{
    const auto ceiling = static_cast<std::uint64_t>(backoff_ceiling(retry_index, base, cap).count());
    return milliseconds(static_cast<milliseconds::rep>(random.below(ceiling + 1)));
}

} // namespace runtype::detail
