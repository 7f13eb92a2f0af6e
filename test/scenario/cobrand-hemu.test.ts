import { asStaff, chenyu, newReference, zhouqing } from '../door/call'
import { send, valueOf } from '../door/till'
import { differences, granted, refused } from '../flow/act'
import { eachOn, openChain } from '../flow/world'

const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
const PHONE = '13800006620'

describe('hemu: a co-brand card beside the membership card', () => {
  const each = eachOn(() => openChain(undefined, noon('2026-03-02')))
  const entry = (rest: object = {}) => ({ form: { name: '林知夏', phone: PHONE }, terms: true, product: 'cobrand', ...rest })
  const enter = (who = chenyu, rest: object = {}) => asStaff(each().world, who, 'member.enter', entry(rest), newReference())
  const order = async (number: string, totalFen: number, store = 'HZHB', rest: object = {}) => {
    each().clock.at += 60_000
    return valueOf(await send(each().world, { number, store, member: { phone: PHONE }, paidAt: each().clock.at, totalFen, ...rest }, { till: `${store}-1` }))
  }

  test('staff is told which cards its store opens, what they cost and for which reasons they are free', async () => {
    const products = async (who: typeof chenyu) => granted(await asStaff(each().world, who, 'entry.rules', {})).products
    expect(await products(chenyu)).toMatchObject([
      { id: 'card', feeFen: 0, issuedHere: true, issuedBy: [] },
      { id: 'cobrand', feeFen: 3_000, waivers: [{ id: 'opening' }, { id: 'partner-staff' }], issuedHere: true, issuedBy: ['杭州'] },
    ])
    expect((await products(zhouqing)).map(({ issuedHere }) => issuedHere)).toEqual([true, false])
  })

  test.each([
    ['charged', {}, { fen: 3_000, waived: null }],
    ['waived for a reason that is published', { waived: 'opening' }, { fen: 3_000, waived: 'opening' }],
  ])('¥30 %s, two years, a number that names its kind', async (_title, rest, fee) => {
    const { card } = granted(await enter(chenyu, rest))
    expect(card).toMatchObject({ fee, state: 'active', validUntil: Date.parse('2028-03-02T00:00:00+08:00') })
    expect(card?.number).toMatch(/^6088\d{12}$/)
    expect(await differences(each().world)).toEqual([])
  })

  test('issued in Hangzhou alone, and not for a reason that nobody published', async () => {
    expect(refused(await enter(zhouqing))).toMatchObject({ code: 'card.area', use: 'issue', city: '上海', allowed: '杭州' })
    expect(refused(await enter(chenyu, { waived: 'friend' }))).toMatchObject({ code: 'card.waiver' })
    expect(await differences(each().world)).toEqual([])
  })

  test('earns and pays in Shanghai as in Hangzhou', async () => {
    granted(await enter())
    expect(await order('A1', 100_000, 'SHJA')).toMatchObject({ wallets: [{ points: 50 }, { points: 1_000 }] })
    const paid = { tender: [{ wallet: 'consumption', points: 50 }] }
    expect(await order('A2', 20_000, 'SHJA', paid)).toMatchObject(paid)
    expect(await differences(each().world)).toEqual([])
  })

  test('a Tree member gets 6% back from the order after the one that made them one', async () => {
    granted(await enter())
    expect(await order('A1', 1_200_000)).toMatchObject({ tier: 'tree', wallets: [{ points: 600 }, { points: 12_000 }] })
    expect(await order('A2', 100_000)).toMatchObject({ wallets: [{ points: 60 }, { points: 1_000 }] })
    expect(await differences(each().world)).toEqual([])
  })
})
