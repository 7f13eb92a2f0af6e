import { faultAt, type JudgedRow, type RowValues } from '../core/intake'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportField, ImportRow, RowFault, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import { nameHeld } from './import-member'
import { memberByCard, memberByPhone } from './known-member'

export type Owner = { ok: true; member: string } | { ok: false; fault: RowFault }

const columnOf = ({ mapping }: ImportBatch, field: ImportField): number | null => mapping?.[field] ?? null

/** Whose a row is, by phone, card number, or both where they agree. */
export const ownerOf = async (world: World, batch: ImportBatch, { phone, card }: RowValues): Promise<Owner> => {
  const [byPhone, byCard] = await Promise.all([
    phone === undefined ? null : memberByPhone(world, phone),
    card === undefined ? null : memberByCard(world, card),
  ])
  const missing = (field: 'phone' | 'card', got: string): Owner => ({ ok: false, fault: faultAt('noOwner', field, columnOf(batch, field), got) })
  if (phone !== undefined && !byPhone) return missing('phone', phone)
  if (card !== undefined && !byCard) return missing('card', card)
  if (byPhone && byCard && byPhone.member._id !== byCard.member._id) {
    return { ok: false, fault: faultAt('twoOwners', 'card', columnOf(batch, 'card'), card ?? '') }
  }
  return { ok: true, member: (byPhone ?? byCard)?.member._id ?? '' }
}

/** An order's number belongs to the batch and row that bring it; two files that have it do not count it twice. */
export const orderName = (number: string): string => `importOrder:${number}`

/** What the programme cannot take whatever the row says. */
export const programmeObjection = async (world: World, { real, bonus }: RowValues): Promise<Refusal | null> => {
  if ((real ?? 0) + (bonus ?? 0) === 0) return null
  const { storedValue } = await world.programme()
  return storedValue ? null : { code: 'stored.off', rule: 'a programme with stored value' }
}

/** Looks a row up: whether it is known already, and whose it is. Writes nothing. */
export const judgeRow = async (world: World, batch: ImportBatch, judged: JudgedRow): Promise<ImportRow> => {
  const row = rowFrom(judged)
  if (judged.state !== 'ready') return row
  const refusal = await programmeObjection(world, judged.values)
  if (refusal) return refusedBy(row, refusal)
  const looked = batch.kind === 'members' ? await known(world, batch, judged) : await owned(world, batch, judged)
  return looked.ok ? row : { ...row, ...looked.value }
}

type Looked = { ok: true } | { ok: false; value: Pick<ImportRow, 'state' | 'faults'> }

const known = async (world: World, batch: ImportBatch, { values }: JudgedRow): Promise<Looked> => {
  const held = await nameHeld(world, world.store, values)
  return held ? { ok: false, value: knownBy(batch, held) } : { ok: true }
}

/** A row whose phone or number is a member's already. */
export const knownBy = (batch: ImportBatch, refusal: Refusal): Pick<ImportRow, 'state' | 'faults'> => ({
  state: 'duplicate',
  faults: [{ ...faultAt('known', 'phone', columnOf(batch, 'phone'), ''), refusal }],
})

const owned = async (world: World, batch: ImportBatch, { row, values }: JudgedRow): Promise<Looked> => {
  const owner = await ownerOf(world, batch, values)
  if (!owner.ok) return { ok: false, value: { state: 'refused', faults: [owner.fault] } }
  if (batch.kind !== 'orders' || values.number === undefined) return { ok: true }
  const held = await world.store.get<UniqueRecord>('unique', orderName(values.number))
  if (!held || held.owner === `${batch._id}:${String(row)}`) return { ok: true }
  return { ok: false, value: orderKnown(batch, values.number) }
}

export const orderKnown = (batch: ImportBatch, number: string): Pick<ImportRow, 'state' | 'faults'> => ({
  state: 'duplicate',
  faults: [faultAt('known', 'number', columnOf(batch, 'number'), number)],
})

export const rowFrom = ({ row, state, faults, missing, filled, asked }: JudgedRow): ImportRow => ({ row, state, faults, missing, filled, asked, made: [] })

export const refusedBy = (row: ImportRow, refusal: Refusal): ImportRow => ({
  ...row,
  state: 'refused',
  faults: [{ ...faultAt('refused', null, null, ''), refusal }],
})

/** Several at a time, since commits that arrive together share one; the answers come in the order of the rows. */
const LANES = 16

export const inLanes = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for (let n = 0; n < items.length; n += LANES) done.push(...(await Promise.all(items.slice(n, n + LANES).map(work))))
  return done
}
