// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Node's undici: one Pool, as many connections as requests in flight, HTTP/1.1.
'use strict'
const fs = require('fs')
const { Pool } = require('undici')

const options = {}
for (let i = 2; i + 1 < process.argv.length; i += 2) options[process.argv[i]] = process.argv[i + 1]
const requests = Number(options['--requests'] || 10000)
const inFlight = Number(options['--in-flight'] || 64)
const warmup = Math.max(Number(options['--warmup'] || 200), inFlight)
const mode = options['--mode'] || 'get'
const body = '{"type":"document","name":"Project Plan Q3","metadata":{"status":"active","priority":2,' +
  '"tags":["planning","quarter","review"],"owner":{"name":"Jose Martinez","team":"platform"},' +
  '"notes":"Reviewed with the steering group; two open points remain, see the minutes."}}'
const path = mode === 'page' ? '/v1/records?limit=100'
  : mode === 'post' ? '/v1/records' : '/v1/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8'
const pool = new Pool(options['--url'], {
  connections: inFlight, pipelining: 1, connect: { ca: fs.readFileSync(options['--ca']) }
})
const headers = {
  authorization: 'Bearer rt_test_0123456789abcdef0123456789abcdef',
  accept: 'application/json',
  'user-agent': 'benchmark/1.0'
}
if (mode === 'post') headers['content-type'] = 'application/json'

async function one () {
  const answer = await pool.request({ method: mode === 'post' ? 'POST' : 'GET', path, headers, body: mode === 'post' ? body : null })
  const text = await answer.body.text()
  if (answer.statusCode >= 300) throw new Error('status ' + answer.statusCode)
  return text
}

async function phase (total, expected, latencies) {
  let left = total
  const worker = async () => {
    while (left-- > 0) {
      const begin = process.hrtime.bigint()
      if (await one() !== expected) throw new Error('wrong body')
      latencies.push(Number((process.hrtime.bigint() - begin) / 1000n))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
}

async function main () {
  const expected = await one()
  await phase(warmup, expected, [])
  const latencies = []
  const before = process.cpuUsage()
  const begin = process.hrtime.bigint()
  await phase(requests, expected, latencies)
  const used = process.cpuUsage(before)
  const wall = Number(process.hrtime.bigint() - begin) / 1e9
  latencies.sort((a, b) => a - b)
  const at = q => latencies[Math.floor(q * (latencies.length - 1))]
  console.log(JSON.stringify({
    client: 'undici', mode, requests, in_flight: inFlight, cpu: (used.user + used.system) / 1e6, wall,
    p50_us: at(0.5), p99_us: at(0.99), max_us: at(1)
  }))
  await pool.close()
}

main().catch(error => { console.error('undici:', error); process.exit(1) })
