import { asMember, asTimer, newReference, timer, wechat, printed } from '../door/call'
import { accountOf, differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain } from '../flow/world'
import { brings, buys, comes, valueOf, withActivities } from './activity-chain'

afterEach(async () => {
  expect(await differences(each().world)).toEqual([])
})

const each = eachOn(() => openChain(withActivities()))

const codeOf = async (caller: Parameters<typeof asMember>[1]): Promise<string> =>
  granted(await asMember(each().world, caller, 'activity.list', {})).referralCode ?? ''

const referralsOf = async (member: string): Promise<number> =>
  ((await accountOf(each().world, member)).stats.referrals ?? []).reduce((sum, { count }) => sum + count, 0)

describe('an introduction', () => {
  test('its whole life: joined, first order, reward for both, a part back, too much back, all taken', async () => {
    const { world } = each()
    const lin = await comes(world, 'lin')
    const zhou = await comes(world, 'zhou', { referrer: await codeOf(lin.caller) })
    expect(await valueOf(world, lin.caller)).toBe(0)
    const order = await buys(world, zhou.member, 30_000)
    expect([await valueOf(world, lin.caller), await valueOf(world, zhou.caller)]).toEqual([100, 350])
    expect(await referralsOf(lin.member)).toBe(1)
    await buys(world, zhou.member, 30_000)
    expect(await valueOf(world, lin.caller)).toBe(100)
    await brings(world, order, 10_000)
    expect([await valueOf(world, lin.caller), await valueOf(world, zhou.caller)]).toEqual([100, 550])
    await brings(world, order, 1)
    expect([await valueOf(world, lin.caller), await valueOf(world, zhou.caller)]).toEqual([0, 499])
    expect(await referralsOf(lin.member)).toBe(0)
    await brings(world, order)
    expect(await valueOf(world, lin.caller)).toBe(0)
    const { rows } = granted(await asMember(world, lin.caller, 'ledger.list', {}))
    expect(rows.map(({ kind, about, changes }) => [kind, about?.zh, changes[0]?.points])).toEqual([
      ['reversal', 'bring', -100],
      ['activity', 'bring', 100],
    ])
  })

  test('what was spent meanwhile is owed', async () => {
    const { world } = each()
    const lin = await comes(world, 'lin')
    const zhou = await comes(world, 'zhou', { referrer: await codeOf(lin.caller) })
    const order = await buys(world, zhou.member, 20_000)
    each().clock.at = Date.parse('2028-01-02T12:00:00+08:00')
    await asTimer(world, timer)
    await brings(world, order)
    expect(await valueOf(world, lin.caller)).toBe(0)
  })

  test('a first order of a fen less gives nothing, then or later', async () => {
    const { world } = each()
    const lin = await comes(world, 'lin')
    const zhou = await comes(world, 'zhou', { referrer: await codeOf(lin.caller) })
    await buys(world, zhou.member, 19_999)
    await buys(world, zhou.member, 90_000)
    expect(await valueOf(world, lin.caller)).toBe(0)
  })

  test('two a month earn; the third counts and is told to be over the limit; the next month earns again', async () => {
    const { world, clock } = each()
    const lin = await comes(world, 'lin')
    const code = await codeOf(lin.caller)
    for (const friend of ['a', 'b', 'c']) {
      const { member } = await comes(world, `friend-${friend}`, { referrer: code })
      await buys(world, member, 20_000)
    }
    expect([await valueOf(world, lin.caller), await referralsOf(lin.member)]).toEqual([200, 3])
    const { rows } = granted(await asMember(world, lin.caller, 'ledger.list', {}))
    const why = granted(await asMember(world, lin.caller, 'entry.why', { entry: rows[0]?.entry }))
    expect(why.tiles[0]?.steps.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['rule', 1, 100],
      ['cap', 100, 0],
    ])
    clock.at += 31 * DAY_MS
    const { member } = await comes(world, 'friend-d', { referrer: code })
    await buys(world, member, 20_000)
    expect(await valueOf(world, lin.caller)).toBe(300)
  })

  test('a call that died after the order is finished by the sweep, once', async () => {
    const { world, store } = each()
    const lin = await comes(world, 'lin')
    const zhou = await comes(world, 'zhou', { referrer: await codeOf(lin.caller) })
    await buys(world, zhou.member, 20_000)
    const before = await dump(store, ['job'])
    await store.transact(async (tx) => {
      const [id] = (before['order'] ?? []).map(({ _id }) => `referral:${_id}`)
      const sequel = await tx.get<{ _id: string }>('sequel', id ?? '')
      if (sequel) await tx.put('sequel', { ...sequel, dueAt: 1 })
    })
    granted(await asTimer(world, timer, { job: 'settle-sequels' }))
    expect(await dump(store, ['job'])).toEqual(before)
  })
})

describe('the code of who introduces', () => {
  const join = async (who: string, data: object) => {
    const input = { scene: printed.till, phone: '13700000001', name: who, terms: true, marketing: false, ...data }
    return asMember(each().world, wechat(who), 'join', input, newReference())
  }

  test('mistyped, of nobody, of oneself by phone or device: refused, and nobody is made', async () => {
    const { world, store } = each()
    const lin = await comes(world, 'lin', { phone: '13700000001', device: 'a device of lin' })
    const code = await codeOf(lin.caller)
    expect(code).toMatch(/^[0-9A-Z]{17}$/)
    const wrong = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A')
    const before = await dump(store)
    expect(refused(await join('zhou', { referrer: wrong })).code).toBe('referrer.mistyped')
    expect(refused(await join('zhou', { referrer: code })).code).toBe('referrer.self')
    const phone = '13700000002'
    expect(refused(await join('zhou', { referrer: code, phone, device: 'a device of lin' })).code).toBe('referrer.self')
    expect(await dump(store)).toEqual(before)
    granted(await join('zhou', { referrer: ` ${code.toLowerCase()} `, phone, device: 'a device of zhou' }))
  })

  test('a row of cards on one phone is one friend: the second is refused with the code, joins without, and is a friend of another', async () => {
    const [lin, mei] = [await comes(each().world, 'lin', { phone: '13700000001' }), await comes(each().world, 'mei', { phone: '13700000009' })]
    const code = await codeOf(lin.caller)
    const device = 'one phone of many'
    granted(await join('zhou', { referrer: code, phone: '13700000002', device }))
    expect(refused(await join('wu', { referrer: code, phone: '13700000003', device })).code).toBe('referrer.device')
    granted(await join('wu', { phone: '13700000003', device }))
    granted(await join('qian', { referrer: await codeOf(mei.caller), phone: '13700000004', device }))
    granted(await join('sun', { referrer: code, phone: '13700000005', device: 'a phone of sun' }))
  })

  test('two at once on one phone: one joins with the code', async () => {
    const lin = await comes(each().world, 'lin', { phone: '13700000001' })
    const code = await codeOf(lin.caller)
    const both = await Promise.all(['zhou', 'wu'].map((who, n) => join(who, { referrer: code, phone: `1370000000${String(n + 2)}`, device: 'one phone' })))
    expect(both.map((one) => (one.ok ? 'joined' : one.refusal.code)).sort()).toEqual(['joined', 'referrer.device'])
  })
})

describe('a review', () => {
  test('once an order, within fifteen days, and taken back when the whole order is returned', async () => {
    const { world, clock } = each()
    const lin = await comes(world, 'lin')
    const number = await buys(world, lin.member, 30_000)
    const order = `HZHB:${number}`
    const review = (data: object) => asMember(world, lin.caller, 'activity.review', { order, stars: 5, ...data }, newReference())
    const zhou = await comes(world, 'zhou')
    const other = await asMember(world, zhou.caller, 'activity.review', { order, stars: 5 }, newReference())
    expect(refused(other).code).toBe('order.unknown')
    clock.at += 15 * DAY_MS
    granted(await review({ text: '很好穿' }))
    expect(refused(await review({}))).toMatchObject({ code: 'activity.done', again: null })
    expect(await valueOf(world, lin.caller)).toBe(310)
    await brings(world, number, 10_000)
    expect(await valueOf(world, lin.caller)).toBe(210)
    await brings(world, number)
    expect(await valueOf(world, lin.caller)).toBe(0)
  })

  test('a day too late is refused with the last day', async () => {
    const { world, clock } = each()
    const lin = await comes(world, 'lin')
    const order = `HZHB:${await buys(world, lin.member, 30_000)}`
    clock.at += 16 * DAY_MS
    const late = await asMember(world, lin.caller, 'activity.review', { order, stars: 4 }, newReference())
    expect(refused(late)).toMatchObject({ code: 'review.late', lastDay: '2026-03-17', today: '2026-03-18', withinDays: 15 })
  })
})
