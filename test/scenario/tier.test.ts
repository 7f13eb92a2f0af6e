import { demoDocument, presets } from '../../cloudfunctions/core/programme'
import { followAccount } from '../../cloudfunctions/flow/follow-account'
import type { MemberContract, StaffContract } from '../../types/contract'
import type { TierKeep } from '../../types/programme'
import type { Result } from '../../types/result'
import { asMember, asStaff, asTimer, chenyu, newReference, timer, wechat, zhouqing } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, type Chain } from '../flow/world'
import { activities } from './activity-chain'
import { counter } from './counter'
import { menswear } from './points-programme'

type Asked<A extends keyof StaffContract & string> = Promise<Result<StaffContract[A]['output']>>

const manager = wechat('demo-hejingyi')
const at = (text: string): number => Date.parse(`${text}+08:00`)

/** What people say and do about tiers, through the doors. */
const people = (chain: () => Chain) => {
  const till = counter(chain)
  const staff = <A extends keyof StaffContract & string>(action: A, data?: unknown, who = chenyu): Asked<A> =>
    asStaff(chain().world, who, action, data, newReference())
  return {
    ...till,
    staff,
    mine: async () => granted(await asMember(chain().world, till.lin, 'tiers.mine')),
    ladder: async () => {
      const [ladder] = granted(await asMember(chain().world, till.lin, 'tiers.mine')).ladders
      if (!ladder) throw new Error('no ladder')
      return ladder
    },
    apply: (tier: string): Promise<Result<MemberContract['tier.apply']['output']>> =>
      asMember(chain().world, till.lin, 'tier.apply', { tier }, newReference()),
    nightly: async () => granted(await asTimer(chain().world, timer)),
    sound: async () => {
      expect(await differences(chain().world)).toEqual([])
    },
  }
}

describe('z11', () => {
  const chain = eachOn(() => openChain(presets.z11))
  const { join, order, refund, staff, ladder, apply, sound } = people(chain)

  test.each([
    [50_000, 'gold'],
    [49_999, null],
    [50_001, 'gold'],
  ])('S33: one order of %s fen makes eligible for %s', async (fen, tier) => {
    await join()
    expect((await order('1', fen)).value).toMatchObject({ tier: 'ordinary', eligible: tier })
    await sound()
  })

  test('S34: 999 points no; 1,000 eligible, still ordinary until it is entered, gold from the next order', async () => {
    const { member } = await join()
    await order('joining', 49_900)
    expect((await order('2', 49_900)).value?.eligible).toBeNull()
    expect((await order('3', 49_900)).value?.eligible).toBeNull()
    expect((await order('4', 100)).value).toMatchObject({ tier: 'ordinary', eligible: null })
    expect((await ladder()).next?.any[1]).toMatchObject({ current: 999, missing: 1 })
    expect(refused(await apply('gold'))).toMatchObject({ code: 'tier.notEligible', current: 999, threshold: 1_000, missing: 1 })
    expect((await order('5', 100)).value).toMatchObject({ tier: 'ordinary', eligible: 'gold' })
    const { application } = granted(await apply('gold'))
    expect(await ladder()).toMatchObject({ own: 'ordinary', applied: { tier: 'gold' } })
    const { rows } = granted(await staff('tier.applications'))
    expect(rows).toMatchObject([{ application, member, tier: { id: 'gold' }, eligible: true }])
    const facts = granted(await staff('tier.application', { application }))
    expect(facts).toMatchObject({ ...rows[0], appliedBy: null, phoneMasked: expect.stringMatching(/^1\d\d \*{4} \d{4}$/) as unknown })
    expect(facts.any).toMatchObject([
      { metric: 'singlePurchase', current: 49_900, threshold: 50_000, missing: 100 },
      { metric: 'points', current: 1_000, threshold: 1_000, missing: 0 },
    ])
    chain().clock.at += 60_000
    expect(granted(await staff('tier.decide', { application, enter: true }))).toMatchObject({ tier: 'gold', entered: true })
    expect(await ladder()).toMatchObject({ own: 'gold', inForce: 'ordinary', applied: null })
    // Paid before it was entered: not the next order yet.
    await order('late', 100, { paidAt: chain().clock.at - 30_000 })
    expect(await ladder()).toMatchObject({ own: 'gold', inForce: 'ordinary' })
    expect((await order('next', 100)).value?.tier).toBe('gold')
    expect(await ladder()).toMatchObject({ own: 'gold', inForce: 'gold' })
    expect(granted(await staff('tier.applications')).rows).toEqual([])
    await sound()
  })

  test('S34: the 1,000 points must lie within 365 days, today counted', async () => {
    await join()
    await order('joining', 100)
    await order('2', 49_900)
    await order('3', 100)
    chain().clock.at += 364 * DAY_MS
    expect((await order('4', 49_900)).value?.eligible).toBeNull()
    expect((await order('5', 100)).value?.eligible).toBe('gold')
    chain().clock.at += DAY_MS
    // Nearest by now is one purchase of ¥500: the largest was ¥499.
    expect(refused(await apply('gold'))).toMatchObject({ code: 'tier.notEligible', metric: 'singlePurchase', missing: 100 })
    expect((await ladder()).next?.any[1]).toMatchObject({ current: 500, missing: 500 })
    await sound()
  })

  test('a return that undoes the condition undoes the application: it can only be refused', async () => {
    await join()
    await order('1', 50_000)
    const { application } = granted(await apply('gold'))
    await refund('R1', '1')
    expect(granted(await staff('tier.applications')).rows).toMatchObject([{ eligible: false }])
    expect(granted(await staff('tier.application', { application })).any[0]).toMatchObject({ current: 0, missing: 50_000 })
    const before = await dump(chain().store)
    expect(refused(await staff('tier.decide', { application, enter: true }))).toMatchObject({ code: 'tier.notEligible', missing: 50_000 })
    expect(refused(await staff('tier.decide', { application, enter: false }))).toMatchObject({ code: 'reason.required' })
    expect(await dump(chain().store)).toEqual(before)
    const no = { application, enter: false, reason: '订单已退' }
    expect(granted(await staff('tier.decide', no))).toMatchObject({ tier: 'ordinary', entered: false })
    expect(refused(await staff('tier.decide', no))).toMatchObject({ code: 'tier.applicationDecided', entered: false })
    await sound()
  })

  test('one application at a time, of the own store alone, once a reference', async () => {
    await join()
    await order('1', 50_000)
    const reference = newReference()
    const sent = () => asMember(chain().world, wechat('lin'), 'tier.apply', { tier: 'gold' }, reference)
    const [first, again] = [granted(await sent()), granted(await sent())]
    expect(again).toEqual(first)
    expect(refused(await apply('gold'))).toMatchObject({ code: 'tier.applied', tier: 'gold' })
    expect(granted(await staff('tier.applications', {}, zhouqing)).rows).toEqual([])
    const entering = { application: first.application, enter: true }
    expect(refused(await staff('tier.decide', entering, zhouqing))).toMatchObject({ code: 'tier.applicationUnknown' })
    const { application } = entering
    expect(refused(await staff('tier.application', { application }, zhouqing))).toMatchObject({ code: 'tier.applicationUnknown' })
    granted(await staff('tier.decide', entering))
    expect(refused(await apply('gold'))).toMatchObject({ code: 'tier.held', tier: 'gold' })
    expect(refused(await apply('platinum'))).toMatchObject({ code: 'tier.unknown', rule: 'one of ordinary, gold' })
    await sound()
  })

  test('two clerks who enter one application at the same moment enter it once', async () => {
    await join()
    await order('1', 50_000)
    const { application } = granted(await apply('gold'))
    const both = await Promise.all([1, 2].map(() => staff('tier.decide', { application, enter: true })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await ladder()).changes).toHaveLength(1)
    await sound()
  })
})

describe('web-scheme', () => {
  const chain = eachOn(() => openChain(demoDocument('web-scheme')))
  const { join, order, mine, sound } = people(chain)

  test('S36: ¥1,000.00 in all is ordinary, ¥1,000.01 is VIP', async () => {
    await join()
    expect((await order('1', 60_000)).value?.tier).toBe('ordinary')
    expect((await order('2', 40_000)).value?.tier).toBe('ordinary')
    expect((await order('3', 1)).value?.tier).toBe('vip')
    await sound()
  })

  test('S36: what was spent years ago counts, too', async () => {
    await join()
    await order('1', 100_000)
    chain().clock.at += 1_000 * DAY_MS
    expect((await order('2', 1)).value?.tier).toBe('vip')
    await sound()
  })

  test('S37: following alone makes a fan, beside the ladder; no longer following ends it', async () => {
    const { member } = await join()
    const follow = async (follows: boolean): Promise<void> => {
      granted(await followAccount(chain().world, { member, reference: newReference(), follows }))
    }
    await follow(true)
    const [ladder, fans] = (await mine()).ladders
    expect([ladder?.own, fans?.own, fans?.track?.id]).toEqual(['ordinary', 'follower', 'fan'])
    await order('1', 100_001)
    expect((await mine()).ladders.map(({ own }) => own)).toEqual(['vip', 'follower'])
    await follow(false)
    expect((await mine()).ladders.map(({ own }) => own)).toEqual(['vip', null])
    await follow(true)
    expect((await mine()).ladders.map(({ own }) => own)).toEqual(['vip', 'follower'])
    await sound()
  })
})

const keep: TierKeep = {
  any: [{ metric: 'spend', within: 'calendarYear', threshold: { reaches: 200_000 } }],
  review: { every: 'calendarYear' },
  graceDays: 10,
  noticeDays: 30,
}
const reviewedHemu = (): unknown => {
  const hemu = structuredClone(presets.hemu) as { tiers: { keep?: TierKeep }[] }
  for (const tier of hemu.tiers.slice(1)) tier.keep = keep
  return hemu
}

describe('a review', () => {
  const chain = eachOn(() => openChain(reviewedHemu(), at('2026-03-02T12:00')))
  const { join, order, staff, ladder, nightly, sound } = people(chain)

  test('S39: who misses the condition is told ahead, has a grace, then goes down ONE tier, and keeps the points', async () => {
    const { member } = await join()
    await order('1', 1_200_000)
    expect((await ladder()).own).toBe('tree')
    chain().clock.at = at('2027-12-01T12:00')
    await nightly()
    // The year of entering was met; the next one has seen nothing.
    expect(await ladder()).toMatchObject({ own: 'tree', keep: { state: 'open', lastDay: '2027-12-31', noticeFrom: '2027-12-02' } })
    chain().clock.at = at('2027-12-02T00:00')
    const told = granted(await staff('tier.notices')).rows
    expect(told).toMatchObject([{ member, keep: { state: 'announced', below: { id: 'green' }, any: [{ current: 0, missing: 200_000 }] } }])
    await order('2', 150_000)
    expect(granted(await staff('tier.notices')).rows[0]?.keep.any).toMatchObject([{ current: 150_000, missing: 50_000 }])
    chain().clock.at = at('2028-01-01T00:00')
    await nightly()
    expect(await ladder()).toMatchObject({ own: 'tree', keep: { state: 'grace', graceLastDay: '2028-01-10' } })
    chain().clock.at = at('2028-01-10T23:59')
    await nightly()
    expect((await ladder()).own).toBe('tree')
    const points = (await counterOf()).wallets
    chain().clock.at = at('2028-01-11T00:00')
    await nightly()
    const down = await ladder()
    expect(down).toMatchObject({ own: 'green', keep: { lastDay: '2028-12-31' } })
    expect(down.changes[0]).toMatchObject({ how: 'review', at: at('2028-01-11T00:00'), from: { zh: '乔木会员' }, to: { zh: '青禾会员' } })
    expect((await counterOf()).wallets).toEqual(points)
    await nightly()
    expect((await ladder()).own).toBe('green')
    await sound()
  })

  const counterOf = async () => granted(await asMember(chain().world, wechat('lin'), 'card.mine'))

  test('what is missing may be bought on the last day of grace', async () => {
    await join()
    await order('1', 300_000)
    chain().clock.at = at('2028-01-10T23:00')
    await nightly()
    await order('2', 200_000)
    expect(await ladder()).toMatchObject({ own: 'green', keep: { lastDay: '2028-12-31' } })
    await sound()
  })

  test('an order that comes first does the review itself, and is judged by the tier that is left', async () => {
    await join()
    await order('1', 300_000)
    chain().clock.at = at('2028-03-01T10:00')
    expect((await order('2', 100)).value?.tier).toBe('sprout')
    await nightly()
    await sound()
  })

  test('two workers review at the same moment, once', async () => {
    const { member } = await join()
    await order('1', 300_000)
    chain().clock.at = at('2028-02-01T03:00')
    await Promise.all([nightly(), nightly()])
    expect((await ladder()).changes.filter(({ how }) => how === 'review')).toHaveLength(1)
    const events = await chain().store.find<{ _id: string }>('event', { eq: { member, kind: 'tierReview' }, order: 'sequence', limit: 50 })
    expect(new Set(events.items.map(({ _id }) => _id)).size).toBe(events.items.length)
    await sound()
  })
})

describe('hemu', () => {
  const chain = eachOn(() => openChain(presets.hemu, at('2026-03-02T10:00')))
  const { join, order, staff, ladder, mine, nightly, sound } = people(chain)

  test('S40: an upgrade posted at 10:00 is there for the order at 10:01', async () => {
    await join()
    expect((await order('1', 300_000)).value?.tier).toBe('green')
    expect(await ladder()).toMatchObject({ own: 'green', inForce: 'green' })
    chain().clock.at += 60_000
    expect((await order('2', 100)).value?.tier).toBe('green')
    const posted = await chain().store.get<{ _id: string; facts: { tier: string } }>('order', 'HZHB:2')
    expect(posted?.facts.tier).toBe('green')
    await sound()
  })

  test('S41: a downgrade without a reason is refused and changes nothing; with one it is logged', async () => {
    const { member } = await join()
    await order('1', 300_000)
    const before = await dump(chain().store)
    for (const reason of [undefined, '', '   ']) {
      expect(refused(await staff('tier.downgrade', { member, reason }))).toMatchObject({ code: 'reason.required', field: 'reason' })
    }
    expect(await dump(chain().store)).toEqual(before)
    const reason = '转让会员权益，已核实'
    expect(granted(await staff('tier.downgrade', { member, reason }))).toMatchObject({ tier: 'sprout' })
    const { items } = await chain().store.find<{ _id: string }>('event', { eq: { member, kind: 'tierDowngrade' }, order: 'sequence', limit: 5 })
    expect(items).toMatchObject([{ staff: 'CHENYU', store: 'HZHB', detail: { from: 'green', to: 'sprout', reason } }])
    expect((await ladder()).changes[0]).toMatchObject({ how: 'byHand' })
    expect(refused(await staff('tier.downgrade', { member, reason }))).toMatchObject({ code: 'tier.lowest' })
    // What was bought until then does not bring it back; what is bought from the next day on does.
    expect((await order('2', 100)).value?.tier).toBe('sprout')
    chain().clock.at += DAY_MS
    expect((await order('3', 299_999)).value?.tier).toBe('sprout')
    expect((await order('4', 1)).value?.tier).toBe('green')
    await sound()
  })

  test('a tier is given with a reason, the highest by a manager alone', async () => {
    const { member } = await join()
    const grant = { member, tier: 'tree', reason: '周年答谢' }
    expect(refused(await staff('tier.grant', { member, tier: 'tree' }))).toMatchObject({ code: 'reason.required' })
    expect(refused(await staff('tier.grant', grant))).toMatchObject({ code: 'permission.denied', needs: 'a manager of the store' })
    expect(granted(await staff('tier.grant', grant, manager))).toMatchObject({ tier: 'tree' })
    expect(refused(await staff('tier.grant', { ...grant, tier: 'green' }, manager))).toMatchObject({ code: 'tier.held', tier: 'tree' })
    expect(refused(await staff('tier.grant', { ...grant, tier: 'oak' }, manager))).toMatchObject({ code: 'tier.unknown' })
    expect(refused(await staff('tier.downgrade', { member, reason: '误操作' }))).toMatchObject({ code: 'permission.denied' })
    await sound()
  })

  test('the page tells benefits, both rules and real numbers, counted once a month', async () => {
    await join()
    expect((await mine()).counted).toBeNull()
    await nightly()
    await nightly()
    const view = await mine()
    expect(view).toMatchObject({ counted: { members: 1 }, rule: { edition: '2026-03', changeNoticeDays: 30 } })
    expect(view.ladders[0]?.tiers.map(({ id, members }) => [id, members])).toEqual([['sprout', 1], ['green', 0], ['tree', 0]])
    expect(view.ladders[0]?.tiers[1]?.keep).toMatchObject({ noticeDays: 60, any: [{ threshold: 200_000, days: 365 }] })
    const { rows } = granted(await asMember(chain().world, wechat('lin'), 'rules.list', {}))
    expect(rows).toMatchObject([{ version: 1, edition: '2026-03', changes: [] }])
    await sound()
  })
})

describe('a wallet that does not count for tiers beside one that does', () => {
  const [seed, green] = menswear().tiers
  const asks = { metric: 'points', wallet: 'value', days: 365, threshold: { reaches: 1_000 } } as const
  const tiers = seed && green ? [seed, { ...green, any: [asks], upgrade: 'automatic' as const }] : []
  const mute = activities.map((rule) => ({ ...rule, wallet: rule.kind === 'share' ? 'value' : 'consumption' }))
  const chain = eachOn(() => openChain({ ...menswear(), tiers, activities: mute, benefits: undefined }))
  const { join, order, lin, ladder, sound } = people(chain)

  test('neither its points of orders nor those of activities bring the tier nearer; those of the other do', async () => {
    await join()
    await order('A1', 99_700)
    granted(await asMember(chain().world, lin, 'activity.signIn', {}, newReference()))
    granted(await asMember(chain().world, lin, 'activity.survey', { survey: 'taste-2026' }, newReference()))
    expect((await ladder()).next?.any[0]).toMatchObject({ current: 997, missing: 3 })
    granted(await asMember(chain().world, lin, 'activity.share', {}, newReference()))
    expect(await ladder()).toMatchObject({ own: 'green' })
    await sound()
  })
})
