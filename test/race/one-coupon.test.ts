import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../cloudfunctions/demo'
import { giveCoupon } from '../../cloudfunctions/flow/issue-coupon'
import { openWorld } from '../../cloudfunctions/tool/open'
import type { CouponRecord, OrderRecord } from '../../types/record'
import { forgetShop, openShop, type Shop } from '../browser/shop'
import { accountOf, differences, granted, joined } from '../flow/act'
import { rows } from '../flow/world'
import { post, tillsOf, type Heard, type Till } from './till'

jest.setTimeout(120_000)

const AT_ONCE = 50
const TOTAL_FEN = 60_000
const OFF_FEN = 10_000

let shop: Shop
let tills: Till[]
let member: { id: string; cardNumber: string }
let coupon = ''

beforeAll(async () => {
  const db = join(mkdtempSync(join(tmpdir(), 'huiji-race-')), 'shop.db')
  const world = await openWorld(db, { create: true })
  await seedDemo(world)
  const made = await joined(world, 'one-coupon', { phone: '13700008888' })
  member = { id: made.member, cardNumber: made.cardNumber }
  const given = { member: member.id, template: 'birthday', reference: 'race', kind: 'staff', store: 'HZHB', staff: null } as const
  coupon = granted(await giveCoupon(world, given)).coupon
  await world.store.close()
  shop = await openShop(db)
  tills = await tillsOf(shop.url)
})

afterAll(() => forgetShop(shop))

const numbers = Array.from({ length: AT_ONCE }, (_, n) => `ONE-${String(n)}`)

/** Orders of their own, each from another of the chain's tills in turn. */
const all = (): Promise<Heard[]> =>
  Promise.all(
    numbers.map((number, n) => {
      const till = tills[n % tills.length]
      if (!till) throw new Error('the demo has no tills')
      const order = { number, store: till.store, member: { card: member.cardNumber }, paidAt: Date.now(), totalFen: TOTAL_FEN }
      return post(shop.url, till, '/pos/v1/orders', { ...order, coupons: [{ coupon, offFen: OFF_FEN }] })
    }),
  )

describe(`${String(AT_ONCE)} orders at once over the wire, each with the same coupon`, () => {
  test('one is taken, all others hear where the coupon went', async () => {
    const heard = await all()
    expect(heard.filter(({ status }) => status === 200)).toHaveLength(1)
    const others = heard.filter(({ status }) => status !== 200)
    for (const { status, body } of others) {
      expect({ status, body }).toMatchObject({ status: 409, body: { ok: false, refusal: { code: 'coupon.used', coupon, offFen: OFF_FEN } } })
    }
  })

  test('leaves one order, one use and books in which nothing differs', async () => {
    expect(await shop.close()).toBe(0)
    const world = await openWorld(shop.db, { create: false })
    const orders = (await rows<OrderRecord>(world.store, 'order')).filter((one) => one.member === member.id)
    expect(orders).toMatchObject([{ totalFen: TOTAL_FEN, receivedFen: TOTAL_FEN - OFF_FEN, coupons: [{ coupon, offFen: OFF_FEN, returnedAt: null }] }])
    expect(await world.store.get<CouponRecord>('coupon', coupon)).toMatchObject({ state: 'used', used: { order: orders[0]?._id } })
    expect((await accountOf(world, member.id)).stats.orders).toBe(1)
    expect(await differences(world)).toEqual([])
    await world.store.close()
  })
})
