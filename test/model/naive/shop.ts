import type { ProgrammeDocument } from '../../../types/programme'
import type { CompletionAnswer, OrderAnswer, RefundAnswer } from '../../../types/record'
import type { Refusal } from '../../../types/refusal'
import type { Result } from '../../../types/result'
import { couponsOf, otherwiseTold } from './coupon'
import { introduce, takeBackOf } from './doing'
import { Member } from './member'
import type { AskedOrder, AskedReturn, Order } from './order'
import { goesBack } from './refund'
import { payment } from './tender'

const MINUTE_MS = 60_000
const WAITING_AT_MOST = 4

/** A return that is not taken: it waits, or its order did not take it. */
interface Waiting {
  ask: AskedReturn
  heard: Result<RefundAnswer>
}

/**
 * The ledger a second time, slow and simple: what there is to remember are orders, returns and heaps of points;
 * everything else is counted again whenever it is asked for.
 */
export class Shop {
  readonly members = new Map<string, Member>()
  waiting: Waiting[] = []
  /** What doings gave of budgets that all share; what is taken back does not come back to them. */
  given: { rule: string; day: string; points: number }[] = []
  /** What staff moved by hand alone, by who, wallet and day. */
  adjusted: Record<string, number> = {}
  private readonly merged = new Map<string, { into: string; at: number }>()

  constructor(
    public programme: ProgrammeDocument,
    public now: number,
  ) {}

  join(id: string, cardTail: string, referrer: string | null = null): void {
    this.members.set(id, new Member(id, cardTail, referrer, this.programme, this.now))
  }

  /** Whoever was merged into another is that other. */
  member(id: string): Member {
    const member = this.members.get(this.isOpen(id) ? id : this.survivorOf(id))
    if (!member) throw new Error(`nobody is called ${id}`)
    return member
  }

  buy(ask: AskedOrder): Result<OrderAnswer> {
    const known = this.order(ask.number)
    if (known) return sameOrder(known, ask, this.member(known.ask.member) === this.member(ask.member))
    if (ask.paidAt > this.now + 2 * MINUTE_MS) return refuse(future('paidAt', ask.paidAt, this.now, ' (120 s are allowed for clocks that run apart)'))
    const member = this.member(ask.member)
    member.pass(this.now)
    member.review(this.programme, this.now)
    const coupons = couponsOf(member.coupons, ask, this.now)
    if (!coupons.ok) return coupons
    const wrong = otherwiseTold(coupons.value, ask.coupons)
    if (wrong) return refuse(wrong)
    const couponFen = coupons.value.reduce((sum, { offFen }) => sum + offFen, 0)
    const paid = payment(member, ask, this.programme.wallets, this.programme.zone, couponFen)
    if (!paid.ok) return paid
    const before = member.worth()
    const order = member.take(this.programme, ask, paid.value, coupons.value)
    for (const { coupon, offFen } of coupons.value) coupon.used = { order: `HZHB:${ask.number}`, at: this.now, offFen }
    // What has ended before it was earned can be lost at once: the answer tells what the order gave.
    const changes = member.changes(this.programme, before)
    member.pass(this.now)
    member.assess(this.programme, this.now)
    for (const one of this.waiting.filter((late) => late.ask.order === ask.number)) this.meet(one, order, member)
    const wallets = changes.map(({ wallet, points }) => ({ wallet, points, ...member.standing(wallet) }))
    const { id, eligible } = member.tier
    const { cardTail } = member
    const tender = paid.value.length > 0 ? { tender: paid.value } : {}
    const used = coupons.value.map(({ coupon, offFen }) => ({ coupon: coupon.code, offFen }))
    const value = { order: ask.number, member: member.id, cardTail, wallets, tier: id, eligible: eligible?.id ?? null, ...tender, ...(used.length > 0 ? { coupons: used } : {}) }
    order.answer = { ok: true, value }
    introduce(this, order, member)
    return order.answer
  }

  takeBack(ask: AskedReturn): Result<RefundAnswer> {
    const late = this.waiting.find((one) => one.ask.number === ask.number)
    const taken = this.orders().flatMap((order) => order.returns.map((one) => ({ order, one })))
    const made = taken.find(({ one }) => one.ask.number === ask.number)
    const was = made?.order.ask.number ?? late?.ask.order
    if (was !== undefined && was !== ask.order) return reused(ask.number, 'order', was, ask.order)
    if (made) return sameReturn(made.order, made.one, ask)
    if (late) return sameWaiting(late, ask)
    const order = this.order(ask.order)
    if (!order) return this.wait(ask)
    const objection = this.objection(order, ask)
    if (objection) return refuse(objection)
    const answer = this.accept(order, this.member(order.ask.member), ask)
    takeBackOf(this, order)
    return answer
  }

  /** An order is done. Said again, it is told the same. */
  complete(number: string, completedAt: number): Result<CompletionAnswer> {
    const order = this.order(number)
    if (!order) return refuse({ code: 'order.unknown', number, store: 'HZHB' })
    if (order.completed) return { ok: true, value: order.completed }
    if (completedAt > this.now + 2 * MINUTE_MS) return refuse(future('completedAt', completedAt, this.now))
    if (completedAt < order.ask.paidAt) return refuse({ code: 'input.invalid', field: 'completedAt', rule: 'not before the order was paid' })
    const member = this.member(order.ask.member)
    member.pass(this.now)
    const before = member.worth()
    member.complete(order)
    order.completed = { order: number, member: member.id, wallets: member.changes(this.programme, before) }
    return { ok: true, value: order.completed }
  }

  isOpen(id: string): boolean {
    return !this.merged.has(id)
  }

  /** Two who are one: everything the one has or owes is the other's, orders and all. */
  merge(survivor: string, absorbed: string): Result<{ survivor: string; absorbed: string; tier: string }> {
    if (survivor === absorbed) return refuse({ code: 'merge.self', member: absorbed, rule: 'two different members' })
    for (const [field, member] of Object.entries({ survivor, absorbed })) {
      const was = this.merged.get(member)
      if (was) return refuse({ code: 'merge.merged', field, member, into: was.into, mergedAt: was.at })
    }
    const [own, other] = [this.member(survivor), this.member(absorbed)]
    for (const one of [own, other]) {
      one.pass(this.now)
      one.review(this.programme, this.now)
    }
    own.takeIn(this.programme, other)
    own.assess(this.programme, this.now)
    this.merged.set(absorbed, { into: survivor, at: this.now })
    return { ok: true, value: { survivor, absorbed, tier: own.tier.id } }
  }

  standing(member: string, wallet: string): { balance: number; debt: number; pending?: number } {
    return this.member(member).standing(wallet)
  }

  private survivorOf(id: string): string {
    const into = this.merged.get(id)?.into
    return into === undefined ? id : this.survivorOf(into)
  }

  /** What the nightly sweep does to one member. */
  expire(id: string): void {
    this.member(id).pass(this.now)
  }

  order(number: string): Order | undefined {
    return this.orders().find(({ ask }) => ask.number === number)
  }

  orders(): Order[] {
    return [...this.members.values()].flatMap(({ orders }) => orders)
  }

  private wait(ask: AskedReturn): Result<RefundAnswer> {
    if (ask.refundedAt > this.now + 2 * MINUTE_MS) return refuse(future('refundedAt', ask.refundedAt, this.now))
    if (this.waiting.filter((one) => one.ask.order === ask.order && one.heard.ok).length >= WAITING_AT_MOST) {
      return refuse({ code: 'order.unknown', number: ask.order, store: 'HZHB' })
    }
    const unknown = { member: null, wallets: [], tier: null, eligible: null }
    const value = { order: ask.order, refund: ask.number, ...unknown, refundFen: ask.refundFen, waiting: true }
    const heard = { ok: true, value } as const
    this.waiting.push({ ask, heard })
    return heard
  }

  /** The order has come: it takes the return, whose till has heard its answer, or says why not. */
  private meet(late: Waiting, order: Order, member: Member): void {
    const objection = this.objection(order, late.ask)
    if (objection) {
      late.heard = refuse(objection)
      return
    }
    this.accept(order, member, late.ask)
    const made = order.returns.at(-1)
    if (made) made.answer = late.heard
    this.waiting = this.waiting.filter((one) => one !== late)
  }

  private objection(order: Order, ask: AskedReturn): Refusal | null {
    const back = goesBack(order, ask)
    if (!back.ok) return back.refusal
    if (ask.refundedAt < order.ask.paidAt) return { code: 'input.invalid', field: 'refundedAt', rule: 'not before the order was paid' }
    return ask.refundedAt > this.now + 2 * MINUTE_MS ? future('refundedAt', ask.refundedAt, this.now) : null
  }

  private accept(order: Order, member: Member, ask: AskedReturn): Result<RefundAnswer> {
    const back = goesBack(order, ask)
    if (!back.ok) return back
    member.pass(this.now)
    member.review(this.programme, this.now)
    const before = member.worth()
    const restored = member.giveBack(order, ask, back.value, this.now).map(({ wallet, points }) => ({ wallet, points }))
    member.assess(this.programme, this.now)
    const { id, eligible } = member.tier
    const wallets = member.changes(this.programme, before)
    const { refundFen } = back.value
    const about = { order: order.ask.number, refund: ask.number, member: member.id, refundFen }
    const answer = { ok: true, value: { ...about, wallets, tier: id, eligible: eligible?.id ?? null, waiting: false, ...(order.paid.length > 0 ? { restored } : {}) } } as const
    const made = order.returns.at(-1)
    if (made) made.answer = answer
    return answer
  }
}

const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

const future = (field: string, paidAt: number, now: number, allowed = ''): Refusal =>
  ({ code: 'order.future', field, paidAt, now, rule: `not later than now${allowed}` })

const reused = (reference: string, field: string, was: string | number, got: string | number) =>
  refuse({ code: 'reference.reused', reference, field, was: String(was), got: String(got) })

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

const sameOrder = ({ ask: was, answer }: Order, ask: AskedOrder, sameBuyer: boolean): Result<OrderAnswer> => {
  for (const field of ['totalFen', 'discountFen'] as const) {
    if (was[field] !== ask[field]) return reused(ask.number, field, was[field], ask[field])
  }
  if (!sameBuyer) return reused(ask.number, 'member', 'another member', 'this member')
  if (was.paidAt !== ask.paidAt) return reused(ask.number, 'paidAt', was.paidAt, ask.paidAt)
  if (differ(was.lines, ask.lines)) return reused(ask.number, 'lines', 'other lines', 'these lines')
  return answer
}

/** Lines are the same wherever they point to the same; nothing said is the rest, and the rest is what ends the order. */
const sameReturn = (order: Order, was: Order['returns'][number], ask: AskedReturn): Result<RefundAnswer> => {
  const index = (wanted: number | string): number => {
    const named = order.lines.flatMap(({ sku }, n) => (sku === wanted || n === wanted ? [n] : []))
    return named.length === 1 ? (named[0] ?? -1) : -1
  }
  const lines = ask.lines.map(({ line, quantity, amountFen }) => ({ line: index(line), quantity, amountFen }))
  if (differ(was.lines, lines)) return reused(ask.number, 'lines', 'other lines', 'these lines')
  if (ask.refundFen === null && lines.length === 0 && !was.last) return reused(ask.number, 'refundFen', was.refundFen, 'all that is left')
  if (ask.refundFen !== null && ask.refundFen !== was.refundFen) return reused(ask.number, 'refundFen', was.refundFen, ask.refundFen)
  return ask.refundedAt === was.ask.refundedAt ? was.answer : reused(ask.number, 'refundedAt', was.ask.refundedAt, ask.refundedAt)
}

const sameWaiting = ({ ask: was, heard }: Waiting, ask: AskedReturn): Result<RefundAnswer> => {
  const said = ({ refundFen, lines }: AskedReturn): string | number =>
    refundFen ?? (lines.length > 0 ? 'what the lines come to' : 'all that is left')
  if (was.refundFen !== ask.refundFen) return reused(ask.number, 'refundFen', said(was), said(ask))
  if (was.refundedAt !== ask.refundedAt) return reused(ask.number, 'refundedAt', was.refundedAt, ask.refundedAt)
  return differ(was.lines, ask.lines) ? reused(ask.number, 'lines', 'other lines', 'these lines') : heard
}

