import { asMember, newReference } from '../door/call'
import { accountOf, differences, granted } from '../flow/act'
import { eachOn, openChain } from '../flow/world'
import { activities as all } from './activity-chain'
import { counter } from './counter'
import { menswear } from './points-programme'

const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
/** All in the wallet that lapses. */
const activities = all.map((rule) => ({ ...rule, wallet: 'consumption' }))
const pays = (points: number) => ({ tender: [{ wallet: 'consumption', points }] })

describe('points that end ninety days after the last order', () => {
  const each = eachOn(() => openChain(menswear({ expiry: { kind: 'inactivity', days: 90 } }), noon('2026-03-02')))
  const { join, order, refund, wallet, ledger, lin } = counter(each)
  const at = (day: string): void => {
    each().clock.at = noon(day)
  }

  test('each order moves the last day of all of them on', async () => {
    const { member } = await join()
    await order('A1', 100_000)
    expect((await accountOf(each().world, member)).wallets.consumption?.lots).toEqual([
      { points: 50, expiresAt: Date.parse('2026-05-31T00:00:00+08:00') },
    ])
    at('2026-05-30')
    await order('A2', 20_000)
    expect(await wallet('consumption')).toMatchObject({ balance: 60, expiring: null })
    expect((await accountOf(each().world, member)).wallets.consumption?.lots).toEqual([
      { points: 60, expiresAt: Date.parse('2026-08-28T00:00:00+08:00') },
    ])
    const [moved] = await ledger()
    expect(moved).toMatchObject({ kind: 'extension', changes: [{ wallet: 'consumption', points: 0, balance: 60 }] })
    const why = granted(await asMember(each().world, lin, 'entry.why', { entry: moved?.entry }))
    expect(why.rule.names[0]?.zh).toBe('消费积分：有效期 90 天没有消费或活动即失效')
    expect(await differences(each().world)).toEqual([])
  })

  test('an order a day late finds them gone; a second order of a day moves nothing', async () => {
    await join()
    await order('A1', 100_000)
    await order('A2', 10_000)
    expect((await ledger()).map(({ kind }) => kind)).toEqual(['accrual', 'accrual'])
    at('2026-05-31')
    expect((await order('A3', 10_000, pays(1))).refusal).toMatchObject({ code: 'points.short', has: 0 })
    expect(await differences(each().world)).toEqual([])
  })

  test('an order that comes late does not shorten anything, and what it earns ends with the rest', async () => {
    const { member } = await join()
    at('2026-04-01')
    await order('A1', 100_000)
    await order('A0', 20_000, { paidAt: noon('2026-03-02') })
    expect((await accountOf(each().world, member)).wallets.consumption?.lots).toEqual([
      { points: 60, expiresAt: Date.parse('2026-06-30T00:00:00+08:00') },
    ])
    expect(await differences(each().world)).toEqual([])
  })

  test('a return takes its points from where they moved to, and what lapsed unspent is no debt', async () => {
    await join()
    await order('A1', 100_000)
    at('2026-04-01')
    await order('A2', 20_000)
    await refund('R2', 'A2')
    expect(await wallet('consumption')).toMatchObject({ balance: 50, debt: 0 })
    at('2026-09-01')
    await order('A3', 40_000)
    await refund('R1', 'A1')
    expect(await wallet('consumption')).toMatchObject({ balance: 20, debt: 0 })
    expect(await differences(each().world)).toEqual([])
  })
})

describe('what is done besides buying lets them live on too', () => {
  const inactive = { kind: 'inactivity', days: 90 } as const
  const each = eachOn(() => openChain({ ...menswear({ expiry: inactive }), activities }, noon('2026-03-02')))
  const { join, order, refund, wallet, lin } = counter(each)
  const does = async (action: 'activity.signIn' | 'activity.share' | 'activity.survey' | 'activity.review', data: object = {}) =>
    granted(await asMember(each().world, lin, action as 'activity.signIn', data, newReference()))

  test.each([
    ['activity.signIn', {}, 2],
    ['activity.share', {}, 3],
    ['activity.survey', { survey: 'taste-2026' }, 15],
  ] as const)('%s on the last day: ninety days more, from that day', async (action, data, given) => {
    const { member } = await join()
    await order('A1', 100_000)
    each().clock.at = noon('2026-05-30')
    await does(action, data)
    expect((await accountOf(each().world, member)).wallets.consumption?.lots).toEqual([
      { points: 50 + given, expiresAt: Date.parse('2026-08-28T00:00:00+08:00') },
    ])
    each().clock.at = noon('2026-08-27')
    expect(await wallet('consumption')).toMatchObject({ balance: 50 + given })
    expect(await differences(each().world)).toEqual([])
  })

  test('a day later they are gone, and signing in brings nothing back', async () => {
    await join()
    await order('A1', 100_000)
    each().clock.at = noon('2026-05-31')
    await does('activity.signIn')
    expect(await wallet('consumption')).toMatchObject({ balance: 2 })
    expect(await differences(each().world)).toEqual([])
  })

  test('what a review gave and lapsed since is no debt when its order comes back', async () => {
    const { world, clock } = each()
    await join()
    await order('A1', 100_000)
    clock.at = noon('2026-03-04')
    await does('activity.review', { order: 'HZHB:A1', stars: 5 })
    clock.at = noon('2026-04-20')
    await does('activity.signIn')
    clock.at = noon('2026-10-01')
    await does('activity.signIn')
    await refund('R1', 'A1')
    expect(await wallet('consumption')).toMatchObject({ balance: 2, debt: 0 })
    expect(await differences(world)).toEqual([])
  })
})
