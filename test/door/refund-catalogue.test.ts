import { demoDocument } from '../../cloudfunctions/core/programme'
import type { RefundAnswer } from '../../types/contract'
import type { HttpReply } from '../../types/caller'
import { accountOf, differences, granted } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, START, type Chain } from '../flow/world'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from './call'
import { refusalOf, REFUNDS, send, valueOf } from './till'

const hejingyi = wechat('demo-hejingyi')
const PHONE = '13800006620'

const lines = [
  { sku: 'shirt', name: '衬衫', quantity: 2, amountFen: 60_000 },
  { sku: 'belt', name: '腰带', quantity: 1, amountFen: 30_000 },
  { sku: 'socks', name: '袜子', quantity: 3, amountFen: 30_000 },
]
/** ¥1,200 less ¥200: of ¥1,000 received the shirts stand at ¥500, belt and socks at ¥250 each. */
const bought = { totalFen: 120_000, discountFen: 20_000, lines }
const belt = { line: 'belt', quantity: 1, amountFen: 30_000 }

/** A till of Hangzhou; what it sends and what is written by then. */
const tillOf = (chain: () => Chain) => ({
  order: (number: string, rest: object = bought) =>
    send(chain().world, { number, store: 'HZHB', member: { phone: PHONE }, paidAt: START, ...rest }),
  refund: (number: string, order: string, rest: object = {}): Promise<HttpReply> =>
    send(chain().world, { number, store: 'HZHB', order, refundedAt: chain().clock.at, ...rest }, { path: REFUNDS }),
  /** All but the nonce, which is used up by whatever is sent. */
  written: () => dump(chain().store, ['nonce']),
})

const join = async ({ world }: Chain, who: string, phone = PHONE) => {
  const ask = { scene: printed.adviser, phone, name: who, terms: true, marketing: false }
  return granted(await asMember(world, wechat(who), 'join', ask, newReference()))
}

const waitingRows = async ({ world }: Chain) => granted(await asStaff(world, chenyu, 'refund.waiting', {})).rows

describe('a return at the till', () => {
  const each = eachOn(() => openChain())
  const { order, refund, written } = tillOf(each)

  /** Half an hour after ¥1,000 were paid; ¥300 of them are back by R0. */
  const buyer = async (): Promise<string> => {
    const { member } = await join(each(), 'lin')
    valueOf(await order('N1'))
    each().clock.at = START + 1_800_000
    valueOf<RefundAnswer>(await refund('R0', 'N1', { refundFen: 30_000 }))
    return member
  }

  test.each([
    ['of an unknown line', { lines: [{ ...belt, line: 'hat' }] }, { code: 'input.invalid', field: 'lines.0.line', rule: 'the sku of a line of the order' }],
    ['of an unknown line behind a known one', { lines: [belt, { ...belt, line: 3 }] }, { code: 'input.invalid', field: 'lines.1.line' }],
    ['of 1 fen more than is left', { refundFen: 70_001 }, { code: 'refund.exceeds', receivedFen: 100_000, refundedFen: 30_000, leftFen: 70_000, refundFen: 70_001 }],
    ['of more pieces than the line has', { lines: [{ ...belt, quantity: 2 }] }, { code: 'refund.exceeds', field: 'lines.0.quantity', leftQuantity: 1, quantity: 2 }],
    ['of more money than the line cost', { lines: [{ ...belt, amountFen: 30_001 }] }, { code: 'refund.exceeds', field: 'lines.0.amountFen' }],
    ['of a line twice', { lines: [belt, belt] }, { code: 'refund.exceeds', field: 'lines.1.quantity', leftQuantity: 0, quantity: 1 }],
    ['whose money is not that of its lines', { lines: [belt], refundFen: 24_999 }, { code: 'refund.amount', receivedFen: 25_000, refundFen: 24_999 }],
    ['in another currency', { refundFen: 1, currency: 'USD' }, { code: 'currency.other', field: 'currency', currency: 'CNY', got: 'USD' }],
    ['from before its order was paid', { refundedAt: START - 1 }, { code: 'input.invalid', field: 'refundedAt', rule: 'not before the order was paid' }],
    ['from tomorrow', { refundedAt: START + DAY_MS }, { code: 'order.future', field: 'refundedAt', paidAt: START + DAY_MS, now: START + 1_800_000 }],
    ['of nothing', { refundFen: 0 }, { code: 'amount.invalid', field: 'refundFen' }],
    ['of less than nothing', { refundFen: -1 }, { code: 'amount.invalid', field: 'refundFen' }],
    ['of a part of a fen', { refundFen: 0.5 }, { code: 'amount.invalid', field: 'refundFen' }],
  ])('%s is refused with its figures, and nothing is written', async (_what, content, figures) => {
    await buyer()
    const before = await written()
    const reply = await refund('R1', 'N1', content)
    expect(refusalOf(reply)).toMatchObject(figures)
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
    expect(await written()).toEqual(before)
    // Put right it is taken under the same number.
    expect(valueOf<RefundAnswer>(await refund('R1', 'N1', { refundFen: 70_000 }))).toMatchObject({ refundFen: 70_000, waiting: false })
    expect(await differences(each().world)).toEqual([])
  })

  test('in the chain’s own currency is taken', async () => {
    await buyer()
    expect(valueOf<RefundAnswer>(await refund('R1', 'N1', { refundFen: 70_000, currency: 'CNY' })).refundFen).toBe(70_000)
  })

  test('of an order that is back whole is refused with what was returned', async () => {
    await buyer()
    valueOf<RefundAnswer>(await refund('R1', 'N1'))
    const before = await written()
    for (const content of [{}, { refundFen: 1 }, { lines: [belt] }]) {
      expect(refusalOf(await refund('R2', 'N1', content))).toEqual({ code: 'order.refunded', number: 'N1', refundedFen: 100_000 })
    }
    expect(await written()).toEqual(before)
    expect(await differences(each().world)).toEqual([])
  })

  test('sent again hears the same; with other content its number is used, with what differs', async () => {
    await buyer()
    valueOf(await order('N2', { totalFen: 5_000 }))
    const asked = { refundFen: 20_000 }
    const first = await refund('R1', 'N1', asked)
    expect(valueOf<RefundAnswer>(first)).toMatchObject({ refundFen: 20_000, wallets: [{ points: -10 }, { points: -200 }] })
    const before = await written()
    expect(await refund('R1', 'N1', asked)).toEqual(first)
    const others: [string, object, object][] = [
      ['N1', { refundFen: 20_001 }, { field: 'refundFen', was: '20000', got: '20001' }],
      ['N1', {}, { field: 'refundFen', was: '20000', got: 'all that is left' }],
      ['N1', { lines: [belt] }, { field: 'lines' }],
      ['N1', { ...asked, refundedAt: START }, { field: 'refundedAt', was: String(START + 1_800_000), got: String(START) }],
      ['N2', { refundFen: 5_000 }, { field: 'order', was: 'N1', got: 'N2' }],
      ['N9', asked, { field: 'order', was: 'N1', got: 'N9' }],
    ]
    for (const [of, content, figures] of others) {
      const reply = await refund('R1', of, content)
      expect([reply.status, refusalOf(reply)]).toMatchObject([409, { code: 'reference.reused', reference: 'R1', ...figures }])
    }
    expect(await written()).toEqual(before)
    expect(await differences(each().world)).toEqual([])
  })

  test('after its member was merged into another acts on the one that is left', async () => {
    const old = await buyer()
    const now = await join(each(), 'now', '13800002222')
    const merge = { survivor: now.member, absorbed: old, reason: '同一人办了两张卡' }
    granted(await asStaff(each().world, hejingyi, 'member.merge', merge, newReference()))
    const before = await written()
    expect(refusalOf(await refund('R1', 'N1', { refundFen: 70_001 }))).toMatchObject({ code: 'refund.exceeds', leftFen: 70_000 })
    expect(await written()).toEqual(before)
    const first = await refund('R1', 'N1', { refundFen: 50_000 })
    expect(valueOf<RefundAnswer>(first)).toMatchObject({
      member: now.member,
      refundFen: 50_000,
      wallets: [{ wallet: 'consumption', points: -25, balance: 10, debt: 0 }, { wallet: 'value', points: -500, balance: 200, debt: 0 }],
    })
    expect(await refund('R1', 'N1', { refundFen: 50_000 })).toEqual(first)
    expect((await accountOf(each().world, old)).wallets.consumption).toMatchObject({ balance: 0, debt: 0 })
    expect(await differences(each().world)).toEqual([])
  })
})

describe('a return before its order', () => {
  const each = eachOn(() => openChain())
  const { order, refund, written } = tillOf(each)
  const half = { refundFen: 50_000, refundedAt: START + 1 }

  test('waits, is listed for staff after a day, and is taken when the order comes', async () => {
    const { member } = await join(each(), 'lin')
    const first = await refund('R1', 'N1', half)
    expect([first.status, valueOf<RefundAnswer>(first)]).toMatchObject([200, { waiting: true, member: null, refundFen: 50_000, wallets: [] }])
    each().clock.at = START + DAY_MS
    expect(await waitingRows(each())).toEqual([])
    each().clock.at += 1
    expect(await waitingRows(each())).toMatchObject([{ refund: 'R1', order: 'N1', recordedAt: START, refundFen: 50_000, refusal: null }])
    expect(valueOf(await order('N1')).wallets).toMatchObject([{ points: 50, balance: 25 }, { points: 1_000, balance: 500 }])
    expect(await waitingRows(each())).toEqual([])
    const before = await written()
    expect(await refund('R1', 'N1', half)).toEqual(first)
    expect(await written()).toEqual(before)
    expect((await accountOf(each().world, member)).stats).toMatchObject({ orders: 1, receivedFen: 50_000 })
    expect(await differences(each().world)).toEqual([])
  })

  test('has its number used while it waits', async () => {
    await refund('R1', 'N1', half)
    const before = await written()
    for (const [of, content, field] of [
      ['N1', { ...half, refundFen: 50_001 }, 'refundFen'],
      ['N1', { ...half, refundedAt: START }, 'refundedAt'],
      ['N2', half, 'order'],
    ] as const) {
      expect(refusalOf(await refund('R1', of, content))).toMatchObject({ code: 'reference.reused', reference: 'R1', field })
    }
    expect(await written()).toEqual(before)
    expect(await differences(each().world)).toEqual([])
  })

  test.each([
    ['above what was paid', { refundFen: 100_001 }, { code: 'refund.exceeds', receivedFen: 100_000, leftFen: 100_000, refundFen: 100_001 }],
    ['of a line that the order has not', { lines: [{ ...belt, line: 'hat' }] }, { code: 'input.invalid', field: 'lines.0.line' }],
    ['from before the order was paid', { refundFen: 1, refundedAt: START - 1 }, { code: 'input.invalid', field: 'refundedAt' }],
  ])('%s leaves the order whole, hears why, and is listed with it', async (_what, content, refusal) => {
    await join(each(), 'lin')
    const asked = { refundedAt: START + 1, ...content }
    expect(valueOf<RefundAnswer>(await refund('R1', 'N1', asked)).waiting).toBe(true)
    expect(valueOf(await order('N1')).wallets).toMatchObject([{ balance: 50 }, { balance: 1_000 }])
    expect(refusalOf(await refund('R1', 'N1', asked))).toMatchObject(refusal)
    expect(await waitingRows(each())).toMatchObject([{ refund: 'R1', refusal }])
    expect(await differences(each().world)).toEqual([])
  })

  test('in another currency is not kept; nor is a fifth for the same order', async () => {
    const before = await written()
    expect(refusalOf(await refund('R1', 'N1', { ...half, currency: 'USD' }))).toMatchObject({ code: 'currency.other', got: 'USD' })
    expect(await written()).toEqual(before)
    for (const n of [1, 2, 3, 4]) valueOf<RefundAnswer>(await refund(`R${String(n)}`, 'N1', { ...half, refundFen: n }))
    const full = await written()
    expect(refusalOf(await refund('R5', 'N1', half))).toEqual({ code: 'order.unknown', number: 'N1', store: 'HZHB' })
    expect(await written()).toEqual(full)
  })
})

describe('a return after the card was cancelled', () => {
  const each = eachOn(() => openChain(demoDocument('card-code')))
  const { order, refund, written } = tillOf(each)

  test('is taken, heard again, and refused above what is left', async () => {
    const { world } = each()
    const form = { name: '林知夏', phone: PHONE, birthday: '1994-11-26' }
    const ask = { scene: printed.adviser, form, terms: true, marketing: false }
    const { application } = granted(await asMember(world, wechat('lin'), 'application.submit', ask, newReference()))
    const decision = { application, decision: 'approve' }
    const { member } = granted(await asStaff(world, hejingyi, 'application.decide', decision, newReference()))
    valueOf(await order('N1'))
    granted(await asStaff(world, hejingyi, 'card.cancel', { member, breach: '冒用' }, newReference()))
    const first = await refund('R1', 'N1', { refundFen: 40_000 })
    expect(valueOf<RefundAnswer>(first)).toMatchObject({ member, refundFen: 40_000, wallets: [{ points: -400, balance: 600, debt: 0 }] })
    const before = await written()
    expect(await refund('R1', 'N1', { refundFen: 40_000 })).toEqual(first)
    expect(refusalOf(await refund('R2', 'N1', { refundFen: 60_001 }))).toMatchObject({ code: 'refund.exceeds', leftFen: 60_000 })
    expect(await written()).toEqual(before)
    expect(await differences(world)).toEqual([])
  })
})
