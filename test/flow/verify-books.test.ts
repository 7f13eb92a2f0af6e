import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { EntryRecord, MemberRecord, OrderRecord, UniqueRecord } from '../../types/record'
import { tamperings } from './tampering'
import { buy, differences, granted, joined, takeBack } from './act'
import { eachOn, openChain, openDemo, rows, tamper } from './world'

const each = eachOn(() => openChain())

/** A member with an order, an order returned in part and an untouched neighbour. */
const books = async (): Promise<{ member: string; cardNumber: string }> => {
  const { world } = each()
  const neighbour = await joined(world, 'zhou')
  granted(await buy(world, { member: neighbour.member, number: 'Z1', totalFen: 50_000 }))
  const made = await joined(world, 'lin', { phone: '13800006620' })
  granted(await buy(world, { member: made.member, number: 'N1', totalFen: 100_000 }))
  const lines = ['a', 'b'].map((sku) => ({ sku, name: sku, quantity: 1, amountFen: 30_000 }))
  granted(await buy(world, { member: made.member, number: 'N2', totalFen: 60_000, lines }))
  granted(await takeBack(world, { number: 'R2', order: 'N2', lines: [{ line: 'b', quantity: 1, amountFen: 30_000 }] }))
  expect(await differences(world)).toEqual([])
  return made
}

test.each(tamperings.map((one) => [one.title, one] as const))(
  'tampered: %s, is told with the member’s id',
  async (_title, { tamper: change, told }) => {
    const { member, cardNumber } = await books()
    await change(each().store, member, cardNumber)
    const found = await differences(each().world)
    expect(new Set(found.map((one) => one.member))).toEqual(new Set([member]))
    expect(found.map(({ what }) => what)).toContainEqual(typeof told === 'string' ? told : expect.stringMatching(told))
  },
)

test.each([
  ['phone', async () => each().world.keys.sign('phone', '13800006620')],
  ['identity', async () => each().world.keys.sign('identity', 'lin')],
])(
  'tampered: the %s in the index of names, leading to somebody else, is told with the member’s id',
  async (name, digest) => {
    const { member } = await books()
    await tamper<UniqueRecord>(each().store, 'unique', `${name}:${await digest()}`, (one) => ({
      ...one,
      owner: 'somebody',
    }))
    expect((await differences(each().world)).map((one) => one.member)).toEqual([member])
  },
)

test('an order and an entry of nobody are told', async () => {
  const { member } = await books()
  await tamper<OrderRecord>(each().store, 'order', 'HZHB:N1', (one) => ({ ...one, member: 'nobody' }))
  await tamper<EntryRecord>(each().store, 'entry', `${member}:order:HZHB:N1#0`, (one) => ({ ...one, member: 'nobody' }))
  const found = await differences(each().world)
  expect(
    found
      .filter((one) => one.member === 'nobody')
      .map(({ what }) => what)
      .sort(),
  ).toEqual([`entry ${member}:order:HZHB:N1#0: its member`, 'order HZHB:N1: its member'])
})

test('verifying reads only, and counts what it read', async () => {
  const { world, store } = each()
  await books()
  const members = await rows<MemberRecord>(store, 'member')
  expect(await verifyBooks(world, () => undefined)).toEqual({
    members: members.length,
    entries: 8,
    orders: 3,
    differences: 0,
  })
})

test('the demo chain’s books are right', async () => {
  const demo = await openDemo()
  try {
    expect(await differences(demo.world)).toEqual([])
  } finally {
    await demo.close()
  }
})
