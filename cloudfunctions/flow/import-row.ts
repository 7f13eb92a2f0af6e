import { daysFromCivil, refuse, startOfDayNumber } from '../core/kernel'
import type { JudgedRow, RowValues } from '../core/intake'
import type { World } from '../../types/port/world'
import type { ImportBatch, ImportRow, MadeThing, UniqueRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import { accrueOrder } from './accrue-order'
import { walletFor } from './import-rows'
import { importMember } from './import-member'
import { giveCoupon } from './issue-coupon'
import { knownBy, orderKnown, orderName, ownerOf, programmeObjection, refusedBy, rowFrom } from './judge-row'
import { moveStage } from './move-stage'
import { openPoints, rowReference, type OfRow } from './open-points'
import { openStored } from './open-stored'

/**
 * Brings one row in through the flows that the doors use, once: whoever comes again finds what was made. A row that a flow
 * refuses is told with the refusal and makes nothing.
 */
export const importRow = async (world: World, batch: ImportBatch, judged: JudgedRow): Promise<ImportRow> => {
  const row = rowFrom(judged)
  if (judged.state !== 'ready') return row
  const objection = await programmeObjection(world, judged.values)
  if (objection) return refusedBy(row, objection)
  const of: OfRow = { batch: batch._id, row: judged.row, store: batch.store, staff: batch.staff }
  if (batch.kind === 'members') return withMember(world, batch, { row, of, values: judged.values })
  const owner = await ownerOf(world, batch, judged.values)
  if (!owner.ok) return { ...row, state: 'refused', faults: [owner.fault] }
  return withOwner(world, batch, { row, of, values: judged.values, member: owner.member })
}

interface Doing {
  row: ImportRow
  of: OfRow
  values: RowValues
}

const withMember = async (world: World, batch: ImportBatch, { row, of, values }: Doing): Promise<ImportRow> => {
  const made = await importMember(world, { ...of, values, joinedAt: await startOf(world, values.joined) })
  if (!made.ok) return made.refusal.code === 'member.exists' ? { ...row, ...knownBy(batch, made.refusal) } : refusedBy(row, made.refusal)
  const { member } = made.value
  const balances = await openBalances(world, batch, { of, values, member })
  const things: MadeThing[] = [{ kind: 'member', member }, ...balances.made]
  return balances.refusal ? { ...refusedBy(row, balances.refusal), state: 'made', made: things } : { ...row, state: 'made', made: things }
}

const startOf = async (world: World, day: string | undefined): Promise<number | null> => {
  if (day === undefined) return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return startOfDayNumber(daysFromCivil(year, month, date), (await world.programme()).zone)
}

interface Owned {
  of: OfRow
  values: RowValues
  member: string
}

/** Points and stored value that a row has; each is an event of its own, and the second is not tried where the first is refused. */
const openBalances = async (world: World, batch: ImportBatch, { of, values, member }: Owned): Promise<{ made: MadeThing[]; refusal: Refusal | null }> => {
  const made: MadeThing[] = []
  const { points = 0, until = null, real = 0, bonus = 0 } = values
  if (points > 0) {
    const wallet = walletFor(await world.programme(), batch)
    const opened = await openPoints(world, { ...of, member, wallet, points, until })
    if (!opened.ok) return { made, refusal: opened.refusal }
    made.push({ kind: 'points', member, wallet, points })
  }
  if (real + bonus > 0) {
    const parts = { realFen: real, bonusFen: bonus }
    const opened = await openStored(world, { ...of, member, parts })
    if (!opened.ok) return { made, refusal: opened.refusal }
    made.push({ kind: 'stored', member, ...parts })
  }
  return { made, refusal: null }
}

const withOwner = async (world: World, batch: ImportBatch, doing: Doing & { member: string }): Promise<ImportRow> => {
  const { row, values, of, member } = doing
  if (batch.kind === 'orders') return withOrder(world, batch, doing)
  if (batch.kind === 'coupons') {
    const given = await giveCoupon(world, { member, template: values.template ?? '', reference: rowReference(of, 'coupon'), kind: 'import', store: of.store, staff: of.staff })
    return given.ok ? { ...row, state: 'made', made: [{ kind: 'coupon', member, coupon: given.value.coupon }] } : refusedBy(row, given.refusal)
  }
  const { made, refusal } = await openBalances(world, batch, doing)
  return refusal ? refusedBy(row, refusal) : { ...row, state: 'made', made }
}

/** What numbers the orders of a batch. */
export const orderSource = (batch: string): string => `import-${batch}`

const withOrder = async (world: World, batch: ImportBatch, { row, of, values, member }: Doing & { member: string }): Promise<ImportRow> => {
  const { number = '', paidAt = 0, total = 0, discount = 0, store = of.store } = values
  const claimed = await claim(world, number, `${of.batch}:${String(of.row)}`)
  if (!claimed.ok) return { ...row, ...orderKnown(batch, number) }
  const own = { source: orderSource(of.batch), number, store, staff: of.staff, till: null, member }
  const taken = await accrueOrder(world, { ...own, paidAt, totalFen: total, discountFen: discount, lines: [] })
  if (taken.ok) {
    // The order may lie long back, which no job would look at before the day that was reckoned without it.
    await moveStage(world, member)
    return { ...row, state: 'made', made: [{ kind: 'order', member, number }] }
  }
  await release(world, number)
  return refusedBy(row, taken.refusal)
}

const claim = (world: World, number: string, owner: string): Promise<Result<true>> =>
  world.store.transact<Result<true>>(async (tx) => {
    const known = await tx.get<UniqueRecord>('unique', orderName(number))
    if (!known) await tx.insert<UniqueRecord>('unique', { _id: orderName(number), owner })
    if (!known || known.owner === owner) return { ok: true, value: true }
    return refuse({ code: 'reference.reused', reference: number, field: 'number', was: known.owner, got: owner })
  })

/** The number is free for another file again. */
export const release = (world: World, number: string): Promise<void> =>
  world.store.transact((tx) => tx.remove('unique', orderName(number)))
