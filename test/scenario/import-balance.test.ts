import { START, DAY_MS, eachOn, openChain, rows } from '../flow/world'
import type { AccountRecord, CouponRecord, EntryRecord, MemberRecord, OrderRecord } from '../../types/record'
import { asStaff, chenyu, newReference } from '../door/call'
import { asImporter, csv, faultsOf, hejingyi, imported, report, whole } from '../door/import'
import { differences, granted, refused } from '../flow/act'

const each = eachOn(() => openChain())
const phoneOf = (n: number): string => `1390000${String(1000 + n)}`
const people = (count: number): Uint8Array => csv([['手机号', '姓名', '卡号'], ...Array.from({ length: count }, (_, n) => [phoneOf(n), '王小明', `OLD-${String(n + 1000)}`])])
const accountOf = async (phone: string): Promise<AccountRecord> => {
  const member = (await rows<MemberRecord>(each().store, 'member')).find((one) => one.phone === phone)
  const account = await each().store.get<AccountRecord>('account', member?._id ?? '')
  if (!account) throw new Error(`nobody has ${phone}`)
  return account
}

describe('balances of old records', () => {
  test('points come as lots with their own last day, by phone or old card, and say where they are from', async () => {
    const { world, store, clock } = each()
    await imported(world, 'members', people(2))
    const file = csv([['手机号', '卡号', '积分', '到期日'], [phoneOf(0), '', '300', '2026-06-30'], [phoneOf(0), '', '"1,200"', '2026年12月31日'], ['', 'OLD-1001', '80', ''], [phoneOf(9), '', '5', '']])
    const batch = await imported(world, 'points', file, { name: '旧积分.csv' })
    const { wallets } = await accountOf(phoneOf(0))
    const [wallet] = Object.values(wallets)
    expect(wallet).toMatchObject({ balance: 1500, earned: 0 })
    expect(wallet?.lots.map(({ points, expiresAt }) => [points, new Date(expiresAt ?? 0).toISOString()])).toEqual([
      [300, '2026-06-30T16:00:00.000Z'],
      [1200, '2026-12-31T16:00:00.000Z'],
    ])
    expect(faultsOf(await report(world, batch, 'run', 'refused'))).toEqual(['A5 noOwner'])
    const [entry] = await rows<EntryRecord>(store, 'entry')
    const ledger = granted(await asStaff(world, chenyu, 'ledger.list', { member: entry?.member ?? '' }))
    expect(ledger.rows[0]).toMatchObject({ kind: 'opening', about: { zh: expect.stringContaining('旧积分.csv') as unknown } })
    const why = granted(await asStaff(world, chenyu, 'entry.why', { member: entry?.member ?? '', entry: entry?._id ?? '' }))
    expect(why).toMatchObject({ kind: 'opening', operator: { reason: expect.stringContaining('第 ') as unknown } })
    expect(await differences(world)).toEqual([])
    clock.at = Date.UTC(2026, 6, 1, 12)
    expect(granted(await asStaff(world, chenyu, 'member.find', { text: phoneOf(0) })).found[0]?.wallets[0]?.balance).toBe(1200)
  })

  test('stored value is owed from then on, and what was used of it cannot go back', async () => {
    const { world } = each()
    await imported(world, 'members', people(2))
    const file = csv([['卡号', '储值余额', '赠送'], ['OLD-1000', '¥520.50', '20'], ['OLD-1001', '-3', '']])
    const batch = await imported(world, 'stored', file)
    expect(await report(world, batch, 'run')).toMatchObject([{ state: 'made', made: [{ kind: 'stored', realFen: 52_050, bonusFen: 2_000 }] }, { state: 'refused', faults: [{ code: 'negative', letter: 'B' }] }])
    expect(granted(await asStaff(world, hejingyi, 'stored.liability', {}))).toMatchObject({ realFen: 52_050, bonusFen: 2_000 })
    const account = await accountOf(phoneOf(0))
    expect(granted(await asStaff(world, chenyu, 'stored.pay', { member: account._id, amountFen: 2_050 }, newReference())).balanceFen).toBe(52_000)
    await whole(world, 'undo', batch)
    expect(await report(world, batch, 'run', 'kept')).toMatchObject([{ faults: [{ refusal: { code: 'stored.short', shortFen: 2_050 } }] }])
    expect(await differences(world)).toEqual([])
  })

  test('coupons and orders come by the flows of the doors, and go back', async () => {
    const { world, store } = each()
    await imported(world, 'members', people(2))
    const coupons = await imported(world, 'coupons', csv([['手机号', '优惠券'], [phoneOf(0), '¥100 生日礼券'], [phoneOf(1), '没有的券']]))
    expect(await rows<CouponRecord>(store, 'coupon')).toMatchObject([{ template: 'birthday', state: 'usable', source: { kind: 'import' } }])
    expect(faultsOf(await report(world, coupons, 'run'))).toEqual(['B3 template'])
    const file = csv([['手机号', '单号', '消费时间', '消费金额', '优惠金额', '门店'], [phoneOf(0), 'S-1', '2025-11-02 14:30', '1280', '80', '杭州湖滨店'], [phoneOf(0), 'S-2', '2026-02-30', '10', '', ''], [phoneOf(0), 'S-3', '2026-01-02', '10', '20', ''], [phoneOf(1), 'S-1', '2026-01-02', '10', '', '']])
    const orders = await imported(world, 'orders', file)
    expect(faultsOf(await report(world, orders, 'run'))).toEqual(['C3 date', 'E4 discount', 'B5 repeated'])
    expect(await rows<OrderRecord>(store, 'order')).toMatchObject([{ number: 'S-1', receivedFen: 120_000, store: 'HZHB', paidAt: Date.UTC(2025, 10, 2, 6, 30) }])
    const again = await imported(world, 'orders', file)
    expect(await report(world, again, 'run', 'duplicate')).toMatchObject([{ row: 2, faults: [{ code: 'known' }] }, { row: 5 }])
    await whole(world, 'undo', again)
    await whole(world, 'undo', orders)
    await whole(world, 'undo', coupons)
    expect((await rows<OrderRecord>(store, 'order'))[0]?.keptFen).toBe(0)
    expect((await rows<CouponRecord>(store, 'coupon')).every(({ state }) => state === 'withdrawn')).toBe(true)
    const third = await imported(world, 'orders', file)
    expect((await report(world, third, 'run', 'made')).map(({ row }) => row)).toEqual([2])
    expect(await differences(world)).toEqual([])
  })
})

describe('undoing', () => {
  test('closes members with whom nothing was done, keeps those who lived, and says why; the phones are free again', async () => {
    const { world, store } = each()
    const file = csv([['手机号', '姓名', '积分', '储值'], ...[0, 1, 2].map((n) => [phoneOf(n), '王小明', '100', '50'])])
    const batch = await imported(world, 'members', file)
    const { _id } = await accountOf(phoneOf(1))
    granted(await asStaff(world, chenyu, 'order.ring', { member: _id, totalFen: 1000, number: 'N1' }, newReference()))
    expect(refused(await asImporter(world, 'import.undo', { batch, reason: '' })).code).toBe('input.invalid')
    const undone = await whole(world, 'undo', batch)
    expect(undone).toMatchObject({ state: 'undone', stages: { undone: { states: { undone: 2, kept: 1 } } } })
    const kept = await report(world, batch, 'run', 'kept')
    expect(kept).toMatchObject([{ row: 3, faults: [{ code: 'refused', refusal: { code: 'import.state' } }], made: [{ kind: 'member' }] }])
    expect((await rows<MemberRecord>(store, 'member')).map(({ phone }) => phone).sort()).toEqual([null, null, phoneOf(1)].sort())
    expect(granted(await asStaff(world, hejingyi, 'stored.liability', {}))).toMatchObject({ realFen: 0 })
    expect(await differences(world)).toEqual([])
    const again = await imported(world, 'members', file)
    expect((await asImporter(world, 'import.view', { batch: again })).ok).toBe(true)
    expect(await report(world, again, 'run', 'made')).toHaveLength(2)
    expect(await differences(world)).toEqual([])
  })

  test('points that were spent cannot go back: the row is kept, with the figures', async () => {
    const { world, clock } = each()
    await imported(world, 'members', people(1))
    const batch = await imported(world, 'points', csv([['手机号', '积分', '到期日'], [phoneOf(0), '100', '2026-03-10']]))
    clock.at = START + 20 * DAY_MS
    await whole(world, 'undo', batch)
    expect(await report(world, batch, 'run')).toMatchObject([{ state: 'kept', faults: [{ refusal: { code: 'points.short', needed: 100, has: 0 } }] }])
    expect(await differences(world)).toEqual([])
  })
})
