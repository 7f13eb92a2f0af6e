import type { PlannedRule } from './plan'

/** An exact amount of plain whole numbers, both up to `BOUND`, the lower one positive. */
export interface Amount {
  above: number
  below: number
}

/**
 * Up to here a quotient of two whole doubles never rounds up to the next whole number: q - 1/b lies at least half a unit
 * in the last place below q while q x b <= 2^52.
 */
const BOUND = 2 ** 52

export const within = (above: number, below: number): Amount | null => (above <= BOUND && below <= BOUND ? { above, below } : null)

/**
 * Rounds a wallet's sum down, once, and gives each of its rules its points, as `roundedDown` does: each rounded down,
 * what is left by ones to the largest remainders, by id among equals. False where plain numbers do not hold it.
 */
export const shared = (
  amounts: readonly Amount[],
  places: readonly number[],
  rules: readonly PlannedRule[],
  points: number[],
): boolean => {
  let [over, under] = [0, 1]
  for (const [n, { above, below }] of amounts.entries()) {
    const floor = Math.floor(above / below)
    const rest = above - floor * below
    points[places[n] ?? 0] = floor
    if (rest === 0 || amounts.length === 1) continue
    if (under % below !== 0) {
      over *= below
      under *= below
    }
    over += rest * (under / below)
    if (over > BOUND || under > BOUND) return false
  }
  const left = Math.floor(over / under)
  if (left === 0) return true
  const ranked = amounts
    .map(({ above, below }, n) => ({ place: places[n] ?? 0, rest: (above % below) * (under / below) }))
    .sort((a, b) => b.rest - a.rest || (idAt(rules, a.place) < idAt(rules, b.place) ? -1 : 1))
  for (const { place } of ranked.slice(0, left)) points[place] = (points[place] ?? 0) + 1
  return true
}

const idAt = (rules: readonly PlannedRule[], place: number): string => rules[place]?.rule.id ?? ''
