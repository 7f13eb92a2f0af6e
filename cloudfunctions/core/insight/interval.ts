import { Z_95 } from './normal'

export interface Estimate {
  expected: number
  low: number
  high: number
}

/** A share with its 95 % interval (Wilson 1927), which holds for few cases and for none as well; `of` 0: anything from 0 to 1. */
export const shareOf = (count: number, of: number): Estimate => {
  if (of === 0) return { expected: 1, low: 0, high: 1 }
  const [share, z2] = [count / of, Z_95 * Z_95]
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of)
  const reach = (Z_95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of)
  return { expected: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/**
 * How many to expect in a time `scale` months long by the counts of past months: their mean, with 95 % for one more draw of
 * months that differ as these did, and never less than a count differs by itself (Poisson).
 */
export const countAhead = (months: readonly number[], scale: number): Estimate => {
  if (months.length === 0) return { expected: 0, low: 0, high: 0 }
  const mean = months.reduce((sum, one) => sum + one, 0) / months.length
  const spread = months.length > 1 ? months.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (months.length - 1) : mean
  const variance = Math.max(spread, mean) * scale * (1 + scale / months.length)
  const [expected, reach] = [mean * scale, Z_95 * Math.sqrt(variance)]
  return { expected, low: Math.max(0, expected - reach), high: expected + reach }
}

/** Both unsure at once: the ends of the one by the ends of the other, wider than either alone. */
export const times = (a: Estimate, b: Estimate): Estimate => ({ expected: a.expected * b.expected, low: a.low * b.low, high: a.high * b.high })
