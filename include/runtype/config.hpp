// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

/// @def RUNTYPE_API
/// Marks what the library exports. Everything else is hidden, in the static library too, so that a shared object that
/// links runtype in does not export the library's internals. An exception type carries it as well: without it the type
/// thrown inside the library and the one in a user's `catch` would be two types.
///
/// The build defines `RUNTYPE_SHARED` for a shared library and its users, `RUNTYPE_SOURCE` while the library itself is
/// compiled. Both matter only where importing and exporting differ (Windows).
#if defined(_WIN32)
#if !defined(RUNTYPE_SHARED)
#define RUNTYPE_API
#elif defined(RUNTYPE_SOURCE)
#define RUNTYPE_API __declspec(dllexport)
#else
#define RUNTYPE_API __declspec(dllimport)
#endif
#else
#define RUNTYPE_API __attribute__((visibility("default")))
#endif
