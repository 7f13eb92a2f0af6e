import { startOfDay } from '../../cloudfunctions/core/kernel'
import type { Benefit, ProgrammeDocument } from '../../types/programme'
import { asMember, asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, refused } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain } from '../flow/world'
import { hejingyi, hemu, memberWith, proofOf } from './gift-shop'

const shanghai = (day: string): number => startOfDay(day, 'Asia/Shanghai')
const gift: Benefit = { id: 'monthly-gift', kind: 'counted', name: { zh: '每月一礼', en: 'A gift a month' }, tiers: ['green'], per: 'month', count: 1 }
const hems: Benefit = { id: 'hem', kind: 'counted', name: { zh: '免费改裤长', en: 'Free hems' }, tiers: ['green', 'tree'], per: 'year', count: 2 }
const programme: ProgrammeDocument = { ...hemu, benefits: [gift, hems] }

const each = eachOn(() => openChain(programme, shanghai('2026-05-10') + DAY_MS / 2))

const use = async (who: string, member: string, benefit: string, reference = newReference()) =>
  asStaff(each().world, chenyu, 'benefit.use', { member, benefit, proof: await proofOf(each().world, who) }, reference)

/** A new code every minute authorises another use. */
const later = (): void => {
  each().clock.at += 60_000
}

test('S38 the free monthly gift twice in May: the second is refused with 1 June, on which it is had again', async () => {
  const member = await memberWith(each().world, 'lin', 3_000)
  granted(await use('lin', member, 'monthly-gift'))
  later()
  expect(refused(await use('lin', member, 'monthly-gift'))).toEqual({
    code: 'benefit.used',
    name: gift.name,
    per: 'month',
    count: 1,
    used: 1,
    lastAt: shanghai('2026-05-10'),
    nextAt: shanghai('2026-06-01'),
  })
  each().clock.at = shanghai('2026-06-01') - 1
  expect(refused(await use('lin', member, 'monthly-gift'))).toMatchObject({ code: 'benefit.used' })
  each().clock.at = shanghai('2026-06-01')
  expect(granted(await use('lin', member, 'monthly-gift'))).toMatchObject({ used: 1, left: 0, nextAt: shanghai('2026-07-01') })
  expect(await differences(each().world)).toEqual([])
})

/** That staff tried a proof is counted and kept, whatever comes of it. */
const LOOKS = ['audit', 'auditHead', 'finding']

test('S37 who is not of the tier is refused, and nothing else is written', async () => {
  const member = await memberWith(each().world, 'fan', 0)
  const before = await dump(each().store, LOOKS)
  expect(refused(await use('fan', member, 'monthly-gift'))).toMatchObject({
    code: 'benefit.tier',
    tierName: { zh: '青禾会员', en: 'Green' },
    ownName: { zh: '初禾会员' },
  })
  expect(await dump(each().store, LOOKS)).toEqual(before)
  expect(granted(await asMember(each().world, wechat('fan'), 'benefit.mine')).benefits.map(({ held }) => held)).toEqual([false, false])
})

test('two free hems a year, from new year’s day anew; the member sees each with its store', async () => {
  const { world, clock } = each()
  const member = await memberWith(world, 'lin', 3_000)
  for (const left of [1, 0]) {
    expect(granted(await use('lin', member, 'hem'))).toMatchObject({ left })
    later()
  }
  expect(refused(await use('lin', member, 'hem'))).toMatchObject({ code: 'benefit.used', used: 2, nextAt: shanghai('2027-01-01') })
  const mine = granted(await asMember(world, wechat('lin'), 'benefit.mine'))
  expect(mine.uses).toMatchObject([
    { benefit: 'hem', store: '杭州湖滨店', state: 'used' },
    { benefit: 'hem', store: '杭州湖滨店', state: 'used' },
  ])
  clock.at = shanghai('2027-01-01')
  granted(await use('lin', member, 'hem'))
})

test('one number authorises one use; a wrong and an old one none', async () => {
  const { world, clock } = each()
  const member = await memberWith(world, 'lin', 3_000)
  const proof = await proofOf(world, 'lin')
  const ask = (digits: string, benefit = 'hem', reference = newReference()) =>
    asStaff(world, chenyu, 'benefit.use', { member, benefit, proof: digits }, reference)
  granted(await ask(proof, 'hem', 'the-same-use'))
  granted(await ask(proof, 'hem', 'the-same-use'))
  expect(refused(await ask(proof))).toEqual({ code: 'code.used', validSeconds: 120 })
  expect(refused(await ask(String((Number(proof) + 1) % 1_000_000).padStart(6, '0'))).code).toMatch(/^code\.(wrong|expired)$/)
  expect(refused(await ask('12345'))).toMatchObject({ code: 'input.invalid', field: 'proof' })
  expect(refused(await ask(proof, 'sauna'))).toEqual({ code: 'benefit.unknown', benefit: 'sauna' })
  clock.at += 3 * 60_000
  expect(refused(await ask(proof))).toEqual({ code: 'code.expired', validSeconds: 120 })
  expect(granted(await asStaff(world, chenyu, 'benefit.of', { member })).benefits.find(({ id }) => id === 'hem')?.used).toBe(1)
})

test('a use that did not come about is taken back by a manager, once, and may be had again', async () => {
  const { world } = each()
  const member = await memberWith(world, 'lin', 3_000)
  const made = granted(await use('lin', member, 'monthly-gift'))
  const undo = (caller = hejingyi) => asStaff(world, caller, 'benefit.undo', { use: made.use, reason: '礼品破损' }, newReference())
  expect(refused(await undo(chenyu))).toMatchObject({ code: 'permission.denied' })
  expect(granted(await undo())).toMatchObject({ left: 1, used: 0 })
  expect(refused(await undo())).toMatchObject({ code: 'benefit.undone', benefit: 'monthly-gift' })
  later()
  granted(await use('lin', member, 'monthly-gift'))
  expect(granted(await asMember(world, wechat('lin'), 'benefit.mine')).uses.map(({ state }) => state)).toEqual(['used', 'undone'])
  expect(await differences(world)).toEqual([])
})

test('two clerks at once with one number: one use', async () => {
  const member = await memberWith(each().world, 'lin', 3_000)
  const heard = await Promise.all([use('lin', member, 'hem'), use('lin', member, 'hem')])
  expect(heard.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await differences(each().world)).toEqual([])
})
