// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// What another implementation makes of the streams beside this file. Run by hand when a stream is added:
//     npm install eventsource-parser@3 && node test/data/sse/make_expected.mjs
// The tests read what it wrote; they need neither node nor a network.
import {createParser} from 'eventsource-parser'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
for (const name of readdirSync(folder).filter((n) => n.endsWith('.sse')).sort()) {
  const events = []
  const retries = []
  const parser = createParser({
    onEvent: (e) => events.push({event: e.event ?? '', data: e.data, id: e.id ?? null}),
    onRetry: (r) => retries.push(r),
  })
  // As a whole and through a streaming decoder: what it does with pieces is not what is asked here.
  // The byte order mark is taken off by the decoder, as the specification has it.
  const text = new TextDecoder('utf-8').decode(readFileSync(folder + name))
  // It waits for what follows a CR at the end; that might be the LF of the same line.
  parser.feed(text.endsWith('\r') ? text + '\n' : text)
  writeFileSync(folder + name.replace(/\.sse$/, '.json'), JSON.stringify({events, retries}, null, 1) + '\n')
}
