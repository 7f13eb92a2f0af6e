import { presets } from '../../cloudfunctions/core/programme'
import type { CardRecord, OrderRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { REFUNDS, refusalOf, send, valueOf } from '../door/till'
import { differences, granted, refused } from '../flow/act'
import { dump, eachOn, openChain, tamper } from '../flow/world'

const z11 = presets.z11 as Record<string, unknown>
const each = eachOn(() => openChain(presets.z11))
const lin = wechat('lin')
const [MAIN, SON] = ['13800001111', '13800002222']

const join = (who: string, phone: string) =>
  asMember(each().world, wechat(who), 'join', { scene: printed.adviser, phone, name: who, terms: true, marketing: false }, newReference())
const open = (put: object = {}, reference = newReference(), caller = lin) =>
  asMember(each().world, caller, 'subcard.open', { name: '林小满', phone: SON, phoneAgain: SON, ...put }, reference)
const list = async () => granted(await asMember(each().world, lin, 'subcard.list'))
const order = (number: string, member: object, totalFen: number) =>
  send(each().world, { number, store: 'HZHB', member, paidAt: each().clock.at, totalFen })
const clean = async () => expect(await differences(each().world)).toEqual([])

describe('S13: a sub-card', () => {
  test('is refused while the main card is not open, to the shopper and at the counter', async () => {
    const { world, store } = each()
    const before = await dump(store)
    expect(refused(await open())).toMatchObject({ code: 'member.unknown' })
    const entry = { main: MAIN, name: '林小满', phone: SON, phoneAgain: SON }
    expect(refused(await asStaff(world, chenyu, 'subcard.open', entry, newReference()))).toMatchObject({ code: 'sub.main', field: 'main' })
    expect(await dump(store)).toEqual(before)
  })

  test('is opened where the main card is and both entries are equal: its number is the phone, it earns into the main account', async () => {
    const { world, store } = each()
    const main = granted(await join('lin', MAIN))
    expect(granted(await open())).toEqual({ number: SON, name: '林小满', count: 1, limit: 4 })
    expect(await store.get<CardRecord>('card', SON)).toMatchObject({ role: 'sub', state: 'active', member: main.member, fee: { fen: 0 } })
    valueOf(await order('M1', { phone: MAIN }, 10_000))
    for (const [number, member] of [['S1', { phone: SON }], ['S2', { card: SON }]] as const) {
      expect(valueOf(await order(number, member, 26_800)).member).toBe(main.member)
      expect((await store.get<OrderRecord>('order', `HZHB:${number}`))?.card).toBe(SON)
    }
    expect((await store.get<OrderRecord>('order', 'HZHB:M1'))?.card).toBeUndefined()
    const { cards } = await list()
    expect(cards).toEqual([expect.objectContaining({ name: '林小满', tail: '2222', orders: 2, keptFen: 53_600, points: [{ wallet: 'points', points: 536 }] })])
    valueOf(await send(world, { number: 'R1', store: 'HZHB', order: 'S2', refundedAt: each().clock.at }, { path: REFUNDS }))
    expect((await list()).cards[0]).toMatchObject({ keptFen: 26_800, points: [{ wallet: 'points', points: 268 }] })
    await clean()
  })

  test.each([
    ['two entries that differ', { phoneAgain: '13800002223' }, { code: 'sub.differs', field: 'phoneAgain' }],
    ['one entry only', { phoneAgain: undefined }, { code: 'sub.differs', field: 'phoneAgain' }],
    ['a foreign phone', { phone: '+4479111234', phoneAgain: '+4479111234' }, { code: 'input.invalid', field: 'phone' }],
    ['the main card’s own phone', { phone: MAIN, phoneAgain: MAIN }, { code: 'sub.taken', field: 'phone' }],
    ['the phone of another member', { phone: '13800003333', phoneAgain: '13800003333' }, { code: 'sub.taken', field: 'phone' }],
    ['a name of 200 characters', { name: '名'.repeat(200) }, { code: 'input.invalid', field: 'name' }],
  ])('%s: refused, nothing written', async (_what, put, figures) => {
    const { store } = each()
    granted(await join('lin', MAIN))
    granted(await join('zhou', '13800003333'))
    const before = await dump(store)
    expect(refused(await open(put))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test('the same request again opens one; with another phone it is refused', async () => {
    granted(await join('lin', MAIN))
    const first = granted(await open({}, 'open-once'))
    expect(granted(await open({}, 'open-once'))).toEqual(first)
    expect(refused(await open({ phone: '13800004444', phoneAgain: '13800004444' }, 'open-once'))).toMatchObject({ code: 'reference.reused' })
    expect((await list()).cards).toHaveLength(1)
  })

  test('there are as many as the programme says, also when all are asked for at once', async () => {
    granted(await join('lin', MAIN))
    const phones = Array.from({ length: 6 }, (_, n) => `1380000500${String(n)}`)
    const done = await Promise.all(phones.map((phone) => open({ phone, phoneAgain: phone })))
    expect(done.filter(({ ok }) => ok)).toHaveLength(4)
    for (const one of done) if (!one.ok) expect(one.refusal).toEqual({ code: 'sub.limit', count: 4, limit: 4 })
    granted(await asMember(each().world, lin, 'subcard.remove', { number: (await list()).cards[0]?.number }, newReference()))
    granted(await open())
    await clean()
  })

  test('lost: dead at once at the till, listed, its phone stays known; taken away: its phone is free', async () => {
    const { world } = each()
    granted(await join('lin', MAIN))
    granted(await open())
    const first = await order('S1', { phone: SON }, 10_000)
    valueOf(first)
    granted(await asMember(world, lin, 'subcard.lose', { number: SON }, newReference()))
    for (const by of [{ phone: SON }, { card: SON }]) {
      expect(refusalOf(await order(`S-${Object.keys(by).join('')}`, by, 10_000))).toMatchObject({ code: 'card.lost', cardTail: '2222' })
    }
    expect(await order('S1', { phone: SON }, 10_000)).toEqual(first)
    expect(refused(await asMember(world, lin, 'subcard.lose', { number: SON }, newReference()))).toMatchObject({ code: 'card.state' })
    expect((await list()).cards).toMatchObject([{ state: 'lost', orders: 1 }])
    granted(await asMember(world, lin, 'subcard.remove', { number: SON }, newReference()))
    expect((await list()).cards).toEqual([])
    expect(refusalOf(await order('S4', { phone: SON }, 10_000))).toMatchObject({ code: 'member.unknown' })
    granted(await join('son', SON))
    await clean()
  })

  test('is opened, lost and taken away at the counter too; of another member it is unknown', async () => {
    const { world } = each()
    const main = granted(await join('lin', MAIN))
    granted(await join('zhou', '13800003333'))
    const entry = { main: main.cardNumber, name: '林小满', phone: SON, phoneAgain: SON }
    granted(await asStaff(world, chenyu, 'subcard.open', entry, newReference()))
    expect(granted(await asStaff(world, chenyu, 'subcard.list', { main: MAIN })).cards).toHaveLength(1)
    const other = { main: '13800003333', number: SON }
    expect(refused(await asStaff(world, chenyu, 'subcard.remove', other, newReference()))).toMatchObject({ code: 'sub.unknown' })
    expect(refused(await asMember(world, wechat('zhou'), 'subcard.remove', { number: SON }, newReference()))).toMatchObject({ code: 'sub.unknown' })
    expect(refused(await asStaff(world, chenyu, 'subcard.open', { ...entry, main: SON, phone: '13800006666', phoneAgain: '13800006666' }, newReference()))).toMatchObject({ code: 'sub.main' })
    granted(await asStaff(world, chenyu, 'subcard.lose', { main: main.member, number: SON }, newReference()))
    granted(await asStaff(world, chenyu, 'subcard.remove', { main: main.member, number: SON }, newReference()))
    await clean()
  })

  test('goes along when its member is merged: it earns for the survivor, who may take it away', async () => {
    const { world } = each()
    const main = granted(await join('lin', MAIN))
    const other = granted(await join('zhou', '13800003333'))
    granted(await open())
    const merge = { survivor: other.member, absorbed: main.member, reason: '同一人' }
    granted(await asStaff(world, wechat('demo-hejingyi'), 'member.merge', merge, newReference()))
    expect(valueOf(await order('S1', { phone: SON }, 10_000)).member).toBe(other.member)
    await clean()
    granted(await asMember(world, wechat('zhou'), 'subcard.remove', { number: SON }, newReference()))
    await clean()
  })

  test('books tell a number that no event opened, and one whose name leads elsewhere', async () => {
    const { store } = each()
    const main = granted(await join('lin', MAIN))
    granted(await open())
    await tamper(store, 'member', main.member, (one: { _id: string }) => ({ ...one, subCards: [] }))
    expect((await differences(each().world)).map(({ what }) => what)).toEqual(['sub-cards'])
  })
})

describe('a programme', () => {
  test('without sub-cards refuses them; one may make their numbers by its pattern', async () => {
    const { subCards, ...without } = z11
    void subCards
    const plain = await openChain(without)
    const pattern = await openChain({ ...z11, subCards: { limit: 1, number: 'pattern', phoneTwice: false } })
    for (const { world } of [plain, pattern]) {
      granted(await asMember(world, lin, 'join', { scene: printed.adviser, phone: MAIN, name: 'lin', terms: true, marketing: false }, newReference()))
    }
    const input = { name: '林小满', phone: SON }
    expect(refused(await asMember(plain.world, lin, 'subcard.open', input, newReference()))).toMatchObject({ code: 'sub.none' })
    const { number } = granted(await asMember(pattern.world, lin, 'subcard.open', input, newReference()))
    expect(number).toMatch(/^\d{12,18}$/)
    expect(await differences(pattern.world)).toEqual([])
    await plain.close()
    await pattern.close()
  })
})
