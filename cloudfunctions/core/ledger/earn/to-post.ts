import type { EarnRule } from '../../../../types/programme'

/**
 * Rules that may stand in for each other: those of one group, and those that one excludes. An order posts the one that
 * acts, so that nobody reads in the ledger of a rule that was not theirs.
 */
export const rivalsOf = ({ id, group, excludes = [] }: EarnRule, rules: readonly EarnRule[]): number[] =>
  rules.flatMap((other, place) => {
    const ofGroup = group !== undefined && other.group === group
    const inPlace = excludes.includes(other.id) || (other.excludes ?? []).includes(id)
    return other.id !== id && (ofGroup || inPlace) ? [place] : []
  })

/** Where none of them gives anything the first is posted, so that a member can be told why there is nothing. */
export const isPosted = (place: number, rivals: readonly number[], pointsAt: (place: number) => number): boolean => {
  if (rivals.length === 0 || pointsAt(place) > 0) return true
  for (const rival of rivals) if (rival < place || pointsAt(rival) > 0) return false
  return true
}
