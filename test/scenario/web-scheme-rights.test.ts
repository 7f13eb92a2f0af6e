import { startOfDay } from '../../cloudfunctions/core/kernel'
import { demoDocument } from '../../cloudfunctions/core/programme'
import { followAccount } from '../../cloudfunctions/flow/follow-account'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { buy, differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain } from '../flow/world'
import { hejingyi, proofOf } from './gift-shop'

const shanghai = (day: string): number => startOfDay(day, 'Asia/Shanghai')
const each = eachOn(() => openChain(demoDocument('web-scheme'), shanghai('2026-05-10') + DAY_MS / 2))

const claim = async (who: string, member: string) => {
  const proof = await proofOf(each().world, who)
  return asStaff(each().world, chenyu, 'benefit.use', { member, benefit: 'monthly-gift', proof }, newReference())
}

test('S37 who follows and spent nothing: a fan, whose draw is open and whose VIP gift of the month is refused', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'fan')
  const draw = {
    name: { zh: '粉丝抽奖', en: "Fans' draw" },
    prizes: [{ id: 'tea', name: { zh: '茶', en: 'Tea' }, chance: 1_000_000 }],
    from: clock.at,
    until: clock.at + DAY_MS,
    tiers: ['follower'],
    limits: [{ per: 'day', count: 1 }],
  }
  granted(await asStaff(world, hejingyi, 'draw.save', { draw: 'fans', details: draw }, newReference()))
  granted(await asStaff(world, hejingyi, 'draw.stock', { draw: 'fans', prize: 'tea', pieces: 1, reason: '活动' }, newReference()))
  const turn = () => asMember(world, wechat('fan'), 'draw.draw', { draw: 'fans' }, newReference())
  expect(refused(await turn())).toMatchObject({ code: 'draw.tier', tierName: { en: 'Fan' } })
  granted(await followAccount(world, { member, reference: newReference(), follows: true }))
  expect(granted(await turn())).toMatchObject({ prize: { id: 'tea' } })
  // The look at the member is counted, whatever comes of it.
  const before = await dump(each().store, ['finding'])
  expect(refused(await claim('fan', member))).toMatchObject({ code: 'benefit.tier', tierName: { en: 'VIP' } })
  expect(await dump(each().store, ['finding'])).toEqual(before)
  expect(await differences(world)).toEqual([])
})

test('S38 a VIP has the gift of May once; the second is refused with 1 June, on which it is had', async () => {
  const { world, clock } = each()
  const { member } = await joined(world, 'vip')
  granted(await buy(world, { member, number: 'V1', totalFen: 100_001 }))
  granted(await claim('vip', member))
  clock.at += DAY_MS
  expect(refused(await claim('vip', member))).toMatchObject({ code: 'benefit.used', used: 1, nextAt: shanghai('2026-06-01') })
  clock.at = shanghai('2026-06-01')
  granted(await claim('vip', member))
  expect(await differences(world)).toEqual([])
})
