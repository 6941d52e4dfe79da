// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

namespace runtype::detail {

/// Which form of its answer an operation asks for that has two: one document, or a stream of events. The request always
/// says which, because the default differs between operations.
enum class streaming : unsigned char { off, on };

} // namespace runtype::detail
