import type { AccountRecord, EntryRecord, EventRecord, MemberRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { REFUNDS, refusalOf, send, valueOf } from '../door/till'
import type { Caller } from '../../types/caller'
import { followAccount } from '../../cloudfunctions/flow/follow-account'
import { mergeMembers } from '../../cloudfunctions/flow/merge-members'
import { accountOf, differences, granted, joined, refused } from '../flow/act'
import { countOperations } from '../flow/count-operations'
import { give, takePoints } from '../flow/take-points'
import { brings, buys, comes, valueOf as balanceOf, withActivities } from './activity-chain'
import { DAY_MS, dump, eachOn, openChain, rows, START, tamper } from '../flow/world'

const each = eachOn(() => openChain())
const hejingyi = wechat('demo-hejingyi')

const join = async (who: string, phone: string) =>
  granted(
    await asMember(
      each().world,
      wechat(who),
      'join',
      { scene: printed.adviser, phone, name: who, terms: true, marketing: false },
      newReference(),
    ),
  )

const order = (number: string, member: object, totalFen: number, paidAt = each().clock.at) =>
  send(each().world, { number, store: 'HZHB', member, paidAt, totalFen })
const refund = (number: string, of: string, rest: object = {}) =>
  send(each().world, { number, store: 'HZHB', order: of, refundedAt: each().clock.at, ...rest }, { path: REFUNDS })

const merge = (survivor: string, absorbed: string, reference = newReference(), caller = hejingyi) =>
  asStaff(each().world, caller, 'member.merge', { survivor, absorbed, reason: '同一人办了两张卡' }, reference)

/** One person with two cards: by phone A an old card, by phone B a new one. */
const two = async () => ({ old: await join('old', '13800001111'), now: await join('now', '13800002222') })

const walletOf = async (member: string, wallet: string) => {
  const { balance = 0, debt = 0, lots = [] } = (await accountOf(each().world, member)).wallets[wallet] ?? {}
  return { balance, debt, lots }
}

describe('two members who are one person are merged', () => {
  test('points, spend and names lead to the survivor, both histories stay, books are clean', async () => {
    const { world, store } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    valueOf(await order('B1', { phone: '13800002222' }, 50_000))
    const done = granted(await merge(now.member, old.member))
    expect(done.wallets).toContainEqual({ wallet: 'consumption', balance: 75, debt: 0 })
    expect(await walletOf(old.member, 'consumption')).toMatchObject({ balance: 0, debt: 0, lots: [] })
    for (const by of [{ phone: '13800001111' }, { card: old.cardNumber }, { phone: '13800002222' }, { card: now.cardNumber }]) {
      const answer = valueOf(await order(`C-${Object.values(by).join('')}`, by, 10_000))
      expect(answer.member).toBe(now.member)
    }
    const entries = await rows<EntryRecord>(store, 'entry')
    expect(entries.filter(({ member }) => member === old.member).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['accrual', 'transfer']),
    )
    const mine = granted(await asMember(world, wechat('old'), 'card.mine'))
    expect(mine.card.number).toBe(now.cardNumber)
    expect(granted(await asStaff(world, chenyu, 'member.find', { text: '1111' })).found).toHaveLength(1)
    expect(await differences(world)).toEqual([])
  })

  test('the better tier stands, whichever of the two holds it', async () => {
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 320_000))
    expect((await accountOf(each().world, old.member)).tier.id).toBe('green')
    granted(await merge(now.member, old.member))
    expect((await accountOf(each().world, now.member)).tier.id).toBe('green')
    expect(await differences(each().world)).toEqual([])
  })

  test('spend of both together reaches a tier that neither had', async () => {
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 160_000))
    valueOf(await order('B1', { phone: '13800002222' }, 160_000))
    expect(granted(await merge(now.member, old.member)).tier).toBe('green')
  })

  test('an order of the absorbed member is returned after the merge: the survivor pays', async () => {
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    valueOf(await order('B1', { phone: '13800002222' }, 50_000))
    granted(await merge(now.member, old.member))
    const half = valueOf(await refund('R1', 'A1', { refundFen: 40_000 }))
    expect(half).toMatchObject({ member: now.member })
    expect(half.wallets).toContainEqual({ wallet: 'consumption', points: -20, balance: 55, debt: 0 })
    expect(valueOf(await refund('R1', 'A1', { refundFen: 40_000 }))).toEqual(half)
    valueOf(await refund('R2', 'A1'))
    expect(refusalOf(await refund('R3', 'A1'))).toMatchObject({ code: 'order.refunded' })
    expect(await walletOf(now.member, 'consumption')).toMatchObject({ balance: 25, debt: 0 })
    expect((await accountOf(each().world, now.member)).stats).toMatchObject({ orders: 1, receivedFen: 50_000, refundedOrders: 1 })
    expect(await differences(each().world)).toEqual([])
  })

  test('a return that came before its order, and the order after the merge', async () => {
    const { old, now } = await two()
    expect(valueOf(await refund('R1', 'A1', { refundFen: 40_000 }))).toMatchObject({ waiting: true })
    granted(await merge(now.member, old.member))
    const answer = valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    expect(answer.member).toBe(now.member)
    expect(await walletOf(now.member, 'consumption')).toMatchObject({ balance: 30 })
    expect(await differences(each().world)).toEqual([])
  })

  test('an order that was taken in before the merge and is sent again hears the same', async () => {
    const { old, now } = await two()
    const paidAt = each().clock.at
    const first = await order('A1', { phone: '13800001111' }, 100_000, paidAt)
    granted(await merge(now.member, old.member))
    expect(await order('A1', { phone: '13800001111' }, 100_000, paidAt)).toEqual(first)
    expect(refusalOf(await order('A1', { phone: '13800001111' }, 100_001, paidAt))).toMatchObject({ code: 'reference.reused' })
    expect((await accountOf(each().world, now.member)).stats.orders).toBe(1)
  })

  test.each([
    ['both owe', 70, 30, 0, { balance: 0, debt: 100 }],
    ['the absorbed one owes more than the survivor has', 70, 0, 100_000, { balance: 0, debt: 20 }],
    ['the absorbed one owes less than the survivor has', 70, 0, 200_000, { balance: 30, debt: 0 }],
    ['the absorbed one owes just what the survivor has', 50, 0, 100_000, { balance: 0, debt: 0 }],
  ])('%s: debts add up and are repaid from what is there', async (_what, owesOld, owesNow, haveFen, end) => {
    const { world } = each()
    const { old, now } = await two()
    granted(await takePoints(world, old.member, owesOld, 'taken-old'))
    if (owesNow > 0) granted(await takePoints(world, now.member, owesNow, 'taken-now'))
    if (haveFen > 0) valueOf(await order('B1', { phone: '13800002222' }, haveFen))
    granted(await merge(now.member, old.member))
    expect(await walletOf(now.member, 'consumption')).toMatchObject(end)
    expect(await walletOf(old.member, 'consumption')).toMatchObject({ balance: 0, debt: 0 })
    expect(await differences(world)).toEqual([])
  })

  test('the survivor owes, the absorbed one has: the earliest expiry repays', async () => {
    const { world, clock } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    clock.at += 300 * DAY_MS
    clock.at += 65 * DAY_MS
    valueOf(await order('A2', { phone: '13800001111' }, 100_000))
    granted(await takePoints(world, now.member, 60, 'taken-now'))
    granted(await merge(now.member, old.member))
    const { balance, debt, lots } = await walletOf(now.member, 'consumption')
    expect({ balance, debt }).toEqual({ balance: 40, debt: 0 })
    expect(lots.map(({ points }) => points)).toEqual([40])
    expect(await differences(world)).toEqual([])
  })

  test('lots of the same expiry become one, others keep theirs', async () => {
    const { clock } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    valueOf(await order('B1', { phone: '13800002222' }, 50_000))
    clock.at = START + 310 * DAY_MS
    valueOf(await order('A2', { phone: '13800001111' }, 20_000))
    granted(await merge(now.member, old.member))
    expect((await walletOf(now.member, 'consumption')).lots.map(({ points }) => points)).toEqual([75, 10])
    expect(await differences(each().world)).toEqual([])
  })

  test('points that expired unspent before the merge are no debt when their order comes back after it', async () => {
    const { clock } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    clock.at = START + 800 * DAY_MS
    granted(await merge(now.member, old.member))
    valueOf(await refund('R1', 'A1'))
    expect(await walletOf(now.member, 'consumption')).toMatchObject({ balance: 0, debt: 0 })
    expect(await differences(each().world)).toEqual([])
  })

  test('four hundred lots move in one commit of twenty operations at most', async () => {
    const { world, store } = each()
    const { old, now } = await two()
    const lots = Array.from({ length: 400 }, (_, n) => ({ expiresAt: START + (n + 1) * DAY_MS, points: n + 1 }))
    granted(await give(world, old.member, lots))
    expect((await walletOf(old.member, 'consumption')).lots).toHaveLength(400)
    const counted = countOperations(store)
    const done = granted(await mergeMembers({ ...world, store: counted.store }, { survivor: now.member, absorbed: old.member, reason: 'one person', reference: 'merge-0001', store: 'HZHB', staff: 'HEJINGYI' }))
    expect(done.wallets).toContainEqual({ wallet: 'consumption', balance: (400 * 401) / 2, debt: 0 })
    expect(Math.max(...counted.operations())).toBeLessThanOrEqual(20)
    expect(await differences(world)).toEqual([])
  })
})

describe('a merge happens once and in one direction', () => {
  test('the same reference again hears the same, with other content it is refused', async () => {
    const { world, store } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    const first = granted(await merge(now.member, old.member, 'merge-once'))
    const before = await dump(store)
    expect(granted(await merge(now.member, old.member, 'merge-once'))).toEqual(first)
    const input = { survivor: now.member, absorbed: old.member, reason: '另一个理由' }
    expect(refused(await asStaff(world, hejingyi, 'member.merge', input, 'merge-once'))).toMatchObject({
      code: 'reference.reused',
      field: 'reason',
    })
    expect(await dump(store)).toEqual(before)
  })

  test('into itself, again, back, in a circle, somebody unknown, without a reason, by a clerk: refused, nothing written', async () => {
    const { world, store, clock } = each()
    const { old, now } = await two()
    const third = await join('third', '13800003333')
    granted(await merge(now.member, old.member))
    granted(await merge(third.member, now.member))
    const before = await dump(store)
    expect(refused(await merge(third.member, third.member))).toMatchObject({ code: 'merge.self', member: third.member })
    const merged = { code: 'merge.merged', member: old.member, into: now.member, mergedAt: clock.at }
    expect(refused(await merge(now.member, old.member))).toMatchObject({ code: 'merge.merged' })
    expect(refused(await merge(third.member, old.member))).toMatchObject({ ...merged, field: 'absorbed' })
    expect(refused(await merge(old.member, third.member))).toMatchObject({ ...merged, field: 'survivor' })
    expect(refused(await merge(now.member, third.member))).toMatchObject({ code: 'merge.merged', member: now.member })
    expect(refused(await merge(third.member, 'nobody'))).toMatchObject({ code: 'member.unknown', field: 'absorbed' })
    expect(refused(await merge('nobody', third.member))).toMatchObject({ code: 'member.unknown' })
    expect(refused(await merge(third.member, old.member, newReference(), chenyu))).toMatchObject({ code: 'permission.denied' })
    const silent = { survivor: third.member, absorbed: now.member, reason: ' ' }
    expect(refused(await asStaff(world, hejingyi, 'member.merge', silent, newReference()))).toMatchObject({ field: 'reason' })
    expect(await dump(store)).toEqual(before)
  })

  test('through a third member: all names and all returns reach the last one', async () => {
    const { world, store } = each()
    const { old, now } = await two()
    const third = await join('third', '13800003333')
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    granted(await merge(now.member, old.member))
    valueOf(await refund('R1', 'A1', { refundFen: 20_000 }))
    granted(await merge(third.member, now.member))
    valueOf(await refund('R2', 'A1', { refundFen: 20_000 }))
    expect(valueOf(await order('A2', { card: old.cardNumber }, 10_000)).member).toBe(third.member)
    expect(await walletOf(third.member, 'consumption')).toMatchObject({ balance: 35 })
    expect((await store.get<MemberRecord>('member', third.member))?.absorbed).toEqual([now.member, old.member])
    expect(await differences(world)).toEqual([])
  })

  test('at once from two hands, and both ways at once: one of them holds', async () => {
    const { world, store } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    const done = await Promise.all([
      merge(now.member, old.member),
      merge(now.member, old.member),
      merge(old.member, now.member),
      merge(old.member, now.member),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of done) if (!one.ok) expect(one.refusal.code).toBe('merge.merged')
    expect((await rows<MemberRecord>(store, 'member')).filter(({ merged }) => merged)).toHaveLength(1)
    expect(await differences(world)).toEqual([])
  })

  test('orders and returns for both, while they are merged, end on one of them with clean books', async () => {
    const { world } = each()
    const { old, now } = await two()
    for (const n of [1, 2, 3]) valueOf(await order(`A${String(n)}`, { phone: '13800001111' }, 100_000))
    const [merged] = await Promise.all([
      merge(now.member, old.member),
      ...Array.from({ length: 8 }, (_, n) => order(`P${String(n)}`, { phone: n % 2 ? '13800001111' : '13800002222' }, 10_000)),
      ...[1, 2, 3].map((n) => refund(`R${String(n)}`, `A${String(n)}`, { refundFen: 50_000 })),
    ])
    granted(merged)
    expect(await walletOf(old.member, 'consumption')).toMatchObject({ balance: 0, debt: 0 })
    expect(await walletOf(now.member, 'consumption')).toMatchObject({ balance: 75 + 8 * 5, debt: 0 })
    expect(await differences(world)).toEqual([])
  })

  test('what a member did under a reference before the merge is not done again after it', async () => {
    const { world } = each()
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    expect(granted(await takePoints(world, old.member, 10, 'taken-once'))).toBe(40)
    granted(await merge(now.member, old.member))
    expect(granted(await takePoints(world, now.member, 10, 'taken-once'))).toBe(40)
    expect(granted(await takePoints(world, old.member, 10, 'taken-once'))).toBe(40)
    expect(granted(await takePoints(world, old.member, 10, 'taken-twice'))).toBe(30)
    expect(granted(await takePoints(world, now.member, 10, 'taken-twice'))).toBe(30)
    expect(await differences(world)).toEqual([])
  })
})

describe('what is done once stays done for the person', () => {
  const each = eachOn(() => openChain(withActivities()))
  const pair = async () => {
    const { world } = each()
    const [old, now] = [await comes(world, 'twice-old'), await comes(world, 'twice-now')]
    const unite = async () => {
      const ask = { survivor: now.member, absorbed: old.member, reason: '同一人办了两张卡' }
      return granted(await asStaff(world, hejingyi, 'member.merge', ask, newReference()))
    }
    return { old, now, unite }
  }
  const does = (caller: Caller, action: 'activity.survey' | 'activity.profile' | 'activity.follow' | 'activity.review', data: object) =>
    asMember(each().world, caller, action as 'activity.survey', data as { survey: string }, newReference())
  const whole = { birthday: '1990-05-20', gender: 'female', size: 'M' }

  test('survey, profile and following that the absorbed member did are not done again', async () => {
    const { world } = each()
    const { old, now, unite } = await pair()
    for (const { member } of [old, now]) granted(await followAccount(world, { member, reference: `follow-${member}`, follows: true }))
    for (const { caller } of [old, now]) granted(await asMember(world, caller, 'profile.save', whole, newReference()))
    for (const [action, data] of [['activity.survey', { survey: 'taste-2026' }], ['activity.profile', {}], ['activity.follow', {}]] as const) {
      granted(await does(old.caller, action, data))
    }
    await unite()
    const before = await balanceOf(world, now.caller)
    for (const caller of [old.caller, now.caller]) {
      expect(refused(await does(caller, 'activity.survey', { survey: 'taste-2026' })).code).toBe('activity.done')
      expect(refused(await does(caller, 'activity.profile', {})).code).toBe('activity.done')
      expect(refused(await does(caller, 'activity.follow', {})).code).toBe('activity.done')
    }
    const { activities } = granted(await asMember(world, now.caller, 'activity.list', {}))
    for (const kind of ['survey', 'profile', 'follow']) expect(activities.find(({ activity }) => activity === kind)?.state).toBe('done')
    expect(await balanceOf(world, now.caller)).toBe(before)
    expect(await differences(world)).toEqual([])
  })

  test('an order of the absorbed member is listed, reviewed once, and takes its points back when it is returned', async () => {
    const { world } = each()
    const { old, now, unite } = await pair()
    const [seen, open] = [await buys(world, old.member, 10_000), await buys(world, old.member, 20_000)]
    granted(await does(old.caller, 'activity.review', { order: `HZHB:${seen}`, stars: 5 }))
    await unite()
    const { reviewable } = granted(await asMember(world, now.caller, 'activity.list', {}))
    expect(reviewable.map(({ number }) => number)).toEqual([open])
    expect(refused(await does(now.caller, 'activity.review', { order: `HZHB:${seen}`, stars: 5 })).code).toBe('activity.done')
    const before = await balanceOf(world, now.caller)
    granted(await does(now.caller, 'activity.review', { order: `HZHB:${open}`, stars: 4 }))
    expect(await balanceOf(world, now.caller)).toBe(before + 10)
    await brings(world, open)
    expect(await balanceOf(world, now.caller)).toBe(before - 200)
    await brings(world, seen)
    expect(await balanceOf(world, now.caller)).toBe(0)
    expect(await differences(world)).toEqual([])
  })
})

test('a member without phone or identity takes those of the one it took in, never its consent', async () => {
  const { world, store } = each()
  const entered = await joined(world, 'entered', { identity: null, phone: null, name: '' })
  const old = granted(
    await asMember(world, wechat('old'), 'join', { scene: printed.adviser, phone: '13800001111', name: '林知夏', terms: true, marketing: true }, newReference()),
  )
  granted(await merge(entered.member, old.member))
  expect(await store.get<MemberRecord>('member', entered.member)).toMatchObject({
    name: '林知夏',
    phone: '13800001111',
    phoneTail: '1111',
    identity: world.keys.sign('identity', 'old'),
    marketing: { agreed: false },
  })
  expect(await differences(world)).toEqual([])
})

describe('books tell a merge that was tampered with', () => {
  const merged = async () => {
    const { old, now } = await two()
    valueOf(await order('A1', { phone: '13800001111' }, 100_000))
    granted(await merge(now.member, old.member, 'merge-seen'))
    return { old: old.member, now: now.member }
  }
  const told = async () => (await differences(each().world)).map(({ what }) => what)

  test.each([
    ['what was brought, on one side', /what was brought/, 'event', 'now', (one: EventRecord<'merge'>) => brought(one)],
    ['what was brought, on the other', /what it stood at/, 'event', 'old', (one: EventRecord<'merge'>) => brought(one)],
  ] as const)('%s', async (_what, rule, collection, side, change) => {
    const { store } = each()
    const members = await merged()
    await tamper<EventRecord<'merge'>>(store, collection, `${members[side]}:merge-seen`, change)
    expect(await told()).toContainEqual(expect.stringMatching(rule))
  })

  test('points that left there and did not come here', async () => {
    const { store } = each()
    const { now } = await merged()
    await tamper<EntryRecord>(store, 'entry', `${now}:event:merge-seen#0`, (one) => ({ ...one, postings: [], carried: 1 }))
    expect(await told()).toEqual(expect.arrayContaining([expect.stringMatching(/what came/), expect.stringMatching(/what was earned/)]))
  })

  test('a record that leads elsewhere, an account that leads nowhere', async () => {
    const { store } = each()
    const { old } = await merged()
    await tamper<AccountRecord>(store, 'account', old, ({ mergedInto, ...rest }) => (void mergedInto, rest))
    expect(await told()).toEqual(['account merged into'])
  })
})

const brought = (one: EventRecord<'merge'>): EventRecord<'merge'> => {
  const stats = { ...one.detail.brought.stats, receivedFen: 1 }
  return { ...one, detail: { ...one.detail, brought: { ...one.detail.brought, stats } } }
}
