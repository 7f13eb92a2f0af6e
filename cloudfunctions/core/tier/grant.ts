import type { AccountRecord, GrantChange, GrantFact } from '../../../types/record'

/** Facts that one account keeps; the one that was last granted longest ago makes room. */
export const GRANTS_KEPT = 32

/** The fact that the purchase of a card product makes. */
export const cardGrant = (product: string): string => `card:${product}`

/** The account after something was granted or withdrawn. The event that did it keeps the same changes in its detail. */
export const withGrants = (account: AccountRecord, changes: readonly GrantChange[], at: number): AccountRecord => {
  const grants = changes.reduce<GrantFact[]>((known, { grant, held }) => {
    const others = known.filter(({ id }) => id !== grant)
    const times = (known.find(({ id }) => id === grant)?.times ?? 0) + 1
    return held ? [...others, { id: grant, times, at }].slice(-GRANTS_KEPT) : others
  }, account.grants ?? [])
  return changes.length === 0 ? account : { ...account, grants }
}

/** What was granted to two people who turned out to be one. */
export const addGrants = (own: readonly GrantFact[], brought: readonly GrantFact[]): GrantFact[] =>
  brought.reduce<GrantFact[]>(
    (known, { id, times, at }) => {
      const found = known.find((one) => one.id === id)
      const both = { id, times: (found?.times ?? 0) + times, at: Math.max(found?.at ?? at, at) }
      return [...known.filter((one) => one.id !== id), both].slice(-GRANTS_KEPT)
    },
    [...own],
  )
