import type { QuoteFact, QuoteFacts } from '../../../types/record'
import type { Result } from '../../../types/result'
import { daysFromCivil, ok, refuse, textOfDay } from '../kernel'

/** Persons of one quote, children of one quote, and the heights that people have. */
export const PERSONS_AT_MOST = 1000
export const CHILDREN_AT_MOST = 20
const HEIGHT_CM = { least: 30, most: 250 }
/** No height in centimetres is so small: who says 1.2 means metres. */
const METRES_AT_MOST = 2.5

const text = (got: unknown): string => (typeof got === 'string' ? got : JSON.stringify(got)).slice(0, 40)

const persons = (fact: 'party' | 'people', got: number): Result<true> =>
  Number.isSafeInteger(got) && got >= 1 && got <= PERSONS_AT_MOST
    ? ok(true)
    : refuse({ code: 'benefit.fact', fact, got: text(got), least: 1, most: PERSONS_AT_MOST })

const height = (got: number): Result<true> => {
  if (Number.isSafeInteger(got) && got >= HEIGHT_CM.least && got <= HEIGHT_CM.most) return ok(true)
  if (got > 0 && got <= METRES_AT_MOST) return refuse({ code: 'benefit.unit', fact: 'heightsCm', got: text(got), meant: Math.round(got * 100) })
  return refuse({ code: 'benefit.fact', fact: 'heightsCm', got: text(got), ...HEIGHT_CM })
}

const children = (all: readonly number[]): Result<true> => {
  if (all.length < 1 || all.length > CHILDREN_AT_MOST) {
    return refuse({ code: 'benefit.fact', fact: 'children', got: text(all.length), least: 1, most: CHILDREN_AT_MOST })
  }
  return all.map(height).find((one) => !one.ok) ?? ok(true)
}

const day = (fact: 'day' | 'opens', got: string): Result<true> => {
  const [, year, month, date] = /^(20\d{2})-(\d{2})-(\d{2})$/.exec(got) ?? []
  const real = year && month && date && textOfDay(daysFromCivil(Number(year), Number(month), Number(date))) === got
  return real ? ok(true) : refuse({ code: 'benefit.fact', fact, got: text(got), least: 0, most: 0 })
}

/**
 * What a clerk says of a visit, held to what can be: whole persons, heights in whole centimetres, real days. Refuses
 * `benefit.fact` with what it got and what may be, and `benefit.unit` where centimetres were meant and metres said.
 */
export const factsHold = (facts: QuoteFacts): Result<true> => {
  const checks = [
    facts.party === undefined ? ok<true>(true) : persons('party', facts.party),
    facts.people === undefined ? ok<true>(true) : persons('people', facts.people),
    facts.heightsCm === undefined ? ok<true>(true) : children(facts.heightsCm),
    facts.day === undefined ? ok<true>(true) : day('day', facts.day),
    facts.opens === undefined ? ok<true>(true) : day('opens', facts.opens),
  ]
  return checks.find((one) => !one.ok) ?? ok(true)
}

/** Only what the benefits asked for look at, in one order, so that equal questions are equal. */
export const factsFor = (facts: QuoteFacts, asked: ReadonlySet<QuoteFact>): QuoteFacts => {
  const all: readonly QuoteFact[] = ['listFen', 'party', 'people', 'heightsCm', 'day', 'opens']
  return Object.fromEntries(all.flatMap((fact) => (asked.has(fact) && facts[fact] !== undefined ? [[fact, facts[fact]]] : [])))
}
