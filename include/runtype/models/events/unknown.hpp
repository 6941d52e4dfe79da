// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

namespace runtype::events {

/// An event of a type that has no struct here: look at event::type() and event::raw().
struct unknown {
    unknown() noexcept {}

    friend bool operator==(const unknown&, const unknown&) = default;
};

} // namespace runtype::events
