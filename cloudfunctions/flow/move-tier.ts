import { ok, refuse } from '../core/kernel'
import { doByHand, rankOf, standingIn, tiersOf } from '../core/tier'
import type { TierMoved } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme, Tier } from '../../types/programme'
import type { AccountRecord } from '../../types/record'
import type { Refusal } from '../../types/refusal'
import type { Result } from '../../types/result'
import type { ActingStaff } from '../../types/role'
import { doOnce } from './do-once'
import { heldAlready, placeOf, reasonOf } from './tier-place'

export interface MoveTier {
  member: string
  track: string | null
  reason: string | undefined
  reference: string
  staff: ActingStaff
}

/**
 * Gives a member a higher tier by hand. Refuses `reason.required`, `tier.unknown`, `tier.held`, `permission.denied` where
 * the programme leaves it to managers, `member.unknown`, `reference.reused`.
 */
export const grantTier = async (world: World, ask: MoveTier & { tier: string }): Promise<Result<TierMoved>> => {
  const { member, track, tier, staff } = ask
  const said = reasonOf(ask.reason)
  if (!said.ok) return said
  const asked = { tier, track, reason: said.value }
  const once = { member, reference: ask.reference, kind: 'tierGrant' as const, asked, store: staff.store, staff: staff._id }
  return doOnce(world, once, ({ programme, account, now }) => {
    const place = placeOf(programme, account, { tier, track }, now)
    if (!place.ok) return place
    const objection = byOthers(staff, place.value.tier, 'tier.grant') ?? heldAlready(place.value)
    if (objection) return refuse(objection)
    const after = doByHand(programme, account, track, { do: 'grant', tier }, now)
    return ok({
      account: { ...after, sequence: account.sequence + 1 },
      entries: [],
      detail: { track, tier, reason: said.value },
      answer: (written) => movedTo(programme, written, track, standingIn(written, track, now).id),
    })
  })
}

/**
 * One step down by hand, out of a track from its lowest tier; points stay. What was bought until now does not bring the
 * tier back. Refuses `reason.required`, `tier.lowest`, `tier.unknown` (the track), `permission.denied`, `member.unknown`,
 * `reference.reused`.
 */
export const lowerTier = async (world: World, ask: MoveTier): Promise<Result<TierMoved>> => {
  const { member, track, staff } = ask
  const said = reasonOf(ask.reason)
  if (!said.ok) return said
  const asked = { track, reason: said.value }
  const once = { member, reference: ask.reference, kind: 'tierDowngrade' as const, asked, store: staff.store, staff: staff._id }
  return doOnce(world, once, ({ programme, account, now }) => {
    const tiers = tiersOf(programme, track)
    if (tiers.length === 0) return refuse({ code: 'tier.unknown', field: 'track', tier: track ?? '', rule: 'a track of the programme' })
    const rank = rankOf(tiers, standingIn(account, track, now).id)
    const tier = tiers[rank]
    if (!tier || (rank === 0 && track === null)) {
      return refuse({ code: 'tier.lowest', name: tier?.name ?? null, rule: 'a member above the first tier of the ladder, or in the track' })
    }
    const objection = byOthers(staff, tier, 'tier.downgrade')
    if (objection) return refuse(objection)
    const to = tiers[rank - 1]?.id ?? null
    const after = doByHand(programme, account, track, { do: 'lower' }, now)
    return ok({
      account: { ...after, sequence: account.sequence + 1 },
      entries: [],
      detail: { track, from: tier.id, to, reason: said.value },
      answer: (written) => movedTo(programme, written, track, standingIn(written, track, now).id),
    })
  })
}

const byOthers = ({ may }: ActingStaff, { byHand = 'clerk' }: Tier, action: string): Refusal | null =>
  byHand === 'manager' && !may['store.manage'] ? { code: 'permission.denied', action, needs: 'a manager of the store' } : null

/** Where a member stands after it, as staff is answered. */
export const movedTo = (programme: Programme, { _id: member }: AccountRecord, track: string | null, id: string | null): TierMoved => ({
  member,
  track,
  tier: id,
  name: tiersOf(programme, track).find((tier) => tier.id === id)?.name ?? null,
})
