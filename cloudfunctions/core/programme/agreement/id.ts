import type { Agreement } from './agreement'

/** Lists whose items records name by id. */
const lists = [
  'wallets',
  'earn',
  'multipliers',
  'activities',
  'tiers',
  'tracks',
  'benefits',
  'coupons',
  'couponRules',
  'occasions',
  'cards',
] as const

const unique = (list: (typeof lists)[number]): Agreement => ({
  needs: [`${list}.*.id`],
  faults: (programme) => {
    const ids = (programme[list] ?? []).map(({ id }) => id)
    return ids.flatMap((got, index) =>
      ids.indexOf(got) === index
        ? []
        : [{ path: `$.${list}[${String(index)}].id`, rule: 'id.repeated', valid: `an id that no other of ${list} has`, got }],
    )
  },
})

/** Records name wallets, rules and tiers by id, so an id means one thing. */
export const uniqueIds: readonly Agreement[] = lists.map(unique)

/** A field asked twice would count twice for completeness. */
export const uniqueProfile: Agreement = {
  needs: ['profile', 'profileOptional'],
  faults: ({ profile, profileOptional = [] }) =>
    [...profile, ...profileOptional].flatMap((got, index, all) => {
      const path = index < profile.length ? `$.profile[${String(index)}]` : `$.profileOptional[${String(index - profile.length)}]`
      return all.indexOf(got) === index ? [] : [{ path, rule: 'profile.repeated', valid: 'a field that is not asked already', got }]
    }),
}

/** Benefits and conditions name a tier by its id alone, whichever ladder it stands in. */
export const uniqueTrackTiers: Agreement = {
  needs: ['tiers.*.id', 'tracks.*.tiers'],
  faults: ({ tiers, tracks = [] }) => {
    const taken = tiers.map(({ id }) => id)
    return tracks.flatMap((track, i) =>
      track.tiers.flatMap(({ id: got }, j) => {
        const repeated = taken.includes(got)
        taken.push(got)
        const path = `$.tracks[${String(i)}].tiers[${String(j)}].id`
        return repeated ? [{ path, rule: 'id.repeated', valid: 'an id that no other tier has, in the ladder or in a track', got }] : []
      }),
    )
  },
}
