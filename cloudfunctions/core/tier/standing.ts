import type { Tier } from '../../../types/programme'
import type { LadderStanding, TierChange, TierMove } from '../../../types/record'

/** Changes that a standing remembers. */
export const CHANGES_KEPT = 8

export const rankOf = (tiers: readonly Tier[], id: string | null): number => tiers.findIndex((tier) => tier.id === id)

/** The standing without some of its fields: what is not the case is left out, so that equal standings are equal. */
export const without = <S extends LadderStanding>(standing: S, ...fields: (keyof LadderStanding)[]): S => {
  if (!fields.some((field) => field in standing)) return standing
  const left = { ...standing }
  for (const field of fields) Reflect.deleteProperty(left, field)
  return left
}

/** A move to another tier: what was planned for the old one is over. */
export const moved = <S extends LadderStanding>(standing: S, to: S['id'], how: TierMove, at: number): S => {
  const change: TierChange = { at, from: standing.id, to, how }
  const changes = [...(standing.changes ?? []), change].slice(-CHANGES_KEPT)
  return { ...without(standing, 'review', 'before'), id: to, since: at, changes }
}

/** Up: the rights of the tier before stay until the next order, where the new tier says so. */
export const raised = <S extends LadderStanding>(standing: S, to: Tier, how: TierMove, at: number, paidAt = at): S => {
  const up = moved(standing, to.id, how, at)
  if (to.rights !== 'nextOrder') return up
  return { ...up, before: { id: standing.before?.id ?? standing.id, at: paidAt } }
}

/** The tier whose rights are the member's now. */
export const tierInForce = <Id extends string | null>({ id, before }: LadderStanding<Id>): Id => (before ? before.id : id)

/** The tier by which an order is judged: one that was paid before an upgrade took effect is judged by the tier before. */
export const tierOfOrder = <Id extends string | null>({ id, before }: LadderStanding<Id>, paidAt: number): Id =>
  before && paidAt < before.at ? before.id : id
