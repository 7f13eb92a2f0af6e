import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presets } from '../../cloudfunctions/core/programme'
import { seedDemo } from '../../cloudfunctions/demo'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import { tokenFor } from '../../cloudfunctions/platform/host/local/sign-in'
import { openWorld } from '../../cloudfunctions/tool/open'
import type { World } from '../../types/port/world'
import type { ActivityRule, ProgrammeDocument } from '../../types/programme'
import type { OrderRecord, RefundAnswer, WaitingRefund } from '../../types/record'
import type { Result } from '../../types/result'
import { forgetShop, openShop, type Shop as Running } from '../browser/shop'
import { joined } from '../flow/act'
import { rows } from '../flow/world'
import { unusableFrom } from '../model/naive/calendar'
import type { AskedOrder, AskedReturn } from '../model/naive/order'
import { Shop } from '../model/naive/shop'
import { details, rules } from '../scenario/gift-shop'
import { unexplained, writtenOf, type Asked, type Counter } from './by-sequence'
import { plain } from './serial'
import { post, tillsOf, type Till } from './till'

jest.setTimeout(120_000)

const GIFT_POINTS = 40
const SIGN_IN_POINTS = 2
const signIn = { id: 'sign-in', kind: 'signIn', wallet: 'value', name: { zh: '签到', en: 'Sign-in' }, points: SIGN_IN_POINTS } as ActivityRule
const programme: ProgrammeDocument = { ...(presets.hemu as ProgrammeDocument), exchange: rules, activities: [signIn] }
const who = 'everything-at-once'
const startedAt = Date.now()
const paidAt = startedAt - 60_000
/** Later than all that is rung up meanwhile, as clocks of tills may run: what is there by then may pay. */
const paidLater = startedAt + 60_000

let running: Running
let till: Till
let member: { id: string; cardNumber: string; token: string }
let manager = ''

const layOut = async (world: World): Promise<void> => {
  await seedDemo(world)
  const published = await publishProgramme(world, programme)
  if (!published.ok) throw new Error(JSON.stringify(published.faults))
  const made = await joined(world, who, { phone: '13700009999' })
  member = { id: made.member, cardNumber: made.cardNumber, token: tokenFor(world.keys, who) }
  manager = tokenFor(world.keys, 'demo-hejingyi')
}

const call = async (door: 'member' | 'staff', token: string, action: string, data: object, reference: string): Promise<Result<unknown>> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${running.url}/call/${door}`, { method: 'POST', headers, body: JSON.stringify({ action, data, reference }) })
  return plain(await response.json()) as Result<unknown>
}

const asManager = async (action: string, data: object): Promise<void> => {
  const heard = await call('staff', manager, action, data, `laid-out-${action}`)
  if (!heard.ok) throw new Error(JSON.stringify(heard.refusal))
}

beforeAll(async () => {
  const db = join(mkdtempSync(join(tmpdir(), 'huiji-race-')), 'shop.db')
  const world = await openWorld(db, { create: true })
  await layOut(world)
  await world.store.close()
  running = await openShop(db)
  const found = (await tillsOf(running.url)).find(({ id }) => id === 'HZHB-1')
  if (!found) throw new Error('the demo has no till HZHB-1')
  till = found
  const price = { wallet: 'consumption', points: GIFT_POINTS, cashFen: 0 }
  await asManager('gift.save', { gift: 'ribbon', details: details({ price }) })
  await asManager('gift.stock', { gift: 'ribbon', place: 'HZHB', pieces: 99, reason: '到货' })
})

afterAll(() => forgetShop(running))

const order = (number: string, totalFen: number, more: Partial<AskedOrder> = {}): AskedOrder =>
  ({ member: member.id, number, totalFen, discountFen: 0, lines: [], paidAt, ...more })
const paid = (n: number): AskedOrder =>
  order(`PAID-${String(n)}`, 30_000 + n, { paidAt: paidLater, tender: [{ wallet: 'consumption', points: 15 + n }] })
const back = (number: string, of: string, refundFen: number | null, refundedAt = paidAt + 1): AskedReturn =>
  ({ number, order: of, refundedAt, refundFen, lines: [] })

const sendOrder = async (ask: AskedOrder): Promise<Asked> => {
  const { body } = await post(running.url, till, '/pos/v1/orders', { ...ask, store: 'HZHB', member: { card: member.cardNumber } })
  return { key: `order ${ask.number}`, heard: plain(body) as Result<unknown>, serve: ({ shop }) => plain(shop.buy(ask)) }
}

const sendBack = async (ask: AskedReturn): Promise<Asked> => {
  const { refundFen, lines, ...rest } = ask
  void lines
  const content = { ...rest, store: 'HZHB', ...(refundFen === null ? {} : { refundFen }) }
  const heard = plain((await post(running.url, till, '/pos/v1/refunds', content)).body) as Result<RefundAnswer>
  // One that came at the moment of its order has heard that it waits, and may be taken behind it.
  const serve = ({ shop }: Counter): unknown => {
    const said = shop.takeBack(ask)
    return heard.ok && heard.value.waiting && said.ok ? heard : plain(said)
  }
  return { key: `return ${ask.number}`, of: ask.order, heard, serve }
}

const ring = async (n: number): Promise<Asked> => {
  const [number, totalFen] = [`RING-${String(n)}`, 900 + 37 * n]
  const heard = await call('staff', manager, 'order.ring', { member: member.id, number, totalFen }, `rung-up-${number}`)
  return { key: `order ${number}`, heard, serve: ({ shop }) => plain(shop.buy(order(number, totalFen))) }
}

const redeem = async (n: number): Promise<Asked> => {
  const reference = `redeemed-${String(n)}`
  const ask = { gift: 'ribbon', points: GIFT_POINTS, cashFen: 0, way: { store: 'HZHB' } }
  const told = await call('member', member.token, 'gift.redeem', ask, reference)
  // What is told besides says how the exchange stands at that moment.
  const heard: Result<unknown> = told.ok ? { ok: true, value: (told.value as { exchange: string }).exchange } : told
  const serve = ({ shop }: Counter): unknown => {
    const purse = shop.member(member.id).purse('consumption')
    const [has, needed] = [purse.balance, GIFT_POINTS]
    const name = programme.wallets.find(({ id }) => id === 'consumption')?.name
    if (has < needed) return { ok: false, refusal: { code: 'points.short', wallet: 'consumption', name, scale: 0, needed, has, short: needed - has } }
    purse.spend(needed)
    return heard.ok ? heard : { ok: true }
  }
  return { key: `event ${reference}`, heard, serve }
}

const comeBy = async (n: number): Promise<Asked> => {
  const reference = `signed-in-${String(n)}`
  const heard = await call('member', member.token, 'activity.signIn', {}, reference)
  const serve = (counter: Counter): unknown => {
    if (counter.signedIn) return heard.ok || heard.refusal.code !== 'activity.done' ? 'signed in already' : heard
    const wallet = programme.wallets.find(({ id }) => id === 'value')
    if (!wallet) throw new Error('no wallet value')
    counter.signedIn = true
    counter.shop.member(member.id).purse('value').fill(SIGN_IN_POINTS, unusableFrom(startedAt, wallet.expiry, programme.zone))
    return heard.ok ? heard : 'signed in now'
  }
  return { key: `event ${reference}`, heard, serve }
}

const times = <T>(n: number, make: (n: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index))
const mix = (n: number): AskedOrder => order(`MIX-${String(n)}`, 20_000 + 1_700 * n)
const mixBack = (n: number): AskedReturn => back(`BACK-${String(n)}`, `MIX-${String(n)}`, n === 0 ? null : 5_000 + n)

const requests: (() => Promise<Asked>)[] = [
  ...times(8, (n) => () => sendOrder(mix(n))),
  ...times(4, (n) => () => sendOrder(mix(n))),
  ...times(10, (n) => () => sendOrder(paid(n))),
  ...times(5, (n) => () => sendOrder(paid(n))),
  ...times(8, (n) => () => redeem(n)),
  ...times(4, (n) => () => redeem(n)),
  ...times(4, (n) => () => comeBy(n % 2)),
  ...times(8, (n) => () => sendBack(back(`PART-${String(n)}`, 'FIRST-1', 18_000 + n))),
  ...times(3, (n) => () => sendBack(mixBack(n))),
  ...times(2, (n) => () => sendBack(mixBack(n))),
  ...times(4, (n) => () => sendBack(back(`UNPAID-${String(n)}`, `PAID-${String(n)}`, null, paidLater))),
  ...times(4, (n) => () => ring(n)),
]
/** Every kind beside every other: 29 and 64 have no divisor in common. */
const mingled = requests.map((_, n) => requests[(n * 29) % requests.length] ?? (() => Promise.reject(new Error('no request'))))

describe('64 requests at once: orders, points that pay, gifts, sign-ins, returns, and all of them again', () => {
  const asked: Asked[] = []

  it('are all answered', async () => {
    expect(requests).toHaveLength(64)
    for (const n of [0, 1, 2]) asked.push(await sendOrder(order(`FIRST-${String(n)}`, 100_000)))
    asked.push(...(await Promise.all(mingled.map((send) => send()))))
    const codes = new Set(asked.flatMap(({ heard }) => (heard.ok ? [] : [heard.refusal.code])))
    expect([...codes].sort()).toEqual(['activity.done', 'points.short', 'refund.exceeds'])
  })

  it('are what the order of the books explains, answer by answer and balance by balance; the books differ in nothing', async () => {
    expect(await running.close()).toBe(0)
    const world = await openWorld(running.db, { create: false })
    const differences: Difference[] = []
    await verifyBooks(world, (difference) => differences.push(difference))
    const [written, waiting] = [await writtenOf(world.store, member.id), await rows<WaitingRefund>(world.store, 'waiting')]
    const orders = await rows<OrderRecord>(world.store, 'order')
    await world.store.close()
    expect(differences).toEqual([])
    const shop = new Shop(programme, startedAt)
    shop.join(member.id, member.cardNumber.slice(-4))
    expect(unexplained({ shop, signedIn: false }, member.id, asked, written)).toEqual([])
    // Who still waits waits for an order that the points did not suffice for.
    const known = new Set(orders.map(({ number }) => number))
    expect(waiting.filter((one) => known.has(one.order))).toEqual([])
  })
})
