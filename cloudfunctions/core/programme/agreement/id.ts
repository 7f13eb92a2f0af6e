import type { Agreement } from './agreement'

/** Lists whose items records name by id. */
const lists = [
  'wallets',
  'earn',
  'multipliers',
  'tiers',
  'benefits',
  'coupons',
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
  needs: ['profile'],
  faults: ({ profile }) =>
    profile.flatMap((got, index) =>
      profile.indexOf(got) === index
        ? []
        : [{ path: `$.profile[${String(index)}]`, rule: 'profile.repeated', valid: 'a field that is not asked already', got }],
    ),
}
