import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { AccountRecord, EntryRecord, MemberRecord, OrderRecord, UniqueRecord } from '../../types/record'
import { buy, differences, granted, joined, takeBack } from './act'
import { eachOn, openChain, openDemo, rows, tamper } from './world'

const each = eachOn(() => openChain())

/** A member with an order, a returned order and an untouched neighbour. */
const books = async (): Promise<{ member: string; cardNumber: string }> => {
  const { world } = each()
  const neighbour = await joined(world, 'zhou')
  granted(await buy(world, { member: neighbour.member, number: 'Z1', totalFen: 50_000 }))
  const made = await joined(world, 'lin', { phone: '13800006620' })
  granted(await buy(world, { member: made.member, number: 'N1', totalFen: 100_000 }))
  granted(await buy(world, { member: made.member, number: 'N2', totalFen: 60_000 }))
  granted(await takeBack(world, { number: 'R2', order: 'N2' }))
  expect(await differences(world)).toEqual([])
  return made
}

const account = (member: string, change: (account: AccountRecord) => AccountRecord): Promise<void> =>
  tamper<AccountRecord>(each().store, 'account', member, change)

const wallet = (member: string, change: (standing: AccountRecord['wallets'][string]) => AccountRecord['wallets'][string]): Promise<void> =>
  account(member, (one) => {
    const { consumption } = one.wallets
    if (!consumption) throw new Error('nothing earned')
    return { ...one, wallets: { ...one.wallets, consumption: change(consumption) } }
  })

const entry = (id: string, change: (entry: EntryRecord) => EntryRecord): Promise<void> => tamper<EntryRecord>(each().store, 'entry', id, change)
const order = (change: (order: OrderRecord) => OrderRecord): Promise<void> => tamper<OrderRecord>(each().store, 'order', 'HZHB:N1', change)
const remove = (collection: string, id: string): Promise<void> => each().store.transact((tx) => tx.remove(collection, id))

interface Tampering {
  title: string
  tamper: (member: string, cardNumber: string) => Promise<void>
  told: string | RegExp
}

const tamperings: Tampering[] = [
  { title: 'a balance', tamper: (member) => wallet(member, (one) => ({ ...one, balance: one.balance + 1 })), told: 'wallet consumption' },
  { title: 'a debt', tamper: (member) => wallet(member, (one) => ({ ...one, debt: 5 })), told: 'wallet consumption' },
  { title: 'the points of a lot', tamper: (member) => wallet(member, (one) => ({ ...one, lots: one.lots.map((lot) => ({ ...lot, points: lot.points + 1 })) })), told: 'wallet consumption' },
  { title: 'the life of a lot', tamper: (member) => wallet(member, (one) => ({ ...one, lots: one.lots.map((lot) => ({ ...lot, expiresAt: (lot.expiresAt ?? 0) + 1 })) })), told: 'wallet consumption' },
  { title: 'an expired lot out of thin air', tamper: (member) => wallet(member, (one) => ({ ...one, expired: [{ expiresAt: 1, points: 9 }] })), told: 'wallet consumption' },
  { title: 'a wallet that no entry made', tamper: (member) => account(member, (one) => ({ ...one, wallets: { ...one.wallets, gold: { balance: 5, debt: 0, lots: [{ expiresAt: null, points: 5 }], expired: [], earned: 5 } } })), told: 'wallet gold' },
  { title: 'the next expiry', tamper: (member) => account(member, (one) => ({ ...one, nextExpiryAt: null })), told: 'next expiry' },
  { title: 'the last order', tamper: (member) => account(member, (one) => ({ ...one, lastOrderAt: 1 })), told: 'last order' },
  { title: 'the sequence', tamper: (member) => account(member, (one) => ({ ...one, sequence: one.sequence + 1 })), told: 'events are numbered without a gap' },
  { title: 'the spend of the statistics', tamper: (member) => account(member, (one) => ({ ...one, stats: { ...one.stats, receivedFen: 1 } })), told: 'statistics' },
  { title: 'a day of the statistics', tamper: (member) => account(member, (one) => ({ ...one, stats: { ...one.stats, days: [] } })), told: 'statistics' },
  { title: 'a tier', tamper: (member) => account(member, (one) => ({ ...one, tier: { ...one.tier, id: 'tree' } })), told: 'tier' },
  { title: 'an eligibility', tamper: (member) => account(member, (one) => ({ ...one, tier: { ...one.tier, eligible: { id: 'tree', since: 1 } } })), told: 'tier' },
  { title: 'the points of an entry', tamper: (member) => entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, points: 51 })), told: /entry .*#0: points$/ },
  { title: 'the balance after an entry', tamper: (member) => entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, balanceAfter: 51 })), told: /entry .*#0: balance and debt after it/ },
  { title: 'a posting', tamper: (member) => entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, postings: one.postings.map((posting) => ({ ...posting, points: 500 })) })), told: 'wallet consumption' },
  { title: 'a posting made negative', tamper: (member) => entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, postings: one.postings.map((posting) => ({ ...posting, points: -50 })) })), told: /postings are positive/ },
  { title: 'a posting from an account to itself', tamper: (member) => entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, postings: one.postings.map((posting) => ({ ...posting, from: posting.to })) })), told: /between two accounts/ },
  { title: 'the rule of an entry', tamper: (member) => entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, rule: 'value-1' })), told: 'order HZHB:N1: its entries' },
  { title: 'an entry taken away', tamper: (member) => remove('entry', `${member}:order:HZHB:N1#1`), told: 'order HZHB:N1: its entries' },
  { title: 'a reversal taken away', tamper: (member) => remove('entry', `${member}:refund:HZHB:N2:R2#0`), told: 'order HZHB:N2: points taken back' },
  { title: 'an order taken away', tamper: () => remove('order', 'HZHB:N1'), told: /entry .*: its order/ },
  { title: 'what an order earned', tamper: () => order((one) => ({ ...one, earned: one.earned.map((earned) => ({ ...earned, points: 1 })) })), told: 'order HZHB:N1: what it earned' },
  { title: 'what an order received', tamper: () => order((one) => ({ ...one, receivedFen: 1 })), told: 'order HZHB:N1: money received' },
  { title: 'a joining order', tamper: () => order((one) => ({ ...one, joining: true })), told: 'order HZHB:N1: joining order' },
  { title: 'a refund forgotten', tamper: () => tamper<OrderRecord>(each().store, 'order', 'HZHB:N2', (one) => ({ ...one, refund: null })), told: 'statistics' },
  { title: 'a card of another owner', tamper: (_member, cardNumber) => tamper<UniqueRecord>(each().store, 'unique', `card:${cardNumber}`, (one) => ({ ...one, owner: 'somebody' })), told: 'card number' },
  { title: 'a card nobody owns', tamper: (_member, cardNumber) => remove('unique', `card:${cardNumber}`), told: 'card number' },
  { title: 'a member without an account', tamper: (member) => remove('account', member), told: 'account' },
  { title: 'an account without a member', tamper: (member) => remove('member', member), told: 'member' },
]

test.each(tamperings.map((one) => [one.title, one] as const))('tampered: %s, is told with the member’s id', async (_title, { tamper: change, told }) => {
  const { member, cardNumber } = await books()
  await change(member, cardNumber)
  const found = await differences(each().world)
  expect(new Set(found.map((one) => one.member))).toEqual(new Set([member]))
  expect(found.map(({ what }) => what)).toContainEqual(typeof told === 'string' ? told : expect.stringMatching(told))
})

test.each([
  ['phone', async () => each().world.keys.sign('phone', '13800006620')],
  ['identity', async () => each().world.keys.sign('identity', 'lin')],
])('tampered: the %s in the index of names, leading to somebody else, is told with the member’s id', async (name, digest) => {
  const { member } = await books()
  await tamper<UniqueRecord>(each().store, 'unique', `${name}:${await digest()}`, (one) => ({ ...one, owner: 'somebody' }))
  expect((await differences(each().world)).map((one) => one.member)).toEqual([member])
})

test('an order and an entry of nobody are told', async () => {
  const { member } = await books()
  await order((one) => ({ ...one, member: 'nobody' }))
  await entry(`${member}:order:HZHB:N1#0`, (one) => ({ ...one, member: 'nobody' }))
  const found = await differences(each().world)
  expect(found.filter((one) => one.member === 'nobody').map(({ what }) => what).sort()).toEqual([
    `entry ${member}:order:HZHB:N1#0: its member`, 'order HZHB:N1: its member',
  ])
})

test('verifying reads only, and counts what it read', async () => {
  const { world, store } = each()
  await books()
  const members = await rows<MemberRecord>(store, 'member')
  expect(await verifyBooks(world, () => undefined)).toEqual({ members: members.length, entries: 8, orders: 3, differences: 0 })
})

test('the demo chain’s books are right', async () => {
  const demo = await openDemo()
  try {
    expect(await differences(demo.world)).toEqual([])
  } finally {
    await demo.close()
  }
})
