// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// What another implementation makes of the streams beside this file. Run by hand when a stream is added or changed:
//     cd test/data/sse && npm ci && node make_expected.mjs            writes NAME.json for each NAME.sse, and peer.json
//     cd test/data/sse && npm ci && node make_expected.mjs --check    fails if one of them is not what it would write
// The version is fixed in package.json. The tests read what was written; they need neither node nor a network.
import {createParser} from 'eventsource-parser'
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const check = process.argv.includes('--check')
let wrong = 0

function put(name, value) {
  const text = JSON.stringify(value, null, 1) + '\n'
  if (!check) {
    writeFileSync(folder + name, text)
  } else if (readFileSync(folder + name, 'utf8') !== text) {
    console.error(`${name} is not what this peer gives`)
    ++wrong
  }
  return text
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

function read(bytes) {
  const events = []
  const retries = []
  const parser = createParser({
    onEvent: (e) => events.push({event: e.event ?? '', data: e.data, id: e.id ?? null}),
    onRetry: (r) => retries.push(r),
  })
  // As a whole and through a streaming decoder: what it does with pieces is not what is asked here.
  // The byte order mark is taken off by the decoder, as the specification has it.
  const text = new TextDecoder('utf-8').decode(bytes)
  // It waits for what follows a CR at the end; that might be the LF of the same line.
  parser.feed(text.endsWith('\r') ? text + '\n' : text)
  return {events, retries}
}

// The package does not let its package.json be imported by name.
const {name, version} = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('eventsource-parser').replace(/\/dist\/.*/, '/package.json'), 'utf8'),
)
const streams = {}
const expectations = {}
for (const file of readdirSync(folder).filter((n) => n.endsWith('.sse')).sort()) {
  const bytes = readFileSync(folder + file)
  const made = file.replace(/\.sse$/, '.json')
  expectations[made] = sha256(put(made, read(bytes)))
  streams[file] = sha256(bytes)
}
put('peer.json', {peer: name, version, streams, expectations})
process.exit(wrong ? 1 : 0)
