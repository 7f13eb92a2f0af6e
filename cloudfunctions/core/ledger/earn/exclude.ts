import type { EarnRule } from '../../../../types/programme'

/** Why a rule that would give something does not act: behind a better one of its group, or in the place of another. */
export interface StandsBack {
  kind: 'group' | 'excluded'
  /** The rule that acts instead. */
  by: string
}

/**
 * Which of a wallet's rules stand back though they would give something. Of a group the one that gives most acts, by id
 * among equals; then a rule that acts keeps those back that it excludes. One that stands back keeps nobody back.
 * `gives` and `more` tell of rules by their ids.
 */
export const standingBack = (
  rules: readonly EarnRule[],
  gives: (id: string) => boolean,
  more: (a: string, b: string) => number,
): Map<string, StandsBack> => {
  const back = new Map<string, StandsBack>()
  const giving = rules.filter(({ id }) => gives(id))
  for (const { id, group } of giving) {
    if (group === undefined) continue
    const best = bestOf(giving.filter((one) => one.group === group).map((one) => one.id), more)
    if (best !== id) back.set(id, { kind: 'group', by: best })
  }
  const keepsBack = (id: string): string | undefined =>
    giving.find((one) => one.excludes?.includes(id) && !back.has(one.id) && keepsBack(one.id) === undefined)?.id
  const excluded = giving.flatMap(({ id }) => {
    const by = back.has(id) ? undefined : keepsBack(id)
    return by === undefined ? [] : [[id, { kind: 'excluded', by }] as const]
  })
  for (const [id, why] of excluded) back.set(id, why)
  return back
}

const bestOf = (ids: readonly string[], more: (a: string, b: string) => number): string =>
  ids.reduce((best, id) => (more(id, best) > 0 || (more(id, best) === 0 && id < best) ? id : best))
