import { climbRules, couponRulesOf } from '../core/coupon'
import type { Tx } from '../../types/port/store'
import type { Programme } from '../../types/programme'
import type { AccountRecord, MemberSequel, OrderRecord, OrderSequel, SequelRecord } from '../../types/record'

export const sequelId = (kind: OrderSequel['kind'], order: string): string => `${kind}:${order}`

/** Under which the coupons that a member's doings bring are found; of a tier one for each. */
export const memberSequelId = (kind: MemberSequel['kind'], member: string, tier: string | null = null): string =>
  tier === null ? `${kind}:${member}` : `${kind}:${member}:${tier}`

/** An order with one more thing that follows from it. */
export const withSequel = (order: OrderRecord, kind: OrderSequel['kind']): OrderRecord => ({
  ...order,
  sequels: [...(order.sequels ?? []), sequelId(kind, order._id)],
})

/** Notes on an order that is there that something hangs on what it keeps; nothing is due before a return. */
export const openSequel = async (tx: Tx, order: OrderRecord, kind: OrderSequel['kind'], now: number): Promise<void> => {
  await tx.put('order', withSequel(order, kind))
  await writeSequel(tx, order._id, kind, kind === 'review' ? null : now)
}

export const writeSequel = (tx: Tx, order: string, kind: OrderSequel['kind'], dueAt: number | null): Promise<void> =>
  tx.insert<OrderSequel>('sequel', { _id: sequelId(kind, order), kind, order, dueAt, turn: 0 })

/** In the commit of a return: what follows from the order is to be looked at again. */
export const dueAgain = async (tx: Tx, { sequels = [] }: OrderRecord, now: number): Promise<void> => {
  for (const id of sequels) {
    const sequel = await tx.get<SequelRecord>('sequel', id)
    if (sequel) await tx.put<SequelRecord>('sequel', { ...sequel, dueAt: now, turn: sequel.turn + 1 })
  }
}

interface Doing {
  kind: 'join' | 'profile'
  member: string
}

/** In the commit of joining, or of the last field of a profile: coupons that it brings, where a rule gives any; once a member. */
export const noteDoing = async (tx: Tx, programme: Programme, { kind, member }: Doing, now: number): Promise<void> => {
  if (couponRulesOf(programme, kind).length > 0) await note(tx, programme, { kind, member, tier: null }, now)
}

/** In the commit that lifts a member: coupons that the tier brings, the first time it is reached. Gives the sequel's id. */
export const noteClimb = async (tx: Tx, programme: Programme, before: AccountRecord, after: AccountRecord, now: number): Promise<string[]> => {
  const tier = after.tier.id
  if (climbRules(programme, before.tier.id, tier).length === 0) return []
  return [await note(tx, programme, { kind: 'tier', member: after._id, tier }, now)]
}

const note = async (
  tx: Tx,
  { version }: Programme,
  { kind, member, tier }: Pick<MemberSequel, 'kind' | 'member' | 'tier'>,
  now: number,
): Promise<string> => {
  const _id = memberSequelId(kind, member, tier)
  const known = await tx.get<MemberSequel>('sequel', _id)
  if (!known) await tx.insert<MemberSequel>('sequel', { _id, kind, member, programmeVersion: version, tier, dueAt: now, turn: 0 })
  return _id
}
