import { hearFollow, meetUnion } from '../../cloudfunctions/flow/hear-follow'
import { localFollower, localUnion } from '../../cloudfunctions/platform/wechat/local'
import { asStaff, newReference } from '../door/call'
import { accountOf, buy, differences, granted, joined } from '../flow/act'
import { DAY_MS, eachOn, openChain } from '../flow/world'
import { details, hejingyi, hemu, memberWith, redeem, rules, stock } from './gift-shop'
import { messaging } from './message-chain'

afterEach(async () => {
  expect(await differences(each().world)).toEqual([])
})

const each = eachOn(() => openChain({ ...hemu, exchange: rules }))
const { sweep, messages, outbox, inbox, settings, accept } = messaging(each)

test('a coupon that staff gives is told once, by WeChat and in the inbox', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  await accept('lin', 'coupon-arrived')
  const reference = newReference()
  const give = () => asStaff(world, hejingyi, 'coupon.issue', { member, template: 'wool-120', reason: '补偿' }, reference)
  granted(await give())
  granted(await give())
  await sweep()
  await sweep()
  expect(await outbox()).toMatchObject([{ openid: 'lin', template: 'DEMO-wx-coupon-arrived-0001', times: 1, fields: [{ key: 'thing1' }, { key: 'date2' }] }])
  expect(await inbox('lin')).toMatchObject([{ title: { zh: '有券到账' }, page: 'package/coupon/list/index', read: false }])
  expect((await settings('lin')).permits.find(({ template }) => template === 'coupon-arrived')?.left).toBe(0)
})

test('an order that lifts a member tells both tiers, once', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  await accept('lin', 'tier-changed')
  granted(await buy(world, { member, number: 'UP', totalFen: 300_000 }))
  granted(await buy(world, { member, number: 'UP', totalFen: 300_000 }))
  granted(await buy(world, { member, number: 'MORE', totalFen: 10_000 }))
  await sweep()
  const fields = [{ key: 'thing1', value: '青禾会员' }, { key: 'thing2', value: '初禾会员' }, { key: 'date3', value: '2026年3月2日' }]
  expect(await outbox()).toMatchObject([{ template: 'DEMO-wx-tier-changed-0001', fields, times: 1 }])
  expect((await messages()).filter(({ template }) => template === 'tier-changed')).toMatchObject([{ cause: 'order:HZHB:UP', state: 'sent' }])
})

test('a review that lies ahead is announced once a period', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'lin')
  // Lifted by six visits, which keep nothing.
  for (const number of ['1', '2', '3', '4', '5', '6']) {
    clock.at += DAY_MS
    granted(await buy(world, { member, number, totalFen: 1_000 }))
  }
  await accept('lin', 'tier-review')
  const reviews = async () => (await messages()).filter(({ template }) => template === 'tier-review')
  const reviewAt = (await accountOf(world, member)).nextReviewAt ?? 0
  clock.at = reviewAt - 200 * DAY_MS
  await sweep('announce-reviews')
  expect(await reviews()).toEqual([])
  clock.at = reviewAt - DAY_MS / 2
  await sweep('announce-reviews')
  clock.at += DAY_MS / 24
  await sweep('announce-reviews')
  await sweep()
  expect(await reviews()).toMatchObject([{ kind: 'service', page: 'pages/tiers/index', fields: [{ value: '青禾会员' }, { key: 'date2' }] }])
  expect(await outbox()).toMatchObject([{ template: 'DEMO-wx-tier-review-0001', times: 1 }])
})

describe('who follows the official account', () => {
  const follows = async (who: string, on: boolean): Promise<void> => {
    const { world, clock, wechat } = each()
    clock.at += 1_000
    await wechat.follow(localFollower(who), on)
    await hearFollow(world, { openid: localFollower(who), follows: on, at: clock.now() })
    await meetUnion(world, { identity: world.keys.sign('identity', who), unionid: localUnion(who) })
  }
  const ready = async (who: string): Promise<void> => {
    const { world } = each()
    granted(await asStaff(world, hejingyi, 'gift.save', { gift: 'scarf', details: details({ stock: 'pooled' }) }, newReference()))
    await stock(world, 'scarf', 'pool', 1)
    const { exchange } = granted(await redeem(world, who, 'scarf'))
    granted(await asStaff(world, hejingyi, 'exchange.prepare', { exchange }, newReference()))
    await sweep()
  }

  test('gets the account template message without any permit, and can open it at its page', async () => {
    await memberWith(each().world, 'lin', 2_000)
    await follows('lin', true)
    await ready('lin')
    const [sent, ...more] = await outbox()
    expect(more).toEqual([])
    expect(sent).toMatchObject({ openid: localFollower('lin'), channel: 'account', template: 'DEMO-account-gift-ready-0001', times: 1 })
    expect(sent?.page).toMatch(/^package\/gift\/mine\/index\?message=gift-ready/)
  })

  test('and a permit goes first; whoever left gets none by the account', async () => {
    await memberWith(each().world, 'lin', 2_000)
    await follows('lin', true)
    await accept('lin', 'gift-ready')
    await ready('lin')
    expect(await outbox()).toMatchObject([{ channel: 'subscription', openid: 'lin' }])
    await memberWith(each().world, 'yu', 2_000)
    await follows('yu', true)
    await follows('yu', false)
    await ready('yu')
    expect(await outbox()).toHaveLength(1)
    expect(await inbox('yu')).toContainEqual(expect.objectContaining({ title: { zh: '礼品可以领取', en: 'Your gift is ready' } }))
  })
})
