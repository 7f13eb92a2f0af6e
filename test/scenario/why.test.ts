import { asMember } from '../door/call'
import { granted } from '../flow/act'
import { DAY_MS, eachOn, openChain, START } from '../flow/world'
import { counter } from './counter'
import { menswear } from './points-programme'

const pays = (points: number) => ({ tender: [{ wallet: 'consumption', points }] })

describe('any entry says why it is there', () => {
  const each = eachOn(() => openChain(menswear({}, { refund: { graceDays: 15 } })))
  const { join, order, refund, ledger, lin } = counter(each)
  const why = async (kind: 'used' | 'returned' | 'expired' | 'earned', place = 0) => {
    const row = (await ledger({ kind }))[place]
    return granted(await asMember(each().world, lin, 'entry.why', { entry: row?.entry }))
  }

  test('S31: points that paid: from which lots, until when they would have lived, by which rule and edition', async () => {
    await join()
    await order('A1', 60_000)
    each().clock.at = START + 40 * DAY_MS
    await order('A2', 40_000)
    await order('A3', 20_000, { ...pays(35), discountFen: 1000, excluded: { couponFen: 500 } })
    const used = await why('used')
    expect(used).toMatchObject({
      kind: 'redemption',
      orderNumber: 'A3',
      sum: [
        { kind: 'total', amountFen: 20_000 },
        { kind: 'discount', amountFen: -1000 },
        { kind: 'coupon', amountFen: -500 },
        { kind: 'tender', amountFen: -3500 },
        { kind: 'base', amountFen: 15_000 },
      ],
      tiles: [
        {
          wallet: 'consumption',
          points: -35,
          lots: [
            { deed: 'spent', points: 30, lastDay: '2027-03-01' },
            { deed: 'spent', points: 5, lastDay: '2027-04-10' },
          ],
        },
      ],
      rule: { edition: '2026-03', version: 1, names: [{ zh: '消费积分：1 分抵 ¥1', en: 'Consumption points: ¥1 a point' }] },
    })
    // What the order earned rests on the same sum.
    expect((await why('earned')).sum).toEqual(used.sum)
    expect(used.refundRule.zh).toBe(
      '退货退回原订单所得，不足的记为待还，由以后所得抵还；用掉的积分按原有效期退回，已过期的再给 15 天',
    )
  })

  test('points that came back: to which last day, or against what was owed', async () => {
    await join()
    await order('A1', 60_000)
    await order('A2', 5000, pays(30))
    await refund('R1', 'A1', { refundFen: 20_000 })
    await refund('R2', 'A2')
    const back = await why('returned', 1)
    expect(back).toMatchObject({
      kind: 'restoration',
      tiles: [
        {
          points: 30,
          lots: [
            { deed: 'repaid', points: 9, lastDay: '2027-03-01' },
            { deed: 'back', points: 21, lastDay: '2027-03-01' },
          ],
        },
      ],
      rule: { names: [{ zh: '消费积分：按原有效期退回，已过期的再给 15 天' }] },
    })
  })

  test('points that ended: which, and by which rule', async () => {
    await join()
    await order('A1', 60_000)
    each().clock.at = START + 366 * DAY_MS
    await order('A2', 100)
    const ended = await why('expired')
    expect(ended.tiles.map(({ wallet, lots }) => [wallet, lots])).toEqual([
      ['consumption', [{ deed: 'lapsed', points: 30, lastDay: '2027-03-01' }]],
      ['value', [{ deed: 'lapsed', points: 600, lastDay: '2027-03-01' }]],
    ])
    expect(ended.rule.names).toContainEqual({
      zh: '消费积分：有效期 12 个月',
      en: 'Consumption points: they live 12 months',
    })
  })
})

describe('held points say since when and until when', () => {
  const each = eachOn(() => openChain(menswear({ hold: { until: 'days', days: 7 } })))
  const { join, order, ledger, lin } = counter(each)

  test('on earning, and on release', async () => {
    await join()
    await order('A1', 60_000)
    const first = (await ledger())[0]
    const earned = granted(await asMember(each().world, lin, 'entry.why', { entry: first?.entry }))
    expect(earned.tiles[0]).toMatchObject({ points: 0, heldUntil: '2026-03-09' })
    each().clock.at = START + 7 * DAY_MS
    await order('A2', 100)
    const row = (await ledger()).find(({ kind }) => kind === 'release')
    const released = granted(await asMember(each().world, lin, 'entry.why', { entry: row?.entry }))
    expect(released).toMatchObject({
      tiles: [{ points: 30, lots: [{ deed: 'released', points: 30, lastDay: '2027-03-01' }] }],
      rule: { names: [{ zh: '消费积分：下单 7 天后入账' }] },
    })
  })
})
