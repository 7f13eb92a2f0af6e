import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import type { GiftDetails } from '../../types/record'
import { asMember, asStaff, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { dump, eachOn, openChain, START } from '../flow/world'
import { details, hejingyi, memberWith, redeem, saveGift, stock, withExchange } from './gift-shop'

const each = eachOn(() => openChain(withExchange({})))

/** What is refused must leave everything as it was. */
const leaves = async (work: () => Promise<unknown>): Promise<void> => {
  const before = await dump(each().store)
  await work()
  expect(await dump(each().store)).toEqual(before)
  expect(await differences(each().world)).toEqual([])
}

const ready = async (changes: Partial<GiftDetails> = {}, value = 5_000): Promise<void> => {
  await saveGift(each().world, 'ribbon', changes)
  await stock(each().world, 'ribbon', changes.stock === 'pooled' ? 'pool' : 'HZHB', 2)
  await memberWith(each().world, 'lin', value)
}

test('repriced between opening and confirming: the new price is told, nothing is taken', async () => {
  await ready()
  const seen = granted(await asMember(each().world, wechat('lin'), 'gift.view', { gift: 'ribbon' }))
  await saveGift(each().world, 'ribbon', { price: { wallet: 'value', points: 1_800, cashFen: 0 } })
  await leaves(async () => {
    const heard = await redeem(each().world, 'lin', 'ribbon', { points: seen.price.points })
    expect(refused(heard)).toEqual({ code: 'gift.repriced', wallet: 'value', points: 1_800, cashFen: 0, seenPoints: 1_600, seenCashFen: 0 })
  })
  granted(await redeem(each().world, 'lin', 'ribbon', { points: 1_800 }))
})

test('withdrawn between opening and confirming: told since when, nothing is taken; it may be offered again', async () => {
  await ready()
  granted(await asStaff(each().world, hejingyi, 'gift.withdraw', { gift: 'ribbon' }, newReference()))
  await leaves(async () => {
    expect(refused(await redeem(each().world, 'lin', 'ribbon'))).toMatchObject({ code: 'gift.withdrawn', withdrawnAt: START })
    expect(granted(await asMember(each().world, wechat('lin'), 'gift.list')).gifts).toEqual([])
  })
  await saveGift(each().world, 'ribbon')
  granted(await redeem(each().world, 'lin', 'ribbon'))
})

test.each<[string, Partial<GiftDetails>, object, object]>([
  ['not enough points', { price: { wallet: 'value', points: 7_800, cashFen: 0 } }, { points: 7_800 }, { code: 'points.short', needed: 7_800, has: 5_000, short: 2_800 }],
  ['one point too few', { price: { wallet: 'value', points: 5_001, cashFen: 0 } }, { points: 5_001 }, { code: 'points.short', short: 1 }],
  ['money not read beside points', { price: { wallet: 'value', points: 1_600, cashFen: 19_900 } }, {}, { code: 'gift.repriced', points: 1_600, cashFen: 19_900, seenCashFen: 0 }],
  ['too few points beside money', { price: { wallet: 'value', points: 5_001, cashFen: 19_900 } }, { points: 5_001, cashFen: 19_900 }, { code: 'points.short', short: 1 }],
  ['another tier’s gift', { tiers: ['tree'] }, {}, { code: 'gift.tier', tierName: { zh: '乔木会员', en: 'Tree' }, ownName: { zh: '青禾会员', en: 'Green' } }],
  ['before its sale', { sale: { from: START + 1, until: null } }, {}, { code: 'gift.notYet', opensAt: START + 1 }],
  ['as its sale ends', { sale: { from: null, until: START } }, {}, { code: 'gift.ended', endedAt: START }],
  ['a store that has none', {}, { way: { store: 'SHJA' } }, { code: 'gift.soldOut', store: 'SHJA', elsewhere: 2 }],
  ['a store that never has it', { stores: ['HZHB'] }, { way: { store: 'SHJA' } }, { code: 'gift.place', field: 'way.store' }],
  ['a store that is not there', {}, { way: { store: 'MOON' } }, { code: 'gift.place', field: 'way.store' }],
  ['delivery of what is not delivered', {}, { way: { name: '林', phone: '13800006620', address: '杭州' } }, { code: 'gift.place', field: 'way' }],
  ['a price not read', {}, { points: 1 }, { code: 'gift.repriced', points: 1_600, seenPoints: 1 }],
  ['a foreign phone', { stock: 'pooled', delivery: true }, { way: { name: '林', phone: '+44 20 7946 0000', address: '杭州' } }, { code: 'input.invalid', field: 'way.phone' }],
  ['half a point', {}, { points: 0.5 }, { code: 'input.invalid', field: 'points' }],
])('%s is refused with its figures', async (_title, changes, ask, refusal) => {
  await ready(changes)
  await leaves(async () => {
    expect(refused(await redeem(each().world, 'lin', 'ribbon', ask))).toMatchObject(refusal)
  })
})

test('two a month, and the third may be had on the first of the next', async () => {
  await ready({ limits: [{ per: 'month', count: 2 }] })
  const { world, clock } = each()
  await stock(world, 'ribbon', 'HZHB', 5)
  for (let n = 0; n < 2; n += 1) granted(await redeem(world, 'lin', 'ribbon'))
  const april = Date.parse('2026-04-01T00:00:00+08:00')
  await leaves(async () => {
    expect(refused(await redeem(world, 'lin', 'ribbon'))).toEqual({ code: 'gift.limit', per: 'month', count: 2, used: 2, nextAt: april })
  })
  clock.at = april - 1
  expect(refused(await redeem(world, 'lin', 'ribbon'))).toMatchObject({ code: 'gift.limit' })
  clock.at = april
  granted(await redeem(world, 'lin', 'ribbon'))
})

test('a wallet whose points are not for gifts prices none, and a gift saved before says so', async () => {
  const { world } = each()
  await ready()
  const programme = withExchange({})
  const rights = { tender: true, gifts: false, tierProgress: true, transfer: false, cashOut: false } as const
  const wallets = programme.wallets.map((wallet) => (wallet.id === 'value' ? { ...wallet, tenderFen: 100, rights } : wallet))
  const published = await publishProgramme(world, { ...programme, wallets })
  expect(published).toMatchObject({ ok: true })
  await leaves(async () => {
    expect(refused(await redeem(world, 'lin', 'ribbon'))).toMatchObject({ code: 'gift.wallet', wallet: 'value' })
    const saved = await asStaff(world, hejingyi, 'gift.save', { gift: 'scarf', details: details() }, newReference())
    expect(refused(saved)).toMatchObject({ code: 'input.invalid', field: 'details.price.wallet', rule: 'one of consumption' })
  })
})

test('an exchange of another member is unknown to this one', async () => {
  await ready()
  await memberWith(each().world, 'zhou', 0, '13800001111')
  const { exchange } = granted(await redeem(each().world, 'lin', 'ribbon'))
  await leaves(async () => {
    for (const action of ['exchange.view', 'exchange.cancel'] as const) {
      expect(refused(await asMember(each().world, wechat('zhou'), action, { exchange }, newReference()))).toMatchObject({ code: 'exchange.unknown' })
    }
  })
})

test.each<[string, object, string]>([
  ['a wallet that is not there', { price: { wallet: 'gold', points: 1, cashFen: 0 } }, 'details.price.wallet'],
  ['a tier that is not there', { tiers: ['gold'] }, 'details.tiers.0'],
  ['a store that is not there', { stores: ['MOON'] }, 'details.stores.0'],
  ['a store that is closed', { stores: ['NBTY'] }, 'details.stores.0'],
  ['nowhere to have it', { stores: [] }, 'details.stores'],
  ['a store twice', { stores: ['HZHB', 'HZHB'] }, 'details.stores'],
  ['for nothing', { price: { wallet: 'value', points: 0, cashFen: 0 } }, 'details.price.points'],
  ['a price below nothing', { price: { wallet: 'value', points: -1, cashFen: 0 } }, 'details.price.points'],
  ['a sale that ends before it begins', { sale: { from: 5, until: 5 } }, 'details.sale.until'],
  ['a picture from elsewhere', { picture: 'https://example.com/40MB.png' }, 'details.picture'],
  ['a restock on no day', { restock: { day: '2026-02-30', pieces: 1 } }, 'details.restock.day'],
  ['delivery from a store', { delivery: true }, 'details.delivery'],
  ['an unknown field', { colour: 'red' }, 'details.colour'],
])('a gift saved with %s is refused', async (_title, changes, field) => {
  await leaves(async () => {
    const heard = await asStaff(each().world, hejingyi, 'gift.save', { gift: 'ribbon', details: { ...details(), ...changes } }, newReference())
    expect(refused(heard)).toMatchObject({ code: 'input.invalid', field })
  })
})

test('a gift is saved once a reference; stock too, and no shelf goes below nothing', async () => {
  const { world } = each()
  const save = (name: string, reference: string) =>
    asStaff(world, hejingyi, 'gift.save', { gift: 'ribbon', details: { ...details(), picture: name } }, reference)
  expect(granted(await save('ribbon', 'save-0001'))).toEqual({ gift: 'ribbon', revision: 1 })
  expect(granted(await save('ribbon', 'save-0001'))).toEqual({ gift: 'ribbon', revision: 1 })
  expect(refused(await save('scarf', 'save-0001'))).toMatchObject({ code: 'reference.reused' })
  const put = (pieces: unknown, reference: string, place = 'HZHB') =>
    asStaff(world, hejingyi, 'gift.stock', { gift: 'ribbon', place, pieces, reason: '盘点' }, reference)
  for (let n = 0; n < 2; n += 1) expect(granted(await put(5, 'stock-001')).places).toContainEqual({ place: 'HZHB', left: 5, put: 5 })
  await leaves(async () => {
    expect(refused(await put(6, 'stock-001'))).toMatchObject({ code: 'reference.reused' })
    expect(refused(await put(-6, 'stock-002'))).toEqual({ code: 'stock.short', place: 'HZHB', left: 5, pieces: -6 })
    expect(refused(await put(0, 'stock-003'))).toMatchObject({ code: 'input.invalid', field: 'pieces' })
    expect(refused(await put(1.5, 'stock-004'))).toMatchObject({ code: 'input.invalid', field: 'pieces' })
    expect(refused(await put(1, 'stock-005', 'pool'))).toMatchObject({ code: 'gift.place', field: 'place' })
  })
  expect(granted(await put(-5, 'stock-006')).places).toContainEqual({ place: 'HZHB', left: 0, put: 0 })
})
