# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The experiments, the most important ones first. Each gives a Table, and maybe a chart (name, title, unit, bars)."""
import statistics

from harness.report import Table, ratio, spread
from harness.server import server


class Bench:
    """What all experiments share."""

    def __init__(self, run, server_program, server_pin, repetitions, quick):
        self.run = run
        self.server_program = server_program
        self.server_pin = server_pin
        self.repetitions = repetitions
        self.quick = quick
        self.charts = []

    def server(self, **settings):
        return server(self.server_program, self.run.folder, self.server_pin, **settings)

    def size(self, requests):
        return max(requests // 5, 64) if self.quick else requests

    def interleaved(self, cases, url, mode, requests, in_flight, **more):
        """Every case once per repetition, so that all of them see the same machine. A case: label, client, variant."""
        results = {label: [] for label, _, _ in cases}
        for _ in range(self.repetitions):
            for label, peer, variant in cases:
                results[label].append(
                    self.run.measure(peer, url, mode, requests, in_flight, variant=variant, **more))
        return results

    def cases(self, *names):
        return [(name, name, None) for name in self.run.peers.have(names)]


def column(results, field):
    return [result[field] for result in results]


ALL = ("floor", "runtype", "curl", "beast", "httplib", "go", "undici", "aiohttp")


def cpu_table(bench, title, mode, requests, in_flight, cases, note="", chart=None, **more):
    with bench.server() as url:
        results = bench.interleaved(cases, url, mode, bench.size(max(requests, in_flight)), in_flight, **more)
    us = {label: column(results[label], "us") for label, _, _ in cases}
    table = Table(
        title, ("client", "CPU us per request", "x floor (of least)", "x libcurl (of least)", "p50 us", "p99 us"), note)
    for label, _, _ in cases:
        table.add(
            label, spread(us[label]), ratio(us[label], us.get("floor")), ratio(us[label], us.get("curl")),
            f"{statistics.median(column(results[label], 'p50_us')):.0f}",
            f"{statistics.median(column(results[label], 'p99_us')):.0f}")
    if chart:
        bench.charts.append((chart, title, "us", [(label, statistics.median(us[label])) for label, _, _ in cases]))
    return table


def small_get(bench):
    for in_flight in (64, 1, 256, 4096):
        names = ALL if in_flight == 64 else ("floor", "runtype", "curl", "beast", "go")
        cases = bench.cases(*names)
        if in_flight == 64:
            cases.insert(2, ("runtype, typed", "runtype", "typed"))
        if in_flight == 4096:
            cases.insert(2, ("runtype, 256 connections", "runtype", "default_connections"))
        # Node and Python take ten to fifty times as long: their share of the work is measured by fewer requests.
        yield cpu_table(
            bench, f"Small GET (1.3 KB), {in_flight} in flight", "get", 20_000, in_flight, cases,
            chart="small_get" if in_flight == 64 else None)


def page(bench):
    yield cpu_table(
        bench, "Page of 100 records (58 KB), raw, 64 in flight", "page", 5_000, 64, bench.cases(*ALL), chart="page")
    yield cpu_table(
        bench, "Page of 100 records to structs, 64 walks at a time", "page_typed", 5_000, 64,
        bench.cases("floor", "runtype", "curl", "beast", "httplib"), chart="page_typed",
        note="All but runtype decode with simdjson (on-demand), hand-written for this answer, into the same structs.")


def post(bench):
    yield cpu_table(bench, "POST that creates a record, 64 in flight", "post", 20_000, 64,
                    bench.cases("floor", "runtype", "curl", "beast", "httplib", "go"))


def switches(bench):
    cases = [("floor", "floor", None), ("runtype (defaults)", "runtype", None)]
    for label, variant in (
            ("single_threaded", "single_threaded"), ("rate_limit off", "no_governor"), ("compression off", "no_gzip"),
            ("retry_budget 0", "no_retry_budget"), ("client_checks off", "no_checks"),
            ("all of these", "single_threaded,no_governor,no_gzip,no_retry_budget,no_checks")):
        cases.append(("runtype, " + label, "runtype", variant))
    yield cpu_table(bench, "Each feature switched off alone, small GET, 64 in flight", "get", 20_000, 64, cases)


def counts(bench):
    """What does not depend on how busy the machine is."""
    table = Table("Per request, counted",
                  ("work", "client", "instructions", "x floor", "allocations", "bytes allocated", "system calls", "which"))
    requests = 300 if bench.quick else 1000
    with bench.server() as url:
        for mode in ("get", "page", "page_typed", "post"):
            floor = None
            for label, peer, variant in bench.cases("floor", "runtype", "curl", "beast"):
                args = (peer, url, mode, requests, 64)
                instructions = bench.run.instructions(*args, variant=variant)
                floor = floor or instructions
                allocations, size = bench.run.allocations(*args, variant=variant)
                calls, which = bench.run.system_calls(*args, variant=variant)
                table.add(mode, label, f"{instructions:.0f}", f"{instructions / floor:.2f}", f"{allocations:.1f}",
                          f"{size:.0f}", f"{calls:.2f}", ", ".join(f"{k} {v:.2f}" for k, v in sorted(which.items())))
    table.note = ("Callgrind counts each byte of a long copy as an instruction, so pages look dearer than they are. "
                  "Under strace the client is slower than the server, so an answer is often there when it is first "
                  "looked for: alone, a client that looks before it waits makes up to one call more.")
    yield table


def memory(bench):
    table = Table("Memory per request in flight and per idle connection (KiB)",
                  ("connections", "client", "in flight, peak", "idle afterwards, resident", "idle, after malloc_trim",
                   "idle, heap in use"))
    sizes = (1000,) if bench.quick else (1000, 5000, 10000)
    with bench.server() as url:
        for size in sizes:
            for label, peer, variant in bench.cases("floor", "runtype", "curl", "beast"):
                got = bench.run.measure(peer, url, "get", size, size, variant=variant, warmup=0 if peer != "floor" else 1,
                                        delay=4000 + 2 * size)
                table.add(str(size), label, f"{got['peak_growth_kib'] / size:.1f}",
                          f"{got['after_growth_kib'] / size:.1f}", f"{got['trimmed_growth_kib'] / size:.1f}",
                          f"{got['heap_growth'] / 1024 / size:.1f}")
    table.note = ("Each connection carries one small GET, all at once; the server holds the answers until all requests "
                  "are there. One run each: memory does not depend on how busy the machine is.")
    yield table


def handshakes(bench):
    table = Table("A connection per request: CPU us each", ("client", "full handshake", "resumed", "full / resumed"))
    requests = bench.size(1000)
    cases = [(name, name, "reconnect") for name in bench.run.peers.have(("floor", "runtype", "curl"))]
    with bench.server(tickets=0) as url:
        full = bench.interleaved(cases, url, "get", requests, 16)
    with bench.server() as url:
        resumed = bench.interleaved(cases, url, "get", requests, 16)
    for label, _, _ in cases:
        a, b = column(full[label], "us"), column(resumed[label], "us")
        table.add(label, spread(a), spread(b), ratio(a, b))
    sure = min(r["resumed"] / r["connections"] for r in resumed["runtype"])
    table.note = f"Of the library's connections to the server that gives tickets, {100 * sure:.1f} % at least were resumed."
    yield table


def walks(bench):
    table = Table("Walk of a list, item by item",
                  ("server's delay", "way", "pages per second", "CPU us per page", "x libcurl"))
    for delay, pages in ((0, bench.size(1000)), (20, bench.size(100))):
        ways = [("sequential", "runtype", "walk", None), ("prefetch(1)", "runtype", "walk", "prefetch"),
                ("for_each(16)", "runtype", "walk", "for_each"),
                ("for_each(16), prefetch(1)", "runtype", "walk", "for_each,prefetch")]
        ways += [(f"{name}, simdjson", peer, "page_typed", None)
                 for name, peer in (("libcurl", "curl"), ("floor client", "floor")) if bench.run.peers.have((peer,))]
        results = {label: [] for label, *_ in ways}
        for _ in range(bench.repetitions):
            for label, peer, mode, variant in ways:
                with bench.server(pages=pages, delay=delay) as url:
                    results[label].append(bench.run.measure(peer, url, mode, pages, 1, variant=variant))
        curl = column(results["libcurl, simdjson"], "us") if "libcurl, simdjson" in results else None
        for label, *_ in ways:
            own = column(results[label], "us")
            table.add(f"{delay} ms", label, spread([r["requests"] / r["wall"] for r in results[label]]), spread(own),
                      ratio(own, curl) if curl else "-")
    table.note = ("Pages per second are wall-clock time, and so depend on what else the machine does. libcurl and the "
                  "floor client follow the same cursors, one page at a time, into the same structs.")
    yield table


def events(bench):
    table = Table("Server-sent events, one stream", ("events", "CPU us per event", "events per second"))
    with bench.server() as url:
        count = bench.size(200_000)
        got = [bench.run.measure("runtype", url, "sse", count, 1) for _ in range(bench.repetitions)]
    table.add(str(count), spread(column(got, "us"), 2), spread([r["requests"] / r["wall"] for r in got], 0))
    yield table


def threads(bench):
    table = Table("Threads that run the io_context, small GET, 64 in flight",
                  ("threads", "clients", "CPU us per request", "context switches per request"),
                  "The process is not pinned here; the server runs beside it.")
    with bench.server() as url:
        cases = [(1, None), (2, None), (2, "client_per_thread"), (4, None), (4, "client_per_thread")]
        results = {case: [] for case in cases}
        pin, bench.run.pin = bench.run.pin, []
        for _ in range(bench.repetitions):
            for count, variant in cases:
                results[(count, variant)].append(
                    bench.run.measure("runtype", url, "get", bench.size(20_000), 64, variant=variant, threads=count))
        bench.run.pin = pin
    for (count, variant), got in results.items():
        table.add(str(count), "one per thread" if variant else "one", spread(column(got, "us")),
                  spread([r["switches"] / r["requests"] for r in got], 3))
    yield table


def growth(bench):
    table = Table("Ten times the work", ("requests", "CPU us per request", "peak growth KiB"))
    with bench.server() as url:
        sizes = (bench.size(10_000), 10 * bench.size(10_000))
        results = {size: [] for size in sizes}
        for _ in range(bench.repetitions):
            for size in sizes:
                results[size].append(bench.run.measure("runtype", url, "get", size, 64))
    for size in sizes:
        table.add(str(size), spread(column(results[size], "us")), spread(column(results[size], "peak_growth_kib"), 0))
    yield table


EXPERIMENTS = {
    "small_get": small_get, "page": page, "switches": switches, "counts": counts, "memory": memory,
    "handshakes": handshakes, "post": post, "walks": walks, "events": events, "threads": threads, "growth": growth,
}
