import type { Programme } from '../../../types/programme'
import type { TierStanding } from '../../../types/record'

/** Of the standings of two people who turned out to be one the higher; of equal ones that which is held longer. */
export const better = (programme: Programme, own: TierStanding, brought: TierStanding): TierStanding => {
  const rank = ({ id }: TierStanding): number => programme.tiers.findIndex((tier) => tier.id === id)
  const higher = rank(brought) - rank(own)
  if (higher > 0) return withTracks({ ...brought, eligible: own.eligible }, own.tracks, brought.tracks)
  const same = higher === 0 && brought.since < own.since ? { ...own, since: brought.since } : own
  return withTracks(same, own.tracks, brought.tracks)
}

/** The survivor's standing in a track, and that of the other where the survivor has none. */
const withTracks = (standing: TierStanding, own: TierStanding['tracks'] = [], brought: TierStanding['tracks'] = []): TierStanding => {
  const held = own.filter(({ id }) => id !== null)
  const tracks = [...held, ...brought.filter(({ track }) => !held.some((one) => one.track === track))]
  if (tracks.length > 0) return { ...standing, tracks }
  const rest = { ...standing }
  delete rest.tracks
  return rest
}
