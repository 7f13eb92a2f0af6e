import type { Words } from '../../../../types/programme'
import type { QuoteFact } from '../../../../types/record'
import type { Gap } from './kind'

interface Span {
  from: number
  to: number | null
}

/** Where a number lies: in bands, or why in none, with the bounds beside it. */
export type Place<B> = { bands: B[] } | { why: 'above' | 'below' | 'between'; last: number | null; next: number | null }

/** Both ends of a band are included; bands rise. */
export const placeOf = <B extends Span>(all: readonly B[], value: number): Place<B> => {
  const bands = all.filter(({ from, to }) => value >= from && (to === null || value <= to))
  if (bands.length > 0) return { bands }
  const last = all.filter(({ to }) => to !== null && to < value).at(-1)?.to ?? null
  const next = all.find(({ from }) => from > value)?.from ?? null
  return { why: next === null ? 'above' : last === null ? 'below' : 'between', last, next }
}

export interface GapWords {
  fact: QuoteFact
  value: number
  /** A number with its unit, such as 6 位. */
  amount: (value: number) => Words
  /** What to ask when fewer, more, or between. */
  ask: Readonly<Record<'above' | 'below' | 'between', Words>>
}

/** Above and below the bands the list price is paid and that is said; between two of them nobody guesses. */
export const gapOf = ({ why, last, next }: Exclude<Place<Span>, { bands: unknown }>, { fact, value, amount, ask }: GapWords): Gap => {
  const [got, most, least] = [amount(value), amount(last ?? 0), amount(next ?? 0)]
  const say: Readonly<Record<typeof why, Words>> = {
    above: { zh: `${got.zh}超过 ${most.zh}，不在优惠之内，按原价`, en: `${got.en} are more than ${most.en}: not covered, the full price is paid` },
    below: { zh: `${got.zh}不足 ${least.zh}，不在优惠之内，按原价`, en: `${got.en} are fewer than ${least.en}: not covered, the full price is paid` },
    between: { zh: `${got.zh}在 ${most.zh}与 ${least.zh}之间，没有规则，请勿估算`, en: `${got.en} lie between ${most.en} and ${least.en}: no rule covers this, do not guess` },
  }
  return { why, fact, got: value, full: why !== 'between', say: say[why], ask: ask[why] }
}
