import type { Programme, Tier } from '../../../types/programme'
import type { AccountRecord, LadderStanding, TrackStanding } from '../../../types/record'
import { dayNumber } from '../kernel'
import { outside } from './assess'
import { moved, raised, rankOf, without } from './standing'

/** The tiers of the ladder (`track` null) or of a track; empty for one that is not there. */
export const tiersOf = (programme: Programme, track: string | null): readonly Tier[] =>
  track === null ? programme.tiers : (programme.tracks?.find(({ id }) => id === track)?.tiers ?? [])

/** Where the member stands in the ladder or in a track. */
export const standingIn = ({ tier }: AccountRecord, track: string | null, now: number): LadderStanding =>
  track === null ? tier : (tier.tracks?.find((one) => one.track === track) ?? outside(track, now))

/** The account with one of its standings changed. */
const changed = (
  account: AccountRecord,
  track: string | null,
  now: number,
  change: (standing: LadderStanding) => LadderStanding,
): AccountRecord => {
  const { tracks = [], ...own } = account.tier
  if (track === null) {
    // Nobody leaves the ladder itself: below its first tier there is none.
    const after = change(own) as LadderStanding<string>
    return { ...account, tier: tracks.length > 0 ? { ...after, tracks } : after }
  }
  const before: TrackStanding = tracks.find((one) => one.track === track) ?? outside(track, now)
  const after: TrackStanding = { ...change(before), track }
  return { ...account, tier: { ...own, tracks: [...tracks.filter((one) => one.track !== track), after] } }
}

/** What a person does by hand in one ladder; the same again when the books are gone through. */
export type ByHand =
  | { do: 'apply'; tier: string; application: string }
  | { do: 'refuse' }
  | { do: 'enter' | 'grant'; tier: string }
  | { do: 'lower' }

/**
 * The account after it; whether it may be done is the caller's to ask. What is lowered by hand is not taken again by what
 * was bought until then.
 */
export const doByHand = (programme: Programme, account: AccountRecord, track: string | null, deed: ByHand, now: number): AccountRecord => {
  const tiers = tiersOf(programme, track)
  return changed(account, track, now, (standing) => {
    if (deed.do === 'apply') return { ...standing, applied: { id: deed.tier, at: now, application: deed.application } }
    if (deed.do === 'refuse') return without(standing, 'applied')
    const rank = rankOf(tiers, standing.id)
    if (deed.do === 'lower') {
      const largest = account.stats.largest.map(({ order }) => order)
      const left = { id: standing.id ?? '', since: standing.since, day: dayNumber(now, programme.zone), largest }
      return { ...moved(standing, tiers[rank - 1]?.id ?? null, 'byHand', now), left }
    }
    const tier = tiers[rankOf(tiers, deed.tier)]
    return tier ? raised(without(standing, 'applied'), tier, deed.do === 'enter' ? 'entered' : 'granted', now) : standing
  })
}
