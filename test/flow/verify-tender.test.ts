import { presets } from '../../cloudfunctions/core/programme'
import type { Store } from '../../types/port/store'
import type { EntryRecord, OrderRecord, RefundRecord, TenderPart } from '../../types/record'
import { buy, differences, granted, joined, takeBack } from './act'
import { eachOn, openChain, tamper } from './world'

const each = eachOn(() => openChain(presets.hemu))

/** A member who paid N2 with 40 points, and brought one of its two lines back. */
const books = async (): Promise<string> => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  const lines = ['a', 'b'].map((sku) => ({ sku, name: sku, quantity: 1, amountFen: 10_000 }))
  const tender = [{ wallet: 'consumption', points: 40 }]
  granted(await buy(world, { member, number: 'N2', totalFen: 20_000, lines, tender, excluded: { couponFen: 2000, bonusFen: 1000 } }))
  granted(await takeBack(world, { number: 'R2', order: 'N2', lines: [{ line: 'a', quantity: 1, amountFen: 10_000 }] }))
  expect(await differences(world)).toEqual([])
  return member
}

const order = (store: Store, change: (order: OrderRecord) => OrderRecord) => tamper<OrderRecord>(store, 'order', 'HZHB:N2', change)
const part = (store: Store, change: (part: TenderPart) => TenderPart) =>
  order(store, (one) => ({ ...one, tender: (one.tender ?? []).map(change) }))
const refund = (store: Store, change: (refund: RefundRecord) => RefundRecord) =>
  order(store, (one) => ({ ...one, refunds: one.refunds.map(change) }))
const entry = (store: Store, id: string, change: (entry: EntryRecord) => EntryRecord) => tamper<EntryRecord>(store, 'entry', id, change)

test.each<[string, (store: Store, member: string) => Promise<void>, string]>([
  ['the points that paid', (store) => part(store, (one) => ({ ...one, points: 41 })), 'order HZHB:N2: points that paid'],
  ['their worth', (store) => part(store, (one) => ({ ...one, valueFen: 4100 })), 'order HZHB:N2: points that paid'],
  ['their lots', (store) => part(store, (one) => ({ ...one, lots: [] })), 'order HZHB:N2: points that paid'],
  ['all that paid', (store) => order(store, (one) => ({ ...one, tender: [] })), 'order HZHB:N2: points that paid'],
  ['what a coupon paid', (store) => order(store, (one) => ({ ...one, excluded: { couponFen: 0, bonusFen: 1000 } })), 'order HZHB:N2: money received'],
  ['what came back', (store) => refund(store, (one) => ({ ...one, restored: [] })), 'order HZHB:N2: refund R2: points that had paid'],
  ['an end that was none', (store) => refund(store, (one) => ({ ...one, gone: true })), 'order HZHB:N2: refund R2: points that had paid'],
  [
    'the entry of what paid',
    (store, member) => entry(store, `${member}:tender:HZHB:N2#0`, (one) => ({ ...one, reference: 'tender:HZHB:N9' })),
    'order HZHB:N2: points that paid',
  ],
  [
    'the entry of what came back',
    (store, member) => entry(store, `${member}:restoration:HZHB:R2#0`, (one) => ({ ...one, postings: [] })),
    'order HZHB:N2: refund R2: points given back',
  ],
])('tampered: %s, is told', async (_title, change, told) => {
  const member = await books()
  await change(each().store, member)
  expect((await differences(each().world)).map(({ what }) => what)).toContain(told)
})
