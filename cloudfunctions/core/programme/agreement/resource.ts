import type { Agreement } from './agreement'

/** Every tier is of one class, and the classes share all there is. */
export const resourceClasses: Agreement = {
  needs: ['resources', 'tiers.*.id'],
  faults: ({ resources, tiers }) => {
    const classes = resources?.classes ?? []
    if (classes.length === 0) return []
    const path = '$.resources.classes'
    const named = classes.flatMap((one) => one.tiers)
    const known = tiers.map(({ id }) => id)
    const unknown = named.filter((id) => !known.includes(id))
    const sum = classes.reduce((total, { percent }) => total + percent, 0)
    const valid = `every tier once: ${known.join(', ')}`
    return [
      ...unknown.map((got) => ({ path, rule: 'tier.unknown', valid: `one of ${known.join(', ')}`, got })),
      ...known.flatMap((id) => {
        const times = named.filter((one) => one === id).length
        return times === 1 ? [] : [{ path, rule: 'resource.tier', valid, got: `${id}, ${String(times)} times` }]
      }),
      ...(sum === 100 ? [] : [{ path, rule: 'resource.percent', valid: 'percentages that come to 100', got: String(sum) }]),
    ]
  },
}
