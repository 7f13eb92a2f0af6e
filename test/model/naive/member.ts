import type { ProfileField, ProgrammeDocument } from '../../../types/programme'
import type { WalletChange } from '../../../types/record'
import { countDays, dayOf, mondayOf, unusableFrom } from './calendar'
import { bringBack, type Coupon, type Taken } from './coupon'
import type { Doing } from './doing'
import { earnOf } from './earn'
import { isGone, type AskedOrder, type AskedReturn, type Given, type Order, type Paid } from './order'
import { Purse, type Heap } from './purse'
import type { GoesBack } from './refund'
import { comesBack } from './tender'
import { reviewed, tierAfter, type Figures, type Standing } from './tier'
import { placesAfter, placesOfBoth, type Place } from './track'

/** One member: purses, orders, doings and a tier; nothing is kept that can be counted from those. */
export class Member {
  readonly purses: Record<string, Purse>
  orders: Order[] = []
  doings: Doing[] = []
  coupons: Coupon[] = []
  birthday: string | null = null
  /** Fields of the own record that are told. */
  filled: ProfileField[] = ['name', 'phone']
  follows = false
  /** Days of the own card alone: they stay behind when it is taken in. */
  signIns: string[] = []
  shares: string[] = []
  tier: Standing
  places: Place[] = []

  constructor(
    readonly id: string,
    readonly cardTail: string,
    readonly referrer: string | null,
    { wallets, tiers }: ProgrammeDocument,
    since: number,
  ) {
    this.purses = Object.fromEntries(wallets.map((wallet) => [wallet.id, new Purse()]))
    this.tier = { id: tiers[0]?.id ?? '', since, eligible: null, period: null, lowered: null }
  }

  purse(wallet: string): Purse {
    const purse = this.purses[wallet]
    if (!purse) throw new Error(`nobody has a purse ${wallet}`)
    return purse
  }

  pass(now: number): void {
    for (const purse of Object.values(this.purses)) purse.pass(now)
  }

  assess(programme: ProgrammeDocument, now: number): void {
    const { tiers, tracks = [], zone } = programme
    this.tier = tierAfter(tiers, this.tier, this.figures(), zone, now)
    this.places = placesAfter(tracks, this.places, this.figures(), countDays(dayOf(now, zone)), now)
  }

  /** What time alone does to the tier. */
  review({ tiers, zone }: ProgrammeDocument, now: number): void {
    this.tier = reviewed(tiers, this.tier, this.figures(), zone, now)
  }

  figures(): Figures {
    const others = this.doings.map(({ day, given }) => ({ day: countDays(day), given }))
    return { orders: this.orders, others, follows: this.follows }
  }

  take(programme: ProgrammeDocument, ask: AskedOrder, parts: readonly Omit<Paid, 'heaps'>[], coupons: Taken[] = []): Order {
    const first = this.orders.length === 0
    const paid = parts.map((part) => ({ ...part, heaps: this.purse(part.wallet).spend(part.points) }))
    const couponFen = coupons.reduce((sum, { offFen }) => sum + offFen, 0)
    const receivedFen = paid.reduce((left, { valueFen }) => left - valueFen, ask.totalFen - ask.discountFen - couponFen)
    const order: Order = {
      ask,
      programme,
      receivedFen,
      joining: programme.join.requires === 'purchase' && first,
      nth: this.orders.length + 1,
      tier: this.tier.id,
      places: Object.fromEntries(this.places.map(({ track, id }) => [track, id])),
      birthday: this.birthday,
      balances: Object.fromEntries(Object.entries(this.purses).map(([wallet, { balance }]) => [wallet, balance])),
      givenBefore: this.givenBefore(programme, ask.paidAt),
      leftFen: receivedFen,
      lines: ask.lines.map((line) => ({ ...line, leftPieces: line.quantity, leftFen: line.amountFen })),
      given: [],
      paid,
      coupons,
      returns: [],
      completed: null,
      answer: { ok: false, refusal: { code: 'order.unknown', number: ask.number, store: 'HZHB' } },
    }
    order.given = earnOf(order)
    for (const { wallet, points, ends, from } of order.given) {
      if (from === null) this.purse(wallet).fill(points, ends)
      else this.purse(wallet).layAside(points, { ends, from, order: ask.number })
    }
    this.orders.push(order)
    return order
  }

  /** Becomes one with another: of two tiers the higher, of equal ones the older. */
  takeIn({ tiers }: ProgrammeDocument, other: Member): void {
    for (const [wallet, purse] of Object.entries(other.purses)) this.purse(wallet).takeIn(purse)
    this.orders = [...this.orders, ...other.orders]
    this.doings = [...this.doings, ...other.doings]
    this.coupons = [...this.coupons, ...other.coupons]
    other.coupons = []
    other.orders = []
    other.doings = []
    this.birthday ??= other.birthday
    this.filled = [...new Set([...this.filled, ...other.filled])]
    this.follows ||= other.follows
    this.places = placesOfBoth(this.places, other.places)
    const rank = (id: string): number => tiers.findIndex((tier) => tier.id === id)
    const { id, since } = other.tier
    const higher = rank(id) > rank(this.tier.id)
    const older = id === this.tier.id && since < this.tier.since
    if (higher) this.tier = { ...other.tier, eligible: this.tier.eligible }
    else if (older) this.tier = { ...this.tier, id, since }
  }

  /** The order earns anew what is left of it; what it has above that goes. */
  giveBack(order: Order, ask: AskedReturn, back: GoesBack, now: number): Paid[] {
    const restored = comesBack(order, back)
    order.leftFen -= back.refundFen
    for (const { line, quantity, amountFen } of back.lines) {
      const there = order.lines[line]
      if (!there) throw new Error('a line goes back that is not there')
      there.leftPieces -= quantity
      there.leftFen -= amountFen
    }
    for (const [n, { wallet, heaps }] of restored.entries()) {
      take(order.paid[n]?.heaps ?? [], heaps)
      this.purse(wallet).restore(heaps, now, graceEnds(order.programme, now))
    }
    const answer = { ok: false, refusal: { code: 'order.refunded', number: order.ask.number, refundedFen: back.refundFen } } as const
    const made = { ask, lines: back.lines, refundFen: back.refundFen, last: false, answer }
    order.returns.push(made)
    made.last = isGone(order)
    const after = made.last ? order.given.map((one) => ({ ...one, points: 0 })) : notAbove(order.given, earnOf(order))
    for (const [n, { wallet, points, ends }] of order.given.entries()) {
      this.purse(wallet).takeBack(points - (after[n]?.points ?? 0), ends, order.ask.number)
    }
    order.given = after
    bringBack(order, now)
    return restored.filter(({ points }) => points > 0)
  }

  /** An order is done: what it laid aside until then may be used. */
  complete({ programme, ask }: Order): void {
    for (const { id, hold } of programme.wallets) {
      const purse = this.purse(id)
      if (hold?.until === 'completed') purse.free(purse.held.filter(({ order }) => order === ask.number))
    }
  }

  changes(programme: ProgrammeDocument, before: Record<string, number>): WalletChange[] {
    return programme.wallets.map(({ id }) => {
      const { balance, debt } = this.purse(id)
      return { wallet: id, points: balance - debt - (before[id] ?? 0), ...this.standing(id) }
    })
  }

  standing(wallet: string): { balance: number; debt: number; pending?: number } {
    const { balance, debt, waiting } = this.purse(wallet)
    return waiting > 0 ? { balance, debt, pending: waiting } : { balance, debt }
  }

  /** What each wallet holds, less what is owed. */
  worth(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.purses).map(([wallet, { balance, debt }]) => [wallet, balance - debt]))
  }

  private givenBefore({ zone }: ProgrammeDocument, at: number): Order['givenBefore'] {
    const named = (day: string) => ({ day, week: mondayOf(day), month: day.slice(0, 7), lifetime: '' })
    const here = named(dayOf(at, zone))
    const given: Order['givenBefore'] = {}
    for (const order of this.orders) {
      const there = named(dayOf(order.ask.paidAt, order.programme.zone))
      for (const { rule, points } of order.given) {
        const own = (given[rule] ??= {})
        for (const per of ['day', 'week', 'month', 'lifetime'] as const) {
          if (there[per] === here[per]) own[per] = (own[per] ?? 0) + points
        }
      }
    }
    return given
  }
}

/** Takes what came back out of the heaps that paid. */
const take = (from: Heap[], heaps: readonly Heap[]): void => {
  for (const { ends, points } of heaps) {
    const heap = from.find((one) => one.ends === ends)
    if (heap) heap.points -= points
  }
}

/** The first moment at which points that came back past their end are of no use; null: at once. */
const graceEnds = ({ refund, zone }: ProgrammeDocument, now: number): number | null =>
  refund && refund.graceDays > 0 ? unusableFrom(now, { kind: 'days', days: refund.graceDays }, zone) : null

/** No rule may end with more than it had; what it would have more, the wallet's other rules keep for it. */
const notAbove = (had: Given[], anew: Given[]): Given[] => {
  const spare: Record<string, number> = {}
  const capped = had.map((one, n) => {
    const more = (anew[n]?.points ?? 0) - one.points
    if (more > 0) spare[one.wallet] = (spare[one.wallet] ?? 0) + more
    return { ...one, points: Math.min(one.points, anew[n]?.points ?? 0) }
  })
  return capped.map((one, n) => {
    const kept = Math.min(spare[one.wallet] ?? 0, (had[n]?.points ?? 0) - one.points)
    spare[one.wallet] = (spare[one.wallet] ?? 0) - kept
    return { ...one, points: one.points + kept }
  })
}
