#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""What benchmarks/harness makes of measured values: statistics, tables, charts, aims, and what is published."""

import os
import pathlib
import re
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
from harness import aims, charts, client, publish, report  # noqa: E402
from harness.chart import LEFT, Bar, bar_chart  # noqa: E402
from harness.experiments import CPU, FEATURES, cpu_table  # noqa: E402
from harness.results import Results  # noqa: E402


def cpu(name, **rows):
    """A table as the experiments make it; the CPU time of each client."""
    results = {
        label: [{"us": us, "p50_us": 10 * us, "p99_us": 20 * us, "max_us": 30 * us} for us in values]
        for label, values in rows.items()}
    return cpu_table(name, name, [(label, label, None) for label in rows], results)


def whole_run():
    """Every table that a published run needs."""
    results = Results({"date": "2026-01-02", "commit": "abc1234", "machine": "2 CPUs", "versions": {"go": "1"}, "load": 0.1,
                       "repetitions": 3, "quick": False, "missing": {}, "failed": {}})
    for name in ("small_get_64", "page_64", "page_typed_64", "post_64", "small_get_4096"):
        results.add(cpu(name, floor=[10.0, 11.0, 12.0], runtype=[22.0, 20.0, 33.0], curl=[44.0, 50.0, 40.0]))
    memory = report.Table("memory", "Memory", (report.text("connections"), report.text("client"),
                                               report.median("in flight, peak", 1),
                                               report.median("idle, after malloc_trim", 1)))
    memory.add("1000", "floor", 20.0, 25.0)
    memory.add("1000", "runtype", 1.0, 30.0)
    memory.add("5000", "floor", 40.0, 25.0)
    memory.add("5000", "runtype", 48.0, 30.0)
    handshakes = report.Table("handshakes", "Handshakes", (report.text("handshake"), report.text("client"),
                                                           report.spread(CPU)))
    handshakes.add("full", "runtype", [1000.0])
    handshakes.add("resumed", "runtype", [500.0])
    counts = report.Table("counts", "Counts", (report.text("work"), report.text("client"), report.median("instructions"),
                                               report.median("allocations", 1), report.median("system calls", 2)))
    counts.add("get", "floor", 20_000, 4.0, 2.0)
    counts.add("get", "runtype", 32_000, 12.0, 4.1)
    features = report.Table("features", "Features", (report.text("client"), report.spread(CPU),
                                                     report.median("instructions")))
    for label, *_ in FEATURES:
        features.add(label, [20.0], 33_000)
    threads = report.Table("threads", "Threads", (report.text("threads"), report.text("clients"), report.spread(CPU)))
    threads.add("2", "one", [30.0])
    threads.add("2", "one per thread", [28.0])
    threads.add("2", "one per thread, one io_context", [29.0])
    for table in (memory, handshakes, counts, features, threads):
        results.add(table)
    return results


class Statistics(unittest.TestCase):
    def test_median_least_and_most(self):
        self.assertEqual(report.show_spread([3.0, 1.0, 10.0], 1), "3.0 (1.0 to 10.0)")
        self.assertEqual(report.show_spread([1.0, 2.0], 2), "1.50 (1.00 to 2.00)")
        self.assertEqual(report.show_spread([12345.6], 0), "12,346")

    def test_ratio_of_medians_and_of_the_least(self):
        self.assertEqual(report.show_ratio([20.0, 30.0, 90.0], [10.0, 20.0, 60.0]), "1.50 (2.00)")
        self.assertEqual(report.show_ratio([3.0], [2.0]), "1.50")
        self.assertEqual(report.show_ratio([3.0], [0.0]), "-")


    def test_samples_in_locks(self):
        said = ("# Overhead  Symbol\n     3.27%  [k] _raw_spin_unlock_irqrestore\n     0.77%  [.] pthread_mutex_lock@@GLIBC_2.2.5\n"
                "     0.50%  [k] futex_wait\n    40.00%  [.] memmove\n")
        self.assertAlmostEqual(client.percent_in_locks(said), 1.27)
        self.assertIsNone(client.percent_in_locks("perf: no samples\n"))


class Tables(unittest.TestCase):
    def test_markdown(self):
        lines = cpu("t", floor=[10.0, 30.0, 20.0], curl=[40.0, 80.0, 90.0]).markdown().splitlines()
        self.assertEqual(lines[0], "### t")
        self.assertEqual(lines[4], "| floor | 20.0 (10.0 to 30.0) | 1.00 (1.00) | 0.25 (0.25) | 200 | 400 | 900 |")
        self.assertEqual(lines[5], "| curl | 80.0 (40.0 to 90.0) | 4.00 (4.00) | 1.00 (1.00) | 800 | 1,600 | 2,700 |")

    def test_no_ratio_to_what_was_not_measured(self):
        self.assertIn("| runtype | 1.0 | - | - |", cpu("t", runtype=[1.0]).markdown())

    def test_a_ratio_stays_within_its_group(self):
        table = report.Table("t", "t", (report.text("group"), report.text("client"), report.median("v", 1),
                                        report.ratio("x", "v", "floor")))
        for group, floor, own in (("a", 1, 3), ("b", 10, 20)):
            table.add(group, "floor", floor)
            table.add(group, "own", own)
        self.assertEqual([table.cell(row, table.columns[3]) for row in table.rows], ["1.00", "3.00", "1.00", "2.00"])

    def test_saved_and_loaded_it_is_the_same(self):
        results = whole_run()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "results.json")
            results.save(path)
            loaded = Results.load(path)
        self.assertEqual(loaded.text(), results.text())
        self.assertEqual(charts.render(loaded.tables), charts.render(results.tables))

    def test_a_row_has_to_fit(self):
        with self.assertRaises(ValueError):
            report.Table("t", "t", (report.text("a"),)).add("x", "y")


class Charts(unittest.TestCase):
    def shapes(self, svg):
        return [(element.tag.split("}")[1], element) for element in xml.etree.ElementTree.fromstring(svg).iter()]

    def test_lengths_are_in_proportion_and_nothing_leaves_the_picture(self):
        svg = bar_chart("a < b", "us", [Bar("one", 10, 5, 20), Bar("two", 30, 30, 40, "3.00x", True)])
        shapes = self.shapes(svg)
        one, two = [e for tag, e in shapes if tag == "rect" and e.get("class").startswith("bar")]
        self.assertAlmostEqual(3 * float(one.get("width")), float(two.get("width")), places=0)
        self.assertEqual((one.get("class"), two.get("class")), ("bar", "bar ours"))
        self.assertIn("3.00x", [e.text for tag, e in shapes if tag == "tspan"])
        width = float(shapes[0][1].get("width"))
        for _, e in shapes:
            self.assertLess(float(e.get("x", 0)) + float(e.get("width", 0)) * (e is not shapes[0][1]), width)

    def test_the_spread_is_marked_where_there_is_one(self):
        self.assertEqual(bar_chart("t", "us", [Bar("a", 1)]).count('class="spread"'), 0)
        self.assertEqual(bar_chart("t", "us", [Bar("a", 2, 1, 3), Bar("b", 1)]).count('class="spread"'), 1)

    def test_every_chart_of_a_whole_run(self):
        drawn = charts.render(whole_run().tables)
        self.assertEqual(set(drawn), {chart["name"] for chart in charts.CHARTS})
        for svg in drawn.values():
            self.assertIn("prefers-color-scheme: dark", svg)
            for label in (e.text for _, e in self.shapes(svg) if e.get("text-anchor") == "end"):
                self.assertLess(7.5 * len(label), LEFT - 10, label)  # the width of a letter of the widest font
        texts = "".join(e.text or "" for _, e in self.shapes(drawn["memory"]))
        self.assertIn("40.0", texts)
        self.assertNotIn("20.0", texts)  # that of 1,000 connections
        ours = [e for tag, e in self.shapes(drawn["features"]) if e.get("class") == "own"]
        self.assertEqual([e.text.strip() for e in ours], ["defaults", "33,000"])

    def test_a_table_that_was_not_measured_has_no_chart(self):
        self.assertEqual(charts.render({}), {})


class Aims(unittest.TestCase):
    def reached(self, tables):
        return {row["aim"]: row["reached"] for row in aims.judged(tables).rows}

    def test_reached_and_missed(self):
        def small_get(own):
            return {"small_get_64": cpu("small_get_64", floor=[10.0], runtype=[own], curl=[30.0])}
        self.assertEqual(list(self.reached(small_get(13.4)).values()), ["yes", "yes"])
        self.assertEqual(list(self.reached(small_get(13.51)).values()), ["**no**", "**no**"])

    def test_ten_times_the_work(self):
        def growth(small, large, more):
            table = report.Table("growth", "t", (report.text("requests"), report.spread(CPU), report.spread("peak growth KiB")))
            table.add("1", [small], [100])
            table.add("10", [large], [100 + more])
            return list(self.reached({"growth": table}).values())
        self.assertEqual(growth(10.0, 10.4, 10), ["yes", "yes"])
        self.assertEqual(growth(10.0, 10.6, 10), ["**no**", "yes"])
        self.assertEqual(growth(10.0, 9.4, 5000), ["**no**", "**no**"])

    def test_nothing_is_said_about_what_was_not_measured(self):
        self.assertEqual(self.reached({}), {})

    def test_every_aim_names_a_table_and_rows_that_exist(self):
        """But for the two about growth, which are above."""
        self.assertEqual(len(self.reached(whole_run().tables)), len(aims.AIMS) - 2)


class Publish(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        (self.root / "benchmarks").mkdir()
        self.documents = [self.root / "README.md", self.root / "benchmarks" / "README.md"]
        for path in self.documents:
            path.write_text("before\n" + publish.BEGIN + "old\n" + publish.END + "after\n", encoding="utf-8")

    def test_the_figures_are_those_of_the_run(self):
        publish.publish(whole_run(), str(self.root))
        text = self.documents[0].read_text(encoding="utf-8")
        self.assertIn("| small GET, us | 22.0 | 2.00 | 0.50 | - |", text)
        self.assertIn("| memory with 5,000 in flight, KiB | 48.0 | 1.20 | - |", text)
        self.assertTrue(text.startswith("before\n") and text.endswith("after\n"))
        self.assertNotIn("old", text)
        shown = re.findall(r"\]\((benchmarks/published/\w+\.svg)\)", text)
        self.assertEqual(len(shown), len(publish.SHOWN))
        for name in shown + ["benchmarks/published/tables.md", "benchmarks/published/results.json"]:
            self.assertTrue((self.root / name).is_file(), name)
        more = self.documents[1].read_text(encoding="utf-8")
        self.assertIn("### What was aimed at", more)
        self.assertIn("| small GET, us | 22.0 | 2.00 (2.00) | 0.50 (0.50) | - |", more)

    def test_published_again_nothing_changes(self):
        publish.publish(whole_run(), str(self.root))
        before = [path.read_text(encoding="utf-8") for path in self.documents]
        publish.publish(Results.load(self.root / "benchmarks/published/results.json"), str(self.root))
        self.assertEqual([path.read_text(encoding="utf-8") for path in self.documents], before)

    def refused(self, results):
        before = [path.read_text(encoding="utf-8") for path in self.documents]
        with self.assertRaises(publish.NotPublishable):
            publish.publish(results, str(self.root))
        self.assertEqual([path.read_text(encoding="utf-8") for path in self.documents], before)
        self.assertFalse((self.root / "benchmarks/published").exists())

    def test_a_quick_run_is_refused(self):
        results = whole_run()
        results.about["quick"] = True
        self.refused(results)

    def test_a_run_that_failed_is_refused(self):
        results = whole_run()
        results.about["failed"] = {"post": "why"}
        self.refused(results)

    def test_a_run_with_a_table_less_is_refused(self):
        for name in ("post_64", "features"):
            results = whole_run()
            del results.tables[name]
            self.refused(results)

    def test_a_document_without_markers_is_refused(self):
        for text in ("nothing\n", publish.END + publish.BEGIN, publish.BEGIN * 2 + publish.END):
            self.documents[1].write_text(text, encoding="utf-8")
            self.refused(whole_run())

    def test_the_documents_have_the_markers(self):
        for name in ("README.md", "benchmarks/README.md"):
            text = (ROOT / name).read_text(encoding="utf-8")
            self.assertIn("here it is", publish.replaced(text, "here it is"))

    def test_what_is_published_is_what_the_saved_values_say(self):
        """No figure was changed by hand after the run."""
        saved = ROOT / "benchmarks/published/results.json"
        if not saved.is_file():
            self.skipTest("nothing is published yet")
        results = Results.load(saved)
        for name, block in (("README.md", publish.readme_block(results)),
                            ("benchmarks/README.md", publish.benchmarks_block(results))):
            text = (ROOT / name).read_text(encoding="utf-8")
            self.assertEqual(text, publish.replaced(text, block), name)
        for name, svg in charts.render(results.tables).items():
            self.assertEqual((saved.parent / f"{name}.svg").read_text(encoding="utf-8"), svg)


if __name__ == "__main__":
    unittest.main()
