import { completeOrder } from '../../cloudfunctions/flow/complete-order'
import type { AccountRecord, OrderRecord, WalletStanding } from '../../types/record'
import { buy, differences, granted, joined } from './act'
import { menswear } from '../scenario/points-programme'
import { eachOn, openChain, tamper } from './world'

const each = eachOn(() => openChain(menswear({ hold: { until: 'completed', atMost: 30 } })))

/** A member with two orders, one of which is completed. */
const books = async (): Promise<string> => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  for (const number of ['N1', 'N2']) granted(await buy(world, { member, number, totalFen: 100_000 }))
  granted(await completeOrder(world, { source: 'HZHB', store: 'HZHB', number: 'N1', completedAt: clock.at }))
  expect(await differences(world)).toEqual([])
  return member
}

const pay = (change: (standing: WalletStanding) => WalletStanding) => (account: AccountRecord) => {
  const { consumption } = account.wallets
  if (!consumption) throw new Error('nothing earned')
  return { ...account, wallets: { ...account.wallets, consumption: change(consumption) } }
}

test.each<[string, (account: AccountRecord) => AccountRecord, string]>([
  ['held points', pay((one) => ({ ...one, pending: one.pending?.map((lot) => ({ ...lot, points: 51 })) })), 'wallet consumption'],
  ['the moment of their release', pay((one) => ({ ...one, pending: one.pending?.map((lot) => ({ ...lot, releaseAt: 1 })) })), 'wallet consumption'],
  ['all that is held', pay(({ pending, ...one }) => ({ ...one, earned: one.earned + (pending ? 0 : 1) })), 'wallet consumption'],
  ['the next release', (account) => ({ ...account, nextReleaseAt: null }), 'next release'],
])('tampered: %s, is told', async (_title, change, told) => {
  const member = await books()
  await tamper<AccountRecord>(each().store, 'account', member, change)
  expect((await differences(each().world)).map(({ what }) => what)).toEqual([told])
})

test('tampered: a completion forgotten, is told', async () => {
  await books()
  await tamper<OrderRecord>(each().store, 'order', 'HZHB:N1', ({ completed, ...order }) => ({ ...order, recordedAt: completed?.recordedAt ?? 0 }))
  expect((await differences(each().world)).map(({ what }) => what)).toContain('order HZHB:N1: its completion')
})
