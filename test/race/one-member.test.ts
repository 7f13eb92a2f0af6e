import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import { openWorld } from '../../cloudfunctions/tool/open'
import { forgetShop, openShop, type Shop } from '../browser/shop'
import { post, tillsOf, type Heard, type Till } from './till'

jest.setTimeout(120_000)

/** 周明 of the demo: one order of ¥268, so 268 value points and 13 consumption points. */
const member = { phone: '13800001260' }
const before = { value: 268, consumption: 13 }

let shop: Shop
let till: Till

beforeAll(async () => {
  shop = await openShop()
  const found = (await tillsOf(shop.url)).find(({ id }) => id === 'HZHB-1')
  if (!found) throw new Error('the demo has no till HZHB-1')
  till = found
})

afterAll(() => forgetShop(shop))

const paidAt = Date.now() - 60_000
const order = (n: number) => ({ number: `RACE-${String(n)}`, store: 'HZHB', member, paidAt, totalFen: 1_999 + n })
const refund = (n: number) => ({ number: `BACK-${String(n)}`, store: 'HZHB', order: `RACE-${String(n)}`, refundedAt: paidAt + 1 })
const sendOrder = (n: number): Promise<Heard> => post(shop.url, till, '/pos/v1/orders', order(n))
const sendRefund = (n: number): Promise<Heard> => post(shop.url, till, '/pos/v1/refunds', refund(n))

const pointsOf = (n: number) => ({ value: Math.floor(order(n).totalFen / 100), consumption: Math.floor((order(n).totalFen * 5) / 10_000) })

describe('64 requests at once on one member', () => {
  it('orders, each sent twice: every one counts once, and both senders hear the same', async () => {
    const heard = await Promise.all(Array.from({ length: 64 }, (_, n) => sendOrder(n % 32)))
    expect(heard.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 200))
    for (let n = 0; n < 32; n += 1) expect(heard[n]?.body).toEqual(heard[n + 32]?.body)
    // Some serial order explains the answers: the balances heard are 32 different ones, each order's points apart.
    const balances = heard.slice(0, 32).map(({ body }, n) => {
      const value = body.value?.wallets.find(({ wallet }) => wallet === 'value')
      expect(value?.points).toBe(pointsOf(n).value)
      return value?.balance ?? 0
    })
    expect(new Set(balances).size).toBe(32)
    const total = Array.from({ length: 32 }, (_, n) => pointsOf(n).value).reduce((sum, points) => sum + points, before.value)
    expect(Math.max(...balances)).toBe(total)
  })

  it('returns, repeats of orders, new orders and returns again: the sum is what is left', async () => {
    const heard = await Promise.all([
      ...Array.from({ length: 16 }, (_, n) => sendRefund(n)),
      ...Array.from({ length: 16 }, (_, n) => sendOrder(n)),
      ...Array.from({ length: 16 }, (_, n) => sendOrder(100 + n)),
      ...Array.from({ length: 16 }, (_, n) => sendRefund(n)),
    ])
    expect(heard.filter(({ status }) => status !== 200)).toEqual([])
    for (let n = 0; n < 16; n += 1) expect(heard[n]?.body).toEqual(heard[n + 48]?.body)
    const { body } = await sendOrder(200)
    const kept = [...Array.from({ length: 16 }, (_, n) => 16 + n), ...Array.from({ length: 16 }, (_, n) => 100 + n), 200]
    for (const wallet of ['value', 'consumption'] as const) {
      const sum = kept.map((n) => pointsOf(n)[wallet]).reduce((total, points) => total + points, before[wallet])
      expect(body.value?.wallets.find((one) => one.wallet === wallet)).toMatchObject({ balance: sum, debt: 0 })
    }
  })

  it('one number with 64 different amounts: one is taken in, 63 hear that the number is used', async () => {
    const heard = await Promise.all(
      Array.from({ length: 64 }, (_, n) => post(shop.url, till, '/pos/v1/orders', { ...order(300), totalFen: 1_000 + n })),
    )
    expect(heard.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(heard.filter(({ body }) => body.refusal?.code === 'reference.reused')).toHaveLength(63)
  })

  it('leaves books in which nothing differs', async () => {
    expect(await shop.close()).toBe(0)
    const world = await openWorld(shop.db, { create: false })
    const differences: Difference[] = []
    await verifyBooks(world, (difference) => differences.push(difference))
    await world.store.close()
    expect(differences).toEqual([])
  })
})
