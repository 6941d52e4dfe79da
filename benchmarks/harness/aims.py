# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""What the library wants to reach, held against a run. An aim that was missed is shown like one that was reached."""
import statistics

from harness.experiments import CPU, FEATURES
from harness.report import Table, text, words


def through(tables, title, own, base):
    """Median through median, and least through least, of two rows; each is a table's name and the row's labels."""
    values = []
    for name, *labels in (own, base):
        table = tables.get(name)
        found = table.values(title, *labels) if table else None
        if not found:
            return None
        values.append(found)
    a, b = values
    return statistics.median(a) / statistics.median(b), min(a) / min(b)


def ratio_aim(said, limit, title, own, base, least=0.0):
    """The ratio of `own` to `base` is at most `limit`, and at least `least`."""
    def judge(tables):
        found = through(tables, title, own, base)
        if not found:
            return None
        return f"{found[0]:.2f} ({found[1]:.2f})", least <= found[0] <= limit
    return said, f"{limit:g}" if not least else f"{least:g} to {limit:g}", judge


def value_aim(said, limit, title, row):
    def judge(tables):
        name, *labels = row
        values = tables[name].values(title, *labels) if name in tables else None
        if not values:
            return None
        middle = statistics.median(values)
        return f"{middle:.1f}", middle <= limit
    return said, f"{limit:g}", judge


def growth(tables):
    """The rows of the work, and of ten times the work."""
    table = tables.get("growth")
    return table.rows if table and len(table.rows) == 2 else None


def flat(said, limit):
    """Peak memory with ten times the work, less that with the work."""
    def judge(tables):
        rows = growth(tables)
        if not rows:
            return None
        small, large = (statistics.median(each["peak growth KiB"]) for each in rows)
        return f"{large - small:.0f}", large - small <= limit
    return said, f"{limit:g}", judge


def tenfold(said, slack):
    def judge(tables):
        rows = growth(tables)
        if not rows:
            return None
        small, large = (each[CPU] for each in rows)
        found = statistics.median(large) / statistics.median(small)
        return f"{found:.2f} ({min(large) / min(small):.2f})", abs(found - 1) <= slack
    return said, f"{1 - slack:g} to {1 + slack:g}", judge


def row(name, label="runtype"):
    return (name, label)


AIMS = (
    ratio_aim("Small GET, 64 in flight: CPU, x floor", 1.35, CPU, row("small_get_64"), row("small_get_64", "floor")),
    ratio_aim("Small GET, 64 in flight: CPU, x libcurl", 0.45, CPU, row("small_get_64"), row("small_get_64", "curl")),
    ratio_aim("Small GET: instructions, x floor", 1.7, "instructions", ("counts", "get", "runtype"), ("counts", "get", "floor")),
    value_aim("Small GET: allocations", 14, "allocations", ("counts", "get", "runtype")),
    value_aim("Small GET: system calls", 2.2, "system calls", ("counts", "get", "runtype")),
    ratio_aim("Page to structs, 64 in flight: CPU, x floor", 1.3, CPU, row("page_typed_64"), row("page_typed_64", "floor")),
    ratio_aim("Page to structs: CPU, x libcurl with simdjson", 1, CPU, row("page_typed_64"), row("page_typed_64", "curl")),
    ratio_aim("Resumed handshake: CPU of a request, x full", 0.6, CPU, ("handshakes", "resumed", "runtype"),
              ("handshakes", "full", "runtype")),
    value_aim("Idle connection, after malloc_trim: KiB", 32, "idle, after malloc_trim", ("memory", "5000", "runtype")),
    value_aim("5,000 in flight: KiB per request", 50, "in flight, peak", ("memory", "5000", "runtype")),
    ratio_aim("Small GET, 4,096 in flight: p99, x libcurl", 1, "p99 us", row("small_get_4096"), row("small_get_4096", "curl")),
    ratio_aim("Small GET, 4,096 in flight: longest, x libcurl", 1, "longest us", row("small_get_4096"),
              row("small_get_4096", "curl")),
    ratio_aim("Two threads: CPU, one client, x a client per thread", 1.15, CPU, ("threads", "2", "one"),
              ("threads", "2", "one per thread")),
    ratio_aim("Two threads on one io_context: CPU, one client, x a client per thread", 1.15, CPU, ("threads", "2", "one"),
              ("threads", "2", "one per thread, one io_context")),
    tenfold("Ten times the requests: CPU per request, x", 0.05),
    flat("Ten times the requests: KiB more at the peak", 1024),
    ratio_aim("Thread-safe (default): CPU, x single_threaded", 1.08, CPU, row("features", "runtype, defaults"),
              row("features", FEATURES[-1][0])),
)


def judged(tables):
    """The aims that the run says something about."""
    table = Table("aims", "What was aimed at", (text("aim"), words("at most"), words("measured (of least)"), words("reached")))
    for said, limit, judge in AIMS:
        found = judge(tables)
        if found:
            table.add(said, limit, found[0], "yes" if found[1] else "**no**")
    return table
