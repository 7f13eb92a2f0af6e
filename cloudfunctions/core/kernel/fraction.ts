import type { Ratio } from '../../../types/programme'

/** An exact amount that is not yet whole, never negative; the denominator is positive. */
export interface Fraction {
  numerator: bigint
  denominator: bigint
}

export const whole = (amount: number): Fraction => ({ numerator: BigInt(amount), denominator: 1n })

export const multiply = (amount: Fraction, { numerator, denominator }: Ratio): Fraction => ({
  numerator: amount.numerator * BigInt(numerator),
  denominator: amount.denominator * BigInt(denominator),
})

export const add = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

/** Negative, zero or positive as a is less than, equal to or more than b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const floorOf = ({ numerator, denominator }: Fraction): number => Number(numerator / denominator)

/** What rounding down leaves off. */
export const remainderOf = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: numerator % denominator,
  denominator,
})

/** In lowest terms; null where it takes more than doubles can hold. */
export const ratioOf = ({ numerator, denominator }: Fraction): Ratio | null => {
  const divisor = commonDivisor(numerator, denominator)
  const [above, below] = [Number(numerator / divisor), Number(denominator / divisor)]
  return Number.isSafeInteger(above) && Number.isSafeInteger(below) ? { numerator: above, denominator: below } : null
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b))
