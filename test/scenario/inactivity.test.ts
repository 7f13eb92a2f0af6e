import { asMember } from '../door/call'
import { accountOf, differences, granted } from '../flow/act'
import { eachOn, openChain } from '../flow/world'
import { counter } from './counter'
import { menswear } from './points-programme'

const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)
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
