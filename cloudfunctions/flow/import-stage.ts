import { ok, refuse } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportPart, ImportProgress, ImportRow, ImportStage, ImportState } from '../../types/record'
import type { Result } from '../../types/result'
import { batchIn, PART_ROWS } from './import-batch'

/** Milliseconds that one call goes on for; a cloud function has sixty seconds. */
export const STEP_MS = 15_000

export interface Stage {
  stage: ImportStage
  /** Where the batch stands while it goes on, and after it. */
  going: ImportState
  ended: ImportState
  /** A hundred rows, or those left; the same again does the same. */
  part: (batch: ImportBatch, n: number) => Promise<ImportRow[]>
  /** What comes with the first call. */
  begin?: Partial<ImportBatch>
}

export interface Step {
  batch: string
  /** Rows that the call does at most, rounded up to a part; null: as many as its time allows. */
  rows: number | null
  from: readonly ImportState[]
}

/** Where the rows of a part are kept: an undoing writes over what the run kept. */
export const partId = (batch: string, stage: ImportStage, n: number): string =>
  `${batch}:${stage === 'tried' ? 'tried' : 'run'}:${String(n)}`

export const partsOf = ({ rows }: ImportBatch): number => Math.ceil(rows / PART_ROWS)

/**
 * Goes on with a stage, part by part, from the first that is not done. A part is counted in one commit, by whoever comes
 * first, so that a call that dies leaves it to be done again and two at once count it once. Refuses `import.unknown`,
 * `import.state`.
 */
export const advance = async (world: World, stage: Stage, { batch: id, rows, from }: Step): Promise<Result<ImportBatch>> => {
  const begun = await begin(world, stage, id, from)
  if (!begun.ok) return begun
  const until = world.clock.now() + STEP_MS
  let batch = begun.value
  let done = 0
  while (batch.state === stage.going && world.clock.now() < until && (rows === null || done < rows)) {
    const n = batch.progress[stage.stage]?.next ?? 0
    const counted = n < partsOf(batch) ? await stage.part(batch, n) : []
    batch = await count(world, stage, { id, n, rows: counted })
    done += PART_ROWS
  }
  return ok(batch)
}

const begin = async (world: World, { stage, going, ended, begin: put }: Stage, id: string, from: readonly ImportState[]): Promise<Result<ImportBatch>> => {
  const found = await batchIn(world, id, [...from, going, ended])
  if (!found.ok || found.value.state === ended || isGoing(found.value, going, stage)) return found
  return world.store.transact<Result<ImportBatch>>(async (tx) => {
    const batch = await tx.get<ImportBatch>('importBatch', id)
    if (batch && isGoing(batch, going, stage)) return ok(batch)
    if (!batch || !from.includes(batch.state)) return refuse({ code: 'import.state', state: batch?.state ?? 'unknown', needs: from.join(', ') })
    const next: ImportBatch = { ...batch, ...put, state: going, progress: { ...batch.progress, [stage]: NOTHING } }
    await tx.put('importBatch', next)
    return ok(next)
  })
}

const isGoing = ({ state, progress }: ImportBatch, going: ImportState, stage: ImportStage): boolean => state === going && progress[stage] !== undefined

const NOTHING: ImportProgress = { next: 0, rows: 0, states: {}, filled: 0, asked: 0, finishedAt: null }

const count = (world: World, { stage, going, ended }: Stage, part: { id: string; n: number; rows: ImportRow[] }): Promise<ImportBatch> =>
  world.store.transact(async (tx) => {
    const batch = await tx.get<ImportBatch>('importBatch', part.id)
    if (!batch) throw new Error(`the import ${part.id} is gone`)
    const before = batch.progress[stage]
    if (batch.state !== going || before?.next !== part.n) return batch
    const last = part.n + 1 >= partsOf(batch)
    const finishedAt = last ? world.clock.now() : null
    const progress = { ...batch.progress, [stage]: { ...added(before, part.rows), next: part.n + 1, finishedAt } }
    const next: ImportBatch = { ...batch, state: last ? ended : going, progress }
    if (part.rows.length > 0) await tx.put<ImportPart>('importPart', { _id: partId(part.id, stage, part.n), batch: part.id, rows: part.rows })
    await tx.put('importBatch', next)
    return next
  })

const added = (before: ImportProgress, rows: readonly ImportRow[]): ImportProgress => {
  const states = { ...before.states }
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1
  const filled = rows.reduce((sum, row) => sum + row.filled, before.filled)
  const asked = rows.reduce((sum, row) => sum + row.asked, before.asked)
  return { ...before, rows: before.rows + rows.length, states, filled, asked }
}
