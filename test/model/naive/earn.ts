import type { Condition, EarnRule, Multiplier, Wallet } from '../../../types/programme'
import { countDays, dayOf, later, minuteOf, mondayOf, startOf, unusableFrom, weekdayOf } from './calendar'
import { asksLines, fits, type Facts } from './condition'
import { byRest, exact, isLess, NOTHING, plus, restOf, shareOut, smaller, times, wholeOf, type Exact } from './exact'
import type { Given, Line, Order } from './order'

/** What an order earns on the money and the lines that are left of it, rule by rule. */
export const earnOf = (order: Order): Given[] => {
  const { programme, ask } = order
  const made = onlyTheBest(programme.earn.map((rule) => ({ rule, amount: amountOf(order, rule) })))
  return programme.earn.map((rule) => {
    const wallet = programme.wallets.find(({ id }) => id === rule.wallet)
    if (!wallet) throw new Error(`no wallet ${rule.wallet}`)
    const rivals = made.filter((one) => one.rule.wallet === wallet.id)
    const ends = unusableFrom(ask.paidAt, wallet.expiry, programme.zone)
    return { rule: rule.id, wallet: wallet.id, points: roundedOf(rule, rivals), ends, from: freeFrom(order, wallet) }
  })
}

type Made = { rule: EarnRule; amount: Exact }[]

/** Of every group one rule gives: none gives more than it, and of those that give as much its id comes first. */
const onlyTheBest = (made: Made): Made =>
  made.map(({ rule, amount }) => {
    if (rule.excludes) throw new Error('the naive model knows no rule that excludes others')
    const beaten = made.some(({ rule: other, amount: more }) => {
      if (rule.group === undefined || other.group !== rule.group) return false
      return isLess(amount, more) || (!isLess(more, amount) && other.id < rule.id)
    })
    return { rule, amount: beaten ? NOTHING : amount }
  })

/** Days are counted from the day of the order; the first moment of the last of them frees what waits. */
const freeFrom = (order: Order, { hold }: Wallet): number | null => {
  if (!hold || !isFor(order, hold.when)) return null
  const { zone } = order.programme
  return startOf(later(dayOf(order.ask.paidAt, zone), hold.until === 'days' ? hold.days : hold.atMost), zone)
}

/** The wallet's sum is rounded down once; what that leaves above the rules' whole parts goes to the largest rests. */
const roundedOf = (rule: EarnRule, rivals: { rule: EarnRule; amount: Exact }[]): number => {
  const spare = wholeOf(rivals.map(({ amount }) => restOf(amount)).reduce(plus, NOTHING))
  const queue = [...rivals].sort((a, b) => byRest(a.amount, b.amount) || (a.rule.id < b.rule.id ? -1 : 1))
  const place = queue.findIndex((one) => one.rule.id === rule.id)
  return wholeOf(queue[place]?.amount ?? NOTHING) + (place < spare ? 1 : 0)
}

const amountOf = (order: Order, rule: EarnRule): Exact => {
  if (order.joining && !order.programme.join.joiningOrderEarns) return NOTHING
  if (!isFor(order, rule.when)) return NOTHING
  let amount = times(plainOf(order, rule), factorOf(order, rule.wallet))
  const before = order.givenBefore[rule.id] ?? {}
  for (const { per, points } of rule.caps ?? []) {
    amount = smaller(amount, exact(Math.max(0, points - (per === 'order' ? 0 : (before[per] ?? 0)))))
  }
  return amount
}

const plainOf = (order: Order, rule: EarnRule): Exact => {
  switch (rule.kind) {
    case 'fixed':
      return exact(rule.points)
    case 'perVisit':
      return (order.givenBefore[rule.id]?.day ?? 0) > 0 ? NOTHING : exact(rule.points)
    case 'perQuantity':
      return exact(rule.points * chosen(order, rule.lines).reduce((sum, { line }) => sum + line.leftPieces, 0))
    case 'perAmount': {
      const chosenFen = chosen(order, rule.lines).reduce((sum, { fen }) => sum + fen, 0)
      return times(exact(rule.lines === undefined ? order.leftFen : chosenFen), exact(rule.points, rule.perFen))
    }
    case 'stepped': {
      const held = order.balances[rule.balanceOf] ?? 0
      const band = rule.bands.find(({ from, to }) => from <= held && (to === null || held <= to))
      const rate = times(exact(rule.points, rule.perFen), ratioOf(band?.times ?? { numerator: 0, denominator: 1 }))
      return times(exact(order.leftFen), rate)
    }
  }
}

const ratioOf = ({ numerator, denominator }: Multiplier['times']): Exact => exact(numerator, denominator)

/** Of a group the best; all that multiply, or one that stands alone and gives more. */
const factorOf = (order: Order, wallet: string): Exact => {
  const open = (order.programme.multipliers ?? []).filter((one) => one.wallet === wallet && isFor(order, one.when))
  const beaten = (one: Multiplier): boolean =>
    one.group !== undefined && open.some((other) => other.group === one.group && isBetter(other, one, open))
  const acting = open.filter((one) => !beaten(one))
  const brought = order.coupons.flatMap(({ template }) => (template.kind === 'multiplier' && template.wallet === wallet ? [template] : []))
  const together = [...acting.filter(({ stack }) => stack === 'multiply'), ...brought]
  const product = together.map((one) => ratioOf(one.times)).reduce(times, exact(1))
  return acting
    .filter(({ stack }) => stack === 'best')
    .map((one) => ratioOf(one.times))
    .reduce((best, one) => (isLess(best, one) ? one : best), product)
}

const isBetter = (a: Multiplier, b: Multiplier, all: Multiplier[]): boolean => {
  if (isLess(ratioOf(b.times), ratioOf(a.times))) return true
  return !isLess(ratioOf(a.times), ratioOf(b.times)) && before(a, b, all)
}

/** Of equals the one that is applied earlier. */
const before = (a: Multiplier, b: Multiplier, all: Multiplier[]): boolean =>
  a.order < b.order || (a.order === b.order && all.indexOf(a) < all.indexOf(b))

const stillThere = ({ leftPieces, leftFen }: Line): boolean => leftPieces > 0 || leftFen > 0

const linesOf = (order: Order): { line: Line; fen: number }[] => {
  const shares = shareOut(order.leftFen, order.lines.map(({ leftFen }) => leftFen))
  return order.lines.map((line, index) => ({ line, fen: shares[index] ?? 0 })).filter(({ line }) => stillThere(line))
}

const chosen = (order: Order, choice: Condition | undefined): { line: Line; fen: number }[] =>
  linesOf(order).filter(({ line }) => choice === undefined || fits(choice, lineFacts(line)))

const isFor = (order: Order, when: Condition | undefined): boolean => {
  if (when === undefined) return true
  const facts = factsOf(order)
  if (!asksLines(when)) return fits(when, facts)
  return linesOf(order).some(({ line }) => fits(when, { ...facts, ...lineFacts(line) }))
}

export const lineFacts = (line: Pick<Line, 'sku' | 'category' | 'leftPieces'>): Facts => ({
  'line.sku': line.sku,
  'line.category': line.category,
  'line.quantity': line.leftPieces,
})

const factsOf = ({ ask, programme, ...order }: Order): Facts => {
  const day = dayOf(ask.paidAt, programme.zone)
  return {
    'order.receivedFen': order.leftFen,
    'order.totalFen': ask.totalFen,
    'order.nth': order.nth,
    'order.minuteOfDay': minuteOf(ask.paidAt, programme.zone),
    'order.weekday': weekdayOf(day),
    'order.day': day,
    'order.monthDay': Number(day.slice(8)),
    'order.month': Number(day.slice(5, 7)),
    'order.store': 'HZHB',
    'order.channel': ask.online ? 'app' : 'till',
    'member.tier': order.tier,
    ...Object.fromEntries((programme.tracks ?? []).map(({ id }) => [`member.track.${id}`, order.places[id] ?? 'none'])),
    'member.birthday': birthdayFacts(order.birthday, day),
    ...Object.fromEntries(Object.entries(order.balances).map(([wallet, held]) => [`member.balance.${wallet}`, held])),
  }
}

/** On the day, in its week, in its month; 29 February is the 28th where there is none. */
const birthdayFacts = (birthday: string | null, day: string): string[] => {
  if (birthday === null) return ['none']
  const inYear = (year: string): string => {
    const there = `${year}${birthday.slice(4)}`
    return new Date(Date.parse(there)).toISOString().slice(0, 10) === there ? there : `${year}-02-28`
  }
  const years = [-1, 0, 1].map((n) => String(Number(day.slice(0, 4)) + n))
  const so = [
    ...(inYear(day.slice(0, 4)) === day ? ['day'] : []),
    ...(years.some((year) => mondayOf(inYear(year)) === mondayOf(day)) ? ['week'] : []),
    ...(birthday.slice(5, 7) === day.slice(5, 7) ? ['month'] : []),
  ]
  return so.length > 0 ? so : ['none']
}

export const countedDay = (order: Order): number => countDays(dayOf(order.ask.paidAt, order.programme.zone))
