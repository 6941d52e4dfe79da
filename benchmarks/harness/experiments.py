# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The experiments that compare CPU time. Each gives tables; benchmarks/README.md says what is the same for all clients."""
from harness import nginx as second
from harness.report import Table, median, most, ratio, spread, text, words
from harness.server import server

CPU = "CPU us per request"
ALL = ("floor", "runtype", "curl", "beast", "httplib", "go", "undici", "aiohttp")
NATIVE = ("floor", "runtype", "curl", "beast", "httplib", "go")
TYPED = ("floor", "runtype", "curl", "beast", "httplib")
FEW = ("floor", "runtype", "curl", "beast")

# These take three to twenty times as long: a part of the requests says as much, and the run stays short.
PART_OF_THE_WORK = {"undici": 0.5, "aiohttp": 0.2}


class Bench:
    """What all experiments share."""

    def __init__(self, run, server_program, server_pin, repetitions, quick):
        self.run = run
        self.server_program = server_program
        self.server_pin = server_pin
        self.repetitions = repetitions
        self.quick = quick

    def server(self, **settings):
        return server(self.server_program, self.run.folder, self.server_pin, **settings)

    def size(self, requests):
        return max(requests // 5, 64) if self.quick else requests

    def few(self):
        """Repetitions of what is measured for the shape of a curve, not for a figure that is quoted."""
        return min(self.repetitions, 3)

    def interleaved(self, cases, url, mode, requests, in_flight, repetitions=None, **more):
        """Every case once per repetition, so that all of them see the same machine. A case: label, client, variant."""
        results = {label: [] for label, _, _ in cases}
        for _ in range(repetitions or self.repetitions):
            for label, peer, variant in cases:
                share = max(int(requests * PART_OF_THE_WORK.get(peer, 1)), 2 * in_flight)
                results[label].append(self.run.measure(peer, url, mode, share, in_flight, variant=variant, **more))
        return results

    def cases(self, *names):
        return [(name, name, None) for name in self.run.peers.have(names)]


def column(results, field):
    return [result[field] for result in results]


def cpu_table(name, title, cases, results, note=""):
    table = Table(name, title, (
        text("client"), spread(CPU), ratio("x floor (of least)", CPU, "floor"), ratio("x libcurl (of least)", CPU, "curl"),
        median("p50 us"), median("p99 us"), most("longest us")), note)
    for label, _, _ in cases:
        got = results[label]
        table.add(label, column(got, "us"), column(got, "p50_us"), column(got, "p99_us"), column(got, "max_us"))
    return table


def measured(bench, name, title, mode, requests, in_flight, cases, note="", repetitions=None):
    with bench.server() as url:
        results = bench.interleaved(cases, url, mode, bench.size(requests), in_flight, repetitions)
    return cpu_table(name, title, cases, results, note)


def small_get(bench):
    cases = bench.cases(*ALL)
    cases.insert(2, ("runtype, typed", "runtype", "typed"))
    yield measured(bench, "small_get_64", "Small GET (1.3 KB), 64 in flight", "get", 5_000, 64, cases)
    for in_flight in (1, 256):
        yield measured(bench, f"small_get_{in_flight}", f"Small GET, {in_flight} in flight", "get", 10_000, in_flight,
                       bench.cases("floor", "runtype", "curl", "beast", "go"), repetitions=bench.few())
    cases = bench.cases("floor", "runtype", "curl", "beast", "go")
    cases.insert(2, ("runtype, 256 connections", "runtype", "default_connections"))
    yield measured(
        bench, "small_get_4096", "Small GET, 4,096 in flight", "get", 40_960, 4096, cases, repetitions=bench.few(),
        note="Every coroutine, goroutine or handle has the same number of requests to do, one after the other: one that "
             "waited for its turn too long would show as the longest time.")


def other_in_flight(bench, name, title, mode, requests, names):
    for in_flight, part in ((1, 0.4), (256, 1), (4096, 1)):
        yield measured(bench, f"{name}_{in_flight}", f"{title}, {in_flight:,} in flight", mode,
                       max(int(requests * part), 2 * in_flight), in_flight, bench.cases(*names),
                       repetitions=2 if in_flight == 4096 else bench.few())


def page(bench):
    yield measured(bench, "page_64", "Page of 100 records (58 KB), raw, 64 in flight", "page", 1_500, 64, bench.cases(*ALL))
    yield measured(
        bench, "page_typed_64", "Page of 100 records to structs, 64 walks at a time", "page_typed", 1_500, 64,
        bench.cases(*TYPED),
        note="All but runtype decode with simdjson (on-demand), hand-written for this answer, into the same structs.")
    yield from other_in_flight(bench, "page", "Page, raw", "page", 5_000, FEW)
    yield from other_in_flight(bench, "page_typed", "Page to structs", "page_typed", 5_000, FEW)


def post(bench):
    yield measured(bench, "post_64", "POST that creates a record, 64 in flight", "post", 5_000, 64, bench.cases(*ALL))
    yield from other_in_flight(bench, "post", "POST", "post", 10_000, FEW)


OFF = ("single_threaded", "no_governor", "no_retry_budget", "no_checks", "no_gzip")


def without(*switches):
    return ",".join(name for name in OFF if name not in switches)


# Label, variant of the client, whether the server compresses.
FEATURES = (
    ("runtype, everything off", without(), 0),
    ("runtype, thread safety on", without("single_threaded"), 0),
    ("runtype, rate limit on", without("no_governor"), 0),
    ("runtype, retry budget on", without("no_retry_budget"), 0),
    ("runtype, checks of the request on", without("no_checks"), 0),
    ("runtype, gzip asked for", without("no_gzip"), 0),
    ("runtype, gzip asked for and got", without("no_gzip"), 1),
    ("runtype, response_info handed out", without() + ",info", 0),
    ("runtype, observer", without() + ",wrapped", 0),
    ("runtype, defaults", None, 0),
    ("runtype, defaults, single_threaded", "single_threaded", 0),
)


def features(bench):
    table = Table(
        "features", "Each feature switched on alone, small GET, 64 in flight",
        (text("client"), spread(CPU), ratio("x everything off (of least)", CPU, FEATURES[0][0]),
         median("instructions"), ratio("x everything off", "instructions", FEATURES[0][0])),
        "The ledger of attempts is always written; the row is what it costs to have it handed out, and the header fields "
        "with it (request_options::info). "
        "The library has no observer of its own; the row is a transport that counts exchanges, put around the network "
        "with wrap_transport. Instructions are counted by callgrind, in runs of their own.")
    count = 200 if bench.quick else 500
    with bench.server(gzip=0) as plain, bench.server(gzip=1) as compressing:
        results = {label: [] for label, _, _ in FEATURES}
        for _ in range(bench.repetitions):
            for label, variant, gzip in FEATURES:
                url = compressing if gzip else plain
                results[label].append(bench.run.measure("runtype", url, "get", bench.size(5_000), 64, variant=variant))
        for label, variant, gzip in FEATURES:
            url = compressing if gzip else plain
            table.add(label, column(results[label], "us"),
                      bench.run.instructions("runtype", url, "get", count, 16, variant=variant))
    yield table


def handshakes(bench):
    table = Table(
        "handshakes", "A connection per request",
        (text("handshake"), text("client"), spread(CPU), ratio("x floor (of least)", CPU, "floor"),
         ratio("x libcurl (of least)", CPU, "curl"), words("resumed")),
        "TLS 1.3. Each request closes its connection and the next opens one, 16 at a time.")
    requests = bench.size(400)
    cases = [(name, name, "reconnect") for name in bench.run.peers.have(("floor", "runtype", "curl"))]
    for kind, tickets in (("full", 0), ("resumed", 1)):
        with bench.server(tickets=tickets) as url:
            results = bench.interleaved(cases, url, "get", requests, 16)
        for label, _, _ in cases:
            # The library counts the first ones, too, which had nothing to resume.
            least = [r["resumed"] / r.get("connections", r["requests"]) for r in results[label] if "resumed" in r]
            table.add(kind, label, column(results[label], "us"), f"{100 * min(least):.1f} %" if least else "not counted")
    yield table


def walks(bench):
    table = Table(
        "walks", "Walk of a list, item by item",
        (text("server's delay"), text("way"), spread("pages per second"), spread("CPU us per page"),
         ratio("x libcurl (of least)", "CPU us per page", "libcurl, simdjson")),
        "Pages per second are wall-clock time, and so depend on what else the machine does. libcurl and the floor client "
        "follow the same cursors, one page at a time, into the same structs. Prefetching hides the server's time behind "
        "the caller's: in the last two rows the caller takes 20 ms for each page.")
    have = bench.run.peers.have
    for delay, pages in ((0, bench.size(1000)), (20, bench.size(100))):
        ways = [("sequential", "runtype", "walk", None), ("prefetch(1)", "runtype", "walk", "prefetch"),
                ("for_each(16)", "runtype", "walk", "for_each"),
                ("for_each(16), prefetch(1)", "runtype", "walk", "for_each,prefetch")]
        ways += [(f"{name}, simdjson", peer, "page_typed", None)
                 for name, peer in (("libcurl", "curl"), ("floor client", "floor")) if have((peer,))]
        if delay:
            ways += [("sequential, the caller takes 20 ms", "runtype", "walk", "slow_reader"),
                     ("prefetch(1), the caller takes 20 ms", "runtype", "walk", "slow_reader,prefetch")]
        results = {label: [] for label, *_ in ways}
        for _ in range(bench.few()):
            for label, peer, mode, variant in ways:
                with bench.server(pages=pages, delay=delay) as url:
                    results[label].append(bench.run.measure(peer, url, mode, pages, 1, variant=variant))
        for label, *_ in ways:
            table.add(f"{delay} ms", label, [r["requests"] / r["wall"] for r in results[label]],
                      column(results[label], "us"))
    yield table


def events(bench):
    table = Table("events", "Server-sent events, one stream",
                  (text("events"), spread("CPU us per event", 2), spread("events per second", 0)))
    count = bench.size(200_000)
    with bench.server() as url:
        got = [bench.run.measure("runtype", url, "sse", count, 1) for _ in range(bench.few())]
    table.add(f"{count:,}", column(got, "us"), [r["requests"] / r["wall"] for r in got])
    yield table


def nginx(bench):
    """The second server: nothing of it is ours, and it speaks HTTP/2."""
    if not second.installed():
        return
    http2 = [("curl, HTTP/2", "curl", "h2")] if bench.run.peers.have(("curl",)) else []
    with bench.server() as url:
        second.copy_answers(url, bench.run.folder)
    with second.nginx(bench.run.folder, bench.server_pin) as url:
        for name, title, mode, requests in (("nginx_get", "Small GET", "get", 20_000),
                                            ("nginx_page", "Page of 100 records, raw", "page", 5_000)):
            cases = bench.cases(*FEW) + http2
            results = bench.interleaved(cases, url, mode, bench.size(requests), 64, bench.few())
            yield cpu_table(
                name, title + ", 64 in flight, from nginx", cases, results,
                "nginx answers from files. HTTP/2 has all requests on one connection; the library speaks HTTP/1.1.")
