import fc from 'fast-check'
import { presets } from '../../cloudfunctions/core/programme'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import type { ProgrammeDocument } from '../../types/programme'
import { accountOf, buy, differences, joined, takeBack } from './act'
import { DAY_MS, dump, openChain, type Chain } from './world'

/** What the model remembers of the answers it heard: a repeat must hear the same. */
interface Model {
  member: string
  /** Numbers begin with it: every run has a member and a numbering of its own, their books are verified together. */
  run: string
  orders: { number: string; totalFen: number; discountFen: number; paidAt: number; heard: string }[]
  refunds: { number: string; order: string; refundedAt: number; heard: string }[]
  netFen: number
}

type Deed =
  | { do: 'buy'; totalFen: number; discountFen: number; lateDays: number }
  | { do: 'return'; which: number }
  | { do: 'repeat order'; which: number }
  | { do: 'repeat refund'; which: number }
  | { do: 'expire' }
  | { do: 'wait'; days: number }

const which = fc.nat(30)
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('buy' as const),
      totalFen: fc.integer({ min: 1, max: 400_000 }),
      discountFen: fc.nat(20_000),
      lateDays: fc.constantFrom(0, 0, 3, 400),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('return' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat order' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat refund' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 20, 45, 370) }) },
)

const carryOut = async ({ world, clock, store }: Chain, model: Model, deed: Deed): Promise<void> => {
  const order = 'which' in deed ? model.orders[deed.which % Math.max(1, model.orders.length)] : undefined
  const refund = 'which' in deed ? model.refunds[deed.which % Math.max(1, model.refunds.length)] : undefined
  if (deed.do === 'wait') clock.at += deed.days * DAY_MS
  if (deed.do === 'expire') await expireLots(world, model.member)
  if (deed.do === 'buy') {
    const ask = {
      number: `N${model.run}-${String(model.orders.length)}`,
      totalFen: deed.totalFen,
      discountFen: Math.min(deed.discountFen, deed.totalFen),
      paidAt: clock.at - deed.lateDays * DAY_MS,
    }
    model.orders.push({ ...ask, heard: JSON.stringify(await buy(world, { member: model.member, ...ask })) })
    model.netFen += ask.totalFen - ask.discountFen
  }
  if (deed.do === 'return' && order && !model.refunds.some((one) => one.order === order.number)) {
    const ask = { number: `R${model.run}-${String(model.refunds.length)}`, order: order.number, refundedAt: clock.at }
    model.refunds.push({ ...ask, heard: JSON.stringify(await takeBack(world, ask)) })
    model.netFen -= order.totalFen - order.discountFen
  }
  if (deed.do === 'repeat order' && order) {
    const [before, { heard, ...ask }] = [await dump(store), order]
    expect(JSON.stringify(await buy(world, { member: model.member, ...ask }))).toBe(heard)
    expect(await dump(store)).toEqual(before)
  }
  if (deed.do === 'repeat refund' && refund) {
    const [before, { heard, ...ask }] = [await dump(store), refund]
    expect(JSON.stringify(await takeBack(world, ask))).toBe(heard)
    expect(await dump(store)).toEqual(before)
  }
}

const hemu = presets.hemu as ProgrammeDocument
/** Points that live a month and points that live for good side by side, so that everything that can happen does. */
const lively: ProgrammeDocument = {
  ...hemu,
  wallets: hemu.wallets.map((wallet, n) => ({
    ...wallet,
    expiry: n === 0 ? { kind: 'days', days: 40 } : { kind: 'months', months: 12 },
  })),
}

test.each([
  ['hemu', hemu],
  ['hemu with short lives', lively],
  ['z11', presets.z11],
])(
  'S74: under %s, in whatever order things happen, a repeat changes nothing and the books are right',
  async (_name, programme) => {
    const chain = await openChain(programme)
    let run = 0
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(deeds, { minLength: 3, maxLength: 14 }), async (history) => {
          run += 1
          const { member } = await joined(chain.world, `buyer-${String(run)}`)
          const model: Model = { member, run: String(run), orders: [], refunds: [], netFen: 0 }
          for (const deed of history) await carryOut(chain, model, deed)
          const { stats } = await accountOf(chain.world, member)
          expect([stats.receivedFen, stats.orders, stats.refundedOrders]).toEqual([
            model.netFen,
            model.orders.length - model.refunds.length,
            model.refunds.length,
          ])
          expect(await differences(chain.world)).toEqual([])
        }),
        { numRuns: 20 },
      )
    } finally {
      await chain.close()
    }
  },
)
