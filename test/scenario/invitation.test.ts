import type { MemberRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { accountOf, differences, granted, refused } from '../flow/act'
import { dump, eachOn, openChain } from '../flow/world'
import { buys, comes, valueOf, withActivities } from './activity-chain'

afterEach(async () => {
  expect(await differences(each().world)).toEqual([])
})

const each = eachOn(() => openChain(withActivities()))

const codeOf = async (who: string): Promise<string> =>
  granted(await asMember(each().world, wechat(who), 'activity.list', {})).referralCode ?? ''

const joins = (who: string, scene: string, phone: string, more: object = {}) =>
  asMember(each().world, wechat(who), 'join', { scene, phone, name: who, terms: true, marketing: false, ...more }, newReference())

describe('an invitation of a member leads to joining', () => {
  test('opened, begun, joined: the store of who invites, the referrer kept, both rewarded by the first order', async () => {
    const { world, store } = each()
    const lin = await comes(world, '林知夏', { scene: printed.adviser })
    const code = await codeOf('林知夏')
    const view = granted(await asMember(world, wechat('zhou'), 'scene.open', { scene: code }))
    expect(view).toMatchObject({ store: { id: 'HZHB' }, staff: null, invitedBy: '林**', member: false })
    granted(await asMember(world, wechat('zhou'), 'join.step', { scene: code, step: 'begun' }, newReference()))
    const zhou = granted(await joins('zhou', code, '13700000001'))
    const record = await store.get<MemberRecord>('member', zhou.member)
    expect(record?.source).toMatchObject({ store: 'HZHB', campaign: 'INVITED', referrer: lin.member })
    await buys(world, zhou.member, 20_000)
    expect([await valueOf(world, lin.caller), await valueOf(world, wechat('zhou'))]).toEqual([100, 250])
    expect((await accountOf(world, lin.member)).stats.referrals).toMatchObject([{ count: 1 }])
    const day = new Date(each().clock.at + 8 * 3_600_000).toISOString().slice(0, 10)
    const funnel = granted(await asStaff(world, chenyu, 'funnel.view', { from: day, to: day, by: 'campaign' }))
    expect(JSON.stringify(funnel)).toContain('INVITED')
  })

  test('small letters and blanks around it are the same code; the same join again hears the same', async () => {
    const { world } = each()
    await comes(world, 'lin')
    const scene = (await codeOf('lin')).toLowerCase()
    const input = { scene, phone: '13700000001', name: 'zhou', terms: true, marketing: false }
    const reference = newReference()
    const first = granted(await asMember(world, wechat('zhou'), 'join', input, reference))
    expect(granted(await asMember(world, wechat('zhou'), 'join', input, reference))).toEqual(first)
  })

  test('mistyped, of nobody, or one\'s own: refused, and nobody is made', async () => {
    const { world, store } = each()
    await comes(world, 'lin', { phone: '13700000009', device: 'a device of lin' })
    const code = await codeOf('lin')
    const wrong = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A')
    const before = await dump(store)
    expect(refused(await asMember(world, wechat('zhou'), 'scene.open', { scene: wrong })).code).toBe('referrer.mistyped')
    expect(refused(await joins('zhou', wrong, '13700000001')).code).toBe('referrer.mistyped')
    expect(refused(await joins('zhou', code, '13700000001', { device: 'a device of lin' })).code).toBe('referrer.self')
    expect(await dump(store)).toEqual(before)
  })

  test('who was merged invites for the one who stayed', async () => {
    const { world, store } = each()
    const [old, now] = [await comes(world, 'old'), await comes(world, 'now')]
    const code = await codeOf('old')
    const merge = { survivor: now.member, absorbed: old.member, reason: '同一人' }
    granted(await asStaff(world, wechat('demo-hejingyi'), 'member.merge', merge, newReference()))
    const zhou = granted(await joins('zhou', code, '13700000001'))
    expect((await store.get<MemberRecord>('member', zhou.member))?.source.referrer).toBe(now.member)
  })
})
