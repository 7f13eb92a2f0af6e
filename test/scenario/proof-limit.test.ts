import { FINDS_A_MINUTE } from '../../cloudfunctions/flow/count-find'
import type { Benefit } from '../../types/programme'
import type { Result } from '../../types/result'
import { asStaff, chenyu, newReference, zhouqing } from '../door/call'
import { granted, refused } from '../flow/act'
import { eachOn, openChain, START } from '../flow/world'
import { memberWith, proofOf, saveGift, stock, withExchange } from './gift-shop'

const hems: Benefit = { id: 'hem', kind: 'counted', name: { zh: '免费改裤长', en: 'Free hems' }, tiers: ['green'], per: 'year', count: 2 }
const each = eachOn(() => openChain({ ...withExchange({}), benefits: [hems] }))

/** Six digits are a million: whoever tries them out is stopped long before. */
test.each(['benefit.use', 'gift.redeem'] as const)('%s is tried with wrong digits so often in a minute, and no more', async (action) => {
  const { world, clock } = each()
  const member = await memberWith(world, 'lin', 5_000)
  await saveGift(world, 'ribbon')
  await stock(world, 'ribbon', 'HZHB', 5)
  const attempt = (proof: string, who = chenyu): Promise<Result<unknown>> =>
    action === 'benefit.use'
      ? asStaff(world, who, action, { member, benefit: 'hem', proof }, newReference())
      : asStaff(world, who, action, { member, gift: 'ribbon', points: 1_600, cashFen: 0, way: { store: 'HZHB' }, proof }, newReference())
  const right = await proofOf(world, 'lin')
  const wrong = right === '000000' ? '000001' : '000000'
  for (let n = 0; n < FINDS_A_MINUTE; n += 1) expect(refused(await attempt(wrong))).toMatchObject({ code: expect.stringMatching(/^code\./) as string })
  expect(refused(await attempt(right))).toEqual({ code: 'find.tooMany', limit: FINDS_A_MINUTE, perSeconds: 60, retryAt: START + 60_000 })
  granted(await attempt(right, zhouqing))
  clock.at += 60_000
  granted(await attempt(await proofOf(world, 'lin')))
})
