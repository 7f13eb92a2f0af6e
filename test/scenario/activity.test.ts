import type { ActivityAnswer } from '../../types/contract'
import type { Caller } from '../../types/caller'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, START } from '../flow/world'
import { comes, buys, valueOf, withActivities } from './activity-chain'

// Before the chain is cleared away, which is asked for below and so comes after it.
afterEach(async () => {
  expect(await differences(each().world)).toEqual([])
})

const each = eachOn(() => openChain(withActivities()))

const does = (caller: Caller, action: string, data: object = {}, reference = newReference()) =>
  asMember(each().world, caller, action as 'activity.signIn', data, reference)

const pointsOf = ({ wallets }: ActivityAnswer): number => wallets[0]?.points ?? 0

const to = (day: string): void => {
  each().clock.at = Date.parse(`${day}T12:00:00+08:00`)
}

describe('signing in', () => {
  test('two a day, five more on every third day and twenty on the seventh, over the end of a month', async () => {
    const { world, clock } = each()
    to('2026-04-26')
    const { caller } = await comes(world, 'lin')
    const points: number[] = []
    for (let day = 0; day < 9; day += 1) {
      points.push(pointsOf(granted(await does(caller, 'activity.signIn'))))
      clock.at += DAY_MS
    }
    expect(points).toEqual([2, 2, 7, 2, 2, 7, 22, 2, 7])
    const { signIn } = granted(await asMember(world, caller, 'activity.list', {}))
    expect(signIn).toEqual({
      today: false,
      streak: 9,
      days: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'],
      next: { day: 12, inDays: 3, wallet: 'value', points: 5 },
    })
  })

  test('a missed day ends the streak', async () => {
    const { world, clock } = each()
    const { caller } = await comes(world, 'lin')
    granted(await does(caller, 'activity.signIn'))
    clock.at += 2 * DAY_MS
    expect(granted(await asMember(world, caller, 'activity.list', {})).signIn).toMatchObject({ streak: 0, today: false })
    expect(granted(await does(caller, 'activity.signIn')).signIn).toMatchObject({ streak: 1, today: true })
  })

  test('the day is that of the programme’s zone: a minute before and after midnight are two days', async () => {
    const { world, clock } = each()
    const { caller } = await comes(world, 'lin')
    clock.at = Date.parse('2026-03-02T23:59:59+08:00')
    granted(await does(caller, 'activity.signIn'))
    clock.at = Date.parse('2026-03-03T00:00:00+08:00')
    expect(granted(await does(caller, 'activity.signIn')).signIn?.streak).toBe(2)
  })

  test('twice on a day is refused with the moment of the next; the same reference hears the same', async () => {
    const { world, store } = each()
    const { caller } = await comes(world, 'lin')
    const first = granted(await does(caller, 'activity.signIn', {}, 'morning-sign-in'))
    const before = await dump(store)
    expect(refused(await does(caller, 'activity.signIn'))).toEqual({
      code: 'activity.done',
      activity: 'signIn',
      name: { zh: 'sign-in', en: 'sign-in' },
      again: Date.parse('2026-03-03T00:00:00+08:00'),
    })
    expect(granted(await does(caller, 'activity.signIn', {}, 'morning-sign-in'))).toEqual(first)
    expect(refused(await does(caller, 'activity.share', {}, 'morning-sign-in'))).toMatchObject({
      code: 'reference.reused',
      field: 'activity',
      was: 'signIn',
      got: 'share',
    })
    expect(await dump(store)).toEqual(before)
    expect(await valueOf(world, caller)).toBe(2)
  })

  test('two phones at once: one', async () => {
    const { world } = each()
    const { caller } = await comes(world, 'lin')
    const both = await Promise.all(Array.from({ length: 8 }, () => does(caller, 'activity.signIn')))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await valueOf(world, caller)).toBe(2)
  })
})

describe('what is done once', () => {
  test('a whole profile: refused with what is missing, then once', async () => {
    const { world } = each()
    const { caller } = await comes(world, 'lin')
    expect(refused(await does(caller, 'activity.profile'))).toEqual({
      code: 'profile.incomplete',
      filled: 2,
      of: 5,
      missing: ['birthday', 'gender', 'size'],
    })
    const rest = { birthday: '1994-11-26', gender: 'female', size: 'M' }
    granted(await asMember(world, caller, 'profile.save', rest, newReference()))
    expect(pointsOf(granted(await does(caller, 'activity.profile')))).toBe(30)
    expect(refused(await does(caller, 'activity.profile'))).toMatchObject({ code: 'activity.done', again: null })
  })

  test('a survey by its id, once; one that is not asked is refused', async () => {
    const { caller } = await comes(each().world, 'lin')
    expect(pointsOf(granted(await does(caller, 'activity.survey', { survey: 'taste-2026' })))).toBe(15)
    expect(refused(await does(caller, 'activity.survey', { survey: 'taste-2026' })).code).toBe('activity.done')
    expect(refused(await does(caller, 'activity.survey', { survey: 'taste-2027' }))).toEqual({
      code: 'activity.closed',
      activity: 'survey',
      subject: 'taste-2027',
    })
  })

  test('an event on its days, by scan or by staff, once in all', async () => {
    const { world, store } = each()
    const { caller, member } = await comes(world, 'lin')
    const before = await dump(store)
    expect(refused(await does(caller, 'activity.attend', { event: 'TEA-0308' }))).toMatchObject({
      code: 'activity.outside',
      from: '2026-03-08',
      to: '2026-03-09',
      today: '2026-03-02',
    })
    expect(await dump(store)).toEqual(before)
    to('2026-03-09')
    const enter = (who: Caller) => asStaff(world, who, 'attendance.enter', { member, event: 'TEA-0308' }, newReference())
    expect(refused(await enter(wechat('a stranger'))).code).toBe('permission.denied')
    expect(pointsOf(granted(await enter(chenyu)))).toBe(40)
    expect(refused(await does(caller, 'activity.attend', { event: 'TEA-0308' })).code).toBe('activity.done')
    expect(refused(await enter(chenyu)).code).toBe('activity.done')
  })

  test('sharing, twice a day, then from the next day on', async () => {
    const { world, clock } = each()
    const { caller } = await comes(world, 'lin')
    granted(await does(caller, 'activity.share'))
    granted(await does(caller, 'activity.share'))
    const again = Date.parse('2026-03-03T00:00:00+08:00')
    expect(refused(await does(caller, 'activity.share'))).toMatchObject({ code: 'activity.limit', limit: 2, done: 2, again })
    clock.at = again
    granted(await does(caller, 'activity.share'))
    expect(await valueOf(world, caller)).toBe(9)
  })
})

describe('the list', () => {
  test('tells what is open, done and closed, with points and the reason', async () => {
    const { world } = each()
    const { caller, member } = await comes(world, 'lin')
    granted(await does(caller, 'activity.signIn'))
    await buys(world, member, 50_000)
    const { activities, reviewable } = granted(await asMember(world, caller, 'activity.list', {}))
    expect(activities.map(({ rule, state, refusal }) => [rule, state, refusal?.code ?? null])).toEqual([
      ['sign-in', 'done', 'activity.done'],
      ['whole-profile', 'closed', 'profile.incomplete'],
      ['review', 'open', null],
      ['share', 'open', null],
      ['taste', 'open', null],
      ['bring', 'open', null],
      ['brought', 'open', null],
      ['fan', 'closed', 'follow.missing'],
      ['tea', 'closed', 'activity.outside'],
    ])
    expect(reviewable).toMatchObject([{ receivedFen: 50_000, paidAt: START }])
  })

  test('shows in the ledger and explains itself: the rule and the day of the streak', async () => {
    const { world, clock } = each()
    const { caller } = await comes(world, 'lin')
    for (let day = 0; day < 3; day += 1) {
      granted(await does(caller, 'activity.signIn'))
      clock.at += DAY_MS
    }
    const { rows } = granted(await asMember(world, caller, 'ledger.list', { kind: 'earned' }))
    expect(rows.map(({ kind, about, changes }) => [kind, about?.zh, changes[0]?.points])).toEqual([
      ['activity', 'sign-in', 7],
      ['activity', 'sign-in', 2],
      ['activity', 'sign-in', 2],
    ])
    const why = granted(await asMember(world, caller, 'entry.why', { entry: rows[0]?.entry }))
    expect(why.rule.names).toEqual([{ zh: 'sign-in', en: 'sign-in' }])
    expect(why.tiles[0]?.steps.map(({ kind, name, before, after }) => [kind, name.zh, before, after])).toEqual([
      ['rule', 'sign-in', 1, 2],
      ['streak', '连续签到奖励', 2, 7],
    ])
  })
})
