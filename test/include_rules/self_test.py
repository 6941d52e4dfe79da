#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Each rule of include_rules.py finds what it is there to find, and leaves alone what is right."""
import os
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import include_rules  # noqa: E402


def violations(files):
    """What the rules say about a tree made of {path: text}."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        checked = include_rules.Tree(folder)
        checked.check()
        return checked.violations


HEADERS = {
    "src/core/url.hpp": "",
    "src/async/waiter.hpp": "#include <boost/asio/awaitable.hpp>\n",
    "src/net/pool.hpp": "",
    "src/net/make_network.hpp": "",
    "src/client/attempts.hpp": "",
    "src/resources/shared.hpp": "",
    "src/testing/plan.hpp": "",
    "include/runtype/error.hpp": "",
    "include/runtype/transport.hpp": "#include <boost/asio/awaitable.hpp>\n",
    "include/runtype/client.hpp": "",
    "include/runtype/models/agent.hpp": "",
    "include/runtype/resources/agents.hpp": "",
    "include/runtype/testing/simulator.hpp": "",
}


class Rules(unittest.TestCase):
    def expect_one(self, path, text, part):
        found = violations({**HEADERS, path: text})
        self.assertEqual(len(found), 1, found)
        self.assertIn(path + ":", found[0])
        self.assertIn(part, found[0])

    def expect_none(self, path, text):
        self.assertEqual(violations({**HEADERS, path: text}), [])

    def test_headers_alone_are_clean(self):
        self.assertEqual(violations(HEADERS), [])

    def test_layers(self):
        for layer, name in [("core", "net/pool.hpp"), ("core", "client/attempts.hpp"), ("net", "client/attempts.hpp"),
                            ("net", "resources/shared.hpp"), ("net", "testing/plan.hpp"), ("client", "net/pool.hpp"),
                            ("client", "resources/shared.hpp"), ("client", "testing/plan.hpp"),
                            ("resources", "net/pool.hpp"), ("models", "client/attempts.hpp"),
                            ("testing", "net/pool.hpp"), ("testing", "client/attempts.hpp"),
                            ("async", "net/pool.hpp"), ("models", "async/waiter.hpp")]:
            with self.subTest(layer=layer, name=name):
                self.expect_one(f"src/{layer}/x.cpp", f'#include "{name}"\n', "must not include")

    def test_layers_that_may_be_included(self):
        for layer, name in [("core", "core/url.hpp"), ("net", "core/url.hpp"), ("client", "core/url.hpp"),
                            ("client", "net/make_network.hpp"), ("resources", "client/attempts.hpp"),
                            ("models", "core/url.hpp"), ("testing", "core/url.hpp"), ("net", "runtype/transport.hpp"),
                            ("resources", "runtype/models/agent.hpp"), ("async", "core/url.hpp"),
                            ("net", "async/waiter.hpp")]:
            with self.subTest(layer=layer, name=name):
                self.expect_none(f"src/{layer}/x.cpp", f'#include "{name}"\n')

    def test_only_the_client_uses_the_factory(self):
        self.expect_one("src/resources/x.cpp", '#include "net/make_network.hpp"\n', "must not include src/net")

    def test_a_relative_path_is_no_way_around(self):
        self.expect_one("src/core/x.cpp", '#include "../net/pool.hpp"\n', "must not include src/net")

    def test_layers_below_the_client_do_not_know_it(self):
        for layer in ("core", "net", "testing", "models"):
            with self.subTest(layer=layer):
                self.expect_one(f"src/{layer}/x.cpp", "#include <runtype/client.hpp>\n", 'public headers of "client"')

    def test_an_unknown_layer(self):
        self.expect_one("src/util/x.cpp", "", "not a layer")

    def test_beast_and_openssl(self):
        for name in ("boost/beast/http.hpp", "boost/beast.hpp", "openssl/ssl.h", "boost/asio/ssl/context.hpp"):
            with self.subTest(name=name):
                self.expect_one("src/client/x.cpp", f"#include <{name}>\n", "src/net and src/testing only")
                self.expect_one("include/runtype/x.hpp", f"#include <{name}>\n", "neither Beast nor OpenSSL")
                self.expect_none("src/net/x.cpp", f"#include <{name}>\n")
                self.expect_none("src/testing/x.cpp", f"  #  include <{name}>\n")

    def test_core_has_no_asio(self):
        self.expect_one("src/core/x.cpp", "#include <boost/asio/awaitable.hpp>\n", "must not include boost/asio")

    def test_an_include_that_does_not_compile(self):
        with tempfile.TemporaryDirectory() as folder:
            checked = include_rules.Tree(folder)
            checked.check_user_include_graph("false", [])
            self.assertEqual(len(checked.violations), 1)

    def test_core_has_no_asio_through_a_header(self):
        self.expect_one("src/core/x.cpp", "#include <runtype/transport.hpp>\n",
                        "runtype/transport.hpp -> boost/asio/awaitable.hpp")

    def test_public_headers(self):
        self.expect_one("include/runtype/x.hpp", "#include <runtype/client.hpp>\n", "must not include")
        self.expect_one("include/runtype/models/x.hpp", "#include <runtype/resources/agents.hpp>\n", "must not include")
        self.expect_one("include/runtype/runtype.hpp", "#include <runtype/testing/simulator.hpp>\n", "must not include")
        self.expect_one("include/runtype/x.hpp", '#include "../../src/core/url.hpp"\n', "must not include src/")
        self.expect_one("include/runtype/x.hpp", "#include <runtype/missing.hpp>\n", "does not exist")

    def test_examples_use_public_headers(self):
        self.expect_one("examples/quickstart.cpp", '#include "core/url.hpp"\n', "public headers only")
        self.expect_none("examples/quickstart.cpp", "#include <runtype/client.hpp>\n")

    def test_clock(self):
        for text in ("std::this_thread::sleep_for(1s);", "std::this_thread::sleep_until(t);", "::sleep(1);",
                     "auto t = std::chrono::system_clock::now();", "usleep(5);", "auto t = std::time(nullptr);",
                     "using wall = std::chrono::system_clock;"):
            with self.subTest(text=text):
                self.expect_one("src/net/x.cpp", text, "no wall clock")
                self.expect_one("test/unit/net/x.cpp", text, "no wall clock")
        self.expect_none("src/net/x.cpp", "// sleep_for is not used\n/* nor system_clock */ auto t = clock_.time();")
        self.expect_none("src/net/x.cpp", "void at(std::chrono::system_clock::time_point when);")
        self.expect_none("src/net/x.cpp", "co_await alarm.sleep_until(t);")

    def test_comments_are_no_includes_and_strings_no_comments(self):
        self.expect_none("src/core/x.cpp", '// #include <boost/asio.hpp>\n/*\n#include "net/pool.hpp"\n*/\n')
        self.expect_one("src/core/x.cpp", 'auto s = "https://a/*";\n#include "net/pool.hpp"\n', "x.cpp:2:")

    def test_machine_paths(self):
        self.expect_one("scripts/x", "cd /" + "home/ann/runtype\n", "path of one machine")
        self.expect_none("scripts/x", "cd build/framework/x\n")

    def test_user_include_graph(self):
        rule = "user.o: user.cpp /usr/include/boost/json.hpp \\\n /usr/include/boost/beast/core.hpp " \
               "/usr/include/openssl/ssl.h"
        self.assertEqual(include_rules.hidden_in(rule),
                         ["/usr/include/boost/beast/core.hpp", "/usr/include/openssl/ssl.h"])


if __name__ == "__main__":
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    unittest.main()
