import { demoDocument, demoProgramme, presets } from '../../cloudfunctions/core/programme'
import { expireLots } from '../../cloudfunctions/flow/expire-lots'
import { redeemGift } from '../../cloudfunctions/flow/redeem-gift'
import type { World } from '../../types/port/world'
import type { ProgrammeDocument, Wallet } from '../../types/programme'
import type { AccountRecord, OrderAnswer, StoreRecord } from '../../types/record'
import { asStaff, chenyu, newReference, wechat } from '../door/call'
import { details } from '../scenario/gift-shop'
import { accountOf, buy, differences, granted, joined, takeBack } from './act'
import { DAY_MS, openChain, put, START, type Chain } from './world'

jest.setTimeout(120_000)

const who = 'lin'
const hejingyi = wechat('demo-hejingyi')
/** The programmes' stores in one: the shop is in the city where a card of it is issued. */
const moved = async ({ store }: Chain, { cards = [] }: ProgrammeDocument): Promise<void> => {
  const shop = await store.get<StoreRecord>('shop', 'HZHB')
  const city = cards[0]?.issuing?.cities?.[0]
  if (shop && city) await put(store, 'shop', [{ ...shop, city }])
}

const form = { name: '林知夏', phone: '13800006620', birthday: '1994-03-02', gender: 'female', size: 'M' }

/** By the programme's own way in: an application that a manager grants, a cashier's entry, or a scan. */
const joinBy = async ({ world, clock }: Chain, { join, profile }: ProgrammeDocument): Promise<string> => {
  const ways = (join.entry ?? []).map(({ by }) => by)
  const fields: string[] = [...profile, ...(join.entry ?? []).flatMap((way) => way.form)]
  const asked = Object.fromEntries(Object.entries(form).filter(([field]) => fields.includes(field)))
  const order = join.requires === 'purchase' ? { order: { number: 'J-1', totalFen: 300_000 } } : {}
  const entry = { form: asked, terms: true, ...order }
  if (ways.includes('cashier')) {
    const entered = granted(await asStaff(world, chenyu, 'member.enter', entry, newReference()))
    const { application, state, member } = entered
    if (state === 'active') return member ?? ''
    clock.at += 7 * DAY_MS
    return granted(await asStaff(world, chenyu, 'application.collect', { application }, newReference())).member ?? ''
  }
  if (ways.includes('application')) {
    const { application } = granted(await asStaff(world, chenyu, 'application.submit', entry, newReference()))
    const decision = { application, decision: 'approve' }
    return granted(await asStaff(world, hejingyi, 'application.decide', decision, newReference())).member ?? ''
  }
  return (await joined(world, who)).member
}

const earnedBy = async (world: World, member: string, number: string): Promise<OrderAnswer> =>
  granted(await buy(world, { member, number, totalFen: 12_000_000 }))

/** What a wallet holds is spent as its rights say: on an order, on a gift. */
const spendOf = async (world: World, member: string, wallet: Wallet): Promise<void> => {
  const { id, tenderFen, rights } = wallet
  if (tenderFen !== null) {
    const before = (await accountOf(world, member)).wallets[id]?.balance ?? 0
    const points = wallet.tender?.least ?? wallet.tender?.step ?? 1
    granted(await buy(world, { member, number: `T-${id}`, totalFen: 500_000, tender: [{ wallet: id, points: points * 10 ** wallet.scale }] }))
    expect((await accountOf(world, member)).wallets[id]?.balance).not.toBe(before)
  }
  if (tenderFen === null && rights?.gifts !== false) {
    const gift = `gift-${id}`
    const price = { wallet: id, points: 10 * 10 ** wallet.scale, cashFen: 0 }
    granted(await asStaff(world, hejingyi, 'gift.save', { gift, details: details({ price, anyTime: true }) }, newReference()))
    granted(await asStaff(world, hejingyi, 'gift.stock', { gift, place: 'HZHB', pieces: 3, reason: '到货' }, newReference()))
    const before = (await accountOf(world, member)).wallets[id]?.balance ?? 0
    const ask = { gift, points: price.points, cashFen: 0, way: { store: 'HZHB' } }
    granted(await redeemGift(world, { ...ask, member, reference: `exchange-${id}`, by: null }))
    expect((await accountOf(world, member)).wallets[id]?.balance).toBe(before - price.points)
  }
}

const open: Chain[] = []
afterEach(async () => {
  for (const chain of open.splice(0)) await chain.close()
})

test.each(Object.keys(presets))('%s lives: join by its own rule, earn, climb, spend, return, expire, and the books are right', async (id) => {
  const programme = demoProgramme(id)
  const chain = await openChain(demoDocument(id), START)
  open.push(chain)
  await moved(chain, programme)
  const { world, clock } = chain
  const member = await joinBy(chain, programme)
  expect(member).not.toBe('')
  clock.at = START + 8 * DAY_MS

  const first = await earnedBy(world, member, 'A-1')
  for (const { wallet, points } of first.wallets) expect(`${wallet} ${String(points > 0)}`).toBe(`${wallet} true`)
  clock.at += 40 * DAY_MS
  const second = await earnedBy(world, member, 'A-2')
  expect(programme.tiers.map((tier) => tier.id)).toContain(second.tier)
  const automatic = programme.tiers.some(({ upgrade, any }, rank) => rank > 0 && upgrade === 'automatic' && any.some(({ metric }) => metric === 'spend'))
  if (automatic) expect(second.tier).not.toBe(programme.tiers[0]?.id)

  clock.at += DAY_MS
  for (const wallet of programme.wallets) await spendOf(world, member, wallet)
  granted(await takeBack(world, { number: 'R-1', order: 'A-2', refundFen: 5_000_000 }))
  granted(await takeBack(world, { number: 'R-2', order: 'A-2' }))
  const kept: AccountRecord = await accountOf(world, member)
  expect(Object.values(kept.wallets).every(({ balance, debt }) => balance >= 0 && debt >= 0)).toBe(true)

  clock.at += 4000 * DAY_MS
  await expireLots(world, member)
  const later = await accountOf(world, member)
  for (const { id: wallet, expiry } of programme.wallets) {
    if (expiry.kind === 'never') expect(later.wallets[wallet]?.balance).toBe(kept.wallets[wallet]?.balance)
    else expect(later.wallets[wallet]?.balance).toBe(0)
  }
  expect(await differences(world)).toEqual([])
})
