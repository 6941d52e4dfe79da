# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Experiments about what is counted rather than timed, memory, and how things grow."""
from harness.experiments import CPU, FEW, column
from harness.report import Table, median, ratio, spread, text, words


def counts(bench):
    """What does not depend on how busy the machine is."""
    table = Table(
        "counts", "Per request, counted, 16 in flight",
        (text("work"), text("client"), median("instructions"), ratio("x floor", "instructions", "floor"),
         median("allocations", 1), median("bytes allocated"), median("system calls", 2), words("which")),
        "Callgrind counts each byte of a long copy as an instruction, so pages look dearer than they are. Under strace the "
        "client is slower than the server, so an answer is often there when it is first looked for: alone, a client that "
        "looks before it waits makes up to one call more.")
    with bench.server() as url:
        for mode, requests in (("get", 400), ("page", 150), ("page_typed", 150), ("post", 400)):
            for label, peer, variant in bench.cases(*FEW):
                args = (peer, url, mode, requests, 16)
                instructions = bench.run.instructions(*args, variant=variant)
                allocations, size = bench.run.allocations(*args, variant=variant)
                calls = bench.run.system_calls(*args, variant=variant)
                table.add(mode, label, instructions, allocations, size, sum(calls.values()),
                          ", ".join(f"{name} {n:.2f}" for name, n in sorted(calls.items()) if n >= 0.05))
    yield table


def all_at_once(bench, peer, url, size, delay):
    """One request on each of `size` connections, none answered before the last is there; and the milliseconds from the
    first to the last. `delay` is how long the server is to hold an answer."""
    for _ in range(4):
        got = bench.run.measure(peer, url, "get", size, size, warmup=0, delay=round(delay))
        took = got["wall"] * 1000 - delay
        if took < delay:
            return got, took
        delay = 1.5 * took  # the first answer left before the last request came
    raise RuntimeError(f"{peer}: {size} connections were not open at the same time within {delay:.0f} ms")


def memory(bench):
    table = Table(
        "memory", "Memory per request in flight and per idle connection (KiB)",
        (text("connections"), text("client"), median("in flight, peak", 1),
         ratio("x floor", "in flight, peak", "floor"), median("idle afterwards, resident", 1),
         median("idle, after malloc_trim", 1), median("idle, heap in use", 1)),
        "Each connection carries one small GET, all at once; the server holds the answers until all requests are there. "
        "One run each: memory does not depend on how busy the machine is.")
    needed = {}  # ms from the first request to the last, per connection
    with bench.server() as url:
        for size in (1000,) if bench.quick else (1000, 5000, 10000):
            for label, peer, _ in bench.cases(*FEW):
                got, took = all_at_once(bench, peer, url, size, 500 + 1.3 * size * needed.get(peer, 2))
                needed[peer] = took / size
                table.add(str(size), label, got["peak_growth_kib"] / size, got["after_growth_kib"] / size,
                          got["trimmed_growth_kib"] / size, got["heap_growth"] / 1024 / size)
    yield table


def threads(bench):
    table = Table(
        "threads", "Threads that run the io_context, small GET, 64 in flight",
        (text("threads"), text("clients"), spread(CPU), ratio("x a client per thread (of least)", CPU, "one per thread"),
         spread("context switches per request", 3), median("futex calls per request", 4),
         median("% of samples in locks", 1)),
        "A client per thread has an io_context of its own, but for the rows that say otherwise: what these cost more is "
        "Asio's price for several threads on one io_context. The client is not pinned here and has what the server leaves of two CPUs. A lock that threads wait for shows as "
        "futex calls, counted by strace, and as samples of a profile (perf, user and kernel) in functions that take a lock, "
        "wait for one or give it back; both in runs of their own.")
    names = {None: "one", "client_per_thread": "one per thread",
             "client_per_thread,one_context": "one per thread, one io_context"}
    cases = [(1, None), *((count, variant) for count in (2, 4) for variant in names)]
    results = {case: [] for case in cases}
    locks = {}
    pin, bench.run.pin = bench.run.pin, []
    try:
        with bench.server() as url:
            for _ in range(bench.repetitions):
                for count, variant in cases:
                    results[(count, variant)].append(
                        bench.run.measure("runtype", url, "get", bench.size(8_000), 64, variant=variant, threads=count))
            for count, variant in cases:
                how = {"variant": variant, "threads": count}
                calls = bench.run.system_calls("runtype", url, "get", bench.size(5_000), 64, **how)
                share = bench.run.samples_in_locks("runtype", url, "get", bench.size(40_000), 64, **how)
                locks[(count, variant)] = calls.get("futex", 0), [] if share is None else [share]
    finally:
        bench.run.pin = pin
    for (count, variant), got in results.items():
        table.add(str(count), names[variant], column(got, "us"),
                  [r["switches"] / r["requests"] for r in got], *locks[(count, variant)])
    yield table


def growth(bench):
    small = bench.size(20_000)
    table = Table(
        "growth", "Ten times the work, small GET, 64 in flight",
        (text("requests"), spread(CPU), ratio("x a tenth of the requests (of least)", CPU, f"{small:,}"),
         spread("peak growth KiB", 0)))
    results = {small: [], 10 * small: []}
    with bench.server() as url:
        for _ in range(bench.few()):
            for size, got in results.items():
                got.append(bench.run.measure("runtype", url, "get", size, 64))
    for size, got in results.items():
        table.add(f"{size:,}", column(got, "us"), column(got, "peak_growth_kib"))
    yield table
