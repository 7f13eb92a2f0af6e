import { Z_80, Z_95, type Sample } from './normal'

/** Members in a group below which nothing is said of it. */
export const GROUP_AT_LEAST = 30

export interface Interval {
  low: number
  high: number
}

/** `null`: cannot be told yet, with what is missing in `needs`. */
export type Uplift =
  | { told: true; difference: number; interval: Interval; sure: boolean }
  | { told: false; needs: { group: 'served' | 'held'; has: number; atLeast: number } }

/**
 * How much more the served did than those held out, a member, with the 95 % interval of Welch (1947) for two means of
 * unequal variance, by the normal distribution: groups have 30 members at least. `sure`: the interval leaves out 0. A rate
 * is a mean of 0 and 1.
 */
export const upliftOf = (served: Sample, held: Sample): Uplift => {
  for (const [group, { count }] of [['served', served], ['held', held]] as const) {
    if (count < GROUP_AT_LEAST) return { told: false, needs: { group, has: count, atLeast: GROUP_AT_LEAST } }
  }
  const difference = served.mean - held.mean
  const reach = Z_95 * Math.sqrt(served.variance / served.count + held.variance / held.count)
  const interval = { low: difference - reach, high: difference + reach }
  return { told: true, difference, interval, sure: interval.low > 0 || interval.high < 0 }
}

/**
 * The smallest difference between two rates that would be seen with 80 % power at 95 %: (z95 + z80) times the standard
 * error (Fleiss, Levin and Paik 2003, 4.2), for a rate of `base` in both.
 */
export const seenAtLeast = (base: number, served: number, held: number): number =>
  served === 0 || held === 0 ? Infinity : (Z_95 + Z_80) * Math.sqrt(base * (1 - base) * (1 / served + 1 / held))

/** (incremental gross profit - cost) / cost; null where it cost nothing. */
export const returnOn = ({ profitFen, costFen }: { profitFen: number; costFen: number }): number | null =>
  costFen === 0 ? null : (profitFen - costFen) / costFen
