/**
 * How long the counter waits: find, preview of the ring-up, confirmation, over HTTP at the running server, with a small chain
 * and a large one side by side in the same run. Each database is laid out once through the product's own joining and kept in the
 * temporary folder. `npm run bench:counter [-- ROUNDS SMALL LARGE]`
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedDemo } from '../demo'
import { joinMember } from '../flow/join-member'
import type { World } from '../../types/port/world'
import { openWorld, runTool } from './open'

const [ROUNDS = 300, SMALL = 1_000, LARGE = 100_000] = process.argv.slice(2).map(Number)
const LANES = 64
/** Of these a person has 30 a minute; the demo's clock goes on before they are used up. */
const FINDS_A_MINUTE = 24
const SHELF = join(tmpdir(), 'huiji-bench-counter')
/** Built into dist/tool. */
const SERVER = fileURLToPath(new URL('../local/main.mjs', import.meta.url))

const phoneOf = (n: number): string => `15${String(100_000_000 + n)}`

/** One shop after the other, numbered; nobody by chance. */
const joinAll = async (world: World, members: number): Promise<void> => {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let n = next++; n < members; n = next++) {
      const reference = `bench-${String(n)}`
      const source = { store: n % 3 === 0 ? 'SHJA' : 'HZHB', staff: null, campaign: null, scene: null }
      const made = await joinMember(world, { reference, scope: 'bench', identity: null, phone: phoneOf(n), phoneProved: false, name: '林知夏', source, marketing: false })
      if (!made.ok) throw new Error(`member ${String(n)} was refused: ${made.refusal.code}`)
      if (n % 5_000 === 4_999) process.stderr.write(`${String(n + 1)} of ${String(members)} members laid out\n`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** A copy to work on of the database with so many members, which is laid out where it was not yet. */
const databaseOf = async (members: number, folder: string): Promise<string> => {
  const kept = join(SHELF, `${String(members)}.db`)
  if (!existsSync(kept)) {
    mkdirSync(SHELF, { recursive: true })
    const fresh = join(mkdtempSync(join(SHELF, 'laying-')), 'shop.db')
    const world = await openWorld(fresh, { create: true })
    await seedDemo(world)
    await joinAll(world, members)
    await world.store.close()
    renameSync(`${fresh}.secret`, `${kept}.secret`)
    renameSync(fresh, kept)
  }
  const copy = join(folder, `${String(members)}.db`)
  for (const end of ['', '.secret']) copyFileSync(kept + end, copy + end)
  return copy
}

interface Counter {
  call: <T>(action: string, data: object, reference?: string) => Promise<T>
  waitMinute: () => Promise<void>
  child: ChildProcess
}

const openCounter = async (db: string): Promise<Counter> => {
  const child = spawn(process.execPath, [SERVER, '--port', '0', '--db', db], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let url: string | undefined
  for await (const part of child.stdout) {
    said += String(part)
    url = /(http:\/\/[^\s/]+)\/desk/.exec(said)?.[1]?.replace('localhost', '127.0.0.1')
    if (url) break
  }
  const post = async <T>(path: string, body: object, token?: string): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    return (await (await fetch(`${url ?? ''}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T
  }
  const { token } = await post<{ token: string }>('/demo/sign-in', { person: 'chenyu' })
  const call = async <T>(action: string, data: object, reference?: string): Promise<T> => {
    const heard = await post<{ ok: boolean; value: T }>('/call/staff', { action, data, reference }, token)
    if (!heard.ok) throw new Error(`${action}: ${JSON.stringify(heard)}`)
    return heard.value
  }
  return { call, waitMinute: async () => void (await post('/desk/api/clock', { advanceMs: 60_000 })), child }
}

const steps = ['find by phone', 'find by four digits', 'preview', 'confirm'] as const
type Times = Record<(typeof steps)[number], number[]>

/** One customer at the till. */
const serve = async ({ call, waitMinute }: Counter, round: number, members: number, times: Times): Promise<void> => {
  const phone = phoneOf((round * 7_919) % members)
  const timed = async <T>(step: (typeof steps)[number], work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const answer = await work()
    times[step].push(performance.now() - from)
    return answer
  }
  if (round % (FINDS_A_MINUTE / 2) === 0) await waitMinute()
  await timed('find by four digits', () => call('member.find', { text: phone.slice(-4) }))
  const { found } = await timed('find by phone', () => call<{ found: { member: string }[] }>('member.find', { text: phone }))
  const order = { member: found[0]?.member ?? '', number: `B-${String(round)}`, totalFen: 26_800 + round }
  await timed('preview', () => call('order.preview', order))
  await timed('confirm', () => call('order.ring', order, `bench-order-${String(round)}`))
}

const at = (times: readonly number[], percent: number): number => [...times].sort((a, b) => a - b)[Math.ceil((times.length * percent) / 100) - 1] ?? Number.NaN

await runTool(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-counter-'))
  const sizes = [SMALL, LARGE]
  const counters: Counter[] = []
  try {
    for (const members of sizes) counters.push(await openCounter(await databaseOf(members, folder)))
    const times = sizes.map((): Times => ({ 'find by phone': [], 'find by four digits': [], 'preview': [], 'confirm': [] }))
    // In turns, so that what else the machine does falls on both; the first rounds warm both up and are not counted.
    const warm = sizes.map((): Times => ({ 'find by phone': [], 'find by four digits': [], 'preview': [], 'confirm': [] }))
    for (let round = 0; round < ROUNDS + 12; round += 1) {
      for (const [n, counter] of counters.entries()) {
        const into = round < 12 ? warm[n] : times[n]
        if (into) await serve(counter, round, sizes[n] ?? 1, into)
      }
    }
    console.log(`${String(ROUNDS)} customers each, ms: p50 / p95 / p99 with ${String(SMALL)} members, with ${String(LARGE)}, ratio of p95`)
    for (const step of steps) {
      const figures = times.map((one) => [50, 95, 99].map((percent) => at(one[step], percent)))
      const told = figures.map((one) => one.map((value) => value.toFixed(1)).join(' / '))
      console.log(`${step}: ${told.join(', ')}, ${((figures[1]?.[1] ?? 0) / (figures[0]?.[1] ?? 1)).toFixed(2)}`)
    }
  } finally {
    for (const { child } of counters) child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
})
