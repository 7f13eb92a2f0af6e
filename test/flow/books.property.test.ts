import fc from 'fast-check'
import { presets } from '../../cloudfunctions/core/programme'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import type { ProgrammeDocument } from '../../types/programme'
import type { AskedLine, OrderLine, RefundAnswer } from '../../types/record'
import type { Result } from '../../types/result'
import { accountOf, buy, differences, joined, takeBack } from './act'
import { DAY_MS, dump, openChain, type Chain } from './world'
import type { World } from '../../types/port/world'

/** Many runs on a real database, on machines that do other things besides. */
jest.setTimeout(60_000)

/** What the model remembers of the answers it heard: a repeat must hear the same. */
interface Model {
  member: string
  /** Numbers begin with it: every run has a member and a numbering of its own, their books are verified together. */
  run: string
  orders: { number: string; totalFen: number; discountFen: number; lines: OrderLine[]; paidAt: number; heard: string }[]
  refunds: {
    number: string
    order: string
    refundedAt: number
    refundFen: number | null
    lines: AskedLine[]
    heard: string
  }[]
  /** Returns asked so far: what numbers the next. */
  asked: number
  /** What is left of each order, by number; a return that waits is taken off when its order comes. */
  left: Record<string, number>
}

type Deed =
  | { do: 'buy'; totalFen: number; discountFen: number; lateDays: number; pieces: number }
  | { do: 'return'; which: number; how: 'rest' | 'amount' | 'line'; part: number }
  | { do: 'return early'; fen: number }
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
      pieces: fc.integer({ min: 1, max: 4 }),
      lateDays: fc.constantFrom(0, 0, 3, 400),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('return' as const),
      which,
      how: fc.constantFrom('rest' as const, 'amount' as const, 'line' as const),
      part: fc.integer({ min: 1, max: 10 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('return early' as const), fen: fc.integer({ min: 1, max: 500_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat order' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat refund' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 20, 45, 370) }) },
)

/** The pieces of one line, and the odd fen in a line of its own. */
const linesOf = (totalFen: number, quantity: number): OrderLine[] => {
  const oddFen = totalFen % quantity
  const line = { sku: 'a', name: '衬衫', quantity, amountFen: totalFen - oddFen }
  return oddFen === 0 ? [line] : [line, { sku: 'b', name: '零头', quantity: 1, amountFen: oddFen }]
}

interface Part {
  how: 'rest' | 'amount' | 'line'
  part: number
  at: number
}

/** Returns a part; the model asks only of the answer that it fits what was left, and counts along. */
const giveBack = async (
  world: World,
  model: Model,
  order: Model['orders'][number],
  { how, part, at }: Part,
): Promise<void> => {
  const left = model.left[order.number] ?? 0
  const [line] = order.lines
  const { amountFen = 0, quantity = 1 } = line ?? {}
  const ask = {
    number: `R${model.run}-${String((model.asked += 1))}`,
    order: order.number,
    refundedAt: at,
    refundFen: how === 'amount' ? Math.max(1, Math.floor((left * part) / 10)) : null,
    lines: how === 'line' ? [{ line: 'a', quantity: 1, amountFen: amountFen / quantity }] : [],
  }
  const answer: Result<RefundAnswer> = await takeBack(world, ask)
  if (!answer.ok) {
    expect(['order.refunded', 'refund.exceeds']).toContain(answer.refusal.code)
    return
  }
  const refundFen = answer.value.refundFen ?? 0
  expect(refundFen).toBeLessThanOrEqual(left)
  if (how === 'rest') expect(refundFen).toBe(left)
  model.left[order.number] = left - refundFen
  model.refunds.push({ ...ask, heard: JSON.stringify(answer) })
}

const carryOut = async ({ world, clock, store }: Chain, model: Model, deed: Deed): Promise<void> => {
  const order = 'which' in deed ? model.orders[deed.which % Math.max(1, model.orders.length)] : undefined
  const refund = 'which' in deed ? model.refunds[deed.which % Math.max(1, model.refunds.length)] : undefined
  if (deed.do === 'wait') clock.at += deed.days * DAY_MS
  if (deed.do === 'expire') await expireLots(world, model.member)
  if (deed.do === 'buy') {
    const number = `N${model.run}-${String(model.orders.length)}`
    const waitsFor = (one: { order: string }): boolean => one.order === number
    const ask = {
      number,
      totalFen: deed.totalFen,
      discountFen: Math.min(deed.discountFen, deed.totalFen),
      lines: linesOf(deed.totalFen, deed.pieces),
      paidAt: Math.min(
        clock.at - deed.lateDays * DAY_MS,
        ...model.refunds.filter(waitsFor).map(({ refundedAt }) => refundedAt),
      ),
    }
    const answer = await buy(world, { member: model.member, ...ask })
    model.orders.push({ ...ask, heard: JSON.stringify(answer) })
    const early = model.refunds.filter(({ order: number }) => number === ask.number)
    const receivedFen = ask.totalFen - ask.discountFen
    // A return that waited is judged when its order comes; what was paid earlier than it was returned fits or does not.
    model.left[ask.number] = early.reduce(
      (left, { refundFen }) => left - ((refundFen ?? 0) <= left ? (refundFen ?? 0) : 0),
      receivedFen,
    )
    model.refunds = model.refunds.filter((one) => one.order !== ask.number || (one.refundFen ?? 0) <= receivedFen)
  }
  if (deed.do === 'return' && order) await giveBack(world, model, order, { ...deed, at: clock.at })
  if (deed.do === 'return early') {
    const number = `N${model.run}-${String(model.orders.length)}`
    if (model.refunds.some((one) => one.order === number)) return
    const ask = {
      number: `R${model.run}-${String((model.asked += 1))}`,
      order: number,
      refundedAt: clock.at,
      refundFen: deed.fen,
      lines: [],
    }
    model.refunds.push({ ...ask, heard: JSON.stringify(await takeBack(world, ask)) })
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
          const model: Model = { member, run: String(run), orders: [], refunds: [], asked: 0, left: {} }
          for (const deed of history) await carryOut(chain, model, deed)
          const { stats } = await accountOf(chain.world, member)
          expect(stats.receivedFen).toBe(Object.values(model.left).reduce((sum, fen) => sum + fen, 0))
          expect(stats.orders + stats.refundedOrders).toBe(model.orders.length)
          const whole = Object.entries(model.left).filter(
            ([number, fen]) => fen === 0 && model.refunds.some(({ order }) => order === number),
          )
          expect(stats.refundedOrders).toBe(whole.length)
          expect(await differences(chain.world)).toEqual([])
        }),
        { numRuns: 20 },
      )
    } finally {
      await chain.close()
    }
  },
)
