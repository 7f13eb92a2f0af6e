import type { OrderLine } from '../../types/record'
import { DAY_MS } from '../flow/world'
import type { BroughtLine, Deed } from './deed'
import { dayOf, later, startOf } from './naive/calendar'
import { couponsOf } from './naive/coupon'
import type { AskedOrder, AskedReturn, Order } from './naive/order'
import { goesBack } from './naive/refund'
import type { Shop } from './naive/shop'

/** A deed says what in words; here it becomes what a till sends, the same to the product and to the model. */
export interface Book {
  shop: Shop
  /** Members by number, and what numbers of this history begin with. */
  members: string[]
  run: string
  returns: AskedReturn[]
}

type Told<D extends Deed['do']> = Extract<Deed, { do: D }>

const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

export const orderOf = ({ shop }: Book, which: number): Order | undefined => nth(shop.orders(), which)

/** Orders are numbered in the order they come, so that a return may come before its order. */
const nextNumber = ({ shop, run }: Book): string => `N${run}-${String(shop.orders().length)}`
const nextReturn = ({ returns, run }: Book): string => `R${run}-${String(returns.length)}`

/** Later by so much, or the first or last moment of a day after that. */
export const laterBy = ({ shop }: Book, { days, minutes, until }: Told<'wait'>): number => {
  const then = shop.now + days * DAY_MS + minutes * 60_000
  const midnight = startOf(later(dayOf(then, shop.programme.zone), 1), shop.programme.zone)
  return { then, midnight, 'before midnight': midnight - 1 }[until]
}

export const purchase = (book: Book, deed: Told<'buy'>): AskedOrder => {
  const lines = deed.lines.map(({ category, pieces, fen, sku }, n): OrderLine => {
    return { sku, name: `goods ${String(n)}`, quantity: pieces, amountFen: fen, category }
  })
  const sum = lines.reduce((all, { amountFen }) => all + amountFen, 0)
  // A till refuses an order that costs nothing before anybody earns: such lines are left out.
  const totalFen = sum > 0 ? sum : deed.fen
  const discountFen = Math.floor((totalFen * deed.discountTenths) / 10)
  const paidAt = book.shop.now - deed.lateDays * DAY_MS
  const member = book.members[deed.who] ?? ''
  const plain = { member, number: nextNumber(book), totalFen, discountFen, lines: sum > 0 ? lines : [], paidAt }
  const order = { ...plain, ...(deed.online ? { online: true } : {}), ...usingCoupons(book, plain, deed) }
  return deed.pays ? { ...order, ...tenderOf(book, member, deed.pays, totalFen - discountFen) } : order
}

/** Some of the coupons that somebody has, by number, each once. */
export const codesOf = ({ shop, members }: Book, who: number, numbers: readonly number[]): string[] => {
  const { coupons } = shop.member(members[who] ?? '')
  return [...new Set(numbers.flatMap((n) => nth(coupons, n)?.code ?? []))]
}

/** A till states what it was told that each takes off; sometimes it was told wrong. */
const usingCoupons = (book: Book, order: AskedOrder, { who, coupons, wrongOff }: Told<'buy'>): Pick<AskedOrder, 'coupons'> => {
  const codes = codesOf(book, who, coupons ?? [])
  if (codes.length === 0) return {}
  const asked = codes.map((coupon) => ({ coupon, offFen: 0 }))
  const told = couponsOf(book.shop.member(order.member).coupons, { ...order, coupons: asked }, book.shop.now)
  const offOf = (code: string): number => (told.ok ? (told.value.find(({ coupon }) => coupon.code === code)?.offFen ?? 0) : 0)
  return { coupons: codes.map((coupon) => ({ coupon, offFen: offOf(coupon) + (wrongOff ? 1 : 0) })) }
}

/** Coupons are set aside for the order that comes next, or for one that never comes. */
export const orderAhead = (book: Book, of: 'next' | 'other'): string => `HZHB:${of === 'next' ? nextNumber(book) : `X${book.run}`}`

/** Tenths of what the wallet holds, or of what the order costs where that is less. */
const tenderOf = ({ shop }: Book, member: string, { wallet: n, tenths }: { wallet: number; tenths: number }, dueFen: number) => {
  const wallet = shop.programme.wallets[n % shop.programme.wallets.length]
  if (!wallet) throw new Error('a programme without wallets')
  const costs = Math.floor(dueFen / (wallet.tenderFen ?? 1))
  const points = Math.floor((Math.min(shop.standing(member, wallet.id).balance, costs) * tenths) / 10)
  return points > 0 ? { tender: [{ wallet: wallet.id, points }] } : {}
}

export const givenBack = (book: Book, deed: Told<'return'>): AskedReturn | null => {
  const order = orderOf(book, deed.which)
  if (!order) return null
  const refundFen = deed.how === 'rest' ? null : Math.min(999_999_999, Math.floor((order.leftFen * deed.tenths) / 10))
  const refundedAt = book.shop.now - deed.agoDays * DAY_MS
  return { number: nextReturn(book), order: order.ask.number, refundedAt, refundFen, lines: [] }
}

export const broughtBack = (book: Book, deed: Told<'return lines'>): AskedReturn | null => {
  const order = orderOf(book, deed.which)
  if (!order) return null
  const lines = deed.lines.map((one) => lineOf(order, one))
  const ask = { number: nextReturn(book), order: order.ask.number, refundedAt: book.shop.now, refundFen: null, lines }
  const back = goesBack(order, ask)
  const rightFen = back.ok ? back.value.refundFen : 1
  return deed.says === 'nothing' ? ask : { ...ask, refundFen: deed.says === 'right' ? rightFen : rightFen + 1 }
}

const lineOf = (order: Order, { line, bySku, whole, pieces, tenths }: BroughtLine): AskedReturn['lines'][number] => {
  const bought = order.lines[line]
  const named = bySku ? (bought?.sku ?? 'Z') : line
  // A till names one piece at least, also where all pieces have come back and only money is left.
  if (whole && bought) return { line: named, quantity: Math.max(1, bought.leftPieces), amountFen: bought.leftFen }
  const amountFen = Math.min(999_999_999, Math.floor(((bought?.amountFen ?? 7) * tenths) / 10))
  return { line: named, quantity: pieces, amountFen }
}

export const earlyReturn = (book: Book, deed: Told<'return early'>): AskedReturn => {
  const refundedAt = book.shop.now - deed.agoDays * DAY_MS
  return { number: nextReturn(book), order: nextNumber(book), refundedAt, refundFen: deed.fen, lines: [] }
}

export const purchaseAgain = (book: Book, { which, other }: Told<'buy again'>): AskedOrder | null => {
  const order = orderOf(book, which)
  if (!order) return null
  const { ask } = order
  const others = {
    nothing: ask,
    totalFen: { ...ask, totalFen: ask.totalFen + 1 },
    lines: { ...ask, lines: [...ask.lines, { sku: 'X', name: 'more', quantity: 1, amountFen: 0 }] },
    paidAt: { ...ask, paidAt: ask.paidAt - 1 },
    member: { ...ask, member: book.members.find((one) => one !== ask.member) ?? ask.member },
  }
  return others[other]
}

export const returnAgain = (book: Book, { which, other }: Told<'return again'>): AskedReturn | null => {
  const ask = nth(book.returns, which)
  if (!ask) return null
  const others = {
    nothing: ask,
    refundFen: { ...ask, refundFen: (ask.refundFen ?? 0) + 1 },
    lines: { ...ask, lines: [...ask.lines, { line: 0, quantity: 1, amountFen: 1 }] },
    refundedAt: { ...ask, refundedAt: ask.refundedAt - 1 },
    order: { ...ask, order: `${ask.order}x` },
  }
  return others[other]
}
