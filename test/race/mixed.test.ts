import { randomUUID } from 'node:crypto'
import { presets } from '../../cloudfunctions/core/programme'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import { demoScenes } from '../../cloudfunctions/demo/chain'
import { openWorld } from '../../cloudfunctions/tool/open'
import type { ProgrammeDocument } from '../../types/programme'
import type { RefundAnswer } from '../../types/record'
import type { Result } from '../../types/result'
import { forgetShop, openShop, type Shop as Running } from '../browser/shop'
import type { AskedOrder, AskedReturn } from '../model/naive/order'
import { Shop } from '../model/naive/shop'
import { explain, type Raced } from './serial'
import { post, tillsOf, type Till } from './till'

jest.setTimeout(300_000)

let running: Running
let till: Till
let member: { token: string; id: string; cardNumber: string }
let staff: string

const call = async (door: 'member' | 'staff', token: string, action: string, data: unknown, reference?: string): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${running.url}/call/${door}`, { method: 'POST', headers, body: JSON.stringify({ action, data, reference }) })
  return response.json()
}

const signIn = async (person: string): Promise<string> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${running.url}/demo/sign-in`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return ((await response.json()) as { token: string }).token
}

/** What WeChat's phone button gives. */
const phoneCode = async (token: string): Promise<string> => {
  const response = await fetch(`${running.url}/demo/phone-code`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  return ((await response.json()) as { code: string }).code
}

beforeAll(async () => {
  running = await openShop()
  const found = (await tillsOf(running.url)).find(({ id }) => id === 'HZHB-1')
  if (!found) throw new Error('the demo has no till HZHB-1')
  till = found
  staff = await signIn('chenyu')
  const token = await signIn('visitor')
  const ask = { scene: demoScenes[0]?.scene, name: '林晚', phoneCode: await phoneCode(token), terms: true, marketing: false }
  const joined = (await call('member', token, 'join', ask, randomUUID())) as { value?: { member: string; cardNumber: string } }
  if (!joined.value) throw new Error(`nobody joined: ${JSON.stringify(joined)}`)
  member = { token, id: joined.value.member, cardNumber: joined.value.cardNumber }
})

afterAll(() => forgetShop(running))

const paidAt = Date.now() - 60_000
/** What the model is asked is the same; only tills say who buys by a card. */
const order = (n: number, totalFen = 20_000 + 1_700 * n): AskedOrder => ({
  member: member.id, number: `MIX-${String(n)}`, totalFen, discountFen: 0, lines: [], paidAt,
})
const back = (n: number, of: number, refundFen: number | null): AskedReturn => ({
  number: `BACK-${String(n)}`, order: `MIX-${String(of)}`, refundedAt: paidAt + 1, refundFen, lines: [],
})

const sendOrder = async (ask: AskedOrder): Promise<Raced> => {
  const content = { ...ask, store: 'HZHB', member: { card: member.cardNumber } }
  const { body } = await post(running.url, till, '/pos/v1/orders', content)
  return { title: `order ${ask.number} ${String(ask.totalFen)}`, heard: body, order: ask.number, model: (shop) => shop.buy(ask) }
}

const sendBack = async (ask: AskedReturn): Promise<Raced> => {
  const { number, order: of, refundedAt, refundFen } = ask
  const content = { number, order: of, refundedAt, store: 'HZHB', ...(refundFen === null ? {} : { refundFen }) }
  const { body } = await post(running.url, till, '/pos/v1/refunds', content)
  const waits = (body as { value?: { waiting?: boolean } }).value?.waiting === true
  return { title: `refund ${ask.number} of ${ask.order}`, heard: body, ...(waits ? { waitsFor: ask.order } : {}), model: (shop) => takeBack(shop, ask, body as Result<RefundAnswer>) }
}

/**
 * Where order and return commit side by side neither sees the other: the return has heard that it waits, and is taken after
 * both. To the shop that serves one after the other it comes then.
 */
const takeBack = (shop: Shop, ask: AskedReturn, heard: Result<RefundAnswer>): Result<RefundAnswer> => {
  const answer = shop.takeBack(ask)
  if (!heard.ok || !heard.value.waiting || !answer.ok || answer.value.waiting) return answer
  const made = shop.order(ask.order)?.returns.find(({ ask: { number } }) => number === ask.number)
  if (made) made.answer = heard
  return heard
}

const ring = async (n: number): Promise<Raced> => {
  const ask = { member: member.id, number: `RING-${String(n)}`, totalFen: 900 + 37 * n, discountFen: 0, lines: [], paidAt }
  const data = { member: member.id, number: ask.number, totalFen: ask.totalFen }
  const heard = await call('staff', staff, 'order.ring', data, `ring-reference-${String(n)}`)
  return { title: `rung up ${ask.number}`, heard, model: (shop) => shop.buy(ask) }
}

interface CardSeen {
  value: { tier: { id: string }; wallets: { id: string; balance: number; debt: number }[] }
}

const times = <T>(n: number, make: (n: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index))

describe('64 requests of every kind at once on one member', () => {
  let shop: Shop
  beforeAll(() => {
    shop = new Shop(presets.hemu as ProgrammeDocument, Date.now())
    shop.join(member.id, member.cardNumber.slice(-4))
  })

  /** Goes on from where the last race ended; every answer of it, and what stands after it, must fit one order. */
  const race = async (requests: Promise<Raced>[]): Promise<void> => {
    const raced = await Promise.all(requests)
    const card = (await call('member', member.token, 'card.mine', {})) as CardSeen
    const found = explain(shop, raced)
    const shown = ({ title, heard }: Raced): string => `${title}: ${JSON.stringify(heard)}`
    if (found.left.length > 0) {
      throw new Error(`no order explains\n${found.left.map(shown).join('\n')}\nbehind\n${found.order.map(shown).join('\n')}`)
    }
    ;({ shop } = found)
    expect(card.value.tier.id).toBe(shop.member(member.id).tier.id)
    for (const { id, balance, debt } of card.value.wallets) expect({ id, balance, debt }).toEqual({ id, ...shop.standing(member.id, id) })
  }

  it('orders, the same again, returns before and after their order, and what staff rings up: one order explains them', async () => {
    await race([
      ...times(16, (n) => sendOrder(order(n))),
      ...times(8, (n) => sendOrder(order(n))),
      ...times(16, (n) => sendBack(back(n, n, n % 2 === 0 ? null : 5_000 + n))),
      ...times(8, (n) => sendBack(back(n, n, n % 2 === 0 ? null : 5_000 + n))),
      ...times(12, (n) => ring(n)),
      ...times(4, (n) => ring(n)),
    ])
  })

  it('leaves books in which nothing differs', async () => {
    expect(await running.close()).toBe(0)
    const world = await openWorld(running.db, { create: false })
    const differences: Difference[] = []
    await verifyBooks(world, (difference) => differences.push(difference))
    await world.store.close()
    expect(differences).toEqual([])
  })
})
