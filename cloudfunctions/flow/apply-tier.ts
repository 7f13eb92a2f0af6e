import { ok, refuse } from '../core/kernel'
import { doByHand } from '../core/tier'
import type { World } from '../../types/port/world'
import type { StoreRecord, TierApplicationRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { doOnce, eventId } from './do-once'
import { notOpen, placeOf } from './tier-place'

export interface ApplyTier {
  member: string
  reference: string
  tier: string
  track: string | null
  /** The store that is asked; null: the one the member joined at. */
  store: string | null
  staff: string | null
}

/**
 * Applies for a tier whose conditions hold; staff of the store enters it. Refuses `tier.unknown`, `tier.held`,
 * `tier.noApplication`, `tier.notEligible` with the figures, `tier.applied`, `store.unknown`, `member.unknown`,
 * `reference.reused`.
 */
export const applyForTier = async (world: World, ask: ApplyTier): Promise<Result<{ application: string; tier: string }>> => {
  const { member, reference, tier, track, store, staff } = ask
  const once = { member, reference, kind: 'tierApply' as const, asked: { tier, track, store }, store, staff }
  return doOnce(world, once, async ({ programme, member: known, account, now, tx }) => {
    const shop = await tx.get<StoreRecord>('shop', store ?? known.source.store)
    if (!shop) return refuse({ code: 'store.unknown', store: store ?? known.source.store, field: 'store', rule: 'the id of a store of this chain' })
    const place = placeOf(programme, account, { tier, track }, now)
    if (!place.ok) return place
    const { standing } = place.value
    const open = place.value.tiers.find(({ id }) => id === standing.applied?.id)
    if (standing.applied && open) {
      return refuse({ code: 'tier.applied', tier: open.id, name: open.name, appliedAt: standing.applied.at })
    }
    const objection = notOpen(programme, account, place.value, now)
    if (objection) return refuse(objection)
    const application = eventId({ member: known._id, reference })
    const after = doByHand(programme, account, track, { do: 'apply', tier, application: reference }, now)
    const record: TierApplicationRecord = {
      _id: application,
      ...{ member: known._id, store: shop._id, staff, track, tier, appliedAt: now, state: 'open' },
      ...{ decidedAt: null, decidedBy: null, reason: null },
    }
    return ok({
      account: { ...after, sequence: account.sequence + 1 },
      entries: [],
      detail: { track, tier },
      answer: () => ({ application, tier }),
      write: (writing) => writing.insert('tierApplication', record),
    })
  })
}
