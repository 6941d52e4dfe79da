#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Python's aiohttp: one session, as many connections as requests in flight."""
import argparse
import asyncio
import json
import resource
import ssl
import time

import aiohttp

BODY = ('{"type":"document","name":"Project Plan Q3","metadata":{"status":"active","priority":2,'
        '"tags":["planning","quarter","review"],"owner":{"name":"Jose Martinez","team":"platform"},'
        '"notes":"Reviewed with the steering group; two open points remain, see the minutes."}}')
PATHS = {"get": "/v1/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8", "page": "/v1/records?limit=100", "post": "/v1/records"}


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def run(options):
    tls = ssl.create_default_context(cafile=options.ca)
    fields = {"Authorization": "Bearer rt_test_0123456789abcdef0123456789abcdef", "Accept": "application/json",
              "User-Agent": "benchmark/1.0"}
    url = options.url + PATHS[options.mode]
    connector = aiohttp.TCPConnector(limit=options.in_flight, ssl=tls)
    async with aiohttp.ClientSession(connector=connector, headers=fields) as session:

        async def one():
            if options.mode == "post":
                call = session.post(url, data=BODY, headers={"Content-Type": "application/json"})
            else:
                call = session.get(url)
            async with call as answer:
                answer.raise_for_status()
                return await answer.read()

        expected = await one()

        async def phase(total, latencies):
            left = iter(range(total))

            async def worker():
                for _ in left:
                    begin = time.perf_counter()
                    if await one() != expected:
                        raise RuntimeError("wrong body")
                    latencies.append(int((time.perf_counter() - begin) * 1e6))

            await asyncio.gather(*(worker() for _ in range(options.in_flight)))

        await phase(max(options.warmup, options.in_flight), [])
        latencies = []
        begin, before = time.perf_counter(), cpu()
        await phase(options.requests, latencies)
        used, wall = cpu() - before, time.perf_counter() - begin
    latencies.sort()
    at = lambda q: latencies[int(q * (len(latencies) - 1))]  # noqa: E731
    print(json.dumps({"client": "aiohttp", "mode": options.mode, "requests": options.requests,
                      "in_flight": options.in_flight, "cpu": used, "wall": wall, "p50_us": at(0.5), "p99_us": at(0.99),
                      "max_us": at(1)}))


def main():
    parser = argparse.ArgumentParser()
    for name, default in (("--url", ""), ("--ca", ""), ("--mode", "get"), ("--variant", "")):
        parser.add_argument(name, default=default)
    for name, default in (("--requests", 10000), ("--in-flight", 64), ("--warmup", 200)):
        parser.add_argument(name, type=int, default=default)
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
