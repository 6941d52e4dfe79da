// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// The build reads the project's version from the three numbers: they are written nowhere else.
#define RUNTYPE_VERSION_MAJOR 0
#define RUNTYPE_VERSION_MINOR 1
#define RUNTYPE_VERSION_PATCH 0

#define RUNTYPE_DETAIL_STRINGIZE_IMPL(value) #value
#define RUNTYPE_DETAIL_STRINGIZE(value) RUNTYPE_DETAIL_STRINGIZE_IMPL(value)

/// The version as text, `"0.1.0"`.
#define RUNTYPE_VERSION                                                                                                \
    RUNTYPE_DETAIL_STRINGIZE(RUNTYPE_VERSION_MAJOR)                                                                    \
    "." RUNTYPE_DETAIL_STRINGIZE(RUNTYPE_VERSION_MINOR) "." RUNTYPE_DETAIL_STRINGIZE(RUNTYPE_VERSION_PATCH)
