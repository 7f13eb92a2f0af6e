import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../demo'
import { importDoor } from '../import/door'
import { PIECE_BYTES } from '../flow/import-batch'
import { sheets } from '../platform/sheet'
import type { Caller } from '../../types/caller'
import type { ImportSight, ImportView } from '../../types/contract'
import type { World } from '../../types/port/world'
import { openWorld, runTool, UsageError } from './open'

const ROWS = Number(process.argv[2] ?? 100_000)
const HEADER = ['手机号', '姓名', '生日', '性别', '卡号', '入会日期', '积分', '到期日']
const manager: Caller = { kind: 'wechat', openid: 'demo-hejingyi' }
const door = importDoor(sheets)

const rowAt = (n: number): string[] => [
  `17${String(100_000_000 + n)}`, '张三丰', `19${String(60 + (n % 40))}-0${String(1 + (n % 9))}-15`, n % 2 ? '女' : '男', `OLD${String(n)}`, '2021-03-04', String(n % 900), '2030-12-31',
]

const call = async <T>(world: World, action: string, data: object, reference?: string): Promise<T> => {
  const answer = await door(world, manager, { action, data, reference })
  if (!answer.ok) throw new UsageError(`${action} was refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value as T
}

const say = (what: string, started: number, rows: number): void => {
  const ms = performance.now() - started
  process.stdout.write(`${what.padEnd(12)} ${(ms / 1000).toFixed(1).padStart(7)} s ${Math.round((rows * 1000) / ms).toLocaleString('en').padStart(9)} rows a second\n`)
}

/** Calls a step until it is over; the longest call is what a cloud function has to have time for. */
const stage = async (world: World, batch: string, name: 'tryOut' | 'run' | 'undo', data: object = {}): Promise<void> => {
  const kept = { tryOut: 'tried', run: 'run', undo: 'undone' } as const
  const started = performance.now()
  let [longest, calls] = [0, 0]
  for (let ended = false; !ended; ) {
    const from = performance.now()
    const view = await call<ImportView>(world, `import.${name}`, { batch, ...data })
    longest = Math.max(longest, performance.now() - from)
    calls += 1
    ended = (view.stages[kept[name]]?.finishedAt ?? null) !== null
  }
  say(name, started, ROWS)
  process.stdout.write(`             ${String(calls)} calls, the longest ${(longest / 1000).toFixed(1)} s\n`)
}

const send = async (world: World, file: Uint8Array, name: string): Promise<string> => {
  const { batch, pieces } = await call<ImportView>(world, 'import.open', { kind: 'members', name, bytes: file.length }, `bench-${name}`)
  for (let n = 0; n < pieces.count; n += 1) {
    await call(world, 'import.put', { batch, n, data: Buffer.from(file.slice(n * PIECE_BYTES, (n + 1) * PIECE_BYTES)).toString('base64') })
  }
  return batch
}

/** Members with a balance each, in a workbook and in a text; the text is brought in and taken back. */
void runTool(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-bench-'))
  const world = await openWorld(join(folder, 'bench.db'), { create: true })
  try {
    await seedDemo(world)
    const rows = [HEADER, ...Array.from({ length: ROWS }, (_, n) => rowAt(n))]
    for (const format of ['xlsx', 'csv'] as const) {
      let started = performance.now()
      const file = sheets.write(format, rows)
      say(`write ${format}`, started, ROWS)
      const batch = await send(world, file, `bench.${format}`)
      started = performance.now()
      const { guessed } = await call<ImportSight>(world, 'import.read', { batch })
      say(`read ${format}`, started, ROWS)
      if (format === 'xlsx') continue
      await call(world, 'import.map', { batch, mapping: guessed })
      await stage(world, batch, 'tryOut')
      await stage(world, batch, 'run')
      await stage(world, batch, 'undo', { reason: 'a measurement' })
    }
    process.stdout.write(`memory       ${String(Math.round(process.memoryUsage().rss / 1_000_000))} MB at the end\n`)
    return 0
  } finally {
    await world.store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
