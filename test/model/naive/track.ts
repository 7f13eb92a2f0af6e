import type { TierTrack } from '../../../types/programme'
import { isMet, type Figures } from './tier'

/** Where a member stands in a track; who stands in none of its tiers is left out. */
export interface Place {
  track: string
  id: string
  since: number
}

/** A track's one tier is had as long as its condition holds, from when it first did. */
export const placesAfter = (tracks: TierTrack[], before: Place[], figures: Figures, today: number, now: number): Place[] =>
  tracks.flatMap(({ id: track, tiers }) => {
    const [tier, ...more] = tiers
    if (!tier?.leaves || more.length > 0) throw new Error('the naive model knows tracks of one tier that is left at once')
    if (!tier.any.some((way) => isMet(way, figures, today, today))) return []
    return [before.find((one) => one.track === track) ?? { track, id: tier.id, since: now }]
  })

/** Of two who are one: the own place, else the other's. */
export const placesOfBoth = (own: Place[], other: Place[]): Place[] =>
  [...own, ...other.filter(({ track }) => !own.some((one) => one.track === track))]
