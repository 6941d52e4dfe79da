# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""From an OpenAPI document to C++: loader -> build (document to intermediate model) -> emitters, run by driver."""
