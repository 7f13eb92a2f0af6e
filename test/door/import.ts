import { importDoor } from '../../cloudfunctions/import/door'
import { sheets } from '../../cloudfunctions/platform/sheet'
import { PIECE_BYTES } from '../../cloudfunctions/flow/import-batch'
import type { Caller } from '../../types/caller'
import type { ImportContract, ImportRowView, ImportView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ImportKind, ImportMapping, ImportRowState } from '../../types/record'
import type { Result } from '../../types/result'
import { granted } from '../flow/act'
import { newReference, wechat } from './call'

export const hejingyi = wechat('demo-hejingyi')
const door = importDoor(sheets)

/** The door of files with the types of its contract. */
export const asImporter = <A extends keyof ImportContract & string>(
  world: World,
  action: A,
  data?: unknown,
  { reference, caller = hejingyi }: { reference?: string; caller?: Caller } = {},
): Promise<Result<ImportContract[A]['output']>> => door(world, caller, { action, data, reference }) as Promise<Result<ImportContract[A]['output']>>

export const csv = (rows: readonly (readonly (string | number)[])[], delimiter = ','): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(delimiter)).join('\n'))

/** Opens a batch and sends the file in pieces. */
export const upload = async (world: World, kind: ImportKind, file: Uint8Array, name = 'old.csv'): Promise<string> => {
  const { batch, pieces } = granted(await asImporter(world, 'import.open', { kind, name, bytes: file.length }, { reference: newReference() }))
  for (let n = 0; n < pieces.count; n += 1) {
    const data = Buffer.from(file.slice(n * PIECE_BYTES, (n + 1) * PIECE_BYTES)).toString('base64')
    granted(await asImporter(world, 'import.put', { batch, n, data }))
  }
  return batch
}

/** Uploads, reads, and maps as it was guessed, or as is said. */
export const mapped = async (
  world: World,
  kind: ImportKind,
  file: Uint8Array,
  said: { mapping?: ImportMapping; dateOrder?: string; name?: string; wallet?: string } = {},
): Promise<string> => {
  const { name, mapping, ...others } = said
  const batch = await upload(world, kind, file, name)
  const seen = granted(await asImporter(world, 'import.read', { batch }))
  granted(await asImporter(world, 'import.map', { batch, mapping: mapping ?? seen.guessed, ...others }))
  return batch
}

/** Calls a step until it says that it is done. */
export const whole = async (world: World, stage: 'tryOut' | 'run' | 'undo', batch: string, data: object = {}): Promise<ImportView> => {
  const kept = { tryOut: 'tried', run: 'run', undo: 'undone' } as const
  for (let calls = 0; calls < 2000; calls += 1) {
    const view = granted(await asImporter(world, `import.${stage}`, { batch, ...(stage === 'undo' ? { reason: 'the wrong file' } : {}), ...data }))
    if (view.stages[kept[stage]]?.finishedAt) return view
  }
  throw new Error('the import does not come to an end')
}

export const report = async (world: World, batch: string, stage: 'tried' | 'run', state?: ImportRowState): Promise<ImportRowView[]> => {
  const rows: ImportRowView[] = []
  let after: string | undefined
  do {
    const page = granted(await asImporter(world, 'import.report', { batch, stage, state, after }))
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}

/** Row and column of every fault, as `C7 phone`. */
export const faultsOf = (rows: readonly ImportRowView[]): string[] =>
  rows.flatMap(({ row, faults }) => faults.map(({ letter, code }) => `${letter ?? ''}${String(row)} ${code}`))

export const imported = async (world: World, kind: ImportKind, file: Uint8Array, said: Parameters<typeof mapped>[3] = {}): Promise<string> => {
  const batch = await mapped(world, kind, file, said)
  await whole(world, 'tryOut', batch)
  await whole(world, 'run', batch)
  return batch
}
