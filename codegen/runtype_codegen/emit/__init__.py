# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The emitters. Each module has `emit(api)`, which yields (path below the project, text)."""
