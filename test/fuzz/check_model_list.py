# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Fails if a model that has a decoder in src/models/codecs.hpp is not in test/fuzz/model_list.hpp, or the reverse."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
decoded = set(re.findall(r"^void decode\(json_reader& in, (\w+)& out\);",
                         (root / "src/models/codecs.hpp").read_text(), re.M))
listed = set(re.findall(r"ROW\((\w+)\)", (root / "test/fuzz/model_list.hpp").read_text().split("#define", 1)[1]))
if not decoded:
    sys.exit("no decoder found in src/models/codecs.hpp: the pattern of this check is out of date")
problems = [f"{name} is decoded and not fuzzed" for name in sorted(decoded - listed)]
problems += [f"{name} is listed and has no decoder" for name in sorted(listed - decoded) if name != "ROW"]
sys.exit("\n".join(problems) or 0)
