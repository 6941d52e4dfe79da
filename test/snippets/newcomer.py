#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Does what README.md tells a newcomer to do: copies its first CMake block and its first program, builds and runs them.

newcomer.py BUILD_FOLDER SIMULATOR   BUILD_FOLDER/consume/prefix is where the library is installed
"""

import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "test/examples"))

import run_examples  # noqa: E402


def blocks(language):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", readme, re.M | re.S)


def configure(folder, cmake_lists, build, *options):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "CMakeLists.txt").write_text(cmake_lists, encoding="utf-8")
    (folder / "main.cpp").write_text(blocks("cpp")[0], encoding="utf-8")
    (folder / "runtype-cpp").symlink_to(ROOT)
    cache = build / "test/consume/cache.cmake"
    subprocess.run(["cmake", "-C", cache, "-S", folder, "-B", folder / "build", *options], check=True)


def main():
    build, simulator = pathlib.Path(sys.argv[1]), sys.argv[2]
    with_package, with_fetch = blocks("cmake")[:2]
    work = build / "newcomer"

    configure(work / "find_package", with_package, build, f"-DCMAKE_PREFIX_PATH={build / 'consume/prefix'}")
    subprocess.run(["cmake", "--build", work / "find_package/build"], check=True)
    case = run_examples.CASES["01_get"]
    with run_examples.Simulator(simulator, "") as service:
        code, lines = run_examples.run_example(str(work / "find_package/build/hello"), case, service.environment())
    print("\n".join(lines))
    if code != 0 or run_examples.missing_line(case.expected, lines) is not None:
        sys.exit("the first program of README.md does not work")

    # Only configured: that the library builds inside another project is what consume_fetch_content tests.
    fetching = re.sub(r"^find_package.*\n", with_fetch, with_package, flags=re.M)
    if fetching == with_package:
        sys.exit("the first CMake block of README.md has no find_package")
    configure(work / "fetch_content", fetching, build)


if __name__ == "__main__":
    main()
