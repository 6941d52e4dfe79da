#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Shows that check_readme.py finds what it is there to find."""

import unittest

import check_readme

SOURCES = {"usage": "int main() {}\n"}


def problems(text):
    return list(check_readme.copies("x.md", text, SOURCES))


class Copies(unittest.TestCase):
    def test_a_true_copy(self):
        self.assertEqual(problems("<!-- usage -->\n```cpp\nint main() {}\n```\n"), [])

    def test_what_differs_is_told_with_its_line(self):
        text = "a\n<!-- usage -->\n```cpp\nint main(){}\n```\n"
        self.assertEqual(problems(text), ["x.md:4: differs from usage; --fix copies that"])

    def test_a_block_without_a_source(self):
        self.assertEqual(len(problems("```cpp\nint x;\n```\n")), 1)
        self.assertEqual(len(problems("<!-- other -->\n```cpp\nint x;\n```\n")), 1)
        self.assertEqual(len(problems("<!-- output/none.txt -->\n```text\nx\n```\n")), 1)

    def test_other_languages_are_left_alone(self):
        self.assertEqual(problems("```sh\nls\n```\n"), [])

    def test_fix_replaces_the_text_only(self):
        text = "a\n<!-- usage -->\n```cpp\nold\n```\nb\n```sh\nls\n```\n"
        self.assertEqual(check_readme.fixed(text, SOURCES), text.replace("old\n", SOURCES["usage"]))


class Shell(unittest.TestCase):
    def told(self, script, options=frozenset()):
        return list(check_readme.shell("x.md", f"```sh\n{script}\n```\n", options))

    def test_commands_that_exist(self):
        self.assertEqual(self.told("scripts/test -L unit  # some\nA=b cmake -S . | curl x"), [])
        self.assertEqual(self.told("sudo apt-get install --yes zlib1g-dev \\\n    cmake && cmake ."), [])
        self.assertEqual(self.told("build/release/tools/runtype-simulator --port 1", {"--port"}), [])
        self.assertEqual(self.told("g++ main.cpp $(pkg-config --libs runtype) -o hello && ./hello"), [])

    def test_commands_that_do_not(self):
        for script in (
            "scripts/none",
            "build/none/tools/runtype-simulator",
            "build/release/examples/none",
            "./hello",
            "g++ $(none)",
            "apt-get install none",
        ):
            self.assertEqual(len(self.told(script)), 1, script)
        self.assertEqual(len(self.told("build/release/tools/runtype-simulator --none", {"--port"})), 1)


class Defaults(unittest.TestCase):
    def test_values_as_shown(self):
        self.assertEqual(check_readme.shown("std::chrono::milliseconds", "default_deadline", "120'000"), "120 s")
        self.assertEqual(check_readme.shown("std::chrono::milliseconds", "default_base_delay", "500"), "500 ms")
        self.assertEqual(check_readme.shown("std::size_t", "default_max_head", "64u * 1024u"), "64 KiB")
        self.assertEqual(check_readme.shown("std::size_t", "default_max_waiting", "16'384"), "16,384")

    def test_a_table_that_lacks_or_misquotes_one(self):
        self.assertGreater(len(list(check_readme.defaults(""))), 10)
        row = "| x | `default_deadline` | 60 s |"
        self.assertIn("README.md: default_deadline is 120 s, not 60 s", check_readme.defaults(row))

    def test_a_code_that_is_not_explained(self):
        self.assertIn("README.md: the error code conflict is not explained", check_readme.error_codes("`not_found`"))


if __name__ == "__main__":
    unittest.main()
