import { demoDocument } from '../../cloudfunctions/core/programme'
import { composeScene } from '../../cloudfunctions/core/member'
import type { ApplicationAnswer } from '../../types/contract'
import type { ApplicationRecord, CardRecord, LeadRecord, MemberRecord, StaffRecord, StoreRecord, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, put, rows, START } from '../flow/world'
import { asMember, asStaff, chenyu, newReference, printed, wechat, zhouqing } from '../door/call'

const hejingyi = wechat('demo-hejingyi')
const form = (changes: object = {}) => ({ name: '林知夏', phone: '13800006620', birthday: '1994-11-26', gender: 'female', ...changes })
let orders = 0
const paid = (totalFen: number, changes: object = {}) => ({ number: `J-${String((orders += 1))}`, totalFen, ...changes })
const entry = (changes: object = {}) => ({ form: form(), terms: true, ...changes })

/** One city, one store, one clerk more. */
const openStore = async (world: Parameters<typeof asStaff>[0], id: string, city: string): Promise<ReturnType<typeof wechat>> => {
  const shop: StoreRecord = { _id: id, name: `${city}店`, city, address: '', phone: '', closedAt: null }
  const identity = world.keys.sign('identity', `clerk-${id}`)
  const staff: StaffRecord = { _id: `CLERK${id}`, name: '店员', role: 'clerk', store: id, identity }
  await put(world.store, 'shop', [shop])
  await put(world.store, 'staff', [staff])
  await put(world.store, 'unique', [{ _id: `staff:${identity}`, owner: staff._id }])
  return wechat(`clerk-${id}`)
}

describe('menswear: one purchase over ¥2,500, or a special application from ¥2,000', () => {
  const each = eachOn(() => openChain(demoDocument('menswear')))
  const enter = (data: unknown, reference = newReference()) => asStaff(each().world, chenyu, 'member.enter', data, reference)
  const submit = (data: unknown, reference = newReference()) =>
    asStaff(each().world, chenyu, 'application.submit', data, reference)

  test('S1: ¥2,500.01 in one order and a complete form make a member, and both kinds of points start', async () => {
    const { world, store } = each()
    const entered = granted(await enter(entry({ order: paid(250_001) })))
    expect(entered).toMatchObject({
      state: 'active',
      route: 'automatic',
      card: { state: 'active', fee: { fen: 0, waived: null } },
      order: { wallets: [{ wallet: 'consumption', points: 125 }, { wallet: 'value', points: 2500 }] },
    })
    expect((await rows<MemberRecord>(store, 'member'))[0]).toMatchObject({
      name: '林知夏',
      birthday: '1994-11-26',
      gender: 'female',
      source: { store: 'HZHB', staff: 'CHENYU' },
    })
    expect(granted(await asStaff(world, chenyu, 'member.find', { text: '13800006620' })).found).toHaveLength(1)
    expect(await differences(world)).toEqual([])
  })

  test('S1: the same entry again, under its reference, makes nothing more and hears the same', async () => {
    const { store } = each()
    const ask = entry({ order: paid(250_001) })
    const first = granted(await enter(ask, 'enter-0001'))
    const before = await dump(store)
    expect(granted(await enter(ask, 'enter-0001'))).toEqual(first)
    expect(await dump(store)).toEqual(before)
    expect(refused(await enter({ ...ask, order: paid(300_000) }, 'enter-0001'))).toMatchObject({
      code: 'reference.reused',
      field: 'order',
    })
    expect(refused(await enter({ ...ask, form: form({ name: '周明' }) }, 'enter-0001'))).toMatchObject({ field: 'form', got: 'this form' })
  })

  test('S2: ¥2,500.00 is not over ¥2,500: no automatic route, a special application is offered', async () => {
    const { store } = each()
    const before = await dump(store)
    expect(refused(await enter(entry({ order: paid(250_000) })))).toEqual({
      code: 'join.purchase',
      receivedFen: 250_000,
      thresholdFen: 250_000,
      strict: true,
      shortFen: 1,
      specialFen: 200_000,
      special: true,
    })
    expect(await dump(store)).toEqual(before)
  })

  test('what counts is the money received: ¥2,600 less ¥100 is ¥2,500', async () => {
    expect(refused(await enter(entry({ order: paid(260_000, { discountFen: 10_000 }) })))).toMatchObject({ receivedFen: 250_000 })
  })

  test('S3: ¥2,000.00 and the shopper wishes: an application waits, no card is there; a manager grants it, both points start', async () => {
    const { world, store } = each()
    const asked = granted(await submit(entry({ order: paid(200_000), wish: true })))
    expect(asked).toMatchObject({ state: 'pending', route: 'special', member: null, card: null, order: null })
    for (const kind of ['member', 'account', 'card', 'order', 'entry']) expect(await rows(store, kind)).toEqual([])
    const approved = granted(
      await asStaff(world, hejingyi, 'application.decide', { application: asked.application, decision: 'approve' }, newReference()),
    )
    expect(approved).toMatchObject({
      state: 'active',
      card: { state: 'active' },
      order: { wallets: [{ points: 100 }, { points: 2000 }] },
    })
    expect(await differences(world)).toEqual([])
  })

  test('S3: without the wish nothing is created', async () => {
    const { store } = each()
    const before = await dump(store)
    expect(refused(await submit(entry({ order: paid(200_000) })))).toMatchObject({ code: 'application.wish', receivedFen: 200_000 })
    expect(refused(await submit(entry({ order: paid(200_000), wish: false })))).toMatchObject({ code: 'application.wish' })
    expect(await dump(store)).toEqual(before)
  })

  test.each([
    [250_001, true, 'automatic', 'active'],
    [250_001, false, 'automatic', 'active'],
    [250_000, true, 'special', 'pending'],
    [250_000, false, 'application.wish', null],
    [200_001, true, 'special', 'pending'],
    [200_000, true, 'special', 'pending'],
    [199_999, true, 'join.purchase', null],
    [199_999, false, 'join.purchase', null],
    [1, true, 'join.purchase', null],
  ])('an application over %d fen, wished: %s, is %s', async (totalFen, wish, route, state) => {
    const answer = await submit(entry({ order: paid(totalFen), wish }))
    if (state) expect(granted(answer)).toMatchObject({ route, state })
    else expect(refused(answer)).toMatchObject({ code: route })
    if (route === 'join.purchase') expect(refused(answer)).toMatchObject({ special: false, shortFen: 250_001 - totalFen })
  })

  test('without an order nobody joins, and a scan proves no purchase', async () => {
    expect(refused(await enter(entry()))).toMatchObject({ code: 'join.purchase', receivedFen: 0, special: false })
    const scanned = { scene: printed.adviser, phone: '13800006620', terms: true, marketing: false }
    expect(refused(await asMember(each().world, wechat('o-lin'), 'join', scanned, newReference()))).toEqual({
      code: 'join.entry',
      way: 'self',
      ways: 'cashier, application',
    })
  })

  test('one order makes one member, whether its application waits or is granted', async () => {
    const order = paid(200_000)
    const { application } = granted(await submit(entry({ order, wish: true })))
    const other = entry({ form: form({ phone: '13900006620' }), order, wish: true })
    expect(refused(await submit(other))).toMatchObject({ code: 'order.taken', number: order.number })
    granted(await asStaff(each().world, hejingyi, 'application.decide', { application, decision: 'approve' }, newReference()))
    expect(refused(await submit(other))).toMatchObject({ code: 'order.taken' })
  })

  test('an application that was refused frees phone and order; its reason stays', async () => {
    const { world } = each()
    const order = paid(200_000)
    const { application } = granted(await submit(entry({ order, wish: true })))
    expect(refused(await submit(entry({ order: paid(210_000), wish: true })))).toMatchObject({ code: 'application.exists' })
    const decide = (data: object) => asStaff(world, hejingyi, 'application.decide', { application, ...data }, newReference())
    expect(refused(await decide({ decision: 'refuse' }))).toMatchObject({ code: 'input.invalid', field: 'reason' })
    expect(granted(await decide({ decision: 'refuse', reason: '小票不清楚' }))).toMatchObject({ state: 'refused' })
    expect(refused(await decide({ decision: 'approve' }))).toMatchObject({ code: 'application.state', state: 'refused', event: 'approve' })
    expect(granted(await submit(entry({ order, wish: true })))).toMatchObject({ state: 'pending' })
    const shown = granted(await asStaff(world, hejingyi, 'application.view', { application }))
    expect(shown).toMatchObject({ state: 'refused', reason: '小票不清楚', decidedBy: { name: '何静宜' } })
  })

  test('an application that nobody decides within 30 days has run out', async () => {
    const { world, clock } = each()
    const { application } = granted(await submit(entry({ order: paid(200_000), wish: true })))
    const approve = () => asStaff(world, hejingyi, 'application.decide', { application, decision: 'approve' }, newReference())
    clock.at += 30 * DAY_MS
    expect(refused(await approve())).toMatchObject({ code: 'application.state', state: 'expired', since: START + 30 * DAY_MS })
    expect(granted(await asStaff(world, hejingyi, 'application.list', {})).rows).toEqual([])
    expect(granted(await asStaff(world, hejingyi, 'application.list', { state: 'expired' })).rows).toHaveLength(1)
    granted(await submit(entry({ order: paid(200_000), wish: true })))
  })
})

describe('z11: any purchase and a complete form entered by a cashier', () => {
  const each = eachOn(() => openChain(demoDocument('z11')))
  const enter = (data: unknown) => asStaff(each().world, chenyu, 'member.enter', data, newReference())

  test('S5: ¥1 and a complete form make an ordinary member; that order earns 0, the next ¥268 earn 268', async () => {
    const { world } = each()
    const { member, order } = granted(await enter(entry({ order: paid(100) })))
    expect(order).toMatchObject({ tier: 'ordinary', wallets: [{ points: 0, balance: 0 }] })
    const next = granted(await asStaff(world, chenyu, 'order.ring', { member, totalFen: 26_800 }, newReference()))
    expect(next).toMatchObject({ tier: 'ordinary', wallets: [{ points: 268, balance: 268 }] })
    expect(await differences(world)).toEqual([])
  })

  test('S6: a form without phone is refused, and there is no card', async () => {
    const { store } = each()
    const before = await dump(store)
    const { phone, ...rest } = form()
    expect(phone).toBeDefined()
    expect(refused(await enter(entry({ form: rest, order: paid(100) })))).toMatchObject({ code: 'form.incomplete', missing: 'phone' })
    expect(refused(await enter(entry({ form: {}, order: paid(100) })))).toMatchObject({ missing: 'name, phone, birthday, gender' })
    expect(await dump(store)).toEqual(before)
  })

  test.each([
    ['an emoji', { name: '林🌸' }, { code: 'form.name' }],
    ['200 characters', { name: '林'.repeat(200) }, { code: 'form.name', characters: 200, mostCharacters: 40 }],
    ['41 characters', { name: '林'.repeat(41) }, { code: 'form.name', characters: 41 }],
    ['a control character', { name: '林\u0007' }, { code: 'form.name' }],
    ['half of a pair', { name: '林\ud800' }, { code: 'form.name' }],
    ['a foreign phone', { phone: '+1 415 555 2671' }, { code: 'form.phone', digits: 11 }],
    ['a landline', { phone: '0571-87000028' }, { code: 'form.phone' }],
    ['a Hong Kong phone', { phone: '85291234567' }, { code: 'form.phone' }],
    ['30 February', { birthday: '1994-02-30' }, { code: 'form.birthday', from: '1900-01-01', to: '2026-03-02' }],
    ['29 February of a common year', { birthday: '2023-02-29' }, { code: 'form.birthday' }],
    ['a birthday to come', { birthday: '2026-03-03' }, { code: 'form.birthday' }],
    ['a birthday before 1900', { birthday: '1899-12-31' }, { code: 'form.birthday' }],
    ['a birthday that is no date', { birthday: 'tomorrow' }, { code: 'form.birthday' }],
    ['an unknown gender', { gender: 'other' }, { code: 'input.invalid', field: 'form.gender' }],
  ])('a form with %s is refused, and nothing written', async (_what, changes, figures) => {
    const { store } = each()
    const before = await dump(store)
    expect(refused(await enter(entry({ form: form(changes), order: paid(100) })))).toMatchObject(figures)
    expect(await dump(store)).toEqual(before)
  })

  test.each(['林', '阿依·古丽', "O'Brien", 'Nguyễn Văn An', 'محمد', 'Анна-Мария', '林'.repeat(40)])(
    'the name %s is a name',
    async (name) => {
      expect(granted(await enter(entry({ form: form({ name }), order: paid(100) }))).state).toBe('active')
    },
  )

  test('two entries of the number that differ are refused, equal ones are taken', async () => {
    expect(refused(await enter(entry({ order: paid(100), phoneAgain: '13800006621' })))).toMatchObject({ code: 'form.differs' })
    granted(await enter(entry({ order: paid(100), phoneAgain: '13800006620' })))
  })

  test('there is no application here, and nobody is entered who has not agreed', async () => {
    expect(refused(await asStaff(each().world, chenyu, 'application.submit', entry({ order: paid(100) }), newReference()))).toMatchObject({
      code: 'join.entry',
      ways: 'self, cashier',
    })
    expect(refused(await enter(entry({ order: paid(100), terms: false })))).toMatchObject({ code: 'consent.required' })
  })

  test('the same phone is entered once', async () => {
    granted(await enter(entry({ order: paid(100) })))
    expect(refused(await enter(entry({ order: paid(100) })))).toMatchObject({ code: 'member.exists' })
    expect(await differences(each().world)).toEqual([])
  })

  test('32 entries of one phone at once make one member', async () => {
    const { world, store } = each()
    const all = await Promise.all(Array.from({ length: 32 }, () => enter(entry({ order: paid(100) }))))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rows(store, 'member')).toHaveLength(1)
    expect(await rows(store, 'order')).toHaveLength(1)
    expect(await differences(world)).toEqual([])
  })
})

describe('card-code: 18 or older; application, review, card', () => {
  const each = eachOn(() => openChain(demoDocument('card-code')))
  const submit = (data: unknown): Promise<Result<ApplicationAnswer>> =>
    asStaff(each().world, chenyu, 'application.submit', data, newReference())

  // START is 2026-03-02 12:00 in Shanghai.
  test.each([
    ['2008-03-03', { age: 17, minimumAge: 18, acceptedFrom: '2026-03-03' }],
    ['2009-01-01', { age: 17, acceptedFrom: '2027-01-01' }],
    ['2008-02-29', null],
    ['2008-03-02', null],
    ['2008-03-01', null],
  ])('S7: born %s', async (birthday, figures) => {
    const answer = await submit(entry({ form: form({ birthday }) }))
    if (figures) expect(refused(answer)).toMatchObject({ code: 'form.age', ...figures })
    else expect(granted(answer)).toMatchObject({ state: 'pending' })
  })

  test('S7: 17 years and 364 days are refused, the 18th birthday is accepted, by the calendar of the programme', async () => {
    const { clock } = each()
    const born = entry({ form: form({ birthday: '2008-07-15' }) })
    clock.at = Date.UTC(2026, 6, 14, 15, 59, 59)
    expect(refused(await submit(born))).toMatchObject({ code: 'form.age', age: 17, acceptedFrom: '2026-07-15' })
    clock.at = Date.UTC(2026, 6, 14, 16)
    expect(granted(await submit(born))).toMatchObject({ state: 'pending' })
  })

  test('S7: somebody born on 29 February is 18 on 28 February of a common year', async () => {
    const { clock } = each()
    const born = entry({ form: form({ birthday: '2008-02-29' }) })
    clock.at = Date.UTC(2026, 1, 27, 15, 59, 59)
    expect(refused(await submit(born))).toMatchObject({ code: 'form.age', acceptedFrom: '2026-02-28' })
    clock.at = Date.UTC(2026, 1, 27, 16)
    granted(await submit(born))
  })

  test('S8: until it is granted an application is pending and there is no card, no member, nobody to find', async () => {
    const { world, store } = each()
    const { application } = granted(await submit(entry()))
    expect(granted(await asStaff(world, chenyu, 'application.view', { application }))).toMatchObject({ state: 'pending', cardNumber: null })
    for (const kind of ['member', 'card', 'account']) expect(await rows(store, kind)).toEqual([])
    expect(refused(await asStaff(world, chenyu, 'member.find', { text: '13800006620' }))).toMatchObject({ code: 'member.unknown' })
    const decide = (who: typeof chenyu) =>
      asStaff(world, who, 'application.decide', { application, decision: 'approve' }, newReference())
    expect(refused(await decide(chenyu))).toMatchObject({ code: 'permission.denied', needs: 'a manager of the store' })
    expect(refused(await decide(zhouqing))).toMatchObject({ code: 'application.unknown' })
    expect(await rows(store, 'card')).toEqual([])
    const { card } = granted(await decide(hejingyi))
    expect(card).toMatchObject({ state: 'active', validUntil: Date.UTC(2027, 2, 1, 16) })
    expect(granted(await asStaff(world, chenyu, 'member.find', { text: card?.number })).found).toHaveLength(1)
  })

  test('S8: who entered an application does not decide on it', async () => {
    const { world } = each()
    const { application } = granted(await asStaff(world, hejingyi, 'application.submit', entry(), newReference()))
    const approve = { application, decision: 'approve' }
    expect(refused(await asStaff(world, hejingyi, 'application.decide', approve, newReference()))).toMatchObject({
      code: 'application.another',
      enteredBy: '何静宜',
    })
  })

  test('S8: a shopper applies by the app, sees how it stands, and may take it back', async () => {
    const { world, store } = each()
    const lin = wechat('o-lin')
    const ask = { scene: printed.adviser, form: form(), terms: true, marketing: true }
    const { application } = granted(await asMember(world, lin, 'application.submit', ask, newReference()))
    expect(granted(await asMember(world, lin, 'application.mine'))).toMatchObject({ application, state: 'pending', store: { id: 'HZHB' } })
    expect(granted(await asMember(world, wechat('o-zhou'), 'application.mine'))).toBeNull()
    expect(refused(await asMember(world, lin, 'card.mine'))).toMatchObject({ code: 'member.unknown' })
    expect(refused(await asMember(world, wechat('o-zhou'), 'application.withdraw', { application }, newReference()))).toMatchObject({
      code: 'application.unknown',
    })
    granted(await asMember(world, lin, 'application.withdraw', { application }, newReference()))
    const again = granted(await asMember(world, lin, 'application.submit', ask, newReference()))
    granted(await asStaff(world, hejingyi, 'application.decide', { application: again.application, decision: 'approve' }, newReference()))
    expect(granted(await asMember(world, lin, 'application.mine'))).toMatchObject({ state: 'active' })
    expect(granted(await asMember(world, lin, 'card.mine')).member.name).toBe('林知夏')
    expect((await rows<MemberRecord>(store, 'member'))[0]).toMatchObject({ source: { scene: 'HZHB.CHENYU.0' }, marketing: { agreed: true } })
    expect(await differences(world)).toEqual([])
  })

  test('S8: joining by scan alone is refused with the ways there are', async () => {
    const ask = { scene: printed.adviser, phone: '13800006620', terms: true, marketing: false }
    expect(refused(await asMember(each().world, wechat('o-lin'), 'join', ask, newReference()))).toMatchObject({
      code: 'join.entry',
      ways: 'application',
    })
  })

  test('a decision is made once; sent again it hears the same, sent otherwise it is refused', async () => {
    const { world, store } = each()
    const { application } = granted(await submit(entry()))
    const decide = (data: object, reference: string) =>
      asStaff(world, hejingyi, 'application.decide', { application, ...data }, reference)
    const first = granted(await decide({ decision: 'approve' }, 'decide-0001'))
    const before = await dump(store)
    expect(granted(await decide({ decision: 'approve' }, 'decide-0001'))).toEqual(first)
    expect(refused(await decide({ decision: 'refuse', reason: '不' }, 'decide-0001'))).toMatchObject({ code: 'reference.reused' })
    expect(refused(await decide({ decision: 'approve' }, 'decide-0002'))).toMatchObject({ code: 'application.state', state: 'active' })
    expect(await dump(store)).toEqual(before)
  })

  test('16 decisions at once make one member', async () => {
    const { world, store } = each()
    const { application } = granted(await submit(entry()))
    const all = await Promise.all(
      Array.from({ length: 16 }, () =>
        asStaff(world, hejingyi, 'application.decide', { application, decision: 'approve' }, newReference()),
      ),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rows(store, 'card')).toHaveLength(1)
    expect(await differences(world)).toEqual([])
  })

  test('a phone that got a card meanwhile keeps its application waiting', async () => {
    const { world, store } = each()
    const { application } = granted(await submit(entry()))
    const waiting = await store.get<ApplicationRecord>('application', application)
    // As if a till of another system had let them in.
    await put(store, 'unique', [{ _id: `phone:${world.keys.sign('phone', '13800006620')}`, owner: 'm-other' }])
    await put(store, 'member', [{ _id: 'm-other', cardNumber: '602100000007', joinedAt: 1 }])
    const approve = { application, decision: 'approve' }
    expect(refused(await asStaff(world, hejingyi, 'application.decide', approve, newReference()))).toMatchObject({ code: 'member.exists' })
    expect(await store.get('application', application)).toEqual(waiting)
  })

  test('applications are listed page by page, oldest first, for their store alone, phones masked', async () => {
    const { world, clock } = each()
    for (const n of [1, 2, 3]) {
      clock.at += 60_000
      granted(await submit(entry({ form: form({ phone: `1380000662${String(n)}` }) })))
    }
    const first = granted(await asStaff(world, hejingyi, 'application.list', { limit: 2 }))
    expect(first.rows.map(({ phoneMasked }) => phoneMasked)).toEqual(['138 **** 6621', '138 **** 6622'])
    expect(first.rows[0]).toMatchObject({ name: '林知夏', enteredBy: { name: '陈屿' }, mine: true, route: 'review' })
    const second = granted(await asStaff(world, hejingyi, 'application.list', { limit: 2, after: first.next }))
    expect(second.rows).toHaveLength(1)
    expect(granted(await asStaff(world, chenyu, 'application.list', {})).rows[0]?.mine).toBe(false)
    expect(granted(await asStaff(world, zhouqing, 'application.list', {})).rows).toEqual([])
    for (const data of [{ limit: 0 }, { limit: 51 }, { after: 'x' }, { state: 'lost' }]) {
      expect(refused(await asStaff(world, chenyu, 'application.list', data))).toMatchObject({ code: 'input.invalid' })
    }
  })
})

describe('cobrand-card: issued in Shenzhen, used everywhere, worth ¥30', () => {
  const each = eachOn(() => openChain(demoDocument('cobrand-card')))

  test('S10: issuing in Guangzhou is refused; a card of Shenzhen is used in Beijing; its ¥30 are recorded', async () => {
    const { world, store } = each()
    const [guangzhou, shenzhen, beijing] = [
      await openStore(world, 'GZTH', '广州'),
      await openStore(world, 'SZFT', '深圳'),
      await openStore(world, 'BJGM', '北京'),
    ]
    const before = await dump(store)
    expect(refused(await asStaff(world, guangzhou, 'member.enter', entry(), newReference()))).toEqual({
      code: 'card.area',
      use: 'issue',
      store: 'GZTH',
      city: '广州',
      allowed: '深圳',
    })
    expect(await dump(store)).toEqual(before)
    const { member, card } = granted(await asStaff(world, shenzhen, 'member.enter', entry(), newReference()))
    expect(card).toMatchObject({ state: 'active', fee: { fen: 3_000, waived: null }, validUntil: Date.UTC(2028, 2, 1, 16) })
    granted(await asStaff(world, beijing, 'order.ring', { member, totalFen: 10_000 }, newReference()))
    expect((await rows<CardRecord>(store, 'card'))[0]).toMatchObject({ issuedIn: 'SZFT', fee: { fen: 3_000, waived: null } })
    expect(await differences(world)).toEqual([])
  })

  test('S10: the fee is waived for a reason that the card has, and for no other', async () => {
    const { world } = each()
    const shenzhen = await openStore(world, 'SZFT', '深圳')
    expect(refused(await asStaff(world, shenzhen, 'member.enter', entry({ waived: 'because' }), newReference()))).toMatchObject({
      code: 'card.waiver',
      reason: 'because',
      known: 'opening, partner-staff',
    })
    const { card } = granted(await asStaff(world, shenzhen, 'member.enter', entry({ waived: 'opening' }), newReference()))
    expect(card?.fee).toEqual({ fen: 3_000, waived: 'opening' })
  })

  test('S10: a code of Guangzhou joins nobody either', async () => {
    const { world, store } = each()
    await openStore(world, 'GZTH', '广州')
    const scene = composeScene('GZTH')
    await put(store, 'scene', [{ _id: scene.slice(0, -2), store: 'GZTH', staff: null, campaign: null, expiresAt: null }])
    const ask = { scene, phone: '13800006620', terms: true, marketing: false }
    expect(refused(await asMember(world, wechat('o-lin'), 'join', ask, newReference()))).toMatchObject({ code: 'card.area', city: '广州' })
    expect(await rows(store, 'member')).toEqual([])
  })
})

test('S12: the code on the wall opens registration with its store filled in; a wrong or expired one joins nobody', async () => {
  const { world, store, close } = await openChain(demoDocument('cobrand-card'))
  try {
    expect(granted(await asMember(world, wechat('o-lin'), 'scene.open', { scene: printed.adviser }))).toMatchObject({
      store: { id: 'HZHB', name: '杭州湖滨店' },
      staff: { name: '陈屿' },
      form: ['phone'],
      application: null,
      minimumAge: null,
    })
    for (const scene of [printed.expired, composeScene('MOON')]) {
      const ask = { scene, phone: '13800006620', terms: true, marketing: false }
      expect(refused(await asMember(world, wechat('o-lin'), 'join', ask, newReference())).code).toMatch(/^scene\./)
    }
    expect(await rows(store, 'member')).toEqual([])
  } finally {
    await close()
  }
})

describe('tasting-leads: tried on, not bought', () => {
  const each = eachOn(() => openChain(demoDocument('tasting-leads')))
  const save = (data: unknown, reference = newReference()) => asStaff(each().world, chenyu, 'lead.save', data, reference)
  const tried = (changes: object = {}) => ({ form: { name: '林知夏', phone: '13800006620' }, note: '试了 165 的大衣', ...changes })

  test('S15: a lead is saved without a card, and a task to call is due seven days later', async () => {
    const { world, store } = each()
    const saved = granted(await save(tried()))
    expect(saved).toMatchObject({ collectFrom: START + 7 * DAY_MS, application: null })
    expect((await rows<LeadRecord>(store, 'lead'))[0]).toMatchObject({ state: 'open', note: '试了 165 的大衣', store: 'HZHB' })
    for (const kind of ['member', 'card', 'account']) expect(await rows(store, kind)).toEqual([])
    const { rows: tasks } = granted(await asStaff(world, chenyu, 'task.list', {}))
    expect(tasks).toEqual([
      expect.objectContaining({
        task: saved.task,
        kind: 'collect-card',
        dueAt: START + 7 * DAY_MS,
        name: '林知夏',
        phone: '13800006620',
        overdue: false,
      }),
    ])
    expect(granted(await asStaff(world, zhouqing, 'task.list', {})).rows).toEqual([])
  })

  test('S15: the same lead is saved once, by reference and by phone', async () => {
    const { store } = each()
    const first = granted(await save(tried(), 'lead-save-01'))
    const before = await dump(store)
    expect(granted(await save(tried(), 'lead-save-01'))).toEqual(first)
    expect(refused(await save(tried({ note: '别的' }), 'lead-save-01'))).toMatchObject({ code: 'reference.reused', field: 'note' })
    expect(refused(await save(tried()))).toMatchObject({ code: 'lead.exists', savedAt: START })
    expect(await dump(store)).toEqual(before)
  })

  test('S15: who comes back after seven days gets the card at once; before that it waits to be collected', async () => {
    const { world, clock, store } = each()
    const { lead } = granted(await save(tried()))
    clock.at += 3 * DAY_MS
    const early = granted(await asStaff(world, chenyu, 'member.enter', { form: tried().form, lead, terms: true }, newReference()))
    expect(early).toMatchObject({ state: 'approved', card: { state: 'pending', collectFrom: START + 7 * DAY_MS } })
    expect((await rows<TaskRecord>(store, 'task'))[0]).toMatchObject({ state: 'done', outcome: 'joined' })
    const collect = () => asStaff(world, chenyu, 'application.collect', { application: early.application }, 'collect-0001')
    clock.at = START + 7 * DAY_MS - 1
    expect(refused(await collect())).toMatchObject({ code: 'application.early', collectFrom: START + 7 * DAY_MS })
    clock.at += 1
    const collected = granted(await collect())
    expect(collected).toMatchObject({ state: 'active', card: { state: 'active' } })
    expect(granted(await collect())).toEqual(collected)
    expect(await differences(world)).toEqual([])
  })

  test('S15: after seven days there is nothing left to wait for', async () => {
    const { world, clock } = each()
    const { lead } = granted(await save(tried()))
    clock.at += 7 * DAY_MS
    const entered = granted(await asStaff(world, chenyu, 'member.enter', { form: tried().form, lead, terms: true }, newReference()))
    expect(entered).toMatchObject({ state: 'active', card: { state: 'active' } })
    expect(refused(await asStaff(world, chenyu, 'member.enter', { form: tried().form, lead, terms: true }, newReference()))).toMatchObject({
      code: 'lead.joined',
    })
  })

  test('S16: on a birthday the card is opened free and at once, without the seven days', async () => {
    const { world, store } = each()
    const born = { ...tried().form, birthday: '1994-03-02' }
    const saved = granted(await save(tried({ form: born, terms: true })))
    expect(saved).toMatchObject({ lead: null, task: null, application: { state: 'active', card: { state: 'active', fee: { fen: 0 } } } })
    expect(await rows(store, 'task')).toEqual([])
    expect((await rows<ApplicationRecord>(store, 'application'))[0]).toMatchObject({ fastTrack: 'birthday', waived: 'birthday' })
    expect(await differences(world)).toEqual([])
  })

  test('S16: somebody noted days ago has a birthday today: the wait is over', async () => {
    const { world, clock, store } = each()
    const born = { ...tried().form, birthday: '1994-03-05' }
    granted(await save(tried({ form: born, terms: true })))
    clock.at += 3 * DAY_MS
    const saved = granted(await save(tried({ form: born, terms: true })))
    expect(saved.application).toMatchObject({ state: 'active' })
    expect((await rows<LeadRecord>(store, 'lead'))[0]).toMatchObject({ state: 'joined' })
    expect(granted(await asStaff(world, chenyu, 'task.list', {})).rows).toEqual([])
  })

  test('S16: a wedding is stated and believed, a birthday that is not today is not', async () => {
    const born = { ...tried().form, birthday: '1994-03-03' }
    expect(refused(await save(tried({ form: born, fastTrack: 'birthday', terms: true })))).toEqual({
      code: 'fastTrack.unproved',
      reason: 'birthday',
      birthday: '1994-03-03',
      today: '2026-03-02',
    })
    expect(refused(await save(tried({ fastTrack: 'lottery', terms: true })))).toMatchObject({
      code: 'card.waiver',
      known: 'birthday, wedding, child-wedding',
    })
    expect(granted(await save(tried({ fastTrack: 'wedding', terms: true }))).application).toMatchObject({ state: 'active' })
  })

  test('S16: born on 29 February, the 28th is the birthday of a common year', async () => {
    const { clock } = each()
    clock.at = Date.UTC(2026, 1, 28, 4)
    const born = { ...tried().form, birthday: '1992-02-29' }
    expect(granted(await save(tried({ form: born, terms: true }))).application).toMatchObject({ state: 'active' })
  })

  test('S16: who has not agreed is called today instead', async () => {
    const saved = granted(await save(tried({ form: { ...tried().form, birthday: '1994-03-02' } })))
    expect(saved).toMatchObject({ collectFrom: START, application: null })
  })

  test('a call that reached nobody is due again in three days; one that went well is done', async () => {
    const { world, clock } = each()
    const { task } = granted(await save(tried()))
    clock.at += 8 * DAY_MS
    expect(granted(await asStaff(world, chenyu, 'task.list', {})).rows[0]).toMatchObject({ overdue: true })
    const done = (data: object, reference = newReference()) => asStaff(world, chenyu, 'task.done', { task, ...data }, reference)
    granted(await done({ outcome: 'unreached', note: '无人接听' }))
    const again = granted(await asStaff(world, chenyu, 'task.list', {})).rows
    expect(again).toMatchObject([{ dueAt: START + 11 * DAY_MS, outcome: 'unreached', note: '无人接听' }])
    const first = granted(await done({ outcome: 'coming' }, 'task-done-01'))
    expect(granted(await done({ outcome: 'coming' }, 'task-done-01'))).toEqual(first)
    expect(refused(await done({ outcome: 'declined' }, 'task-done-01'))).toMatchObject({ code: 'reference.reused' })
    expect(refused(await done({ outcome: 'declined' }))).toMatchObject({ code: 'task.done', outcome: 'coming' })
    expect(granted(await asStaff(world, chenyu, 'task.list', {})).rows).toEqual([])
    expect(granted(await asStaff(world, chenyu, 'task.list', { state: 'done' })).rows).toHaveLength(1)
    expect(refused(await asStaff(world, zhouqing, 'task.done', { task, outcome: 'coming' }, newReference()))).toMatchObject({
      code: 'task.unknown',
    })
  })
})
