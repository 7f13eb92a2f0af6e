import { intakeKinds, readRows, type JudgedRow, type RowGround } from '../core/intake'
import { dayNumber, ok, textOfDay } from '../core/kernel'
import { walletOf } from '../core/ledger'
import type { Sheets } from '../../types/port/sheet'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { ImportBatch, ImportField, ImportMapping, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { howOf, readFile } from './import-file'
import { readAll } from './read-all'

/** The rows judged last in this process, by all that they were judged by. */
let last: { key: string; table: unknown; rows: JudgedRow[] } | null = null

/** The rows of a mapped batch, each read and held against those before it. */
export const rowsOf = async (world: World, sheets: Sheets, batch: ImportBatch): Promise<Result<JudgedRow[]>> => {
  const read = await readFile(world, sheets, batch, howOf(batch))
  if (!read.ok) return read
  const ground = await groundOf(world, batch)
  const key = JSON.stringify([batch.kind, ground.mapping, ground.dateOrder, ground.today, ground.scale, batch.header, [...ground.templates], [...ground.stores]])
  if (last?.key === key && last.table === read.value) return ok(last.rows)
  const rows = readRows(read.value.rows, batch.header, ground)
  last = { key, table: read.value, rows }
  return ok(rows)
}

/** Where points of a batch go. */
export const walletFor = (programme: Programme, { wallet }: ImportBatch): string => wallet ?? programme.wallets[0]?.id ?? ''

const groundOf = async (world: World, batch: ImportBatch): Promise<RowGround> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const shops = await readAll<StoreRecord>(world, 'shop', {})
  const templates = (programme.coupons ?? []).flatMap(({ id, name }) => [id, name.zh, name.en].map((text) => [text.toLowerCase(), id] as const))
  const mapping: ImportMapping = batch.mapping ?? {}
  return {
    kind: batch.kind,
    mapping,
    asked: askedOf(programme, batch.kind),
    zone: programme.zone,
    today: textOfDay(dayNumber(now, programme.zone)),
    now,
    dateOrder: batch.dateOrder,
    scale: walletOf(programme, walletFor(programme, batch)).scale,
    templates: new Map(templates),
    stores: new Map(shops.flatMap(({ _id, name }) => [_id, name].map((text) => [text.toLowerCase(), _id] as const))),
  }
}

/** Of members what the programme's profile asks for and a file has a column for; of other files what they must have. */
const askedOf = ({ profile }: Programme, kind: ImportBatch['kind']): readonly ImportField[] =>
  kind === 'members' ? profile.filter((field) => field !== 'wedding') : intakeKinds[kind].required
