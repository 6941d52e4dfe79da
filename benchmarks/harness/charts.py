# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Which charts there are: each shows one column of one table of a run."""
import statistics

from harness.chart import Bar, bar_chart

# The labels of the tables are short; these are what a reader knows.
NAMES = {
    "curl": "libcurl", "beast": "naive Beast", "httplib": "cpp-httplib", "go": "Go net/http", "undici": "Node undici",
    "aiohttp": "Python aiohttp",
}

CPU = "CPU us per request"
CHARTS = (
    {"name": "small_get", "table": "small_get_64", "column": CPU, "base": "floor",
     "title": "Small GET (1.3 KB), 64 in flight", "unit": "CPU microseconds of the client per request, and times the floor"},
    {"name": "page_typed", "table": "page_typed_64", "column": CPU, "base": "floor",
     "title": "Page of 100 records (58 KB) to structs, 64 in flight",
     "unit": "CPU microseconds of the client per page, and times the floor", "others": " + simdjson"},
    {"name": "memory", "table": "memory", "column": "in flight, peak", "base": "floor", "group": "5000",
     "title": "Memory with 5,000 requests in flight", "unit": "KiB per request, TLS included, and times the floor"},
    {"name": "features", "table": "features", "column": "instructions", "base": "runtype, everything off",
     "title": "Small GET: each feature switched on alone", "difference": True, "ours": "runtype, defaults",
     "unit": "instructions of the client per request, and what that is more than with everything off"},
    {"name": "page", "table": "page_64", "column": CPU, "base": "floor",
     "title": "Page of 100 records (58 KB), raw, 64 in flight",
     "unit": "CPU microseconds of the client per page, and times the floor"},
)


def bars(chart, table):
    """The rows of the table that were measured, in its order."""
    group = [chart["group"]] if "group" in chart else []
    base = table.values(chart["column"], *group, chart["base"])
    made = []
    for row in table.rows:
        labels = [row[key] for key in table.keys()]
        values = row.get(chart["column"])
        if not isinstance(values, list) or labels[:len(group)] != group:
            continue
        middle, ratio = statistics.median(values), ""
        if base:
            of = statistics.median(base)
            ratio = f"{100 * (middle / of - 1):+.1f} %" if chart.get("difference") else f"{middle / of:.2f}x"
        name = labels[-1]
        ours = name == chart["ours"] if "ours" in chart else name.startswith("runtype")
        shown = name.removeprefix("runtype, ") if "ours" in chart else NAMES.get(name, name)
        shown += "" if ours else chart.get("others", "")
        made.append(Bar(shown, middle, min(values), max(values), "" if name == chart["base"] else ratio, ours))
    return made


def render(tables):
    """SVG texts by their names: of those charts whose table was measured."""
    made = {}
    for chart in CHARTS:
        table = tables.get(chart["table"])
        shown = bars(chart, table) if table else []
        if shown:
            made[chart["name"]] = bar_chart(chart["title"], chart["unit"], shown)
    return made
