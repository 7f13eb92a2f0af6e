import { laddersOf } from '../ladder'
import type { Agreement } from './agreement'

/** A benefit of a tier that is not there would be promised to nobody. */
export const knownTiers: Agreement = {
  needs: ['benefits.*.tiers', 'tiers.*.id', 'tracks.*.tiers'],
  faults: (programme) => {
    const { benefits = [] } = programme
    const known = laddersOf(programme).flatMap(({ tiers }) => tiers.map(({ id }) => id))
    return benefits.flatMap((benefit, i) =>
      benefit.tiers.flatMap((got, j) => {
        const path = `$.benefits[${String(i)}].tiers[${String(j)}]`
        return known.includes(got) ? [] : [{ path, rule: 'tier.unknown', valid: `one of ${known.join(', ')}`, got }]
      }),
    )
  },
}
