import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { presets, readProgramme } from '../core/programme'
import { LIVE, publishProgramme } from '../flow/publish-programme'
import type { World } from '../../types/port/world'
import { openWorld, runTool, UsageError } from './open'
import { postPurchases, type Posted } from './replay/post'
import { readPurchases } from './replay/read'
import type { BadLine } from './replay/purchase'

const USAGE = 'npm run replay -- --programme PRESET|FILE --db FILE [--skip-bad] INPUT'
/** Whole files are read at once; larger ones are split by whoever has them. */
const INPUT_AT_MOST_BYTES = 512 * 1024 * 1024

interface Arguments {
  programme: unknown
  db: string
  skipBad: boolean
  input: string
}

const readArguments = (): Arguments => {
  const options = { programme: { type: 'string' }, db: { type: 'string' }, 'skip-bad': { type: 'boolean' } } as const
  const parsed = (() => {
    try {
      return parseArgs({ options, allowPositionals: true })
    } catch (error) {
      throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    }
  })()
  const { values, positionals } = parsed
  const [input] = positionals
  if (!values.programme || !values.db || !input || positionals.length > 1) throw new UsageError(USAGE)
  return { programme: documentOf(values.programme), db: values.db, skipBad: values['skip-bad'] ?? false, input }
}

const documentOf = (name: string): unknown => {
  if (Object.hasOwn(presets, name)) return presets[name]
  if (!name.endsWith('.json')) throw new UsageError(`No preset is called ${name}; there are ${Object.keys(presets).join(', ')}, or name a .json file.`)
  try {
    return JSON.parse(read(name)) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${name} is not JSON: ${error.message}`)
    throw error
  }
}

const read = (file: string): string => {
  try {
    if (statSync(file).size > INPUT_AT_MOST_BYTES) throw new UsageError(`${file} is over 512 MB; split it.`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The file's programme must be the one that is live; a database that runs another is left alone. */
const requireProgramme = async (world: World, document: unknown): Promise<{ id: string; version: number }> => {
  const reading = readProgramme(document)
  if (!reading.ok) {
    const told = reading.faults.map(({ path, rule, valid, got }) => `  ${path} (${rule}): ${valid}${got === undefined ? '' : `; got ${got}`}`)
    throw new UsageError(`The programme is not valid:\n${told.join('\n')}`)
  }
  const { id } = reading.programme
  if (await world.store.get('setting', LIVE)) {
    const live = await world.programme()
    if (live.id !== id) throw new UsageError(`This database runs the programme ${live.id}, not ${id}; name another file.`)
    return { id, version: live.version }
  }
  const published = await publishProgramme(world, document)
  if (!published.ok) throw new UsageError('The programme is not valid.')
  return { id, version: published.version }
}

/** No zone is further ahead than a day, so what is dated after it lies in the future everywhere. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 16).replace('T', ' ')

const stopForBad = (bad: readonly BadLine[]): void => {
  const told = bad.slice(0, 20).map(({ line, field, rule, got }) => `  line ${String(line)}, ${field}: must be ${rule}; got ${JSON.stringify(got)}`)
  const more = bad.length > 20 ? [`  and ${String(bad.length - 20)} more`] : []
  throw new UsageError(['Nothing was posted. These lines cannot be read:', ...told, ...more, 'Correct them, or leave them out with --skip-bad.'].join('\n'))
}

const meter = (total: number): ((done: number) => void) => {
  const started = Date.now()
  let told = started
  return (done) => {
    if (Date.now() - told < 1000 && done < total) return
    told = Date.now()
    const rate = Math.round((done * 1000) / Math.max(1, told - started))
    process.stderr.write(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} orders, ${rate.toLocaleString('en')} a second\n`)
  }
}

/** Fen as people read them: ¥244,091.94. */
const yuan = (fen: number): string => `¥${Math.floor(fen / 100).toLocaleString('en')}.${String(fen % 100).padStart(2, '0')}`

const summary = (programme: { id: string; version: number }, posted: Posted, skipped: BadLine[], seconds: number) => {
  const total = (points: Record<string, number>): number => Object.values(points).reduce((sum, one) => sum + one, 0)
  return {
    programme: programme.id,
    version: programme.version,
    members: posted.members,
    orders: posted.orders,
    amountFen: posted.amountFen,
    amount: yuan(posted.amountFen),
    pointsIssued: total(posted.points),
    pointsByWallet: posted.points,
    thisRun: { members: posted.thisRun.members, orders: posted.thisRun.orders, pointsIssued: total(posted.thisRun.points) },
    skipped,
    seconds,
  }
}

void runTool(async () => {
  const { programme, db, skipBad, input } = readArguments()
  const { purchases, bad } = readPurchases(read(input), tomorrow())
  if (bad.length > 0 && !skipBad) stopForBad(bad)
  if (purchases.length === 0) throw new UsageError(`${input} holds no purchases.`)
  const world = await openWorld(db, { create: true })
  try {
    const live = await requireProgramme(world, programme)
    const started = Date.now()
    const posted = await postPurchases(world, purchases, meter(purchases.length))
    const seconds = Math.round((Date.now() - started) / 10) / 100
    process.stdout.write(`${JSON.stringify(summary(live, posted, bad, seconds), null, 2)}\n`)
    return 0
  } finally {
    await world.store.close()
  }
})
