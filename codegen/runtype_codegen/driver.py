# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Runs the emitters, formats what they give, and writes it or compares it with what is there."""
import argparse
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .build import Builder
from .emit import (client_groups, contract, docs, events, model_fields, model_list, models_cpp, models_hpp, operations, resources,
                   simulator_table)
from .loader import CatalogueError, load
from .text import GENERATED

ROOT = Path(__file__).resolve().parents[2]
EMITTERS = [models_hpp, models_cpp, resources, operations, client_groups, docs, model_list, simulator_table, contract,
            model_fields, events]
CATALOGUE = ROOT / "api/openapi.json"
# Folders in which a generated file that no emitter gives any longer is left over from an earlier catalogue.
FOLDERS = ("include/runtype", "src", "test")
FORMATTER = "clang-format-19"


def generate(document):
    """{path below the project: text} of everything, not formatted yet."""
    api = Builder(document).build()
    files = {}
    for emitter in EMITTERS:
        for path, text in emitter.emit(api):
            if path in files:
                raise CatalogueError(f"two emitters give {path}")
            files[path] = text
    return files


def formatted(files):
    """The files as clang-format leaves them; None without clang-format."""
    program = shutil.which(FORMATTER)
    if program is None:
        return None
    style = f"--style=file:{ROOT / '.clang-format'}"

    def run(item):
        path, text = item
        if not path.endswith((".hpp", ".cpp")):
            return path, text
        done = subprocess.run([program, style, f"--assume-filename={path}"], input=text, capture_output=True,
                              text=True, check=True)
        return path, done.stdout

    with ThreadPoolExecutor() as pool:
        return dict(pool.map(run, files.items()))


def without_layout(text):
    """What is left of a text when that is taken away which the formatter decides: the order of includes, where comments and
    strings are broken, white space.
    """
    include = re.compile(r"^#include .*$", re.MULTILINE)
    rest = re.sub(r'"\s*"', "", include.sub("", text).replace("///<", ""))
    return "".join(sorted(include.findall(text))) + re.sub(r"[\s/*]+", "", rest)


def left_over(root, files):
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            name = path.relative_to(root).as_posix()
            if name not in files and GENERATED in path.read_text(encoding="utf-8")[:400]:
                yield name


def drift(root, files, exact):
    """The names of the files that are not what the catalogue gives."""
    changed = list(left_over(root, files))
    for name, text in sorted(files.items()):
        path = root / name
        there = path.read_text(encoding="utf-8") if path.is_file() else None
        if there is None or (there != text if exact else without_layout(there) != without_layout(text)):
            changed.append(name)
    return changed


def write(root, files):
    for name in list(left_over(root, files)):
        (root / name).unlink()
    for name, text in files.items():
        path = root / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue  # keep its time: what depends on it need not be built again
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main(arguments):
    parser = argparse.ArgumentParser(prog="codegen/generate")
    parser.add_argument("--check", action="store_true", help="change nothing, fail and name the files that differ")
    parser.add_argument("--input", type=Path, default=CATALOGUE, help="an OpenAPI document")
    parser.add_argument("--output", type=Path, default=ROOT, help="where to write")
    options = parser.parse_args(arguments)
    try:
        document = load(options.input)
        if options.input.resolve() != CATALOGUE:
            document.adopt(load(CATALOGUE))
        files = generate(document)
    except (CatalogueError, OSError) as problem:
        print(f"codegen/generate: {options.input}: {problem}", file=sys.stderr)
        return 2
    final = formatted(files)
    if options.check:
        changed = drift(options.output, final or files, exact=final is not None)
        for name in changed:
            print(f"{name}: not what the catalogue gives; run codegen/generate")
        return 1 if changed else 0
    if final is None:
        print(f"codegen/generate: {FORMATTER} is needed for writing", file=sys.stderr)
        return 2
    write(options.output, final)
    print(f"{len(files)} files")
    return 0
