import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import type { Doc } from '../../../../types/port/store'
import { openSqliteStore } from '../../../../cloudfunctions/platform/store/sqlite'
import { Connection } from '../../../../cloudfunctions/platform/store/sqlite/connection'
import { eachInFolder } from './folder'

const path = eachInFolder()
const modules = join(__dirname, '../../../../node_modules')

interface Writer {
  process: ChildProcess
  acknowledged: string[]
  reached(count: number): Promise<void>
}

function startWriter(name: string): Writer {
  const script = path('writer.cjs')
  const entryPoints = [join(__dirname, 'writer.ts')]
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'cjs', external: ['libsql'], outfile: script })
  // The bundle lies in the test's folder; the native engine is found where it is installed.
  const child = spawn(process.execPath, [script, path(), name], { env: { ...process.env, NODE_PATH: modules } })
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => acknowledged.push(line))
  const faults: string[] = []
  child.stderr.on('data', (chunk: Buffer) => faults.push(chunk.toString()))
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the writer ended: ${faults.join('')}`)
  })
  ended.catch(() => undefined)
  return {
    process: child,
    acknowledged,
    reached: async (count) => {
      while (acknowledged.length < count) await Promise.race([once(lines, 'line'), ended])
    },
  }
}

async function kill({ process: child }: Writer): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

test('two processes on one file, killed in the middle: nothing acknowledged is lost, nothing is half', async () => {
  const writers = ['left', 'right'].map(startWriter)
  await Promise.all(writers.map((writer) => writer.reached(100)))
  await Promise.all(writers.map(kill))
  const store = openSqliteStore(path())
  for (const [at, name] of ['left', 'right'].entries()) {
    const found = new Set<string>()
    for (let after: string | null | undefined; after !== null;) {
      const query = { eq: { member: name }, limit: 1000 }
      const page = await store.find('entry', after === undefined ? query : { ...query, after })
      for (const { _id } of page.items) found.add(_id)
      after = page.next
    }
    const acknowledged = writers[at]?.acknowledged ?? []
    expect(acknowledged.length).toBeGreaterThanOrEqual(100)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    expect(await store.get<Doc & { value: number }>('setting', name)).toMatchObject({ value: found.size })
  }
  await store.close()
  const connection = new Connection(path(), 0)
  expect(connection.rows('PRAGMA integrity_check')).toEqual([['ok']])
  connection.close()
}, 60_000)
