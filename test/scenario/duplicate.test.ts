import type { MemberRecord } from '../../types/record'
import { asMember, asStaff, asTimer, chenyu, newReference, printed, timer, wechat, zhouqing } from '../door/call'
import { granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, START } from '../flow/world'

const each = eachOn(() => openChain())
const hejingyi = wechat('demo-hejingyi')
const form = (phone: string, put: object = {}) => ({ scene: printed.adviser, phone, name: '林知夏', terms: true, marketing: false, ...put })
const join = (who: string, phone: string, reference = newReference(), put: object = {}) =>
  asMember(each().world, wechat(who), 'join', form(phone, put), reference)
const attempts = async (caller = chenyu) => granted(await asStaff(each().world, caller, 'attempt.list', {})).rows

describe('S17: the same phone registers twice', () => {
  test('the second is refused as a duplicate, and the report lists the attempt with the card that is there', async () => {
    const { world, store, clock } = each()
    const first = granted(await join('lin', '13800001111'))
    const before = await dump(store, ['attempt'])
    clock.at += 60_000
    expect(refused(await join('other', '13800001111'))).toMatchObject({ code: 'member.exists' })
    expect(await dump(store, ['attempt'])).toEqual(before)
    expect(await attempts()).toEqual([
      {
        attempt: expect.any(String) as unknown,
        by: 'phone',
        staff: 'CHENYU',
        scene: printed.adviser.slice(0, -2),
        firstAt: START + 60_000,
        lastAt: START + 60_000,
        times: 1,
        holder: {
          member: first.member,
          name: '林知夏',
          phoneMasked: '138 **** 1111',
          cardTail: first.cardNumber.slice(-4),
          joinedAt: START,
        },
      },
    ])
    void world
  })

  test('who proves to be the owner is offered the old card', async () => {
    const { wechat: app } = each()
    const first = granted(await join('lin', '13800001111'))
    expect(refused(await join('lin', '13800002222'))).toEqual({
      code: 'member.exists',
      cardTail: first.cardNumber.slice(-4),
      joinedAt: START,
    })
    const phoneCode = app.issuePhoneCode('13800001111')
    expect(refused(await join('new-phone', '', newReference(), { phone: undefined, phoneCode }))).toMatchObject({
      cardTail: first.cardNumber.slice(-4),
    })
    expect((await attempts()).map(({ by }) => by).sort()).toEqual(['identity', 'phone'])
  })

  test('the same request sent again counts once, another one of the same asker counts on', async () => {
    granted(await join('lin', '13800001111'))
    for (const reference of ['asked-once', 'asked-once', 'asked-anew']) refused(await join('other', '13800001111', reference))
    expect((await attempts()).map(({ times }) => times)).toEqual([2])
  })

  test('each store sees its own, a page at a time, latest first', async () => {
    const { world, clock } = each()
    granted(await join('lin', '13800001111'))
    for (const who of ['a', 'b', 'c']) {
      clock.at += 1000
      refused(await join(who, '13800001111'))
    }
    refused(await join('d', '13800001111', newReference(), { scene: printed.till }))
    expect(await attempts(zhouqing)).toHaveLength(1)
    const page = granted(await asStaff(world, chenyu, 'attempt.list', { limit: 2 }))
    expect(page.rows.map(({ lastAt }) => lastAt)).toEqual([START + 3000, START + 2000])
    const rest = granted(await asStaff(world, chenyu, 'attempt.list', { limit: 2, after: page.next }))
    expect(rest.rows.map(({ lastAt }) => lastAt)).toEqual([START + 1000])
    expect(refused(await asStaff(world, chenyu, 'attempt.list', { after: 'nonsense' }))).toMatchObject({ field: 'after' })
    expect(refused(await asMember(world, wechat('lin'), 'attempt.list' as 'card.mine'))).toMatchObject({ code: 'action.unknown' })
  })
})

describe('members who may be one person', () => {
  const open = async () => granted(await asStaff(each().world, hejingyi, 'duplicate.list', {})).rows
  const named = async (who: string, name: string, phone: string | null, birthday: string | null) => {
    const { world, store } = each()
    const { member } = await joined(world, who, { name, phone })
    await store.transact(async (tx) => {
      const record = await tx.get<MemberRecord>('member', member)
      if (record) await tx.put('member', { ...record, birthday })
    })
    return member
  }
  const look = async () => granted(await asTimer(each().world, timer, { job: 'find-duplicates' }))

  test('are found by name and birthday, by name and phone tail, by both; with their figures', async () => {
    const a = await named('a', '林知夏', '13800001111', '1994-11-26')
    const b = await named('b', '林知夏', '13900001111', '1994-11-26')
    const c = await named('c', '林知夏', '13900002222', '1994-11-26')
    const d = await named('d', '周明', '13700001111', '1994-11-26')
    const e = await named('e', '周明', '13600001111', null)
    await named('f', '', null, '1994-11-26')
    await named('g', '', null, '1994-11-26')
    await look()
    const found = (await open()).map(({ sides, reasons }) => [sides.map(({ member }) => member).sort(), reasons] as const)
    const pairs = new Map(found.map(([members, reasons]) => [members.join(), reasons]))
    expect(pairs.get([a, b].sort().join())).toEqual(['nameBirthday', 'nameTail'])
    expect(pairs.get([a, c].sort().join())).toEqual(['nameBirthday'])
    expect(pairs.get([b, c].sort().join())).toEqual(['nameBirthday'])
    expect(pairs.get([d, e].sort().join())).toEqual(['nameTail'])
    expect(pairs.size).toBe(4)
    expect((await open())[0]?.sides[0]).toMatchObject({ orders: 0, receivedFen: 0, byWeChat: true, lastOrderAt: null })
    expect((await look()).reports).toEqual([{ job: 'find-duplicates', done: 0, finished: true }])
  })

  test('one identity that tries with the phone of another card', async () => {
    const first = granted(await join('lin', '13800001111'))
    const second = granted(await join('other', '13800002222'))
    refused(await join('lin', '13800002222'))
    const [pair] = await open()
    expect(pair?.reasons).toEqual(['identity'])
    expect(pair?.sides.map(({ member }) => member).sort()).toEqual([first.member, second.member].sort())
  })

  test('are dismissed with a reason and stay so until there is a new one', async () => {
    const { world } = each()
    await named('a', '林知夏', '13800001111', null)
    await named('b', '林知夏', '13900001111', null)
    await look()
    const pair = (await open())[0]?.pair
    const dismissal = { pair, reason: '是姐妹' }
    expect(refused(await asStaff(world, chenyu, 'duplicate.dismiss', dismissal, newReference()))).toMatchObject({ code: 'permission.denied' })
    expect(refused(await asStaff(world, chenyu, 'duplicate.list', {}))).toMatchObject({ code: 'permission.denied' })
    granted(await asStaff(world, hejingyi, 'duplicate.dismiss', dismissal, newReference()))
    granted(await asStaff(world, hejingyi, 'duplicate.dismiss', dismissal, newReference()))
    await look()
    expect(await open()).toEqual([])
    const done = granted(await asStaff(world, hejingyi, 'duplicate.list', { state: 'dismissed' })).rows
    expect(done.map(({ decided }) => decided)).toEqual([{ at: START, by: 'HEJINGYI', reason: '是姐妹' }])
    refused(await join('a', '13900001111'))
    expect((await open()).map(({ reasons }) => reasons)).toEqual([['identity', 'nameTail']])
    const unknown = { pair: 'a:b', reason: 'x' }
    expect(refused(await asStaff(world, hejingyi, 'duplicate.dismiss', unknown, newReference()))).toMatchObject({ code: 'duplicate.unknown' })
  })

  test('leave the list when they are merged, also through somebody else', async () => {
    const { world, store } = each()
    const [a, b, c] = [
      await named('a', '林知夏', '13800001111', null),
      await named('b', '林知夏', '13900001111', null),
      await named('c', '林知夏', '13700001111', null),
    ]
    await look()
    expect(await open()).toHaveLength(3)
    const merge = (survivor: string, absorbed: string) =>
      asStaff(world, hejingyi, 'member.merge', { survivor, absorbed, reason: '同一人' }, newReference())
    granted(await merge(a, b))
    expect(await open()).toHaveLength(2)
    granted(await merge(a, c))
    expect(await open()).toEqual([])
    await look()
    expect(await open()).toEqual([])
    expect(await rows(store, 'duplicate')).toHaveLength(3)
  })
})
