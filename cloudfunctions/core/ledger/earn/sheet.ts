import type { Programme } from '../../../../types/programme'
import type { BudgetRoom, EarnCount, EarnFacts, OrderLine } from '../../../../types/record'
import { civilOfDay, dayNumber, minuteOfDay, split, textOfDay, weekdayOf } from '../../kernel'

/** An order as earning sees it; what it does not tell is unknown, and a condition that asks for it does not hold. */
export interface EarnBase {
  /** Money received, in fen. */
  receivedFen: number
  paidAt: number
  /** The order that made the buyer a member. */
  joining: boolean
  totalFen?: number
  store?: string
  lines?: readonly OrderLine[]
  facts?: EarnFacts
}

/** All that rules of one order may look at. */
export interface Sheet {
  receivedFen: number
  /** Every line with its share of the money received. */
  lines: (OrderLine & { receivedFen: number })[]
  balances: Readonly<Record<string, number>>
  counts: readonly EarnCount[]
  rooms: readonly BudgetRoom[]
  /** By the names that conditions use. */
  facts: Readonly<Record<string, unknown>>
}

/** Lays out an order for its rules; the calendar is that of the programme's zone at payment. */
export const sheetOf = ({ zone }: Programme, base: EarnBase): Sheet => {
  const { receivedFen, paidAt, totalFen, store, lines = [], facts } = base
  const shares = split(receivedFen, lines.map(({ amountFen }) => amountFen))
  const day = dayNumber(paidAt, zone)
  const { month, day: monthDay } = civilOfDay(day)
  const calendar = { weekday: weekdayOf(day), minuteOfDay: minuteOfDay(paidAt, zone), day: textOfDay(day) }
  const order = {
    receivedFen,
    totalFen,
    store,
    channel: facts?.channel,
    ...calendar,
    monthDay,
    month,
    nth: facts?.nth,
    coupon: facts?.coupons,
  }
  const member = { tier: facts?.tier, track: facts?.tracks, birthday: facts?.birthday, balance: facts?.balances }
  return {
    receivedFen,
    lines: lines.map((line, index) => ({ ...line, receivedFen: shares[index] ?? 0 })),
    balances: facts?.balances ?? {},
    counts: facts?.counts ?? [],
    rooms: facts?.rooms ?? [],
    facts: { order, activity: { ...calendar, streak: facts?.streak }, member },
  }
}
