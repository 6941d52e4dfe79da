# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""test/fuzz/model_list.hpp: the models that the fuzzer decodes, which are all."""
from ..text import HEADER


def emit(api):
    groups = [g for g in api.groups if g.models]
    names = sorted(m.name for g in groups for m in g.models)
    out = [HEADER + "#pragma once", "", "// The models that models_fuzz.cpp decodes.", "", '#include "models/codecs.hpp"', ""]
    out += [f"#include <runtype/models/{g.name}.hpp>" for g in groups]
    out += ["", "#define RUNTYPE_FUZZED_MODELS(ROW) \\", " \\\n".join(f"    ROW({name})" for name in names), ""]
    yield "test/fuzz/model_list.hpp", "\n".join(out)
