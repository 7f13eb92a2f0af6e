import type { Benefit, PriceStack, Words } from '../../../types/programme'

/** A price that holds for the guests. */
export interface HeldRate {
  benefit: string
  stack: PriceStack
  percent: number
  rule: Words
}

/** `numerator / denominator` of the list price, exact. */
export interface Stacked {
  acting: HeldRate[]
  numerator: bigint
  denominator: bigint
}

export const stackOf = (benefit: Benefit): PriceStack => ('stack' in benefit ? benefit.stack : 'best')

const product = (acting: HeldRate[]): Stacked => ({
  acting,
  numerator: acting.reduce((all, { percent }) => all * BigInt(percent), 1n),
  denominator: 100n ** BigInt(acting.length),
})

/**
 * Which of several prices act: all that multiply together, or one that stands alone, whichever is less to pay; the one
 * asked for first among equals. Null where there is none.
 */
export const stacked = (rates: readonly HeldRate[]): Stacked | null => {
  const together = rates.filter(({ stack }) => stack === 'multiply')
  const choices = [...(together.length > 0 ? [together] : []), ...rates.filter(({ stack }) => stack === 'best').map((one) => [one])]
  return choices.map(product).reduce<Stacked | null>((best, one) => {
    if (!best) return one
    return one.numerator * best.denominator < best.numerator * one.denominator ? one : best
  }, null)
}

/** Fen to pay of a list price, rounded down to a fen once. */
export const paidOf = (listFen: number, { numerator, denominator }: Pick<Stacked, 'numerator' | 'denominator'>): number =>
  Number((BigInt(listFen) * numerator) / denominator)
