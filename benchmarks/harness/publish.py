# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Puts a run into the documents: tables, charts and saved values into benchmarks/published, the figures of README.md and
benchmarks/README.md between their markers. No figure there is written by hand."""
import os
import statistics

from harness import charts
from harness.aims import judged
from harness.report import show_ratio

BEGIN, END = "<!-- figures: begin; benchmarks/run.py --publish writes this -->\n", "<!-- figures: end -->\n"

# What README.md shows: the work, its table and labels, the column, and the digits of the library's own value.
WORK = (
    ("small GET, us", "small_get_64", (), "CPU us per request", 1),
    ("page of 100 records, raw, us", "page_64", (), "CPU us per request", 1),
    ("page of 100 records to structs (the others with simdjson), us", "page_typed_64", (), "CPU us per request", 1),
    ("POST, us", "post_64", (), "CPU us per request", 1),
    ("full TLS handshake and small GET, us", "handshakes", ("full",), "CPU us per request", 0),
    ("memory with 5,000 in flight, KiB", "memory", ("5000",), "in flight, peak", 1),
)
AGAINST = (("floor", "floor"), ("curl", "libcurl"), ("beast", "Beast"), ("httplib", "cpp-httplib"), ("go", "Go"),
           ("undici", "undici"), ("aiohttp", "aiohttp"))
SHOWN = ("small_get", "page_typed", "memory", "features")


class NotPublishable(Exception):
    """Says why."""


def summary(tables, least):
    """Markdown: the library's own figure, and what part or multiple of each other client's it is. With `least`, the ratio
    of the least values is behind that of the medians."""
    lines = ["| of the client, per request | runtype | " + " | ".join("x " + name for _, name in AGAINST) + " |",
             "|---" * (len(AGAINST) + 2) + "|"]
    for said, name, group, title, digits in WORK:
        table = tables[name]
        own = table.values(title, *group, "runtype")
        cells = [said, f"{statistics.median(own):.{digits}f}"]
        for label, _ in AGAINST:
            base = table.values(title, *group, label)
            shown = show_ratio(own, base) if base else "-"
            cells.append(shown if least else shown.split(" ")[0])
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def check(results):
    about = results.about
    if about["quick"]:
        raise NotPublishable("this run was --quick")
    if about["failed"]:
        raise NotPublishable("experiments failed: " + ", ".join(about["failed"]))
    missing = [name for _, name, *_ in WORK if name not in results.tables]
    missing += [chart["name"] for chart in charts.CHARTS if chart["table"] not in results.tables]
    if missing:
        raise NotPublishable("this run has no " + ", ".join(missing))


def replaced(text, block):
    """The text with `block` between the markers."""
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 or end < begin or text.count(BEGIN) != 1 or text.count(END) != 1:
        raise NotPublishable(f"a document needs the line {BEGIN.strip()} once, and after it once {END.strip()}")
    return text[:begin + len(BEGIN)] + "\n" + block + "\n" + text[end:]


def readme_block(results):
    drawn = charts.render(results.tables)
    lines = [results.headline(), "", summary(results.tables, False)]
    for name in SHOWN:
        title = next(chart["title"] for chart in charts.CHARTS if chart["name"] == name)
        if name in drawn:
            lines.append(f"![{title}](benchmarks/published/{name}.svg)\n")
    return "\n".join(lines).rstrip("\n") + "\n"


def benchmarks_block(results):
    return "\n".join((
        results.headline() + " [All tables](published/tables.md), [the measured values](published/results.json).", "",
        summary(results.tables, True), judged(results.tables).markdown().rstrip("\n"))) + "\n"


def write_run(results, folder):
    """Tables, charts and values of a run into one folder."""
    os.makedirs(folder, exist_ok=True)
    results.save(os.path.join(folder, "results.json"))
    with open(os.path.join(folder, "tables.md"), "w", encoding="utf-8") as file:
        file.write(results.text() + "\n" + judged(results.tables).markdown())
    for name, svg in charts.render(results.tables).items():
        with open(os.path.join(folder, name + ".svg"), "w", encoding="utf-8") as file:
            file.write(svg)


def publish(results, root):
    """Raises NotPublishable, and changes nothing then."""
    check(results)
    changed = {}
    for name, block in (("README.md", readme_block(results)), ("benchmarks/README.md", benchmarks_block(results))):
        path = os.path.join(root, name)
        with open(path, encoding="utf-8") as file:
            changed[path] = replaced(file.read(), block)
    write_run(results, os.path.join(root, "benchmarks", "published"))
    for path, text in changed.items():
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
