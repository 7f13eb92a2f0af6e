import type { TenderLimit } from '../../../types/tender'
import type { Wallet } from '../../../types/programme'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { dayOf, countDays } from './calendar'
import { countedDay } from './earn'
import { shareOut, exact, times, wholeOf } from './exact'
import type { Member } from './member'
import type { AskedOrder, Order, Paid } from './order'
import type { Heap } from './purse'

const YEAR = 366

interface Limit {
  by: TenderLimit
  whole: number
  limit: number
}

/** What the points asked are worth, or why they may not pay. Nothing is taken yet. */
export const payment = (member: Member, ask: AskedOrder, wallets: readonly Wallet[], zone: string, couponFen = 0): Result<Omit<Paid, 'heaps'>[]> => {
  const paid: Omit<Paid, 'heaps'>[] = []
  for (const [n, { wallet: id, points }] of (ask.tender ?? []).entries()) {
    const wallet = wallets.find((one) => one.id === id)
    if (!wallet) throw new Error(`no wallet ${id}`)
    const dueFen = ask.totalFen - ask.discountFen - couponFen
    const openFen = dueFen - paid.reduce((sum, { valueFen }) => sum + valueFen, 0)
    const refusal = objection(member, wallet, { ask, dueFen, openFen, zone, field: `tender.${String(n)}.points` }, points)
    if (refusal) return { ok: false, refusal }
    paid.push({ wallet: id, points, valueFen: (points / 10 ** wallet.scale) * (wallet.tenderFen ?? 0) })
  }
  return { ok: true, value: paid }
}

interface Bill {
  ask: AskedOrder
  dueFen: number
  openFen: number
  zone: string
  field: string
}

const objection = (member: Member, wallet: Wallet, bill: Bill, points: number): Refusal | null => {
  const { id, name, scale, tenderFen, tender = {} } = wallet
  const { least = 1, step = 1 } = tender
  const limit = tenderFen === null ? { by: 'rights' as const, whole: 0, limit: 0 } : tightest(member, wallet, bill, tenderFen)
  const rounded = Math.floor(limit.whole / step) * step
  const payable = (rounded < least ? 0 : rounded) * 10 ** scale
  const no = (by: TenderLimit, figure: number): Refusal =>
    ({ code: 'tender.limit', field: bill.field, wallet: id, name, scale, points, payable, by, limit: figure })
  if (tenderFen === null) return no('rights', 0)
  const whole = points / 10 ** scale
  if (!Number.isInteger(whole / step)) return no('step', step)
  if (whole < least) return no('least', least)
  if (points <= payable) return null
  const has = member.purse(id).balance
  if (points > has) return { code: 'points.short', wallet: id, name, scale, needed: points, has, short: points - has }
  if (payable === limit.whole * 10 ** scale) return no(limit.by, limit.limit)
  return limit.whole < least ? no('least', least) : no('step', step)
}

/** Of several that are equal the one told first: what is there, what is to be paid, the wallet's own rules. */
const tightest = (member: Member, { id, scale, tender = {} }: Wallet, { ask, dueFen, openFen, zone }: Bill, worthFen: number): Limit => {
  const has = member.purse(id).balance
  const latest = Math.max(0, ...member.orders.map((order) => order.ask.paidAt))
  const day = countDays(dayOf(ask.paidAt, zone))
  const after = latest > ask.paidAt ? givenFrom(member, id, day) : 0
  const there = Math.max(0, has - Math.max(0, after))
  const limits: Limit[] = [
    { by: after > 0 ? 'later' : 'balance', whole: Math.floor(there / 10 ** scale), limit: there },
    { by: 'due', whole: Math.floor(openFen / worthFen), limit: openFen },
  ]
  const { shareAtMost = 100, most } = tender
  if (shareAtMost < 100) {
    const shareFen = wholeOf(times(exact(dueFen), exact(shareAtMost, 100)))
    limits.push({ by: 'share', whole: Math.floor(shareFen / worthFen), limit: shareAtMost })
  }
  if (most !== undefined) limits.push({ by: 'most', whole: most, limit: most })
  return limits.reduce((a, b) => (b.whole < a.whole ? b : a))
}

/**
 * What orders of that day and later still give, without what is laid aside: that is not there in any case. More than a year
 * before the newest day nobody can tell.
 */
const givenFrom = (member: Member, wallet: string, from: number): number => {
  const newest = Math.max(0, ...member.orders.map(countedDay), ...member.doings.map(({ day }) => countDays(day)))
  const first = Math.max(from, newest - YEAR + 1)
  const orders = member.orders.filter((order) => countedDay(order) >= first)
  const doings = member.doings.filter((one) => countDays(one.day) >= first)
  const given = [...orders, ...doings].flatMap((one) => one.given).reduce((sum, one) => (one.wallet === wallet ? sum + one.points : sum), 0)
  const aside = member.purse(wallet).held.filter((heap) => orders.some(({ ask }) => ask.number === heap.order))
  return given - aside.reduce((sum, { points }) => sum + points, 0)
}

/** The points that come back with a return, wallet by wallet; `order` as it is before it. */
export const comesBack = (order: Order, back: { refundFen: number; lines: { line: number; amountFen: number }[] }): Paid[] =>
  order.paid.map((paid) => {
    const left = paid.heaps.reduce((sum, { points }) => sum + points, 0)
    const points = Math.min(left, back.lines.length > 0 ? ofLines(order, paid, back.lines) : ofMoney(order, paid, back.refundFen))
    return { ...paid, points, heaps: lastFirst(paid.heaps, points) }
  })

const ofMoney = ({ leftFen, receivedFen, returns }: Order, { points }: Paid, refundFen: number): number => {
  if (leftFen === refundFen) return points
  const beforeFen = returns.filter(({ lines }) => lines.length === 0).reduce((sum, one) => sum + one.refundFen, 0)
  const at = (fen: number): number => wholeOf(times(exact(points), exact(fen, receivedFen)))
  return at(beforeFen + refundFen) - at(beforeFen)
}

const ofLines = ({ lines }: Order, { points }: Paid, back: { line: number; amountFen: number }[]): number => {
  const goes = lines.map((_, n) => back.reduce((sum, one) => (one.line === n ? sum + one.amountFen : sum), 0))
  if (lines.every(({ leftFen }, n) => leftFen === (goes[n] ?? 0))) return points
  const shares = shareOut(points, lines.map(({ amountFen }) => amountFen))
  const at = (n: number, goneFen: number): number => {
    const priceFen = lines[n]?.amountFen ?? 0
    return priceFen === 0 ? 0 : wholeOf(times(exact(shares[n] ?? 0), exact(goneFen, priceFen)))
  }
  return lines.reduce((sum, { amountFen, leftFen }, n) => {
    const goneFen = amountFen - leftFen
    return sum + at(n, goneFen + (goes[n] ?? 0)) - at(n, goneFen)
  }, 0)
}

/** So many points of these, those that end last first. */
const lastFirst = (heaps: readonly Heap[], points: number): Heap[] => {
  let left = points
  const taken = [...heaps].reverse().map(({ ends, points: there }) => {
    const some = Math.min(left, there)
    left -= some
    return { ends, points: some }
  })
  return taken.reverse().filter((heap) => heap.points > 0)
}
